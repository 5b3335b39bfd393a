package cli

import (
	"fmt"
	"strings"
	"sync"
	"time"
)

const (
	redrawAfter = 100 * time.Millisecond
	barWidth    = 24
	clearLine   = "\r\x1b[K"
)

// bar is the last line of a terminal, which says how far something is. The nil *bar, where no terminal is, does nothing. Its methods
// may be called concurrently.
type bar struct {
	s     *session
	label string
	unit  func(done, total int64) string

	mu          sync.Mutex
	done, total int64
	note        string
	drawn       time.Time // zero if nothing of it is on the terminal
	over        bool      // it ended: what a connection still reports is not drawn
}

// bar starts a bar. The caller calls end, whatever happens, and starts no other before.
func (s *session) bar(label string, unit func(done, total int64) string) *bar {
	if !s.env.Terminal || s.dumb() {
		return nil
	}
	s.line = &bar{s: s, label: label, unit: unit}
	return s.line
}

// set says how far it is. A total of 0 is not known yet.
func (b *bar) set(done, total int64, note string) {
	if b == nil {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.done, b.total, b.note = done, total, note; b.over {
		return
	}
	if now := b.s.env.Clock.Now(); b.drawn.IsZero() || now.Sub(b.drawn) >= redrawAfter {
		b.draw(now)
	}
}

// add is set with so much more done.
func (b *bar) add(n int64) {
	if b == nil {
		return
	}
	b.mu.Lock()
	done, total, note := b.done+n, b.total, b.note
	b.mu.Unlock()
	b.set(done, total, note)
}

// end takes the bar off the terminal.
func (b *bar) end() {
	if b == nil {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.clear()
	b.over, b.s.line = true, nil
}

// above writes a line of prose where the bar was. The bar comes back with what it has to say next.
func (b *bar) above(line string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.clear()
	b.s.prose(line)
}

// draw draws the bar, mu held.
func (b *bar) draw(now time.Time) {
	share := 0
	if b.total > 0 {
		share = int(min(b.done, b.total) * barWidth / b.total)
	}
	text := fmt.Sprintf("sealwork: %s [%s%s] %s %s", b.label, strings.Repeat("#", share), strings.Repeat(".", barWidth-share), b.unit(b.done, b.total), b.note)
	_, _ = fmt.Fprint(b.s.env.Stderr, clearLine+strings.ReplaceAll(printable(text), "\n", " "))
	b.drawn = now
}

// clear empties the bar's line, mu held.
func (b *bar) clear() {
	if !b.drawn.IsZero() {
		_, _ = fmt.Fprint(b.s.env.Stderr, clearLine)
		b.drawn = time.Time{}
	}
}

// prose writes one line to standard error, neutralised, each line of it with the program's name.
func (s *session) prose(text string) {
	// A standard error that nobody reads is no reason to end otherwise.
	_, _ = fmt.Fprintln(s.env.Stderr, "sealwork: "+strings.ReplaceAll(printable(text), "\n", "\nsealwork:   "))
}

// dumb reports whether terminals cannot do more than print.
func (s *session) dumb() bool {
	term, _ := s.lookup("TERM")
	return term == "dumb"
}

func (s *session) lookup(name string) (string, bool) {
	if s.env.Lookup == nil {
		return "", false
	}
	return s.env.Lookup(name)
}

// verdictColours are the colours of a result's first word.
var verdictColours = map[string]string{"verified": "\x1b[32m", "refused": "\x1b[33m", "not checked": "\x1b[33m", "failed": "\x1b[31m"}

// paint colours the word that out begins with, if that is a verdict and standard output shows colours. out is neutralised already.
func (s *session) paint(out, word string) string {
	colour := verdictColours[word]
	if _, no := s.lookup("NO_COLOR"); no || !s.env.Colours || s.dumb() || colour == "" {
		return out
	}
	rest, ok := strings.CutPrefix(out, word)
	if !ok {
		return out
	}
	return colour + word + "\x1b[0m" + rest
}

// countOf says how many of how many.
func countOf(what string) func(done, total int64) string {
	return func(done, total int64) string {
		if total == 0 {
			return fmt.Sprintf("%d %s", done, what)
		}
		return fmt.Sprintf("%d of %d %s", done, total, what)
	}
}

// mebibytes says how much of how much.
func mebibytes(done, total int64) string {
	const unit = 1 << 20
	if total == 0 {
		return fmt.Sprintf("%.1f MiB", float64(done)/unit)
	}
	return fmt.Sprintf("%.1f of %.1f MiB", float64(done)/unit, float64(total)/unit)
}
