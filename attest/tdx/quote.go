package tdx

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/sealwork/sealwork/attest"
)

// Sizes and numbers of docs/spec/attestation.md §6, in bytes.
const (
	headerSize   = 48
	bodySize10   = 584 // of a version 4 quote, and type 2 of version 5
	bodySize15   = 648 // type 3
	bodyType10   = 2
	bodyType15   = 3
	pairSize     = 64 // a signature R ‖ S, or a key X ‖ Y
	qeReportSize = 384

	version4      = 4
	version5      = 5
	keyECDSAP256  = 2
	teeTDX        = 0x81
	dataPCKChain  = 5
	dataQEReport  = 6
	offUserData   = 28 // in the header
	offQEVendor   = 12
	offReportData = 520 // in the body
)

// qeVendor is Intel's id of makers of quoting enclaves, its own.
const qeVendor = "\x93\x9a\x72\x33\xf7\x9c\x4c\xa9\x94\x0a\x0d\xb3\x95\x7f\x06\x07"

// quote is a quote taken apart. Its slices are parts of the evidence's bytes and are only read.
type quote struct {
	version     uint16
	userData    []byte
	body        []byte
	signed      []byte // what signature covers
	signature   []byte
	key         []byte // attestation key
	qeReport    []byte
	qeSignature []byte
	qeAuth      []byte
	chain       []byte // PEM
}

// errShort says that a quote ends before what its own lengths promise.
var errShort = errors.New("it ends too early")

// reader takes a quote apart from the front. After the first error everything it returns is empty.
type reader struct {
	rest []byte
	err  error
}

func (r *reader) take(n uint64) []byte {
	if r.err != nil || n > uint64(len(r.rest)) {
		if r.err == nil {
			r.err = errShort
		}
		return nil
	}
	b := r.rest[:n:n]
	r.rest = r.rest[n:]
	return b
}

func (r *reader) uint16() uint16 {
	if b := r.take(2); b != nil {
		return binary.LittleEndian.Uint16(b)
	}
	return 0
}

func (r *reader) uint32() uint32 {
	if b := r.take(4); b != nil {
		return binary.LittleEndian.Uint32(b)
	}
	return 0
}

// nested takes the next n bytes as something that has to end where they do.
func (r *reader) nested(n uint32) *reader { return &reader{rest: r.take(uint64(n)), err: r.err} }

// end fails unless everything was taken.
func (r *reader) end(what string) error {
	if r.err != nil {
		return fmt.Errorf("%s: %w", what, r.err)
	}
	if len(r.rest) > 0 {
		return fmt.Errorf("%s: %d bytes after the end", what, len(r.rest))
	}
	return nil
}

// parseQuote takes a quote apart by docs/spec/attestation.md §6. It looks at no certificate and no signature.
func parseQuote(b []byte) (*quote, error) {
	if len(b) > attest.MaxReport {
		return nil, fmt.Errorf("want at most %d bytes, got %d", attest.MaxReport, len(b))
	}
	r := &reader{rest: b}
	header := r.take(headerSize)
	if r.err != nil {
		return nil, fmt.Errorf("header: %w", r.err)
	}
	q := &quote{version: binary.LittleEndian.Uint16(header), userData: header[offUserData:]}
	if err := checkHeader(header); err != nil {
		return nil, err
	}
	size := uint32(bodySize10)
	if q.version == version5 {
		kind := r.uint16()
		size = r.uint32()
		if r.err == nil && (kind != bodyType10 || size != bodySize10) && (kind != bodyType15 || size != bodySize15) {
			return nil, fmt.Errorf("body: want type %d of %d bytes or type %d of %d, got type %d of %d",
				bodyType10, bodySize10, bodyType15, bodySize15, kind, size)
		}
	}
	q.body = r.take(uint64(size))
	q.signed = b[:len(b)-len(r.rest)]
	signature := r.nested(r.uint32())
	if err := r.end("quote"); err != nil {
		return nil, err
	}
	return q, q.parseSignature(signature)
}

func checkHeader(h []byte) error {
	le := binary.LittleEndian
	switch version, key, tee := le.Uint16(h), le.Uint16(h[2:]), le.Uint32(h[4:]); {
	case version != version4 && version != version5:
		return fmt.Errorf("version: want 4 or 5, got %d", version)
	case key != keyECDSAP256:
		return fmt.Errorf("attestation key type: want %d, got %d", keyECDSAP256, key)
	case tee != teeTDX:
		return fmt.Errorf("TEE type: want %#x, got %#x", teeTDX, tee)
	case string(h[offQEVendor:offUserData]) != qeVendor:
		return fmt.Errorf("QE vendor: want %x, got %x", qeVendor, h[offQEVendor:offUserData])
	}
	return nil
}

func (q *quote) parseSignature(r *reader) error {
	q.signature, q.key = r.take(pairSize), r.take(pairSize)
	if kind := r.uint16(); r.err == nil && kind != dataQEReport {
		return fmt.Errorf("certification data: want type %d, got %d", dataQEReport, kind)
	}
	qe := r.nested(r.uint32())
	if err := r.end("signature"); err != nil {
		return err
	}
	q.qeReport, q.qeSignature = qe.take(qeReportSize), qe.take(pairSize)
	q.qeAuth = qe.take(uint64(qe.uint16()))
	if kind := qe.uint16(); qe.err == nil && kind != dataPCKChain {
		return fmt.Errorf("certification data of the quoting enclave: want type %d, got %d", dataPCKChain, kind)
	}
	q.chain = qe.take(uint64(qe.uint32()))
	return qe.end("certification data")
}

// claims returns what the quote says of itself.
func (q *quote) claims() attest.Claims {
	le := binary.LittleEndian
	r := &reader{rest: q.body} // parseQuote made sure that all of it is there
	t := &attest.TDXClaims{Version: q.version, UserData: [20]byte(q.userData)}
	register := func() attest.Register { return attest.Register(r.take(48)) }
	t.TEETCBSVN = [16]byte(r.take(16))
	t.MRSEAM, t.MRSignerSEAM = register(), register()
	t.SEAMAttributes = le.Uint64(r.take(8))
	t.Attributes = attest.TDAttributes(le.Uint64(r.take(8)))
	t.XFAM = attest.XFAM(le.Uint64(r.take(8)))
	t.MRTD, t.MRConfigID, t.MROwner, t.MROwnerConfig = register(), register(), register(), register()
	for i := range t.RTMR {
		t.RTMR[i] = register()
	}
	c := attest.Claims{Platform: attest.TDX, TDX: t, ReportData: [attest.ReportDataSize]byte(r.take(attest.ReportDataSize)),
		Measurement: attest.TDXMeasurement(t.MRTD, t.RTMR[0], t.RTMR[1], t.RTMR[2], t.Attributes, t.XFAM)}
	if len(q.body) == bodySize15 {
		r.take(16) // TEE_TCB_SVN_2: what runs now, of which the claims say nothing (docs/spec/attestation.md §2)
		t.MRServiceTD = register()
	}
	return c
}

// The parts of an enclave's report that are looked at.
func (q *quote) qeMiscSelect() []byte { return q.qeReport[16:20] }
func (q *quote) qeAttributes() []byte { return q.qeReport[48:64] }
func (q *quote) qeSigner() []byte     { return q.qeReport[128:160] }
func (q *quote) qeProduct() uint16    { return binary.LittleEndian.Uint16(q.qeReport[256:]) }
func (q *quote) qeSVN() uint16        { return binary.LittleEndian.Uint16(q.qeReport[258:]) }
func (q *quote) qeReportData() []byte { return q.qeReport[320:384] }

// masked reports whether b is want where mask has bits. All are of one length: the documents that bring masks are checked for that.
func masked(b, mask, want []byte) bool {
	got := make([]byte, len(b))
	for i := range b {
		got[i] = b[i] & mask[i]
	}
	return bytes.Equal(got, want)
}
