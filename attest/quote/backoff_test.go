package quote_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-sev-guest/client"
	labi "github.com/google/go-sev-guest/client/linuxabi"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/quote"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/clock/clocktest"
)

// hurry is a clock on which every wait is over at once. It remembers how long they would have been.
type hurry struct {
	clock.Clock

	mu     sync.Mutex
	waited []time.Duration
}

func hurried() *hurry { return &hurry{Clock: clock.System()} }

func (h *hurry) NewTimer(d time.Duration) clock.Timer {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.waited = append(h.waited, d)
	return h.Clock.NewTimer(0)
}

// failing is what a machine's device answers with, one an attempt, before it does its work.
func failing(faults ...error) func() error {
	return func() error {
		if len(faults) == 0 {
			return nil
		}
		err := faults[0]
		faults = faults[1:]
		return err
	}
}

func TestABusyDeviceIsAskedAgainAfterLongerPauses(t *testing.T) {
	ms := func(all ...int) (list []time.Duration) {
		for _, n := range all {
			list = append(list, time.Duration(n)*time.Millisecond)
		}
		return list
	}
	for name, tc := range map[string]struct {
		faults []error
		want   []time.Duration
	}{
		"at once":                             {nil, nil},
		"the host throttles":                  {[]error{syscall.EAGAIN, syscall.EAGAIN, syscall.EAGAIN}, ms(50, 100, 200)},
		"a request that was given up is open": {[]error{syscall.EBUSY}, ms(50)},
		"a signal came":                       {[]error{syscall.EINTR, syscall.EBUSY}, ms(50, 100)},
	} {
		t.Run(name, func(t *testing.T) {
			m, c := newMachine(t), hurried()
			kernel := m.tsm("sev_guest")
			d, err := quote.OpenOn(c, kernel, nil, noGuest)
			if err != nil {
				t.Fatal(err)
			}
			m.faults = failing(tc.faults...)
			made := kernel.made
			if _, err := d.Quote(t.Context(), data); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, c.waited); diff != "" {
				t.Errorf("pauses (-want +got):\n%s", diff)
			}
			if got, want := kernel.made-made, len(tc.faults)+1; got != want {
				t.Errorf("%d requests, want %d: one of its own for each attempt", got, want)
			}
			if left := len(kernel.requests); left != 0 {
				t.Errorf("%d requests left in the kernel", left)
			}
		})
	}
}

func TestADeviceThatStaysBusyIsGivenUp(t *testing.T) {
	m, c := newMachine(t), hurried()
	kernel := m.tsm("sev_guest")
	d, err := quote.OpenOn(c, kernel, nil, noGuest)
	if err != nil {
		t.Fatal(err)
	}
	m.fault = syscall.EAGAIN
	e, err := d.Quote(t.Context(), data)
	if !errors.Is(err, quote.ErrBusy) || !errors.Is(err, syscall.EAGAIN) || e.Report != nil {
		t.Errorf("got %v and a report of %d bytes, want ErrBusy", err, len(e.Report))
	}
	var total time.Duration
	for _, p := range c.waited {
		total += p
		if p > 5*time.Second {
			t.Errorf("a pause of %v, want at most 5s", p)
		}
	}
	if len(c.waited) != 10 || total < 15*time.Second || total > 30*time.Second {
		t.Errorf("%d pauses of %v in all, want 10 of about 21s", len(c.waited), total)
	}
	m.fault = nil
	if _, err := d.Quote(t.Context(), data); err != nil {
		t.Errorf("asked again when it is idle: %v", err)
	}
}

// The older device says in a firmware error of the hypervisor that the host throttles.
func TestAThrottledOlderDeviceIsAskedAgain(t *testing.T) {
	m, c := newMachine(t), hurried()
	throttled := 2
	d, err := quote.OpenOn(c, nil, fs.ErrNotExist, func() (client.Device, error) {
		g, err := m.sevGuest()
		return &throttling{g, &throttled}, err
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Quote(t.Context(), data); err != nil || len(c.waited) != 2 {
		t.Errorf("got %v after %d pauses, want a report after 2", err, len(c.waited))
	}
}

// throttling is a device whose host has no time for the next few requests.
type throttling struct {
	client.Device
	left *int
}

func (d *throttling) Ioctl(command uintptr, argument any) (uintptr, error) {
	if *d.left > 0 {
		*d.left--
		argument.(*labi.SnpUserGuestRequest).FwErr = 2 << 32
		return 0, syscall.EIO
	}
	return d.Device.Ioctl(command, argument)
}

func TestTheWaitForABusyDeviceEndsWithItsContext(t *testing.T) {
	m, c := newMachine(t), clocktest.New(time.Now())
	d, err := quote.OpenOn(c, m.tsm("sev_guest"), nil, noGuest)
	if err != nil {
		t.Fatal(err)
	}
	m.fault = syscall.EAGAIN
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		_, err := d.Quote(ctx, data)
		ended <- err
	}()
	if err := c.AwaitTimers(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
}

// A device that is at something keeps everybody out, also when whoever asked for it has gone.
func TestOneRequestIsInTheDevice(t *testing.T) {
	m := newMachine(t)
	var mu sync.Mutex
	inside, most := 0, 0
	release := make(chan struct{})
	entered := make(chan struct{}, 100)
	kernel := m.tsm("sev_guest")
	answer := kernel.answer
	kernel.answer = func(inblob []byte, level string) ([]byte, []byte, error) {
		mu.Lock()
		inside++
		most = max(most, inside)
		mu.Unlock()
		entered <- struct{}{}
		<-release
		mu.Lock()
		defer mu.Unlock()
		inside--
		return answer(inblob, level)
	}
	d, err := quote.OpenOn(hurried(), kernel, nil, noGuest)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	gone := make(chan error, 1)
	go func() {
		_, err := d.Quote(ctx, data)
		gone <- err
	}()
	<-entered
	cancel()
	if err := <-gone; !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v, want context.Canceled while the device is still at it", err)
	}
	const callers = 8
	errs := make(chan error, callers)
	for i := range callers {
		go func() {
			want := attest.ReportData([32]byte{byte(i)}, attest.TagBatch())
			e, err := d.Quote(context.Background(), want)
			if err == nil && [64]byte(e.Report[0x50:]) != want {
				err = fmt.Errorf("caller %d got another's report", i)
			}
			errs <- err
		}()
	}
	close(release)
	for range callers {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	if most != 1 {
		t.Errorf("%d requests in the device at once, want 1", most)
	}
}
