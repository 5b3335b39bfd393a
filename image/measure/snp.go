package measure

import (
	"crypto/sha512"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/sealwork/sealwork/attest"
)

// SNP is an SEV-SNP guest as QEMU starts it on KVM. Its launch digest is a function of these values and of nothing else.
type SNP struct {
	// Firmware is the OVMF image. With FirmwareDigest its last page is enough.
	Firmware []byte
	// FirmwareDigest is what FirmwareDigest returned for the whole image. Zero: it is computed from Firmware.
	FirmwareDigest attest.LaunchDigest
	// Boot is what is loaded beside the firmware, with QEMU's kernel-hashes=on. Nil: nothing is, and nothing of it is measured.
	Boot *Boot
	// VCPUs is the number of virtual processors, 1 to MaxVCPUs.
	VCPUs int
	// CPU is the signature of the virtual processors, from CPUSignature. Zero refuses.
	CPU uint32
	// Features are the SEV_FEATURES that KVM sets: 1 is SNP alone, 0x21 adds the swap of debug registers, as KVM does where the
	// processor can (AMD APM volume 2, table B-4). Zero refuses, for SNP is not in it.
	Features uint64
}

// The kinds of a page in the launch digest (SEV-SNP firmware ABI, 56860, table 67).
const (
	pageNormal  = 1
	pageVMSA    = 2
	pageZero    = 3
	pageSecrets = 5
	pageCPUID   = 6
)

// vmsaGPA is the address under which the pages of processor state are measured: all bits that an address may have.
const vmsaGPA = 0xFFFFFFFFF000

// featureSNP is the bit of SEV_FEATURES that says that a guest is an SNP guest.
const featureSNP = 1

// LaunchDigest returns the launch digest that the report of such a guest will carry. The error names everything that is wrong with
// the values; it wraps ErrFirmware if it is the firmware.
func (s SNP) LaunchDigest() (attest.LaunchDigest, error) {
	if err := s.check(); err != nil {
		return attest.LaunchDigest{}, err
	}
	f, err := parseFirmware(s.Firmware)
	if err != nil {
		return attest.LaunchDigest{}, err
	}
	if err := s.checkFirmware(f); err != nil {
		return attest.LaunchDigest{}, err
	}
	d := digest{value: s.FirmwareDigest}
	if d.value == (attest.LaunchDigest{}) {
		d.pages(fourGiB-uint64(len(s.Firmware)), s.Firmware)
	}
	for _, section := range f.sections {
		s.add(&d, f, section)
	}
	for i := range s.VCPUs {
		eip := uint32(resetVector)
		if i > 0 {
			eip = f.resetEIP
		}
		d.add(pageVMSA, vmsaGPA, sha512.Sum384(s.vmsa(eip)))
	}
	return d.value, nil
}

// FirmwareDigest returns the digest of an OVMF image alone: where the launch digest stands before anything else of the guest is
// measured. Publish it with the last page, and others can compute launch digests without the image.
func FirmwareDigest(image []byte) (attest.LaunchDigest, error) {
	if _, err := parseFirmware(image); err != nil {
		return attest.LaunchDigest{}, err
	}
	var d digest
	d.pages(fourGiB-uint64(len(image)), image)
	return d.value, nil
}

func (s SNP) check() error {
	var errs []error
	if s.VCPUs < 1 || s.VCPUs > MaxVCPUs {
		errs = append(errs, fmt.Errorf("measure: a guest of %d virtual processors: want 1 to %d", s.VCPUs, MaxVCPUs))
	}
	if s.CPU == 0 {
		errs = append(errs, fmt.Errorf("measure: no type of virtual processor: want one of %s", strings.Join(CPUTypes(), ", ")))
	}
	if s.Features&featureSNP == 0 {
		errs = append(errs, fmt.Errorf("measure: guest features %#x: want bit 0 (SNP) among them, such as 0x1 or 0x21", s.Features))
	}
	return errors.Join(errs...)
}

// checkFirmware asks whether the firmware does what this guest needs of it.
func (s SNP) checkFirmware(f firmware) error {
	if s.Boot != nil && (!f.hasSection || !f.hasHashes) {
		return firmwareError("it doesn't check the hashes of a kernel, so a kernel beside it would not be measured; use the AmdSev build of OVMF")
	}
	if s.VCPUs > 1 && !f.hasReset {
		return firmwareError("it doesn't say where the second processor starts; measure one virtual processor, or use an OVMF for SEV-ES")
	}
	for i, section := range f.sections {
		switch section.kind {
		case sectionMemory, sectionSecrets, sectionCPUID, sectionCallingArea:
		case sectionKernelHashes:
			// QEMU fills the one page in which the table's address lies.
			if s.Boot != nil && (section.size != pageSize || uint64(f.hashTable)&^(pageSize-1) != section.gpa ||
				f.hashTable%pageSize > pageSize-hashTableSize) {
				return firmwareError("its table of kernel hashes is at %#x, which is not inside the page of section %d (%#x bytes at %#x)",
					f.hashTable, i, section.size, section.gpa)
			}
		default:
			return firmwareError("section %d of its SEV metadata is of kind %#x, which is not known; a newer release may know it", i, uint32(section.kind))
		}
	}
	return nil
}

// add measures one section of the firmware's metadata, as QEMU hands it to the hardware.
func (s SNP) add(d *digest, f firmware, section section) {
	switch section.kind {
	case sectionSecrets:
		d.add(pageSecrets, section.gpa, [48]byte{})
	case sectionCPUID:
		d.add(pageCPUID, section.gpa, [48]byte{})
	case sectionKernelHashes:
		if s.Boot != nil {
			page := make([]byte, pageSize)
			copy(page[f.hashTable%pageSize:], hashTable(*s.Boot))
			d.pages(section.gpa, page)
			return
		}
		d.zero(section.gpa, section.size)
	case sectionMemory, sectionCallingArea:
		d.zero(section.gpa, section.size)
	}
}

// digest is the launch digest as it grows, page by page.
type digest struct{ value attest.LaunchDigest }

// add extends the digest by one page: its PAGE_INFO (56860, table 67) over the digest so far and the page's contents.
func (d *digest) add(kind byte, gpa uint64, contents [48]byte) {
	var info [0x70]byte
	copy(info[:], d.value[:])
	copy(info[48:], contents[:])
	binary.LittleEndian.PutUint16(info[96:], uint16(len(info)))
	info[98] = kind // then: no intermediate migration image, no permissions for VMPL 3, 2 and 1
	binary.LittleEndian.PutUint64(info[104:], gpa)
	d.value = sha512.Sum384(info[:])
}

func (d *digest) pages(gpa uint64, data []byte) {
	for page := range slices.Chunk(data, pageSize) {
		d.add(pageNormal, gpa, sha512.Sum384(page))
		gpa += pageSize
	}
}

func (d *digest) zero(gpa, size uint64) {
	for end := gpa + size; gpa < end; gpa += pageSize {
		d.add(pageZero, gpa, [48]byte{})
	}
}

// The GUIDs of QEMU's table of kernel hashes (target/i386/sev.c).
var (
	guidHashes        = guid("9438d606-4f22-4cc9-b479-a793d411fd21")
	guidHashesKernel  = guid("4de79437-abd2-427f-b835-d5b172d2045b")
	guidHashesInitrd  = guid("44baf731-3a2f-4bd7-9af1-41e29169781d")
	guidHashesCommand = guid("97d02dd8-bd20-4c94-aa78-e7714d36ab2a")
)

const (
	hashEntrySize = 16 + 2 + 32               // GUID, size, SHA-256
	hashTableLen  = 16 + 2 + 3*hashEntrySize  // GUID, size, entries
	hashTableSize = (hashTableLen + 15) &^ 15 // as QEMU pads it
)

// hashTable returns the table that QEMU puts into the guest's memory, for the firmware to hold the kernel against.
func hashTable(b Boot) []byte {
	t := binary.LittleEndian.AppendUint16(append(make([]byte, 0, hashTableSize), guidHashes[:]...), hashTableLen)
	for _, e := range []struct {
		id   [16]byte
		hash [32]byte
	}{{guidHashesCommand, b.CommandLine}, {guidHashesInitrd, b.Initrd}, {guidHashesKernel, b.Kernel}} {
		t = binary.LittleEndian.AppendUint16(append(t, e.id[:]...), hashEntrySize)
		t = append(t, e.hash[:]...)
	}
	return t
}
