package journal

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/binary"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"

	"github.com/sealwork/sealwork"
)

// The file is a database of five tables. The table meta has these records and no others; cursor is there once it was
// put. The record sum is over all other records of all tables.
const metaBucket = "meta"

var (
	keyFormat   = []byte("format")
	keyDomain   = []byte("domain")
	keyCursor   = []byte("cursor")
	keySequence = []byte("sequence")
	keySum      = []byte("sum")
)

// formatVersion is the value of the record format.
var formatVersion = []byte{1}

// keyLength returns the length of the keys of a table, 0 for meta, whose keys are words, and false for no table.
func keyLength(table string) (int, bool) {
	n, ok := map[string]int{metaBucket: 0, "deals": 32, "chunks": 36, "batches": 32, "txs": 8}[table]
	return n, ok
}

var tables = []string{metaBucket, "deals", "chunks", "batches", "txs"}

func initialize(tx *bbolt.Tx, d Domain) error {
	for _, t := range tables {
		if _, err := tx.CreateBucket([]byte(t)); err != nil {
			return err
		}
	}
	j := &Tx{tx: tx}
	return errors.Join(
		j.put(metaBucket, keyFormat, formatVersion),
		j.put(metaBucket, keyDomain, d.encode()),
		j.put(metaBucket, keySequence, make([]byte, 8)),
		j.save())
}

func (d Domain) check() error {
	var problems []error
	if d.ChainID == 0 {
		problems = append(problems, errors.New("chain id: want one, got 0"))
	}
	if d.Market.IsZero() {
		problems = append(problems, errors.New("market: want an address, got 0"))
	}
	if d.Pool == 0 {
		problems = append(problems, errors.New("pool: want one, got 0"))
	}
	if len(problems) == 0 {
		return nil
	}
	return fmt.Errorf("%w: %w", ErrInvalid, errors.Join(problems...))
}

func (d Domain) encode() []byte {
	b := binary.BigEndian.AppendUint64(nil, uint64(d.ChainID))
	b = append(b, d.Market[:]...)
	return binary.BigEndian.AppendUint32(b, d.Pool)
}

func decodeDomain(b []byte) (Domain, error) {
	if len(b) != 32 {
		return Domain{}, fmt.Errorf("domain: want 32 bytes, got %d", len(b))
	}
	return Domain{
		ChainID: sealwork.ChainID(binary.BigEndian.Uint64(b)),
		Market:  sealwork.Address(b[8:28]),
		Pool:    binary.BigEndian.Uint32(b[28:]),
	}, nil
}

// compare returns ErrForeign with every field in which the journal's own domain, got, differs from d.
func (d Domain) compare(got Domain) error {
	var problems []error
	if got.ChainID != d.ChainID {
		problems = append(problems, fmt.Errorf("chain id: want %d, got %d", d.ChainID, got.ChainID))
	}
	if got.Market != d.Market {
		problems = append(problems, fmt.Errorf("market: want %v, got %v", d.Market, got.Market))
	}
	if got.Pool != d.Pool {
		problems = append(problems, fmt.Errorf("pool: want %d, got %d", d.Pool, got.Pool))
	}
	if len(problems) == 0 {
		return nil
	}
	return fmt.Errorf("%w: %w", ErrForeign, errors.Join(problems...))
}

// sum is a digest of a set of records that can be kept up to date one record at a time: how many there are, and the
// exclusive or of their SHA-256. It finds damage; it is no defence against somebody who chooses records.
type sum struct {
	count uint64
	xor   [sha256.Size]byte
}

func (s *sum) add(table string, key, value []byte) {
	s.count++
	s.mix(table, key, value)
}

func (s *sum) remove(table string, key, value []byte) {
	s.count--
	s.mix(table, key, value)
}

func (s *sum) mix(table string, key, value []byte) {
	h := sha256.New()
	var head [9]byte
	head[0] = byte(len(table))
	binary.BigEndian.PutUint64(head[1:], uint64(len(key)))
	h.Write(head[:])
	h.Write([]byte(table))
	h.Write(key)
	h.Write(value)
	var one [sha256.Size]byte
	h.Sum(one[:0])
	subtle.XORBytes(s.xor[:], s.xor[:], one[:])
}

func (s *sum) encode() []byte {
	return append(binary.BigEndian.AppendUint64(nil, s.count), s.xor[:]...)
}

func decodeSum(b []byte) (s sum, err error) {
	if len(b) != 8+sha256.Size {
		return sum{}, fmt.Errorf("sum: want %d bytes, got %d", 8+sha256.Size, len(b))
	}
	s.count = binary.BigEndian.Uint64(b)
	copy(s.xor[:], b[8:])
	return s, nil
}

func (tx *Tx) load() error {
	b, err := tx.get(metaBucket, keySum)
	if err != nil {
		return fmt.Errorf("reading sum: %w", err)
	}
	if tx.sum, err = decodeSum(b); err != nil {
		return fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	return nil
}

func (tx *Tx) save() error {
	return tx.access(func() error { return tx.tx.Bucket([]byte(metaBucket)).Put(keySum, tx.sum.encode()) })
}
