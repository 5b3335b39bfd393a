package journal

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
)

// The layout of the database's pages (bbolt file format, version 2), in the byte order of the machine.
const (
	pageHeader  = 16 // id u64, flags u16, count u16, overflow u32
	elementSize = 16 // leaf: flags, pos, ksize, vsize u32; branch: pos, ksize u32, page u64

	flagBranch   = 0x01
	flagLeaf     = 0x02
	flagFreelist = 0x10

	entryRecord = 0
	entryTable  = 1

	tableHeader = 16 // root page u64, sequence u64; a table whose root is 0 has its one page behind the header
	maxDepth    = 32

	metaMagic   = 0xED0CDAED
	metaVersion = 2
)

var order = binary.NativeEndian

// checker walks all of a file before the database may touch it. Whatever the bytes are, it takes time and memory in
// proportion to the file and returns. It accepts only a file in which every page is used exactly once, every key is
// in its place, and the records are, by their sum, those that one Update left.
type checker struct {
	r    io.ReaderAt
	size int64

	used   []bool            // by page: part of a tree or of their administration
	tables map[string]bool   // met
	meta   map[string][]byte // records of the table meta
	got    sum               // of all other records met
	domain Domain
}

type metaPage struct{ root, freelist, pages, txid uint64 }

func (c *checker) run() error {
	m, err := c.newestMeta()
	if err != nil {
		return err
	}
	if m.pages < 2 || m.pages > uint64(c.size)/pageSize {
		return fmt.Errorf("file of %d bytes: want at least %d pages of %d", c.size, m.pages, pageSize)
	}
	c.used, c.tables, c.meta = make([]bool, m.pages), map[string]bool{}, map[string][]byte{}
	c.used[0], c.used[1] = true, true
	free, err := c.freelist(m.freelist)
	if err != nil {
		return fmt.Errorf("free list: %w", err)
	}
	if err := c.tree("", m.root, nil, nil, 0); err != nil {
		return err
	}
	for id, used := range c.used {
		if used == free[id] {
			return fmt.Errorf("page %d: used is %v and free is %v", id, used, free[id])
		}
	}
	return c.records()
}

// newestMeta returns the later of the two meta pages, or the other if that one is torn: the state before.
func (c *checker) newestMeta() (newest metaPage, err error) {
	found := false
	for i := range int64(2) {
		b := make([]byte, pageHeader+64)
		if _, err := c.r.ReadAt(b, i*pageSize); err != nil {
			if errors.Is(err, io.EOF) {
				return metaPage{}, fmt.Errorf("meta page %d: file of %d bytes ends before it", i, c.size)
			}
			return metaPage{}, fmt.Errorf("meta page %d: %w", i, err)
		}
		b = b[pageHeader:]
		h := fnv.New64a()
		h.Write(b[:56])
		if order.Uint32(b) != metaMagic || order.Uint32(b[4:]) != metaVersion || order.Uint64(b[56:]) != h.Sum64() {
			continue // the database takes no notice of it either
		}
		if n := order.Uint32(b[8:]); n != pageSize {
			return metaPage{}, fmt.Errorf("meta page %d: want pages of %d bytes, got %d", i, pageSize, n)
		}
		m := metaPage{root: order.Uint64(b[16:]), freelist: order.Uint64(b[32:]), pages: order.Uint64(b[40:]), txid: order.Uint64(b[48:])}
		if !found || m.txid > newest.txid {
			newest, found = m, true
		}
	}
	if !found {
		return metaPage{}, errors.New("meta pages: want at least one that is whole, got none")
	}
	return newest, nil
}

type page struct {
	flags, count uint16
	body         []byte // all of the page, header included, with its overflow
}

// page reads page id with its overflow and marks them as used.
func (c *checker) page(id uint64) (page, error) {
	head := make([]byte, pageHeader)
	if id < 2 || id >= uint64(len(c.used)) {
		return page{}, fmt.Errorf("page %d: want 2 to %d", id, len(c.used)-1)
	}
	if _, err := c.r.ReadAt(head, int64(id)*pageSize); err != nil {
		return page{}, fmt.Errorf("page %d: %w", id, err)
	}
	last := id + uint64(order.Uint32(head[12:]))
	if own := order.Uint64(head); own != id || last >= uint64(len(c.used)) {
		return page{}, fmt.Errorf("page %d to %d: says it is page %d, want the last at most %d", id, last, own, len(c.used)-1)
	}
	for i := id; i <= last; i++ {
		if c.used[i] {
			return page{}, fmt.Errorf("page %d: used twice", i)
		}
		c.used[i] = true
	}
	p := page{flags: order.Uint16(head[8:]), count: order.Uint16(head[10:]), body: make([]byte, (last-id+1)*pageSize)}
	if _, err := c.r.ReadAt(p.body, int64(id)*pageSize); err != nil {
		return page{}, fmt.Errorf("page %d: %w", id, err)
	}
	return p, nil
}

func (c *checker) freelist(id uint64) ([]bool, error) {
	p, err := c.page(id)
	if err != nil {
		return nil, err
	}
	ids, count := p.body[pageHeader:], uint64(p.count)
	if count == 0xffff { // the real count is in the first place
		count, ids = order.Uint64(ids), ids[8:]
	}
	if p.flags != flagFreelist || count > uint64(len(ids))/8 {
		return nil, fmt.Errorf("page %d: flags %#x, count %d", id, p.flags, count)
	}
	free := make([]bool, len(c.used))
	for i := range count {
		f := order.Uint64(ids[8*i:])
		if f < 2 || f >= uint64(len(free)) || free[f] {
			return nil, fmt.Errorf("page %d is listed: want 2 to %d, each once", f, len(free)-1)
		}
		free[f] = true
	}
	return free, nil
}

// tree walks the pages under id, which hold keys from low to before high; nil is no bound. The tree of no name holds
// the tables.
func (c *checker) tree(table string, id uint64, low, high []byte, depth int) error {
	if depth > maxDepth {
		return fmt.Errorf("page %d: deeper than %d", id, maxDepth)
	}
	p, err := c.page(id)
	if err != nil {
		return err
	}
	if err := c.elements(table, p, low, high, depth); err != nil {
		return fmt.Errorf("page %d: %w", id, err)
	}
	return nil
}

func (c *checker) elements(table string, p page, low, high []byte, depth int) error {
	if p.flags != flagLeaf && p.flags != flagBranch {
		return fmt.Errorf("flags %#x: want a leaf or a branch", p.flags)
	}
	if p.flags == flagBranch && p.count == 0 {
		return errors.New("a branch without children")
	}
	var keys [][]byte
	for i := range int(p.count) {
		e, err := p.element(i)
		if err != nil {
			return fmt.Errorf("element %d: %w", i, err)
		}
		if len(keys) > 0 && bytes.Compare(keys[i-1], e.key) >= 0 || low != nil && bytes.Compare(e.key, low) < 0 || high != nil && bytes.Compare(e.key, high) >= 0 {
			return fmt.Errorf("element %d: key %.40x out of order", i, e.key)
		}
		keys = append(keys, e.key)
		if p.flags == flagLeaf {
			if err := c.entry(table, e); err != nil {
				return fmt.Errorf("element %d: %w", i, err)
			}
		}
	}
	if p.flags == flagLeaf {
		return nil
	}
	for i := range int(p.count) {
		e, _ := p.element(i) // was read above
		childHigh := high
		if i+1 < len(keys) {
			childHigh = keys[i+1]
		}
		if err := c.tree(table, e.child, e.key, childHigh, depth+1); err != nil {
			return err
		}
	}
	return nil
}

type element struct {
	flags      uint32
	child      uint64
	key, value []byte
}

func (p page) element(i int) (e element, err error) {
	at := uint64(pageHeader + i*elementSize)
	if at+elementSize > uint64(len(p.body)) {
		return e, errors.New("outside of its page")
	}
	b := p.body[at:]
	var pos, ksize, vsize uint64
	if p.flags == flagLeaf {
		e.flags, pos, ksize, vsize = order.Uint32(b), uint64(order.Uint32(b[4:])), uint64(order.Uint32(b[8:])), uint64(order.Uint32(b[12:]))
	} else {
		pos, ksize, e.child = uint64(order.Uint32(b)), uint64(order.Uint32(b[4:])), order.Uint64(b[8:])
	}
	if ksize == 0 || pos < elementSize || at+pos+ksize+vsize > uint64(len(p.body)) { // 32-bit numbers: no overflow
		return e, fmt.Errorf("%d+%d bytes at %d: outside of its page", ksize, vsize, at+pos)
	}
	data := p.body[at+pos:]
	e.key, e.value = data[:ksize], data[ksize:ksize+vsize]
	return e, nil
}

func (c *checker) entry(table string, e element) error {
	if table == "" {
		return c.table(string(e.key), e)
	}
	n, _ := keyLength(table)
	if e.flags != entryRecord || n != 0 && len(e.key) != n || len(e.value) > MaxValue {
		return fmt.Errorf("%s: record with flags %#x, key of %d bytes, value of %d", table, e.flags, len(e.key), len(e.value))
	}
	if table == metaBucket {
		c.meta[string(e.key)] = bytes.Clone(e.value)
		if bytes.Equal(e.key, keySum) {
			return nil
		}
	}
	c.got.add(table, e.key, e.value)
	return nil
}

func (c *checker) table(name string, e element) error {
	if _, ok := keyLength(name); !ok || e.flags != entryTable || len(e.value) < tableHeader {
		return fmt.Errorf("table %.40q: flags %#x, %d bytes", name, e.flags, len(e.value))
	}
	c.tables[name] = true
	if root := order.Uint64(e.value); root != 0 {
		if err := c.tree(name, root, nil, nil, 0); err != nil {
			return fmt.Errorf("table %s: %w", name, err)
		}
		return nil
	}
	inline := e.value[tableHeader:]
	if len(inline) < pageHeader {
		return fmt.Errorf("table %s: %d bytes for its page", name, len(inline))
	}
	p := page{flags: order.Uint16(inline[8:]), count: order.Uint16(inline[10:]), body: inline}
	if p.flags != flagLeaf {
		return fmt.Errorf("table %s: flags %#x: want a leaf", name, p.flags)
	}
	if err := c.elements(name, p, nil, nil, 0); err != nil {
		return fmt.Errorf("table %s: %w", name, err)
	}
	return nil
}

// records checks what all the pages together say.
func (c *checker) records() (err error) {
	if len(c.tables) != len(tables) {
		return fmt.Errorf("tables: want %d, got %d", len(tables), len(c.tables))
	}
	if got := c.meta[string(keyFormat)]; !bytes.Equal(got, formatVersion) {
		return fmt.Errorf("format: want %x, got %x", formatVersion, got)
	}
	want, err := decodeSum(c.meta[string(keySum)])
	if err != nil {
		return err
	}
	if c.got != want {
		return fmt.Errorf("records: want %d with sum %x, got %d with sum %x", want.count, want.xor, c.got.count, c.got.xor)
	}
	if n := len(c.meta[string(keySequence)]); n != 8 {
		return fmt.Errorf("sequence: want 8 bytes, got %d", n)
	}
	if cursor, ok := c.meta[string(keyCursor)]; ok && len(cursor) != 40 {
		return fmt.Errorf("cursor: want 40 bytes, got %d", len(cursor))
	}
	c.domain, err = decodeDomain(c.meta[string(keyDomain)])
	return err
}
