package verify

import (
	"fmt"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/merkle"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
)

// check returns one row for everything that a caller can pin, checked or not.
func (s Subject) check(p *proof.Proof) attest.Checks {
	r := p.Receipt
	rows := attest.Checks{s.checkDeal(p)}
	rows = append(rows, pinned("subject.app", s.App, r.App), pinned("subject.input", s.Input, r.Input), pinned("subject.output", s.Output, r.Output))
	if s.Terms == nil {
		return append(rows, attest.Skipped("subject.terms", attest.FailSubject, "the deal's terms were not given: app, input and limits are the proof's word"))
	}
	return append(rows, termsRows(s.Terms, p)...)
}

func (s Subject) checkDeal(p *proof.Proof) attest.Check {
	want := s.Deal
	if s.Terms != nil {
		id := s.Terms.ID()
		if !want.IsZero() && want != id {
			return attest.That("subject.deal", attest.FailSubject, false, "terms of the deal "+want.String(), "terms of the deal "+id.String())
		}
		want = id
	}
	if want.IsZero() {
		return attest.Skipped("subject.deal", attest.FailSubject, "name the deal, or better its terms")
	}
	return attest.That("subject.deal", attest.FailSubject, p.Receipt.Deal == want, want.String(), p.Receipt.Deal.String())
}

func pinned(name string, want, got sealwork.Digest) attest.Check {
	if want.IsZero() {
		return attest.Skipped(name, attest.FailSubject, "nothing was given to compare it with")
	}
	return attest.That(name, attest.FailSubject, got == want, want.String(), got.String())
}

// termsRows holds everything that terms say about a task, its chunk and its seals against the proof.
func termsRows(f *order.File, p *proof.Proof) (rows attest.Checks) {
	t, r := f.Terms, p.Receipt
	that := func(name string, ok bool, want, got any) {
		rows = append(rows, attest.That("terms."+name, attest.FailSubject, ok, fmt.Sprint(want), fmt.Sprint(got)))
	}
	that("domain", f.Domain == p.Domain, f.Domain, p.Domain)
	that("app", r.App == t.App, t.App, r.App)
	that("task", r.Task < t.Tasks, fmt.Sprintf("less than %d", t.Tasks), r.Task)
	chunk := r.Task / max(t.Chunk, 1)
	that("chunk", p.Chunk.Chunk == chunk, chunk, p.Chunk.Chunk)
	from, until := t.ChunkRange(chunk)
	that("chunk.ok", p.Chunk.OK <= until-from, fmt.Sprintf("at most %d", until-from), p.Chunk.OK)
	that("input", checkInput(t, p), "the input of task "+fmt.Sprint(r.Task)+" under the root "+t.Spec.Inputs.String(), r.Input)
	if t.DataOwner.IsZero() && !t.Data.IsZero() {
		rows = append(rows, attest.Skipped("terms.data", attest.FailSubject, "the path in the data tree is not in the proof"))
	} else {
		that("data", r.Data == t.Data, t.Data, r.Data)
	}
	that("fuel", r.Fuel <= t.FuelLimit, fmt.Sprintf("at most %d", t.FuelLimit), uint64(r.Fuel))
	if r.Outcome == sealwork.OutOfFuel {
		that("fuel", r.Fuel == t.FuelLimit, fmt.Sprintf("%d, since it ran out", t.FuelLimit), uint64(r.Fuel))
	}
	if !t.Brokers.IsZero() {
		that("fuel", r.Fuel%max(t.Spec.FuelStep, 1) == 0, fmt.Sprintf("a multiple of %d", t.Spec.FuelStep), uint64(r.Fuel))
		that("code", r.Code <= 1, "0 or 1, since the deal names brokers", r.Code)
	}
	that("abi", p.Host.ABI == t.Spec.ABI, t.Spec.ABI, p.Host.ABI)
	that("meter", p.Host.Meter == t.Spec.Meter, t.Spec.Meter, p.Host.Meter)
	that("profile", p.Host.Profile == t.Profile, t.Profile, p.Host.Profile)
	for i := range p.Seals {
		s := &p.Seals[i]
		that("seal-mode", t.Spec.SealModes&sealwork.SealMode(s.Mode) != 0, fmt.Sprintf("one of the set %d", t.Spec.SealModes), sealwork.SealMode(s.Mode))
		if s.WorkerKey != nil {
			that("pool", s.WorkerKey.Pool == t.Pool, t.Pool, s.WorkerKey.Pool)
			that("version", s.WorkerKey.Version == t.Version, t.Version, s.WorkerKey.Version)
		}
	}
	return rows
}

func checkInput(t order.Terms, p *proof.Proof) bool {
	if t.Spec.Inputs.IsZero() {
		return p.Receipt.Input.IsZero() && len(p.InputPath) == 0
	}
	leaf := order.InputLeaf(p.Receipt.Task, p.Receipt.Input)
	return !p.Receipt.Input.IsZero() && len(p.InputPath) <= proof.MaxInputPath && merkle.RootOf(leaf, p.InputPath) == t.Spec.Inputs
}
