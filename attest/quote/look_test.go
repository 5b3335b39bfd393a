package quote_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/quote"
)

// host is a root folder with a processor and a kernel, and files that are just there.
func host(vendor string, family, model int, flags, release string, there ...string) fstest.MapFS {
	cpu := fmt.Sprintf("processor\t: 0\nvendor_id\t: %s\ncpu family\t: %d\nmodel\t\t: %d\nflags\t\t: fpu %s\n\nprocessor\t: 1\nmodel\t\t: 99\n", vendor, family, model, flags)
	fsys := fstest.MapFS{"proc/cpuinfo": {Data: []byte(cpu)}, "proc/sys/kernel/osrelease": {Data: []byte(release + "\n")}}
	for _, name := range there {
		fsys[name] = &fstest.MapFile{}
	}
	return fsys
}

func with(fsys fstest.MapFS, name, content string) fstest.MapFS {
	fsys[name] = &fstest.MapFile{Data: []byte(content)}
	return fsys
}

const (
	amd   = "AuthenticAMD"
	intel = "GenuineIntel"

	// of Debian's cloud kernels, 6.12 and 6.1
	trixie   = "CONFIG_CONFIGFS_FS=y\nCONFIG_TSM_REPORTS=m\nCONFIG_UNACCEPTED_MEMORY=y\nCONFIG_AMD_MEM_ENCRYPT=y\nCONFIG_SEV_GUEST=m\nCONFIG_INTEL_TDX_GUEST=y\nCONFIG_TDX_GUEST_DRIVER=m\n"
	bookworm = "CONFIG_CONFIGFS_FS=m\n# CONFIG_SEV_GUEST is not set\nCONFIG_AMD_MEM_ENCRYPT=y\n"
)

func gzipped(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(s)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestLookSaysWhatIsThereWhatIsMissingAndWhatIsRefused(t *testing.T) {
	const tree = "sys/kernel/config/tsm/report/x"
	for name, tc := range map[string]struct {
		root fstest.MapFS
		want []string
	}{
		"SEV-SNP on Genoa": {
			with(with(host(amd, 0x19, 0x11, "hypervisor", "6.12.95", tree, "dev/sev-guest"), "boot/config-6.12.95", trixie), "sys/devices/system/cpu/sev/vmpl", "0\n"),
			[]string{
				"found     processor: AuthenticAMD, family 19h, model 11h, Genoa",
				"found     guest: AMD SEV-SNP",
				"found     privilege level: 0",
				"found     configfs-tsm: /sys/kernel/config/tsm/report",
				"found     /dev/sev-guest: the way of before configfs-tsm, for SEV-SNP",
				"found     CONFIG_CONFIGFS_FS: built in",
				"found     CONFIG_TSM_REPORTS: a module",
				"found     CONFIG_UNACCEPTED_MEMORY: built in",
				"found     CONFIG_AMD_MEM_ENCRYPT: built in",
				"found     CONFIG_SEV_GUEST: a module",
			},
		},
		"SEV-SNP on Milan, under a paravisor, with an old kernel": {
			with(host(amd, 0x19, 0x01, "hypervisor", "6.1.0-28", "dev/sev-guest"), "sys/devices/system/cpu/sev/vmpl", "2\n"),
			[]string{
				"REFUSED   processor: AuthenticAMD, family 19h, model 1h, Milan: its keys can be extracted, and policies refuse it unless they name it as known-weak",
				"found     guest: AMD SEV-SNP",
				"REFUSED   privilege level: 2: policies want the guest's own kernel at 0",
				"absent    configfs-tsm: no /sys/kernel/config/tsm/report: kernel 6.1.0-28 is too old for it, want 6.7 or later",
				"found     /dev/sev-guest: the way of before configfs-tsm, for SEV-SNP",
				"absent    kernel options: neither /proc/config.gz nor /boot/config-6.1.0-28 says which",
			},
		},
		"TDX without its module": {
			with(host(intel, 6, 0x8f, "hypervisor tdx_guest", "6.12.95", "sys/kernel/config/x"), "proc/config.gz", gzipped(t, trixie)),
			[]string{
				"found     processor: GenuineIntel, family 6h, model 8fh",
				"found     guest: Intel TDX",
				"MISSING   configfs-tsm: no /sys/kernel/config/tsm/report: load the module tdx-guest, and see that configfs is mounted on /sys/kernel/config",
				"found     CONFIG_CONFIGFS_FS: built in",
				"found     CONFIG_TSM_REPORTS: a module",
				"found     CONFIG_UNACCEPTED_MEMORY: built in",
				"found     CONFIG_INTEL_TDX_GUEST: built in",
				"found     CONFIG_TDX_GUEST_DRIVER: a module",
			},
		},
		"SEV without SNP, on what has none": {
			with(host(amd, 0x17, 0x31, "hypervisor sev sev_es", "6.1.0-28"), "boot/config-6.1.0-28", bookworm),
			[]string{
				"REFUSED   processor: AuthenticAMD, family 17h, model 31h, of no product that policies know",
				"REFUSED   guest: AMD SEV without SNP: its memory is encrypted, and no report says what was launched",
				"MISSING   configfs-tsm: no /sys/kernel/config/tsm/report: kernel 6.1.0-28 is too old for it, want 6.7 or later",
				"absent    /dev/sev-guest: the way of before configfs-tsm, for SEV-SNP",
				"found     CONFIG_CONFIGFS_FS: a module",
				"MISSING   CONFIG_TSM_REPORTS: not set",
				"absent    CONFIG_UNACCEPTED_MEMORY: not set: the guest starts with what memory its firmware has accepted",
				"found     CONFIG_AMD_MEM_ENCRYPT: built in",
				"MISSING   CONFIG_SEV_GUEST: not set",
			},
		},
		"a laptop": {
			host(intel, 6, 0x9a, "", "6.12.95"),
			[]string{
				"found     processor: GenuineIntel, family 6h, model 9ah",
				"MISSING   guest: none: this is no virtual machine",
				"MISSING   configfs-tsm: no /sys/kernel/config/tsm/report: load configfs, and mount it on /sys/kernel/config",
				"absent    /dev/sev-guest: the way of before configfs-tsm, for SEV-SNP",
				"absent    kernel options: neither /proc/config.gz nor /boot/config-6.12.95 says which",
			},
		},
		"an ordinary guest on another processor": {
			host("Shanghai", 7, 1, "hypervisor", "", "sys/kernel/config/x"),
			[]string{
				"MISSING   processor: Shanghai, family 7h, model 1h: neither AMD's nor Intel's",
				"MISSING   guest: an ordinary virtual machine: start it as a confidential one",
				"MISSING   configfs-tsm: no /sys/kernel/config/tsm/report: its driver comes up in a confidential guest only",
				"absent    /dev/sev-guest: the way of before configfs-tsm, for SEV-SNP",
				"absent    kernel options: neither /proc/config.gz nor /boot/config- says which",
			},
		},
		"nothing at all": {
			fstest.MapFS{},
			[]string{
				"MISSING   processor: /proc/cpuinfo does not say which",
				"MISSING   guest: none: this is no virtual machine",
				"MISSING   configfs-tsm: no /sys/kernel/config/tsm/report: load configfs, and mount it on /sys/kernel/config",
				"absent    /dev/sev-guest: the way of before configfs-tsm, for SEV-SNP",
				"absent    kernel options: neither /proc/config.gz nor /boot/config- says which",
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(strings.Join(tc.want, "\n"), words(quote.Look(tc.root))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

func words(findings []quote.Finding) string {
	lines := make([]string, len(findings))
	for i, f := range findings {
		lines[i] = f.String()
	}
	return strings.Join(lines, "\n")
}

func TestDescribeNamesWhatPoliciesRefuse(t *testing.T) {
	snp := func(cfg insecure.DeviceConfig) attest.Evidence {
		cfg.LaunchDigest = attest.LaunchDigest{1}
		d, err := installation().Device(cfg)
		if err != nil {
			t.Fatal(err)
		}
		e, err := d.Quote(t.Context(), data)
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	tdx := func(cfg insecure.TDXConfig) attest.Evidence {
		cfg.MRTD = attest.Register{1}
		d, err := tdxInstallation().Device(cfg)
		if err != nil {
			t.Fatal(err)
		}
		e, err := d.Quote(t.Context(), data)
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	debugged, err := insecure.Debug.TDX(insecure.TDXConfig{Version: 5}, installationTime)
	if err != nil {
		t.Fatal(err)
	}
	for name, tc := range map[string]struct {
		e    attest.Evidence
		want []string // names of what is refused or missing
	}{
		"Genoa":              {snp(insecure.DeviceConfig{}), nil},
		"Milan":              {snp(insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x188], r[0x189] = 0x19, 0x01 }}), []string{"report"}},
		"what is no product": {snp(insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x188] = 0x17 }}), []string{"report"}},
		"a report that does not say which product": {snp(insecure.DeviceConfig{AlterReport: func(r []byte) { r[0] = 2 }}), nil},
		"everything that is refused": {snp(insecure.DeviceConfig{VMPL: 1, GuestPolicy: insecure.DefaultGuestPolicy | attest.PolicyDebug | attest.PolicyMigrationAgent}),
			[]string{"debugging", "migration agent", "privilege level"}},
		"TDX":                       {tdx(insecure.TDXConfig{}), nil},
		"TDX with a debugger":       {tdx(debugged), []string{"debugging"}},
		"a quote that was cut":      {attest.Evidence{Platform: attest.TDX, Report: make([]byte, 100)}, []string{"quote"}},
		"a report that was cut":     {attest.Evidence{Platform: attest.SNP, Report: make([]byte, 100)}, []string{"report"}},
		"evidence of some platform": {attest.Evidence{}, []string{"report"}},
	} {
		t.Run(name, func(t *testing.T) {
			var bad []string
			found := quote.Describe(tc.e)
			for _, f := range found {
				if f.State != quote.Found {
					bad = append(bad, f.Name)
				}
			}
			if diff := cmp.Diff(tc.want, bad); diff != "" || len(found) == 0 {
				t.Errorf("refused or missing (-want +got):\n%s\nof:\n%s", diff, words(found))
			}
		})
	}
}
