package store_test

import (
	"bytes"
	"errors"
	"io"
	"math"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/store"
)

func TestReadReturnsOnlyWhatTheDigestNames(t *testing.T) {
	errWire := errors.New("wire cut")
	for _, tt := range []struct {
		name  string
		r     io.Reader
		limit int64
		want  error
	}{
		{"an object within the limit is returned", strings.NewReader("hello"), 6, nil},
		{"an object exactly as long as the limit is returned", strings.NewReader("hello"), 5, nil},
		{"the largest limit does not overflow", strings.NewReader("hello"), math.MaxInt64, nil},
		{"an object longer than the limit is too large", strings.NewReader("hello"), 4, store.ErrTooLarge},
		{"a reader without end is too large and not read to it", endless{}, 5, store.ErrTooLarge},
		{"a negative limit is too large for anything", strings.NewReader(""), -1, store.ErrTooLarge},
		{"one changed byte is corrupt", strings.NewReader("hellO"), 5, store.ErrCorrupt},
		{"a missing end is corrupt", strings.NewReader("hell"), 5, store.ErrCorrupt},
		{"a failing reader is unavailable, not corrupt", iotest.ErrReader(errWire), 5, store.ErrUnavailable},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b, err := store.Read(tt.r, sealwork.SHA256([]byte("hello")), tt.limit)
			if !errors.Is(err, tt.want) {
				t.Fatalf("got error %v, want %v", err, tt.want)
			}
			if err == nil && !bytes.Equal(b, []byte("hello")) {
				t.Errorf("got %q", b)
			}
			if err != nil && b != nil {
				t.Errorf("got %q beside an error", b)
			}
		})
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }
