package cli

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/apps"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/draft"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/network"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/schedulerapi"
)

// openFlags are the flags of `deal open`.
type openFlags struct {
	app, params, termsOut string
	appOffer, poolOffer   string // files
	policy                string // file; empty for no policy
	inputs                inputFlags
	tasks, chunk          uint32
	limits                runtime.Limits
	fuelPrice, taskPrice  sealwork.Amount
	openWithin, deadline  time.Duration
	salt                  string // decimal; empty for a random one
	yes, force            bool
}

func (s *session) dealOpen() *cobra.Command {
	var o openFlags
	return s.command(command{
		use:   "open --app ID|FILE",
		short: "Upload inputs, show what a deal will do, and open it with the account's money.",
		more: "Each --input is a task; so is each file of --inputs, in the order of names, and each part of --split. One --input with --tasks N is\n" +
			"the input of all. Keep the terms (--terms-out): with them a proof can be held against what you asked for.",
		example: "sealwork deal open --app wordstat.wasm --split book.txt --parts 100 --task-price 10 --terms-out deal.json",
		args:    cobra.NoArgs,
		codes:   []exit.Code{exit.NotVerified, exit.Refused, exit.NotFound, exit.Keys, exit.Network},
		flags:   o.add,
		run:     func(ctx context.Context, _ []string) error { return s.open(ctx, o) },
	})
}

func (o *openFlags) add(f *pflag.FlagSet) {
	f.StringVar(&o.app, "app", "", "`ID` of a published app, or its module's file")
	f.StringArrayVar(&o.inputs.files, "input", nil, "input `FILE` of a task; may be repeated")
	f.StringVar(&o.inputs.dir, "inputs", "", "`DIR` of input files")
	f.StringVar(&o.inputs.split, "split", "", "text `FILE` to cut at line ends")
	f.IntVar(&o.inputs.parts, "parts", 0, "number `N` of parts to cut it into")
	f.Uint32Var(&o.tasks, "tasks", 0, "number `N` of tasks (default: as many as inputs, or 1)")
	f.Uint32Var(&o.chunk, "chunk", 0, "tasks `N` that are sealed and settled together (default: 16, or as many as make 8 chunks)")
	f.StringVar(&o.params, "params", "", "params `FILE`, a JSON object of strings")
	limitFlags(f, "fuel-limit", &o.limits)
	f.TextVar(&o.fuelPrice, "fuel-price", sealwork.Amount{}, "token units `N` for 10^9 fuel")
	f.TextVar(&o.taskPrice, "task-price", sealwork.Amount{}, "token units `N` for a settled task")
	f.StringVar(&o.appOffer, "app-offer", "", "`FILE` with an offer of the app's owner, which says the price")
	f.StringVar(&o.poolOffer, "pool-offer", "", "`FILE` with an offer of a pool, which says pool, version and prices")
	f.StringVar(&o.policy, "policy", "", "refuse a pool version that takes work from an image that the policy in `FILE` does not accept")
	f.DurationVar(&o.openWithin, "open-within", 10*time.Minute, "the deal opens within this `TIME` or not at all")
	f.DurationVar(&o.deadline, "deadline", time.Hour, "what is not settled after this `TIME` is refunded")
	f.StringVar(&o.salt, "salt", "", "`N` that makes otherwise equal terms another deal (default: random)")
	f.StringVar(&o.termsOut, "terms-out", "", "write the terms to `FILE` (recommended)")
	f.BoolVar(&o.force, "force", false, "replace FILE if it is there")
	f.BoolVar(&o.yes, "yes", false, "do not ask before sending")
}

// opening is everything that opening a deal needs, found and checked before anything is sent.
type opening struct {
	chain     *chain.Client
	scheduler *network.Scheduler
	signer    chain.Signer
	draft     draft.Draft
	offers    offers
	agreed    chain.Signatures // of app and pool, by their offers
	content   []part           // app, params and inputs, as far as they are ours to send
	out       files.Out
	terms     string // file of the terms, empty for none
	again     bool   // it holds them already: the command is repeated
}

// opened is what `deal open` says.
type opened struct {
	Deal      sealwork.DealID `json:"deal"`
	TermsFile string          `json:"terms_file,omitempty"`
	Tasks     uint32          `json:"tasks"`
	Chunks    uint32          `json:"chunks"`
	Escrow    sealwork.Amount `json:"escrow"`
	Tx        sealwork.Digest `json:"tx,omitzero"` // absent, like Gas, if the deal was open already
	Gas       uint64          `json:"gas,omitempty"`
}

func (s *session) open(ctx context.Context, o openFlags) error {
	p, err := s.prepare(ctx, o)
	if err != nil {
		return err
	}
	defer p.chain.Close()
	defer p.scheduler.Close()
	for _, line := range p.draft.Summary() {
		s.say("%s", line)
	}
	if warning := p.draft.Warning(); warning != "" {
		s.say("warning: %s", warning)
	}
	if open, err := s.isOpen(ctx, p); err != nil {
		return err
	} else if open {
		return s.alreadyOpen(p)
	}
	now, err := s.now(ctx, marketConn{Client: p.chain})
	if err != nil {
		return err
	}
	if p.agreed, err = p.offers.uses(ctx, marketConn{Client: p.chain}, p.draft.File.Terms, now); err != nil {
		return err
	}
	if err := checkBalance(ctx, p.chain, p.draft); err != nil {
		return err
	}
	if err := s.confirm("open this deal", o.yes); err != nil {
		return err
	}
	return s.send(ctx, p)
}

// prepare does everything that needs no consent. When it fails, it has closed what it opened.
func (s *session) prepare(ctx context.Context, o openFlags) (p opening, err error) {
	if o.app == "" && o.appOffer == "" {
		return p, exit.Usagef("--app: want the id of a published app or its module's file, got nothing")
	}
	sections := []config.Section{config.SectionChain, config.SectionScheduler, config.SectionToken, config.SectionAccount}
	if o.poolOffer == "" {
		sections = append(sections, config.SectionPool)
	}
	c, err := s.load(sections...)
	if err != nil {
		return p, err
	}
	inputs, err := o.inputs.read()
	if err != nil {
		return p, err
	}
	mine := append([]string{o.app, o.params, o.inputs.split, o.appOffer, o.poolOffer, o.policy}, o.inputs.files...)
	p.terms = o.termsOut
	before, err := o.earlier()
	if err == nil && before == nil {
		p.out, err = files.NewOut(o.termsOut, o.force, mine...)
	}
	if err != nil {
		return p, err
	}
	if p.signer, err = network.Signer(c); err != nil {
		return p, err
	}
	if p.scheduler, err = network.NewScheduler(c, true); err != nil {
		return p, err
	}
	if p.chain, err = network.Dial(ctx, c, s.env.Clock); err != nil {
		return p, err
	}
	defer func() {
		if err != nil {
			p.chain.Close()
			p.scheduler.Close()
		}
	}()
	w := draft.Wishes{Domain: c.Chain.Domain(), Requester: p.signer.Address(), Pool: c.Pool.ID, Version: c.Pool.VersionDigest(),
		Inputs: digests(inputs), Tasks: o.tasks, Chunk: o.chunk, Limits: o.limits, FuelPrice: o.fuelPrice, TaskPrice: o.taskPrice,
		OpenWithin: o.openWithin, Deadline: o.deadline}
	m := marketConn{Client: p.chain, conf: c, signer: p.signer, since: sealwork.BlockNumber(c.Chain.From)}
	var from offers
	for _, find := range []func() error{
		func() (err error) { from, err = o.readOffers(ctx, m, &w); return err },
		func() error { return s.findApp(ctx, &p, &w, o.appName(from)) },
		func() error { return from.sellApp(&w) },
		func() error { return findParams(&p, &w, o.params) },
		func() error { return s.findPool(ctx, p.chain, &w) },
		func() error { return acceptable(ctx, m, o.policy, w.Version) },
		func() (err error) { w.Salt, err = s.saltOf(o.salt); return err },
	} {
		if err := find(); err != nil {
			return p, err
		}
	}
	p.content = append(p.content, inputs...)
	if p.draft, err = draft.New(w); err != nil {
		return p, exit.As(exit.Usage, err)
	}
	if before != nil {
		if p.again = o.sameCommand(p.draft, *before); !p.again {
			_, err = files.NewOut(o.termsOut, o.force, mine...) // there is a file
			return p, err
		}
		p.draft.File, p.out = *before, files.Again(o.termsOut)
	}
	p.offers = from
	return p, nil
}

// findApp admits the app that the deal names, from its file or from the store: nobody shall pay for tasks that can only be refused.
func (s *session) findApp(ctx context.Context, p *opening, w *draft.Wishes, name string) error {
	id, published, err := parseAppID(name)
	if err != nil {
		return err
	}
	var module []byte
	if published {
		if module, err = p.scheduler.Store.Get(ctx, id, apps.MaxModule); err != nil {
			return exit.Hint(fmt.Errorf("app: %w", err), "publish it with `sealwork app publish FILE`, or name its file instead of its id")
		}
	} else if module, err = readModule(name); err != nil {
		return err
	}
	d, err := s.admit(ctx, module, s.cache(false))
	if err != nil {
		return err
	}
	if d.Profile != sealwork.Pure.String() {
		return fmt.Errorf("app %v: want profile %v, which is all that this version opens deals for, got %s", d.App, sealwork.Pure, d.Profile)
	}
	w.App, w.ABI, w.Meter, w.Profile = d.App, d.ABI, d.Meter, sealwork.Pure
	if d.Manifest != nil {
		w.Publisher = d.Manifest.Publisher
	}
	if !published {
		p.content = append(p.content, part{path: name, data: module, digest: d.App})
	}
	return nil
}

func findParams(p *opening, w *draft.Wishes, path string) error {
	if path == "" {
		return nil
	}
	b, err := files.Read(path, hostabi.MaxParams)
	if err == nil {
		_, err = hostabi.ParseParams(b)
	}
	if err != nil {
		return fmt.Errorf("params: %w", err)
	}
	w.Params = sealwork.SHA256(b)
	p.content = append(p.content, part{path: path, data: b, digest: w.Params})
	return nil
}

// findPool takes trust rule and time from the chain. The windows begin at the later of the chain's time and ours: a chain that stood
// still shows an old one.
func (s *session) findPool(ctx context.Context, c *chain.Client, w *draft.Wishes) error {
	v, err := c.Version(ctx, w.Version)
	if err != nil {
		return err
	}
	if v.Pool != w.Pool {
		err := exit.As(exit.NotFound, fmt.Errorf("pool version %v: want one of pool %d, got one of pool %d", w.Version, w.Pool, v.Pool))
		return exit.Hint(err, "pool 0 is none: ask the pool's owner for the digest of its version")
	}
	head, err := c.Head(ctx)
	if err != nil {
		return err
	}
	w.Trust = v.Trust
	w.Now = s.env.Clock.Now()
	if at := time.Unix(int64(min(head.Time, 1<<40)), 0); at.After(w.Now) { // bounded
		w.Now = at
	}
	return nil
}

func (s *session) saltOf(text string) (uint64, error) {
	if text == "" {
		var b [8]byte
		if _, err := io.ReadFull(s.env.Random, b[:]); err != nil {
			return 0, fmt.Errorf("drawing a salt: %w", err)
		}
		return binary.BigEndian.Uint64(b[:]), nil
	}
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		return 0, exit.Usagef("--salt: want 0 to 2^64-1, got %.40q", text)
	}
	return n, nil
}

// purse knows what an account has in the market.
type purse interface {
	Balance(ctx context.Context, owner sealwork.Address) (sealwork.Amount, error)
}

// checkBalance returns nil if the payer can cover the escrow.
func checkBalance(ctx context.Context, p purse, d draft.Draft) error {
	payer := d.File.Terms.Payer
	balance, err := p.Balance(ctx, payer)
	if err != nil {
		return err
	}
	if balance.Cmp(d.Escrow) < 0 {
		err := fmt.Errorf("balance of %v in the market: want at least the escrow of %v, got %v", payer, d.Escrow, balance)
		return exit.Hint(err, "deposit tokens into the market, ask for fewer tasks or less fuel, or lower the prices")
	}
	return nil
}

// confirm returns nil if the user wants it: what a command is about to do, such as "open this deal".
func (s *session) confirm(what string, yes bool) error {
	if yes {
		return nil
	}
	if !s.env.Interactive {
		return exit.Hint(exit.Usagef("nobody is here to confirm: %s?", what), "look at the lines above, and give --yes")
	}
	_, _ = fmt.Fprintf(s.env.Stderr, "sealwork: %s? [y/N] ", what)
	answer, err := bufio.NewReader(io.LimitReader(s.env.Stdin, 64)).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("reading the answer: %w", err)
	}
	if answer = strings.ToLower(strings.TrimSpace(answer)); answer != "y" && answer != "yes" {
		return errors.New("not done: nothing was sent")
	}
	return nil
}

// send uploads, tells the scheduler, writes the terms and opens, in this order: once the deal is on the chain, everything that it takes
// is there. Dying before the last step leaves content that nobody uses, and perhaps terms that nobody opened; dying within it leaves a
// deal that `deal show` finds by the id that was printed.
func (s *session) send(ctx context.Context, p opening) error {
	id, terms := p.draft.File.ID(), p.draft.File.Terms
	file, err := p.draft.File.Encode()
	if err != nil {
		return fmt.Errorf("encoding the terms: %w", err)
	}
	r := schedulerapi.Request{Terms: file}
	content := p.content
	if p.draft.Inputs != nil {
		r.Inputs = sealwork.SHA256(p.draft.Inputs)
		content = append(content, part{data: p.draft.Inputs, digest: r.Inputs})
	}
	b := s.bar("uploading", mebibytes)
	defer b.end()
	b.set(0, size(content), "")
	p.scheduler.WatchUploads(b.add)
	sent, err := upload(ctx, p.scheduler.Store, content, b.add)
	b.end()
	if err != nil {
		return err
	}
	s.say("uploaded %d objects that the store did not have", sent)
	if err := p.scheduler.Request(ctx, id, r); err != nil {
		return fmt.Errorf("announcing deal %v to the scheduler, so that nothing was opened: %w", id, err)
	}
	if err := p.out.Write(file); err != nil {
		return exit.Hint(err, "no deal was opened: make room, or name another file with --terms-out")
	}
	_, receipt, err := p.chain.Open(ctx, p.chain.Sender(p.signer), chain.NewDealTerms(terms), p.agreed)
	if chain.Reverted(err, "DealExists") {
		return s.alreadyOpen(p) // meanwhile, or it waits for its block
	}
	if err != nil {
		err = fmt.Errorf("opening deal %v: %w", id, err)
		if errors.Is(err, chain.ErrUnknownOutcome) {
			return exit.Hint(err, "it may have been opened: %s", p.lookFirst())
		}
		if chain.Reverted(err, "OpenByPassed") {
			err = exit.Hint(err, "the uploads took longer than the terms allow: type the same again with a longer --open-within")
		}
		return errors.Join(err, p.out.Undo()) // terms of a deal that does not exist would be in the way of the next try
	}
	if p.terms == "" {
		s.say("the terms were not kept; get them from the scheduler while it has them, or open the next deal with --terms-out FILE")
	} else {
		s.say("terms in %s: `sealwork verify PROOF --terms` holds proofs against them", p.terms)
	}
	v := opened{Deal: id, TermsFile: p.terms, Tasks: terms.Tasks, Chunks: terms.Chunks(), Escrow: p.draft.Escrow, Tx: receipt.Tx, Gas: receipt.GasUsed}
	if err := s.show(v, func(w *strings.Builder) { fmt.Fprintln(w, id) }); err != nil {
		return err
	}
	s.next("sealwork deal wait %v", id)
	return nil
}
