package runtime

import "time"

// slice decides how much fuel a guest gets before the engine looks at its context and lets Go's collector in. A guest cannot be
// interrupted within one, and what a unit of fuel takes differs by a factor of a hundred: a guest that waits for memory all the time gets
// smaller slices than one that computes. No result depends on it.
type slice struct {
	fixed int64 // if not 0, always this much
	size  int64
	begun time.Time
}

const (
	firstSlice  = 50_000 // some microseconds; many tasks burn no more
	leastSlice  = 1_000
	mostSlice   = 8_000_000
	sliceTarget = 200 * time.Microsecond
)

// next returns the size of the next slice, which begins now. The one before it, if there was one, has just been burnt.
func (s *slice) next() int64 {
	if s.fixed != 0 {
		return s.fixed
	}
	now := time.Now() //nolint:forbidigo // no result depends on it
	switch took := now.Sub(s.begun); {
	case s.size == 0:
		s.size = firstSlice
	case took > sliceTarget:
		s.size = max(leastSlice, int64(float64(s.size)*float64(sliceTarget)/float64(took)))
	case took < sliceTarget/2:
		s.size = min(mostSlice, 2*s.size)
	}
	s.begun = now
	return s.size
}
