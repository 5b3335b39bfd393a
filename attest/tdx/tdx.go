// Package tdx verifies Intel TDX evidence: that a quote is signed, by a platform's key, down from a root that a policy chose, and what
// Intel says about that platform.
//
// RootsFor takes the roots from a policy and NewVerifier makes a [Verifier] of them; Verify turns evidence into attest.Claims and one
// row for everything it looked at (docs/spec/attestation.md §5). It decides whether evidence is genuine; whether that is enough is
// attest.Policy's to say, before (Admit) and after (Check).
//
// Quotes of version 4 and 5 are taken apart here, every length bounded before it is used. Of version 4 go-tdx-guest is asked for a second
// opinion on signatures and chain, with every option given, whenever a chain is new; it does not know version 5, and its judgement of
// collateral fails open in places, so that is made here. Nothing reaches for the network. The package keeps event logs out of scope.
package tdx

import (
	"crypto/x509"
	"fmt"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
)

// Bounds of a Verifier's memory: a pool's worth of platforms, and what Intel says about their kinds. With evidence at its limits it is some 32
// MiB, and with what Intel serves a tenth of that.
const (
	maxChains     = 1024
	maxCollateral = 64
)

// Verifier verifies evidence under fixed roots. It remembers chains and collateral that it has verified, so that further quotes of a
// platform cost two signatures. It may be used concurrently.
type Verifier struct {
	roots      Roots
	chains     *memory[chain]      // by the chain's bytes
	collateral *memory[collateral] // by the bytes of chain, signers and collateral
}

// chain is a path from a platform's key to a root. It never changes once it is verified.
type chain struct {
	leaf, intermediate, root *x509.Certificate
	pck                      *pck
	spki                     sealwork.Digest // of the root's key; with what follows, set when it is verified
	from, to                 time.Time       // when every certificate of it is valid
	agreed                   bool            // the library had nothing against a quote under it
}

// NewVerifier returns a Verifier under roots. Under the zero Roots it refuses everything.
func NewVerifier(roots Roots) *Verifier {
	return &Verifier{roots: roots, chains: newMemory[chain](maxChains), collateral: newMemory[collateral](maxCollateral)}
}

// Verify judges whether e is genuine at the instant now. It returns claims if no row failed, and the zero Claims, which no policy accepts,
// otherwise. Rows that earlier failures made meaningless, and those for which collateral is missing, are not checked.
func (v *Verifier) Verify(e attest.Evidence, now time.Time) (claims attest.Claims, rows attest.Checks) {
	defer func() {
		// Quotes, certificates and collateral come from strangers and go through parsers that are not ours. A panic refuses.
		if r := recover(); r != nil {
			claims, rows = attest.Claims{}, attest.Checks{fail("tdx.verify", "no panic in a parser", r)}
		}
	}()
	j := &judgement{verifier: v, evidence: e, now: now}
	j.run()
	if !j.rows.OK() {
		return attest.Claims{}, j.rows
	}
	return j.claims, j.rows
}

// UnverifiedClaims returns what a quote says of itself, for display next to the word unverified. It checks no signature and asks for no
// collateral: FMSPC and PPID are those of the certificate in the quote, if it can be read, and Root and ValidUntil are unset.
func UnverifiedClaims(report []byte) (claims attest.Claims, err error) {
	defer func() {
		if r := recover(); r != nil {
			claims, err = attest.Claims{}, fmt.Errorf("tdx quote: panic in a parser: %v", r)
		}
	}()
	q, err := parseQuote(report)
	if err != nil {
		return attest.Claims{}, fmt.Errorf("tdx quote: %w", err)
	}
	claims = q.claims()
	leaf, _, _, err := parseChain(q.chain)
	if err != nil {
		return attest.Claims{}, fmt.Errorf("tdx quote: chain: %w", err)
	}
	p, err := parsePCK(leaf)
	if err != nil {
		return attest.Claims{}, fmt.Errorf("tdx quote: platform certificate: %w", err)
	}
	p.claim(claims.TDX)
	return claims, nil
}

func pass(name string) attest.Check { return attest.That(name, attest.FailEvidence, true, "", "") }

func fail(name, want string, got any) attest.Check {
	return attest.That(name, attest.FailEvidence, false, want, fmt.Sprintf("%.300v", got))
}

func skip(name, why string) attest.Check { return attest.Skipped(name, attest.FailEvidence, why) }
