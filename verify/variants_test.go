package verify_test

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/verify"
)

// Each variant of a simulated machine is refused by its own installation's policy, for what its name says; also when the installation
// comes from a file, as a development worker's does.
func TestVariantsOfSimulatedMachinesAreRefusedForWhatTheyAre(t *testing.T) {
	dir := t.TempDir()
	if err := installation().Save(filepath.Join(dir, "snp")); err != nil {
		t.Fatal(err)
	}
	if err := tdxInstallation().Save(filepath.Join(dir, "tdx")); err != nil {
		t.Fatal(err)
	}
	snp, err := insecure.Load(filepath.Join(dir, "snp"))
	if err != nil {
		t.Fatal(err)
	}
	tdx, err := insecure.LoadTDX(filepath.Join(dir, "tdx"))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]string{
		"snp":             nil,
		"snp debug":       {"policy snp.measurement", "policy snp.debug"},
		"snp out-of-date": {"policy snp.tcb.microcode", "policy snp.committed-tcb.microcode", "policy snp.launch-tcb.microcode"},
		"snp expired":     {"evidence snp.chain"},
		"tdx":             nil,
		"tdx debug":       {"policy tdx.measurement", "policy tdx.debug", "policy tdx.attributes"},
		"tdx out-of-date": {"policy tdx.tcb-status", "policy tdx.advisories"},
		"tdx revoked":     {"evidence tdx.revocation"},
		"tdx expired":     {"policy tdx.lapsed"},
	}
	check := func(name string, q attest.Quoter, p attest.Policy) {
		t.Helper()
		e, err := q.Quote(t.Context(), [attest.ReportDataSize]byte{1})
		if err != nil {
			t.Fatal(err)
		}
		got := verifier(t, p).Raw(e, now)
		if diff := cmp.Diff(want[name], failed(got)); diff != "" || (got.Result == verify.Verified) != (want[name] == nil) {
			t.Errorf("%s: %s, failed rows (-want +got):\n%s", name, got.Result, diff)
		}
		delete(want, name)
	}
	for _, v := range append([]insecure.Variant{""}, insecure.Variants()...) {
		name := func(platform string) string {
			if v == "" {
				return platform
			}
			return platform + " " + string(v)
		}
		if cfg, err := v.SNP(insecure.DeviceConfig{LaunchDigest: launch}, now); err == nil {
			d, err := snp.Device(cfg)
			if err != nil {
				t.Fatal(err)
			}
			check(name("snp"), d, snp.Policy(attest.SNPMeasurement(launch, insecure.DefaultGuestPolicy)))
		}
		cfg, err := v.TDX(insecure.TDXConfig{MRTD: mrtd}, now)
		if err != nil {
			t.Fatal(err)
		}
		d, err := tdx.Device(cfg)
		if err != nil {
			t.Fatal(err)
		}
		plain, err := tdx.Device(insecure.TDXConfig{MRTD: mrtd})
		if err != nil {
			t.Fatal(err)
		}
		check(name("tdx"), d, tdx.Policy(plain.Measurement()))
	}
	if len(want) > 0 {
		t.Errorf("not judged: %v", want)
	}
}
