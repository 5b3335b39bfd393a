package quote

import (
	"context"
	"errors"
	"fmt"
	"syscall"
	"time"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/clock"
)

// How long a busy device is asked again: pauses of 50 ms, 100 ms and so on up to 5 s, about 21 s in all. The kernel has waited before it says
// busy, so more is up to whoever asked.
const (
	attempts     = 11
	firstPause   = 50 * time.Millisecond
	longestPause = 5 * time.Second
)

// patiently asks until the device answers, or fails for another reason than being busy, or ctx ends. Each attempt is a request of its own.
func (d *Device) patiently(ctx context.Context, data [attest.ReportDataSize]byte) (answer, error) {
	pause := firstPause
	for i := 1; ; i++ {
		a, err := d.ask(data)
		if err == nil || !passes(err) {
			return a, err
		}
		if i == attempts {
			if errors.Is(err, ErrRaced) {
				return answer{}, err
			}
			return answer{}, fmt.Errorf("asked %d times: %w: %w", attempts, err, ErrBusy)
		}
		if err := clock.Sleep(ctx, d.clock, pause); err != nil {
			return answer{}, err
		}
		pause = min(2*pause, longestPause)
	}
}

// passes reports whether an error says that the device is taken and not that it is broken: by other guests, which share it (EAGAIN), by a
// request that its own guest gave up (EBUSY), by a signal (EINTR), or by another process at our request (ErrRaced).
func passes(err error) bool {
	for _, busy := range []error{syscall.EAGAIN, syscall.EBUSY, syscall.EINTR, ErrBusy, ErrRaced} {
		if errors.Is(err, busy) {
			return true
		}
	}
	return false
}
