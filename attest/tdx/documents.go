package tdx

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/sealwork/sealwork/attest"
)

// tcbInfo is what Intel says about a kind of platform.
type tcbInfo struct {
	ID         string     `json:"id"`
	Version    int        `json:"version"`
	Issued     time.Time  `json:"issueDate"`
	NextUpdate time.Time  `json:"nextUpdate"`
	FMSPC      hexBytes   `json:"fmspc"`
	PCEID      hexBytes   `json:"pceId"`
	Type       int        `json:"tcbType"`
	Evaluation uint32     `json:"tcbEvaluationDataNumber"`
	Module     module     `json:"tdxModule"` // of modules of version 0
	Modules    []module   `json:"tdxModuleIdentities"`
	Levels     []tcbLevel `json:"tcbLevels"`
}

// module is an identity of the TDX module.
type module struct {
	ID         string     `json:"id"`
	Signer     hexBytes   `json:"mrsigner"`
	Attributes hexBytes   `json:"attributes"`
	Mask       hexBytes   `json:"attributesMask"`
	Levels     []tcbLevel `json:"tcbLevels"`
}

// qeIdentity is what Intel says about the quoting enclave.
type qeIdentity struct {
	ID             string     `json:"id"`
	Version        int        `json:"version"`
	Issued         time.Time  `json:"issueDate"`
	NextUpdate     time.Time  `json:"nextUpdate"`
	Evaluation     uint32     `json:"tcbEvaluationDataNumber"`
	MiscSelect     hexBytes   `json:"miscselect"`
	MiscSelectMask hexBytes   `json:"miscselectMask"`
	Attributes     hexBytes   `json:"attributes"`
	AttributesMask hexBytes   `json:"attributesMask"`
	Signer         hexBytes   `json:"mrsigner"`
	Product        uint16     `json:"isvprodid"`
	Levels         []tcbLevel `json:"tcbLevels"`
}

// tcbLevel is one step of a ladder, highest first. Which parts of TCB it has depends on whose ladder it is.
type tcbLevel struct {
	TCB struct {
		SGX    []component `json:"sgxtcbcomponents"`
		TDX    []component `json:"tdxtcbcomponents"`
		PCESVN uint16      `json:"pcesvn"`
		SVN    *uint16     `json:"isvsvn"`
	} `json:"tcb"`
	Status     attest.TCBStatus `json:"tcbStatus"`
	Advisories []string         `json:"advisoryIDs"`
}

type component struct {
	SVN uint8 `json:"svn"`
}

// hexBytes is bytes in hexadecimal of either case: Intel echoes the case of the request.
type hexBytes []byte

// UnmarshalText implements encoding.TextUnmarshaler.
func (h *hexBytes) UnmarshalText(text []byte) error {
	b, err := hex.AppendDecode(nil, text)
	*h = b
	return err
}

// signedPart takes a document of Intel's apart: {"name":BODY,"signature":"HEX"} byte for byte. BODY is what is signed.
func signedPart(doc []byte, name string) (body, signature []byte, err error) {
	const hexLen = 2 * pairSize
	prefix, middle, end := `{"`+name+`":`, `,"signature":"`, `"}`
	n := len(doc) - len(middle) - hexLen - len(end)
	if n < len(prefix) || string(doc[:len(prefix)]) != prefix || string(doc[n:n+len(middle)]) != middle || string(doc[len(doc)-len(end):]) != end {
		return nil, nil, fmt.Errorf("want %s…%s…%s as Intel serves it", prefix, middle, end)
	}
	signature, err = hex.AppendDecode(nil, doc[n+len(middle):len(doc)-len(end)])
	if err != nil {
		return nil, nil, fmt.Errorf("signature: %w", err)
	}
	return doc[len(prefix):n], signature, nil
}

// decode reads a body whose signature holds. Fields that Intel may add are ignored; nothing may follow the object.
func decode(body []byte, into any) error {
	dec := json.NewDecoder(bytes.NewReader(body))
	if err := dec.Decode(into); err != nil {
		return err
	}
	if dec.More() || dec.InputOffset() != int64(len(body)) {
		return errors.New("want one object and nothing after it")
	}
	return nil
}

// parseTCBInfo reads the signed part of a TCB info.
func parseTCBInfo(body []byte) (*tcbInfo, error) {
	t := &tcbInfo{}
	if err := decode(body, t); err != nil {
		return nil, err
	}
	if t.ID != "TDX" || t.Version != 3 || t.Type != 0 {
		return nil, fmt.Errorf("want id TDX, version 3 and type 0, got %.20q, %d and %d", t.ID, t.Version, t.Type)
	}
	if err := validSpan(t.Issued, t.NextUpdate); err != nil {
		return nil, err
	}
	if err := t.Module.check(); err != nil {
		return nil, fmt.Errorf("tdxModule: %w", err)
	}
	for i, m := range t.Modules {
		if err := errors.Join(m.check(), checkLadder(m.Levels, false)); err != nil {
			return nil, fmt.Errorf("tdxModuleIdentities[%d]: %w", i, err)
		}
	}
	if err := checkLadder(t.Levels, true); err != nil {
		return nil, err
	}
	return t, nil
}

// parseQEIdentity reads the signed part of a QE identity.
func parseQEIdentity(body []byte) (*qeIdentity, error) {
	q := &qeIdentity{}
	if err := decode(body, q); err != nil {
		return nil, err
	}
	if q.ID != "TD_QE" || q.Version != 2 {
		return nil, fmt.Errorf("want id TD_QE and version 2, got %.20q and %d", q.ID, q.Version)
	}
	if len(q.MiscSelect) != 4 || len(q.MiscSelectMask) != 4 || len(q.Attributes) != 16 || len(q.AttributesMask) != 16 || len(q.Signer) != 32 {
		return nil, errors.New("want miscselect of 4 bytes, attributes of 16, each with its mask, and mrsigner of 32")
	}
	if err := validSpan(q.Issued, q.NextUpdate); err != nil {
		return nil, err
	}
	if err := checkLadder(q.Levels, false); err != nil {
		return nil, err
	}
	return q, nil
}

func (m module) check() error {
	if len(m.Signer) != 48 || len(m.Attributes) != 8 || len(m.Mask) != 8 {
		return errors.New("want mrsigner of 48 bytes, and attributes and attributesMask of 8")
	}
	return nil
}

func validSpan(issued, next time.Time) error {
	if issued.IsZero() || !next.After(issued) {
		return fmt.Errorf("want nextUpdate after issueDate, got %v and %v", next, issued)
	}
	return nil
}

// checkLadder demands what the comparison rests on: a component that is left out would count as 0, which every platform reaches.
func checkLadder(levels []tcbLevel, platform bool) error {
	if len(levels) == 0 {
		return errors.New("want at least one level, got none")
	}
	for i, l := range levels {
		switch {
		case !l.Status.Known():
			return fmt.Errorf("level %d: want a status of Intel's, got %.40q", i, string(l.Status))
		case platform && (len(l.TCB.SGX) != 16 || len(l.TCB.TDX) != 16):
			return fmt.Errorf("level %d: want 16 components for each of SGX and TDX, got %d and %d", i, len(l.TCB.SGX), len(l.TCB.TDX))
		case !platform && l.TCB.SVN == nil:
			return fmt.Errorf("level %d: want isvsvn, got none", i)
		}
	}
	return nil
}
