package quote

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"github.com/sealwork/sealwork/attest"
)

// Sizes and offsets in a TDX quote (docs/spec/attestation.md §6).
const (
	quoteHeader   = 48
	quoteBody     = 584
	quoteBodyLong = 648
	offTDXData    = 520 // of REPORTDATA, in either body
)

// readTDX makes evidence of a quote. It carries no collateral: the device has none.
func readTDX(a answer, asked [attest.ReportDataSize]byte) (attest.Evidence, error) {
	body, end, err := measureQuote(a.report)
	if err != nil {
		return attest.Evidence{}, fmt.Errorf("%w: %w", err, ErrMalformed)
	}
	if !bytes.Equal(a.report[body+offTDXData:][:attest.ReportDataSize], asked[:]) {
		return attest.Evidence{}, fmt.Errorf("report data: want what was asked for, got something else: %w", ErrMalformed)
	}
	// The kernel's buffer is larger than a quote, and some hosts return all of it.
	if len(bytes.Trim(a.report[end:], "\x00")) > 0 {
		return attest.Evidence{}, fmt.Errorf("quote: want %d bytes and then zeros, got %d: %w", end, len(a.report), ErrMalformed)
	}
	e := attest.Evidence{Platform: attest.TDX, Report: a.report[:end:end]}
	if err := e.Validate(); err != nil {
		return attest.Evidence{}, fmt.Errorf("%w: %w", err, ErrMalformed)
	}
	return e, nil
}

// measureQuote returns where the body of a quote begins and where the quote ends, both within b.
//
//	version 4: | header | body | length | signature …
//	version 5: | header | type | size | body | length | signature …
func measureQuote(b []byte) (body, end int, err error) {
	le := binary.LittleEndian
	const least = quoteHeader + quoteBody
	if len(b) < least {
		return 0, 0, fmt.Errorf("quote: want at least %d bytes, got %d", least, len(b))
	}
	body, size := quoteHeader, quoteBody
	switch version := le.Uint16(b); version {
	case 4:
	case 5:
		body += 6
		switch stated := le.Uint32(b[quoteHeader+2:]); stated {
		case quoteBody, quoteBodyLong:
			size = int(stated)
		default:
			return 0, 0, fmt.Errorf("body of the quote: want %d or %d bytes, got %d", quoteBody, quoteBodyLong, stated)
		}
	default:
		return 0, 0, fmt.Errorf("version of the quote: want 4 or 5, got %d", version)
	}
	end = body + size + 4
	if len(b) < end {
		return 0, 0, fmt.Errorf("quote: want at least %d bytes, got %d", end, len(b))
	}
	signature := le.Uint32(b[end-4:])
	if uint64(signature) > uint64(len(b)-end) {
		return 0, 0, fmt.Errorf("signature of the quote: want at most %d bytes, got %d", len(b)-end, signature)
	}
	return body, end + int(signature), nil
}
