package collateral

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/durable"
)

// Export writes the documents of a bundle to a folder, which is made if it is missing in one that is there, for whoever judges with it: those
// that count now into the folder itself, those of Intel's early evaluation into one below it. A genuine document that is there and newer stays.
// When it returns nil the files are durable. The error is ErrFolder.
func (c *Client) Export(b Bundle, dir string) error {
	for _, folder := range []string{dir, filepath.Join(dir, earlyFolder)} {
		if err := (durable.Writer{}).MakeFolder(folder, 0o755); err != nil {
			return fmt.Errorf("%w: %w", err, ErrFolder)
		}
		if folder == dir && b.Platform != attest.TDX {
			break
		}
	}
	beside := b.certificates()
	for _, a := range b.Answers {
		at := filepath.Join(dir, filepath.FromSlash(a.Name))
		there, err := readFile(at, attest.MaxDocument)
		if err == nil && bytes.Equal(there, a.File) {
			continue
		}
		if err == nil {
			if d, err := identify(there, beside, c.cfg.SNP, c.cfg.TDX); err == nil && d.Kind == a.Kind && d.Of == a.Of && a.Older(d) {
				continue
			}
		}
		if err := durable.WriteFile(at, 0o644, a.File); err != nil {
			return fmt.Errorf("%w: %w", err, ErrFolder)
		}
		if !a.Fetched.IsZero() {
			if err := os.Chtimes(at, a.Fetched, a.Fetched); err != nil {
				return errors.Join(err, ErrFolder)
			}
		}
	}
	return nil
}

// certificates returns those of a bundle that others are judged with.
func (b Bundle) certificates() (all [][]byte) {
	for _, a := range b.Answers {
		if signs(a.Kind) {
			all = append(all, a.File)
		}
	}
	return all
}
