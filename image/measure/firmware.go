package measure

import (
	"encoding/binary"
)

// The GUIDs of OVMF's table, in the byte order of UEFI (edk2, OvmfPkg/ResetVector/Ia16/ResetVectorVtf0.asm).
var (
	guidTableFooter = guid("96b582de-1fb2-45f7-baea-a366c55a082d")
	guidHashTable   = guid("7255371f-3a3b-4b04-927b-1da6efa8d454")
	guidResetBlock  = guid("00f771de-1a7e-4fcb-890e-68c77e2fb44e")
	guidSEVMetadata = guid("dc886566-984a-4798-a75e-5585a7bf67cc")
)

const (
	pageSize = 4096
	fourGiB  = 1 << 32 // the firmware ends there in the guest's memory

	footerFromEnd   = 32      // the table of the firmware ends that many bytes before the firmware does
	tableHeader     = 2 + 16  // size and GUID of an entry, behind its data
	maxTableEntries = 64      // OVMF has six
	maxSections     = 64      // OVMF has six
	maxSectionSize  = 1 << 30 // of memory that the firmware declares; OVMF declares at most some MiB
)

// sectionKind is the kind of a section of the firmware's SEV metadata (edk2, OvmfPkg/ResetVector/X64/OvmfSevMetadata.asm).
type sectionKind uint32

const (
	sectionMemory       sectionKind = 1
	sectionSecrets      sectionKind = 2
	sectionCPUID        sectionKind = 3
	sectionCallingArea  sectionKind = 4
	sectionKernelHashes sectionKind = 0x10
)

// section is a range of the guest's memory that is measured before it starts.
type section struct {
	kind sectionKind
	gpa  uint64 // guest physical address, of a page
	size uint64 // bytes, whole pages
}

// firmware is what measuring needs to know of an OVMF image. Its last page is enough to tell.
type firmware struct {
	sections   []section
	resetEIP   uint32 // where the second and later processors start
	hashTable  uint32 // guest physical address of the kernel's hashes
	hasReset   bool
	hasHashes  bool
	hasSection bool // the kernel hashes are in a section of the metadata
}

// parseFirmware reads the table at the end of an OVMF image. Every offset in it is held against the image.
func parseFirmware(image []byte) (f firmware, err error) {
	if len(image) < pageSize || len(image)%pageSize != 0 || len(image) > MaxFirmware {
		return f, firmwareError("its size is %d bytes; want whole pages of %d, at most %d in all", len(image), pageSize, MaxFirmware)
	}
	table, err := parseTable(image)
	if err != nil {
		return f, err
	}
	if b, ok := table[guidResetBlock]; ok && len(b) >= 4 {
		f.resetEIP, f.hasReset = binary.LittleEndian.Uint32(b), true
	}
	if b, ok := table[guidHashTable]; ok && len(b) >= 4 {
		f.hashTable = binary.LittleEndian.Uint32(b)
		f.hasHashes = f.hashTable != 0
	}
	b, ok := table[guidSEVMetadata]
	if !ok || len(b) < 4 {
		return f, firmwareError("it has no SEV metadata; use an OVMF that was built for SEV-SNP (AmdSev)")
	}
	f.sections, err = parseSections(image, binary.LittleEndian.Uint32(b))
	for _, s := range f.sections {
		f.hasSection = f.hasSection || s.kind == sectionKernelHashes
	}
	return f, err
}

// parseTable reads the entries, which grow down from the footer: data, size, GUID.
func parseTable(image []byte) (map[[16]byte][]byte, error) {
	end := len(image) - footerFromEnd
	size, id := tableEntry(image[:end])
	if id != guidTableFooter {
		return nil, firmwareError("it doesn't end in OVMF's table; give the whole image (OVMF.fd) or its last pages")
	}
	if size < tableHeader || size > end {
		return nil, firmwareError("its table says that it has %d bytes; want %d to %d", size, tableHeader, end)
	}
	rest := image[end-size : end-tableHeader]
	table := make(map[[16]byte][]byte)
	for len(rest) >= tableHeader {
		size, id := tableEntry(rest)
		if size < tableHeader || size > len(rest) {
			return nil, firmwareError("entry %x of its table says that it has %d bytes; want %d to %d", id, size, tableHeader, len(rest))
		}
		if _, twice := table[id]; twice || len(table) == maxTableEntries {
			return nil, firmwareError("its table has entry %x twice, or more than %d entries", id, maxTableEntries)
		}
		table[id] = rest[len(rest)-size : len(rest)-tableHeader]
		rest = rest[:len(rest)-size]
	}
	return table, nil
}

// tableEntry reads the size and the GUID at the end of b, which has at least that many bytes.
func tableEntry(b []byte) (size int, id [16]byte) {
	b = b[len(b)-tableHeader:]
	return int(binary.LittleEndian.Uint16(b)), [16]byte(b[2:])
}

// parseSections reads the SEV metadata, which starts fromEnd bytes before the end: "ASEV", size, version 1, count, then three words
// a section.
func parseSections(image []byte, fromEnd uint32) ([]section, error) {
	const header, item = 16, 12
	if fromEnd < header || uint64(fromEnd) > uint64(len(image)) {
		return nil, firmwareError("its SEV metadata is %d bytes before its end, which is outside of it (%d bytes); give the whole image", fromEnd, len(image))
	}
	b := image[len(image)-int(fromEnd):]
	if string(b[:4]) != "ASEV" || binary.LittleEndian.Uint32(b[8:]) != 1 {
		return nil, firmwareError("its SEV metadata starts with %q, version %d; want \"ASEV\", version 1", b[:4], binary.LittleEndian.Uint32(b[8:]))
	}
	count := binary.LittleEndian.Uint32(b[12:])
	if count > maxSections || int(count)*item > len(b)-header {
		return nil, firmwareError("its SEV metadata has %d sections; want at most %d, all inside of it", count, maxSections)
	}
	sections := make([]section, count)
	for i := range sections {
		b := b[header+i*item:]
		s := section{
			gpa:  uint64(binary.LittleEndian.Uint32(b)),
			size: uint64(binary.LittleEndian.Uint32(b[4:])),
			kind: sectionKind(binary.LittleEndian.Uint32(b[8:])),
		}
		if s.gpa%pageSize != 0 || s.size%pageSize != 0 || s.size > maxSectionSize {
			return nil, firmwareError("section %d of its SEV metadata is %#x bytes at %#x; want whole pages, at most %#x bytes", i, s.size, s.gpa, maxSectionSize)
		}
		sections[i] = s
	}
	return sections, nil
}

// guid returns a GUID as UEFI stores it: the first three groups little endian.
func guid(text string) (id [16]byte) {
	at, n := 0, [16]int{3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15}
	for i := 0; i < len(text); {
		if text[i] == '-' {
			i++
			continue
		}
		id[n[at]] = hexDigit(text[i])<<4 | hexDigit(text[i+1])
		at, i = at+1, i+2
	}
	return id
}

func hexDigit(c byte) byte {
	if c >= 'a' {
		return c - 'a' + 10
	}
	return c - '0'
}
