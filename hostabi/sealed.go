package hostabi

import (
	"slices"

	"github.com/sealwork/sealwork"
)

// The grants of a manifest that functions of the profile sealed need.
const (
	grantAttest = "attest"
	grantSecret = "secret:" // and the name
)

// The prices of docs/spec/hostabi.md §10: of asking the host and committing to its answer.
var (
	secretPrice = price{10_000, 4}
	attestPrice = price{500_000, 4}
)

func sealedFunctions() []Function {
	f := func(name, typ string, run handler) Function {
		out := function(SealworkModule, name, typ, run)
		out.Profile = sealwork.Sealed
		return out
	}
	return []Function{
		f("secret_get", "iiii>I", secretGet),
		f("attest", "ii>I", attest),
		f("handle_len", "i>I", handleLen),
		f("handle_read", "iIii>I", handleRead),
		f("handle_close", "i>I", handleClose),
	}
}

// secretGet reads the secret whose name is at (name, nlen), whole or not at all, and returns its length.
//
//	memory |...|=========|......|      cap ≥ length: bytes after the value stay as they are
//	          buf   buf+length buf+cap
//
// EINVAL: the name is longer than names are. EPERM: the manifest does not grant it. ENOENT: the deal brings none of that name. ERANGE.
func secretGet(s *Session, m Memory, a args) (int64, error) {
	if a.u32(1) > s.limits.secretName {
		return fails(EINVAL)
	}
	b, ok := m.Read(a.u32(0), a.u32(1))
	if !ok {
		return fails(ERANGE)
	}
	if _, ok := m.Read(a.u32(2), a.u32(3)); !ok {
		return fails(ERANGE)
	}
	if err := s.move(uint64(len(b))); err != nil {
		return 0, err
	}
	name := string(b)
	switch {
	case !s.running || s.env.Transcript == nil:
		return fails(ENOENT)
	case !slices.Contains(s.env.Grants, grantSecret+name):
		return fails(EPERM)
	}
	if err := s.pay(secretPrice, 0); err != nil {
		return 0, err
	}
	value, found, err := s.env.Transcript.secret(name)
	if err != nil {
		return 0, err
	}
	if !found {
		return fails(ENOENT)
	}
	if err := s.meter.Burn(secretPrice.perByte * sealwork.Fuel(len(value))); err != nil {
		return 0, err
	}
	return s.whole(m, value, a.u32(2), a.u32(3))
}

// attest has the host sign that this task of this program gave the bytes at (ptr, len), and returns a handle of its statement.
// ENOENT: during initialisation. EPERM: not granted. ERANGE. ELIMIT: too many handles are open; the host was not asked.
func attest(s *Session, m Memory, a args) (int64, error) {
	b, ok := m.Read(a.u32(0), a.u32(1))
	switch {
	case !ok:
		return fails(ERANGE)
	case !s.running || s.env.Transcript == nil:
		return fails(ENOENT)
	case !slices.Contains(s.env.Grants, grantAttest):
		return fails(EPERM)
	}
	h := slices.IndexFunc(s.handles, func(b []byte) bool { return b == nil })
	if h < 0 {
		if h = len(s.handles); h == s.limits.handles {
			return fails(ELIMIT)
		}
	}
	if err := s.pay(attestPrice, len(b)); err != nil {
		return 0, err
	}
	statement, err := s.env.Transcript.attest(AppClaim{Deal: s.env.Deal, Task: s.env.Task, App: s.app, Data: sealwork.SHA256(b)})
	if err != nil {
		return 0, err
	}
	if h == len(s.handles) {
		s.handles = append(s.handles, nil)
	}
	s.handles[h] = append([]byte{}, statement...) // not nil, which is a closed one
	return int64(h) + 1, nil
}

// handle returns what an open handle holds.
func (s *Session) handle(h uint32) ([]byte, bool) {
	if h == 0 || uint64(h) > uint64(len(s.handles)) || s.handles[h-1] == nil {
		return nil, false
	}
	return s.handles[h-1], true
}

// handleLen returns the length of what a handle holds. ENOENT: it is not open.
func handleLen(s *Session, _ Memory, a args) (int64, error) {
	b, ok := s.handle(a.u32(0))
	if !ok {
		return fails(ENOENT)
	}
	return int64(len(b)), nil
}

// handleRead copies a range of what a handle holds, as input_read does. ENOENT: it is not open. EINVAL: off is negative or past the
// end. ERANGE.
func handleRead(s *Session, m Memory, a args) (int64, error) {
	b, ok := s.handle(a.u32(0))
	if !ok {
		return fails(ENOENT)
	}
	return s.span(m, b, a[1], a.u32(2), a.u32(3))
}

// handleClose gives a handle back. ENOENT: it is not open.
func handleClose(s *Session, _ Memory, a args) (int64, error) {
	if _, ok := s.handle(a.u32(0)); !ok {
		return fails(ENOENT)
	}
	s.handles[a.u32(0)-1] = nil
	return 0, nil
}
