package hostabi_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
)

// FuzzCalls makes calls out of any bytes, in one task: each takes a byte for the function, then its params, of which small ones take two bytes and point
// into memory, or a byte each of all ones. Whatever is called: no panic, no output past its limit, and where a call refuses with an error number, memory is
// as it was.
func FuzzCalls(f *testing.F) {
	for i := range hostabi.Functions() {
		f.Add([]byte{byte(i), 1, 3, 1, 0, 1, 16, 1, 32, 1, 64, 1, 8, 1, 0, 1, 0, 1, 0, byte(i), 1, 1, 2, 0, 1, 0}, []byte("input\x00dir/../x"))
	}
	f.Fuzz(func(t *testing.T, script, memory []byte) {
		g := newGuest()
		g.mem = make([]byte, 1<<16)
		copy(g.mem, memory)
		tr, err := hostabi.NewTranscript(&keeper{size: 3})
		if err != nil {
			t.Fatal(err)
		}
		s := hostabi.NewSession(sealwork.Digest{}, g)
		s.Begin(hostabi.Env{Input: []byte("0123456789"), OutputLimit: 8_192, Transcript: tr, Grants: []string{"attest", "secret:a"}})
		next := func() uint64 {
			if len(script) == 0 {
				return 0
			}
			b := script[0]
			script = script[1:]
			return uint64(b)
		}
		table := hostabi.Functions()
		for calls := 0; len(script) > 0 && calls < 100; calls++ {
			fn := table[next()%uint64(len(table))]
			stack := make([]uint64, len(fn.Params)+1)
			for i := range fn.Params {
				switch next() % 4 {
				case 0:
					stack[i] = 1<<64 - 1 - next()
				case 1:
					stack[i] = next()
				default:
					stack[i] = next() | next()<<8
				}
				if fn.Params[i] == hostabi.I32 {
					stack[i] = uint64(uint32(stack[i]))
				}
			}
			before := bytes.Clone(g.mem)
			err := fn.Call(s, g, stack)
			var exit *hostabi.ExitError
			if err != nil {
				if !errors.As(err, &exit) {
					t.Fatalf("%s: %v", fn.Name, err)
				}
				break
			}
			refused := len(fn.Results) > 0 && (fn.Results[0] == hostabi.I64 && int64(stack[0]) < 0 || fn.Results[0] == hostabi.I32 && stack[0] != 0)
			if refused && !bytes.Equal(before, g.mem) {
				t.Fatalf("%s refused with %d and wrote to memory", fn.Name, int64(stack[0]))
			}
		}
		if out, err := s.Output(); err != nil || len(out) > 8_192 {
			t.Fatalf("output of %d bytes, %v, want at most 8192", len(out), err)
		}
	})
}
