package verify_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/verify"
)

func TestAProofUnderItsTermsAndPolicyIsVerified(t *testing.T) {
	d := newDraft(t)
	got := verifier(t, simulated()).Proof(encode(t, d.make(t)), verify.Subject{Terms: &d.file, Output: sealwork.SHA256(output)}, now)
	if got.Result != verify.Verified || got.Class != attest.ClassSimulated || len(failed(got)) > 0 {
		t.Fatalf("got %s, class %s, failed %v, want verified, simulated", got.Result, got.Class, failed(got))
	}
	want := &verify.Facts{Deal: d.file.ID(), Task: 1, App: d.file.Terms.App, Input: d.inputs[1], Output: sealwork.SHA256(output), Outcome: "ok",
		Fuel: 500, Profile: "pure", Worker: d.keys[0].Address(), Anchor: 7}
	if diff := cmp.Diff(want, got.Facts); diff != "" {
		t.Errorf("facts (-want +got):\n%s", diff)
	}
	if got.ValidUntil == nil || !got.ValidUntil.After(now) || !got.At.Equal(now) {
		t.Errorf("judged at %v, valid until %v, want %v and later", got.At, got.ValidUntil, now)
	}
	for _, name := range []string{"anchor", "settled", "subject.app", "subject.input"} {
		if r := row(t, got, name); r.Status != attest.NotChecked {
			t.Errorf("%v: want not checked: nobody can know it offline, or the caller did not ask", r)
		}
	}
}

func TestWhatTheCallerPinsDecidesTheResult(t *testing.T) {
	d := newDraft(t)
	file := encode(t, d.make(t))
	v := verifier(t, simulated())
	another := newDraft(t).file
	another.Terms.Salt = 1
	for name, tc := range map[string]struct {
		subject verify.Subject
		want    verify.Result
		failed  []string
	}{
		"nothing":                           {verify.Subject{}, verify.NotPinned, nil},
		"app, input and output, not a deal": {verify.Subject{App: d.file.Terms.App, Input: d.inputs[1], Output: sealwork.SHA256(output)}, verify.NotPinned, nil},
		"the deal":                          {verify.Subject{Deal: d.file.ID()}, verify.Verified, nil},
		"the terms":                         {verify.Subject{Terms: &d.file}, verify.Verified, nil},
		"the terms and their deal":          {verify.Subject{Terms: &d.file, Deal: d.file.ID()}, verify.Verified, nil},
		"everything":                        {verify.Subject{Terms: &d.file, Deal: d.file.ID(), App: d.file.Terms.App, Input: d.inputs[1], Output: sealwork.SHA256(output)}, verify.Verified, nil},
		"another deal":                      {verify.Subject{Deal: another.ID()}, verify.NotGenuine, []string{"subject subject.deal"}},
		"another deal's terms":              {verify.Subject{Terms: &another}, verify.NotGenuine, []string{"subject subject.deal"}},
		"terms that are not the deal's":     {verify.Subject{Terms: &d.file, Deal: another.ID()}, verify.NotGenuine, []string{"subject subject.deal"}},
		"another app":                       {verify.Subject{Deal: d.file.ID(), App: sealwork.Digest{9}}, verify.NotGenuine, []string{"subject subject.app"}},
		"another input":                     {verify.Subject{Deal: d.file.ID(), Input: d.inputs[0]}, verify.NotGenuine, []string{"subject subject.input"}},
		"another output":                    {verify.Subject{Deal: d.file.ID(), Output: sealwork.SHA256(output[1:])}, verify.NotGenuine, []string{"subject subject.output"}},
		"nothing of it right": {verify.Subject{Deal: another.ID(), App: sealwork.Digest{9}, Input: d.inputs[0], Output: sealwork.Digest{9}}, verify.NotGenuine,
			[]string{"subject subject.deal", "subject subject.app", "subject subject.input", "subject subject.output"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := v.Proof(file, tc.subject, now)
			if got.Result != tc.want {
				t.Errorf("result: got %q, want %q", got.Result, tc.want)
			}
			if diff := cmp.Diff(tc.failed, failed(got)); diff != "" {
				t.Errorf("failed rows (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTheProductionPolicyRefusesASimulatedProofBeforeAnyRootIsTried(t *testing.T) {
	d := newDraft(t)
	got := verifier(t, attest.Production()).Proof(encode(t, d.make(t)), verify.Subject{Terms: &d.file}, now)
	if got.Result != verify.Refused || got.Class != "" {
		t.Errorf("got %q, class %q, want refused without a class", got.Result, got.Class)
	}
	if diff := cmp.Diff([]string{"policy evidence.simulated"}, failed(got)); diff != "" {
		t.Errorf("failed rows (-want +got):\n%s", diff)
	}
	if row(t, got, "evidence.simulated").Hint == "" {
		t.Error("no hint what to do about it")
	}
	if r := row(t, got, "evidence.genuine"); r.Status != attest.NotChecked {
		t.Errorf("%v: want not checked", r)
	}
	for _, c := range got.Checks {
		if strings.HasPrefix(c.Name, "snp.") || c.Name == "evidence.root" {
			t.Errorf("%v: no row of a root or of claims may be there", c)
		}
	}
}

func TestAProofIsNotGenuineUnderAnotherInstallationsPolicy(t *testing.T) {
	d := newDraft(t)
	p := other().Policy(attest.SNPMeasurement(launch, insecure.DefaultGuestPolicy))
	got := verifier(t, p).Proof(encode(t, d.make(t)), verify.Subject{Terms: &d.file}, now)
	if got.Result != verify.NotGenuine || got.Class != "" {
		t.Errorf("got %q, class %q, want failed without a class", got.Result, got.Class)
	}
	for _, c := range got.Checks.Failed() {
		if c.Class != attest.FailEvidence {
			t.Errorf("%v counts as %s, want evidence", c, c.Class)
		}
	}
}

func TestTheZeroVerifierRefusesEverything(t *testing.T) {
	for _, mode := range []sealwork.SealMode{sealwork.SealBatch, sealwork.SealKey, sealwork.SealNone} {
		t.Run(mode.String(), func(t *testing.T) {
			d := newDraft(t)
			d.mode = mode
			got := new(verify.Verifier).Proof(encode(t, d.make(t)), verify.Subject{Terms: &d.file}, now)
			if got.Result != verify.Refused || got.Class == attest.ClassHardware {
				t.Errorf("got %q, class %q, want refused", got.Result, got.Class)
			}
			if r := row(t, got, "seal.mode"); r.Status != attest.Failed {
				t.Errorf("%v: want failed: the zero policy accepts no mode", r)
			}
		})
	}
}

// Every row is a run in which one thing is wrong and everything after it was made as if it were right.
func TestOneThingWrongIsRefusedByItsRowAndClass(t *testing.T) {
	for name, tc := range map[string]struct {
		change func(*testing.T, *draft)
		want   []string
		result verify.Result // zero is NotGenuine
	}{
		"the receipt changed after it was hashed": {change: func(_ *testing.T, d *draft) {
			d.onProof = func(p *proof.Proof) { p.Receipt.Fuel++ }
		}, want: []string{"receipt-path receipt.path"}},
		"the receipt's path is another task's": {change: func(_ *testing.T, d *draft) {
			d.onProof = func(p *proof.Proof) { p.Receipt = d.receipts[0] }
		}, want: []string{"receipt-path receipt.path", "subject terms.input"}},
		"a sibling of the receipt's path is flipped": {change: func(_ *testing.T, d *draft) {
			d.onProof = func(p *proof.Proof) { p.Path[0][5] ^= 1 }
		}, want: []string{"receipt-path receipt.path"}},
		"the chunk changed after it was sealed": {change: func(_ *testing.T, d *draft) {
			d.onProof = func(p *proof.Proof) { p.Chunk.OK-- }
		}, want: []string{"chunk-path seal.path"}},
		"a sibling of the chunk's path is flipped": {change: func(_ *testing.T, d *draft) {
			d.onProof = func(p *proof.Proof) { p.Seals[0].Path[0][31] ^= 0x80 }
		}, want: []string{"chunk-path seal.path"}},
		"the batch is over another root": {change: func(_ *testing.T, d *draft) {
			d.onBatch = func(b *proof.Batch) { b.Root[0] ^= 1 }
		}, want: []string{"chunk-path seal.path"}},
		"a byte of the signature is flipped": {change: func(_ *testing.T, d *draft) {
			d.onProof = func(p *proof.Proof) { p.Seals[0].Signature[7] ^= 1 }
		}, want: []string{"signature seal.signature"}},
		"another key signed": {change: func(t *testing.T, d *draft) {
			d.onBatch = func(b *proof.Batch) { b.Worker = workerKey(t, 9).Address() }
		}, want: []string{"signature seal.signature"}},
		"the report was made over another batch": {change: func(_ *testing.T, d *draft) {
			d.onData = func(b *[attest.ReportDataSize]byte) { b[0] ^= 1 }
		}, want: []string{"binding evidence.report-data"}},
		"the report was made over a structure of another kind": {change: func(_ *testing.T, d *draft) {
			d.onData = func(b *[attest.ReportDataSize]byte) {
				*b = attest.ReportData([32]byte(b[:32]), attest.TagWorkerKey())
			}
		}, want: []string{"binding evidence.report-data"}},
		"the report's measurement is another image's": {change: func(_ *testing.T, d *draft) {
			d.device.LaunchDigest = attest.LaunchDigest{9}
		}, want: []string{"policy snp.measurement"}, result: verify.Refused},
		"the report was asked for from a lower privilege level": {change: func(_ *testing.T, d *draft) {
			d.device.VMPL = 2
		}, want: []string{"policy snp.vmpl"}, result: verify.Refused},
		"the report has the simulation's mark and the evidence has not": {change: func(_ *testing.T, d *draft) {
			d.onProof = func(p *proof.Proof) { p.Seals[0].Evidence.Simulated = false }
		}, want: []string{"policy evidence.simulated"}, result: verify.Refused},
		"the certificates are missing": {change: func(_ *testing.T, d *draft) {
			d.onProof = func(p *proof.Proof) { p.Seals[0].Evidence.Certificates = [][]byte{} }
		}, want: []string{"evidence snp.certificates"}},
		"the task is of another app": {change: func(_ *testing.T, d *draft) {
			d.receipts[1].App = sealwork.Digest{0xff}
		}, want: []string{"subject terms.app"}},
		"the task has another task's input": {change: func(_ *testing.T, d *draft) {
			d.receipts[1].Input = d.inputs[2]
		}, want: []string{"subject terms.input"}},
		"the task has no input although the deal has": {change: func(_ *testing.T, d *draft) {
			d.receipts[1].Input = sealwork.Digest{}
		}, want: []string{"subject terms.input"}},
		"the input's path leads elsewhere": {change: func(_ *testing.T, d *draft) {
			d.onProof = func(p *proof.Proof) { p.InputPath[1][0] ^= 1 }
		}, want: []string{"subject terms.input"}},
		"the task has data although the deal has none": {change: func(_ *testing.T, d *draft) {
			d.receipts[1].Data = sealwork.Digest{1}
		}, want: []string{"subject terms.data"}},
		"the fuel is over the limit": {change: func(_ *testing.T, d *draft) {
			d.receipts[1].Fuel = 1001
		}, want: []string{"subject terms.fuel"}},
		"the fuel ran out before the limit": {change: func(_ *testing.T, d *draft) {
			d.receipts[1].Outcome, d.receipts[1].Output, d.receipts[1].Fuel = sealwork.OutOfFuel, sealwork.Digest{}, 999
		}, want: []string{"subject terms.fuel"}},
		"the chunk's number is another": {change: func(_ *testing.T, d *draft) {
			d.onChunk = func(c *proof.Chunk) { c.Chunk = 1 }
		}, want: []string{"subject terms.chunk"}},
		"the chunk counts more results than it has tasks": {change: func(_ *testing.T, d *draft) {
			d.onChunk = func(c *proof.Chunk) { c.OK = 4 }
		}, want: []string{"subject terms.chunk.ok"}},
		"the task's number is not one of the deal's": {change: func(_ *testing.T, d *draft) {
			d.receipts[1].Task = 5
		}, want: []string{"subject terms.task", "subject terms.chunk", "subject terms.chunk.ok", "subject terms.input"}},
		"the program was entered by another ABI": {change: func(_ *testing.T, d *draft) {
			d.host.ABI = sealwork.ABISealworkV1
		}, want: []string{"subject terms.abi"}},
		"the fuel was counted by another meter": {change: func(_ *testing.T, d *draft) {
			d.host.Meter = 3
		}, want: []string{"subject terms.meter"}},
		"the profile is another": {change: func(_ *testing.T, d *draft) {
			d.host.Profile = sealwork.Connected
		}, want: []string{"subject terms.profile"}},
		"the deal does not take the seal's mode": {change: func(_ *testing.T, d *draft) {
			d.file.Terms.Spec.SealModes = sealwork.SealNone
			for i := range d.receipts {
				d.receipts[i].Deal = d.file.ID()
			}
		}, want: []string{"subject terms.seal-mode"}},
		"the deal takes batches and the seal is by a key": {change: func(_ *testing.T, d *draft) {
			d.mode = sealwork.SealKey
			d.file.Terms.Spec.SealModes = sealwork.SealBatch
			for i := range d.receipts {
				d.receipts[i].Deal = d.file.ID()
			}
		}, want: []string{"subject terms.seal-mode"}},
		"the worker's key is of another pool": {change: func(_ *testing.T, d *draft) {
			d.mode = sealwork.SealKey
			d.onKey = func(k *proof.WorkerKey) { k.Pool = 2 }
		}, want: []string{"subject terms.pool"}},
		"the worker's key is of another version": {change: func(_ *testing.T, d *draft) {
			d.mode = sealwork.SealKey
			d.onKey = func(k *proof.WorkerKey) { k.Version[0] ^= 1 }
		}, want: []string{"subject terms.version"}},
		"the report was made over another key": {change: func(_ *testing.T, d *draft) {
			d.mode = sealwork.SealKey
			d.onProof = func(p *proof.Proof) { p.Seals[0].WorkerKey.Payee[0] ^= 1 }
		}, want: []string{"binding evidence.report-data"}},
		"everything at once": {change: func(_ *testing.T, d *draft) {
			d.receipts[1].App = sealwork.Digest{0xff}
			d.device.VMPL = 1
			d.onData = func(b *[attest.ReportDataSize]byte) { b[0] ^= 1 }
			d.onProof = func(p *proof.Proof) {
				p.Path[0][0] ^= 1
				p.Seals[0].Path[0][0] ^= 1
				p.Seals[0].Signature[0] ^= 1
			}
		}, want: []string{"receipt-path receipt.path", "chunk-path seal.path", "signature seal.signature", "binding evidence.report-data",
			"policy snp.vmpl", "subject terms.app"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDraft(t)
			tc.change(t, d)
			file := encode(t, d.make(t))
			got := verifier(t, simulated()).Proof(file, verify.Subject{Terms: &d.file}, now)
			if diff := cmp.Diff(tc.want, failed(got)); diff != "" {
				t.Errorf("failed rows (-want +got):\n%s", diff)
			}
			if tc.result == "" {
				tc.result = verify.NotGenuine
			}
			if got.Result != tc.result {
				t.Errorf("result: got %q, want %q", got.Result, tc.result)
			}
		})
	}
}

func TestValuesThatNoWorkerMayWriteAreNamed(t *testing.T) {
	d := newDraft(t)
	good := encode(t, d.make(t))
	worker := d.keys[0].Address().String()
	for name, tc := range map[string]struct {
		old, replacement string
		want             []string
	}{
		"an outcome that makes no receipt": {`"outcome": 0`, `"outcome": 6`, []string{"value receipt.outcome", "value receipt.output", "receipt-path receipt.path"}},
		"a code where there is none":       {`"code": 0`, `"code": 1`, []string{"value receipt.code", "receipt-path receipt.path"}},
		"host facts that the receipt does not hold": {`"profile": 1`, `"profile": 2`,
			[]string{"value host", "subject terms.profile"}},
		"a batch of more chunks than there may be": {`"count": 2`, `"count": 257`,
			[]string{"value seals[0].batch.count", "signature seal.signature", "binding evidence.report-data"}},
		"a batch by nobody": {`"worker": "` + worker, `"worker": "` + sealwork.Address{}.String(),
			[]string{"value seals[0].batch.worker", "signature seal.signature", "binding evidence.report-data"}},
		"a mode that the seal does not look like": {`"mode": "batch"`, `"mode": "key"`,
			[]string{"value seals[0].worker_key", "value seal.evidence"}},
		"evidence in a mode without": {`"mode": "batch"`, `"mode": "none"`,
			[]string{"value seals[0].evidence", "policy seal.mode", "value seal.evidence"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := verifier(t, simulated()).Proof(edit(t, good, tc.old, tc.replacement), verify.Subject{Terms: &d.file}, now)
			if diff := cmp.Diff(tc.want, failed(got)); diff != "" || got.Result != verify.NotGenuine {
				t.Errorf("got %s; failed rows (-want +got):\n%s", got.Result, diff)
			}
		})
	}
}

func TestWhatIsNoProofFileIsRefusedWithoutFacts(t *testing.T) {
	d := newDraft(t)
	good := encode(t, d.make(t))
	for name, file := range map[string][]byte{
		"nothing":                  nil,
		"another format":           edit(t, good, "sealwork.proof/v1", "sealwork.proof/v2"),
		"a byte after the end":     append(slices.Clone(good), ' '),
		"other spacing":            edit(t, good, `"outcome": 0`, `"outcome":0`),
		"a field that is unknown":  edit(t, good, `"outcome": 0,`, `"outcome": 0, "more": 0,`),
		"a file that is too long":  bytes.Repeat([]byte(" "), proof.MaxFile+1),
		"a number out of range":    edit(t, good, `"outcome": 0`, `"outcome": 256`),
		"upper-case hexadecimal":   edit(t, good, d.file.ID().String()[2:]+"\",\n    \"task\"", strings.ToUpper(d.file.ID().String()[2:])+"\",\n    \"task\""),
		"base64 cut short":         edit(t, good, `"report": "A`, `"report": "`),
		"half of it":               good[:len(good)/2],
		"a thousand open brackets": bytes.Repeat([]byte("["), 1000),
	} {
		t.Run(name, func(t *testing.T) {
			got := verifier(t, simulated()).Proof(file, verify.Subject{Terms: &d.file}, now)
			if diff := cmp.Diff([]string{"encoding proof.encoding"}, failed(got)); diff != "" {
				t.Errorf("failed rows (-want +got):\n%s", diff)
			}
			if got.Result != verify.NotGenuine || got.Facts != nil || got.Class != "" {
				t.Errorf("got %q, class %q, facts %v, want failed and nothing else", got.Result, got.Class, got.Facts)
			}
		})
	}
}

func TestAFlippedByteOfTheReportIsNeverVerified(t *testing.T) {
	d := newDraft(t)
	p := d.make(t)
	v := verifier(t, simulated())
	subject := verify.Subject{Terms: &d.file}
	report := p.Seals[0].Evidence.Report
	for i := 0; i < len(report); i += 23 {
		e := *p.Seals[0].Evidence
		e.Report = slices.Clone(report)
		e.Report[i] ^= 0x10
		changed := *p
		changed.Seals = []proof.Seal{p.Seals[0]}
		changed.Seals[0].Evidence = &e
		got := v.Proof(encode(t, &changed), subject, now)
		if got.Result != verify.NotGenuine && got.Result != verify.Refused {
			t.Errorf("byte %#x flipped: got %q", i, got.Result)
		}
		for _, c := range got.Checks.Failed() {
			if !strings.HasPrefix(c.Name, "snp.") && !strings.HasPrefix(c.Name, "evidence.") {
				t.Errorf("byte %#x flipped: %v: want the evidence named", i, c)
			}
		}
	}
}

func TestAFlippedByteOfTheFileIsNeverVerified(t *testing.T) {
	d := newDraft(t)
	file := encode(t, d.make(t))
	v := verifier(t, simulated())
	subject := verify.Subject{Terms: &d.file}
	for i := 0; i < len(file); i += 41 { // a prime, so that it meets every column of the hexadecimal and base64
		changed := slices.Clone(file)
		changed[i] ^= 1
		if got := v.Proof(changed, subject, now); got.Result == verify.Verified || len(failed(got)) == 0 {
			t.Errorf("byte %d flipped (%q): got %q", i, file[max(0, i-10):min(len(file), i+10)], got.Result)
		}
	}
}

func TestModeKeyAndModeNoneAreVerifiedWhereThePolicyTakesThem(t *testing.T) {
	none := attest.Policy{Name: "workers-without-hardware", SealModes: sealwork.SealNone}
	for name, tc := range map[string]struct {
		mode   sealwork.SealMode
		policy attest.Policy
		want   verify.Result
		class  attest.Class
		failed []string
	}{
		"mode key":                        {sealwork.SealKey, simulated(), verify.Verified, attest.ClassSimulated, nil},
		"mode none under a policy for it": {sealwork.SealNone, none, verify.Verified, attest.ClassUnattested, nil},
		"mode none under a policy that wants evidence": {sealwork.SealNone, simulated(), verify.Refused, attest.ClassUnattested,
			[]string{"policy seal.mode"}},
		"evidence under a policy for none": {sealwork.SealBatch, none, verify.Refused, "",
			[]string{"policy seal.mode", "policy evidence.platform", "policy evidence.simulated"}},
		"mode key under the production policy": {sealwork.SealKey, attest.Production(), verify.Refused, "", []string{"policy evidence.simulated"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDraft(t)
			d.mode = tc.mode
			got := verifier(t, tc.policy).Proof(encode(t, d.make(t)), verify.Subject{Terms: &d.file}, now)
			if got.Result != tc.want || got.Class != tc.class {
				t.Errorf("got %q, class %q, want %q, class %q", got.Result, got.Class, tc.want, tc.class)
			}
			if diff := cmp.Diff(tc.failed, failed(got)); diff != "" {
				t.Errorf("failed rows (-want +got):\n%s", diff)
			}
		})
	}
}

// In mode key a report vouches for a key and the key for the batch: every link between them is looked at, in a proof and in a seal that is
// judged alone, as a scheduler does.
func TestASealInModeKeyHoldsByEveryLink(t *testing.T) {
	batches := simulated()
	batches.SealModes = sealwork.SealBatch
	for name, tc := range map[string]struct {
		change func(*draft)
		after  func(*draft, *proof.Seal)
		policy attest.Policy
		want   []string
	}{
		"nothing is wrong": {nil, nil, simulated(), nil},
		"the report vouches for another worker's key": {func(d *draft) {
			d.onKey = func(k *proof.WorkerKey) { k.Worker = workerKey(t, 9).Address() }
		}, nil, simulated(), []string{"value seal.worker-key"}},
		"the key is this worker's and the report was made over another": {nil, func(d *draft, s *proof.Seal) {
			other := *s.WorkerKey
			other.Worker = workerKey(t, 9).Address()
			e, err := d.quoter.Quote(t.Context(), attest.ReportData(other.Digest(domain), attest.TagWorkerKey()))
			if err != nil {
				t.Fatal(err)
			}
			s.Evidence = &e
		}, simulated(), []string{"binding evidence.report-data"}},
		"the key is of another market": {nil, func(d *draft, s *proof.Seal) {
			elsewhere := domain
			elsewhere.Market[0] ^= 1
			e, err := d.quoter.Quote(t.Context(), attest.ReportData(s.WorkerKey.Digest(elsewhere), attest.TagWorkerKey()))
			if err != nil {
				t.Fatal(err)
			}
			s.Evidence = &e
		}, simulated(), []string{"binding evidence.report-data"}},
		"the report was made over the batch": {nil, func(d *draft, s *proof.Seal) {
			e, err := d.quoter.Quote(t.Context(), attest.ReportData(s.Batch.Digest(domain), attest.TagBatch()))
			if err != nil {
				t.Fatal(err)
			}
			s.Evidence = &e
		}, simulated(), []string{"binding evidence.report-data"}},
		"another key signed the batch": {nil, func(d *draft, s *proof.Seal) {
			s.Signature = workerKey(t, 9).Sign(s.Batch.Digest(domain))
		}, simulated(), []string{"signature seal.signature"}},
		"there is no key":               {nil, func(d *draft, s *proof.Seal) { s.WorkerKey = nil }, simulated(), []string{"value seal.evidence"}},
		"the policy takes batches only": {nil, nil, batches, []string{"policy seal.mode"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDraft(t)
			d.mode = sealwork.SealKey
			dev, err := installation().Device(d.device)
			if err != nil {
				t.Fatal(err)
			}
			d.quoter = dev
			if tc.change != nil {
				tc.change(d)
			}
			s := d.seal(t, proof.Chunk{}, d.keys[0])
			if tc.after != nil {
				tc.after(d, &s)
			}
			_, rows := verifier(t, tc.policy).Seal(domain, &s, now)
			if diff := cmp.Diff(tc.want, failed(verify.Verdict{Checks: rows})); diff != "" {
				t.Errorf("failed rows (-want +got):\n%s", diff)
			}
		})
	}
}

func TestEverySealOfAProofCounts(t *testing.T) {
	d := newDraft(t)
	d.keys = append(d.keys, workerKey(t, 2))
	v := verifier(t, simulated())
	p := d.make(t)
	subject := verify.Subject{Terms: &d.file}
	if got := v.Proof(encode(t, p), subject, now); got.Result != verify.Verified {
		t.Fatalf("two good seals: got %q, failed %v", got.Result, failed(got))
	}
	p.Seals[1].Signature[0] ^= 1
	p.Seals[0].Path[0][0] ^= 1
	got := v.Proof(encode(t, p), subject, now)
	if diff := cmp.Diff([]string{"chunk-path seals[0].seal.path", "signature seals[1].seal.signature"}, failed(got)); diff != "" {
		t.Errorf("failed rows (-want +got):\n%s", diff)
	}
	mixed := d.make(t)
	d.mode = sealwork.SealNone
	mixed.Seals[1] = d.make(t).Seals[1]
	if got := v.Proof(encode(t, mixed), subject, now); got.Result != verify.Refused || row(t, got, "seals[1].seal.mode").Status != attest.Failed {
		t.Errorf("a good seal beside one without evidence: got %q, want refused: it must not lend its class", got.Result)
	}
}

func TestDealsWithBrokersRoundTheirFuelAndHideTheirCodes(t *testing.T) {
	d := newDraft(t)
	d.file.Terms.Brokers, d.file.Terms.Spec.FuelStep = sealwork.Digest{1}, 100
	for i := range d.receipts {
		d.receipts[i].Deal = d.file.ID()
	}
	v := verifier(t, simulated())
	if got := v.Proof(encode(t, d.make(t)), verify.Subject{Terms: &d.file}, now); got.Result != verify.Verified {
		t.Fatalf("rounded fuel: got %q, failed %v", got.Result, failed(got))
	}
	d.receipts[1].Fuel, d.receipts[1].Outcome, d.receipts[1].Code = 501, sealwork.AppFailed, 2
	got := v.Proof(encode(t, d.make(t)), verify.Subject{Terms: &d.file}, now)
	if diff := cmp.Diff([]string{"subject terms.fuel", "subject terms.code"}, failed(got)); diff != "" {
		t.Errorf("failed rows (-want +got):\n%s", diff)
	}
}

func TestTheVerifiersOwnClockDecidesAboutCertificates(t *testing.T) {
	d := newDraft(t)
	file := encode(t, d.make(t))
	for name, at := range map[string]time.Time{"before they hold": now.AddDate(-1, 0, 0), "after they lapsed": now.AddDate(30, 0, 0)} {
		t.Run(name, func(t *testing.T) {
			got := verifier(t, simulated()).Proof(file, verify.Subject{Terms: &d.file}, at)
			if got.Result != verify.NotGenuine || len(got.Checks.Failed(attest.FailEvidence)) == 0 {
				t.Errorf("got %q, failed %v, want certificates refused", got.Result, failed(got))
			}
		})
	}
}

func TestAVerifierIsNotMadeOfABrokenPolicy(t *testing.T) {
	p := simulated()
	p.Simulated.Roots[0].SPKI[0] ^= 1
	for name, p := range map[string]attest.Policy{"the zero policy": {}, "a pin that is not its root's": p} {
		if _, err := verify.New(p); err == nil {
			t.Errorf("%s: got a verifier, want an error", name)
		}
	}
}

func TestAVerdictsJSONNamesEveryRow(t *testing.T) {
	d := newDraft(t)
	d.onProof = func(p *proof.Proof) { p.Seals[0].Signature[0] ^= 1 }
	got := verifier(t, simulated()).Proof(encode(t, d.make(t)), verify.Subject{}, now)
	b, err := json.Marshal(got)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"result":"failed"`, `"name":"seal.signature","status":"failed","class":"signature"`,
		`"name":"subject.deal","status":"not checked"`, `"policy":"` + simulated().Name + `"`, `"at":"2026-09-01T12:00:00Z"`} {
		if !bytes.Contains(b, []byte(want)) {
			t.Errorf("no %s in %s", want, b)
		}
	}
}

func ExampleVerifier_Proof() {
	v, err := verify.New(attest.Production())
	if err != nil {
		fmt.Println(err)
		return
	}
	file, _ := base64.StdEncoding.DecodeString("eyJmb3JtYXQiOiAic2VhbHdvcmsucHJvb2YvdjEifQ==")
	verdict := v.Proof(file, verify.Subject{Deal: sealwork.DealID{1}}, time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC))
	fmt.Println(verdict.Result, len(verdict.Checks.Failed()))
	// Output: failed 1
}
