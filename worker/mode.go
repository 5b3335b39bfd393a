package worker

import (
	"time"

	"github.com/sealwork/sealwork"
)

// supported are the modes that a worker with a device can seal in.
const supported = sealwork.SealBatch | sealwork.SealKey

// slowQuote is the latency of a report from which a worker seals in mode key where it may. It stands between what hardware was seen to
// take: 8 ms with SEV-SNP, 1 s with the stock driver of TDX, which looks for its quote once a second.
const slowQuote = 100 * time.Millisecond

// chooseMode returns the better one of the modes in a set for a device that took so long for a report, or 0 if the set has none that
// a worker can seal in. A report for each batch says most: that what sealed was in the measured machine then, and not only when it made
// its key. Where reports are slow, that would hold every batch back.
func chooseMode(set sealwork.SealMode, took time.Duration) sealwork.SealMode {
	better, other := sealwork.SealBatch, sealwork.SealKey
	if took >= slowQuote {
		better, other = other, better
	}
	if set&better == 0 {
		better = other
	}
	return set & better
}

// modeFor returns the mode in which this worker seals chunks of a deal whose terms take those of accepted, or 0 if it cannot.
func (w *Worker) modeFor(accepted sealwork.SealMode) sealwork.SealMode {
	if accepted&w.mode != 0 {
		return w.mode
	}
	return accepted & w.pool.ModeSet() & supported // at most the other one
}
