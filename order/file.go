package order

import (
	"fmt"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/strictjson"
)

// MaxFile is the largest terms file, in bytes.
const MaxFile = 64 << 10

// ErrEncoding is returned, wrapped, by DecodeFile when bytes are not the canonical encoding of a terms file.
var ErrEncoding = strictjson.ErrEncoding

const termsFormat = "sealwork.terms/v1"

// File is a terms file (docs/spec/proof.md §10): terms and the domain in which their id holds.
type File struct {
	Domain Domain
	Terms  Terms
}

type fileJSON struct {
	Format string `json:"format"`
	Domain Domain `json:"domain"`
	Terms  Terms  `json:"terms"`
}

// ID returns the id of the deal that the file describes.
func (f File) ID() sealwork.DealID { return f.Terms.ID(f.Domain) }

// Encode returns the canonical bytes of a terms file.
func (f File) Encode() ([]byte, error) {
	return strictjson.Encode(fileJSON{Format: termsFormat, Domain: f.Domain, Terms: f.Terms})
}

// DecodeFile reads a terms file and validates it. Bytes that Encode would not have produced are ErrEncoding; fields
// that are not acceptable are joined *sealwork.FieldError.
func DecodeFile(data []byte) (File, error) {
	var j fileJSON
	if err := strictjson.Decode(data, MaxFile, &j); err != nil {
		return File{}, fmt.Errorf("terms file: %w", err)
	}
	if j.Format != termsFormat {
		return File{}, fmt.Errorf("terms file: %w", &sealwork.FieldError{Field: "format", Want: termsFormat, Got: fmt.Sprintf("%.80q", j.Format)})
	}
	f := File{Domain: j.Domain, Terms: j.Terms}
	if err := f.Domain.Validate(); err != nil {
		return File{}, fmt.Errorf("terms file: %w", err)
	}
	if err := f.Terms.Validate(); err != nil {
		return File{}, fmt.Errorf("terms file: %w", err)
	}
	return f, nil
}
