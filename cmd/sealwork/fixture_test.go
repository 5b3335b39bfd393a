package main

import (
	"bytes"
	"context"
	"crypto/sha512"
	"encoding/binary"
	"encoding/pem"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/eventlog"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
)

// fixtures returns the files that scripts find in their folder, made once: generating a simulated vendor takes seconds.
var fixtures = sync.OnceValues(makeFixtures)

// made is when the simulated vendor's certificates begin to hold, less a day.
var made = time.Date(2026, 1, 2, 12, 0, 0, 0, time.UTC)

func makeFixtures() (map[string][]byte, error) {
	vendor, err := insecure.NewInstallation(made)
	if err != nil {
		return nil, err
	}
	device, err := vendor.Device(insecure.DeviceConfig{LaunchDigest: sha512.Sum384([]byte("a guest"))})
	if err != nil {
		return nil, err
	}
	lapsed, err := vendor.Device(insecure.DeviceConfig{LaunchDigest: attest.LaunchDigest{1}, Lapses: made.AddDate(0, 0, 7)})
	if err != nil {
		return nil, err
	}
	old, err := lapsed.Quote(context.Background(), [attest.ReportDataSize]byte{})
	if err != nil {
		return nil, err
	}
	intel, err := insecure.NewTDXInstallation(made)
	if err != nil {
		return nil, err
	}
	eventLog, err := os.ReadFile("../../attest/eventlog/testdata/cos-113.bin")
	if err != nil {
		return nil, err
	}
	boot, err := eventlog.Parse(eventLog)
	if err != nil {
		return nil, err
	}
	td, err := intel.Device(insecure.TDXConfig{RTMR: boot.Replay(), MRTD: sha512.Sum384([]byte("a guest")), Version: 5, EarlyTCBInfo: func(m map[string]any) {
		m["tcbEvaluationDataNumber"] = 21
		m["tcbLevels"].([]any)[0].(map[string]any)["tcbStatus"] = attest.TCBOutOfDate
	}})
	if err != nil {
		return nil, err
	}
	m := &maker{device: device, td: td, all: modules()}
	if err := m.early(intel); err != nil {
		return nil, err
	}
	m.all["tdx-root.der"] = intel.Root().Certificate
	m.all["lapsed.der"] = old.Collateral.CRLs[0]
	m.all["input.txt"], m.all["output.txt"], m.all["forged-output.txt"] = []byte("an input\n"), []byte("an output\n"), []byte("an 0utput\n")
	m.all["root.pem"] = pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: vendor.Root().Certificate})
	m.all["measurement"] = []byte(device.Measurement().String() + "\n")
	m.all["ccel.bin"] = append(eventLog, bytes.Repeat([]byte{0xff}, 100)...)
	m.all["tdx-measurement"] = []byte(td.Measurement().String() + "\n")
	policy, err := vendor.Policy(device.Measurement()).Encode()
	if err != nil {
		return nil, err
	}
	other, err := vendor.Policy(sealwork.SHA256([]byte("another guest"))).Encode()
	if err != nil {
		return nil, err
	}
	quotes, err := intel.Policy(td.Measurement()).Encode()
	if err != nil {
		return nil, err
	}
	m.all["policy.yaml"], m.all["other-policy.yaml"], m.all["tdx-policy.yaml"] = policy, other, quotes
	if err := m.terms(); err != nil {
		return nil, err
	}
	return m.all, m.proofs()
}

// maker makes a deal of three tasks and proofs of its second.
type maker struct {
	device *insecure.Device
	td     *insecure.TDXDevice
	file   order.File
	paths  []sealwork.Digest // of the second input
	all    map[string][]byte
}

// early makes the evaluation of Intel's that will count next, in which the platform is out of date.
func (m *maker) early(intel *insecure.TDXInstallation) error {
	next := func(doc map[string]any) { doc["tcbEvaluationDataNumber"] = 21 }
	td, err := intel.Device(insecure.TDXConfig{MRTD: sha512.Sum384([]byte("a guest")), Status: attest.TCBOutOfDate, AlterTCBInfo: next, AlterQEIdentity: next})
	if err != nil {
		return err
	}
	e, err := td.Quote(context.Background(), [attest.ReportDataSize]byte{})
	if err != nil {
		return err
	}
	m.all["early-tcb-info.json"], m.all["early-qe-identity.json"] = e.Collateral.TCBInfo, e.Collateral.QEIdentity
	return nil
}

func (m *maker) terms() (err error) {
	input := sealwork.SHA256(m.all["input.txt"])
	tree, err := order.InputTree([]sealwork.Digest{{1}, input, {3}})
	if err != nil {
		return err
	}
	m.paths = tree.Path(1)
	m.file = order.File{
		Domain: order.Domain{ChainID: 0x5EA100000001, Market: sealwork.Address{19: 1}},
		Terms: order.Terms{
			Requester: sealwork.Address{1}, Payer: sealwork.Address{1}, App: sealwork.SHA256(m.all["ok.wasm"]), Pool: 1, Version: sealwork.Digest{3},
			Trust: sealwork.Attested, Profile: sealwork.Pure, Tasks: 3, Chunk: 3, FuelLimit: 1000, FuelPrice: sealwork.NewAmount(1_000_000_000),
			OpenBy: 1767355200, Deadline: 1767358800, Salt: 9,
			Spec: order.Spec{Inputs: tree.Root(), MemoryPages: 16, OutputLimit: 100, FuelStep: 1, SealModes: sealwork.SealBatch},
		},
	}
	if m.all["terms.json"], err = m.file.Encode(); err != nil {
		return err
	}
	other := m.file
	other.Terms.Salt++
	m.all["other.id"] = []byte(other.ID().String() + "\n")
	m.all["other-terms.json"], err = other.Encode()
	return err
}

func (m *maker) proofs() error {
	key, err := ecsig.KeyFromBytes(append(make([]byte, 31), 7))
	if err != nil {
		return err
	}
	host := proof.Host{Profile: sealwork.Pure}
	receipts := make([]proof.Receipt, 3)
	for i := range receipts {
		receipts[i] = proof.Receipt{Deal: m.file.ID(), Task: uint32(i), App: m.file.Terms.App, Input: sealwork.Digest{byte(i + 1)},
			Output: sealwork.SHA256(m.all["output.txt"]), Fuel: 123, Host: host.Hash()}
	}
	receipts[1].Input = sealwork.SHA256(m.all["input.txt"])
	chunk, tree := proof.NewChunk(m.file.ID(), 0, receipts)
	batch, chunks := proof.NewBatch([]proof.Chunk{chunk}, key.Address(), 5, sealwork.Digest{5})
	digest := batch.Digest(m.file.Domain)
	evidence, err := m.device.Quote(context.Background(), attest.ReportData(digest, attest.TagBatch()))
	if err != nil {
		return err
	}
	quote, err := m.td.Quote(context.Background(), attest.ReportData(digest, attest.TagBatch()))
	if err != nil {
		return err
	}
	m.all["report.bin"], m.all["quote.bin"] = evidence.Report, quote.Report
	for name, b := range map[string][]byte{"vcek.der": evidence.Certificates[0], "ask.der": evidence.Certificates[1], "signer.der": quote.Certificates[0],
		"tcb-info.json": append(quote.Collateral.TCBInfo, '\n'), "qe-identity.json": quote.Collateral.QEIdentity,
		"early-tcb-info.json": quote.Collateral.EarlyTCBInfo, "pck.crl": quote.Collateral.CRLs[0], "root.crl": quote.Collateral.CRLs[1],
		"crl-Genoa.der": evidence.Collateral.CRLs[0], "crl-Genoa.pem": pem.EncodeToMemory(&pem.Block{Type: "X509 CRL", Bytes: evidence.Collateral.CRLs[0]})} {
		m.all[name] = b
	}
	p := func() *proof.Proof {
		e := evidence
		e.Report = append([]byte(nil), evidence.Report...)
		return &proof.Proof{Format: "sealwork.proof/v1", Domain: m.file.Domain, Receipt: receipts[1], Host: host, Path: tree.Path(1), InputPath: m.paths, Chunk: chunk,
			Seals: []proof.Seal{{Path: chunks.Path(0), Batch: batch, Signature: key.Sign(digest), Mode: proof.Mode(sealwork.SealBatch), Evidence: &e}}}
	}
	for name, change := range map[string]func(*proof.Proof){
		"proof.json":          func(*proof.Proof) {},
		"forged-receipt.json": func(p *proof.Proof) { p.Receipt.Fuel ^= 1 },
		"forged-report.json":  func(p *proof.Proof) { p.Seals[0].Evidence.Report[0x90] ^= 1 },
		"tdx-proof.json":      func(p *proof.Proof) { p.Seals[0].Evidence = &quote },
		"bare-proof.json":     func(p *proof.Proof) { p.Seals[0].Evidence.Certificates = nil },
		"bare-tdx-proof.json": func(p *proof.Proof) {
			bare := quote
			bare.Certificates, bare.Collateral = nil, nil
			p.Seals[0].Evidence = &bare
		},
		"unsealed.json": func(p *proof.Proof) { p.Seals[0].Mode, p.Seals[0].Evidence = proof.Mode(sealwork.SealNone), nil },
	} {
		forged := p()
		change(forged)
		if m.all[name], err = forged.Encode(); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	m.all["deal.id"] = []byte(m.file.ID().String() + "\n")
	return nil
}

func writeFixtures(dir string) error {
	all, err := fixtures()
	if err != nil {
		return err
	}
	for name, b := range all {
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// modules returns tiny apps, one for each way to end.
func modules() map[string][]byte {
	return map[string][]byte{
		"ok.wasm":     module(nil),
		"exit3.wasm":  module([]byte{0x41, 3, 0x10, 0}),                                   // proc_exit(3)
		"trap.wasm":   module([]byte{0x00}),                                               // unreachable
		"loop.wasm":   module(append(writeText(2, "ready\n"), 0x03, 0x40, 0x0c, 0, 0x0b)), // says ready on standard error, and loops
		"grow.wasm":   module([]byte{0x41, 0x80, 0x01, 0x40, 0, 0x1a}),                    // grows by 128 pages
		"hello.wasm":  module(writeText(1, "hello, world\n")),
		"evil.wasm":   module(writeText(2, "\x1b[31mred\n")),
		"not.wasm":    []byte("this is no module"),
		"sealed.wasm": sealed(module(nil)),
		"old.wasm":    {0, 'a', 's', 'm', 2, 0, 0, 0},
	}
}

// module returns a WASI command with one page of memory whose _start is code. Function 0 is proc_exit, 1 is fd_write.
func module(code []byte) []byte {
	section := func(id byte, content ...byte) []byte {
		return append(append([]byte{id}, leb(len(content))...), content...)
	}
	name := func(s string) []byte { return append(leb(len(s)), s...) }
	imports := []byte{2}
	for i, f := range []string{"proc_exit", "fd_write"} {
		imports = append(append(append(imports, name("wasi_snapshot_preview1")...), name(f)...), 0, byte(i))
	}
	exports := append([]byte{2}, append(append(name("_start"), 0, 2), append(name("memory"), 2, 0)...)...)
	body := append([]byte{0}, append(code, 0x0b)...)
	m := []byte("\x00asm\x01\x00\x00\x00")
	m = append(m, section(1, 3, 0x60, 1, 0x7f, 0, 0x60, 4, 0x7f, 0x7f, 0x7f, 0x7f, 1, 0x7f, 0x60, 0, 0)...)
	m = append(m, section(2, imports...)...)
	m = append(m, section(3, 1, 2)...)
	m = append(m, section(5, 1, 0, 1)...)
	m = append(m, section(7, exports...)...)
	return append(m, section(10, append(append([]byte{1}, leb(len(body))...), body...)...)...)
}

// sealed returns a module of profile sealed that may read the secret key.
func sealed(module []byte) []byte {
	manifest, err := hostabi.EncodeManifest(hostabi.Manifest{Name: "app", Version: "1", Profile: sealwork.Sealed, Grants: []string{"secret:key"}})
	if err != nil {
		panic(err)
	}
	content := append(append(leb(len(hostabi.ManifestSection)), hostabi.ManifestSection...), manifest...)
	return append(append(append(module, 0), leb(len(content))...), content...)
}

// writeText returns code that puts text at 16, a vector of it at 0, and writes it to fd. It stores byte by byte, so there is no data section.
func writeText(fd byte, text string) (code []byte) {
	store := func(at int, v uint32) {
		code = append(append(append(code, 0x41), sleb(at)...), 0x41)
		code = append(append(code, sleb(int(int32(v)))...), 0x36, 2, 0)
	}
	padded := append([]byte(text), make([]byte, 4)...)
	for i := 0; i < len(text); i += 4 {
		store(16+i, binary.LittleEndian.Uint32(padded[i:]))
	}
	store(0, 16)
	store(4, uint32(len(text)))
	return append(code, 0x41, fd, 0x41, 0, 0x41, 1, 0x41, 8, 0x10, 1, 0x1a)
}

func leb(n int) (b []byte) {
	for ; n >= 0x80; n >>= 7 {
		b = append(b, byte(n)|0x80)
	}
	return append(b, byte(n))
}

func sleb(n int) (b []byte) {
	for {
		c := byte(n & 0x7f)
		n >>= 7
		if n == 0 && c&0x40 == 0 || n == -1 && c&0x40 != 0 {
			return append(b, c)
		}
		b = append(b, c|0x80)
	}
}
