package insecure

import (
	"context"
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/sealwork/sealwork/attest"
)

// What a simulated platform runs: CPUSVN, PCESVN and TEE_TCB_SVN, the last with a module of version 1.
func simulatedCPUSVN() [16]byte    { return [16]byte{8, 8, 2, 2, 4, 1, 0, 6} }
func simulatedTEETCBSVN() [16]byte { return [16]byte{5, 1, 8} }

const (
	simulatedPCESVN = 11
	simulatedQESVN  = 4
	simulatedQEProd = 2
)

// simulatedQESigner is MRSIGNER of the simulated quoting enclave.
func simulatedQESigner() [32]byte {
	return sha256.Sum256([]byte("sealwork: a simulated quoting enclave"))
}

// simulatedFMSPC is the kind of every simulated platform, marked in its first two bytes (docs/spec/attestation.md §3).
func simulatedFMSPC() attest.FMSPC { return attest.FMSPC{0x5e, 0xa1} }

// Quote implements attest.Quoter. It fails when ctx is done or the device's Wait fails, and never otherwise.
func (d *TDXDevice) Quote(ctx context.Context, reportData [attest.ReportDataSize]byte) (attest.Evidence, error) {
	select {
	case d.busy <- struct{}{}:
		defer func() { <-d.busy }()
	case <-ctx.Done():
		return attest.Evidence{}, fmt.Errorf("waiting for the simulated device: %w", ctx.Err())
	}
	err := ctx.Err()
	if err == nil && d.cfg.Wait != nil {
		err = d.cfg.Wait(ctx)
	}
	if err != nil {
		return attest.Evidence{}, fmt.Errorf("making a simulated quote: %w", err)
	}
	signed := d.signedPart(reportData)
	if d.cfg.AlterQuote != nil {
		d.cfg.AlterQuote(signed)
	}
	signature, err := d.signature(signed)
	if err != nil {
		return attest.Evidence{}, fmt.Errorf("making a simulated quote: %w", err)
	}
	quote := binary.LittleEndian.AppendUint32(signed, uint32(len(signature)))
	l := d.collateral
	return attest.Evidence{Platform: attest.TDX, Simulated: true, Report: append(quote, signature...), Certificates: [][]byte{slices.Clone(d.signer)},
		Collateral: &attest.Collateral{TCBInfo: slices.Clone(l.TCBInfo), QEIdentity: slices.Clone(l.QEIdentity), EarlyTCBInfo: slices.Clone(l.EarlyTCBInfo),
			CRLs: [][]byte{slices.Clone(l.CRLs[0]), slices.Clone(l.CRLs[1])}}}, nil
}

// signedPart writes header and body (docs/spec/attestation.md §6).
func (d *TDXDevice) signedPart(reportData [attest.ReportDataSize]byte) []byte {
	le := binary.LittleEndian
	b := le.AppendUint16(nil, d.cfg.Version)
	b = le.AppendUint16(b, 2)    // ECDSA P-256
	b = le.AppendUint32(b, 0x81) // TDX
	b = le.AppendUint32(b, 0)
	b = append(b, "\x93\x9a\x72\x33\xf7\x9c\x4c\xa9\x94\x0a\x0d\xb3\x95\x7f\x06\x07"...) // QE vendor
	b = append(b, attest.SimulatedUserData...)
	long := d.cfg.Version == 5 && !d.cfg.ShortBody
	switch {
	case long:
		b = le.AppendUint32(le.AppendUint16(b, 3), 648)
	case d.cfg.Version == 5:
		b = le.AppendUint32(le.AppendUint16(b, 2), 584)
	}
	svn := simulatedTEETCBSVN()
	b = append(b, svn[:]...)
	b = append(b, make([]byte, 48+48+8)...) // MRSEAM, MRSIGNERSEAM, SEAMATTRIBUTES
	b = le.AppendUint64(b, uint64(d.cfg.Attributes))
	b = le.AppendUint64(b, uint64(d.cfg.XFAM))
	b = append(b, d.cfg.MRTD[:]...)
	b = append(b, make([]byte, 3*48)...) // MRCONFIGID, MROWNER, MROWNERCONFIG
	for _, r := range d.cfg.RTMR {
		b = append(b, r[:]...)
	}
	b = append(b, reportData[:]...)
	if long {
		b = append(b, svn[:]...)
		b = append(b, make([]byte, 48)...) // MRSERVICETD
	}
	return b
}

// signature writes what follows the body: signature, attestation key, and how the platform vouches for that key.
func (d *TDXDevice) signature(signed []byte) ([]byte, error) {
	le := binary.LittleEndian
	own, err := signRaw(d.attKey, signed)
	if err != nil {
		return nil, err
	}
	point, err := d.attKey.PublicKey.Bytes()
	if err != nil {
		return nil, err
	}
	key := point[1:] // without the byte that says uncompressed
	auth := make([]byte, 32)
	report := make([]byte, 384)
	cpu, signer := simulatedCPUSVN(), simulatedQESigner()
	copy(report, cpu[:])
	report[48] = 0x11 // INIT, PROVISIONKEY
	copy(report[128:], signer[:])
	le.PutUint16(report[256:], simulatedQEProd)
	le.PutUint16(report[258:], simulatedQESVN)
	bound := sha256.Sum256(slices.Concat(key, auth))
	copy(report[320:], bound[:])
	if d.cfg.AlterQEReport != nil {
		d.cfg.AlterQEReport(report)
	}
	vouched, err := signRaw(d.key, report)
	if err != nil {
		return nil, err
	}
	qe := le.AppendUint16(slices.Concat(report, vouched), uint16(len(auth)))
	qe = le.AppendUint16(append(qe, auth...), 5)
	qe = append(le.AppendUint32(qe, uint32(len(d.chain))), d.chain...)
	out := le.AppendUint16(slices.Concat(own, key), 6)
	return append(le.AppendUint32(out, uint32(len(qe))), qe...), nil
}

// signRaw signs SHA-256 of message as Intel writes it: R ‖ S, big-endian.
func signRaw(key *ecdsa.PrivateKey, message []byte) ([]byte, error) {
	digest := sha256.Sum256(message)
	r, s, err := ecdsa.Sign(rand.Reader, key, digest[:])
	if err != nil {
		return nil, err
	}
	out := make([]byte, 64)
	r.FillBytes(out[:32])
	s.FillBytes(out[32:])
	return out, nil
}
