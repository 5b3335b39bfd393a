package runtime

import (
	"context"

	"github.com/sealwork/sealwork"
)

// Cache is the cache of admissions, for tests of who waits for whom.
type Cache = cache

// NewCache makes one.
func NewCache(size int) *Cache { return newCache(size) }

// Get is what Admit calls.
func (c *Cache) Get(ctx context.Context, d sealwork.Digest, admit func() (*App, error)) (*App, error) {
	return c.get(ctx, d, admit)
}
