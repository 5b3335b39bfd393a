package quote

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"

	"github.com/sealwork/sealwork/attest"
)

// State is what became of something that was looked for.
type State string

// The states. The zero State is none of them.
const (
	Found   State = "found"
	Absent  State = "absent"  // and not needed here
	Missing State = "MISSING" // there is no evidence without it
	Refused State = "REFUSED" // there is evidence, and policies refuse it, or have to name what it comes from
)

// Finding is one thing that was looked for on a machine.
type Finding struct {
	State        State
	Name, Detail string
}

// String returns the finding as one line.
func (f Finding) String() string { return fmt.Sprintf("%-9s %s: %s", f.State, f.Name, f.Detail) }

// What is read at most: of /proc/cpuinfo the first processors, of the kernel's configuration all of it.
const (
	maxSmall  = 64 << 10
	maxConfig = 4 << 20
)

// Look says what of all that evidence needs is on a machine whose root folder is root: processor, guest, drivers and kernel options. What it
// reads is the guest's own word and its host's, for people to read: nothing is decided by it.
func Look(root fs.FS) []Finding {
	m := machine{root: root, cpu: cpuinfo(read(root, "proc/cpuinfo", maxSmall))}
	m.release = strings.TrimSpace(string(read(root, "proc/sys/kernel/osrelease", maxSmall)))
	findings := []Finding{m.processor(), m.guest()}
	if vmpl := strings.TrimSpace(string(read(root, "sys/devices/system/cpu/sev/vmpl", maxSmall))); vmpl != "" {
		f := Finding{Found, "privilege level", vmpl}
		if vmpl != "0" {
			f.State, f.Detail = Refused, vmpl+": policies want the guest's own kernel at 0"
		}
		findings = append(findings, f)
	}
	return append(append(findings, m.drivers()...), m.options()...)
}

// machine is what Look has read of one.
type machine struct {
	root    fs.FS
	cpu     map[string]string
	release string
}

func (m machine) has(name string) bool {
	_, err := fs.Stat(m.root, name)
	return err == nil
}

func (m machine) flag(name string) bool {
	return strings.Contains(" "+m.cpu["flags"]+" ", " "+name+" ")
}

func (m machine) amd() bool { return m.cpu["vendor_id"] == "AuthenticAMD" }

// kind returns what the guest is, empty if it is none that evidence is made of.
func (m machine) kind() attest.Platform {
	switch {
	case m.flag("tdx_guest") || m.has("dev/tdx_guest"):
		return attest.TDX
	case m.has("dev/sev-guest") || m.has("sys/devices/system/cpu/sev/vmpl") || m.flag("sev_snp"):
		return attest.SNP
	default:
		return ""
	}
}

func (m machine) processor() Finding {
	family, errFamily := strconv.ParseUint(m.cpu["cpu family"], 10, 16)
	model, errModel := strconv.ParseUint(m.cpu["model"], 10, 16)
	f := Finding{Found, "processor", fmt.Sprintf("%s, family %xh, model %xh", m.cpu["vendor_id"], family, model)}
	switch {
	case errFamily != nil || errModel != nil:
		return Finding{Missing, "processor", "/proc/cpuinfo does not say which"}
	case m.amd():
		return silicon(f, productOf(family, model))
	case m.cpu["vendor_id"] == "GenuineIntel":
		return f // which of Intel's is said by a quote, and judged by its TCB
	default:
		f.State, f.Detail = Missing, f.Detail+": neither AMD's nor Intel's"
		return f
	}
}

// silicon adds to f what policies think of a product.
func silicon(f Finding, p attest.Product) Finding {
	switch {
	case p == "":
		f.State, f.Detail = Refused, f.Detail+", of no product that policies know"
	case p.KnownWeak():
		f.State, f.Detail = Refused, fmt.Sprintf("%s, %s: its keys can be extracted, and policies refuse it unless they name it as known-weak", f.Detail, p)
	default:
		f.Detail += ", " + string(p)
	}
	return f
}

// productOf returns the product of a family and model of AMD's (docs/spec/attestation.md §2), empty for one that has no SEV-SNP.
func productOf(family, model uint64) attest.Product {
	switch {
	case family == 0x19 && model <= 0x0f:
		return attest.Milan
	case family == 0x19 && model >= 0x10 && model <= 0x1f:
		return attest.Genoa
	case family == 0x19 && model >= 0xa0 && model <= 0xaf:
		return attest.Bergamo
	case family == 0x1a && model <= 0x1f:
		return "Turin"
	default:
		return ""
	}
}

func (m machine) guest() Finding {
	switch {
	case m.kind() == attest.TDX:
		return Finding{Found, "guest", "Intel TDX"}
	case m.kind() == attest.SNP:
		return Finding{Found, "guest", "AMD SEV-SNP"}
	case m.flag("sev") || m.flag("sev_es"):
		return Finding{Refused, "guest", "AMD SEV without SNP: its memory is encrypted, and no report says what was launched"}
	case m.flag("hypervisor"):
		return Finding{Missing, "guest", "an ordinary virtual machine: start it as a confidential one"}
	default:
		return Finding{Missing, "guest", "none: this is no virtual machine"}
	}
}

// drivers looks for the ways to a report, the better one first.
func (m machine) drivers() []Finding {
	tsm := Finding{Found, "configfs-tsm", "/sys/kernel/config/tsm/report"}
	older := Finding{Absent, "/dev/sev-guest", "the way of before configfs-tsm, for SEV-SNP"}
	if m.has("dev/sev-guest") {
		older.State = Found
	}
	if !m.has("sys/kernel/config/tsm/report") {
		tsm.State, tsm.Detail = Missing, "no "+tsm.Detail+": "+m.cure()
		if older.State == Found {
			tsm.State = Absent
		}
	}
	if m.kind() == attest.TDX {
		return []Finding{tsm}
	}
	return []Finding{tsm, older}
}

// cure says how configfs-tsm could come to be there.
func (m machine) cure() string {
	var major, minor int
	if n, _ := fmt.Sscanf(m.release, "%d.%d", &major, &minor); n == 2 && (major < 6 || major == 6 && minor < 7) {
		return "kernel " + m.release + " is too old for it, want 6.7 or later"
	}
	driver := map[attest.Platform]string{attest.SNP: "sev-guest", attest.TDX: "tdx-guest"}[m.kind()]
	switch {
	case !m.has("sys/kernel/config"):
		return "load configfs, and mount it on /sys/kernel/config"
	case driver != "":
		return "load the module " + driver + ", and see that configfs is mounted on /sys/kernel/config"
	default:
		return "its driver comes up in a confidential guest only"
	}
}

// options looks for what the kernel was built with.
func (m machine) options() []Finding {
	config := m.config()
	if config == nil {
		return []Finding{{Absent, "kernel options", "neither /proc/config.gz nor /boot/config-" + m.release + " says which"}}
	}
	set := map[string]string{}
	for line := range strings.Lines(string(config)) {
		if name, value, ok := strings.Cut(strings.TrimSpace(line), "="); ok {
			set[name] = value
		}
	}
	want := []string{"CONFIG_CONFIGFS_FS", "CONFIG_TSM_REPORTS", "CONFIG_UNACCEPTED_MEMORY"}
	if m.amd() {
		want = append(want, "CONFIG_AMD_MEM_ENCRYPT", "CONFIG_SEV_GUEST")
	} else {
		want = append(want, "CONFIG_INTEL_TDX_GUEST", "CONFIG_TDX_GUEST_DRIVER")
	}
	var findings []Finding
	for _, name := range want {
		switch v := set[name]; {
		case v == "y":
			findings = append(findings, Finding{Found, name, "built in"})
		case v == "m":
			findings = append(findings, Finding{Found, name, "a module"})
		case name == "CONFIG_TSM_REPORTS" && m.has("dev/sev-guest"):
			findings = append(findings, Finding{Absent, name, "not set, and there is another way"})
		case name == "CONFIG_UNACCEPTED_MEMORY":
			findings = append(findings, Finding{Absent, name, "not set: the guest starts with what memory its firmware has accepted"})
		default:
			findings = append(findings, Finding{Missing, name, "not set"})
		}
	}
	return findings
}

// config returns the kernel's configuration, nil if it cannot be found.
func (m machine) config() []byte {
	if b := read(m.root, "boot/config-"+m.release, maxConfig); b != nil {
		return b
	}
	z, err := gzip.NewReader(bytes.NewReader(read(m.root, "proc/config.gz", maxConfig)))
	if err != nil {
		return nil
	}
	b, err := io.ReadAll(io.LimitReader(z, maxConfig))
	if err != nil {
		return nil
	}
	return b
}

// read returns up to limit bytes of a file, nil if there is none.
func read(root fs.FS, name string, limit int64) []byte {
	f, err := root.Open(name)
	if err != nil {
		return nil
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, limit))
	if err != nil {
		return nil
	}
	return b
}

// cpuinfo returns what stands of the first processor.
func cpuinfo(b []byte) map[string]string {
	first, _, _ := strings.Cut(string(b), "\n\n")
	info := map[string]string{}
	for line := range strings.Lines(first) {
		if name, value, ok := strings.Cut(line, ":"); ok {
			info[strings.TrimSpace(name)] = strings.TrimSpace(value)
		}
	}
	return info
}
