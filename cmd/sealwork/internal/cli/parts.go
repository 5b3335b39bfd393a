package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/draft"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/network"
	"github.com/sealwork/sealwork/store"
	httpstore "github.com/sealwork/sealwork/store/http"
)

// inputFlags say where a deal's inputs come from. At most one of the first three is used.
type inputFlags struct {
	files []string // --input
	dir   string   // --inputs
	split string   // --split
	parts int      // --parts
}

// part is one input: a file, or bytes of a file that was split.
type part struct {
	path   string
	data   []byte // nil if the whole file is meant
	digest sealwork.Digest
}

// read finds the inputs and hashes them. Files are hashed now and read when they are sent, so that a folder need not fit in memory.
func (o inputFlags) read() ([]part, error) {
	given := 0
	for _, yes := range []bool{len(o.files) > 0, o.dir != "", o.split != ""} {
		if yes {
			given++
		}
	}
	if given > 1 || (o.split != "") != (o.parts != 0) {
		return nil, exit.Usagef("inputs: want one of --input (once or more), --inputs, and --split with --parts")
	}
	paths := o.files
	var err error
	switch {
	case o.split != "":
		return o.cut()
	case o.dir != "":
		if paths, err = files.Folder(o.dir, draft.MaxTasks); err != nil {
			return nil, fmt.Errorf("inputs: %w", err)
		}
	}
	parts := make([]part, len(paths))
	var wrong []error
	for i, path := range paths {
		parts[i].path = path
		if parts[i].digest, err = files.Digest(path, network.MaxObject); err != nil {
			wrong = append(wrong, fmt.Errorf("input: %w", err))
		}
	}
	if len(wrong) > 0 {
		return nil, tooLarge(firstOf(wrong), "cut it, for instance with --split FILE --parts N")
	}
	return parts, nil
}

func (o inputFlags) cut() ([]part, error) {
	text, err := files.Read(o.split, network.MaxObject)
	if err != nil {
		return nil, tooLarge(fmt.Errorf("input: %w", err), "cut it into several files, and open a deal for each")
	}
	pieces, err := files.SplitLines(text, o.parts)
	if err != nil {
		return nil, exit.Usagef("--split %s: %w", o.split, err)
	}
	parts := make([]part, len(pieces))
	for i, piece := range pieces {
		parts[i] = part{path: o.split, data: piece, digest: sealwork.SHA256(piece)}
	}
	return parts, nil
}

// maxShown is how many of several errors of one kind are shown.
const maxShown = 8

// firstOf returns the first of several errors, and how many there are beside.
func firstOf(errs []error) error {
	if len(errs) <= maxShown {
		return errors.Join(errs...)
	}
	return errors.Join(append(slices.Clone(errs[:maxShown]), fmt.Errorf("and %d more", len(errs)-maxShown))...)
}

// tooLarge adds a hint to an error about a file that is too large.
func tooLarge(err error, hint string) error {
	if errors.Is(err, files.ErrTooLarge) {
		return exit.Hint(err, "%s", hint)
	}
	return err
}

// content returns the bytes of p, which must still be those that were hashed.
func (p part) content() ([]byte, error) {
	if p.data != nil {
		return p.data, nil
	}
	b, err := files.Read(p.path, network.MaxObject)
	if err != nil {
		return nil, fmt.Errorf("input: %w", err)
	}
	if got := sealwork.SHA256(b); got != p.digest {
		return nil, fmt.Errorf("input %s changed while it was used: want %v, got %v", p.path, p.digest, got)
	}
	return b, nil
}

// size returns the bytes of p, for display: 0 if nobody can say.
func (p part) size() int64 {
	if p.data != nil {
		return int64(len(p.data))
	}
	info, err := os.Stat(p.path)
	if err != nil {
		return 0
	}
	return info.Size()
}

func size(parts []part) (n int64) {
	for _, p := range parts {
		n += p.size()
	}
	return n
}

func digests(parts []part) []sealwork.Digest {
	list := make([]sealwork.Digest, len(parts))
	for i, p := range parts {
		list[i] = p.digest
	}
	return list
}

// putter is what content is sent to.
type putter interface {
	Has(ctx context.Context, d sealwork.Digest) (bool, error)
	Put(ctx context.Context, b []byte) (sealwork.Digest, error)
}

// upload sends what the store does not hold yet, each content once, and returns how many it sent. skipped is told of the bytes
// that need not go.
func upload(ctx context.Context, to putter, parts []part, skipped func(n int64)) (sent int, err error) {
	seen := map[sealwork.Digest]bool{}
	for _, p := range parts {
		if seen[p.digest] {
			skipped(p.size())
			continue
		}
		seen[p.digest] = true
		has, err := to.Has(ctx, p.digest)
		if err != nil {
			return sent, uploadError(err)
		}
		if has {
			skipped(p.size())
			continue
		}
		b, err := p.content()
		if err != nil {
			return sent, err
		}
		if _, err := to.Put(ctx, b); err != nil {
			return sent, uploadError(err)
		}
		sent++
	}
	return sent, nil
}

// uploadError says what to do about content that the store did not take.
func uploadError(err error) error {
	err = fmt.Errorf("uploading: %w", err)
	switch {
	case errors.Is(err, httpstore.ErrToken):
		return exit.Hint(err, "compare the file that scheduler.token_file names with the pool's upload token")
	case errors.Is(err, store.ErrReadOnly):
		return exit.Hint(err, "the pool's store takes nothing: tell its operator, whose log says why; no deal was opened")
	case errors.Is(err, store.ErrUnavailable):
		return exit.Hint(err, "no deal was opened: try again later; if it stays so tell the pool's operator, whose log says why, for instance that the disk is full")
	default:
		return err
	}
}
