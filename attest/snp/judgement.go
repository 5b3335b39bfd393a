package snp

import (
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/go-sev-guest/abi"
	"github.com/google/go-sev-guest/kds"
	spb "github.com/google/go-sev-guest/proto/sevsnp"
	"github.com/google/go-sev-guest/validate"
	"github.com/google/go-sev-guest/verify"
	"github.com/google/go-sev-guest/verify/trust"
	"github.com/sealwork/sealwork/attest"
)

// intermediateBits is the size of every ASK and ASVK, simulated ones too. A larger key would be a way to make a verifier work hard.
const intermediateBits = 4096

// judgement is one run of Verify. Each step adds rows; a step that cannot go on returns false, and the rows say why.
type judgement struct {
	verifier *Verifier
	evidence attest.Evidence
	now      time.Time

	rows   attest.Checks
	claims attest.Claims

	raw                *spb.Report
	leaf, intermediate *x509.Certificate
	leafErr, interErr  error // why they are nil
	extensions         *kds.Extensions
	chain              *chain
}

func (j *judgement) run() {
	steps := []struct {
		do   func() bool
		rows []string // what it checks, for the rows of a run that does not come so far
	}{
		{j.form, nil},
		{j.marks, []string{"snp.simulated-mark"}},
		{j.certificates, []string{"snp.intermediate"}},
		{j.product, []string{"snp.leaf", "snp.product"}},
		{j.verifyChain, []string{"snp.chain", "snp.signature", "snp.revocation"}},
		{j.bindToCertificate, []string{"snp.tcb.certificate", "snp.chip-id", "snp.consistency"}},
	}
	for i, step := range steps {
		if step.do() {
			continue
		}
		for _, later := range steps[i+1:] {
			for _, name := range later.rows {
				if !slices.ContainsFunc(j.rows, func(c attest.Check) bool { return c.Name == name }) {
					j.rows = append(j.rows, skip(name, "an earlier check failed"))
				}
			}
		}
		return
	}
	j.claims.Simulated = j.verifier.roots.simulated
	j.claims.Root = j.chain.root
	j.claims.ValidUntil = j.chain.to
	j.claims.Lapses = []attest.Lapse{
		{What: "certificate of the " + strings.ToUpper(string(j.claims.SNP.Signer)), Kind: attest.LapseCertificate, At: j.leaf.NotAfter},
		{What: "certificate of its issuer", Kind: attest.LapseCertificate, At: j.intermediate.NotAfter},
		{What: "certificate of the root", Kind: attest.LapseCertificate, At: j.chain.rootUntil},
	}
	if j.claims.SNP.Signer == attest.VCEK {
		copy(j.claims.SNP.ChipID[:], j.extensions.HWID)
	}
	j.claims.SNP.Provider = j.extensions.CspID
}

func (j *judgement) add(rows ...attest.Check) bool {
	j.rows = append(j.rows, rows...)
	return len(attest.Checks(rows).Failed()) == 0
}

// form bounds everything and reads the report.
func (j *judgement) form() bool {
	if err := j.evidence.Validate(); err != nil {
		return j.add(fail("evidence.form", "evidence within its limits", err))
	}
	if j.evidence.Platform != attest.SNP {
		return j.add(fail("evidence.platform", string(attest.SNP), string(j.evidence.Platform)))
	}
	if j.now.IsZero() {
		// The libraries would put their own clock in its place.
		return j.add(fail("evidence.time", "an instant to judge at", "none"))
	}
	count := pass("snp.certificates")
	if n := len(j.evidence.Certificates); n != 2 {
		count = fail("snp.certificates", "2: a VCEK or VLEK, then its intermediate", n)
	}
	var err error
	if j.raw, err = parseReport(j.evidence.Report); err == nil {
		j.claims, err = readClaims(j.raw)
	}
	var unsupported productError
	if errors.As(err, &unsupported) {
		return j.add(count, pass("snp.report"), fail("snp.product", "Milan, Genoa or Bergamo", err))
	}
	if err != nil {
		return j.add(count, fail("snp.report", "a report as the firmware writes it", err))
	}
	return j.add(count, pass("snp.report"))
}

// marks compares the marks of simulation with the kind of roots, before any root is tried.
func (j *judgement) marks() bool {
	const name = "snp.simulated-mark"
	var carried, missing []string
	mark := func(what string, any, all bool) {
		if any {
			carried = append(carried, what)
		}
		if !all {
			missing = append(missing, what)
		}
	}
	s := j.claims.SNP
	mark("evidence", j.evidence.Simulated, j.evidence.Simulated)
	mark("family id and image id", s.MarkedSimulated(), string(s.FamilyID[:])+string(s.ImageID[:]) == attest.SimulatedID)
	j.leaf, j.leafErr = x509.ParseCertificate(j.evidence.Certificates[0])
	j.intermediate, j.interErr = x509.ParseCertificate(j.evidence.Certificates[1])
	for i, cert := range []*x509.Certificate{j.leaf, j.intermediate} {
		if cert != nil { // the next step reports one that does not parse
			subject, issuer := attest.NameIsSimulated(cert.Subject), attest.NameIsSimulated(cert.Issuer)
			mark(fmt.Sprintf("certificate %d", i), subject || issuer, subject && issuer)
		}
	}
	return j.add(attest.MarksCheck(name, j.verifier.roots.simulated, carried, missing))
}

// certificates demands two certificates in DER and nothing else. The library would take PEM as well.
func (j *judgement) certificates() bool {
	if j.leafErr != nil {
		j.add(fail("snp.leaf", "one certificate in DER", j.leafErr))
	}
	if j.interErr != nil {
		return j.add(fail("snp.intermediate", "one certificate in DER", j.interErr))
	}
	if key, ok := j.intermediate.PublicKey.(*rsa.PublicKey); !ok || key.N.BitLen() != intermediateBits {
		return j.add(fail("snp.intermediate", fmt.Sprintf("an RSA key of %d bits", intermediateBits), j.intermediate.PublicKeyAlgorithm))
	}
	return j.add(pass("snp.intermediate")) && j.leafErr == nil
}

// product reads the leaf's extensions and completes the claim of which processor this is.
func (j *judgement) product() bool {
	var err error
	if j.extensions, err = kds.CertificateExtensions(j.leaf, signer(j.claims.SNP.Signer)); err != nil {
		return j.add(fail("snp.leaf", "the extensions of a "+string(j.claims.SNP.Signer), err))
	}
	if j.raw.GetVersion() < abi.ReportVersion3 {
		// Reports of version 2 do not name their processor. The leaf does, and its intermediate must be of the same line.
		line, _, _ := strings.Cut(j.extensions.ProductName, "-")
		if j.claims.SNP.Product = attest.Product(line); line != string(attest.Milan) && line != string(attest.Genoa) {
			return j.add(pass("snp.leaf"), fail("snp.product", "Milan or Genoa", fmt.Sprintf("%.40q", j.extensions.ProductName)))
		}
	}
	return j.add(pass("snp.leaf"), pass("snp.product"))
}

// verifyChain checks leaf, intermediate and root, and the report's signature by the leaf.
func (j *judgement) verifyChain() bool {
	const chainRow, signatureRow, wantChain, wantSignature = "snp.chain", "snp.signature", "a path to a root of the policy", "a signature by the leaf"
	key := j.chainKey()
	if j.chain = j.verifier.remembered(key, j.now); j.chain != nil {
		// The report's bytes are passed as they came: parseReport made sure that there is only one way to write them.
		if err := verify.SnpReportSignature(j.evidence.Report, j.chain.leaf); err != nil {
			return j.add(pass(chainRow), fail(signatureRow, wantSignature, err))
		}
		return j.add(pass(chainRow), pass(signatureRow), j.revocation())
	}
	root, err := j.findRoot()
	if err != nil {
		return j.add(fail(chainRow, wantChain, err), skip(signatureRow, "no chain to a root"))
	}
	if err := j.libraryVerify(root); err != nil {
		sigErr := verify.SnpReportSignature(j.evidence.Report, j.leaf)
		switch {
		case sigErr == nil:
			return j.add(fail(chainRow, wantChain, err), pass(signatureRow))
		case err.Error() == sigErr.Error(): // the library checks the signature last
			return j.add(pass(chainRow), fail(signatureRow, wantSignature, sigErr))
		default:
			return j.add(fail(chainRow, wantChain, err), fail(signatureRow, wantSignature, sigErr))
		}
	}
	j.chain = &chain{leaf: j.leaf, root: root.spki, rootUntil: root.certificate.NotAfter,
		from: latest(j.leaf.NotBefore, j.intermediate.NotBefore, root.certificate.NotBefore),
		to:   earliest(j.leaf.NotAfter, j.intermediate.NotAfter, root.certificate.NotAfter)}
	j.verifier.remember(key, j.chain)
	return j.add(pass(chainRow), pass(signatureRow), j.revocation())
}

// revocation says what is not looked at, so that no verdict hides it.
func (j *judgement) revocation() attest.Check {
	if j.verifier.roots.simulated {
		return skip("snp.revocation", "simulated roots publish no revocation list")
	}
	return skip("snp.revocation", "revocation lists are not consulted yet")
}

// findRoot returns the root of the policy that signed the intermediate. Nothing that a stranger sent is given to a signature check
// before it was signed by somebody the policy knows.
func (j *judgement) findRoot() (root, error) {
	l := line(j.claims.SNP.Product)
	roots := j.verifier.roots.byLine[l]
	if len(roots) == 0 {
		return root{}, fmt.Errorf("no root for %s", l)
	}
	want := "SEV-" + l
	if j.claims.SNP.Signer == attest.VLEK {
		want = "SEV-VLEK-" + l
	}
	if got := j.intermediate.Subject.CommonName; got != want {
		return root{}, fmt.Errorf("the intermediate is of %.80q, want %s", got, want)
	}
	var errs []error
	for _, r := range roots {
		err := j.intermediate.CheckSignatureFrom(r.certificate)
		if err == nil {
			return r, nil
		}
		errs = append(errs, err)
	}
	return root{}, fmt.Errorf("the intermediate is not signed by a root of the policy: %w", errors.Join(errs...))
}

// libraryVerify runs go-sev-guest over report and chain, with every option given.
func (j *judgement) libraryVerify(r root) error {
	l := line(j.claims.SNP.Product)
	certs := &trust.ProductCerts{Ark: r.certificate}
	trusted := &trust.AMDRootCerts{ProductLine: l, ProductCerts: certs}
	bundle := &spb.CertificateChain{}
	if j.claims.SNP.Signer == attest.VLEK {
		certs.Asvk, bundle.VlekCert = j.intermediate, j.leaf.Raw
	} else {
		certs.Ask, bundle.VcekCert = j.intermediate, j.leaf.Raw
	}
	// The library files roots under its own idea of the processor, which for many models is "Unknown".
	libraryLine := l
	var product *spb.SevProduct // for reports of version 2 only
	if fms := j.raw.GetCpuid1EaxFms(); fms != 0 {
		libraryLine = kds.ProductLineFromFms(fms)
	} else {
		var err error
		if product, err = kds.ParseProductLine(l); err != nil {
			return err
		}
	}
	return verify.SnpAttestation(&spb.Attestation{Report: j.raw, CertificateChain: bundle, Product: product}, &verify.Options{
		CheckRevocations:    false, // it would ask the network; the row snp.revocation says that nobody did
		DisableCertFetching: true,
		Getter:              noNetwork{},
		Now:                 j.now,
		TrustedRoots:        map[string][]*trust.AMDRootCerts{libraryLine: {trusted}},
		Product:             product,
	})
}

// bindToCertificate checks that the leaf is of this chip at this version: verification alone would accept any leaf of the vendor's
// that signed the report.
func (j *judgement) bindToCertificate() bool {
	s := j.claims.SNP
	tcb := pass("snp.tcb.certificate")
	if got := kds.TCBVersion(j.raw.GetReportedTcb()); got != j.extensions.TCBVersion {
		tcb = fail(tcb.Name, fmt.Sprintf("%#016x, as in the leaf", uint64(j.extensions.TCBVersion)), fmt.Sprintf("%#016x", uint64(got)))
	}
	chip := pass("snp.chip-id")
	if s.Signer == attest.VLEK {
		chip = skip(chip.Name, "a VLEK is not of one chip")
	} else if !slices.Equal(j.raw.GetChipId(), j.extensions.HWID) {
		// Also when it is masked, which the library lets pass: a chip that hides has no allow-list to be on.
		chip = fail(chip.Name, fmt.Sprintf("0x%x, as in the leaf", j.extensions.HWID), fmt.Sprintf("0x%x", j.raw.GetChipId()))
	}
	consistent := pass("snp.consistency")
	if err := j.libraryValidate(); err != nil {
		consistent = fail(consistent.Name, "a report that does not contradict itself or the leaf", err)
	}
	return j.add(tcb, chip, consistent)
}

// libraryValidate runs go-sev-guest's comparison of report and certificate, with every option given. What is left open here is what
// attest.Policy decides, so that a report that is genuine and not wanted is told from one that is not genuine.
func (j *judgement) libraryValidate() error {
	bundle := &spb.CertificateChain{VcekCert: j.chain.leaf.Raw}
	if j.claims.SNP.Signer == attest.VLEK {
		bundle = &spb.CertificateChain{VlekCert: j.chain.leaf.Raw}
	}
	return validate.SnpAttestation(&spb.Attestation{Report: j.raw, CertificateChain: bundle}, &validate.Options{
		GuestPolicy:               abi.SnpPolicy{SMT: true, MigrateMA: true, Debug: true, CXLAllowed: true}, // a maximum
		MinimumGuestSvn:           0,
		ReportData:                nil, // compared by the caller, who knows what it must be: Claims.CheckReportData
		HostData:                  nil, // the host's word
		ImageID:                   nil, // marks
		FamilyID:                  nil, // marks
		ReportID:                  nil,
		ReportIDMA:                nil,
		Measurement:               nil, // snp.measurement: a set
		ChipID:                    nil, // snp.chip: a set; that report and leaf agree is always checked
		MinimumBuild:              0,   // snp.tcb
		MinimumVersion:            0,   // snp.tcb
		MinimumTCB:                kds.TCBParts{},
		MinimumLaunchTCB:          kds.TCBParts{},
		PermitProvisionalFirmware: true, // snp.provisional-firmware
		PlatformInfo:              nil,  // snp.platform-info
		RequireAuthorKey:          false,
		VMPL:                      nil, // snp.vmpl: a set
		RequireIDBlock:            false,
		CertTableOptions:          nil,
	})
}

func (j *judgement) chainKey() [sha256.Size]byte {
	h := sha256.New()
	fmt.Fprintf(h, "%s\n%s\n%d\n", j.claims.SNP.Product, j.claims.SNP.Signer, len(j.leaf.Raw))
	h.Write(j.leaf.Raw)
	h.Write(j.intermediate.Raw)
	return [sha256.Size]byte(h.Sum(nil))
}

func (v *Verifier) remembered(key [sha256.Size]byte, now time.Time) *chain {
	v.mu.Lock()
	defer v.mu.Unlock()
	c := v.chains[key]
	if c == nil || now.Before(c.from) || now.After(c.to) {
		return nil
	}
	return c
}

func (v *Verifier) remember(key [sha256.Size]byte, c *chain) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.chains) >= maxChains {
		clear(v.chains) // cheaper than keeping an order, and just as bounded
	}
	v.chains[key] = c
}

func signer(s attest.Signer) abi.ReportSigner {
	if s == attest.VLEK {
		return abi.VlekReportSigner
	}
	return abi.VcekReportSigner
}

func latest(t time.Time, more ...time.Time) time.Time {
	for _, u := range more {
		if u.After(t) {
			t = u
		}
	}
	return t
}

func earliest(t time.Time, more ...time.Time) time.Time {
	for _, u := range more {
		if u.Before(t) {
			t = u
		}
	}
	return t
}

// noNetwork is the getter of a verifier that never asks anybody.
type noNetwork struct{}

// Get refuses.
func (noNetwork) Get(string) ([]byte, error) {
	return nil, errors.New("verification does not use the network")
}
