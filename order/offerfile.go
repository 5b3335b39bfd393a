package order

import (
	"fmt"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/fieldcheck"
	"github.com/sealwork/sealwork/internal/strictjson"
)

// MaxOfferFile is the largest offer file, in bytes.
const MaxOfferFile = 16 << 10

const (
	offerFormat  = "sealwork.offer/v1"
	maxSignature = 4096 // bytes; contracts may want more than a key's 65
)

// OfferFile is an offer file (docs/spec/market.md §2): one offer, the domain in which it holds, and who signed it. The zero OfferFile is not
// valid.
type OfferFile struct {
	Domain    Domain
	Signer    sealwork.Address // the owner of app or data; the pool's operator, or its owner if it has none
	App       *AppOffer        // one of these three
	Data      *DataOffer
	Pool      *PoolOffer
	Signature []byte // over Digest; empty if the signer presigned it on chain
}

type offerFileJSON struct {
	Format    string           `json:"format"`
	Domain    Domain           `json:"domain"`
	Signer    sealwork.Address `json:"signer"`
	App       *AppOffer        `json:"app,omitempty"`
	Data      *DataOffer       `json:"data,omitempty"`
	Pool      *PoolOffer       `json:"pool,omitempty"`
	Signature []byte           `json:"signature"`
}

// Kind returns app, data or pool, empty if the file does not have exactly one offer.
func (f OfferFile) Kind() (kind string) {
	n := 0
	for name, has := range map[string]bool{"app": f.App != nil, "data": f.Data != nil, "pool": f.Pool != nil} {
		if has {
			n, kind = n+1, name
		}
	}
	if n != 1 {
		return ""
	}
	return kind
}

// Digest returns what is signed, cancelled or presigned; zero for a file without exactly one offer.
func (f OfferFile) Digest() sealwork.Digest {
	switch f.Kind() {
	case "app":
		return f.Domain.Digest(f.App.Hash())
	case "data":
		return f.Domain.Digest(f.Data.Hash())
	case "pool":
		return f.Domain.Digest(f.Pool.Hash())
	default:
		return sealwork.Digest{}
	}
}

// Condition returns the offer's condition, zero for a file without exactly one offer.
func (f OfferFile) Condition() Condition {
	switch f.Kind() {
	case "app":
		return f.App.Condition
	case "data":
		return f.Data.Condition
	case "pool":
		return f.Pool.Condition
	default:
		return Condition{}
	}
}

// Encode returns the canonical bytes of an offer file.
func (f OfferFile) Encode() ([]byte, error) {
	if f.Signature == nil {
		f.Signature = []byte{}
	}
	return strictjson.Encode(offerFileJSON{Format: offerFormat, Domain: f.Domain, Signer: f.Signer, App: f.App, Data: f.Data, Pool: f.Pool,
		Signature: f.Signature})
}

// Validate reports every field that is not acceptable as a joined *sealwork.FieldError each, or nil. It does not look at the signature, but
// for its length.
func (f OfferFile) Validate() error {
	var c fieldcheck.Checks
	c.Merge(f.Domain.Validate(), nil)
	c.Nonzero("signer", !f.Signer.IsZero())
	c.That("signature", len(f.Signature) <= maxSignature, fmt.Sprintf("at most %d bytes", maxSignature), len(f.Signature))
	switch f.Kind() {
	case "app":
		c.Merge(f.App.Validate(), nil)
		c.That("signer", f.Signer == f.App.Owner, f.App.Owner.String(), f.Signer)
	case "data":
		c.Merge(f.Data.Validate(), nil)
		c.That("signer", f.Signer == f.Data.Owner, f.Data.Owner.String(), f.Signer)
	case "pool":
		c.Merge(f.Pool.Validate(), nil)
	default:
		c.That("offer", false, "one of app, data and pool", "none or several")
	}
	return c.Join()
}

// DecodeOfferFile reads an offer file and validates it. Bytes that Encode would not have produced are ErrEncoding; fields that are not
// acceptable are joined *sealwork.FieldError. Whether the signature holds is for the chain to say: the signer may be a contract.
func DecodeOfferFile(data []byte) (OfferFile, error) {
	var j offerFileJSON
	if err := strictjson.Decode(data, MaxOfferFile, &j); err != nil {
		return OfferFile{}, fmt.Errorf("offer file: %w", err)
	}
	if j.Format != offerFormat {
		return OfferFile{}, fmt.Errorf("offer file: %w", &sealwork.FieldError{Field: "format", Want: offerFormat, Got: fmt.Sprintf("%.80q", j.Format)})
	}
	f := OfferFile{Domain: j.Domain, Signer: j.Signer, App: j.App, Data: j.Data, Pool: j.Pool, Signature: j.Signature}
	if err := f.Validate(); err != nil {
		return OfferFile{}, fmt.Errorf("offer file: %w", err)
	}
	return f, nil
}
