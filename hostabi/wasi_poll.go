package hostabi

import "encoding/binary"

// The sizes and tags of poll_oneoff.
const (
	subscriptionSize = 48
	eventSize        = 32
	pollClock        = 0
	pollRead         = 1
	pollWrite        = 2
	pollAbsolute     = 1 // clock flag: the timeout is an instant
)

// pollOneoff waits for the first of some events, without waiting: standard streams are always ready, and if there is
// none among them the clock goes on to the earliest timeout.
//
//	subscription |  userdata  | tag |   | clock id or fd |   | timeout |     | flags |     |
//	             0            8     9   16               20  24        32    40      42    48
//	event        |  userdata  | errno | type |   | bytes | flags |   |
//	             0            8       10     11  16      24      26  32
//
// EINVAL: no subscription, more than 1,024, or an unknown tag. A bad clock or descriptor is an event with its errno.
func pollOneoff(s *Session, m Memory, a args) (int64, error) {
	in, out, n, count := a.u32(0), a.u32(1), a.u32(2), a.u32(3)
	if n == 0 || n > s.limits.vectors {
		return wasiInval, nil
	}
	subs, ok1 := m.Read(in, n*subscriptionSize)
	events, ok2 := m.Read(out, n*eventSize)
	if _, ok3 := m.Read(count, 4); !ok1 || !ok2 || !ok3 {
		return wasiFault, nil
	}
	if err := s.move(uint64(len(subs) + len(events))); err != nil {
		return 0, err
	}
	subs = append([]byte(nil), subs...) // the guest may have asked for events on top of them
	ready, wake, valid := scan(subs, s.clock.ns)
	if !valid {
		return wasiInval, nil
	}
	if !ready && wake > s.clock.ns {
		s.clock.advance(wake - s.clock.ns)
	}
	written := uint32(0)
	for ; len(subs) > 0; subs = subs[subscriptionSize:] {
		errno, due := event(subs, s.clock.ns)
		if !due {
			continue
		}
		e := events[written*eventSize:][:eventSize]
		clear(e)
		copy(e, subs[:8])
		binary.LittleEndian.PutUint16(e[8:], uint16(errno))
		e[10] = subs[8]
		written++
	}
	putU32(m, count, written)
	return wasiSuccess, nil
}

// scan says whether an event is due already, and else when the first one is.
func scan(subs []byte, now uint64) (ready bool, wake uint64, valid bool) {
	wake = clockEnd
	for ; len(subs) > 0; subs = subs[subscriptionSize:] {
		if subs[8] > pollWrite {
			return false, 0, false
		}
		if subs[8] == pollClock && binary.LittleEndian.Uint32(subs[16:]) <= clockMono {
			at := deadline(subs, now)
			wake = min(wake, at)
			ready = ready || at <= now
			makeAbsolute(subs, at)
			continue
		}
		ready = true // a stream, or an error to report
	}
	return ready, wake, true
}

// deadline is when a clock subscription is due, in the session's monotonic time.
func deadline(sub []byte, now uint64) uint64 {
	at := binary.LittleEndian.Uint64(sub[24:])
	if binary.LittleEndian.Uint16(sub[40:])&pollAbsolute == 0 {
		return min(at, clockEnd-now) + now
	}
	if b := base(binary.LittleEndian.Uint32(sub[16:])); at > b {
		return min(at-b, clockEnd)
	}
	return 0
}

// makeAbsolute rewrites a copied subscription so that moving the clock does not move its deadline.
func makeAbsolute(sub []byte, at uint64) {
	binary.LittleEndian.PutUint32(sub[16:], clockMono)
	binary.LittleEndian.PutUint64(sub[24:], at)
	binary.LittleEndian.PutUint16(sub[40:], pollAbsolute)
}

// event says whether a subscription has an event now, and with which error.
func event(sub []byte, now uint64) (errno int64, due bool) {
	target := binary.LittleEndian.Uint32(sub[16:])
	switch sub[8] {
	case pollClock:
		if target > clockMono {
			return wasiInval, true
		}
		return wasiSuccess, deadline(sub, now) <= now
	case pollRead:
		if target != 0 {
			return wasiBadF, true
		}
	case pollWrite:
		if target != 1 && target != 2 {
			return wasiBadF, true
		}
	}
	return wasiSuccess, true
}
