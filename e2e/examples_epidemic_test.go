package e2e_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math"
	"strconv"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/runtime"
)

// What a simulation must print cannot be looked up; what must hold of it can.
func testEpidemic(t *testing.T, b *bench) {
	t.Run("an epidemic in one large district infects as many as the equation of the final size says", func(t *testing.T) {
		const people, infected = 300_000, 300
		rows := b.simulate(t, fmt.Sprintf("all,%d,%d\n", people, infected), `{"DAYS": "400", "RUNS": "1"}`, 0)
		// S = S₀ · exp(−R · (N − S)/N), where R is how many one person infects: 0.4 a day for 1/(1 − exp(−1/6)) days.
		r, s := 0.4/-math.Expm1(-1./6), float64(people)/2
		for range 200 {
			s = (people - infected) * math.Exp(-r*(people-s)/people)
		}
		last := rows[len(rows)-1]
		if got, want := float64(last[4]), people-s; math.Abs(got-want) > 0.01*people {
			t.Errorf("%.0f were infected, want %.0f within a hundredth of all", got, want)
		}
		if last[1] != 0 {
			t.Errorf("%d are infectious after 400 days, want 0", last[1])
		}
	})
	t.Run("without transmission nobody is infected, and the infectious become fewer at their rate", func(t *testing.T) {
		rows := b.simulate(t, "all,200000,100000\n", `{"TRANSMISSION": "0", "RUNS": "1", "DAYS": "6"}`, 0)
		for day, row := range rows {
			if row[4] != 100_000 {
				t.Errorf("day %d: %d were infected, want 100000", day, row[4])
			}
			if want := 100_000 * math.Exp(-float64(day)/6); math.Abs(float64(row[1])-want) > 1_000 {
				t.Errorf("day %d: %d are infectious, want %.0f and not a thousand more or less", day, row[1], want)
			}
		}
	})
	t.Run("without mixing a district without an infected person has none ever", func(t *testing.T) {
		out := b.epidemic(t, "here,5000,5\nthere,5000,0\n", `{"MIXING": "0", "REPORT": "districts"}`, 0)
		if !bytes.Contains(out, []byte("\nthere,5000,0,0,0\n")) {
			t.Errorf("got %s", out)
		}
	})
	t.Run("each task has random numbers of its own, and the same ones again", func(t *testing.T) {
		const district = "all,5000,5\n"
		first, again, other := b.epidemic(t, district, "{}", 0), b.epidemic(t, district, "{}", 0), b.epidemic(t, district, "{}", 1)
		if !bytes.Equal(first, again) {
			t.Error("the same task printed something else")
		}
		if bytes.Equal(first, other) {
			t.Error("another task printed the same")
		}
	})
	t.Run("the ends of all ranges are accepted", func(t *testing.T) {
		for _, p := range []string{
			`{"DAYS": "730", "RUNS": "1", "TRANSMISSION": "0", "MIXING": "0", "INCUBATION": "1", "INFECTIOUS": "1"}`,
			`{"DAYS": "1", "RUNS": "200", "TRANSMISSION": "5000", "MIXING": "1000", "INCUBATION": "60", "INFECTIOUS": "60"}`,
		} {
			b.simulate(t, "one,1,1\nnone,1,0\n", p, 0)
		}
	})
}

// epidemic runs the simulation on districts as a task of no deal.
func (b *bench) epidemic(t *testing.T, districts, p string, task uint32) []byte {
	t.Helper()
	res, err := b.engine.Run(t.Context(), b.apps["epidemic"], runtime.Task{Index: task, Input: []byte("district,people,infected\n" + districts),
		Params: params(t, p), Limits: runtime.Limits{Fuel: 10_000_000_000, Memory: 4096, Output: 16 << 20}})
	if err != nil || res.Outcome != sealwork.OK {
		t.Fatalf("%v, %v, code %d", err, res.Outcome, res.Code)
	}
	return res.Output
}

// simulate returns the numbers of each day: day, then least, middle and most of the infectious and of those ever infected.
func (b *bench) simulate(t *testing.T, districts, p string, task uint32) (rows [][]int64) {
	t.Helper()
	table, err := csv.NewReader(bytes.NewReader(b.epidemic(t, districts, p, task))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, fields := range table[1:] {
		row := make([]int64, len(fields))
		for i, f := range fields {
			if row[i], err = strconv.ParseInt(f, 10, 64); err != nil {
				t.Fatal(err)
			}
		}
		rows = append(rows, row)
	}
	return rows
}
