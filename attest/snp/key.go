package snp

import (
	"crypto/x509"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/google/go-sev-guest/abi"
	"github.com/sealwork/sealwork/attest"
)

// Key names one endorsement key of AMD's: what its key distribution service is asked for, and what the certificate says. Keys are
// comparable.
type Key struct {
	Line   string        // product line: Milan, Genoa or Turin; empty in a report of version 2, which does not say
	Signer attest.Signer // VCEK or VLEK
	Owner  string        // of a VCEK the chip's HWID in hexadecimal, 64 bytes or 8 for Turin; of a VLEK in a certificate its CSP_ID
	TCB    SPLs
}

// SPLs are the security patch levels that a key is derived from, under their names in requests.
type SPLs struct{ FMC, Bootloader, TEE, SNP, Microcode uint8 } // FMC of Turin only

// String returns the key as it stands in lists and names of files: line, owner and levels.
func (k Key) String() string {
	t := k.TCB
	levels := []byte{t.Bootloader, t.TEE, t.SNP, t.Microcode}
	if k.Line == lineTurin {
		levels = append([]byte{t.FMC}, levels...)
	}
	return k.Line + "-" + k.Owner + "-" + hex.EncodeToString(levels)
}

const lineTurin = "Turin"

// Offsets of ATTESTATION_REPORT (AMD publication 56860).
const (
	offSignerInfo  = 0x48
	offReportedTCB = 0x180
	offFamily      = 0x188
	offModel       = 0x189
	offChipID      = 0x1A0
	turinHWID      = 8 // bytes of a chip id, the others being zero
)

// UnverifiedKeyOf returns the key that a report says it is signed by. It checks no signature and no more of the report than it reads, so
// that certificates can be fetched for reports of any product; what a VLEK belongs to only its certificate says.
func UnverifiedKeyOf(report []byte) (Key, error) {
	if len(report) != ReportSize {
		return Key{}, fmt.Errorf("snp report: want exactly %d bytes, got %d", ReportSize, len(report))
	}
	version := binary.LittleEndian.Uint32(report)
	if version < abi.ReportVersion2 || version > abi.ReportVersion5 {
		return Key{}, fmt.Errorf("snp report: version: want 2 to 5, got %d", version)
	}
	k := Key{}
	family, model := report[offFamily], report[offModel]
	switch {
	case version == abi.ReportVersion2:
	case family == 0x19 && model <= 0x0f:
		k.Line = "Milan"
	case family == 0x19 && (model <= 0x1f || model >= 0xa0 && model <= 0xaf):
		k.Line = "Genoa"
	case family == 0x1a && model <= 0x1f:
		k.Line = lineTurin
	default:
		return Key{}, fmt.Errorf("snp report: an unknown processor (family %xh, model %xh)", family, model)
	}
	t, chip := report[offReportedTCB:], report[offChipID:][:64]
	k.TCB = SPLs{Bootloader: t[0], TEE: t[1], SNP: t[6], Microcode: t[7]}
	if k.Line == lineTurin {
		k.TCB = SPLs{FMC: t[0], Bootloader: t[1], TEE: t[2], SNP: t[3], Microcode: t[7]}
		chip = chip[:turinHWID]
	}
	switch signer := binary.LittleEndian.Uint32(report[offSignerInfo:]) >> 2 & 7; signer {
	case 0:
		k.Signer, k.Owner = attest.VCEK, hex.EncodeToString(chip)
		if !slices.ContainsFunc(chip, func(b byte) bool { return b != 0 }) {
			return Key{}, errors.New("snp report: chip id: the host masks it, so that nobody can ask for its certificate")
		}
	case 1:
		k.Signer = attest.VLEK
	default:
		return Key{}, fmt.Errorf("snp report: signing key: want VCEK or VLEK, got %d", signer)
	}
	return k, nil
}

// keyOfLeaf reads what the certificate of a VCEK or VLEK says whose it is. It checks no signature.
func keyOfLeaf(leaf *x509.Certificate, s attest.Signer, line string) (Key, error) {
	if err := checkLeaf(leaf, s); err != nil {
		return Key{}, err
	}
	e, err := readLeaf(leaf, line == lineTurin, s)
	if err != nil {
		return Key{}, err
	}
	if got, _, _ := strings.Cut(e.name, "-"); got != line {
		return Key{}, fmt.Errorf("product: want %s as its issuer, got %.40q", line, e.name)
	}
	k := Key{Line: line, Signer: s, Owner: e.provider, TCB: SPLs(e.tcb)}
	if s == attest.VCEK {
		k.Owner = hex.EncodeToString(e.chip[:])
		if line == lineTurin {
			k.Owner = hex.EncodeToString(e.chip[:turinHWID])
		}
	}
	return k, nil
}
