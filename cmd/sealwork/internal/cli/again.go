package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/draft"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/order"
)

// earlier returns the terms that --terms-out holds already, nil if there are none. They may be this command's own, from a time when it
// died or did not hear how it ended.
func (o openFlags) earlier() (*order.File, error) {
	if o.termsOut == "" || o.force {
		return nil, nil
	}
	b, err := files.Read(o.termsOut, order.MaxFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("terms: %w", err)
	}
	f, err := order.DecodeFile(b)
	if err != nil {
		return nil, nil //nolint:nilerr // some other file: it will not be written over
	}
	return &f, nil
}

// sameCommand reports whether d is f but for what differs each time that one command is typed: when its windows begin, and a salt that
// nobody chose. Then f is the deal that is meant: another one would be paid for as well.
func (o openFlags) sameCommand(d draft.Draft, f order.File) bool {
	t, was := d.File.Terms, f.Terms
	if was.Deadline-was.OpenBy != t.Deadline-t.OpenBy {
		return false
	}
	t.OpenBy, t.Deadline = was.OpenBy, was.Deadline
	if o.salt == "" {
		t.Salt = was.Salt
	}
	return d.File.Domain == f.Domain && t == was
}

// isOpen reports whether the chain has the deal already, in whatever state it is now.
func (s *session) isOpen(ctx context.Context, p opening) (bool, error) {
	if !p.again {
		return false, nil
	}
	s.say("%s is of the same command: going on with its deal", p.terms)
	d, err := p.chain.Deal(ctx, p.draft.File.ID())
	return d.Status != chain.DealNone, err
}

// alreadyOpen says of a deal that was opened before what opening it would have said.
func (s *session) alreadyOpen(p opening) error {
	s.say("the deal is on the chain already: nothing was sent")
	id, terms := p.draft.File.ID(), p.draft.File.Terms
	v := opened{Deal: id, TermsFile: p.terms, Tasks: terms.Tasks, Chunks: terms.Chunks(), Escrow: p.draft.Escrow}
	if err := s.show(v, func(w *strings.Builder) { fmt.Fprintln(w, id) }); err != nil {
		return err
	}
	s.next("sealwork deal wait %v", id)
	return nil
}

// lookFirst is what to do when nobody knows whether the deal was opened.
func (p opening) lookFirst() string {
	if p.terms != "" {
		return "type the same command again, which goes on with the terms in " + p.terms
	}
	return fmt.Sprintf("look with `sealwork deal show %v` before you open another", p.draft.File.ID())
}
