package verify_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/verify"
)

func TestASealIsAsOldAsTheOldestBlockThatItNames(t *testing.T) {
	policy := simulated()
	policy.MaxAge = time.Hour
	block := func(number int, hash byte, age time.Duration) verify.Block {
		return verify.Block{Number: sealwork.BlockNumber(number), Hash: sealwork.Digest{hash}, Time: now.Add(-age)}
	}
	for name, tt := range map[string]struct {
		mode   sealwork.SealMode
		blocks []verify.Block
		want   []string
		anchor attest.Status
		age    attest.Status
	}{
		"no blocks":                     {sealwork.SealBatch, nil, nil, attest.NotChecked, attest.NotChecked},
		"another block":                 {sealwork.SealBatch, []verify.Block{block(8, 7, time.Minute)}, nil, attest.NotChecked, attest.NotChecked},
		"its block":                     {sealwork.SealBatch, []verify.Block{block(8, 9, 0), block(7, 7, time.Hour)}, nil, attest.OK, attest.OK},
		"its block, too long ago":       {sealwork.SealBatch, []verify.Block{block(7, 7, time.Hour+time.Second)}, []string{"policy seal.age"}, attest.OK, attest.Failed},
		"a block of its number":         {sealwork.SealBatch, []verify.Block{block(7, 8, time.Minute)}, []string{"subject anchor"}, attest.Failed, attest.NotChecked},
		"a block that is to come":       {sealwork.SealBatch, []verify.Block{block(7, 7, -time.Second)}, []string{"subject anchor", "policy seal.age"}, attest.Failed, attest.Failed},
		"the batch's and not the key's": {sealwork.SealKey, []verify.Block{block(7, 7, time.Minute)}, nil, attest.NotChecked, attest.NotChecked},
		"the batch's and the key's":     {sealwork.SealKey, []verify.Block{block(7, 7, 0), block(3, 3, time.Minute)}, nil, attest.OK, attest.OK},
		"the key's, too long ago":       {sealwork.SealKey, []verify.Block{block(7, 7, 0), block(3, 3, 2*time.Hour)}, []string{"policy seal.age"}, attest.OK, attest.Failed},
		"a block of the key's number":   {sealwork.SealKey, []verify.Block{block(7, 7, 0), block(3, 4, 0)}, []string{"subject anchor"}, attest.Failed, attest.NotChecked},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDraft(t)
			d.mode, d.onKey = tt.mode, func(k *proof.WorkerKey) { k.Anchor, k.AnchorHash = 3, sealwork.Digest{3} }
			got := verifier(t, policy).Proof(encode(t, d.make(t)), verify.Subject{Terms: &d.file, Blocks: tt.blocks}, now)
			if diff := cmp.Diff(tt.want, failed(got)); diff != "" {
				t.Errorf("failed rows (-want +got):\n%s", diff)
			}
			if a, b := row(t, got, "anchor").Status, row(t, got, "seal.age").Status; a != tt.anchor || b != tt.age {
				t.Errorf("anchor: want %s, got %s; age: want %s, got %s", tt.anchor, a, tt.age, b)
			}
		})
	}
}
