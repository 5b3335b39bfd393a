package quote

import (
	"encoding/binary"
	"fmt"

	"github.com/sealwork/sealwork/attest"
)

// Further offsets in ATTESTATION_REPORT, and in the body of a TDX quote.
const (
	offPolicy     = 0x08
	offVMPL       = 0x30
	offFamily     = 0x188 // from version 3 on
	offAttributes = 120
)

// Describe says which class of machine a report that this package returned comes from, and what policies refuse about it whatever else
// is right. It verifies nothing.
func Describe(e attest.Evidence) []Finding {
	switch {
	case e.Platform == attest.SNP && len(e.Report) == reportSize:
		return describeSNP(e.Report)
	case e.Platform == attest.TDX:
		body, _, err := measureQuote(e.Report)
		if err != nil {
			return []Finding{{Missing, "quote", err.Error()}}
		}
		return describeTDX(e.Report[body:])
	default:
		return []Finding{{Missing, "report", fmt.Sprintf("%d bytes of no platform", len(e.Report))}}
	}
}

func describeSNP(r []byte) []Finding {
	le := binary.LittleEndian
	version := le.Uint32(r)
	product := Finding{Found, "report", fmt.Sprintf("version %d", version)}
	if version >= 3 {
		family, model := uint64(r[offFamily]), uint64(r[offFamily+1])
		product.Detail += fmt.Sprintf(", family %xh, model %xh", family, model)
		product = silicon(product, productOf(family, model))
	} else {
		product.Detail += ": it does not say which product; the certificate does"
	}
	findings := []Finding{product}
	policy, vmpl := attest.GuestPolicy(le.Uint64(r[offPolicy:])), le.Uint32(r[offVMPL:])
	findings = append(findings, debugging(policy.Debug()))
	if policy.MigrationAgent() {
		findings = append(findings, Finding{Refused, "migration agent", "another guest may move this one: no policy accepts that"})
	}
	if vmpl != 0 {
		findings = append(findings, Finding{Refused, "privilege level", fmt.Sprintf("%d: policies want the guest's own kernel at 0", vmpl)})
	}
	return findings
}

func describeTDX(body []byte) []Finding {
	attributes := attest.TDAttributes(binary.LittleEndian.Uint64(body[offAttributes:]))
	return []Finding{
		{Found, "quote", fmt.Sprintf("attributes %v; which silicon it is and how old its firmware, Intel's collateral says", attributes)},
		debugging(attributes&attest.TDUnderDebug != 0),
	}
}

func debugging(on bool) Finding {
	if on {
		return Finding{Refused, "debugging", "on: the host can read and change the guest's memory, and no policy accepts that"}
	}
	return Finding{Found, "debugging", "off"}
}
