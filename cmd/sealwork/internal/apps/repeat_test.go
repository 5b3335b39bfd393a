package apps_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/apps"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/runtime"
)

// scripted is a machine on which the runs end as they are told, one after another.
type scripted struct {
	results []apps.Result
	errs    map[int]error // by run, from 1
	runs    []int         // by engine, in the order in which they were made: how often each ran
	open    int
	logs    int
}

// engine is one Runner of a scripted machine.
type engine struct {
	m  *scripted
	id int
}

func (m *scripted) start(context.Context) (apps.Runner, error) {
	m.runs, m.open = append(m.runs, 0), m.open+1
	return engine{m, len(m.runs) - 1}, nil
}

func (e engine) Run(_ context.Context, _ []byte, t apps.Task) (apps.Result, error) {
	e.m.runs[e.id]++
	n := 0
	for _, r := range e.m.runs {
		n += r
	}
	if t.Log != nil {
		t.Log(0, []byte("message"))
	}
	return e.m.results[(n-1)%len(e.m.results)], e.m.errs[n]
}

func (e engine) Close() error { e.m.open--; return nil }

func ended(o sealwork.Outcome, code uint32, fuel sealwork.Fuel, output string) apps.Result {
	r := apps.Result{Result: runtime.Result{Outcome: o, Code: code, Fuel: fuel}}
	if o.HasOutput() {
		r.Output = []byte(output)
	}
	return r
}

func TestRepeatFailsIfARunDiffers(t *testing.T) {
	usual := ended(sealwork.OK, 0, 100, "out")
	tests := []struct {
		name    string
		results []apps.Result
		want    []string // parts of the error; none if there is none
	}{
		{"all agree", []apps.Result{usual}, nil},
		{"a failure agrees too", []apps.Result{ended(sealwork.AppFailed, 3, 9, "out")}, nil},
		{"the fuel of a fresh run differs", []apps.Result{usual, ended(sealwork.OK, 0, 101, "out")},
			[]string{"run 2 of 5, in a fresh engine", "fuel: want 100, got 101"}},
		{"the fuel of a warm run differs", []apps.Result{usual, usual, ended(sealwork.OK, 0, 99, "out")},
			[]string{"run 3 of 5, in the warm engine", "fuel: want 100, got 99"}},
		{"the output differs", []apps.Result{usual, usual, usual, ended(sealwork.OK, 0, 100, "0ut")},
			[]string{"run 4 of 5", "output: want " + sealwork.SHA256([]byte("out")).String() + ", got " + sealwork.SHA256([]byte("0ut")).String()}},
		{"the code differs", []apps.Result{ended(sealwork.AppFailed, 1, 100, ""), ended(sealwork.AppFailed, 2, 100, "")}, []string{"code: want 1, got 2"}},
		{"the outcome differs and all that hangs on it", []apps.Result{usual, usual, usual, usual, ended(sealwork.Trapped, 1, 7, "")},
			[]string{"run 5 of 5, in the warm engine", "outcome: want ok, got trapped", "code: want 0, got 1", "fuel: want 100, got 7", "output: want 0x"}},
		{"no output is not an empty one", []apps.Result{ended(sealwork.OK, 0, 1, ""), ended(sealwork.OutOfFuel, 0, 1, "")}, []string{"output: want 0xe3b0c4"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := &scripted{results: tt.results}
			_, err := apps.Repeat(t.Context(), m.start, nil, apps.Task{}, 5)
			if (err != nil) != (tt.want != nil) || err != nil && !errors.Is(err, apps.ErrDiffers) {
				t.Fatalf("want it to differ: %v, got %v", tt.want != nil, err)
			}
			for _, part := range tt.want {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("want the error to say %q, got %v", part, err)
				}
			}
			if m.open != 0 {
				t.Errorf("want every engine closed, %d are open", m.open)
			}
		})
	}
}

func TestRepeatAlternatesBetweenAWarmEngineAndFreshOnes(t *testing.T) {
	m := &scripted{results: []apps.Result{ended(sealwork.OK, 0, 1, "")}}
	log := func(hostabi.Level, []byte) { m.logs++ }
	if _, err := apps.Repeat(t.Context(), m.start, nil, apps.Task{Log: log}, 6); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]int{3, 1, 1, 1}, m.runs); diff != "" {
		t.Errorf("runs of each engine (-want +got):\n%s", diff)
	}
	if m.logs != 1 {
		t.Errorf("want the log of one run, got that of %d", m.logs)
	}
}

func TestRepeatEndsWithARunThatCouldNotBeMade(t *testing.T) {
	m := &scripted{results: []apps.Result{ended(sealwork.OK, 0, 1, "")}, errs: map[int]error{4: runtime.ErrEngine}}
	_, err := apps.Repeat(t.Context(), m.start, nil, apps.Task{}, 9)
	if !errors.Is(err, runtime.ErrEngine) || errors.Is(err, apps.ErrDiffers) || !strings.Contains(err.Error(), "run 4 of 9, in a fresh engine") {
		t.Errorf("want the error of run 4, got %v", err)
	}
	if m.open != 0 {
		t.Errorf("want every engine closed, %d are open", m.open)
	}
}

func TestRepeatedRunsOfARealAppAgree(t *testing.T) {
	task := apps.Task{Input: []byte("the cat sat on the mat and the cat sat on the mat"), Limits: apps.DefaultLimits()}
	once, err := apps.Run(t.Context(), module(t), task)
	if err != nil {
		t.Fatal(err)
	}
	many, err := apps.Repeat(t.Context(), apps.Start(""), module(t), task, 5)
	if err != nil || many.Fuel != once.Fuel || !bytes.Equal(many.Output, once.Output) {
		t.Errorf("want what one run gives, got %+v, %v", many, err)
	}
}
