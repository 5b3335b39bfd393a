package order_test

import (
	"encoding/json"
	"errors"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/order"
)

// offerVector is one row of testdata/offers.json, which is run against the contracts too: there the offer's digest is made from the terms,
// the condition and the restrictions alone.
type offerVector struct {
	Name         string             `json:"name"`
	Kind         string             `json:"kind"`
	Terms        string             `json:"terms"` // the name of a row of vectors.json, whose domain is the offer's too
	Offer        json.RawMessage    `json:"offer"`
	Invalid      []string           `json:"invalid"`
	Mismatch     []string           `json:"mismatch"` // the fields of the terms that do not fit
	Restrictions order.Restrictions `json:"restrictions"`
	Hash         string             `json:"hash"`
	Digest       string             `json:"digest"`
}

// offer is what the three kinds of offer have in common.
type offer interface {
	Hash() sealwork.Digest
	Validate() error
	Use(order.Terms, []byte) (order.Use, error)
}

func (v offerVector) read(t *testing.T) offer {
	t.Helper()
	switch v.Kind {
	case "app":
		return decoded[order.AppOffer](t, v.Offer)
	case "data":
		return decoded[order.DataOffer](t, v.Offer)
	case "pool":
		return decoded[order.PoolOffer](t, v.Offer)
	}
	t.Fatalf("kind %q", v.Kind)
	return nil
}

func decoded[T any](t *testing.T, raw []byte) (v T) {
	t.Helper()
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func (v offerVector) computed(t *testing.T, terms vector) offerVector {
	t.Helper()
	o := v.read(t)
	v.Invalid, v.Mismatch, v.Restrictions = []string{}, []string{}, 0
	for _, e := range fieldErrors(o.Validate()) {
		v.Invalid = append(v.Invalid, e.Field)
	}
	use, err := o.Use(terms.Terms, []byte{1})
	for _, e := range fieldErrors(err) {
		v.Mismatch = append(v.Mismatch, e.Field)
	}
	if (err != nil) != errors.Is(err, order.ErrOfferMismatch) || (err == nil) != (len(use.Signature) == 1) {
		t.Errorf("use %+v, %v", use, err)
	}
	v.Restrictions = use.Restrictions
	v.Hash = o.Hash().String()
	v.Digest = terms.Domain.Digest(o.Hash()).String()
	return v
}

func TestOfferVectors(t *testing.T) {
	const file = "testdata/offers.json"
	read := func(path string, into any) {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(b, into); err != nil {
			t.Fatal(err)
		}
	}
	var list []vector
	read("testdata/vectors.json", &list)
	terms := map[string]vector{}
	for _, v := range list {
		terms[v.Name] = v
	}
	var vectors []offerVector
	read(file, &vectors)
	if len(vectors) < 20 {
		t.Fatalf("%d vectors: the file is not whole", len(vectors))
	}
	hashes := map[string]string{}
	for i, v := range vectors {
		got := v.computed(t, terms[v.Terms])
		if *update {
			vectors[i] = got
			continue
		}
		t.Run(v.Name, func(t *testing.T) {
			if d := cmp.Diff(v, got); d != "" {
				t.Errorf("vector differs (-file +computed):\n%s", d)
			}
			if other, ok := hashes[got.Hash]; ok {
				t.Errorf("same hash as %q", other)
			}
			hashes[got.Hash] = v.Name
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

func TestOffersThatAreOutOfRange(t *testing.T) {
	huge, err := sealwork.AmountFromBig(order.Terms{FuelLimit: 1e9, FuelPrice: sealwork.MaxPrice, TaskPrice: sealwork.NewAmount(1)}.EscrowPerTask())
	if err != nil {
		t.Fatal(err)
	}
	for name, row := range map[string]struct {
		offer offer
		want  []string
	}{
		"an app offer of nothing":    {order.AppOffer{Price: huge}, []string{"owner", "app", "price", "condition.volume", "condition.expiry"}},
		"a data offer of nothing":    {order.DataOffer{Price: huge}, []string{"owner", "data", "price", "condition.volume", "condition.expiry"}},
		"a pool offer of nothing":    {order.PoolOffer{FuelPrice: huge, TaskPrice: huge}, []string{"pool", "version", "fuel_price", "task_price", "condition.volume", "condition.expiry"}},
		"the smallest pool offer":    {order.PoolOffer{Pool: 1, Version: sealwork.Digest{1}, Condition: order.Condition{Volume: 1, Expiry: 1}}, nil},
		"an app offer without price": {order.AppOffer{Owner: sealwork.Address{1}, App: sealwork.Digest{1}, Condition: order.Condition{Volume: order.Unlimited, Expiry: 1}}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, e := range fieldErrors(row.offer.Validate()) {
				got = append(got, e.Field)
			}
			if d := cmp.Diff(row.want, got); d != "" {
				t.Errorf("fields differ (-want +got):\n%s", d)
			}
		})
	}
}
