package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/draft"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/order"
)

// errUnusable is the cause of refusing an offer that no deal can use any more.
var errUnusable = errors.New("the offer cannot be used")

// offers are what a deal is opened from; nil where there is none.
type offers struct{ app, pool *order.OfferFile }

// readOffers reads the files that the flags name and takes over what they say.
func (o openFlags) readOffers(ctx context.Context, m marketConn, w *draft.Wishes) (found offers, err error) {
	read := func(path, kind string) (*order.OfferFile, error) {
		f, err := readOffer(ctx, m, path)
		if err == nil && f.Kind() != kind {
			err = exit.Usagef("%s: want an offer of a kind %s, got one of a kind %s", path, kind, f.Kind())
		}
		return &f, err
	}
	if o.appOffer != "" {
		if found.app, err = read(o.appOffer, "app"); err != nil {
			return found, err
		}
		w.AppPrice = found.app.App.Price
	}
	if o.poolOffer != "" {
		if !o.fuelPrice.IsZero() || !o.taskPrice.IsZero() {
			return found, exit.Usagef("--fuel-price, --task-price: want none beside --pool-offer, which says the prices")
		}
		if found.pool, err = read(o.poolOffer, "pool"); err != nil {
			return found, err
		}
		p := found.pool.Pool
		w.Pool, w.Version, w.FuelPrice, w.TaskPrice = p.Pool, p.Version, p.FuelPrice, p.TaskPrice
	}
	return found, nil
}

// appName returns the app that is meant: the offer's if no other is named.
func (o openFlags) appName(from offers) string {
	if o.app == "" && from.app != nil {
		return from.app.App.App.String()
	}
	return o.app
}

// sellApp makes the offer's owner the one who is paid for the app. Where the app names its publisher nobody else sells it.
func (f offers) sellApp(w *draft.Wishes) error {
	if f.app == nil {
		return nil
	}
	o := f.app.App
	if o.App != w.App {
		return exit.Usagef("--app-offer: want an offer of app %v, got one of app %v", w.App, o.App)
	}
	if !w.Publisher.IsZero() && w.Publisher != o.Owner {
		return exit.Hint(exit.As(exit.Refused, fmt.Errorf("app offer: want one of the app's publisher %v, got one of %v", w.Publisher, o.Owner)),
			"ask the publisher for an offer; somebody else wants to be paid for the app")
	}
	w.Publisher = o.Owner
	return nil
}

// uses holds the offers against the terms and the chain, and returns what the market is given of them.
func (f offers) uses(ctx context.Context, m marketConn, t order.Terms, now sealwork.Timestamp) (s chain.Signatures, err error) {
	for _, file := range []*order.OfferFile{f.app, f.pool} {
		if file == nil {
			continue
		}
		u, err := m.UseOf(ctx, file.Signer, file.Digest())
		if err != nil {
			return s, err
		}
		if why := standing(*file, u, now, uint64(t.Tasks)); why != "" {
			return s, exit.Hint(fmt.Errorf("%s offer for %d tasks: %w: %s, %d of %d tasks used", file.Kind(), t.Tasks, errUnusable, why, u.Tasks, file.Condition().Volume),
				"ask %v for another offer", file.Signer)
		}
	}
	if f.app != nil {
		if s.App, err = f.app.App.Use(t, f.app.Signature); err != nil {
			return s, fmt.Errorf("app offer: %w", err)
		}
	}
	if f.pool != nil {
		if s.Pool, err = f.pool.Pool.Use(t, f.pool.Signature); err != nil {
			return s, fmt.Errorf("pool offer: %w", err)
		}
	}
	return s, nil
}

// acceptable returns nil if every image that the pool version takes work from is one that the policy accepts: any of them may do the work.
func acceptable(ctx context.Context, m marketConn, path string, version sealwork.Digest) error {
	if path == "" {
		return nil
	}
	p, err := loadPolicy(path)
	if err != nil {
		return err
	}
	refuse := func(format string, args ...any) error {
		err := fmt.Errorf("pool version %v: policy %s: %s", version, p.Name, fmt.Sprintf(format, args...))
		return exit.As(exit.Refused, exit.Hint(err, "nothing was sent; choose another pool version, or accept with the policy what `sealwork pool show` lists"))
	}
	added, err := m.VersionsAdded(ctx, chain.VersionFilter{Version: version}, m.since)
	if err != nil {
		return err
	}
	if len(added) == 0 {
		return exit.As(exit.NotFound, exit.Hint(fmt.Errorf("pool version %v: no event since block %d added it", version, m.since),
			"chain.from must be no later than the block of the market's creation"))
	}
	v, err := lookAtVersion(ctx, m, added[0])
	if err != nil {
		return err
	}
	if added[0].Content.Gates&chain.GateKey == 0 {
		return refuse("want worker keys with evidence, got a version that asks for none")
	}
	var wrong []error
	for _, d := range v.Measurements {
		if !slices.Contains(p.Measurements, d) {
			wrong = append(wrong, fmt.Errorf("it accepts measurement %v, which the policy does not", d))
		}
	}
	if len(wrong) > 0 {
		return refuse("%v", firstOf(wrong))
	}
	return nil
}
