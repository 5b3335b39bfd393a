package snp_test

import (
	"slices"
	"testing"
	"time"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/snp"
)

// thorough says of what a test flips every bit, and not one bit of every byte.
type thorough struct{ report, leaf, issuer bool }

// flips holds that every evidence is refused that one bit tells from e, in the signed part, the signature, the chain and the list, and every one
// with a report of another length.
func flips(t *testing.T, v *snp.Verifier, e attest.Evidence, at time.Time, every thorough) {
	t.Helper()
	refused := func(e attest.Evidence, format string, a ...any) {
		claims, rows := v.Verify(e, at)
		if rows.OK() || claims.SNP != nil {
			t.Errorf("accepted with "+format, a...)
		}
		for _, c := range rows {
			if c.Name == "snp.verify" {
				t.Errorf("%v, with "+format, append([]any{c}, a...)...)
			}
		}
	}
	if _, rows := v.Verify(e, at); !rows.OK() {
		t.Fatalf("refused as it is: %v", rows.Err())
	}
	flip := func(what string, original []byte, all bool, with func(*attest.Evidence, []byte)) {
		for i := range len(original) * 8 {
			if !all && i%8 != i/8%8 || raceDetector && i%101 != 0 {
				continue
			}
			changed := e
			b := slices.Clone(original)
			b[i/8] ^= 1 << (i % 8)
			with(&changed, b)
			refused(changed, "bit %d of byte %#x of the %s flipped", i%8, i/8, what)
		}
	}
	flip("report", e.Report, every.report, func(e *attest.Evidence, b []byte) { e.Report = b })
	for n, what := range []string{"leaf", "intermediate"} {
		flip(what, e.Certificates[n], []bool{every.leaf, every.issuer}[n], func(e *attest.Evidence, b []byte) {
			e.Certificates = slices.Clone(e.Certificates)
			e.Certificates[n] = b
		})
	}
	if e.Collateral != nil {
		flip("list", e.Collateral.CRLs[0], every.issuer, func(e *attest.Evidence, b []byte) { e.Collateral = &attest.Collateral{CRLs: [][]byte{b}} })
	}
	for name, report := range map[string][]byte{"a byte more": append(slices.Clone(e.Report), 0), "a byte less": e.Report[:len(e.Report)-1], "half a report": e.Report[:0x2a0],
		"the report twice": append(slices.Clone(e.Report), e.Report...), "nothing": nil, "more than any report": make([]byte, attest.MaxReport+1)} {
		changed := e
		changed.Report = report
		refused(changed, "%s", name)
	}
}

func TestAnyFlippedBitIsRefused(t *testing.T) {
	for name, every := range map[string]thorough{"Milan v2 VCEK": {}, "Turin v5 VLEK": {report: true, leaf: true}, "Turin v5 VCEK": {report: true, leaf: true, issuer: true}} {
		kind := kinds[slices.IndexFunc(kinds, func(k kind) bool { return k.name == name })]
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e, _ := quote(t, kind.cfg)
			flips(t, verifier(t, policyOf(t, kind.cfg.Product)), e, now, every)
		})
	}
}
