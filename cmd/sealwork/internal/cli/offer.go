package cli

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/draft"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/order"
)

func (s *session) offerCommands() *cobra.Command {
	return s.group("offer", "Sign offers of apps, data and pools, say what became of them, and take them back.", s.offerSign(), s.offerLs(), s.offerCancel())
}

// offerFlags are the flags of `offer sign`.
type offerFlags struct {
	app, data, version, requester, group, volume, salt, out string
	pool                                                    uint32
	price, fuelPrice, taskPrice                             sealwork.Amount
	expires                                                 time.Duration
	force                                                   bool
}

// offerSigned is what `offer sign` says.
type offerSigned struct {
	File   string             `json:"offer_file"`
	Kind   string             `json:"kind"`
	Digest sealwork.Digest    `json:"digest"`
	Signer sealwork.Address   `json:"signer"`
	Expiry sealwork.Timestamp `json:"expiry"`
}

func (s *session) offerSign() *cobra.Command {
	var o offerFlags
	return s.command(command{
		use:   "sign app|data|pool --out FILE",
		short: "Sign an offer by the account, into a file that requesters use.",
		more: "An app's or a dataset's price is for a task that ends well. A pool's offer is signed by its operator, or by its owner if it has none. What\n" +
			"restricts the offer and is left out holds for any value. Nothing is sent; whoever has the file can use the offer until it expires, is used\n" +
			"up or is cancelled.",
		example: "sealwork offer sign app --app wordstat.wasm --price 50 --volume 1000 --expires-in 720h --out offer.json",
		args:    cobra.ExactArgs(1), complete: cobra.FixedCompletions([]string{"app", "data", "pool"}, cobra.ShellCompDirectiveNoFileComp),
		codes: []exit.Code{exit.NotFound, exit.Keys, exit.Network},
		flags: o.add,
		run:   func(ctx context.Context, args []string) error { return s.signOffer(ctx, args[0], o) },
	})
}

func (o *offerFlags) add(f *pflag.FlagSet) {
	f.StringVar(&o.app, "app", "", "`ID` of an app, or its module's file: what is offered, or what the offer is restricted to")
	f.StringVar(&o.data, "data", "", "`DIGEST` of a dataset: what is offered, or what the offer is restricted to")
	f.Uint32Var(&o.pool, "pool", 0, "pool `N`: whose offer it is, or what it is restricted to")
	f.StringVar(&o.version, "version", "", "pool `VERSION`: whose offer it is, or what it is restricted to")
	f.StringVar(&o.requester, "requester", "", "for this `ADDRESS` only")
	f.StringVar(&o.group, "group", "", "for members of the ERC-734 group at this `ADDRESS` only")
	f.TextVar(&o.price, "price", sealwork.Amount{}, "token units `N` for a task that ends well, of an app or data")
	f.TextVar(&o.fuelPrice, "fuel-price", sealwork.Amount{}, "token units `N` for 10^9 fuel, of a pool")
	f.TextVar(&o.taskPrice, "task-price", sealwork.Amount{}, "token units `N` for a settled task, of a pool")
	f.StringVar(&o.volume, "volume", "", "tasks `N` of all deals that use the offer, or unlimited (required)")
	f.DurationVar(&o.expires, "expires-in", 0, "`TIME` from now on in which it is used (required)")
	f.StringVar(&o.salt, "salt", "", "`N` that makes otherwise equal offers different ones (default: random)")
	f.StringVar(&o.out, "out", "", "write the offer to `FILE` (required)")
	f.BoolVar(&o.force, "force", false, "replace FILE if it is there")
}

func (s *session) signOffer(ctx context.Context, kind string, o offerFlags) error {
	if o.out == "" {
		return exit.Usagef("--out: want a file for the offer, got none")
	}
	out, err := files.NewOut(o.out, o.force, o.app)
	if err != nil {
		return err
	}
	m, err := s.dialMarket(ctx, config.SectionAccount)
	if err != nil {
		return err
	}
	defer m.Close()
	now, err := s.now(ctx, m)
	if err != nil {
		return err
	}
	f, err := s.offerOf(kind, o, m, now)
	if err != nil {
		return err
	}
	if err := f.Validate(); err != nil {
		return exit.As(exit.Usage, fmt.Errorf("offer: %w", err))
	}
	if f.Pool != nil {
		if err := speaksFor(ctx, m, f.Pool.Pool); err != nil {
			return err
		}
	}
	sig, err := m.signer.SignDigest(ctx, f.Digest())
	if err != nil {
		return fmt.Errorf("signing the offer: %w: %w", chain.ErrSigner, err)
	}
	f.Signature = sig[:]
	b, err := f.Encode()
	if err != nil {
		return fmt.Errorf("encoding the offer: %w", err)
	}
	if err := out.Write(b); err != nil {
		return err
	}
	v := offerSigned{File: o.out, Kind: kind, Digest: f.Digest(), Signer: f.Signer, Expiry: f.Condition().Expiry}
	if err := s.show(v, func(w *strings.Builder) { fmt.Fprintln(w, v.Digest) }); err != nil {
		return err
	}
	s.next("sealwork offer ls %s", o.out)
	return nil
}

// offerOf makes the offer that the flags describe, unsigned. What does not belong to its kind is refused, and never left out.
func (s *session) offerOf(kind string, o offerFlags, m marketConn, now sealwork.Timestamp) (f order.OfferFile, err error) {
	f = order.OfferFile{Domain: m.Domain(), Signer: m.signer.Address()}
	condition, err := s.conditionOf(o, now)
	if err != nil {
		return f, err
	}
	var app, data, version sealwork.Digest
	var requester sealwork.Address
	if o.app != "" {
		id, published, err := parseAppID(o.app)
		if err != nil {
			return f, err
		}
		if app = id; !published {
			module, err := readModule(o.app)
			if err != nil {
				return f, err
			}
			app = sealwork.SHA256(module)
		}
	}
	if o.data != "" {
		if data, err = sealwork.ParseDigest(o.data); err != nil || data.IsZero() {
			return f, exit.Usagef("--data: want 0x and 64 lower-case digits, not all 0, got %.80q", o.data)
		}
	}
	if o.version != "" {
		if version, err = parseVersion(o.version); err != nil {
			return f, err
		}
	}
	if o.requester != "" {
		if requester, err = parseAddress("--requester", o.requester); err != nil {
			return f, err
		}
	}
	if poolPrices := !o.fuelPrice.IsZero() || !o.taskPrice.IsZero(); kind != "pool" && poolPrices || kind == "pool" && !o.price.IsZero() {
		return f, exit.Usagef("prices: want --price of an app or data, --fuel-price and --task-price of a pool, got others for %.20q", kind)
	}
	switch kind {
	case "app":
		f.App = &order.AppOffer{Owner: f.Signer, App: app, Price: o.price, Condition: condition, Data: data, Pool: o.pool, Version: version, Requester: requester}
	case "data":
		f.Data = &order.DataOffer{Owner: f.Signer, Data: data, Price: o.price, Condition: condition, App: app, Pool: o.pool, Version: version, Requester: requester}
	case "pool":
		if o.pool == 0 && o.version == "" { // both or neither: a pool's version is named by the pool's owner
			o.pool, version = m.conf.Pool.ID, m.conf.Pool.VersionDigest()
		}
		f.Pool = &order.PoolOffer{Pool: o.pool, Version: version, FuelPrice: o.fuelPrice, TaskPrice: o.taskPrice, Condition: condition, App: app, Data: data,
			Requester: requester}
	default:
		return f, exit.Usagef("offer: want app, data or pool, got %.40q", kind)
	}
	return f, nil
}

func (s *session) conditionOf(o offerFlags, now sealwork.Timestamp) (c order.Condition, err error) {
	if o.volume == "unlimited" {
		c.Volume = order.Unlimited
	} else if c.Volume, err = strconv.ParseUint(o.volume, 10, 64); err != nil || c.Volume == 0 {
		return c, exit.Usagef("--volume: want a number of tasks of at least 1, or unlimited, got %.40q", o.volume)
	}
	if o.expires < time.Second {
		return c, exit.Usagef("--expires-in: want at least 1s, got %v", o.expires)
	}
	c.Expiry = now + sealwork.Timestamp(o.expires/time.Second)
	if o.group != "" {
		if c.Group, err = parseAddress("--group", o.group); err != nil {
			return c, err
		}
	}
	c.Salt, err = s.saltOf(o.salt)
	return c, err
}

// speaksFor returns nil if the account signs for the pool: its operator or, if it has none, its owner.
func speaksFor(ctx context.Context, m marketConn, pool uint32) error {
	who, err := m.PoolOperator(ctx, pool)
	if err == nil && who.IsZero() {
		who, err = m.PoolOwner(ctx, pool)
	}
	if err != nil {
		return err
	}
	if who.IsZero() {
		return exit.As(exit.NotFound, fmt.Errorf("pool %d: there is none of this number", pool))
	}
	if me := m.signer.Address(); who != me {
		return exit.As(exit.Keys, fmt.Errorf("pool %d: want its offers signed by %v, got the account %v", pool, who, me))
	}
	return nil
}

// readOffer reads an offer file for the configured market and holds its signature against its signer. A contract's signature only the
// chain can judge.
func readOffer(ctx context.Context, m marketConn, path string) (order.OfferFile, error) {
	b, err := files.Read(path, order.MaxOfferFile)
	if err != nil {
		return order.OfferFile{}, fmt.Errorf("offer: %w", err)
	}
	f, err := order.DecodeOfferFile(b)
	if err != nil {
		return f, exit.Hint(fmt.Errorf("%s: %w", path, err), "`sealwork offer sign` writes such files")
	}
	if f.Domain != m.Domain() {
		return f, fmt.Errorf("%s: offer: want one for market %v on chain %d, got %v on chain %d", path, m.Domain().Market, m.Domain().ChainID, f.Domain.Market,
			f.Domain.ChainID)
	}
	if len(f.Signature) == len(sealwork.Signature{}) {
		if who, err := ecsig.Recover(f.Digest(), sealwork.Signature(f.Signature)); err == nil && who == f.Signer {
			return f, nil
		}
	}
	if len(f.Signature) == 0 {
		return f, nil // presigned, or it will be refused
	}
	code, err := m.CodeHash(ctx, f.Signer)
	if err != nil {
		return f, err
	}
	if code.IsZero() {
		return f, exit.As(exit.NotVerified, fmt.Errorf("%s: the offer's signature is not one of %v", path, f.Signer))
	}
	return f, nil
}

// standing says whether an offer can be used for some tasks now, empty if it can.
func standing(f order.OfferFile, u chain.DigestUse, now sealwork.Timestamp, tasks uint64) string {
	c := f.Condition()
	switch {
	case u.Cancelled:
		return "cancelled"
	case now >= c.Expiry:
		return "expired"
	case c.Volume != order.Unlimited && (u.Tasks >= c.Volume || c.Volume-u.Tasks < tasks):
		return "used up"
	case len(f.Signature) == 0 && !u.Presigned:
		return "not signed"
	default:
		return ""
	}
}

// offerList is what `offer ls` says.
type offerList struct {
	Offers []offerRow `json:"offers"` // in the order of the files
}

// offerRow is one offer: what its file says, and what the chain says of it.
type offerRow struct {
	File      string             `json:"offer_file"`
	Kind      string             `json:"kind"`
	Status    string             `json:"status"` // good, cancelled, expired, used up, or not signed
	Digest    sealwork.Digest    `json:"digest"`
	Signer    sealwork.Address   `json:"signer"`
	Prices    string             `json:"prices"`
	Volume    uint64             `json:"volume,string"`
	Used      uint64             `json:"used,string"` // of the volume
	Expiry    sealwork.Timestamp `json:"expiry"`
	App       *sealwork.Digest   `json:"app,omitempty"`
	Data      *sealwork.Digest   `json:"data,omitempty"`
	Pool      uint32             `json:"pool,omitempty"`
	Version   *sealwork.Digest   `json:"version,omitempty"`
	Requester *sealwork.Address  `json:"requester,omitempty"`
	Group     *sealwork.Address  `json:"group,omitempty"`
}

func (s *session) offerLs() *cobra.Command {
	return s.command(command{
		use:     "ls FILE...",
		short:   "Say what offers in files are, and whether they can still be used.",
		example: "sealwork offer ls offer.json",
		args:    cobra.MinimumNArgs(1), complete: byExtension("json"),
		codes: []exit.Code{exit.NotVerified, exit.Network},
		run: func(ctx context.Context, args []string) error {
			m, err := s.dialMarket(ctx)
			if err != nil {
				return err
			}
			defer m.Close()
			now, err := s.now(ctx, m)
			if err != nil {
				return err
			}
			v := offerList{}
			for _, path := range args {
				row, err := lookAtOffer(ctx, m, path, now)
				if err != nil {
					return err
				}
				v.Offers = append(v.Offers, row)
			}
			return s.show(v, func(w *strings.Builder) {
				for _, r := range v.Offers {
					fmt.Fprintf(w, "%s  %s of %v, %s\n  %s, %s tasks used, until %s\n", r.File, r.Kind, r.Signer, r.Status, r.Prices, usedOf(r), draft.Instant(r.Expiry))
				}
			})
		},
	})
}

func usedOf(r offerRow) string {
	if r.Volume == order.Unlimited {
		return fmt.Sprintf("%d of unlimited", r.Used)
	}
	return fmt.Sprintf("%d of %d", r.Used, r.Volume)
}

func lookAtOffer(ctx context.Context, m marketConn, path string, now sealwork.Timestamp) (offerRow, error) {
	f, err := readOffer(ctx, m, path)
	if err != nil {
		return offerRow{}, err
	}
	u, err := m.UseOf(ctx, f.Signer, f.Digest())
	if err != nil {
		return offerRow{}, err
	}
	c := f.Condition()
	r := offerRow{File: path, Kind: f.Kind(), Status: "good", Digest: f.Digest(), Signer: f.Signer, Volume: c.Volume, Used: u.Tasks, Expiry: c.Expiry, Group: some(c.Group)}
	if why := standing(f, u, now, 1); why != "" {
		r.Status = why
	}
	var app, data, version sealwork.Digest
	var requester sealwork.Address
	switch {
	case f.App != nil:
		o := f.App
		app, data, version, requester, r.Pool, r.Prices = o.App, o.Data, o.Version, o.Requester, o.Pool, fmt.Sprintf("%v for a task that ends well", o.Price)
	case f.Data != nil:
		o := f.Data
		app, data, version, requester, r.Pool, r.Prices = o.App, o.Data, o.Version, o.Requester, o.Pool, fmt.Sprintf("%v for a task that ends well", o.Price)
	default:
		o := f.Pool
		app, data, version, requester, r.Pool = o.App, o.Data, o.Version, o.Requester, o.Pool
		r.Prices = fmt.Sprintf("%v for 10^9 fuel, %v for a task", o.FuelPrice, o.TaskPrice)
	}
	r.App, r.Data, r.Version, r.Requester = someDigest(app), someDigest(data), someDigest(version), some(requester)
	return r, nil
}

func someDigest(d sealwork.Digest) *sealwork.Digest {
	if d.IsZero() {
		return nil
	}
	return &d
}

// offerCancelled is what `offer cancel` says.
type offerCancelled struct {
	Digest sealwork.Digest  `json:"digest"`
	Sent   bool             `json:"sent"` // by this command; otherwise it was cancelled before
	Tx     *sealwork.Digest `json:"tx,omitempty"`
	Gas    uint64           `json:"gas,omitempty"`
}

func (s *session) offerCancel() *cobra.Command {
	var yes bool
	return s.command(command{
		use:   "cancel FILE",
		short: "Take an offer of the account back, for good.",
		more:  "Deals that are open go on. Whoever has the offer can use it until the transaction is in a block.",

		example: "sealwork offer cancel offer.json",
		args:    cobra.ExactArgs(1), complete: byExtension("json"),
		codes: []exit.Code{exit.NotVerified, exit.Keys, exit.Network},
		flags: func(f *pflag.FlagSet) { f.BoolVar(&yes, "yes", false, "do not ask before sending") },
		run:   func(ctx context.Context, args []string) error { return s.cancelOffer(ctx, args[0], yes) },
	})
}

func (s *session) cancelOffer(ctx context.Context, path string, yes bool) error {
	m, err := s.dialMarket(ctx, config.SectionAccount)
	if err != nil {
		return err
	}
	defer m.Close()
	f, err := readOffer(ctx, m, path)
	if err != nil {
		return err
	}
	if me := m.signer.Address(); f.Signer != me {
		return exit.As(exit.Keys, fmt.Errorf("%s: want an offer of the account %v, got one of %v, which only its signer takes back", path, me, f.Signer))
	}
	v := offerCancelled{Digest: f.Digest()}
	u, err := m.UseOf(ctx, f.Signer, v.Digest)
	if err != nil {
		return err
	}
	if u.Cancelled {
		s.say("nothing was sent: the offer was cancelled before")
	} else {
		done, err := s.act(ctx, m, action{what: fmt.Sprintf("take offer %v back, for good", v.Digest), yes: yes, look: "sealwork offer ls FILE",
			call: func() (chain.Call, error) { return m.CancelCall(v.Digest) }})
		if err != nil {
			return err
		}
		v.Sent, v.Tx, v.Gas = true, &done.Tx, done.Gas
	}
	return s.show(v, func(w *strings.Builder) { fmt.Fprintln(w, v.Digest, "cancelled") })
}
