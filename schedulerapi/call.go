package schedulerapi

import (
	"sync"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/eip712"
	"github.com/sealwork/sealwork/order"
)

// headers of a signed call.
const (
	headerSession   = "Sealwork-Session"
	headerSequence  = "Sealwork-Sequence"
	headerSignature = "Sealwork-Signature"
)

var callTypeHash = eip712.TypeHash("Call(bytes32 scheduler,bytes32 session,uint64 sequence,bytes32 method,bytes32 body)")

// call is what a worker signs for one request (docs/spec/scheduler.md §2).
type call struct {
	scheduler sealwork.Digest // pin of the certificate
	session   sealwork.Digest
	sequence  uint64
	method    string // "POST /v1/lease"
	body      sealwork.Digest
}

func (c call) digest(d order.Domain) sealwork.Digest {
	return d.Digest(eip712.HashStruct(callTypeHash, c.scheduler, c.session, eip712.Uint(c.sequence), sealwork.SHA256([]byte(c.method)), c.body))
}

// windowSize is how far behind the highest sequence a call may arrive.
const windowSize = 1024

// window accepts each sequence once. The zero value is ready; it may be used concurrently.
type window struct {
	mu      sync.Mutex
	highest uint64
	seen    [windowSize]bool // by sequence modulo windowSize, for (highest-windowSize, highest]
}

// accept reports whether sequence is new, and remembers it. Sequence 0 is never accepted.
func (w *window) accept(sequence uint64) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case sequence == 0 || sequence+windowSize <= w.highest:
		return false
	case sequence > w.highest:
		for s := w.highest + 1; s <= sequence && s-w.highest <= windowSize; s++ {
			w.seen[s%windowSize] = false
		}
		if sequence-w.highest > windowSize {
			clear(w.seen[:])
		}
		w.highest = sequence
	case w.seen[sequence%windowSize]:
		return false
	}
	w.seen[sequence%windowSize] = true
	return true
}
