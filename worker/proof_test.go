package worker_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
	"github.com/sealwork/sealwork/schedulerapi"
	"github.com/sealwork/sealwork/store"
	httpstore "github.com/sealwork/sealwork/store/http"
	"github.com/sealwork/sealwork/verify"
)

var launch = attest.LaunchDigest{1, 2, 3}

// installation is generated once: its RSA keys take seconds.
var installation = sync.OnceValue(func() *insecure.Installation {
	in, err := insecure.NewInstallation(time.Now())
	if err != nil {
		panic(err)
	}
	return in
})

func simulated(t testing.TB) (*insecure.Device, *verify.Verifier) {
	t.Helper()
	dev, err := installation().Device(insecure.DeviceConfig{LaunchDigest: launch})
	if err != nil {
		t.Fatal(err)
	}
	v, err := verify.New(installation().Policy(dev.Measurement()))
	if err != nil {
		t.Fatal(err)
	}
	return dev, v
}

// endings is a program that writes its input and ends as the input's first byte says.
func endings(custom ...metertest.Custom) []byte {
	m := metertest.Run("i", `
		i64.const 0  i32.const 0  i32.const 1000  call input_read  i32.wrap_i64  local.set 0
		i32.const 0  local.get 0  call output_write  drop
		i32.const 0  i32.load8_u  i32.const 1  i32.eq  if  i32.const 7  return  end
		i32.const 0  i32.load8_u  i32.const 2  i32.eq  if  unreachable  end
		i32.const 0  i32.load8_u  i32.const 3  i32.eq  if  loop br 0 end  end
		i32.const 0  i32.load8_u  i32.const 4  i32.eq  if  i32.const 100  memory.grow  drop  end
		i32.const 0  i32.load8_u  i32.const 5  i32.eq  if  i32.const 0  i32.const 2000  call output_write  drop  end
		i32.const 0`)
	m.Imports = []metertest.Import{{Module: "sealwork_v1", Name: "input_read", Type: "lii>l"}, {Module: "sealwork_v1", Name: "output_write", Type: "ii>l"}}
	m.Custom = custom
	return m.Encode()
}

// What a worker makes of a chunk, put together as a scheduler does, is a proof of every task that verifies offline, however it ended.
func TestWhateverATaskComesToHasAProof(t *testing.T) {
	for name, tc := range map[string]struct {
		app  []byte
		want []sealwork.Outcome
	}{
		"a program that ends in every way": {endings(), []sealwork.Outcome{sealwork.OK, sealwork.AppFailed, sealwork.Trapped, sealwork.OutOfFuel,
			sealwork.OverMemory, sealwork.OverOutput}},
		"a program that is refused": {[]byte("no module"), slices.Repeat([]sealwork.Outcome{sealwork.Refused}, 6)},
	} {
		t.Run(name, func(t *testing.T) {
			dev, v := simulated(t)
			s := start(t, 2, dev)
			terms, _ := s.deal(tc.app, 6, 6, nil)
			var inputs []sealwork.Digest
			for i := range 6 {
				in, err := s.store.Put(t.Context(), []byte{byte(i), 'x'})
				if err != nil {
					t.Fatal(err)
				}
				inputs = append(inputs, in)
			}
			tree, err := order.InputTree(inputs)
			if err != nil {
				t.Fatal(err)
			}
			terms.Spec.Inputs = tree.Root()
			s.pool.work <- s.lease(terms, inputs, 0)
			s.pool.until(t, "it is sealed", func() bool { return len(s.pool.seals) == 1 })
			file, seal := s.pool.completed[0], s.pool.seals[0]
			leaf, receipts := proof.NewChunk(file.Deal, file.Chunk, file.Receipts)
			if !slices.Equal(seal.Chunks, []proof.Chunk{leaf}) {
				t.Fatalf("sealed %v, want the chunk that was completed", seal.Chunks)
			}
			for i, r := range file.Receipts {
				if r.Outcome != tc.want[i] {
					t.Errorf("task %d: got %v, want %v", i, r.Outcome, tc.want[i])
				}
				p := proof.Proof{Domain: domain, Receipt: r, Host: file.Host, Path: receipts.Path(i), InputPath: tree.Path(i), Chunk: leaf,
					Seals: []proof.Seal{{Path: []sealwork.Digest{}, Batch: seal.Batch, Signature: seal.Signature, Mode: seal.Mode, Evidence: seal.Evidence}}}
				b, err := p.Encode()
				if err != nil {
					t.Errorf("task %d: %v", i, err)
					continue
				}
				if got := v.Proof(b, verify.Subject{Terms: &order.File{Domain: domain, Terms: terms}}, time.Now()); got.Result != verify.Verified {
					t.Errorf("task %d: %s: %v", i, got.Result, got.Checks.Failed())
				}
			}
		})
	}
}

func TestTheEvidenceOfAJoinVouchesForItsKey(t *testing.T) {
	dev, v := simulated(t)
	s := start(t, 1, dev)
	s.pool.until(t, "it has joined", func() bool { return s.pool.joined == 1 })
	r := s.pool.lastJoin
	if _, rows := v.Evidence(*r.Evidence, attest.ReportData(r.Key.Digest(domain), attest.TagWorkerKey()), time.Now()); !rows.OK() {
		t.Error(rows.Err())
	}
}

func TestAnAppWhoseManifestDoesNotFitIsRefused(t *testing.T) {
	of := func(p sealwork.Profile) string {
		b, err := hostabi.EncodeManifest(hostabi.Manifest{Name: "a", Version: "1", Profile: p})
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	for name, tc := range map[string]struct {
		manifest string
		want     sealwork.RefusalCode
	}{
		"a profile that no engine runs":       {of(sealwork.Connected), sealwork.RefusedProfile},
		"a profile that its engine would run": {of(sealwork.Sealed), sealwork.RefusedProfile},
		"a manifest that is none":             {"{}", sealwork.RefusedManifest},
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t, 1, quoter{})
			terms, inputs := s.deal(endings(metertest.Custom{Name: hostabi.ManifestSection, Content: tc.manifest}), 1, 1, nil)
			s.pool.work <- s.lease(terms, inputs, 0)
			s.pool.until(t, "it is completed", func() bool { return len(s.pool.completed)+len(s.pool.released) > 0 })
			if len(s.pool.released) > 0 {
				t.Fatalf("given back for %q: the terms and the app's own bytes prove the refusal", s.pool.released)
			}
			if r := s.pool.completed[0].Receipts[0]; r.Outcome != sealwork.Refused || r.Code != uint32(tc.want) || r.Fuel != 0 {
				t.Errorf("got %v code %d fuel %d, want refused, code %d, fuel 0", r.Outcome, r.Code, r.Fuel, tc.want)
			}
		})
	}
}

func TestAChunkThatIsLeasedTwiceIsOnceInABatch(t *testing.T) {
	var s *site
	quotes := 0
	s = start(t, 2, quoter{wait: func(context.Context) error {
		if quotes++; quotes == 2 { // the first batch's: meanwhile the other chunk is executed under two leases
			s.pool.until(t, "three leases are completed", func() bool { return len(s.pool.completed) == 3 })
		}
		return nil
	}})
	terms, inputs := s.deal(returning(0), 2, 1, nil)
	s.pool.work <- s.lease(terms, inputs, 0)
	s.pool.until(t, "the first is completed", func() bool { return len(s.pool.completed) == 1 })
	again := s.lease(terms, inputs, 1)
	again.ID = "again"
	s.pool.work <- s.lease(terms, inputs, 1)
	s.pool.work <- again
	s.pool.until(t, "both chunks are sealed", func() bool { return len(s.pool.seals) >= 2 })
	for _, r := range s.pool.seals {
		seen := map[uint32]bool{}
		for _, c := range r.Chunks {
			if seen[c.Chunk] {
				t.Errorf("chunk %d is twice in a batch: no scheduler takes that", c.Chunk)
			}
			seen[c.Chunk] = true
		}
	}
	after, inputs := s.deal(returning(1), 1, 1, nil)
	s.pool.work <- s.lease(after, inputs, 0)
	s.pool.until(t, "the worker lives", func() bool {
		return slices.ContainsFunc(s.pool.seals, func(r schedulerapi.SealRequest) bool { return r.Chunks[0].Deal == after.ID(domain) })
	})
}

// The store of a real worker is on the other side of a wire.
func TestAStoreThatServesOtherBytesMakesNoReceipt(t *testing.T) {
	s, cfg := newSite(t, 1, quoter{})
	terms, inputs := s.deal(endings(), 2, 2, nil)
	bad := inputs[1]
	lying := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/v1/blobs/")
		digest, err := sealwork.ParseDigest("0x" + strings.TrimPrefix(name, "sha256-"))
		b, got := s.store.Get(r.Context(), digest, 1<<20)
		if err != nil || got != nil {
			http.NotFound(w, r)
			return
		}
		b = slices.Clone(b)
		if digest == bad {
			b[0] ^= 1
		}
		w.Header().Set("Sealwork-Object", name)
		_, _ = w.Write(b)
	}))
	t.Cleanup(lying.Close)
	transport := &http.Transport{}
	t.Cleanup(transport.CloseIdleConnections)
	var err error
	cfg.Store, err = httpstore.NewClient(httpstore.ClientConfig{URL: lying.URL, MaxObject: 1 << 20, Timeout: time.Minute, Transport: transport})
	if err != nil {
		t.Fatal(err)
	}
	s.run(cfg)
	s.pool.work <- s.lease(terms, inputs, 0)
	s.pool.until(t, "the lease is given back", func() bool { return len(s.pool.released)+len(s.pool.completed) > 0 })
	if len(s.pool.completed) > 0 || !strings.Contains(s.pool.released[0], store.ErrCorrupt.Error()) {
		t.Errorf("given back for %q, want %v", s.pool.released, store.ErrCorrupt)
	}
}
