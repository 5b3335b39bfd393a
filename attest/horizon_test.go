package attest_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork/attest"
)

// announcing returns claims that pass hardwareTDX(), of a platform of which Intel has said something early.
func announcing(change func(*attest.TDXClaims)) attest.Claims {
	c := claimsTDX()
	c.Lapses = []attest.Lapse{{What: "certificate of the root", Kind: attest.LapseCertificate, At: start.AddDate(1, 0, 0)},
		{What: "TCB info", Kind: attest.LapseCollateral, At: start.AddDate(0, 0, 20)}, {What: "revocation list of the root", Kind: attest.LapseList, At: start.AddDate(0, 0, 10)}}
	c.TDX.TCBUntil = start.AddDate(0, 0, 20)
	c.TDX.Early = &attest.TDXTCB{Status: attest.TCBOutOfDate, Advisories: []string{"INTEL-SA-01234"}, EvaluationNumber: 20}
	if change != nil {
		change(c.TDX)
	}
	return c
}

func TestTheHorizonNamesEverythingThatEndsAndTheFirstFirst(t *testing.T) {
	p := hardwareTDX()
	p.TDX.Grace = 15 * 24 * time.Hour
	want := []attest.Lapse{
		{What: "TCB of evaluation 19", Kind: attest.LapseTCB, At: start.AddDate(0, 0, 20),
			Why: "by evaluation 20, which Intel serves early, the platform is OutOfDate with INTEL-SA-01234"},
		{What: "revocation list of the root", Kind: attest.LapseList, At: start.AddDate(0, 0, 25)},
		{What: "TCB info", Kind: attest.LapseCollateral, At: start.AddDate(0, 0, 35)},
		{What: "certificate of the root", Kind: attest.LapseCertificate, At: start.AddDate(1, 0, 0)},
	}
	c := announcing(nil)
	if diff := cmp.Diff(want, p.Horizon(c)); diff != "" {
		t.Errorf("horizon (-want +got):\n%s", diff)
	}
	if c.Lapses[1].At != start.AddDate(0, 0, 20) {
		t.Error("the claims were changed")
	}
}

func TestWhatIntelSaysEarlyIsAHorizonOnlyIfThePolicyWillRefuseIt(t *testing.T) {
	tolerant := hardwareTDX()
	tolerant.TDX.Statuses, tolerant.TDX.Advisories = append(tolerant.TDX.Statuses, attest.TCBOutOfDate), []string{"INTEL-SA-01234"}
	half := hardwareTDX()
	half.TDX.Statuses = append(half.TDX.Statuses, attest.TCBOutOfDate)
	for name, tt := range map[string]struct {
		policy attest.Policy
		change func(*attest.TDXClaims)
		want   string
	}{
		"a status and an advisory":          {hardwareTDX(), nil, "by evaluation 20, which Intel serves early, the platform is OutOfDate with INTEL-SA-01234"},
		"both tolerated":                    {tolerant, nil, ""},
		"the status tolerated":              {half, nil, "by evaluation 20, which Intel serves early, the platform is OutOfDate with INTEL-SA-01234"},
		"nothing early":                     {hardwareTDX(), func(c *attest.TDXClaims) { c.Early = nil }, ""},
		"nothing for everybody":             {hardwareTDX(), func(c *attest.TDXClaims) { c.TCB = nil }, ""},
		"the same evaluation":               {hardwareTDX(), func(c *attest.TDXClaims) { c.Early.EvaluationNumber = 19 }, ""},
		"no level that covers it":           {hardwareTDX(), func(c *attest.TDXClaims) { c.Early.Status, c.Early.Advisories = "", nil }, "by evaluation 20, which Intel serves early, the platform is unknown"},
		"up to date as before":              {hardwareTDX(), func(c *attest.TDXClaims) { c.Early.Status, c.Early.Advisories = attest.TCBUpToDate, nil }, ""},
		"without a policy, news":            {attest.Policy{}, nil, "by evaluation 20, which Intel serves early, the platform is OutOfDate with INTEL-SA-01234"},
		"without a policy, nothing of news": {attest.Policy{}, func(c *attest.TDXClaims) { c.Early.Status, c.Early.Advisories = attest.TCBUpToDate, nil }, ""},
	} {
		got := ""
		for _, l := range tt.policy.Horizon(announcing(tt.change)) {
			if l.Kind == attest.LapseTCB {
				got = l.Why
			}
		}
		if got != tt.want {
			t.Errorf("%s: want %q, got %q", name, tt.want, got)
		}
	}
}
