package cli_test

import (
	"math"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/cli"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/order"
)

func TestOnlyThePublisherSellsAnAppThatNamesHim(t *testing.T) {
	publisher, other, app := sealwork.Address{1}, sealwork.Address{2}, sealwork.Digest{3}
	for _, tt := range []struct {
		name      string
		publisher sealwork.Address
		offer     order.AppOffer
		want      exit.Code
	}{
		{"the publisher's", publisher, order.AppOffer{Owner: publisher, App: app}, exit.OK},
		{"another's", publisher, order.AppOffer{Owner: other, App: app}, exit.Refused},
		{"anybody's, of an app that names nobody", sealwork.Address{}, order.AppOffer{Owner: other, App: app}, exit.OK},
		{"of another app", publisher, order.AppOffer{Owner: publisher, App: sealwork.Digest{4}}, exit.Usage},
	} {
		paid, err := cli.SellApp(tt.publisher, app, tt.offer)
		if exit.Of(err) != tt.want || err == nil && paid != tt.offer.Owner {
			t.Errorf("%s: want code %d and the owner paid, got %v paid, %v", tt.name, tt.want, paid, err)
		}
	}
}

func TestWhenAnOfferCanBeUsed(t *testing.T) {
	file := func(volume uint64, signature ...byte) order.OfferFile {
		return order.OfferFile{App: &order.AppOffer{Condition: order.Condition{Volume: volume, Expiry: 100}}, Signature: signature}
	}
	for _, tt := range []struct {
		name  string
		file  order.OfferFile
		use   chain.DigestUse
		now   sealwork.Timestamp
		tasks uint64
		want  string
	}{
		{"signed", file(5, 1), chain.DigestUse{}, 99, 5, ""},
		{"presigned", file(5), chain.DigestUse{Presigned: true}, 99, 5, ""},
		{"neither", file(5), chain.DigestUse{}, 99, 5, "not signed"},
		{"at its expiry", file(5, 1), chain.DigestUse{}, 100, 1, "expired"},
		{"one task too many", file(5, 1), chain.DigestUse{Tasks: 3}, 1, 3, "used up"},
		{"as many as are left", file(5, 1), chain.DigestUse{Tasks: 3}, 1, 2, ""},
		{"without a limit", file(order.Unlimited, 1), chain.DigestUse{Tasks: math.MaxUint64}, 1, 1 << 32, ""},
		{"cancelled", file(5, 1), chain.DigestUse{Cancelled: true}, 1, 1, "cancelled"},
	} {
		if got := cli.Standing(tt.file, tt.use, tt.now, tt.tasks); got != tt.want {
			t.Errorf("%s: want %q, got %q", tt.name, tt.want, got)
		}
	}
}

func TestATCBReachesAFloorByteByByte(t *testing.T) {
	for _, tt := range []struct {
		tcb, floor uint64
		want       bool
	}{
		{0, 0, true}, {0x0102, 0x0102, true}, {0x0201, 0x0102, false}, {0xff00, 0x0001, false}, {1 << 63, 1 << 63, true},
		{1<<63 - 1, 1 << 63, false}, {math.MaxUint64, math.MaxUint64, true}, {0x03, 0x0102, false},
	} {
		if got := cli.Reaches(tt.tcb, tt.floor); got != tt.want {
			t.Errorf("%#x on a floor of %#x: want %v, got %v", tt.tcb, tt.floor, tt.want, got)
		}
	}
}
