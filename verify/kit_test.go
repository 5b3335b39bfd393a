package verify_test

import (
	"bytes"
	"sync"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/verify"
)

var (
	now    = time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC)
	launch = attest.LaunchDigest{1, 2, 3}
	domain = order.Domain{ChainID: 31337, Market: sealwork.Address{0xee}}
	output = []byte("the output of task 1")
)

// installation and other are generated once: their RSA keys take seconds.
var (
	installation = sync.OnceValue(newInstallation)
	other        = sync.OnceValue(newInstallation)
)

func newInstallation() *insecure.Installation {
	in, err := insecure.NewInstallation(now)
	if err != nil {
		panic(err)
	}
	return in
}

// simulated is the policy of the installation that makes every proof here.
func simulated() attest.Policy {
	return installation().Policy(attest.SNPMeasurement(launch, insecure.DefaultGuestPolicy))
}

func verifier(t testing.TB, p attest.Policy) *verify.Verifier {
	t.Helper()
	v, err := verify.New(p)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func workerKey(t testing.TB, b byte) *ecsig.Key {
	t.Helper()
	k, err := ecsig.KeyFromBytes(append(make([]byte, 31), b))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// draft is a worker's run, from the terms to the proof of task 1, each stage open to change. Whatever is changed at one stage is
// hashed, signed and quoted by the next as if it were right: only what is wrong is wrong.
type draft struct {
	file     order.File // what was agreed; the proof is held against it
	inputs   []sealwork.Digest
	host     proof.Host
	receipts []proof.Receipt // of chunk 0
	task     int             // that the proof is of
	mode     sealwork.SealMode
	device   insecure.DeviceConfig
	quoter   attest.Quoter // instead of a device of installation, if not nil
	keys     []*ecsig.Key  // one seal each

	onChunk func(*proof.Chunk)
	onBatch func(*proof.Batch)
	onKey   func(*proof.WorkerKey)
	onData  func(*[attest.ReportDataSize]byte) // what the hardware is given
	onProof func(*proof.Proof)
}

func newDraft(t testing.TB) *draft {
	d := &draft{mode: sealwork.SealBatch, device: insecure.DeviceConfig{LaunchDigest: launch}, task: 1,
		host: proof.Host{Profile: sealwork.Pure}, keys: []*ecsig.Key{workerKey(t, 1)}}
	for i := range 5 {
		d.inputs = append(d.inputs, sealwork.SHA256([]byte{byte(i)}))
	}
	tree, err := order.InputTree(d.inputs)
	if err != nil {
		t.Fatal(err)
	}
	d.file = order.File{Domain: domain, Terms: order.Terms{
		Requester: sealwork.Address{1}, Payer: sealwork.Address{1}, App: sealwork.Digest{0xa}, Pool: 1, Version: sealwork.Digest{0xb},
		Trust: sealwork.Attested, Profile: sealwork.Pure, Tasks: 5, Chunk: 3, FuelLimit: 1000, OpenBy: 1, Deadline: 2,
		Spec: order.Spec{Inputs: tree.Root(), MemoryPages: 1, OutputLimit: 100, FuelStep: 1, SealModes: 7},
	}}
	if err := d.file.Terms.Validate(); err != nil {
		t.Fatal(err)
	}
	for i := range uint32(3) {
		d.receipts = append(d.receipts, proof.Receipt{Deal: d.file.ID(), Task: i, App: d.file.Terms.App, Input: d.inputs[i],
			Output: sealwork.SHA256(output), Fuel: 500})
	}
	return d
}

// make runs the stages.
func (d *draft) make(t testing.TB) *proof.Proof {
	t.Helper()
	for i := range d.receipts {
		d.receipts[i].Host = d.host.Hash()
	}
	inputTree, err := order.InputTree(d.inputs)
	if err != nil {
		t.Fatal(err)
	}
	chunk, tree := proof.NewChunk(d.receipts[0].Deal, 0, d.receipts)
	if d.onChunk != nil {
		d.onChunk(&chunk)
	}
	p := &proof.Proof{Domain: d.file.Domain, Receipt: d.receipts[d.task], Host: d.host, Path: tree.Path(d.task),
		InputPath: inputTree.Path(d.task), Chunk: chunk}
	for _, k := range d.keys {
		p.Seals = append(p.Seals, d.seal(t, chunk, k))
	}
	if d.onProof != nil {
		d.onProof(p)
	}
	return p
}

func (d *draft) seal(t testing.TB, chunk proof.Chunk, key *ecsig.Key) proof.Seal {
	t.Helper()
	stranger, _ := proof.NewChunk(sealwork.DealID{0x99}, 4, []proof.Receipt{{Deal: sealwork.DealID{0x99}, Task: 8}})
	b, tree := proof.NewBatch([]proof.Chunk{stranger, chunk}, key.Address(), 7, sealwork.Digest{7})
	if d.onBatch != nil {
		d.onBatch(&b)
	}
	s := proof.Seal{Path: tree.Path(1), Batch: b, Signature: key.Sign(b.Digest(d.file.Domain)), Mode: proof.Mode(d.mode)}
	data := attest.ReportData(b.Digest(d.file.Domain), attest.TagBatch())
	switch d.mode {
	case sealwork.SealNone:
		return s
	case sealwork.SealKey:
		s.WorkerKey = &proof.WorkerKey{Worker: key.Address(), Payee: sealwork.Address{2}, Pool: d.file.Terms.Pool, Version: d.file.Terms.Version}
		if d.onKey != nil {
			d.onKey(s.WorkerKey)
		}
		data = attest.ReportData(s.WorkerKey.Digest(d.file.Domain), attest.TagWorkerKey())
	}
	if d.onData != nil {
		d.onData(&data)
	}
	dev := d.quoter
	if dev == nil {
		var err error
		if dev, err = installation().Device(d.device); err != nil {
			t.Fatal(err)
		}
	}
	e, err := dev.Quote(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	s.Evidence = &e
	return s
}

func encode(t testing.TB, p *proof.Proof) []byte {
	t.Helper()
	b, err := p.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// edit replaces text that stands once in a file.
func edit(t testing.TB, file []byte, old, replacement string) []byte {
	t.Helper()
	if n := bytes.Count(file, []byte(old)); n != 1 {
		t.Fatalf("%q stands %d times in the file, want once", old, n)
	}
	return bytes.Replace(file, []byte(old), []byte(replacement), 1)
}

// failed returns class and name of the rows that failed.
func failed(v verify.Verdict) (rows []string) {
	for _, c := range v.Checks.Failed() {
		rows = append(rows, string(c.Class)+" "+c.Name)
	}
	return rows
}

func row(t testing.TB, v verify.Verdict, name string) attest.Check {
	t.Helper()
	for _, c := range v.Checks {
		if c.Name == name {
			return c
		}
	}
	t.Fatalf("no row %s", name)
	return attest.Check{}
}
