package cli

import (
	"context"
	"fmt"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/draft"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/network"
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
	for i, path := range paths {
		parts[i].path = path
		if parts[i].digest, err = files.Digest(path); err != nil {
			return nil, fmt.Errorf("input: %w", err)
		}
	}
	return parts, nil
}

func (o inputFlags) cut() ([]part, error) {
	text, err := files.Read(o.split, network.MaxObject)
	if err != nil {
		return nil, fmt.Errorf("input: %w", err)
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

// upload sends what the store does not hold yet, each content once, and returns how many it sent.
func upload(ctx context.Context, store putter, parts []part) (sent int, err error) {
	seen := map[sealwork.Digest]bool{}
	for _, p := range parts {
		if seen[p.digest] {
			continue
		}
		seen[p.digest] = true
		has, err := store.Has(ctx, p.digest)
		if err != nil {
			return sent, fmt.Errorf("uploading: %w", err)
		}
		if has {
			continue
		}
		b, err := p.content()
		if err != nil {
			return sent, err
		}
		if _, err := store.Put(ctx, b); err != nil {
			return sent, fmt.Errorf("uploading: %w", err)
		}
		sent++
	}
	return sent, nil
}
