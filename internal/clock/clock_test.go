package clock_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/clock/clocktest"
)

var start = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

func TestSleepReturnsWhenTheClockReachesItsEnd(t *testing.T) {
	c := clocktest.New(start)
	done := make(chan error, 1)
	go func() { done <- clock.Sleep(t.Context(), c, time.Minute) }()
	if err := c.AwaitTimers(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	c.Advance(time.Minute - 1)
	select {
	case <-done:
		t.Fatal("woke a nanosecond early")
	default:
	}
	c.Advance(1)
	if err := <-done; err != nil {
		t.Error(err)
	}
	if n := c.Timers(); n != 0 {
		t.Errorf("%d timers left", n)
	}
}

func TestSleepEndsWithItsContextAndLeavesNoTimer(t *testing.T) {
	c := clocktest.New(start)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := clock.Sleep(ctx, c, time.Minute); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if n := c.Timers(); n != 0 {
		t.Errorf("%d timers left", n)
	}
}

func TestAdvanceFiresInTheOrderOfTimesAndEachSeesItsOwn(t *testing.T) {
	c := clocktest.New(start)
	var got []time.Duration
	note := func() { got = append(got, c.Now().Sub(start)) }
	c.AfterFunc(3*time.Second, note)
	c.AfterFunc(time.Second, func() {
		note()
		c.AfterFunc(time.Second, note) // made on the way, fires on the way
	})
	stopped := c.AfterFunc(2*time.Second, note)
	if !stopped.Stop() || stopped.Stop() {
		t.Error("Stop: want true, then false")
	}
	c.Advance(3 * time.Second)
	if diff := cmp.Diff([]time.Duration{time.Second, 2 * time.Second, 3 * time.Second}, got); diff != "" {
		t.Errorf("fired (-want +got):\n%s", diff)
	}
	if c.Now() != start.Add(3*time.Second) {
		t.Errorf("now %v", c.Now())
	}
}

func TestTheSystemClockFiresItsTimers(t *testing.T) {
	c := clock.System()
	if at := <-c.NewTimer(0).C(); at.IsZero() {
		t.Error("a timer sent no time")
	}
	fired := make(chan struct{})
	timer := c.AfterFunc(0, func() { close(fired) })
	<-fired
	if timer.Stop() || timer.C() != nil {
		t.Error("want a timer that is over and has no channel")
	}
	if c.Now().IsZero() {
		t.Error("no time")
	}
}
