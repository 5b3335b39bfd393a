package tdx

import (
	"bytes"
	"encoding/pem"
	"fmt"

	"github.com/sealwork/sealwork/attest"
)

// IntelRootsFrom reads the root of Intel from another file than the embedded one.
var IntelRootsFrom = intelRoots

// Poison puts something into v's memory that makes it panic when it judges a quote.
func (v *Verifier) Poison(report []byte) error {
	q, err := parseQuote(report)
	if err != nil {
		return err
	}
	v.chains.keep([][]byte{q.chain}, &chain{})
	return nil
}

// Collide gives everything in v's memory the same hash.
func (v *Verifier) Collide() {
	same := func([][]byte) uint64 { return 1 }
	v.chains.hash, v.collateral.hash = same, same
}

// Compare reads the signed parts of a TCB info and a QE identity, which elsewhere nobody reads whose signatures do not hold, and compares
// a platform with them. The platform is as high, or low, as level.
func Compare(info, identity []byte, level uint8) (*attest.TDXTCB, error) {
	t, err := parseTCBInfo(info)
	if err != nil {
		return nil, err
	}
	q, err := parseQEIdentity(identity)
	if err != nil {
		return nil, err
	}
	p := &pck{pceSVN: uint16(level)}
	var tee [16]byte
	for i := range tee {
		p.components[i], tee[i] = level, level
	}
	return tcb(t, q, p, tee, uint16(level)), nil
}

// ReadChain reads a chain and says whether it could be written in another way.
func ReadChain(chain []byte) error {
	leaf, intermediate, root, err := parseChain(chain)
	if err != nil {
		return nil //nolint:nilerr // a chain that is refused cannot be written in any way
	}
	var again []byte
	for _, der := range [][]byte{leaf.Raw, intermediate.Raw, root.Raw} {
		again = append(again, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})...)
	}
	if !bytes.Equal(again, bytes.TrimSuffix(chain, []byte{0})) {
		return fmt.Errorf("read %q, which is written %q", chain, again)
	}
	_, _ = parsePCK(leaf) // that it does not panic is enough
	return nil
}
