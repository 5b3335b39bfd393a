package order_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/order"
)

func appOfferFile() order.OfferFile {
	return order.OfferFile{Domain: order.Domain{ChainID: 1, Market: sealwork.Address{9}}, Signer: sealwork.Address{1},
		App: &order.AppOffer{Owner: sealwork.Address{1}, App: sealwork.Digest{2}, Price: sealwork.NewAmount(3),
			Condition: order.Condition{Volume: order.Unlimited, Expiry: 4}}, Signature: []byte{5}}
}

func TestOfferFilesOfEveryKindAreReadBack(t *testing.T) {
	condition := order.Condition{Volume: 1, Expiry: 2, Salt: 3, Group: sealwork.Address{4}}
	app := appOfferFile()
	data, pool := app, app
	data.App, data.Data = nil, &order.DataOffer{Owner: app.Signer, Data: sealwork.Digest{6}, Condition: condition}
	pool.App, pool.Pool, pool.Signature = nil, &order.PoolOffer{Pool: 7, Version: sealwork.Digest{8}, Condition: condition}, []byte{}
	seen := map[sealwork.Digest]bool{{}: true}
	for kind, f := range map[string]order.OfferFile{"app": app, "data": data, "pool": pool} {
		b, err := f.Encode()
		if err != nil {
			t.Fatal(err)
		}
		got, err := order.DecodeOfferFile(b)
		equal := cmp.Comparer(func(a, b sealwork.Amount) bool { return a == b })
		if diff := cmp.Diff(f, got, equal); err != nil || diff != "" {
			t.Errorf("%s, %v (-want +got):\n%s", kind, err, diff)
		}
		if f.Kind() != kind || seen[f.Digest()] || f.Condition().Volume == 0 {
			t.Errorf("%s: got kind %s, digest %s, %+v", kind, f.Kind(), f.Digest(), f.Condition())
		}
		seen[f.Digest()] = true
	}
}

func TestOfferFilesThatAreRefused(t *testing.T) {
	for _, tt := range []struct {
		name string
		edit func(*order.OfferFile)
		want string
	}{
		{"of no market", func(f *order.OfferFile) { f.Domain.Market = sealwork.Address{} }, "domain.market"},
		{"signed by another than the owner", func(f *order.OfferFile) { f.Signer = sealwork.Address{2} }, "signer"},
		{"signed by nobody", func(f *order.OfferFile) { f.Signer, f.App.Owner = sealwork.Address{}, sealwork.Address{} }, "signer"},
		{"without an offer", func(f *order.OfferFile) { f.App = nil }, "one of app, data and pool"},
		{"with two", func(f *order.OfferFile) { f.Pool = &order.PoolOffer{} }, "one of app, data and pool"},
		{"for no task", func(f *order.OfferFile) { f.App.Condition.Volume = 0 }, "condition.volume"},
		{"with a signature that is a book", func(f *order.OfferFile) { f.Signature = make([]byte, 4097) }, "signature"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := appOfferFile()
			tt.edit(&f)
			b, err := f.Encode()
			if err != nil {
				t.Fatal(err)
			}
			var fe *sealwork.FieldError
			if _, err := order.DecodeOfferFile(b); !errors.As(err, &fe) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("want a *FieldError that says %q, got %v", tt.want, err)
			}
		})
	}
	b, err := appOfferFile().Encode()
	if err != nil {
		t.Fatal(err)
	}
	for name, wrong := range map[string][]byte{"a space more": append([]byte(" "), b...), "nothing": nil,
		"too long": bytes.Repeat([]byte("1"), order.MaxOfferFile+1), "a field more": bytes.Replace(b, []byte(`"signer"`), []byte(`"x":1,"signer"`), 1)} {
		if _, err := order.DecodeOfferFile(wrong); !errors.Is(err, order.ErrEncoding) {
			t.Errorf("%s: want ErrEncoding, got %v", name, err)
		}
	}
	var fe *sealwork.FieldError
	if _, err := order.DecodeOfferFile(bytes.Replace(b, []byte("offer/v1"), []byte("offer/v2"), 1)); !errors.As(err, &fe) || fe.Field != "format" {
		t.Errorf("another format: got %v", err)
	}
}
