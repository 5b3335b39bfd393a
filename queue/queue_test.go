package queue_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/sealwork/sealwork/queue"
)

func TestArgumentsOutsideTheLimitsAreInvalidAndAllAreNamed(t *testing.T) {
	long := strings.Repeat("x", queue.MaxName+1)
	for _, tt := range []struct {
		name string
		err  error
		want []string // named in the error; none: valid
	}{
		{"the largest item", queue.CheckItem(queue.Item{ID: long[1:], Payload: make([]byte, queue.MaxPayload)}), nil},
		{"the zero item", queue.CheckItem(queue.Item{}), []string{"item id"}},
		{"an item too large in both", queue.CheckItem(queue.Item{ID: long, Payload: make([]byte, queue.MaxPayload+1)}), []string{"item id", "payload"}},
		{"the largest lease", queue.CheckLease("w", queue.MaxLeases, queue.MaxTTL), nil},
		{"the smallest lease", queue.CheckLease("w", 1, queue.MinTTL), nil},
		{"the zero lease", queue.CheckLease("", 0, 0), []string{"worker", "max", "ttl"}},
		{"a lease too large in all", queue.CheckLease(long, queue.MaxLeases+1, queue.MaxTTL+1), []string{"worker", "max", "ttl"}},
		{"a negative ttl", queue.CheckTTL(-time.Second), []string{"ttl"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if errors.Is(tt.err, queue.ErrInvalid) != (len(tt.want) > 0) {
				t.Fatalf("got %v", tt.err)
			}
			for _, w := range tt.want {
				if !strings.Contains(tt.err.Error(), w+": want") {
					t.Errorf("got %v, want %q named", tt.err, w)
				}
			}
		})
	}
}
