package insecure

import (
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/hex"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/sealwork/sealwork/attest"
)

// endorse gives d its certificate and what its installation, as Intel would, says about it.
func (in *TDXInstallation) endorse(d *TDXDevice) error {
	extension, err := sgxExtension(d.ppid)
	if err != nil {
		return fmt.Errorf("SGX extension: %w", err)
	}
	signer, issuer := in.signer, in.intermediate
	if alter := d.cfg.AlterSigner; alter != nil {
		template := tdxLeaf(intelName(signerName), in.root.NotBefore)
		alter(template)
		if signer, err = sign(template, in.root, in.signerKey.Public(), in.rootKey); err != nil {
			return fmt.Errorf("signer of collateral: %w", err)
		}
	}
	d.signer = signer.Raw
	if alter := d.cfg.AlterIssuer; alter != nil {
		template := tdxAuthority(intelName(issuerName), in.root.NotBefore)
		alter(template)
		if issuer, err = sign(template, in.root, in.intermediateKey.Public(), in.rootKey); err != nil {
			return fmt.Errorf("issuer: %w", err)
		}
	}
	template := tdxLeaf(intelName(leafName), in.root.NotBefore)
	template.ExtraExtensions = []pkix.Extension{extension}
	if d.cfg.AlterPCK != nil {
		d.cfg.AlterPCK(template)
	}
	leaf, err := sign(template, issuer, d.key.Public(), in.intermediateKey)
	if err != nil {
		return fmt.Errorf("platform certificate: %w", err)
	}
	for _, cert := range []*x509.Certificate{leaf, issuer, in.root} {
		d.chain = append(d.chain, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: cert.Raw})...)
	}
	if err := in.documents(d); err != nil {
		return err
	}
	return in.lists(d, leaf, issuer, signer)
}

// documents signs TCB info and QE identity.
func (in *TDXInstallation) documents(d *TDXDevice) (err error) {
	info := d.tcbInfo()
	if d.cfg.AlterTCBInfo != nil {
		d.cfg.AlterTCBInfo(info)
	}
	if d.collateral.TCBInfo, err = in.document("tcbInfo", info); err != nil {
		return err
	}
	if d.cfg.EarlyTCBInfo != nil {
		d.cfg.EarlyTCBInfo(info)
		if d.collateral.EarlyTCBInfo, err = in.document("tcbInfo", info); err != nil {
			return err
		}
	}
	identity := d.qeIdentity()
	if d.cfg.AlterQEIdentity != nil {
		d.cfg.AlterQEIdentity(identity)
	}
	d.collateral.QEIdentity, err = in.document("enclaveIdentity", identity)
	return err
}

// document signs a document in the form in which Intel serves it.
func (in *TDXInstallation) document(name string, v map[string]any) ([]byte, error) {
	body, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	signature, err := signRaw(in.signerKey, body)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return fmt.Appendf(nil, `{%q:%s,"signature":"%x"}`, name, body, signature), nil
}

func (d *TDXDevice) tcbInfo() map[string]any {
	components := func(of [16]byte) (list []any) {
		for _, svn := range of {
			list = append(list, map[string]any{"svn": svn})
		}
		return list
	}
	level := func(sgx, tdx [16]byte, pceSVN int, status attest.TCBStatus, advisories []string) map[string]any {
		return map[string]any{"tcb": map[string]any{"sgxtcbcomponents": components(sgx), "pcesvn": pceSVN, "tdxtcbcomponents": components(tdx)},
			"tcbDate": d.date(), "tcbStatus": status, "advisoryIDs": slices.Concat([]string{}, advisories)}
	}
	module := func(more map[string]any) map[string]any {
		more["mrsigner"] = hex.EncodeToString(make([]byte, 48))
		more["attributes"], more["attributesMask"] = "0000000000000000", "FFFFFFFFFFFFFFFF"
		return more
	}
	fmspc := simulatedFMSPC()
	return map[string]any{
		"id": "TDX", "version": 3, "issueDate": d.date(), "nextUpdate": d.cfg.Lapses.UTC().Format(time.RFC3339),
		"fmspc": fmt.Sprintf("%X", fmspc[:]), "pceId": "0000", "tcbType": 0, "tcbEvaluationDataNumber": simulatedEvaluation,
		"tdxModule":           module(map[string]any{}),
		"tdxModuleIdentities": []any{module(map[string]any{"id": "TDX_01", "tcbLevels": []any{d.svnLevel(5, attest.TCBUpToDate), d.svnLevel(2, attest.TCBOutOfDate)}})},
		"tcbLevels": []any{
			level(simulatedCPUSVN(), simulatedTEETCBSVN(), simulatedPCESVN, d.cfg.Status, d.cfg.Advisories),
			level([16]byte{1}, [16]byte{1}, 1, attest.TCBOutOfDate, []string{"INTEL-SA-00001"}),
		},
	}
}

func (d *TDXDevice) qeIdentity() map[string]any {
	signer := simulatedQESigner()
	return map[string]any{
		"id": "TD_QE", "version": 2, "issueDate": d.date(), "nextUpdate": d.cfg.Lapses.UTC().Format(time.RFC3339),
		"tcbEvaluationDataNumber": simulatedEvaluation, "miscselect": "00000000", "miscselectMask": "FFFFFFFF",
		"attributes": "11000000000000000000000000000000", "attributesMask": "FBFFFFFFFFFFFFFF0000000000000000",
		"mrsigner": fmt.Sprintf("%X", signer[:]), "isvprodid": simulatedQEProd,
		"tcbLevels": []any{d.svnLevel(simulatedQESVN, attest.TCBUpToDate), d.svnLevel(1, attest.TCBOutOfDate)},
	}
}

func (d *TDXDevice) svnLevel(svn int, status attest.TCBStatus) map[string]any {
	return map[string]any{"tcb": map[string]any{"isvsvn": svn}, "tcbDate": d.date(), "tcbStatus": status}
}

func (d *TDXDevice) date() string { return d.cfg.Issued.UTC().Format(time.RFC3339) }

// lists signs the revocation lists of the issuer and of the root.
func (in *TDXInstallation) lists(d *TDXDevice, leaf, issuer, signer *x509.Certificate) error {
	var byIssuer, byRoot []x509.RevocationListEntry
	revoke := func(on *[]x509.RevocationListEntry, yes bool, cert *x509.Certificate) {
		if yes {
			*on = append(*on, x509.RevocationListEntry{SerialNumber: cert.SerialNumber, RevocationTime: d.cfg.Issued, ReasonCode: 1})
		}
	}
	revoke(&byIssuer, d.cfg.Revoked.PCK, leaf)
	revoke(&byRoot, d.cfg.Revoked.Issuer, issuer)
	revoke(&byRoot, d.cfg.Revoked.Signer, signer)
	for _, l := range []struct {
		entries []x509.RevocationListEntry
		issuer  *x509.Certificate
		key     *ecdsa.PrivateKey
	}{{byIssuer, issuer, in.intermediateKey}, {byRoot, in.root, in.rootKey}} {
		if l.key == nil {
			d.collateral.CRLs = append(d.collateral.CRLs, in.rootList)
			continue
		}
		template := &x509.RevocationList{Number: big.NewInt(1), SignatureAlgorithm: x509.ECDSAWithSHA256,
			ThisUpdate: d.cfg.Issued.UTC(), NextUpdate: d.cfg.Lapses.UTC(), RevokedCertificateEntries: l.entries}
		if d.cfg.AlterList != nil {
			d.cfg.AlterList(template)
		}
		der, err := x509.CreateRevocationList(rand.Reader, template, l.issuer, l.key)
		if err != nil {
			return fmt.Errorf("revocation list of %s: %w", l.issuer.Subject.CommonName, err)
		}
		d.collateral.CRLs = append(d.collateral.CRLs, der)
	}
	return nil
}

// sgxExtension writes what the certificate of a platform's key says about the platform (docs/spec/attestation.md §6).
func sgxExtension(ppid attest.PPID) (pkix.Extension, error) {
	type field struct {
		ID    asn1.ObjectIdentifier
		Value any
	}
	oid := func(last ...int) asn1.ObjectIdentifier {
		return append(asn1.ObjectIdentifier{1, 2, 840, 113741, 1, 13, 1}, last...)
	}
	cpu, fmspc := simulatedCPUSVN(), simulatedFMSPC()
	var tcb []field
	for i, svn := range cpu {
		tcb = append(tcb, field{oid(2, i+1), int(svn)})
	}
	tcb = append(tcb, field{oid(2, 17), simulatedPCESVN}, field{oid(2, 18), cpu[:]})
	value, err := asn1.Marshal([]field{{oid(1), ppid[:]}, {oid(2), tcb}, {oid(3), []byte{0, 0}}, {oid(4), fmspc[:]}, {oid(5), asn1.Enumerated(1)}})
	return pkix.Extension{Id: oid(), Value: value}, err
}
