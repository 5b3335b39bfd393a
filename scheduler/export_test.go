package scheduler

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
)

// Machine is the state machine of one deal.
type Machine struct{ d deal }

// The events, as tests name them.
func Asked(t order.Terms, inputs sealwork.Digest) any { return evAsked{t, inputs} }
func OpenedIn(at sealwork.Timestamp, block sealwork.BlockNumber) any {
	return evOpened{at, block, []byte("on chain")}
}
func Prepared() any           { return evPrepared{} }
func Unfit(reason string) any { return evUnfit{reason} }
func Completed(chunk uint32, file sealwork.Digest) any {
	return evCompleted{chunk, file, proof.Chunk{Chunk: chunk, Root: file}}
}
func SealedIn(chunk uint32, batch sealwork.Digest) any { return evSealed{chunk, batch} }
func Unsealed(chunk uint32, batch sealwork.Digest) any { return evUnsealed{chunk, batch} }
func SettledIn(chunk uint32, root sealwork.Digest, block sealwork.BlockNumber) any {
	return evSettled{chunk, root, block}
}
func SkippedIn(chunk uint32, reason Skip, block sealwork.BlockNumber) any {
	return evSkipped{chunk, reason, block}
}
func ClosedIn(declined bool, block sealwork.BlockNumber) any { return evClosed{declined, block} }
func Rewound(to sealwork.BlockNumber) any                    { return evRewound{to} }
func Recovered() any                                         { return evRecovered{} }

// Next applies an event and returns the effects in words.
func (m *Machine) Next(event any) ([]string, error) {
	fx, err := next(&m.d, event)
	var words []string
	for _, f := range fx {
		words = append(words, strings.TrimSpace(strings.ToLower(strings.TrimPrefix(fmt.Sprintf("%T ", f), "scheduler.fx"))+strings.Trim(fmt.Sprint(f), "{}")))
	}
	return words, err
}

// Wanted returns, from the state alone and without the machine's own help, the effects that have to be standing.
func (m *Machine) Wanted() (fx []string) {
	switch m.d.State {
	case opened:
		return []string{"prepare"}
	case declining:
		return []string{"decline"}
	case working:
		for i, c := range m.d.chunks {
			if c.State == offered || c.State == done {
				fx = append(fx, fmt.Sprintf("offer %d", i))
			}
		}
		if slices.ContainsFunc(m.d.chunks, func(c chunk) bool { return c.State == sealed }) {
			fx = append(fx, "settle")
		}
	}
	return fx
}

// String returns the whole state in one line.
func (m *Machine) String() string {
	d := &m.d
	s := fmt.Sprintf("%q", string(d.State))
	if d.Requested {
		s += " requested"
	}
	if d.Reason != "" {
		s += fmt.Sprintf(" reason=%q", d.Reason)
	}
	if d.OpenedIn != 0 {
		s += fmt.Sprintf(" opened=%d", d.OpenedIn)
	}
	if d.ClosedIn != 0 {
		s += fmt.Sprintf(" closed=%d", d.ClosedIn)
	}
	for _, e := range d.Early {
		s += fmt.Sprintf(" early=%d@%d", e.Chunk, e.Block)
	}
	for i, c := range d.chunks {
		s += fmt.Sprintf(" %d:%s", i, c.words())
	}
	return s
}

func (c chunk) words() string {
	s := string(c.State)
	if c.State == offered {
		s = "offered"
	}
	if !c.File.IsZero() {
		s += fmt.Sprintf(" f%x", c.File[0])
	}
	if !c.Batch.IsZero() {
		s += fmt.Sprintf(" b%x", c.Batch[0])
	}
	if c.SettledIn != 0 {
		s += fmt.Sprintf("@%d", c.SettledIn)
	}
	return s
}

// Reloaded returns the machine as it comes back from its records.
func (m *Machine) Reloaded() *Machine {
	n := &Machine{}
	b, err := json.Marshal(&m.d)
	if err == nil {
		err = json.Unmarshal(b, &n.d)
	}
	if err != nil {
		panic(err)
	}
	if m.d.chunks != nil {
		n.d.chunks = make([]chunk, len(m.d.chunks))
	}
	for i := range m.d.chunks {
		b, err := json.Marshal(m.d.chunks[i])
		if err == nil {
			err = json.Unmarshal(b, &n.d.chunks[i])
		}
		if err != nil {
			panic(err)
		}
	}
	return n
}

// Limits of the deals that are taken.
const (
	MaxTasks      = maxTasks
	MaxChunks     = maxChunks
	SettleEntries = settleEntries
)

// SettleForgotten has a batch settled that a block, read in the same moment, has seen to.
func SettleForgotten(ctx context.Context, s *Scheduler) error {
	return s.settle(ctx, []sealwork.Digest{{1}})
}

// Settle has everything settled that is sealed as far as memory knows, as the settler would that is not told yet that the journal failed.
func Settle(ctx context.Context, s *Scheduler) error {
	digests, _ := s.settleable(false)
	if len(digests) == 0 {
		return errors.New("nothing to settle")
	}
	return s.settle(ctx, digests)
}
