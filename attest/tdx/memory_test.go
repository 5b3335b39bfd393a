package tdx_test

import (
	"crypto/x509"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
)

func TestARememberedChainIsForgottenWhenItLapses(t *testing.T) {
	e, _ := quote(t, insecure.TDXConfig{AlterPCK: func(c *x509.Certificate) { c.NotAfter = now.Add(time.Hour) }})
	v := verifier(t, policy())
	claims, rows := v.Verify(e, now)
	if !rows.OK() || !claims.ValidUntil.Equal(now.Add(time.Hour)) {
		t.Fatalf("valid until %v, %v", claims.ValidUntil, rows.Err())
	}
	for _, at := range []time.Time{claims.ValidUntil.Add(time.Second), now.Add(-25 * time.Hour), {}} {
		if _, rows := v.Verify(e, at); rows.OK() {
			t.Errorf("accepted at %v", at)
		}
	}
	again, rows := v.Verify(e, claims.ValidUntil)
	if !rows.OK() {
		t.Errorf("refused in the last second: %v", rows.Err())
	}
	if diff := cmp.Diff(claims, again); diff != "" {
		t.Errorf("claims from a remembered chain (-first +again):\n%s", diff)
	}
}

func TestWhatIsRememberedDoesNotVouchForAnotherQuote(t *testing.T) {
	v := verifier(t, policy())
	e, _ := quote(t, insecure.TDXConfig{})
	if _, rows := v.Verify(e, now); !rows.OK() {
		t.Fatal(rows.Err())
	}
	other, _ := quote(t, insecure.TDXConfig{})
	other = withChain(other, func([]byte) []byte { return e.Report[1258:] })
	_, rows := v.Verify(other, now)
	if diff := cmp.Diff([]string{"evidence tdx.qe-report"}, failed(rows)); diff != "" {
		t.Errorf("failed rows (-want +got):\n%s", diff)
	}
	out, _ := quote(t, insecure.TDXConfig{Status: attest.TCBOutOfDate})
	e.Collateral = out.Collateral
	claims, rows := v.Verify(e, now)
	if !rows.OK() || claims.TDX.TCB.Status != attest.TCBOutOfDate {
		t.Errorf("with other collateral: %+v, %v", claims.TDX, rows.Err())
	}
	e.Collateral = nil
	if claims, rows = v.Verify(e, now); !rows.OK() || claims.TDX.TCB != nil || claims.TDX.HasCRLs {
		t.Errorf("without collateral: %+v, %v", claims.TDX, rows.Err())
	}
}

// TestAHashVouchesForNothing gives everything that a verifier remembers the same hash: only the bytes tell one from another.
func TestAHashVouchesForNothing(t *testing.T) {
	v := verifier(t, policy())
	v.Collide()
	e, _ := quote(t, insecure.TDXConfig{})
	if _, rows := v.Verify(e, now); !rows.OK() {
		t.Fatal(rows.Err())
	}
	forged := clone(e)
	forged.Collateral.TCBInfo[len(forged.Collateral.TCBInfo)/2] ^= 1
	if _, rows := v.Verify(forged, now); rows.OK() {
		t.Error("a changed TCB info is taken for the one that is remembered")
	}
	forged = withChain(clone(e), func(chain []byte) []byte {
		chain[len(chain)/6] ^= 1 // in the platform's certificate
		return chain
	})
	if _, rows := v.Verify(forged, now); rows.OK() {
		t.Error("a changed certificate is taken for the one that is remembered")
	}
	moved := clone(e) // the same bytes in the same order, each in the place of the one after it
	l := moved.Collateral
	moved.Certificates = append(moved.Certificates, l.TCBInfo)
	l.TCBInfo, l.QEIdentity, l.CRLs = l.QEIdentity, l.CRLs[0], l.CRLs[1:]
	if _, rows := v.Verify(moved, now); rows.OK() {
		t.Error("bytes that moved to other places are taken for those that are remembered")
	}
	if _, rows := v.Verify(e, now); !rows.OK() {
		t.Errorf("afterwards: %v", rows.Err())
	}
}

func TestWhatIsRememberedIsNotTheCallersToChange(t *testing.T) {
	v := verifier(t, policy())
	e, _ := quote(t, insecure.TDXConfig{})
	mine := clone(e)
	if _, rows := v.Verify(mine, now); !rows.OK() {
		t.Fatal(rows.Err())
	}
	mine.Collateral.TCBInfo[len(mine.Collateral.TCBInfo)/2] ^= 1
	if _, rows := v.Verify(mine, now); rows.OK() {
		t.Error("a TCB info that was changed in place is still taken for genuine")
	}
}

func TestHammerAVerifierIsForConcurrentUse(t *testing.T) {
	v := verifier(t, policy())
	e, _ := quote(t, insecure.TDXConfig{})
	bad := clone(e)
	bad.Report[100] ^= 1
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			for range 8 {
				if _, rows := v.Verify(e, now); !rows.OK() {
					t.Errorf("goroutine %d: refused: %v", i, rows.Err())
				}
				if _, rows := v.Verify(bad, now); rows.OK() {
					t.Errorf("goroutine %d: accepted a changed quote", i)
				}
			}
		})
	}
	wg.Wait()
}

func TestRememberedCollateralIsOfOneChain(t *testing.T) {
	other, err := insecure.NewTDXInstallation(now)
	if err != nil {
		t.Fatal(err)
	}
	d, err := other.Device(insecure.TDXConfig{MRTD: mrtd})
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := d.Quote(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	p := policy()
	p.Simulated = &attest.Simulation{Roots: []attest.SimulatedRoot{installation().Root(), other.Root()}}
	v := verifier(t, p)
	ours, _ := quote(t, insecure.TDXConfig{})
	for _, e := range []attest.Evidence{ours, theirs} {
		if _, rows := v.Verify(e, now); !rows.OK() {
			t.Fatal(rows.Err())
		}
	}
	theirs.Certificates, theirs.Collateral = ours.Certificates, ours.Collateral
	_, rows := v.Verify(theirs, now)
	want := []string{"evidence tdx.signers", "evidence tdx.tcb-info", "evidence tdx.qe-identity", "evidence tdx.revocation-lists"}
	if diff := cmp.Diff(want, failed(rows)); diff != "" {
		t.Errorf("failed rows (-want +got):\n%s", diff)
	}
}
