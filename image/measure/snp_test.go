package measure_test

import (
	"encoding/hex"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/image/measure"
)

// The last pages of two builds of OVMF, see testdata/README.md.
const (
	amdSev  = "testdata/ovmf_AmdSev_suffix.bin"
	ovmfX64 = "testdata/ovmf_OvmfX64_suffix.bin"
)

// TestPublishedLaunchDigests holds the package against the digests that virtee/sev-snp-measure publishes for these inputs
// (tests/test_guest.py, all of QEMU and SNP). Kernel and initrd are empty files there.
func TestPublishedLaunchDigests(t *testing.T) {
	const none, empty = "-", ""
	const firmware = "086e2e9149ebf45abdc3445fba5b2da8270bdbb04094d7a2c37faaa4b24af3aa16aff8c374c2a55c467a50da6d466b74"
	for _, row := range []struct {
		name, file, firmware, commandLine string
		vcpus                             int
		features                          uint64
		want                              string
	}{
		{"digest of the firmware given", amdSev, firmware, empty, 1, 0x21,
			"329c8ce0972ae52343b64d34a434a86f245dfd74f5ed7aae15d22efc78fb9683632b9b50e4e1d7fa41179ef98a7ef198"},
		{"digest of the firmware given, SNP alone", amdSev, firmware, empty, 1, 0x1,
			"ddc5224521617a536ee7ce9dd6224d1b58a8d4fda1c741f3ac99fc4bfa04ba6e9fc98646d4a07a9079397fa3852819b5"},
		{"command line, digest given", amdSev, firmware, "console=ttyS0 loglevel=7", 1, 0x21,
			"803f691094946e42068aaa3a8f9e26a5c89f36f7b73ecfb28c653360fe4b3aba7e534442e7e1e17895dfe778d0228977"},
		{"command line", amdSev, "", "console=ttyS0 loglevel=7", 1, 0x21,
			"803f691094946e42068aaa3a8f9e26a5c89f36f7b73ecfb28c653360fe4b3aba7e534442e7e1e17895dfe778d0228977"},
		{"command line, SNP alone", amdSev, "", "console=ttyS0 loglevel=7", 1, 0x1,
			"6d287813eb5222d770f75005c664e34c204f385ce832cc2ce7d0d6f354454362f390ef83a92046c042e706363b4b08fa"},
		{"no kernel", amdSev, "", none, 1, 0x21,
			"e1e1ca029dd7973ab9513295be68198472dcd4fc834bd9af9b63f6e8a1674dbf281a9278a4a2ebe0eed9f22adbcd0e2b"},
		{"no kernel, SNP alone", amdSev, "", none, 1, 0x1,
			"19358ba9a7615534a9a1e2f0dfc29384dcd4dcb7062ff9c6013b26869a5fc6ecabe033c48dd6f6db5d6d76e7c5df632d"},
		{"four processors", amdSev, "", empty, 4, 0x21,
			"4953b1fb416fa874980e8442b3706d345926d5f38879134e00813c5d7abcbe78eafe7b422907be0b4698e2414a631942"},
		{"four processors, SNP alone", amdSev, "", empty, 4, 0x1,
			"5061fffb019493a903613d56d54b94912a1a2f9e4502385f5c194616753720a92441310ba6c4933de877c36e23046ad5"},
		{"the general build of OVMF, no kernel", ovmfX64, "", none, 1, 0x21,
			"28797ae0afaba4005a81e629acebfb59e6687949d6be44007cd5506823b0dd66f146aaae26ff291eed7b493d8a64c385"},
		{"the general build of OVMF, no kernel, SNP alone", ovmfX64, "", none, 1, 0x1,
			"da0296de8193586a5512078dcd719eccecbd87e2b825ad4148c44f665dc87df21e5b49e21523a9ad993afdb6a30b4005"},
	} {
		t.Run(row.name, func(t *testing.T) {
			guest := measure.SNP{Firmware: read(t, row.file), VCPUs: row.vcpus, CPU: cpu(t, "EPYC-v4"), Features: row.features}
			hex.Decode(guest.FirmwareDigest[:], []byte(row.firmware))
			if row.commandLine != none {
				boot := measure.DirectBoot(nil, nil, row.commandLine)
				guest.Boot = &boot
			}
			if got := launch(t, guest); got != row.want {
				t.Errorf("launch digest\n%s, want\n%s", got, row.want)
			}
		})
	}
	t.Run("of the firmware alone", func(t *testing.T) {
		got, err := measure.FirmwareDigest(read(t, amdSev))
		if err != nil || hex.EncodeToString(got[:]) != firmware {
			t.Errorf("firmware digest %x, %v; want %s", got, err, firmware)
		}
	})
}

// TestEveryInputIsInTheLaunchDigest changes one input after the other. One that could change without the digest would boot unseen.
func TestEveryInputIsInTheLaunchDigest(t *testing.T) {
	boot := measure.DirectBoot([]byte("kernel"), []byte("initrd"), "console=ttyS0")
	base := measure.SNP{Firmware: read(t, amdSev), Boot: &boot, VCPUs: 2, CPU: cpu(t, "EPYC-Genoa"), Features: 1}
	seen := map[string]string{launch(t, base): "the guest itself"}
	for name, change := range map[string]func(*measure.SNP){
		"a byte of the firmware":   func(s *measure.SNP) { s.Firmware = append([]byte{s.Firmware[0] ^ 1}, s.Firmware[1:]...) },
		"another page of firmware": func(s *measure.SNP) { s.Firmware = append(make([]byte, 4096), s.Firmware...) },
		"the kernel": func(s *measure.SNP) {
			*s.Boot = measure.DirectBoot([]byte("Kernel"), []byte("initrd"), "console=ttyS0")
		},
		"the initrd": func(s *measure.SNP) {
			*s.Boot = measure.DirectBoot([]byte("kernel"), []byte("Initrd"), "console=ttyS0")
		},
		"no initrd": func(s *measure.SNP) { *s.Boot = measure.DirectBoot([]byte("kernel"), nil, "console=ttyS0") },
		"the command line": func(s *measure.SNP) {
			*s.Boot = measure.DirectBoot([]byte("kernel"), []byte("initrd"), "console=ttyS1")
		},
		"no kernel":            func(s *measure.SNP) { s.Boot = nil },
		"fewer processors":     func(s *measure.SNP) { s.VCPUs = 1 },
		"more processors":      func(s *measure.SNP) { s.VCPUs = 3 },
		"another type of them": func(s *measure.SNP) { s.CPU = cpu(t, "EPYC-Turin") },
		"another feature":      func(s *measure.SNP) { s.Features = 0x21 },
	} {
		guest, b := base, boot
		guest.Boot = &b
		change(&guest)
		got := launch(t, guest)
		if other, ok := seen[got]; ok {
			t.Errorf("%s gives the launch digest of %s", name, other)
		}
		seen[got] = name
	}
}

func TestGuestsThatCannotBeMeasured(t *testing.T) {
	boot := measure.DirectBoot(nil, nil, "")
	good := measure.SNP{Firmware: read(t, amdSev), Boot: &boot, VCPUs: 1, CPU: cpu(t, "EPYC-v4"), Features: 1}
	patched := func(at int, b ...byte) func(*measure.SNP) { // counted from the end of the firmware
		return func(s *measure.SNP) {
			s.Firmware = append([]byte{}, s.Firmware...)
			copy(s.Firmware[len(s.Firmware)-at:], b)
		}
	}
	footer := 32 + 18 // of the table, whose entry comes before the last 32 bytes
	for _, row := range []struct {
		name     string
		change   func(*measure.SNP)
		firmware bool // whether it is the firmware's fault
		want     string
	}{
		{"the zero guest", func(s *measure.SNP) { *s = measure.SNP{} }, false, "0 virtual processors"},
		{"no processor", func(s *measure.SNP) { s.VCPUs = 0 }, false, "0 virtual processors: want 1 to 4096"},
		{"too many processors", func(s *measure.SNP) { s.VCPUs = 4097 }, false, "4097 virtual processors"},
		{"no type of processor", func(s *measure.SNP) { s.CPU = 0 }, false, "EPYC-Milan"},
		{"features without SNP", func(s *measure.SNP) { s.Features = 0x20 }, false, "guest features 0x20"},
		{"no firmware", func(s *measure.SNP) { s.Firmware = nil }, true, "its size is 0 bytes"},
		{"part of a page", func(s *measure.SNP) { s.Firmware = s.Firmware[1:] }, true, "its size is 4095 bytes"},
		{"firmware larger than any", func(s *measure.SNP) { s.Firmware = make([]byte, measure.MaxFirmware+4096) }, true, "its size is"},
		{"firmware of another kind", func(s *measure.SNP) { s.Firmware = make([]byte, 4096) }, true, "doesn't end in OVMF's table"},
		{"a table larger than the image", patched(footer, 0xff, 0xff), true, "its table says that it has 65535 bytes"},
		{"a table smaller than its footer", patched(footer, 17, 0), true, "its table says that it has 17 bytes"},
		{"an entry smaller than its header", patched(footer+18, 1, 0), true, "says that it has 1 bytes"},
		{"an entry larger than the table", patched(footer+18, 0xff, 0xff), true, "says that it has 65535 bytes"},
		{"a kernel beside a firmware that doesn't check it", func(s *measure.SNP) { s.Firmware = read(t, ovmfX64) }, true, "would not be measured"},
	} {
		t.Run(row.name, func(t *testing.T) {
			guest := good
			row.change(&guest)
			got, err := guest.LaunchDigest()
			if err == nil {
				t.Fatalf("launch digest %x, want an error", got)
			}
			if !strings.Contains(err.Error(), row.want) || errors.Is(err, measure.ErrFirmware) != row.firmware {
				t.Errorf("error %q, want %q in it and ErrFirmware %v", err, row.want, row.firmware)
			}
		})
	}
	t.Run("everything wrong at once", func(t *testing.T) {
		_, err := measure.SNP{Firmware: good.Firmware}.LaunchDigest()
		for _, want := range []string{"virtual processors", "type of virtual processor", "guest features"} {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("error %v, want %q in it", err, want)
			}
		}
	})
}

func TestCPUSignature(t *testing.T) {
	for name, want := range map[string]uint32{
		"EPYC": 0x800f12, "EPYC-v4": 0x800f12, "EPYC-IBPB": 0x800f12, "EPYC-Rome-v2": 0x830f10,
		"EPYC-Milan": 0xa00f11, "EPYC-Milan-v2": 0xa00f11, "EPYC-Genoa": 0xa10f10, "EPYC-Turin": 0xb00f00,
	} {
		if got := cpu(t, name); got != want {
			t.Errorf("%s: signature %#x, want %#x", name, got, want)
		}
	}
	for _, name := range []string{"", "epyc", "EPYC-", "EPYC-v", "EPYC-v4x", "EPYC-Genoa-v1-v2", "Xeon", "-v1"} {
		if got, err := measure.CPUSignature(name); err == nil || got != 0 {
			t.Errorf("%q: signature %#x, want an error", name, got)
		}
	}
}

// FuzzFirmware measures firmware that somebody sends. It may be refused; it may not take the process down or be measured in two ways.
func FuzzFirmware(f *testing.F) {
	for _, file := range []string{amdSev, ovmfX64} {
		f.Add(read(f, file), uint16(50), uint32(0))
	}
	f.Fuzz(func(t *testing.T, image []byte, at uint16, word uint32) {
		image = append([]byte{}, image...)
		if i := len(image) - int(at); i >= 0 && i+4 <= len(image) {
			image[i], image[i+1], image[i+2], image[i+3] = byte(word), byte(word>>8), byte(word>>16), byte(word>>24)
		}
		boot := measure.DirectBoot(nil, nil, "")
		guest := measure.SNP{Firmware: image, FirmwareDigest: attest.LaunchDigest{1}, Boot: &boot, VCPUs: 2, CPU: 1, Features: 1}
		first, err := guest.LaunchDigest()
		second, again := guest.LaunchDigest()
		if first != second || (err == nil) != (again == nil) {
			t.Errorf("measured twice: %x, %v and %x, %v", first, err, second, again)
		}
		if err != nil && (first != attest.LaunchDigest{} || !errors.Is(err, measure.ErrFirmware)) {
			t.Errorf("launch digest %x with error %v", first, err)
		}
	})
}

func launch(t *testing.T, guest measure.SNP) string {
	t.Helper()
	d, err := guest.LaunchDigest()
	if err != nil {
		t.Fatal(err)
	}
	return hex.EncodeToString(d[:])
}

func cpu(t *testing.T, name string) uint32 {
	t.Helper()
	signature, err := measure.CPUSignature(name)
	if err != nil {
		t.Fatal(err)
	}
	return signature
}

func read(t testing.TB, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
