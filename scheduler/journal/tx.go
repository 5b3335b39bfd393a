package journal

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"runtime/debug"

	"go.etcd.io/bbolt"

	"github.com/sealwork/sealwork"
)

// Cursor is how far the chain has been read: everything up to and including that block is in the journal.
type Cursor struct {
	Block sealwork.BlockNumber
	Hash  sealwork.Digest // of the block; not zero
}

// ChunkKey names a chunk of a deal.
type ChunkKey struct {
	Deal  sealwork.DealID
	Chunk uint32
}

// TxID names a transaction that the scheduler sends, by a number from Next. Zero is none.
type TxID uint64

// Tx is the journal inside Update or View. It ends with the function that it was given to, and is for the use of that
// function's goroutine only.
type Tx struct {
	tx        *bbolt.Tx
	sum       sum
	iterating int
	changed   bool
	done      bool
	broken    error // the first ErrCorrupt met, which ends the transaction whatever the function returns
}

// Changed reports whether anything in the journal is to be other than it was. If not, Update writes nothing.
func (tx *Tx) Changed() bool { return tx.changed }

// Deals returns the records by deal.
func (tx *Tx) Deals() Table[sealwork.DealID] {
	return Table[sealwork.DealID]{tx, "deals", codec[sealwork.DealID]{
		encode: func(d sealwork.DealID) []byte { return d[:] },
		decode: func(b []byte) sealwork.DealID { return sealwork.DealID(b) },
		zero:   sealwork.DealID.IsZero,
	}}
}

// Chunks returns the records by chunk: deal by deal, and within a deal in the order of their numbers.
func (tx *Tx) Chunks() Table[ChunkKey] {
	return Table[ChunkKey]{tx, "chunks", codec[ChunkKey]{
		encode: func(k ChunkKey) []byte { return binary.BigEndian.AppendUint32(bytes.Clone(k.Deal[:]), k.Chunk) },
		decode: func(b []byte) ChunkKey {
			return ChunkKey{sealwork.DealID(b[:32]), binary.BigEndian.Uint32(b[32:])}
		},
		zero: func(k ChunkKey) bool { return k.Deal.IsZero() },
	}}
}

// Batches returns the records by digest of a batch.
func (tx *Tx) Batches() Table[sealwork.Digest] {
	return Table[sealwork.Digest]{tx, "batches", codec[sealwork.Digest]{
		encode: func(d sealwork.Digest) []byte { return d[:] },
		decode: func(b []byte) sealwork.Digest { return sealwork.Digest(b) },
		zero:   sealwork.Digest.IsZero,
	}}
}

// Txs returns the records of transactions, in the order of their numbers.
func (tx *Tx) Txs() Table[TxID] {
	return Table[TxID]{tx, "txs", codec[TxID]{
		encode: func(id TxID) []byte { return binary.BigEndian.AppendUint64(nil, uint64(id)) },
		decode: func(b []byte) TxID { return TxID(binary.BigEndian.Uint64(b)) },
		zero:   func(id TxID) bool { return id == 0 },
	}}
}

// Cursor returns how far the chain has been read, or ErrNotFound if it has not been read at all.
func (tx *Tx) Cursor() (Cursor, error) {
	b, err := tx.get(metaBucket, keyCursor)
	if err != nil {
		return Cursor{}, fmt.Errorf("cursor: %w", err)
	}
	return Cursor{sealwork.BlockNumber(binary.BigEndian.Uint64(b)), sealwork.Digest(b[8:])}, nil
}

// PutCursor notes how far the chain has been read. It may also go back: chains reorganize. Errors: ErrInvalid.
func (tx *Tx) PutCursor(c Cursor) error {
	if c.Hash.IsZero() {
		return fmt.Errorf("cursor at block %d: want the block's hash, got none: %w", c.Block, ErrInvalid)
	}
	b := binary.BigEndian.AppendUint64(nil, uint64(c.Block))
	if err := tx.put(metaBucket, keyCursor, append(b, c.Hash[:]...)); err != nil {
		return fmt.Errorf("cursor: %w", err)
	}
	return nil
}

// Next returns a number greater than every one that a committed Update has got from it; the first is 1. Errors:
// ErrInvalid in View.
func (tx *Tx) Next() (uint64, error) {
	b, err := tx.get(metaBucket, keySequence)
	if err != nil {
		return 0, fmt.Errorf("sequence: %w", err)
	}
	n := binary.BigEndian.Uint64(b) + 1
	if err := tx.put(metaBucket, keySequence, binary.BigEndian.AppendUint64(nil, n)); err != nil {
		return 0, fmt.Errorf("sequence: %w", err)
	}
	return n, nil
}

// Table is the records of one kind, kept in the order of their keys. It ends with its Tx.
type Table[K any] struct {
	tx    *Tx
	name  string
	codec codec[K]
}

type codec[K any] struct {
	encode func(K) []byte // of one length, and ordered as the keys are
	decode func([]byte) K
	zero   func(K) bool
}

// Get returns a copy of the value under k. Errors: ErrNotFound, ErrInvalid, ErrCorrupt.
func (t Table[K]) Get(k K) ([]byte, error) {
	v, err := t.tx.get(t.name, t.codec.encode(k))
	if err != nil {
		return nil, fmt.Errorf("%s %v: %w", t.name, k, err)
	}
	return v, nil
}

// Put writes v, which it copies, under k in place of what was there. Errors: ErrTooLarge, ErrInvalid, ErrCorrupt.
func (t Table[K]) Put(k K, v []byte) error {
	if t.codec.zero(k) {
		return fmt.Errorf("%s: want a key that is not zero: %w", t.name, ErrInvalid)
	}
	if err := t.tx.put(t.name, t.codec.encode(k), bytes.Clone(v)); err != nil {
		return fmt.Errorf("%s %v: %w", t.name, k, err)
	}
	return nil
}

// Delete removes what is under k; nothing is no error. Errors: ErrInvalid, ErrCorrupt.
func (t Table[K]) Delete(k K) error {
	if err := t.tx.delete(t.name, t.codec.encode(k)); err != nil {
		return fmt.Errorf("%s %v: %w", t.name, k, err)
	}
	return nil
}

// Each calls fn with every record in the order of the keys, with a copy of the value, until fn returns an error, which
// Each returns. fn must not write. Errors, besides fn's: ErrInvalid, ErrCorrupt.
func (t Table[K]) Each(fn func(K, []byte) error) error {
	return t.each(nil, nil, fn)
}

// Range is Each for the keys from first to last, both included.
func (t Table[K]) Range(first, last K, fn func(K, []byte) error) error {
	return t.each(t.codec.encode(first), t.codec.encode(last), fn)
}

func (t Table[K]) each(first, last []byte, fn func(K, []byte) error) error {
	t.tx.iterating++ // a count: iterations nest
	defer func() { t.tx.iterating-- }()
	var cursor *bbolt.Cursor
	next := func() (k, v []byte, err error) {
		err = t.tx.access(func() error {
			switch {
			case cursor != nil:
				k, v = cursor.Next()
			default:
				cursor = t.tx.tx.Bucket([]byte(t.name)).Cursor()
				k, v = cursor.Seek(first)
			}
			k, v = bytes.Clone(k), cloneValue(v)
			return nil
		})
		return k, v, err
	}
	for {
		k, v, err := next()
		if err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
		if k == nil || last != nil && bytes.Compare(k, last) > 0 {
			return nil
		}
		if err := fn(t.codec.decode(k), v); err != nil { // the length of k was checked by Open
			return err
		}
	}
}

// access runs do, which uses the database, if the transaction is still running, and takes note of a broken file.
func (tx *Tx) access(do func() error) error {
	if tx.done {
		return fmt.Errorf("after its function has returned: %w", ErrInvalid)
	}
	if tx.broken != nil {
		return tx.broken
	}
	return guardInto(&tx.broken, do)
}

func (tx *Tx) get(table string, key []byte) (value []byte, err error) {
	err = tx.access(func() error {
		v := tx.tx.Bucket([]byte(table)).Get(key)
		if v == nil {
			return ErrNotFound
		}
		value = cloneValue(v)
		return nil
	})
	return value, err
}

func (tx *Tx) put(table string, key, value []byte) error {
	if len(value) > MaxValue {
		return fmt.Errorf("want at most %d bytes, got %d: %w", MaxValue, len(value), ErrTooLarge)
	}
	return tx.write(func() error {
		b := tx.tx.Bucket([]byte(table))
		after := tx.sum
		if old := b.Get(key); old != nil {
			if bytes.Equal(old, value) {
				return nil
			}
			after.remove(table, key, old)
		}
		after.add(table, key, value)
		if err := b.Put(key, value); err != nil {
			return err
		}
		tx.sum, tx.changed = after, true
		return nil
	})
}

func (tx *Tx) delete(table string, key []byte) error {
	return tx.write(func() error {
		b := tx.tx.Bucket([]byte(table))
		after := tx.sum
		old := b.Get(key)
		if old == nil {
			return nil
		}
		after.remove(table, key, old)
		if err := b.Delete(key); err != nil {
			return err
		}
		tx.sum, tx.changed = after, true
		return nil
	})
}

func (tx *Tx) write(do func() error) error {
	return tx.access(func() error {
		if !tx.tx.Writable() {
			return fmt.Errorf("writing in View: %w", ErrInvalid)
		}
		if tx.iterating > 0 {
			return fmt.Errorf("writing during an iteration: %w", ErrInvalid)
		}
		return do()
	})
}

// cloneValue copies a value out of the file's mapping, which goes away with the transaction. Empty is not nil.
func cloneValue(v []byte) []byte { return append([]byte{}, v...) }

// guard runs a use of the database and makes its panic ErrCorrupt: it panics on a file that is not as it left it.
func guard(do func() error) error {
	var broken error
	return guardInto(&broken, do)
}

func guardInto(broken *error, do func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			*broken = fmt.Errorf("%w: %v", ErrCorrupt, r)
			err = *broken
		}
	}()
	return do()
}

// faultsPanic lets reads of a file that was cut while it is mapped panic, and be caught, instead of ending the process.
func faultsPanic() (restore func()) {
	old := debug.SetPanicOnFault(true)
	return func() { debug.SetPanicOnFault(old) }
}
