package quote

import (
	"encoding/binary"
	"fmt"
)

// Limits of a host's table of certificates. The kernel's own limit for it is 32 KiB.
const (
	maxTable   = 64 << 10
	maxEntries = 64
	entrySize  = 24 // GUID, offset and length
)

// The entries that are read (AMD publication 56421), as they stand in the table.
var (
	vcekGUID = [16]byte{0x63, 0xda, 0x75, 0x8d, 0xe6, 0x64, 0x45, 0x64, 0xad, 0xc5, 0xf4, 0xb9, 0x3b, 0xe8, 0xac, 0xcd}
	vlekGUID = [16]byte{0xa8, 0x07, 0x4b, 0xc2, 0xa2, 0x5a, 0x48, 0x3e, 0xaa, 0xe6, 0x39, 0xc0, 0x45, 0xa0, 0xb8, 0xa1}
	askGUID  = [16]byte{0x4a, 0xb7, 0xb3, 0x79, 0xbb, 0xac, 0x4f, 0xe4, 0xa0, 0x2f, 0x05, 0xae, 0xf3, 0x27, 0xc7, 0x82}
)

// parseTable reads the host's table: entries up to one of zeros, each pointing to its content behind them. An empty table has no
// entries. The library's own parser adds offset and length in 32 bits and can be made to panic.
//
//	0        16        20        24
//	| GUID   | offset  | length  | GUID … | 24 zeros | contents …
func parseTable(b []byte) (map[[16]byte][]byte, error) {
	entries := map[[16]byte][]byte{}
	if len(b) > maxTable {
		return nil, fmt.Errorf("want at most %d bytes, got %d", maxTable, len(b))
	}
	if len(b) == 0 {
		return entries, nil
	}
	for i := range maxEntries + 1 {
		if len(b) < (i+1)*entrySize {
			return nil, fmt.Errorf("entry %d: want %d bytes, got %d", i, entrySize, len(b)-i*entrySize)
		}
		head := [entrySize]byte(b[i*entrySize:])
		if head == ([entrySize]byte{}) {
			return entries, nil
		}
		guid := [16]byte(head[:16])
		from := uint64(binary.LittleEndian.Uint32(head[16:]))
		to := from + uint64(binary.LittleEndian.Uint32(head[20:]))
		if to > uint64(len(b)) {
			return nil, fmt.Errorf("entry %d: want an end within %d bytes, got %d", i, len(b), to)
		}
		if _, twice := entries[guid]; twice {
			return nil, fmt.Errorf("entry %d: %x twice", i, guid)
		}
		entries[guid] = b[from:to]
	}
	return nil, fmt.Errorf("want at most %d entries", maxEntries)
}
