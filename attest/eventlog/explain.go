package eventlog

import (
	"crypto/sha512"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"

	"github.com/sealwork/sealwork/attest"
)

// Explanation is what a log has to say about the registers of one quote.
type Explanation struct {
	// Replays says that RTMR0, RTMR1 and RTMR2 of the quote are what the log's events make of them. Where it is false the log is of another
	// boot, or was changed, and explains nothing: no register has events then.
	Replays   bool       `json:"replays"`
	Registers []Register `json:"registers"` // the four
}

// Register is one RTMR.
type Register struct {
	Name     string     `json:"name"`   // rtmr0 to rtmr3
	Quoted   string     `json:"quoted"` // in hexadecimal, like the next
	Replayed string     `json:"replayed"`
	Matches  bool       `json:"matches"` // RTMR3 need not: what the running guest extends, no firmware logs
	Events   []Measured `json:"events"`  // that made it; none where it does not match
}

// Measured is an event that is part of a register.
type Measured struct {
	Number int    `json:"number"`
	Type   string `json:"type"`
	Digest string `json:"digest"`
	What   string `json:"what"`   // what the log says it was, printable, at most maxText characters
	Hashed bool   `json:"hashed"` // Digest is that of what the log says; otherwise What is the log's word alone
}

// Explain replays l against the registers of a quote whose signatures hold.
func (l *Log) Explain(rtmr [4]attest.Register) Explanation {
	replayed := l.Replay()
	x := Explanation{Replays: true}
	for i := range rtmr {
		r := Register{Name: fmt.Sprintf("rtmr%d", i), Quoted: rtmr[i].String(), Replayed: replayed[i].String(), Matches: rtmr[i] == replayed[i], Events: []Measured{}}
		x.Replays = x.Replays && (r.Matches || i == 3)
		x.Registers = append(x.Registers, r)
	}
	if !x.Replays {
		return x
	}
	for _, e := range l.events {
		if e.Measured() && x.Registers[e.Register].Matches {
			r := &x.Registers[e.Register]
			r.Events = append(r.Events, e.describe())
		}
	}
	return x
}

// maxText bounds what a log can make anybody print for one event.
const maxText = 160

func (e Event) describe() Measured {
	m := Measured{Number: e.Number, Type: typeName(e.Type), Digest: e.Digest.String(), Hashed: sha512.Sum384(e.Data) == e.Digest}
	switch e.Type {
	case 0x80000001, 0x80000002, 0x8000000c, 0x800000e0: // UEFI_VARIABLE_DATA: GUID, lengths of name and data, name
		m.What = variableName(e.Data)
	case 0x80000003, 0x80000004, 0x80000005: // UEFI_IMAGE_LOAD_EVENT: four words, device path
		m.What = filePath(e.Data)
	case 0x8000000a, 0x8000000b: // a length, a description
		if len(e.Data) > 0 {
			m.What = string(e.Data[1:min(len(e.Data), 1+int(e.Data[0]))])
		}
	case 0x00000004:
		if len(e.Data) == 4 {
			m.What = fmt.Sprintf("%#x", binary.LittleEndian.Uint32(e.Data))
		}
	case 0x80000006: // a partition table
	default:
		m.What = string(e.Data)
		// Boot loaders put a NUL after the text and hash it, or what follows its first word, without.
		text := strings.TrimRight(m.What, "\x00")
		_, command, _ := strings.Cut(text, ": ")
		m.Hashed = m.Hashed || sha512.Sum384([]byte(text)) == e.Digest || command != "" && sha512.Sum384([]byte(command)) == e.Digest
	}
	m.What = printable(m.What)
	return m
}

// variableName returns the name in a UEFI_VARIABLE_DATA, or nothing.
func variableName(b []byte) string {
	const nameAt = 32
	if len(b) < nameAt {
		return ""
	}
	n := binary.LittleEndian.Uint64(b[16:])
	if n > maxText || nameAt+2*n > uint64(len(b)) {
		return ""
	}
	return utf16Text(b[nameAt : nameAt+2*n])
}

// filePath returns the files named in the device path of a UEFI_IMAGE_LOAD_EVENT, or nothing.
func filePath(b []byte) (path string) {
	const pathAt, media, file = 32, 4, 4
	if len(b) < pathAt {
		return ""
	}
	for b = b[pathAt:]; len(b) >= 4; {
		n := int(binary.LittleEndian.Uint16(b[2:]))
		if n < 4 || n > len(b) {
			return path
		}
		if b[0] == media && b[1] == file && len(path) < maxText {
			path += utf16Text(b[4:n])
		}
		b = b[n:]
	}
	return path
}

func utf16Text(b []byte) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(b[2*i:])
	}
	return strings.TrimRight(string(utf16.Decode(units)), "\x00")
}

// printable keeps printable ASCII, replaces everything else, and bounds what is left: a log comes from strangers.
func printable(s string) string {
	s = strings.TrimRight(s[:min(len(s), 4*maxText)], "\x00")
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' {
			return '.'
		}
		return r
	}, s)
	if len(s) > maxText {
		return s[:maxText-3] + "..."
	}
	return s
}

// typeName names an event's type as the TCG does.
func typeName(t uint32) string {
	names := map[uint32]string{
		0x1: "EV_POST_CODE", 0x3: "EV_NO_ACTION", 0x4: "EV_SEPARATOR", 0x5: "EV_ACTION", 0x6: "EV_EVENT_TAG", 0x7: "EV_S_CRTM_CONTENTS", 0x8: "EV_S_CRTM_VERSION",
		0x9: "EV_CPU_MICROCODE", 0xa: "EV_PLATFORM_CONFIG_FLAGS", 0xb: "EV_TABLE_OF_DEVICES", 0xc: "EV_COMPACT_HASH", 0xd: "EV_IPL", 0xe: "EV_IPL_PARTITION_DATA",
		0xf: "EV_NONHOST_CODE", 0x10: "EV_NONHOST_CONFIG", 0x11: "EV_NONHOST_INFO", 0x12: "EV_OMIT_BOOT_DEVICE_EVENTS",
		0x80000001: "EV_EFI_VARIABLE_DRIVER_CONFIG", 0x80000002: "EV_EFI_VARIABLE_BOOT", 0x80000003: "EV_EFI_BOOT_SERVICES_APPLICATION",
		0x80000004: "EV_EFI_BOOT_SERVICES_DRIVER", 0x80000005: "EV_EFI_RUNTIME_SERVICES_DRIVER", 0x80000006: "EV_EFI_GPT_EVENT", 0x80000007: "EV_EFI_ACTION",
		0x80000008: "EV_EFI_PLATFORM_FIRMWARE_BLOB", 0x80000009: "EV_EFI_HANDOFF_TABLES", 0x8000000a: "EV_EFI_PLATFORM_FIRMWARE_BLOB2",
		0x8000000b: "EV_EFI_HANDOFF_TABLES2", 0x8000000c: "EV_EFI_VARIABLE_BOOT2", 0x80000010: "EV_EFI_HCRTM_EVENT", 0x800000e0: "EV_EFI_VARIABLE_AUTHORITY",
	}
	if name, ok := names[t]; ok {
		return name
	}
	return fmt.Sprintf("%#x", t)
}
