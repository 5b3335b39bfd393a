package quote

import (
	"bytes"
	"crypto/x509"
	"encoding/binary"
	"encoding/pem"
	"errors"
	"fmt"

	"github.com/sealwork/sealwork/attest"
)

// Offsets in ATTESTATION_REPORT (AMD publication 56860).
const (
	reportSize     = 0x4A0
	offSignerInfo  = 0x48
	offReportData  = 0x50
	offReportedTCB = 0x180
)

// readSNP makes evidence of a report and its host's table.
func readSNP(a answer, asked [attest.ReportDataSize]byte) (attest.Evidence, error) {
	if len(a.report) != reportSize {
		return attest.Evidence{}, fmt.Errorf("report: want %d bytes, got %d: %w", reportSize, len(a.report), ErrMalformed)
	}
	if !bytes.Equal(a.report[offReportData:][:attest.ReportDataSize], asked[:]) {
		return attest.Evidence{}, fmt.Errorf("report data: want what was asked for, got something else: %w", ErrMalformed)
	}
	certs, err := a.certificates()
	if err != nil {
		return attest.Evidence{}, err
	}
	e := attest.Evidence{Platform: attest.SNP, Report: a.report, Certificates: certs}
	if err := e.Validate(); err != nil {
		return attest.Evidence{}, fmt.Errorf("%w: %w", err, ErrMalformed)
	}
	return e, nil
}

// certificates picks, from the host's table, the key that signed the report and its intermediate. The root stays behind: whoever
// verifies has his own.
func (a answer) certificates() ([][]byte, error) {
	kind, guid := "VCEK", vcekGUID
	switch key := binary.LittleEndian.Uint32(a.report[offSignerInfo:]) >> 2 & 7; key {
	case 0:
	case 1:
		kind, guid = "VLEK", vlekGUID
	default:
		return nil, fmt.Errorf("signing key: want 0 or 1, got %d: %w", key, ErrMalformed)
	}
	entries, err := parseTable(a.table)
	if err != nil {
		return nil, fmt.Errorf("certificate table: %w: %w", err, ErrCertificates)
	}
	leaf, err := certificate(entries[guid])
	if err != nil {
		return nil, fmt.Errorf("certificate table: %s: %w: %w", kind, err, ErrCertificates)
	}
	// One entry holds the intermediate of either kind.
	intermediate, err := certificate(entries[askGUID])
	if err != nil {
		return nil, fmt.Errorf("certificate table: intermediate of the %s: %w: %w", kind, err, ErrCertificates)
	}
	if !bytes.Equal(leaf.RawIssuer, intermediate.RawSubject) {
		return nil, fmt.Errorf("certificate table: intermediate: want %s, which issued the %s, got %s: %w",
			leaf.Issuer, kind, intermediate.Subject, ErrCertificates)
	}
	return [][]byte{leaf.Raw, intermediate.Raw}, nil
}

// certificate reads one entry. Hosts put DER or PEM there.
func certificate(entry []byte) (*x509.Certificate, error) {
	if len(entry) == 0 {
		return nil, errors.New("missing")
	}
	if block, _ := pem.Decode(entry); block != nil && block.Type == "CERTIFICATE" {
		entry = block.Bytes
	}
	if len(entry) > attest.MaxCertificate {
		return nil, fmt.Errorf("want at most %d bytes, got %d", attest.MaxCertificate, len(entry))
	}
	return x509.ParseCertificate(entry)
}
