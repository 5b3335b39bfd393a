package inspect_test

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/inspect"
	"github.com/sealwork/sealwork/order"
)

const phrases = "../../../../wasm-examples/phrases/phrases.wasm"

func terms(t testing.TB) []byte {
	t.Helper()
	b, err := order.File{
		Domain: order.Domain{ChainID: 31337, Market: sealwork.Address{19: 1}},
		Terms: order.Terms{
			Requester: sealwork.Address{1}, Payer: sealwork.Address{1}, App: sealwork.Digest{2}, Pool: 1, Version: sealwork.Digest{3},
			Trust: sealwork.Attested, Profile: sealwork.Pure, Tasks: 3, Chunk: 2, FuelLimit: 1000, TaskPrice: sealwork.NewAmount(7), OpenBy: 10, Deadline: 20,
			Spec: order.Spec{MemoryPages: 1, OutputLimit: 10, FuelStep: 1, SealModes: sealwork.SealBatch},
		},
	}.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func policy(t testing.TB) []byte {
	t.Helper()
	b, err := attest.Production().Encode()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// report returns a report that nobody signed.
func report() []byte {
	b := make([]byte, 1184)
	binary.LittleEndian.PutUint32(b, 3)
	binary.LittleEndian.PutUint64(b[8:], 1<<17|1<<19)
	binary.LittleEndian.PutUint32(b[0x34:], 1) // ECDSA P-384 with SHA-384
	copy(b[0x188:], []byte{0x19, 0x11, 0x01})  // family, model and stepping of a Genoa
	return b
}

// quote returns a simulated quote of a guest that can be debugged.
func quote(t testing.TB, version uint16) []byte {
	in, err := insecure.NewTDXInstallation(time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	d, err := in.Device(insecure.TDXConfig{MRTD: attest.Register{7}, Version: version, Attributes: 1})
	if err != nil {
		t.Fatal(err)
	}
	e, err := d.Quote(context.Background(), [attest.ReportDataSize]byte{})
	if err != nil {
		t.Fatal(err)
	}
	return e.Report
}

func read(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestEachKindIsKnownByItsContent(t *testing.T) {
	for _, tt := range []struct {
		data []byte
		want inspect.Kind
	}{
		{terms(t), inspect.KindTerms}, {policy(t), inspect.KindPolicy}, {read(t, phrases), inspect.KindModule}, {report(), inspect.KindReport},
		{quote(t, 4), inspect.KindQuote}, {quote(t, 5), inspect.KindQuote},
	} {
		f, err := inspect.Look(tt.data)
		if err != nil || f.Kind != tt.want || f.Bytes != len(tt.data) || f.SHA256 != sealwork.SHA256(tt.data) {
			t.Errorf("%s: got %s of %d bytes, %v", tt.want, f.Kind, f.Bytes, err)
			continue
		}
		set := []bool{f.Proof != nil, f.Terms != nil, f.Module != nil, f.Policy != nil, f.Report != nil, f.Quote != nil}
		want := []bool{f.Kind == inspect.KindProof, f.Kind == inspect.KindTerms, f.Kind == inspect.KindModule, f.Kind == inspect.KindPolicy, f.Kind == inspect.KindReport, f.Kind == inspect.KindQuote}
		if diff := cmp.Diff(want, set); diff != "" {
			t.Errorf("%s: exactly that part must be set (-want +got):\n%s", tt.want, diff)
		}
	}
}

func TestTermsShowWhatFollowsFromThem(t *testing.T) {
	f, err := inspect.Look(terms(t))
	if err != nil {
		t.Fatal(err)
	}
	file, err := order.DecodeFile(terms(t))
	if err != nil {
		t.Fatal(err)
	}
	if f.Terms.Deal != file.ID() || f.Terms.Chunks != 2 || f.Terms.Escrow != sealwork.NewAmount(21) {
		t.Errorf("want deal %v, 2 chunks and an escrow of 21, got %+v", file.ID(), f.Terms)
	}
}

func TestAReportIsCalledUnverified(t *testing.T) {
	f, err := inspect.Look(report())
	if err != nil {
		t.Fatal(err)
	}
	if !f.Report.Debug || f.Report.Simulated {
		t.Errorf("want a debuggable guest and no mark, got %+v", f.Report)
	}
	b, err := json.Marshal(f)
	if err != nil || !strings.Contains(string(b), `"unverified_report":{`) {
		t.Errorf("want the word in its name, got %s, %v", b, err)
	}
}

func TestAQuoteIsCalledUnverified(t *testing.T) {
	f, err := inspect.Look(quote(t, 4))
	if err != nil {
		t.Fatal(err)
	}
	if !f.Quote.Debug || !f.Quote.Simulated || f.Quote.FMSPC != "5ea100000000" || len(f.Quote.RTMR) != 4 || !strings.HasPrefix(f.Quote.MRTD, "0x0700") {
		t.Errorf("want a debuggable guest with its mark, got %+v", f.Quote)
	}
	b, err := json.Marshal(f)
	if err != nil || !strings.Contains(string(b), `"unverified_quote":{`) {
		t.Errorf("want the word in its name, got %s, %v", b, err)
	}
}

func TestLookRefuses(t *testing.T) {
	tests := []struct {
		name, data, text string
	}{
		{"nothing", "", "0 bytes of something else"},
		{"text", "hello", "something else"},
		{"a secret, without showing it", "sealwork-development-key/v1 1f1f1f", "something else"},
		{"JSON of another format", `{"format":"x"}`, "format \"x\""},
		{"half of JSON", `{"format":`, "JSON"},
		{"a proof that is not canonical", `{"format":"sealwork.proof/v1"}`, "proof"},
		{"terms with more behind them", string(terms(t)) + "{}", "JSON"},
		{"JSON that is too long", "{" + strings.Repeat(" ", 1<<20), "at most"},
		{"a module's beginning", "\x00asm", "module"},
		{"a policy that does not parse", "format: sealwork.policy/v1\nname: x\n", "policy"},
		{"a report of no version that there is", string(make([]byte, 1184)), "snp-report"},
		{"a quote less one byte", string(quote(t, 4)[:4000]), "tdx-quote"},
		{"a quote's beginning", "\x04\x00\x02\x00\x81\x00\x00\x00\x00", "tdx-quote"},
		{"a report less one byte", string(report()[:1183]), "something else"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, err := inspect.Look([]byte(tt.data))
			if !errors.Is(err, inspect.ErrUnknown) || f != (inspect.Finding{}) {
				t.Fatalf("want ErrUnknown and nothing found, got %+v, %v", f, err)
			}
			if !strings.Contains(err.Error(), tt.text) || strings.Contains(err.Error(), "1f1f") {
				t.Errorf("want %q, and no content, in %v", tt.text, err)
			}
		})
	}
}

func FuzzLookNeverPanics(f *testing.F) {
	f.Add(terms(f))
	f.Add(policy(f))
	f.Add(read(f, phrases))
	f.Add(report())
	f.Add(quote(f, 4))
	f.Fuzz(func(t *testing.T, data []byte) {
		found, err := inspect.Look(data)
		if (err == nil) != (found.Kind != "") || err != nil && !errors.Is(err, inspect.ErrUnknown) {
			t.Errorf("want a kind or ErrUnknown, got %q, %v", found.Kind, err)
		}
	})
}
