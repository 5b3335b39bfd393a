// Package merkle builds and checks the trees of docs/spec/proof.md §5: Keccak-256, sorted pairs, the last of an odd level
// rises. OpenZeppelin's MerkleProof checks the same paths on chain.
package merkle

import (
	"bytes"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/eip712"
	"github.com/sealwork/sealwork/internal/keccak"
)

// together is how many structures or pairs are hashed at a time: as many as a small buffer holds.
const together = 16

// Leaf returns the leaf of a structure: keccak256 of its hashStruct.
func Leaf(structHash sealwork.Digest) sealwork.Digest { return eip712.Keccak256(structHash[:]) }

// Leaves returns the leaves of n structures of one type, of which encode appends the one with the number i as eip712.AppendStruct does.
func Leaves(n int, encode func(b []byte, i int) []byte) []sealwork.Digest {
	leaves := make([]sealwork.Digest, n)
	var b []byte
	for at := 0; at < n; at += together {
		part := leaves[at:min(at+together, n)]
		b = b[:0]
		for i := range part {
			b = encode(b, at+i)
		}
		keccak.Each(part, b)
		b = b[:0]
		for i := range part {
			b = append(b, part[i][:]...)
		}
		keccak.Each(part, b)
	}
	return leaves
}

// Tree is a tree with all its levels. It is immutable and may be used concurrently.
type Tree struct{ levels [][]sealwork.Digest }

// New builds the tree over leaves in order. It panics if there are none: such a tree has no root. It keeps leaves.
func New(leaves []sealwork.Digest) *Tree {
	if len(leaves) == 0 {
		panic("merkle: tree without leaves")
	}
	t := &Tree{levels: [][]sealwork.Digest{leaves}}
	for level := leaves; len(level) > 1; {
		level = above(make([]sealwork.Digest, (len(level)+1)/2), level)
		t.levels = append(t.levels, level)
	}
	return t
}

// above puts the level above into up, which may be where the level begins, and has the right length.
func above(up, level []sealwork.Digest) []sealwork.Digest {
	var b [together * 64]byte
	pairs := len(level) / 2
	for at := 0; at < pairs; at += together {
		n := min(together, pairs-at)
		for i := range n {
			x, y := sorted(&level[2*(at+i)], &level[2*(at+i)+1])
			copy(b[64*i:], x[:])
			copy(b[64*i+32:], y[:])
		}
		keccak.Each(up[at:at+n], b[:64*n])
	}
	if len(level)%2 == 1 {
		up[pairs] = level[len(level)-1]
	}
	return up
}

// Root returns the root.
func (t *Tree) Root() sealwork.Digest { return t.levels[len(t.levels)-1][0] }

// Path returns the siblings of leaf i from the leaf up. It is empty, never nil, for a tree of one leaf.
func (t *Tree) Path(i int) []sealwork.Digest {
	path := []sealwork.Digest{}
	for _, level := range t.levels[:len(t.levels)-1] {
		if s := i ^ 1; s < len(level) {
			path = append(path, level[s])
		}
		i /= 2
	}
	return path
}

// RootOf returns the root that path leads to from leaf. The caller bounds the path's length.
func RootOf(leaf sealwork.Digest, path []sealwork.Digest) sealwork.Digest {
	for _, s := range path {
		leaf = node(leaf, s)
	}
	return leaf
}

// RangePath returns the siblings that lead from the leaves [from, until), at least one, to the root: at each level the left
// neighbour of the range if it has one to be paired with, then the right one.
func (t *Tree) RangePath(from, until int) []sealwork.Digest {
	path := []sealwork.Digest{}
	for _, level := range t.levels[:len(t.levels)-1] {
		if from%2 == 1 {
			path = append(path, level[from-1])
		}
		if until%2 == 1 && until < len(level) {
			path = append(path, level[until])
		}
		from, until = from/2, (until+1)/2
	}
	return path
}

// RootOfRange returns the root of a tree of n leaves that path leads to from its leaves [from, from+len(leaves)), and whether
// range and path fit a tree of that size at all.
func RootOfRange(n, from uint64, leaves, path []sealwork.Digest) (root sealwork.Digest, ok bool) {
	until := from + uint64(len(leaves))
	if len(leaves) == 0 || until < from || until > n {
		return sealwork.Digest{}, false
	}
	take := func() (d sealwork.Digest) {
		if ok = len(path) > 0; ok {
			d, path = path[0], path[1:]
		}
		return d
	}
	level := append([]sealwork.Digest{}, leaves...)
	for ok = true; n > 1 && ok; n, from, until = (n+1)/2, from/2, (until+1)/2 {
		if from%2 == 1 {
			level = append([]sealwork.Digest{take()}, level...)
		}
		if ok && until%2 == 1 && until < n {
			level = append(level, take())
		}
		level = above(level[:(len(level)+1)/2], level)
	}
	return level[0], ok && len(path) == 0
}

func node(a, b sealwork.Digest) sealwork.Digest {
	x, y := sorted(&a, &b)
	return eip712.Keccak256(x[:], y[:])
}

func sorted(a, b *sealwork.Digest) (*sealwork.Digest, *sealwork.Digest) {
	if bytes.Compare(a[:], b[:]) > 0 {
		return b, a
	}
	return a, b
}
