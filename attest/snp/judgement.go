package snp

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/sha256"
	"crypto/sha512"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/google/go-sev-guest/abi"
	spb "github.com/google/go-sev-guest/proto/sevsnp"
	"github.com/sealwork/sealwork/attest"
)

// Where a report's signature stands, and the size of each half of it, least significant byte first.
const (
	signedSize = 0x2A0
	scalarSize = 72
)

// judgement is one run of Verify. Each step adds rows; a step that cannot go on returns false, and the rows say why.
type judgement struct {
	verifier *Verifier
	evidence attest.Evidence
	now      time.Time

	rows   attest.Checks
	claims attest.Claims

	raw        *spb.Report
	key        [sha256.Size]byte
	chain      *chain // as the evidence has it, and after verifyChain a verified one
	remembered bool   // chain was verified before
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
		{j.verifyChain, []string{"snp.chain"}},
		{j.signature, []string{"snp.signature"}},
		{j.opinion, []string{"snp.second-opinion"}},
		{j.revocation, []string{"snp.revocation-lists", "snp.revocation"}},
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
	j.claim()
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
		return j.add(count, pass("snp.report"), fail("snp.product", "Milan, Genoa, Bergamo or Turin", err))
	}
	if err == nil {
		err = readTCBs(j.raw, j.claims.SNP)
	}
	if err != nil {
		return j.add(count, fail("snp.report", "a report as the firmware writes it", err))
	}
	return j.add(count, pass("snp.report"))
}

// marks compares the marks of simulation with the kind of roots, before any root is tried.
func (j *judgement) marks() bool {
	j.key = chainKey(j.evidence, j.claims.SNP)
	if j.chain = j.verifier.remembered(j.key); j.chain != nil {
		j.remembered = true
	} else {
		j.chain = readChain(j.evidence, j.claims.SNP)
	}
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
	if leaf := j.chain.leaf; leaf != nil { // the next step reports one that does not parse
		subject, issuer := attest.NameIsSimulated(leaf.Subject), attest.NameIsSimulated(leaf.Issuer)
		mark("certificate 0", subject || issuer, subject && issuer)
	}
	if issuer := j.chain.intermediate; issuer != nil {
		subject, root := attest.NameIsSimulated(issuer.Subject), attest.NameIsSimulated(issuer.Issuer)
		mark("certificate 1", subject || root, subject && root)
	}
	return j.add(attest.MarksCheck("snp.simulated-mark", j.verifier.roots.simulated, carried, missing))
}

// certificates demands two certificates in DER and nothing else. The library would take PEM as well.
func (j *judgement) certificates() bool {
	if j.chain.leafErr != nil {
		j.add(fail("snp.leaf", "one certificate in DER", j.chain.leafErr))
	}
	return j.check("snp.intermediate", "one certificate in DER, of an RSA key", j.chain.intermediateErr()) && j.chain.leafErr == nil
}

// product looks at the leaf's extensions and completes the claim of which processor this is.
func (j *judgement) product() bool {
	s := j.claims.SNP
	if err := j.chain.endorsementErr; err != nil {
		return j.add(fail("snp.leaf", "the extensions of a "+string(s.Signer), err))
	}
	if j.raw.GetVersion() < abi.ReportVersion3 {
		// Reports of version 2 do not name their processor. The leaf does, and its intermediate must be of the same line.
		name, _, _ := strings.Cut(j.chain.endorsement.name, "-")
		if s.Product = attest.Product(name); s.Product != attest.Milan && s.Product != attest.Genoa {
			return j.add(pass("snp.leaf"), fail("snp.product", "Milan or Genoa", fmt.Sprintf("%.40q", j.chain.endorsement.name)))
		}
	}
	return j.add(pass("snp.leaf"), pass("snp.product"))
}

// verifyChain checks leaf, intermediate and root.
func (j *judgement) verifyChain() bool {
	c := j.chain
	if !j.remembered || j.now.Before(c.from) || j.now.After(c.to) {
		verified, err := c.verified(j.verifier.roots, j.claims.SNP, j.now)
		if err != nil {
			return j.add(fail("snp.chain", "a path to a root of the policy", err))
		}
		verified.readLists(j.evidence)
		j.chain, j.remembered = verified, false
	}
	return j.add(pass("snp.chain"))
}

// signature checks that the leaf signed the report.
func (j *judgement) signature() bool {
	key, ok := j.chain.leaf.PublicKey.(*ecdsa.PublicKey)
	if !ok || !signedBy(key, j.evidence.Report) {
		return j.add(fail("snp.signature", "a signature by the leaf", "another"))
	}
	return j.add(pass("snp.signature"))
}

// signedBy reports whether a report of the right length is signed by a P-384 key.
func signedBy(key *ecdsa.PublicKey, report []byte) bool {
	scalar := func(n int) *big.Int {
		b := slices.Clone(report[signedSize+n*scalarSize:][:scalarSize])
		slices.Reverse(b)
		return new(big.Int).SetBytes(b)
	}
	digest := sha512.Sum384(report[:signedSize])
	return key.Curve == elliptic.P384() && ecdsa.Verify(key, digest[:], scalar(0), scalar(1))
}

// opinion asks the library about a signature and a chain that hold by what was found here, once for each chain, and remembers the chain.
func (j *judgement) opinion() bool {
	const name = "snp.second-opinion"
	if j.claims.SNP.Product == attest.Turin {
		j.add(skip(name, "go-sev-guest does not know Turin"))
	} else {
		if !j.remembered {
			if err := secondOpinion(j.raw, j.claims.SNP, j.chain, j.chain.root, j.now); err != nil {
				return j.add(fail(name, "that go-sev-guest finds nothing wrong", err))
			}
		}
		j.add(pass(name))
	}
	if !j.remembered && j.chain.listsErr == nil {
		j.verifier.remember(j.key, j.chain)
	}
	return true
}

// revocation holds every certificate against every list.
func (j *judgement) revocation() bool {
	c := j.chain
	if len(c.lists) == 0 && c.listsErr == nil {
		return j.add(skip("snp.revocation-lists", "there is none beside the report"), skip("snp.revocation", "there is no list"))
	}
	ok := j.check("snp.revocation-lists", "lists of the root", c.listsErr)
	if who := c.revoked(); who != "" {
		return j.add(fail("snp.revocation", "no certificate that was revoked", who))
	}
	if !ok {
		return j.add(skip("snp.revocation", "not every list can be read"))
	}
	return j.add(pass("snp.revocation"))
}

// bindToCertificate checks that the leaf is of this chip at this version: the signature alone would be good of any leaf of the vendor's.
func (j *judgement) bindToCertificate() bool {
	s, e := j.claims.SNP, j.chain.endorsement
	tcb := pass("snp.tcb.certificate")
	if s.Reported != e.tcb {
		tcb = fail(tcb.Name, e.tcb.String()+", as in the leaf", s.Reported)
	}
	chip := pass("snp.chip-id")
	if s.Signer == attest.VLEK {
		chip = skip(chip.Name, "a VLEK is not of one chip")
	} else if got := attest.ChipID(j.raw.GetChipId()); got != e.chip {
		// Also when it is masked, which the library lets pass: a chip that hides has no allow-list to be on.
		chip = fail(chip.Name, e.chip.String()+", as in the leaf", got)
	}
	consistent := pass("snp.consistency")
	if why := j.contradiction(); why != "" {
		consistent = fail(consistent.Name, "a report that does not contradict itself or the leaf", why)
	}
	return j.add(tcb, chip, consistent)
}

// contradiction says in what a report cannot be as it is, or returns "".
func (j *judgement) contradiction() string {
	s, r := j.claims.SNP, j.raw
	firmware := func(major, minor, build uint32) uint32 { return major<<16 | minor<<8 | build }
	committed := firmware(r.GetCommittedMajor(), r.GetCommittedMinor(), r.GetCommittedBuild())
	current := firmware(r.GetCurrentMajor(), r.GetCurrentMinor(), r.GetCurrentBuild())
	switch {
	case !s.Current.AtLeast(s.Committed):
		return fmt.Sprintf("committed TCB (%v) above the current one (%v)", s.Committed, s.Current)
	case !s.Current.AtLeast(s.Reported):
		return fmt.Sprintf("reported TCB (%v) above the current one (%v)", s.Reported, s.Current)
	case committed > current:
		return fmt.Sprintf("committed firmware %#x above the current one, %#x", committed, current)
	}
	return ""
}

// claim completes the claims from what was verified.
func (j *judgement) claim() {
	s, c := j.claims.SNP, j.chain
	j.claims.Simulated = j.verifier.roots.simulated
	j.claims.Root = c.spki
	j.claims.ValidUntil = c.to
	s.ChipID, s.Provider = c.endorsement.chip, c.endorsement.provider
	j.claims.Lapses = []attest.Lapse{
		{What: "certificate of the " + strings.ToUpper(string(s.Signer)), Kind: attest.LapseCertificate, At: c.leaf.NotAfter},
		{What: "certificate of its issuer", Kind: attest.LapseCertificate, At: c.intermediate.NotAfter},
		{What: "certificate of the root", Kind: attest.LapseCertificate, At: c.root.NotAfter},
	}
	if next := c.lists.Lapse(j.now); !next.IsZero() {
		s.HasCRL = true
		j.claims.Lapses = append(j.claims.Lapses, attest.Lapse{What: "revocation list of the root", Kind: attest.LapseList, At: next})
		j.claims.ValidUntil = earliest(j.claims.ValidUntil, next)
		s.Lapsed = max(0, j.now.Sub(next))
	}
}
