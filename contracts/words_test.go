package contracts_test

import (
	"bytes"
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/sealwork/sealwork/chain/bindings"
)

// The market reads terms and entries as words, and holds them against their types once. Whatever bit is outside a member's type, nothing opens
// and nothing settles.

// bitsOf are the bits of each member, in the order of the types.
var (
	bitsOfTerms = []int{160, 160, 256, 160, 256, 160, 32, 256, 8, 8, 256, 32, 32, 64, 96, 96, 96, 96, 40, 40, 256, 160, 32, 64, 256}
	bitsOfEntry = []int{32, 32, 32, 128, 256, 256}
)

// withBit returns calldata in which one bit of a word is set.
func withBit(calldata []byte, word, bit int) []byte {
	spoiled := bytes.Clone(calldata)
	spoiled[word+31-bit/8] |= 1 << (bit % 8)
	return spoiled
}

func TestTermsWithABitOutsideAMembersTypeOpenNothing(t *testing.T) {
	w := newWorld(t)
	terms := w.terms()
	data := marketABI.PackOpen(terms, bindings.Signatures{})
	if _, err := w.call(requester.addr, w.market, data); err != nil {
		t.Fatal(err)
	}
	for member, bits := range bitsOfTerms {
		for _, bit := range []int{bits, 255} {
			if bits == 256 {
				continue
			}
			if _, err := w.call(requester.addr, w.market, withBit(data, 4+32*member, bit)); err == nil {
				t.Errorf("member %d with bit %d: opened", member, bit)
			}
		}
	}
}

func TestEntryWithABitOutsideAMembersTypeSettlesNothing(t *testing.T) {
	w := newWorld(t)
	terms := w.terms()
	id := w.open(terms)
	e := entry(0, 1, 1)
	b := w.seal(worker, []bindings.Terms{terms}, e)
	plain := marketABI.PackSettle([]bindings.SealedBatch{b})
	at := bytes.Index(plain, e.OkHash[:]) - 4*32
	typeHash := crypto.Keccak256([]byte("Chunk(bytes32 deal,uint32 chunk,uint32 ok,uint128 fuel,bytes32 okHash,bytes32 root)"))
	if signed := w.digest(hashBatch(newTree(crypto.Keccak256Hash(typeHash, id[:], plain[at+32:at+192])).root(), 1, b)); signed != w.batchDigest(b) {
		t.Fatal("these words are not what the worker sealed")
	}
	for member, bits := range bitsOfEntry {
		for _, bit := range []int{bits, 255} {
			if bits == 256 {
				continue
			}
			// Sealed by the key over exactly these words: only the check speaks against them.
			data := withBit(plain, at+32*member, bit)
			hash := crypto.Keccak256Hash(typeHash, id[:], data[at+32:at+192])
			signed := w.digest(hashBatch(newTree(hash).root(), 1, b))
			data = bytes.Replace(data, b.Signature, worker.sign(signed), 1)
			if _, err := w.call(scheduler.addr, w.market, data); err == nil {
				t.Errorf("member %d with bit %d: the call did not revert", member, bit)
			}
		}
	}
	wantEvents(t, w.settle(b), settledEvent(w, terms, e, worker))
}

// A batch credits each account as often as its deals take turns, and never another's.
func TestSettlePaysManyByTurnsInOneBatch(t *testing.T) {
	w := newWorld(t)
	var deals []bindings.Terms
	for _, edits := range [][]func(*bindings.Terms){{priced}, {paidBy(payer)}, {priced, paidBy(payer), swapOwners}, {swapOwners}} {
		deals = append(deals, w.terms(append(edits, split(3, 1))...))
	}
	before := w.holdings()
	for _, d := range deals {
		sigs := w.signatures(d)
		if d.AppOwner == dataOwner.addr {
			sigs.App, sigs.Data = sigs.Data, sigs.App
		}
		w.mustMarket(stranger, marketABI.PackOpen(d, sigs))
	}
	want := before
	var entries []bindings.Entry
	var events []any
	for chunk := range uint32(3) {
		for i, d := range deals {
			e := entry(chunk, 1, int64(1_000_000_000*(i+1)))
			e.Deal = uint32(i)
			entries = append(entries, e)
			events = append(events, settledEvent(w, d, e, worker))
			parts := payOf(d, e, 1, poolShare)
			want = want.add("pool payee", parts.Pool).add("worker payee", parts.Worker).add(nameOf(d.AppOwner), parts.App).
				add(nameOf(d.DataOwner), parts.Data).add(nameOf(d.Payer), new(big.Int).Neg(parts.sum()))
		}
	}
	wantEvents(t, w.settle(w.seal(worker, deals, entries...)), events...)
	if diff := diff(want, w.holdings()); diff != "" {
		t.Errorf("balances differ (-want +got):\n%s", diff)
	}
}

// swapOwners gives what app and data cost to each other's owners.
func swapOwners(t *bindings.Terms) {
	priced(t)
	t.AppOwner, t.DataOwner = t.DataOwner, t.AppOwner
}

func nameOf(a common.Address) string {
	for name, account := range map[string]account{"requester": requester, "payer": payer, "app owner": appOwner, "data owner": dataOwner} {
		if account.addr == a {
			return name
		}
	}
	if a == (common.Address{}) {
		return "stranger" // of a price of 0
	}
	panic(fmt.Sprintf("%s is no party", a))
}
