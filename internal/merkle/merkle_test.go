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
