package tdx

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/sha256"
	"crypto/x509"
	"fmt"
	"slices"
	"time"

	"github.com/sealwork/sealwork/attest"
)

// judgement is one run of Verify. Each step adds rows; a step that cannot go on returns false, and the rows say why.
type judgement struct {
	verifier *Verifier
	evidence attest.Evidence
	now      time.Time

	rows   attest.Checks
	claims attest.Claims

	quote      *quote
	chain      *chain // as the quote has it, and after verifyChain a verified one
	remembered bool   // chain was verified before
	signers    []*x509.Certificate
	chainKey   [][]byte

	collateralKey [][]byte
	collateral    *collateral // nil until documents, unless it was verified before
}

func (j *judgement) run() {
	steps := []struct {
		do   func() bool
		rows []string // what it checks, for the rows of a run that does not come so far
	}{
		{j.form, nil},
		{j.certificates, []string{"tdx.chain", "tdx.pck"}},
		{j.marks, []string{"tdx.simulated-mark"}},
		{j.verifyChain, []string{"tdx.chain"}},
		{j.signatures, []string{"tdx.qe-report", "tdx.attestation-key", "tdx.signature"}},
		{j.opinion, []string{"tdx.second-opinion"}},
		{j.documents, []string{"tdx.signers", "tdx.tcb-info", "tdx.module-identity", "tdx.qe-identity", "tdx.qe"}},
		{j.revocation, []string{"tdx.revocation-lists", "tdx.revocation"}},
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
	if j.rows.OK() {
		j.claim()
	}
}

func (j *judgement) add(rows ...attest.Check) bool {
	j.rows = append(j.rows, rows...)
	return len(attest.Checks(rows).Failed()) == 0
}

// check adds a row that failed if err is not nil.
func (j *judgement) check(name, want string, err error) bool {
	if err != nil {
		return j.add(fail(name, want, err))
	}
	return j.add(pass(name))
}

// form bounds everything and takes the quote apart.
func (j *judgement) form() bool {
	if err := j.evidence.Validate(); err != nil {
		return j.add(fail("evidence.form", "evidence within its limits", err))
	}
	if j.evidence.Platform != attest.TDX {
		return j.add(fail("evidence.platform", string(attest.TDX), string(j.evidence.Platform)))
	}
	if j.now.IsZero() {
		return j.add(fail("evidence.time", "an instant to judge at", "none"))
	}
	var err error
	if j.quote, err = parseQuote(j.evidence.Report); err == nil {
		j.claims = j.quote.claims()
	}
	return j.check("tdx.quote", "a quote of version 4 or 5", err)
}

// certificates reads the chain in the quote and the signers beside it, without trusting them, or takes them from memory.
func (j *judgement) certificates() bool {
	j.readMemory()
	if !j.remembered {
		leaf, intermediate, root, err := parseChain(j.quote.chain)
		if err != nil {
			return j.add(fail("tdx.chain", "three certificates in PEM", err))
		}
		j.chain = &chain{leaf: leaf, intermediate: intermediate, root: root}
		if j.chain.pck, err = parsePCK(leaf); err != nil {
			return j.add(fail("tdx.pck", "the SGX extension of a platform's key", err))
		}
	}
	j.chain.pck.claim(j.claims.TDX)
	if j.collateral != nil {
		j.signers = j.collateral.signers
		return j.add(pass("tdx.pck"))
	}
	for _, der := range j.evidence.Certificates {
		cert, err := x509.ParseCertificate(der)
		if err != nil {
			cert = nil // it is reported with the documents
		}
		j.signers = append(j.signers, cert)
	}
	return j.add(pass("tdx.pck"))
}

// readMemory looks up what was verified before: certificates, documents and lists are parsed and their signatures checked once.
func (j *judgement) readMemory() {
	j.chainKey = [][]byte{j.quote.chain}
	if c := j.verifier.chains.find(j.chainKey); c != nil {
		j.chain, j.remembered = c, true
	}
	parts := [][]byte{}
	if l := j.evidence.Collateral; l != nil {
		parts = append([][]byte{l.TCBInfo, l.QEIdentity, l.EarlyTCBInfo}, l.CRLs...)
	}
	// How many there are of the one and of the other: bytes that move from list to list are another key.
	counts := []byte{byte(len(j.evidence.Certificates)), byte(len(parts))}
	j.collateralKey = slices.Concat([][]byte{counts, j.quote.chain}, j.evidence.Certificates, parts)
	j.collateral = j.verifier.collateral.find(j.collateralKey)
}

// claim writes what the certificate of a platform's key says.
func (p *pck) claim(t *attest.TDXClaims) { t.FMSPC, t.PPID, t.PCESVN = p.fmspc, p.ppid, p.pceSVN }

// marks compares the marks of simulation with the kind of roots, before any root is tried.
func (j *judgement) marks() bool {
	const name = "tdx.simulated-mark"
	var carried, missing []string
	mark := func(what string, any, all bool) {
		if any {
			carried = append(carried, what)
		}
		if !all {
			missing = append(missing, what)
		}
	}
	named := func(what string, cert *x509.Certificate) {
		subject, issuer := attest.NameIsSimulated(cert.Subject), attest.NameIsSimulated(cert.Issuer)
		mark(what, subject || issuer, subject && issuer)
	}
	mark("evidence", j.evidence.Simulated, j.evidence.Simulated)
	userData, fmspc := j.claims.TDX.Marks()
	mark("user data", userData, userData)
	mark("FMSPC", fmspc, fmspc)
	named("platform certificate", j.chain.leaf)
	named("its issuer", j.chain.intermediate)
	named("root", j.chain.root)
	for i, cert := range j.signers {
		if cert != nil {
			named(fmt.Sprintf("certificate %d", i), cert)
		}
	}
	return j.add(attest.MarksCheck(name, j.verifier.roots.simulated, carried, missing))
}

// verifyChain checks the chain of the platform's key.
func (j *judgement) verifyChain() bool {
	c := j.chain
	if !j.remembered || j.now.Before(c.from) || j.now.After(c.to) {
		verified, err := j.newChain()
		if err != nil {
			return j.add(fail("tdx.chain", "a path to a root of the policy", err))
		}
		j.chain, j.remembered = verified, false
	}
	return j.add(pass("tdx.chain"))
}

func (j *judgement) newChain() (*chain, error) {
	c := *j.chain
	i := slices.IndexFunc(j.verifier.roots.all, func(r root) bool { return r.certificate.Equal(c.root) })
	if i < 0 {
		return nil, fmt.Errorf("its root %.80q is none of the policy's", c.root.Subject.CommonName)
	}
	c.spki = j.verifier.roots.all[i].spki
	if err := checkKind(c.intermediate, intermediateName); err != nil {
		return nil, err
	}
	if err := checkKind(c.leaf, leafName); err != nil {
		return nil, err
	}
	if c.leaf.IsCA {
		return nil, fmt.Errorf("%s: want one that may not sign others", leafName)
	}
	roots, intermediates := x509.NewCertPool(), x509.NewCertPool()
	roots.AddCert(c.root)
	intermediates.AddCert(c.intermediate)
	paths, err := c.leaf.Verify(x509.VerifyOptions{Roots: roots, Intermediates: intermediates, CurrentTime: j.now,
		KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageAny}})
	if err != nil {
		return nil, err
	}
	if len(paths) != 1 || len(paths[0]) != 3 {
		return nil, fmt.Errorf("want one path of three certificates, got %d", len(paths))
	}
	c.from, c.to = c.root.NotBefore, c.root.NotAfter
	for _, cert := range []*x509.Certificate{c.leaf, c.intermediate} {
		if cert.NotBefore.After(c.from) {
			c.from = cert.NotBefore
		}
		c.to = earlier(c.to, cert.NotAfter)
	}
	return &c, nil
}

// opinion asks the library about signatures and chain that hold by what was found here, once for each chain, and remembers the chain.
func (j *judgement) opinion() bool {
	const name = "tdx.second-opinion"
	row := pass(name)
	switch {
	case j.quote.version != version4:
		row = skip(name, "go-tdx-guest does not know this version")
	case !j.chain.agreed:
		if err := secondOpinion(j.evidence.Report, j.chain.root, j.now); err != nil {
			return j.add(fail(name, "that go-tdx-guest finds nothing wrong", err))
		}
		c := *j.chain // which others may be reading
		c.agreed = true
		j.chain, j.remembered = &c, false
	}
	if !j.remembered {
		j.verifier.chains.keep(j.chainKey, j.chain)
	}
	return j.add(row)
}

// signatures checks the three links between the platform's key and the quote.
func (j *judgement) signatures() bool {
	const debugging = 0x2 // in the first byte of an enclave's attributes
	q := j.quote
	var report, key, signature error
	if !verifyRaw(j.chain.leaf.PublicKey, q.qeReport, q.qeSignature) {
		report = fmt.Errorf("another signature")
	} else if q.qeAttributes()[0]&debugging != 0 {
		report = fmt.Errorf("a quoting enclave that can be debugged")
	}
	want := sha256.Sum256(slices.Concat(q.key, q.qeAuth))
	if got := q.qeReportData(); string(got) != string(want[:])+string(make([]byte, len(got)-len(want))) {
		key = fmt.Errorf("%x", got)
	}
	public, err := ecdsa.ParseUncompressedPublicKey(elliptic.P256(), append([]byte{4}, q.key...))
	if err != nil {
		signature = fmt.Errorf("attestation key: %w", err)
	} else if !verifyRaw(public, q.signed, q.signature) {
		signature = fmt.Errorf("another signature")
	}
	ok := j.check("tdx.qe-report", "a report of a quoting enclave, signed by the platform's key", report)
	wantKey := ""
	if key != nil {
		wantKey = fmt.Sprintf("%x and zeros, the attestation key's", want)
	}
	ok = j.check("tdx.attestation-key", wantKey, key) && ok
	return j.check("tdx.signature", "a signature by the attestation key", signature) && ok
}

// documents judges TCB info and QE identity. It goes on after a failure: the next step depends on none of it.
func (j *judgement) documents() bool {
	if j.collateral == nil {
		j.collateral = readCollateral(j.evidence, j.chain)
		if j.collateral.genuine() {
			j.verifier.collateral.keep(j.collateralKey, j.collateral)
		}
	}
	c, none := j.collateral, "there is none beside the quote"
	switch {
	case len(j.evidence.Certificates) == 0:
		j.add(skip("tdx.signers", none))
	case c.signersErr == nil:
		j.check("tdx.signers", "signers of collateral that are valid", c.signersAt(j.now))
	default:
		j.add(fail("tdx.signers", "signers of collateral under the root", c.signersErr))
	}
	if c.info == nil && c.infoErr == nil {
		j.add(skip("tdx.tcb-info", none), skip("tdx.module-identity", "there is no TCB info"))
	} else if err := j.infoError(c.info, c.infoErr); err != nil {
		j.add(fail("tdx.tcb-info", "TCB info for this platform", err), skip("tdx.module-identity", "there is no TCB info"))
	} else {
		j.add(pass("tdx.tcb-info"), j.moduleIdentity())
	}
	if c.early != nil || c.earlyErr != nil {
		j.check("tdx.early-tcb-info", "TCB info for this platform", j.infoError(c.early, c.earlyErr))
	}
	if c.identity == nil && c.qeErr == nil {
		j.add(skip("tdx.qe-identity", none), skip("tdx.qe", "there is no QE identity"))
	} else if err := j.identityError(); err != nil {
		j.add(fail("tdx.qe-identity", "the identity of the quoting enclave", err), skip("tdx.qe", "there is no QE identity"))
	} else {
		j.add(pass("tdx.qe-identity"))
		j.check("tdx.qe", "the quoting enclave of the identity", j.quote.differsFrom(c.identity))
	}
	return true
}

// infoError says why a TCB info that was read, or not, is not one for this platform at this instant.
func (j *judgement) infoError(info *tcbInfo, err error) error {
	p := j.chain.pck
	switch {
	case err != nil:
		return err
	case string(info.FMSPC) != string(p.fmspc[:]):
		return fmt.Errorf("FMSPC %x, where the platform has %x", []byte(info.FMSPC), p.fmspc)
	case string(info.PCEID) != string(p.pceID[:]):
		return fmt.Errorf("PCEID %x, where the platform has %x", []byte(info.PCEID), p.pceID)
	case info.Issued.After(j.now):
		return fmt.Errorf("issued %v, after the instant", info.Issued)
	}
	return nil
}

func (j *judgement) identityError() error {
	c := j.collateral
	if c.qeErr == nil && c.identity.Issued.After(j.now) {
		return fmt.Errorf("issued %v, after the instant", c.identity.Issued)
	}
	return c.qeErr
}

func (j *judgement) moduleIdentity() attest.Check {
	const name = "tdx.module-identity"
	t := j.claims.TDX
	m := j.collateral.info.module(t.TEETCBSVN)
	if m == nil {
		return skip(name, fmt.Sprintf("the TCB info knows no module of version %d", t.TEETCBSVN[1]))
	}
	attributes := j.quote.body[112:120] // SEAMATTRIBUTES as bytes: the mask is one of bytes
	ok := string(m.Signer) == string(t.MRSignerSEAM[:]) && masked(attributes, m.Mask, m.Attributes)
	return attest.That(name, attest.FailEvidence, ok, fmt.Sprintf("signer %x, attributes %x of %x", []byte(m.Signer), []byte(m.Attributes), []byte(m.Mask)),
		fmt.Sprintf("signer %x, attributes %x", t.MRSignerSEAM, attributes))
}

// differsFrom says in what the quoting enclave is not the one that Intel describes.
func (q *quote) differsFrom(i *qeIdentity) error {
	switch {
	case string(q.qeSigner()) != string(i.Signer):
		return fmt.Errorf("signer %x instead of %x", q.qeSigner(), []byte(i.Signer))
	case q.qeProduct() != i.Product:
		return fmt.Errorf("product %d instead of %d", q.qeProduct(), i.Product)
	case !masked(q.qeAttributes(), i.AttributesMask, i.Attributes):
		return fmt.Errorf("attributes %x instead of %x of %x", q.qeAttributes(), []byte(i.Attributes), []byte(i.AttributesMask))
	case !masked(q.qeMiscSelect(), i.MiscSelectMask, i.MiscSelect):
		return fmt.Errorf("miscselect %x instead of %x of %x", q.qeMiscSelect(), []byte(i.MiscSelect), []byte(i.MiscSelectMask))
	}
	return nil
}

// revocation holds every certificate against every list.
func (j *judgement) revocation() bool {
	c := j.collateral
	if len(c.byRoot)+len(c.byIssuer) == 0 && c.listsErr == nil {
		return j.add(skip("tdx.revocation-lists", "there is none beside the quote"), skip("tdx.revocation", "there is no list"))
	}
	ok := j.check("tdx.revocation-lists", "lists of the root and of the platform's issuer", c.listsErr)
	if who := c.revoked(j.chain); who != "" {
		return j.add(fail("tdx.revocation", "no certificate that was revoked", who))
	}
	if !ok {
		return j.add(skip("tdx.revocation", "not every list can be read"))
	}
	return j.add(pass("tdx.revocation"))
}

// claim completes the claims from what was verified.
func (j *judgement) claim() {
	t, c := j.claims.TDX, j.collateral
	j.claims.Simulated = j.verifier.roots.simulated
	j.claims.Root = j.chain.spki
	if c.info != nil && c.identity != nil {
		t.TCBUntil = c.info.NextUpdate
		t.TCB = tcb(c.info, c.identity, j.chain.pck, t.TEETCBSVN, j.quote.qeSVN())
	}
	if c.early != nil && c.identity != nil {
		t.Early = tcb(c.early, c.identity, j.chain.pck, t.TEETCBSVN, j.quote.qeSVN())
		t.Early.EvaluationNumber = c.early.Evaluation // the identity is the one that everybody has
	}
	t.HasCRLs = !c.byRoot.Lapse(j.now).IsZero() && !c.byIssuer.Lapse(j.now).IsZero()
	j.claims.Lapses = c.lapses(j.now)
	for _, l := range j.claims.Lapses {
		t.Lapsed = max(t.Lapsed, j.now.Sub(l.At))
	}
	certificate := func(of string, cert *x509.Certificate) {
		j.claims.Lapses = append(j.claims.Lapses, attest.Lapse{What: "certificate of " + of, Kind: attest.LapseCertificate, At: cert.NotAfter})
	}
	certificate("the platform's key", j.chain.leaf)
	certificate("the platform's issuer", j.chain.intermediate)
	certificate("the root", j.chain.root)
	for _, cert := range c.signers {
		certificate("the signer of collateral", cert)
	}
	j.claims.ValidUntil = j.chain.to
	for _, l := range j.claims.Lapses {
		j.claims.ValidUntil = earlier(j.claims.ValidUntil, l.At)
	}
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}
