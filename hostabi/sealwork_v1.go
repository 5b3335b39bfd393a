package hostabi

import (
	"encoding/binary"
)

// Errno is an error of sealwork_v1, as guests see it negated: a closed table (docs/spec/hostabi.md §4).
type Errno int64

// The errors of sealwork_v1.
const (
	EINVAL Errno = 1 // an argument that makes no sense
	ENOENT Errno = 2 // there is nothing of that name
	EPERM  Errno = 3 // not granted
	ERANGE Errno = 4 // a buffer that does not lie in memory
	ELIMIT Errno = 5 // past a limit; nothing was done
)

// fails is the result of a call that failed.
func fails(e Errno) (int64, error) { return -int64(e), nil }

func sealworkFunctions() []Function {
	f := func(name, typ string, run handler) Function { return function(SealworkModule, name, typ, run) }
	return []Function{
		f("input_len", ">I", inputLen),
		f("input_read", "Iii>I", inputRead),
		f("output_write", "ii>I", outputWrite),
		f("param_get", "iiii>I", paramGet),
		f("log", "iii>I", logMessage),
		f("fail", "iii>I", fail),
		f("task_info", "ii>I", taskInfo),
		f("clock_ms", ">I", clockMillis),
		f("entropy", "ii>I", entropyFill),
	}
}

// inputLen returns the length of the input in bytes.
func inputLen(s *Session, _ Memory, _ args) (int64, error) { return int64(len(s.env.Input)), nil }

// inputRead copies a range of the input and returns how many bytes it copied: fewer than cap only at the end.
//
//	input  |.......|===============|......|
//	       0      off          off+n     len      n = min(cap, len-off)
//	memory |...|===============|...............|
//	          buf            buf+n   buf+cap
//
// EINVAL: off is negative or past the end. ERANGE: buf and cap are not in memory; nothing is written.
func inputRead(s *Session, m Memory, a args) (int64, error) {
	return s.span(m, s.env.Input, a[0], a.u32(1), a.u32(2))
}

// span copies from an offset of data into a buffer, as much as it takes.
func (s *Session) span(m Memory, data []byte, off uint64, ptr, capacity uint32) (int64, error) {
	if off > uint64(len(data)) { // a negative offset is a huge one
		return fails(EINVAL)
	}
	buf, ok := m.Read(ptr, capacity)
	if !ok {
		return fails(ERANGE)
	}
	src := data[off:]
	n := min(len(src), len(buf))
	if err := s.move(uint64(n)); err != nil {
		return 0, err
	}
	return int64(copy(buf, src[:n])), nil
}

// outputWrite appends to the output and returns len. ERANGE: ptr and len are not in memory. Past the deal's limit the
// task ends.
func outputWrite(s *Session, m Memory, a args) (int64, error) {
	b, ok := m.Read(a.u32(0), a.u32(1))
	if !ok {
		return fails(ERANGE)
	}
	if err := s.move(uint64(len(b))); err != nil {
		return 0, err
	}
	return int64(len(b)), s.write(b)
}

// whole copies a value into a buffer that holds it, or nothing into one that is too small, and returns its length.
//
//	memory |...|=========|.....|....     cap ≥ length: the value, the rest untouched
//	          buf  buf+length buf+cap
func (s *Session) whole(m Memory, value []byte, ptr, capacity uint32) (int64, error) {
	buf, ok := m.Read(ptr, capacity)
	if !ok {
		return fails(ERANGE)
	}
	if len(buf) < len(value) {
		return int64(len(value)), nil
	}
	if err := s.move(uint64(len(value))); err != nil {
		return 0, err
	}
	copy(buf, value)
	return int64(len(value)), nil
}

// paramGet reads the param whose name is at (name, len). ENOENT: there is none. EINVAL: the name is longer than names are.
func paramGet(s *Session, m Memory, a args) (int64, error) {
	if a.u32(1) > s.limits.paramName {
		return fails(EINVAL)
	}
	name, ok := m.Read(a.u32(0), a.u32(1))
	if !ok {
		return fails(ERANGE)
	}
	if err := s.move(uint64(len(name))); err != nil {
		return 0, err
	}
	value, ok := s.env.Params.Get(string(name))
	if !ok {
		return fails(ENOENT)
	}
	return s.whole(m, []byte(value), a.u32(2), a.u32(3))
}

// logMessage logs the bytes at (ptr, len) and returns len. EINVAL: level is not 0 to 3. ELIMIT: the message is longer than
// MaxMessage, or would take the task past MaxLog; nothing is logged.
func logMessage(s *Session, m Memory, a args) (int64, error) {
	level := a.u32(0)
	if level > uint32(Error) {
		return fails(EINVAL)
	}
	b, ok := m.Read(a.u32(1), a.u32(2))
	if !ok {
		return fails(ERANGE)
	}
	if len(b) > s.limits.message || len(b) > s.limits.log-s.logged {
		return fails(ELIMIT)
	}
	if err := s.move(uint64(len(b))); err != nil {
		return 0, err
	}
	s.log(Level(level), b)
	return int64(len(b)), nil
}

// fail ends the task as failed, with a code that is not 0, and logs the message at (ptr, len) as an error. It returns
// only if it refuses: EINVAL: code is 0. ERANGE. ELIMIT: the message is longer than MaxMessage.
func fail(s *Session, m Memory, a args) (int64, error) {
	code := a.u32(0)
	if code == 0 {
		return fails(EINVAL)
	}
	b, ok := m.Read(a.u32(1), a.u32(2))
	if !ok {
		return fails(ERANGE)
	}
	if len(b) > s.limits.message {
		return fails(ELIMIT)
	}
	if err := s.move(uint64(len(b))); err != nil {
		return 0, err
	}
	if err := s.needRunning("fail"); err != nil {
		return 0, err
	}
	s.log(Error, b)
	return 0, s.exit("fail", code)
}

// taskInfo tells the guest what it runs for, in 64 bytes, integers little endian:
//
//	0        32     36        40           48             56         60         64
//	| deal id | task | 0 (u32) | fuel limit | output limit | pages u32 | 0 (u32) |
//
// During initialisation all of it is 0.
func taskInfo(s *Session, m Memory, a args) (int64, error) {
	var b [64]byte
	copy(b[:], s.env.Deal[:])
	binary.LittleEndian.PutUint32(b[32:], s.env.Task)
	binary.LittleEndian.PutUint64(b[40:], uint64(s.env.FuelLimit))
	binary.LittleEndian.PutUint64(b[48:], s.env.OutputLimit)
	binary.LittleEndian.PutUint32(b[56:], uint32(s.env.MemoryLimit))
	return s.whole(m, b[:], a.u32(0), a.u32(1))
}

// clockMillis reads the derived clock in milliseconds since 1970; it moves with each reading.
func clockMillis(s *Session, _ Memory, _ args) (int64, error) {
	return int64((clockBase + s.clock.read()) / 1_000_000), nil
}

// entropyFill fills (buf, len) from the derived stream and returns len. With the profile pure the bytes are public: never a key.
func entropyFill(s *Session, m Memory, a args) (int64, error) {
	b, ok := m.Read(a.u32(0), a.u32(1))
	if !ok {
		return fails(ERANGE)
	}
	return int64(len(b)), s.fill(b)
}

// fill pays for and writes derived bytes a piece at a time, so that a long request can be stopped.
func (s *Session) fill(b []byte) error {
	const piece = 1 << 16
	s.drewEntropy = s.drewEntropy || len(b) > 0
	for len(b) > 0 {
		n := min(len(b), piece)
		if err := s.move(uint64(n)); err != nil {
			return err
		}
		s.draw(b[:n])
		b = b[n:]
	}
	return nil
}
