package runtime

import (
	"container/list"
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/sealwork/sealwork"
)

// cache keeps what Admit found out about the modules it was given last. Only facts are kept: apps and refusals.
type cache struct {
	mu      sync.Mutex
	size    int
	most    uint64                            // bytes of all apps
	bytes   uint64                            // of those that are there
	entries map[sealwork.Digest]*list.Element // of *entry
	recent  *list.List                        // most recently used first
	flights map[sealwork.Digest]chan struct{} // closed when the admission under way has ended
}

type entry struct {
	digest sealwork.Digest
	app    *App
	bytes  uint64        // of app
	err    *RefusedError // if app is nil
}

func newCache(size int, most uint64) *cache {
	return &cache{size: size, most: most, entries: map[sealwork.Digest]*list.Element{}, recent: list.New(), flights: map[sealwork.Digest]chan struct{}{}}
}

// get returns what is known of a digest, or lets one caller find out while the others wait. A caller whose own context
// ends stops waiting; one that waited for another's failure tries itself.
func (c *cache) get(ctx context.Context, d sealwork.Digest, admit func() (*App, error)) (*App, error) {
	for {
		known, wait := c.begin(d)
		if known != nil {
			if known.app == nil {
				return nil, known.err
			}
			return known.app, nil
		}
		if wait == nil {
			return c.finish(d, admit)
		}
		select {
		case <-wait:
		case <-ctx.Done():
			return nil, fmt.Errorf("admitting %s: %w: %w", d, ErrInterrupted, context.Cause(ctx))
		}
	}
}

// begin returns what is known, or what to wait for, or neither: then the caller must finish.
func (c *cache) begin(d sealwork.Digest) (*entry, chan struct{}) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e, ok := c.entries[d]; ok {
		c.recent.MoveToFront(e)
		return e.Value.(*entry), nil
	}
	if w, ok := c.flights[d]; ok {
		return nil, w
	}
	c.flights[d] = make(chan struct{})
	return nil, nil
}

func (c *cache) finish(d sealwork.Digest, admit func() (*App, error)) (app *App, err error) {
	var known *entry
	defer func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		close(c.flights[d])
		delete(c.flights, d)
		if known == nil || known.bytes > c.most {
			return
		}
		c.entries[d] = c.recent.PushFront(known)
		c.bytes += known.bytes
		c.shrink()
	}()
	app, err = admit()
	var refused *RefusedError
	if err == nil {
		known = &entry{digest: d, app: app, bytes: app.bytes()}
	} else if errors.As(err, &refused) {
		known = &entry{digest: d, err: refused}
	}
	return app, err
}

// shrink forgets what was not used for longest until the rest is within the bounds. Call it with mu held.
func (c *cache) shrink() {
	for c.recent.Len() > c.size || c.bytes > c.most {
		c.forget(c.recent.Back())
	}
}

func (c *cache) forget(e *list.Element) {
	gone := c.recent.Remove(e).(*entry)
	delete(c.entries, gone.digest)
	c.bytes -= gone.bytes
}

// grown says that an app holds n bytes more than when it was admitted. One that is not kept any more does not matter.
func (c *cache) grown(a *App, n uint64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.entries[a.digest]
	if !ok || e.Value.(*entry).app != a {
		return
	}
	known := e.Value.(*entry)
	known.bytes += n
	c.bytes += n
	if known.bytes > c.most {
		c.forget(e) // or it would drive out all others first
	}
	c.shrink()
}

// codeFactor is how many bytes of machine code a byte of metered code is taken for. The engine does not tell; ours came to 2.5 to 5.
const codeFactor = 8

// bytes is about what an app holds: machine code, its module, and what its images of memory have.
func (a *App) bytes() uint64 {
	n := uint64(len(a.wasm)) + a.code
	if a.base != nil {
		n += a.base.held()
	}
	if a.snapshot != nil {
		n += a.snapshot.image.held()
	}
	return n
}

// close frees the instances that wait. Those of apps that fell out of the cache are freed with their apps.
func (c *cache) close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, e := range c.entries {
		if a := e.Value.(*entry).app; a != nil {
			a.idle.close()
		}
	}
}
