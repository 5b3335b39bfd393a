package scheduler

import (
	"fmt"
	"slices"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
)

// dealState is where a deal stands. The zero state is a deal that nobody has heard of.
type dealState string

const (
	asked     dealState = "asked"     // its requester told us about it; the chain has not
	opened    dealState = "opened"    // on the chain; contents are being fetched and checked
	working   dealState = "working"   // its chunks are offered
	declining dealState = "declining" // we do not want it and say so to the market
	declined  dealState = "declined"  // the market says so
	refunded  dealState = "refunded"  // the market says so
	settled   dealState = "settled"   // every chunk is settled
)

// over reports whether nothing more is wanted of a deal in that state.
func (s dealState) over() bool { return s == declined || s == refunded || s == settled }

// chunkState is where a chunk of a working deal stands.
type chunkState string

const (
	offered chunkState = ""        // for workers to take
	done    chunkState = "done"    // its file is stored
	sealed  chunkState = "sealed"  // in a batch that the settler sends
	paid    chunkState = "settled" // recorded by the market
	dead    chunkState = "dead"    // the market will never record it
)

// deal is everything the scheduler knows of one deal. Its fields but chunks are its record in the journal.
type deal struct {
	State     dealState            `json:"state"`
	Terms     order.Terms          `json:"terms"`            // zero until Requested
	Reason    string               `json:"reason,omitempty"` // why it was declined
	Requested bool                 `json:"requested"`        // whether Terms and Inputs are known
	Inputs    sealwork.Digest      `json:"inputs"`           // digest of the list of inputs, 0 for none
	OpenedAt  sealwork.Timestamp   `json:"opened_at"`
	OpenedIn  sealwork.BlockNumber `json:"opened_in"`
	OnChain   []byte               `json:"on_chain,omitempty"` // the terms as the market gave them, for declining what nobody told us about
	Early     []evSettled          `json:"early,omitempty"`    // chunks that settled before the deal was prepared
	ClosedIn  sealwork.BlockNumber `json:"closed_in"`          // block that declined or refunded it

	chunks []chunk // by number; their own records
}

// chunk is everything the scheduler knows of one chunk. It is its record.
type chunk struct {
	State     chunkState           `json:"state"`
	File      sealwork.Digest      `json:"file"`       // chunk file in the store
	Leaf      proof.Chunk          `json:"leaf"`       // as computed from the file
	Batch     sealwork.Digest      `json:"batch"`      // that sealed it
	Root      sealwork.Digest      `json:"root"`       // that the market recorded, which may be of another's batch
	SettledIn sealwork.BlockNumber `json:"settled_in"` // the block that made it paid or dead
}

// The events that change a deal. Those with a block come from the chain.
type (
	evAsked struct {
		terms  order.Terms
		inputs sealwork.Digest
	}
	evOpened struct {
		at      sealwork.Timestamp
		block   sealwork.BlockNumber
		onChain []byte
	}
	evPrepared  struct{}                // contents are there and fit
	evUnfit     struct{ reason string } // they are not, or the deal is none of ours
	evCompleted struct {
		chunk uint32
		file  sealwork.Digest
		leaf  proof.Chunk
	}
	evSealed struct {
		chunk uint32
		batch sealwork.Digest
	}
	evUnsealed struct { // the batch was refused as a whole
		chunk uint32
		batch sealwork.Digest
	}
	evSettled struct {
		Chunk uint32               `json:"chunk"`
		Root  sealwork.Digest      `json:"root"`
		Block sealwork.BlockNumber `json:"block"`
	}
	evSkipped struct {
		chunk  uint32
		reason Skip
		block  sealwork.BlockNumber
	}
	evClosed struct {
		declined bool
		block    sealwork.BlockNumber
	}
	evRewound   struct{ to sealwork.BlockNumber } // blocks after it are gone from the chain
	evRecovered struct{}                          // the process has started
)

// The effects that a change asks for. All may be repeated without harm.
type (
	fxPrepare struct{}               // fetch and check contents, then say evPrepared or evUnfit
	fxDecline struct{}               // tell the market
	fxOffer   struct{ chunk uint32 } // let workers take it
	fxCancel  struct{ chunk uint32 } // take it back
	fxSettle  struct{}               // wake the settler
)

// eventError is returned by next for an event that cannot happen in a state. Nothing is changed.
type eventError struct {
	state dealState
	event any
}

func (e *eventError) Error() string {
	return fmt.Sprintf("deal in state %q: impossible event %T %+v", string(e.state), e.event, e.event)
}

// next changes d by event and returns the effects that the new state asks for. It is pure but for d: no clock, store or chain.
// Chain events that repeat what is known change nothing, so that blocks may be read twice.
func next(d *deal, event any) ([]any, error) {
	switch e := event.(type) {
	case evAsked:
		return d.asked(e)
	case evOpened:
		return d.openedBy(e)
	case evPrepared:
		if d.State != opened {
			return nil, nil // declined or refunded meanwhile
		}
		for _, early := range d.Early {
			if early.Chunk >= d.Terms.Chunks() {
				return nil, &eventError{d.State, early}
			}
		}
		d.State = working
		if d.chunks == nil { // else the deal was opened before, in a block that is gone; its work counts still
			d.chunks = make([]chunk, d.Terms.Chunks())
		}
		for _, early := range d.Early {
			if _, err := nextChunk(d, early); err != nil {
				return nil, err
			}
		}
		d.Early = nil
		return d.offers(), nil
	case evUnfit:
		if d.State != opened {
			return nil, nil
		}
		d.State, d.Reason = declining, e.reason
		return []any{fxDecline{}}, nil
	case evClosed:
		return d.closed(e)
	case evRewound:
		return d.rewound(e)
	case evRecovered:
		return d.wanted(), nil
	default:
		return nextChunk(d, event)
	}
}

func (d *deal) asked(e evAsked) ([]any, error) {
	switch d.State {
	case "":
		d.State, d.Requested, d.Terms, d.Inputs = asked, true, e.terms, e.inputs
		return nil, nil
	case asked, opened:
		d.Requested, d.Terms, d.Inputs = true, e.terms, e.inputs
		if d.State == opened {
			return []any{fxPrepare{}}, nil
		}
		return nil, nil
	default:
		return nil, nil // known well enough
	}
}

func (d *deal) openedBy(e evOpened) ([]any, error) {
	switch d.State {
	case "", asked:
		d.State, d.OpenedAt, d.OpenedIn, d.OnChain = opened, e.at, e.block, e.onChain
		return []any{fxPrepare{}}, nil
	default:
		if d.OpenedIn != e.block {
			return nil, &eventError{d.State, e}
		}
		return nil, nil
	}
}

func (d *deal) closed(e evClosed) ([]any, error) {
	switch d.State {
	case opened, working, declining:
		d.State, d.ClosedIn = refunded, e.block
		if e.declined {
			d.State = declined
		}
		return d.cancels(), nil
	case declined, refunded:
		return nil, nil
	default:
		return nil, &eventError{d.State, e}
	}
}

// rewound undoes what blocks after e.to had said. Work that was done stays done.
func (d *deal) rewound(e evRewound) ([]any, error) {
	d.Early = slices.DeleteFunc(d.Early, func(s evSettled) bool { return s.Block > e.to })
	for i := range d.chunks {
		c := &d.chunks[i]
		if c.State != paid && c.State != dead || c.SettledIn <= e.to {
			continue
		}
		c.State, c.Root, c.SettledIn = offered, sealwork.Digest{}, 0
		switch {
		case !c.Batch.IsZero():
			c.State = sealed
		case !c.File.IsZero():
			c.State = done
		}
	}
	switch {
	case d.State == asked || d.State == "":
		return nil, nil
	case d.OpenedIn > e.to:
		*d = deal{State: asked, Requested: d.Requested, Terms: d.Terms, Inputs: d.Inputs, chunks: d.chunks}
		return nil, nil
	case d.State.over() && (d.ClosedIn > e.to || d.ClosedIn == 0):
		d.ClosedIn = 0
		switch {
		case d.chunks != nil:
			d.State = working
			d.finish()
		case d.Reason != "":
			d.State = declining
		default:
			d.State = opened
		}
	}
	return d.wanted(), nil
}

// wanted returns every effect that the state asks for: what a process that starts has to do.
func (d *deal) wanted() []any {
	switch d.State {
	case opened:
		return []any{fxPrepare{}}
	case declining:
		return []any{fxDecline{}}
	case working:
		return d.offers()
	default:
		return nil
	}
}

func (d *deal) offers() (fx []any) {
	settle := false
	for i, c := range d.chunks {
		switch c.State {
		case offered, done: // a chunk that is done but not sealed needs a worker whose seal it gets
			fx = append(fx, fxOffer{uint32(i)})
		case sealed:
			settle = true
		}
	}
	if settle {
		fx = append(fx, fxSettle{})
	}
	return fx
}

func (d *deal) cancels() (fx []any) {
	for i, c := range d.chunks {
		if c.State == offered || c.State == done {
			fx = append(fx, fxCancel{uint32(i)})
		}
	}
	return fx
}

// finish makes a deal settled whose chunks all are.
func (d *deal) finish() {
	for _, c := range d.chunks {
		if c.State != paid {
			return
		}
	}
	if len(d.chunks) > 0 {
		d.State = settled
	}
}

// nextChunk is next for the events of one chunk.
func nextChunk(d *deal, event any) ([]any, error) {
	i, ok := chunkOf(event)
	if !ok {
		return nil, &eventError{d.State, event}
	}
	if e, ok := event.(evSettled); ok && (d.chunks == nil || d.State == opened || d.State == declining) {
		return d.settledEarly(e)
	}
	if int(i) >= len(d.chunks) {
		if _, ok := event.(evSkipped); ok {
			return nil, nil // anybody can have an entry skipped that is no chunk
		}
		return nil, &eventError{d.State, event}
	}
	c := &d.chunks[i]
	switch e := event.(type) {
	case evCompleted:
		if d.State == working && (c.State == offered || c.State == done) {
			c.State, c.File, c.Leaf = done, e.file, e.leaf
		}
	case evSealed:
		if d.State != working || c.State != done {
			return nil, &eventError{d.State, event}
		}
		c.State, c.Batch = sealed, e.batch
		return []any{fxSettle{}}, nil
	case evUnsealed:
		if d.State == working && c.State == sealed && c.Batch == e.batch {
			c.State, c.Batch = done, sealwork.Digest{}
			return []any{fxOffer{i}}, nil
		}
	case evSettled:
		if c.State != paid {
			if d.State != working {
				return nil, &eventError{d.State, event}
			}
			c.State, c.Root, c.SettledIn = paid, e.Root, e.Block
			d.finish()
			return []any{fxCancel{i}}, nil
		}
	case evSkipped:
		if c.State != sealed {
			return nil, nil
		}
		switch e.reason {
		case SkipSettled: // the event that settled it was before this one
		case SkipKey:
			c.State, c.Batch = done, sealwork.Digest{}
			return []any{fxOffer{i}}, nil
		default:
			c.State, c.SettledIn = dead, e.block
		}
	}
	return nil, nil
}

// settledEarly keeps what the chain says of chunks that are not made yet.
func (d *deal) settledEarly(e evSettled) ([]any, error) {
	known := slices.ContainsFunc(d.Early, func(s evSettled) bool { return s.Chunk == e.Chunk })
	switch {
	case known:
		return nil, nil
	case d.State != opened && d.State != declining:
		return nil, &eventError{d.State, e}
	default:
		d.Early = append(d.Early, e)
		return nil, nil
	}
}

func chunkOf(event any) (uint32, bool) {
	switch e := event.(type) {
	case evCompleted:
		return e.chunk, true
	case evSealed:
		return e.chunk, true
	case evUnsealed:
		return e.chunk, true
	case evSettled:
		return e.Chunk, true
	case evSkipped:
		return e.chunk, true
	default:
		return 0, false
	}
}
