package order_test

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/order"
)

var update = flag.Bool("update", false, "rewrite the results in testdata/vectors.json")

// vector is one row of testdata/vectors.json. The same file is run against the deployed contracts.
type vector struct {
	Name          string       `json:"name"` // what is special about these terms
	Domain        order.Domain `json:"domain"`
	Terms         order.Terms  `json:"terms"`
	Invalid       []string     `json:"invalid"` // the fields that Validate names; the rest is given for valid and invalid terms alike
	SpecHash      string       `json:"spec_hash"`
	StructHash    string       `json:"struct_hash"`
	ID            string       `json:"id"`
	Chunks        uint32       `json:"chunks"`
	EscrowPerTask string       `json:"escrow_per_task"`
	Pay           []payVector  `json:"pay"`
}

// payVector is what n settled tasks with ok successes and fuel earn.
type payVector struct {
	N    uint32          `json:"n"`
	OK   uint32          `json:"ok"`
	Fuel sealwork.Amount `json:"fuel"`
	Pay  string          `json:"pay"`
}

func (v vector) computed() vector {
	v.Invalid = []string{}
	for _, e := range fieldErrors(v.Terms.Validate()) {
		v.Invalid = append(v.Invalid, e.Field)
	}
	v.SpecHash = v.Terms.Spec.Hash().String()
	v.StructHash = v.Terms.Hash().String()
	v.ID = v.Terms.ID(v.Domain).String()
	v.Chunks = v.Terms.Chunks()
	v.EscrowPerTask = v.Terms.EscrowPerTask().String()
	v.Pay = slices.Clone(v.Pay)
	for i, p := range v.Pay {
		v.Pay[i].Pay = v.Terms.PayDown(p.N, p.OK, p.Fuel.Big()).String()
	}
	return v
}

func fieldErrors(err error) []*sealwork.FieldError {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var out []*sealwork.FieldError
		for _, e := range joined.Unwrap() {
			out = append(out, fieldErrors(e)...)
		}
		return out
	}
	var f *sealwork.FieldError
	if errors.As(err, &f) {
		return []*sealwork.FieldError{f}
	}
	return nil
}

func TestVectors(t *testing.T) {
	const file = "testdata/vectors.json"
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var vectors []vector
	if err := json.Unmarshal(b, &vectors); err != nil {
		t.Fatal(err)
	}
	if len(vectors) < 20 {
		t.Fatalf("%d vectors: the file is not whole", len(vectors))
	}
	ids := map[string]string{}
	for i, v := range vectors {
		got := v.computed()
		if *update {
			vectors[i] = got
			continue
		}
		t.Run(v.Name, func(t *testing.T) {
			if d := cmp.Diff(v, got, cmp.AllowUnexported(sealwork.Amount{})); d != "" {
				t.Errorf("vector differs (-file +computed):\n%s", d)
			}
			if other, ok := ids[got.ID]; ok {
				t.Errorf("same id as %q", other)
			}
			ids[got.ID] = v.Name
		})
	}
	if *update {
		b, err := json.MarshalIndent(vectors, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, append(b, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
