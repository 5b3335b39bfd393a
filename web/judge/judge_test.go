package judge_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/verify"
	"github.com/sealwork/sealwork/web/judge"
)

var now = time.Date(2026, 2, 1, 0, 0, 0, 0, time.UTC)

// sample returns a proof without hardware that holds.
func sample(t *testing.T) []byte {
	t.Helper()
	b, err := os.ReadFile("../../proof/testdata/proofs.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []struct{ Name, Class, File string }
	if err := json.Unmarshal(b, &list); err != nil {
		t.Fatal(err)
	}
	for _, v := range list {
		if v.Class == "" {
			return []byte(v.File)
		}
	}
	t.Fatal("no vector holds")
	return nil
}

func TestNothingIsJudgedWhereSomethingCannotBeUsed(t *testing.T) {
	good := judge.Request{Proof: sample(t), Preset: "production"}
	if a := judge.Judge(good, now); len(a.Problems) > 0 || a.Verdict == "" {
		t.Fatalf("a request that can be used: %v", a.Problems)
	}
	for name, tc := range map[string]struct {
		change func(*judge.Request)
		field  string
	}{
		"no proof":                        {func(r *judge.Request) { r.Proof = nil }, "proof"},
		"no policy":                       {func(r *judge.Request) { r.Preset = "" }, "policy"},
		"a preset that is none":           {func(r *judge.Request) { r.Preset = "simulated " }, "policy"},
		"a policy that is none":           {func(r *judge.Request) { r.Policy = []byte("name: x\n") }, "policy"},
		"an empty policy":                 {func(r *judge.Request) { r.Policy = []byte{} }, "policy"},
		"terms that are none":             {func(r *judge.Request) { r.Terms = []byte("{}") }, "terms"},
		"empty terms":                     {func(r *judge.Request) { r.Terms = []byte{} }, "terms"},
		"a deal that is too short":        {func(r *judge.Request) { r.Deal = "0x12" }, "deal"},
		"a deal that would pin nothing":   {func(r *judge.Request) { r.Deal = "0x" + strings.Repeat("0", 64) }, "deal"},
		"an app that would pin nothing":   {func(r *judge.Request) { r.App = "0x" + strings.Repeat("0", 64) }, "app"},
		"an output that is no digest":     {func(r *judge.Request) { r.Output = "none" }, "output"},
		"an input that is no digest":      {func(r *judge.Request) { r.Input = "0x" + strings.Repeat("A", 64) }, "input"},
		"an instant that is none":         {func(r *judge.Request) { r.At = "2026-02-01" }, "at"},
		"a deal and a policy, both wrong": {func(r *judge.Request) { r.Deal, r.Preset = "x", "y" }, "policy deal"},
	} {
		t.Run(name, func(t *testing.T) {
			r := good
			tc.change(&r)
			a := judge.Judge(r, now)
			var fields []string
			for _, p := range a.Problems {
				fields = append(fields, p.Field)
			}
			if got := strings.Join(fields, " "); got != tc.field {
				t.Errorf("problems: want %q, got %q", tc.field, got)
			}
			if a.Verdict != "" || a.Result != "" || a.Headline != "" {
				t.Errorf("it was judged all the same: %q", a.Headline)
			}
		})
	}
}

// TestWhatIsSaidFollowsTheVerdict holds the words against the verdict that they stand for.
func TestWhatIsSaidFollowsTheVerdict(t *testing.T) {
	r := judge.Request{Proof: sample(t), Preset: "production"}
	a := judge.Judge(r, now)
	var v verify.Verdict
	if err := json.Unmarshal([]byte(a.Verdict), &v); err != nil {
		t.Fatal(err)
	}
	want := map[attest.Status]int{}
	for _, c := range v.Checks {
		want[c.Status]++
	}
	for _, g := range a.Groups {
		if len(g.Rows) != want[attest.Status(g.Status)] {
			t.Errorf("%s: want %d rows, got %d", g.Status, want[attest.Status(g.Status)], len(g.Rows))
		}
		delete(want, attest.Status(g.Status))
		for _, row := range g.Rows {
			if row.Title == "" || row.Name == "" {
				t.Errorf("a row without words: %+v", row)
			}
			if g.Status == string(attest.Failed) && row.Want == "" {
				t.Errorf("%s failed, and it is not said what was wanted", row.Name)
			}
			if g.Status == string(attest.NotChecked) && row.Why == "" {
				t.Errorf("%s was not checked, and it is not said why", row.Name)
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("not shown: %v", want)
	}
	if a.Result != string(v.Result) || len(a.Groups) == 0 || a.Headline == "" || a.Meaning == "" {
		t.Errorf("answer: %+v", a)
	}
	if a.Groups[0].Status != string(attest.Failed) {
		t.Errorf("what failed comes first: got %s", a.Groups[0].Status)
	}
}

func TestEveryPresetCanBeChosen(t *testing.T) {
	all := judge.Presets()
	if len(all) == 0 || all[0].Name != "production" {
		t.Fatalf("want production first, got %v", all)
	}
	for _, p := range all {
		if a := judge.Judge(judge.Request{Proof: sample(t), Preset: p.Name}, now); len(a.Problems) > 0 {
			t.Errorf("%s: %v", p.Name, a.Problems)
		}
	}
}
