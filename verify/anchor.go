package verify

import (
	"fmt"
	"slices"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/proof"
)

// Block is a block of the market's chain, as the caller knows it to be.
type Block struct {
	Number sealwork.BlockNumber
	Hash   sealwork.Digest
	Time   time.Time
}

// anchorRows holds the blocks that a seal names against those that the caller knows: a seal that names a block was made after it, and so
// has an age. In mode key the evidence is as old as the worker key, which names a block of its own.
func (v *Verifier) anchorRows(s *proof.Seal, known []Block, now time.Time) attest.Checks {
	type named struct {
		number sealwork.BlockNumber
		hash   sealwork.Digest
	}
	anchors := []named{{s.Batch.Anchor, s.Batch.AnchorHash}}
	if k := s.WorkerKey; k != nil {
		anchors = append(anchors, named{k.Anchor, k.AnchorHash})
	}
	oldest := now
	for _, a := range anchors {
		i := slices.IndexFunc(known, func(b Block) bool { return b.Number == a.number })
		if i < 0 {
			return attest.Checks{attest.Skipped("anchor", attest.FailSubject,
				fmt.Sprintf("block %d, which the worker named, is its host's word: nobody said what that block is", a.number)), v.policy.CheckAge(0, false)}
		}
		if b := known[i]; b.Hash != a.hash {
			return attest.Checks{attest.That("anchor", attest.FailSubject, false, fmt.Sprintf("block %d, %v", b.Number, b.Hash), a.hash.String()),
				v.policy.CheckAge(0, false)}
		} else if b.Time.Before(oldest) {
			oldest = b.Time
		} else if b.Time.After(now) {
			// Its age would be negative: whoever judges at that instant cannot know the block.
			return attest.Checks{attest.That("anchor", attest.FailSubject, false, "a block from before "+now.UTC().Format(time.RFC3339), b.Time.UTC().Format(time.RFC3339)),
				v.policy.CheckAge(now.Sub(b.Time), true)}
		}
	}
	return attest.Checks{attest.That("anchor", attest.FailSubject, true, "", ""), v.policy.CheckAge(now.Sub(oldest).Truncate(time.Second), true)}
}
