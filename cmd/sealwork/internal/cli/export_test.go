package cli

import (
	"context"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/apps"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/draft"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/schedulerapi"
)

// Unwrap is unwrap, for the fuzzer.
var Unwrap = unwrap

// Commands returns all commands, for tests of their help.
func Commands() *cobra.Command { return (&session{}).root() }

// RunOn is Run with engines of the test's own for local runs.
func RunOn(ctx context.Context, args []string, env Env, start func(context.Context) (apps.Runner, error)) exit.Code {
	return (&session{env: env, start: func(string) func(context.Context) (apps.Runner, error) { return start }}).execute(ctx, args)
}

// ExitCodes are the codes that help and manual pages explain, by number.
func ExitCodes() map[string]string {
	all := map[string]string{}
	for code, meaning := range codeNames {
		all[strconv.Itoa(int(code))] = meaning
	}
	return all
}

// Seen is what a look at a deal shows in tests of waiting.
type Seen struct {
	Status  chain.DealStatus
	Settled uint32
	State   string // by the scheduler; empty if it could not be asked
	Err     error
}

type scripted struct {
	looks func() Seen
	gased int
}

func (e *scripted) look(_ context.Context, id sealwork.DealID) (dealView, error) {
	s := e.looks()
	v := dealView{Deal: id, Status: s.Status.String(), status: s.Status, Tasks: 4, Settled: s.Settled}
	if s.State != "" {
		v.Scheduler = &schedulerapi.Progress{State: s.State, Reason: "no app"}
	}
	return v, s.Err
}

func (e *scripted) gas(context.Context, *dealView) error { e.gased++; return nil }

// Watch waits for a deal that looks as scripted, and returns the tasks that were last seen settled and how often gas was asked for.
func Watch(ctx context.Context, env Env, looks func() Seen, poll time.Duration) (settled uint32, gased int, err error) {
	s := &session{env: env}
	e := &scripted{looks: looks}
	v, err := s.watch(ctx, e, sealwork.DealID{1}, poll)
	return v.Settled, e.gased, err
}

// Upload exposes upload with parts of files and of bytes.
func Upload(ctx context.Context, store putter, paths []string, data ...[]byte) (int, func() (int, error), error) {
	parts, err := inputFlags{files: paths}.read()
	if err != nil {
		return 0, nil, err
	}
	for _, b := range data {
		parts = append(parts, part{data: b, digest: sealwork.SHA256(b)})
	}
	return len(parts), func() (int, error) { return upload(ctx, store, parts, func(int64) {}) }, nil
}

// CheckBalance exposes the look at the payer's balance before a deal is opened.
func CheckBalance(ctx context.Context, p purse, d draft.Draft) error { return checkBalance(ctx, p, d) }

// Confirm exposes the question before something is sent.
func Confirm(env Env, yes bool) error { return (&session{env: env}).confirm("do it", yes) }

// Next exposes what is printed as the next command, in a format.
func Next(env Env, format, text string, args ...any) {
	(&session{env: env, format: format}).next(text, args...)
}

// Bar exposes a bar that counts things.
func Bar(env Env, label string) (set func(done, total int64, note string), end func()) {
	b := (&session{env: env}).bar(label, countOf("things"))
	return b.set, b.end
}

// Listed is a row of `deal ls` in tests.
type Listed struct {
	Block      sealwork.BlockNumber
	Settled    uint32
	Refundable bool
}

// FindDeals exposes the looking back of `deal ls`.
func FindDeals(ctx context.Context, env Env, m market, f chain.DealFilter, status string, limit int, before uint64, since sealwork.BlockNumber) (
	rows []Listed, from sealwork.BlockNumber, complete bool, err error,
) {
	v, err := (&session{env: env}).findDeals(ctx, m, f, listFlags{status: status, limit: limit, before: before}, since)
	for _, d := range v.Deals {
		rows = append(rows, Listed{d.Block, d.Settled, d.Refundable})
	}
	return rows, v.From, v.Complete, err
}

// LookAtTask exposes what `result ls` finds out about a task, as JSON shows it.
func LookAtTask(ctx context.Context, chain records, scheduler shelves, id sealwork.DealID, t order.Terms, task uint32) (resultRow, error) {
	return (&lister{chain: chain, scheduler: scheduler, id: id, terms: t}).look(ctx, task)
}

// DaysLeft words the days that something still counts.
func DaysLeft(n int) string { return leftInWords(n) }

// SellApp returns who is paid for an app of a publisher that an offer names, and at which price.
func SellApp(publisher sealwork.Address, app sealwork.Digest, o order.AppOffer) (sealwork.Address, error) {
	w := draft.Wishes{App: app, Publisher: publisher}
	err := offers{app: &order.OfferFile{App: &o}}.sellApp(&w)
	return w.Publisher, err
}

// Standing says why an offer cannot be used for some tasks now, empty if it can.
func Standing(f order.OfferFile, u chain.DigestUse, now sealwork.Timestamp, tasks uint64) string {
	return standing(f, u, now, tasks)
}

// Reaches reports whether a TCB reaches a floor.
func Reaches(tcb, floor uint64) bool { return reaches(tcb, floor) }
