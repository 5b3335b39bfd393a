package contracts_test

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/sealwork/sealwork/chain/bindings"
)

// The market's arithmetic, written again with rational numbers and roundings at the end (docs/spec/market.md §6).

var billion = big.NewInt(1_000_000_000)

// escrowOf is what a deal locks: per task, rounded up.
func escrowOf(t bindings.Terms) *big.Int {
	return new(big.Int).Mul(perTaskOf(t), big.NewInt(int64(t.Tasks)))
}

func perTaskOf(t bindings.Terms) *big.Int {
	fuel := new(big.Rat).SetFrac(new(big.Int).Mul(t.FuelPrice, u(t.FuelLimit)), billion)
	sum := ceil(fuel)
	sum.Add(sum, t.TaskPrice)
	sum.Add(sum, t.AppPrice)
	return sum.Add(sum, t.DataPrice)
}

// penaltyPerTask is what the pool's stake answers for, for one task.
func penaltyPerTask(t bindings.Terms, penalty int64) *big.Int {
	if t.Brokers != [32]byte{} {
		return new(big.Int)
	}
	return floor(new(big.Rat).Mul(new(big.Rat).SetInt(perTaskOf(t)), big.NewRat(penalty, 10_000)))
}

// pay is what a chunk earns, by who earns it.
type pay struct{ Pool, Worker, App, Data *big.Int }

func (p pay) sum() *big.Int {
	sum := new(big.Int).Add(p.Pool, p.Worker)
	return sum.Add(sum.Add(sum, p.App), p.Data)
}

// payOf is the pay of a chunk of n tasks: fuel rounded down once, then the pool's share of the work rounded down.
func payOf(t bindings.Terms, e bindings.Entry, n int64, share uint16) pay {
	fuel := new(big.Int).Mul(u(t.FuelLimit), big.NewInt(n))
	if e.Fuel.Cmp(fuel) < 0 {
		fuel = e.Fuel
	}
	work := floor(new(big.Rat).SetFrac(new(big.Int).Mul(t.FuelPrice, fuel), billion))
	work.Add(work, new(big.Int).Mul(t.TaskPrice, big.NewInt(n)))
	pool := floor(new(big.Rat).Mul(new(big.Rat).SetInt(work), big.NewRat(int64(share), 10_000)))
	ok := big.NewInt(int64(e.Ok))
	return pay{pool, new(big.Int).Sub(work, pool), new(big.Int).Mul(t.AppPrice, ok), new(big.Int).Mul(t.DataPrice, ok)}
}

// tasksOf is the size of a chunk, 0 if the deal has no such chunk.
func tasksOf(t bindings.Terms, chunk uint32) int64 {
	first := int64(chunk) * int64(t.Chunk)
	return max(0, min(int64(t.Chunk), int64(t.Tasks)-first))
}

func floor(r *big.Rat) *big.Int { return new(big.Int).Quo(r.Num(), r.Denom()) } // of numbers that are not negative

func ceil(r *big.Rat) *big.Int {
	return floor(new(big.Rat).Add(r, new(big.Rat).SetFrac(new(big.Int).Sub(r.Denom(), big.NewInt(1)), r.Denom())))
}

// keptRoot is the part of a root that the market records.
func keptRoot(root common.Hash) common.Hash { root[0] = 0; return root }
