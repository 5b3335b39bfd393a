package insecure_test

import (
	"context"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
)

var tdxInstallation = sync.OnceValue(func() *insecure.TDXInstallation {
	in, err := insecure.NewTDXInstallation(now)
	if err != nil {
		panic(err)
	}
	return in
})

func tdxDevice(t *testing.T, cfg insecure.TDXConfig) *insecure.TDXDevice {
	t.Helper()
	cfg.MRTD = attest.Register{1}
	d, err := tdxInstallation().Device(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestQuotesAreMarkedEverywhere(t *testing.T) {
	for version, length := range map[uint16]int{4: 636, 5: 706} {
		e, err := tdxDevice(t, insecure.TDXConfig{Version: version}).Quote(t.Context(), [attest.ReportDataSize]byte{1})
		if err != nil {
			t.Fatal(err)
		}
		if err := e.Validate(); err != nil {
			t.Error(err)
		}
		if !e.Simulated || string(e.Report[28:48]) != attest.SimulatedUserData || uint16(e.Report[0]) != version || len(e.Report) < length {
			t.Errorf("version %d: simulated %v, user data %q, %d bytes", version, e.Simulated, e.Report[28:48], len(e.Report))
		}
		if !strings.Contains(string(e.Collateral.TCBInfo), `"fmspc":"5EA1`) || len(e.Collateral.CRLs) != 2 {
			t.Errorf("version %d: TCB info %s, %d lists", version, e.Collateral.TCBInfo, len(e.Collateral.CRLs))
		}
		chain := e.Certificates
		for rest := e.Report[strings.Index(string(e.Report), "-----BEGIN"):]; len(rest) > 0; {
			var block *pem.Block
			block, rest = pem.Decode(rest)
			chain = append(chain, block.Bytes)
		}
		if len(chain) != 4 {
			t.Fatalf("version %d: %d certificates, want a signer and three in the quote", version, len(chain))
		}
		for i, der := range chain {
			c, err := x509.ParseCertificate(der)
			if err != nil {
				t.Fatal(err)
			}
			if !attest.NameIsSimulated(c.Subject) || !attest.NameIsSimulated(c.Issuer) {
				t.Errorf("version %d: certificate %d: subject %v, issuer %v", version, i, c.Subject, c.Issuer)
			}
		}
	}
}

func TestATDXInstallationsPolicyIsValidAndForSimulationOnly(t *testing.T) {
	d := tdxDevice(t, insecure.TDXConfig{})
	p := tdxInstallation().Policy(d.Measurement())
	b, err := p.Encode()
	if err != nil {
		t.Fatal(err)
	}
	again, err := attest.ParsePolicy(b)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(p, again); diff != "" || p.Class() != attest.ClassSimulated {
		t.Errorf("class %q, from its file (-want +got):\n%s", p.Class(), diff)
	}
}

func TestTDXDevicesAreDifferentPlatformsOfOneInstallation(t *testing.T) {
	a, b := tdxDevice(t, insecure.TDXConfig{}), tdxDevice(t, insecure.TDXConfig{})
	if a.PPID() == b.PPID() || a.PPID() == (attest.PPID{}) || a.Measurement() != b.Measurement() {
		t.Errorf("platforms %v and %v, measurements %v and %v", a.PPID(), b.PPID(), a.Measurement(), b.Measurement())
	}
	other, err := insecure.NewTDXInstallation(now)
	if err != nil {
		t.Fatal(err)
	}
	if other.Root().SPKI == tdxInstallation().Root().SPKI {
		t.Error("two installations have one root")
	}
}

func TestATDXDeviceRefusesWhatItCannotBe(t *testing.T) {
	for name, cfg := range map[string]insecure.TDXConfig{"that booted nothing": {}, "of version 3": {MRTD: attest.Register{1}, Version: 3}} {
		if _, err := tdxInstallation().Device(cfg); err == nil {
			t.Errorf("a device %s", name)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := tdxDevice(t, insecure.TDXConfig{}).Quote(ctx, [attest.ReportDataSize]byte{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
}
