package merkle_test

import (
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/eip712"
	"github.com/sealwork/sealwork/internal/merkle"
)

func leaves(n int) []sealwork.Digest {
	l := make([]sealwork.Digest, n)
	for i := range l {
		l[i] = merkle.Leaf(sealwork.Digest{byte(i), byte(i >> 8)})
	}
	return l
}

func TestEveryLeafLeadsToTheRoot(t *testing.T) {
	for n := 1; n <= 70; n++ {
		l := leaves(n)
		tree := merkle.New(l)
		for i := range l {
			if got := merkle.RootOf(l[i], tree.Path(i)); got != tree.Root() {
				t.Fatalf("%d leaves, leaf %d: path leads to %v, root is %v", n, i, got, tree.Root())
			}
		}
	}
}

func TestThreeLeavesByHand(t *testing.T) {
	l := leaves(3)
	pair := func(a, b sealwork.Digest) sealwork.Digest {
		if a.String() > b.String() {
			a, b = b, a
		}
		return eip712.Keccak256(a[:], b[:])
	}
	if got, want := merkle.New(l).Root(), pair(pair(l[0], l[1]), l[2]); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := len(merkle.New(l).Path(2)); got != 1 {
		t.Errorf("the leaf that rises has %d siblings, want 1", got)
	}
}

func TestNodeIsNotALeaf(t *testing.T) {
	l := leaves(4)
	tree := merkle.New(l)
	inner := merkle.New(l[:2]).Root()
	if merkle.Leaf(inner) == inner || merkle.RootOf(merkle.Leaf(inner), tree.Path(0)[1:]) == tree.Root() {
		t.Error("an inner node passes for a structure")
	}
}

func TestEveryRangeLeadsToTheRoot(t *testing.T) {
	for n := 1; n <= 33; n++ {
		l := leaves(n)
		tree := merkle.New(l)
		for from := range n {
			for until := from + 1; until <= n; until++ {
				path := tree.RangePath(from, until)
				if got, ok := merkle.RootOfRange(uint64(n), uint64(from), l[from:until], path); !ok || got != tree.Root() {
					t.Fatalf("%d leaves, range [%d, %d): got %v, %v, root is %v", n, from, until, got, ok, tree.Root())
				}
				if _, ok := merkle.RootOfRange(uint64(n), uint64(from), l[from:until], append(path, l[0])); ok {
					t.Fatalf("%d leaves, range [%d, %d): a sibling too many is accepted", n, from, until)
				}
				if len(path) > 0 {
					if _, ok := merkle.RootOfRange(uint64(n), uint64(from), l[from:until], path[1:]); ok {
						t.Fatalf("%d leaves, range [%d, %d): a sibling too few is accepted", n, from, until)
					}
				}
			}
		}
	}
	if _, ok := merkle.RootOfRange(3, 2, leaves(2), nil); ok {
		t.Error("a range beyond the tree is accepted")
	}
	if _, ok := merkle.RootOfRange(3, 1<<64-1, leaves(2), nil); ok {
		t.Error("a range that wraps around is accepted")
	}
}
