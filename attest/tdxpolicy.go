package attest

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/sealwork/sealwork/internal/fieldcheck"
)

// Limits of what a policy says about TDX, and of any grace.
const (
	MaxAdvisories = 256
	MaxModules    = 64
	MaxGrace      = 366 * 24 * time.Hour
)

// TDXPolicy is what a policy demands of TDX quotes, over and above that they are genuine. Guests that can be debugged or migrated, modules
// that are not Intel's, and platforms whose status is Revoked or unknown are always refused.
type TDXPolicy struct {
	Statuses        []TCBStatus        // converged statuses accepted; TCBRevoked cannot be
	Advisories      []string           // ids of Intel's advisories that may apply; any other refuses
	EvaluationFloor uint32             // lowest TCB evaluation data number that counts, at least 1: a lower one is what Intel said before
	Attributes      Mask[TDAttributes] // over and above that the measurement contains them
	XFAM            Mask[XFAM]         // over and above that the measurement contains it
	RTMRs           [4][]Register      // each register accepted; empty means any. The measurement contains the first three
	Modules         []Register         // MRSEAM of the TDX modules accepted; empty means any that is Intel's
	FMSPCs          []FMSPC            // kinds of platform accepted; empty means any
	PPIDs           []PPID             // platforms accepted; empty means any
	Missing         []CollateralPart   // parts of the collateral that may be missing
	Grace           time.Duration      // how long collateral still counts after it has lapsed, whole seconds from 0 to MaxGrace
}

// Mask demands bits: those in Required are set, and none outside of Allowed is. The zero Mask allows none.
type Mask[T ~uint64] struct {
	Required, Allowed T
}

func (m Mask[T]) accepts(v T) bool { return v&m.Required == m.Required && v&^m.Allowed == 0 }

func (m Mask[T]) String() string {
	return fmt.Sprintf("all of %#x and nothing outside of %#x", uint64(m.Required), uint64(m.Allowed))
}

// CollateralPart is a part of the collateral whose absence a policy can tolerate.
type CollateralPart string

// The parts.
const (
	PartTCB  CollateralPart = "tcb"  // TCB info and QE identity: without them nobody knows whether the platform's keys are out
	PartCRLs CollateralPart = "crls" // the revocation list of the root and, for TDX, that of the platform's issuer
)

// The sets of processor features of the built-in policy.
const (
	xfamFixed     XFAM = 0x3     // x87 and SSE, which are always there
	xfamComputing XFAM = 0x61ae7 // and AVX, AVX-512, PKRU, CET and AMX; no tracing
)

func (t TDXPolicy) validate(c *fieldcheck.Checks) {
	c.That("tdx.statuses", len(t.Statuses) > 0, "at least one", 0)
	for i, s := range t.Statuses {
		c.That(fmt.Sprintf("tdx.statuses[%d]", i), s.tolerable(), "a status of Intel's other than Revoked", fmt.Sprintf("%.40q", string(s)))
	}
	unique(c, "tdx.statuses", t.Statuses)
	c.That("tdx.advisories", len(t.Advisories) <= MaxAdvisories, fmt.Sprintf("at most %d", MaxAdvisories), len(t.Advisories))
	for i, a := range t.Advisories {
		c.That(fmt.Sprintf("tdx.advisories[%d]", i), validAdvisory(a), "an id like INTEL-SA-01234", fmt.Sprintf("%.40q", a))
	}
	unique(c, "tdx.advisories", t.Advisories)
	c.That("tdx.evaluation_floor", t.EvaluationFloor > 0, "at least 1", t.EvaluationFloor)
	c.That("tdx.attributes", t.Attributes.Required&^t.Attributes.Allowed == 0, "every required bit allowed", t.Attributes)
	const never = TDUnderDebug | TDMigratable
	c.That("tdx.attributes", t.Attributes.Allowed&never == 0, fmt.Sprintf("none of %v allowed: debugging and migration are always refused", never), t.Attributes)
	c.That("tdx.xfam", t.XFAM.Required&^t.XFAM.Allowed == 0, "every required bit allowed", t.XFAM)
	c.That("tdx.xfam", t.XFAM.Allowed&xfamFixed == xfamFixed, fmt.Sprintf("%v allowed, which every guest has", xfamFixed), t.XFAM)
	for i, list := range t.RTMRs {
		field := fmt.Sprintf("tdx.rtmr%d", i)
		c.That(field, len(list) <= MaxModules, fmt.Sprintf("at most %d", MaxModules), len(list))
		unique(c, field, list)
	}
	c.That("tdx.modules", len(t.Modules) <= MaxModules, fmt.Sprintf("at most %d", MaxModules), len(t.Modules))
	unique(c, "tdx.modules", t.Modules)
	c.That("tdx.fmspcs", len(t.FMSPCs) <= MaxChips, fmt.Sprintf("at most %d", MaxChips), len(t.FMSPCs))
	unique(c, "tdx.fmspcs", t.FMSPCs)
	c.That("tdx.ppids", len(t.PPIDs) <= MaxChips, fmt.Sprintf("at most %d", MaxChips), len(t.PPIDs))
	for i, id := range t.PPIDs {
		c.Nonzero(fmt.Sprintf("tdx.ppids[%d]", i), id != PPID{})
	}
	unique(c, "tdx.ppids", t.PPIDs)
	for i, m := range t.Missing {
		c.That(fmt.Sprintf("tdx.missing[%d]", i), m == PartTCB || m == PartCRLs, "tcb or crls", fmt.Sprintf("%.40q", string(m)))
	}
	unique(c, "tdx.missing", t.Missing)
	checkGrace(c, "tdx.grace", t.Grace)
}

func checkGrace(c *fieldcheck.Checks, field string, grace time.Duration) {
	c.That(field, grace >= 0 && grace <= MaxGrace && grace%time.Second == 0, fmt.Sprintf("whole seconds from 0s to %v", MaxGrace), grace)
}

// validAdvisory keeps what a policy lists to what Intel issues, so that a slip of the pen is found where it was made.
func validAdvisory(s string) bool {
	number, ok := strings.CutPrefix(s, "INTEL-SA-")
	return ok && len(number) == 5 && strings.Trim(number, "0123456789") == ""
}

func (p Policy) checkTDX(c Claims) Checks {
	q, t := c.TDX, p.TDX
	cs := Checks{
		p.checkMeasurement("tdx.measurement", c.Measurement),
		That("tdx.debug", FailPolicy, q.Attributes&TDUnderDebug == 0, "off", onOff(q.Attributes&TDUnderDebug != 0)),
		That("tdx.migratable", FailPolicy, q.Attributes&TDMigratable == 0, "off", onOff(q.Attributes&TDMigratable != 0)),
		That("tdx.attributes", FailPolicy, t.Attributes.accepts(q.Attributes), t.Attributes.String(), q.Attributes.String()),
		That("tdx.xfam", FailPolicy, t.XFAM.accepts(q.XFAM), t.XFAM.String(), q.XFAM.String()),
		That("tdx.module-signer", FailPolicy, q.MRSignerSEAM == Register{} && q.SEAMAttributes == 0,
			"a module of Intel's without attributes", fmt.Sprintf("signer %v, attributes %#x", q.MRSignerSEAM, q.SEAMAttributes)),
		listed("tdx.module", "modules", t.Modules, q.MRSEAM),
		listed("tdx.fmspc", "kinds of platform", t.FMSPCs, q.FMSPC),
		listed("tdx.ppid", "platforms", t.PPIDs, q.PPID),
	}
	for i, list := range t.RTMRs {
		if i == 3 || len(list) > 0 { // what is not listed of the others is in the measurement
			cs = append(cs, listed(fmt.Sprintf("tdx.rtmr%d", i), "values of it", list, q.RTMR[i]))
		}
	}
	cs = append(cs, t.checkTCB(q)...)
	return append(cs, t.checkCollateral(q)...)
}

// listed holds a value against a list that accepts everything if it is empty.
func listed[T comparable](row, what string, list []T, got T) Check {
	if len(list) == 0 {
		return Skipped(row, FailPolicy, "the policy names no "+what)
	}
	return That(row, FailPolicy, slices.Contains(list, got), fmt.Sprintf("one of the policy's %d %s", len(list), what), fmt.Sprint(got))
}

func (t TDXPolicy) checkTCB(q *TDXClaims) Checks {
	const why = "TCB info or QE identity is missing"
	if q.TCB == nil {
		present := Skipped("tdx.tcb", FailPolicy, why+", which the policy tolerates")
		if !slices.Contains(t.Missing, PartTCB) {
			present = That("tdx.tcb", FailPolicy, false, "TCB info and QE identity", "not both")
			present.Hint = "add what Intel's provisioning service says about " + q.FMSPC.String() + " to the evidence, or tolerate that it is missing"
		}
		return Checks{present, Skipped("tdx.tcb-status", FailPolicy, why), Skipped("tdx.advisories", FailPolicy, why), Skipped("tdx.evaluation-number", FailPolicy, why)}
	}
	foreign := notIn(t.Advisories, q.TCB.Advisories)
	status := That("tdx.tcb-status", FailPolicy, slices.Contains(t.Statuses, q.TCB.Status), oneOf(t.Statuses),
		fmt.Sprintf("%s (platform %s, module %s, quoting enclave %s)", q.TCB.Status.word(), q.TCB.Platform.word(), q.TCB.Module.word(), q.TCB.QE.word()))
	return Checks{
		That("tdx.tcb", FailPolicy, true, "", ""), status,
		That("tdx.advisories", FailPolicy, len(foreign) == 0, "none but those that the policy tolerates", strings.Join(foreign, ", ")),
		That("tdx.evaluation-number", FailPolicy, q.TCB.EvaluationNumber >= t.EvaluationFloor,
			fmt.Sprintf("at least %d", t.EvaluationFloor), fmt.Sprint(q.TCB.EvaluationNumber)),
	}
}

func (t TDXPolicy) checkCollateral(q *TDXClaims) Checks {
	lists := That("tdx.crls", FailPolicy, q.HasCRLs, "revocation lists of the root and of the platform's issuer", "not both")
	if !q.HasCRLs && slices.Contains(t.Missing, PartCRLs) {
		lists = Skipped("tdx.crls", FailPolicy, "a revocation list is missing, which the policy tolerates")
	}
	if q.TCB == nil && !q.HasCRLs {
		return Checks{lists, Skipped("tdx.lapsed", FailPolicy, "nothing that lapses is there")}
	}
	return Checks{lists, checkLapsed("tdx.lapsed", q.Lapsed, t.Grace)}
}
