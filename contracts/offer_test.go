package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/sealwork/sealwork/chain/bindings"
)

// Offers: what sellers sign once and many deals use.

const unlimited = 1<<64 - 1

// seller is one of the three kinds of offer, as the tables below treat them alike.
type seller struct {
	name   string
	signer account
	hash   func(bindings.Terms, bindings.Offer) common.Hash
	put    func(*bindings.Signatures, bindings.Offer)
	not    any // the error if it is none
}

var sellers = []seller{
	{"app", appOwner, hashAppOffer, func(s *bindings.Signatures, o bindings.Offer) { s.App = o }, bindings.MarketAppOwnerNotAgreed{AppOwner: appOwner.addr}},
	{"data", dataOwner, hashDataOffer, func(s *bindings.Signatures, o bindings.Offer) { s.Data = o },
		bindings.MarketDataOwnerNotAgreed{DataOwner: dataOwner.addr}},
	{"pool", poolOwner, hashPoolOffer, func(s *bindings.Signatures, o bindings.Offer) { s.Pool = o }, bindings.MarketPoolNotAgreed{Pool: 1}},
}

// offer makes and signs an offer that fits terms.
func (w *world) offer(s seller, t bindings.Terms, edits ...func(*bindings.Offer)) bindings.Offer {
	w.t.Helper()
	o := bindings.Offer{Volume: unlimited, Expiry: uint64(w.now() + day), Salt: 3}
	for _, edit := range edits {
		edit(&o)
	}
	o.Signature = s.signer.sign(w.digest(s.hash(t, o)))
	return o
}

// offered are the signatures of everyone, with an offer of each seller.
func (w *world) offered(t bindings.Terms) bindings.Signatures {
	sigs := w.signatures(t)
	for _, s := range sellers {
		s.put(&sigs, w.offer(s, t))
	}
	return sigs
}

func TestOffersOpenDealsThatFitThem(t *testing.T) {
	w := newWorld(t)
	w.version = w.variant(func(v *bindings.PoolVersion) { v.DeclineWindow = 0 })
	for _, s := range sellers {
		t.Run(s.name, func(t *testing.T) {
			terms := w.terms(priced)
			other := w.terms(priced, func(t *bindings.Terms) {
				t.AppPrice, t.DataPrice, t.TaskPrice = big.NewInt(1), big.NewInt(1), big.NewInt(1)
			})
			open := func(o bindings.Offer) []byte {
				sigs := w.offered(terms)
				s.put(&sigs, o)
				return marketABI.PackOpen(terms, sigs)
			}
			good := w.offer(s, terms)
			forged := func(edit func(*bindings.Offer)) bindings.Offer { o := good; edit(&o); return o }
			if _, err := w.call(stranger.addr, w.market, open(good)); err != nil {
				t.Fatalf("a good offer: %v", err)
			}
			for name, o := range map[string]bindings.Offer{
				"none":                        {},
				"unsigned":                    forged(func(o *bindings.Offer) { o.Signature = nil }),
				"signed by another":           w.offer(seller{signer: stranger, hash: s.hash}, terms),
				"at other prices":             w.offer(s, other),
				"with a larger volume":        forged(func(o *bindings.Offer) { o.Volume-- }),
				"with another expiry":         forged(func(o *bindings.Offer) { o.Expiry++ }),
				"with another salt":           forged(func(o *bindings.Offer) { o.Salt++ }),
				"with other restrictions":     forged(func(o *bindings.Offer) { o.Restrictions = restrictRequester }),
				"with another group":          forged(func(o *bindings.Offer) { o.Group[0]++ }),
				"a signature over other deal": signedID(s.signer.sign(w.id(other))),
			} {
				t.Run(name, func(t *testing.T) {
					w.refused(stranger, open(o), s.not)
				})
			}
			t.Run("64 bytes", func(t *testing.T) {
				o := good
				o.Signature = compact(o.Signature)
				if _, err := w.call(stranger.addr, w.market, open(o)); err != nil {
					t.Error(err)
				}
			})
			t.Run("a signature over the deal's id", func(t *testing.T) {
				if _, err := w.call(stranger.addr, w.market, open(signedID(s.signer.sign(w.id(terms))))); err != nil {
					t.Error(err)
				}
			})
		})
	}
}

// compact is a signature in 64 bytes (EIP-2098).
func compact(sig []byte) []byte {
	out := append([]byte(nil), sig[:64]...)
	out[32] |= (sig[64] - 27) << 7
	return out
}

// Each restriction holds for the field of its name and for no other.
func TestOffersAreRestrictedToWhatTheyName(t *testing.T) {
	w := newWorld(t)
	other := w.variant(func(v *bindings.PoolVersion) { v.PoolShare++ })
	w.mustMarket(poolOwner, marketABI.PackCreatePool())
	content := w.content
	content.Pool = 2
	second := w.addVersion(content)
	edits := map[uint8]func(*bindings.Terms){
		restrictApp:       func(t *bindings.Terms) { t.App[1]++ },
		restrictData:      func(t *bindings.Terms) { t.Data[1]++ },
		restrictPool:      func(t *bindings.Terms) { t.Pool, t.Version = 2, second },
		restrictVersion:   under(other),
		restrictRequester: func(t *bindings.Terms) { t.Requester = payer.addr },
	}
	own := map[string]uint8{"app": restrictApp, "data": restrictData, "pool": restrictPool | restrictVersion} // always named
	for _, s := range sellers {
		for changed, edit := range edits {
			for mask := range uint8(32) {
				terms := w.terms(priced, paidBy(payer))
				o := w.offer(s, terms, func(o *bindings.Offer) { o.Restrictions = mask })
				edit(&terms)
				sigs := w.signatures(terms)
				sigs.Requester = payer.sign(w.id(terms))
				if terms.Requester == requester.addr {
					sigs.Requester = requester.sign(w.id(terms))
				}
				s.put(&sigs, o)
				_, err := w.call(stranger.addr, w.market, marketABI.PackOpen(terms, sigs))
				held := mask
				if s.name == "pool" {
					held &^= restrictPool | restrictVersion
				}
				held |= own[s.name]
				alsoVersion := changed == restrictPool && held&restrictVersion != 0 // another pool's version is another one
				if fits := held&changed == 0 && !alsoVersion; (err == nil) != fits {
					t.Errorf("%s offer with restrictions %05b, terms with another %05b: %v", s.name, mask, changed, err)
				}
			}
		}
	}
}

func TestOfferVolumeIsCountedInTasks(t *testing.T) {
	w := newWorld(t)
	for _, s := range sellers {
		t.Run(s.name, func(t *testing.T) {
			limited := func(o *bindings.Offer) { o.Volume, o.Expiry, o.Salt = 10, genesisTime+30*day, 1000 }
			open := func(tasks uint32) (bindings.Terms, []byte, common.Hash) {
				terms := w.terms(priced, split(tasks, 100))
				sigs := w.signatures(terms)
				o := w.offer(s, terms, limited)
				s.put(&sigs, o)
				return terms, marketABI.PackOpen(terms, sigs), w.digest(s.hash(terms, o))
			}
			_, call, digest := open(7)
			w.mustMarket(stranger, call)
			w.wantUse(s.signer, digest, 7, false, false)
			_, call, _ = open(4)
			w.refused(stranger, call, bindings.MarketOfferUsedUp{Offer: digest, Left: big.NewInt(3), Want: 4})
			terms, call, _ := open(3)
			w.mustMarket(stranger, call)
			w.mustMarket(poolOwner, marketABI.PackDecline(terms)) // a declined deal does not give volume back
			_, call, _ = open(1)
			w.refused(stranger, call, bindings.MarketOfferUsedUp{Offer: digest, Left: new(big.Int), Want: 1})
			w.wantUse(s.signer, digest, 10, false, false)

			terms, _, _ = open(1<<32 - 1)
			terms.FuelPrice = new(big.Int)
			terms.TaskPrice, terms.AppPrice, terms.DataPrice = big.NewInt(1), big.NewInt(1), big.NewInt(1)
			sigs := w.signatures(terms)
			o := w.offer(s, terms)
			s.put(&sigs, o)
			w.mustMarket(stranger, marketABI.PackOpen(terms, sigs))
			w.wantUse(s.signer, w.digest(s.hash(terms, o)), 0, false, false) // without a limit nothing is written
		})
	}
}

func (w *world) wantUse(signer account, digest common.Hash, used uint64, presigned, cancelled bool) {
	w.t.Helper()
	out, err := w.call(stranger.addr, w.market, marketABI.PackUseOf(signer.addr, digest))
	if err != nil {
		w.t.Fatal(err)
	}
	got, err := marketABI.UnpackUseOf(out)
	if want := (bindings.UseOfOutput{Used: used, Presigned: presigned, Cancelled: cancelled}); err != nil || got != want {
		w.t.Errorf("use %+v, %v, want %+v", got, err, want)
	}
}

func TestOfferExpires(t *testing.T) {
	w := newWorld(t)
	for _, s := range sellers {
		terms := w.terms(priced)
		o := w.offer(s, terms, func(o *bindings.Offer) { o.Expiry = uint64(w.now() + 60) })
		sigs := w.signatures(terms)
		s.put(&sigs, o)
		w.callsAt(int64(o.Expiry) - 1)
		if _, err := w.call(stranger.addr, w.market, marketABI.PackOpen(terms, sigs)); err != nil {
			t.Errorf("%s: in the last second: %v", s.name, err)
		}
		w.callsAt(int64(o.Expiry))
		w.refused(stranger, marketABI.PackOpen(terms, sigs),
			bindings.MarketOfferExpired{Offer: w.digest(s.hash(terms, o)), Expiry: o.Expiry, Time: u(o.Expiry)})
	}
}

func TestOfferForAGroup(t *testing.T) {
	w := newWorld(t)
	art := testArtifact(t, "Group")
	group := w.deploy(deployer, art.create(t))
	for _, s := range sellers {
		for name, row := range map[string]struct {
			group   common.Address
			purpose int64
			member  bool
		}{
			"a member": {group, 4, true}, "a key of another purpose": {group, 3, false}, "nobody": {group, 0, false},
			"a group that is no contract": {stranger.addr, 4, false}, "a contract that is no group": {w.token, 4, false},
		} {
			w.must(deployer, group, art.pack(t, "set", requester.addr, big.NewInt(4), false))
			w.must(deployer, group, art.pack(t, "set", requester.addr, big.NewInt(row.purpose), true))
			terms := w.terms(priced)
			sigs := w.signatures(terms)
			s.put(&sigs, w.offer(s, terms, func(o *bindings.Offer) { o.Group = row.group }))
			open := marketABI.PackOpen(terms, sigs)
			if !row.member {
				w.refused(stranger, open, bindings.MarketNotInGroup{Group: row.group, Requester: requester.addr})
			} else if _, err := w.call(stranger.addr, w.market, open); err != nil {
				t.Errorf("%s offer, %s: %v", s.name, name, err)
			}
		}
	}
}

func TestCancelAndPresignAreTheSignersOwn(t *testing.T) {
	w := newWorld(t)
	for _, s := range sellers {
		t.Run(s.name, func(t *testing.T) {
			terms := w.terms(priced)
			o := w.offer(s, terms)
			digest := w.digest(s.hash(terms, o))
			unsigned := o
			unsigned.Signature = nil
			open := func(o bindings.Offer) []byte {
				sigs := w.signatures(terms)
				s.put(&sigs, o)
				return marketABI.PackOpen(terms, sigs)
			}
			works := func(o bindings.Offer, what string) {
				t.Helper()
				if _, err := w.call(stranger.addr, w.market, open(o)); err != nil {
					t.Errorf("%s: %v", what, err)
				}
			}

			w.mustMarket(stranger, marketABI.PackCancel(digest))
			works(o, "after a stranger cancelled it")
			w.mustMarket(stranger, marketABI.PackPresign(digest))
			w.refused(stranger, open(unsigned), s.not)
			wantEvents(t, w.events(w.mustMarket(s.signer, marketABI.PackPresign(digest))), bindings.MarketPresigned{Signer: s.signer.addr, Digest: digest})
			works(unsigned, "presigned")
			w.wantUse(s.signer, digest, 0, true, false)
			wantEvents(t, w.events(w.mustMarket(s.signer, marketABI.PackCancel(digest))), bindings.MarketCancelled{Signer: s.signer.addr, Digest: digest})
			for _, cancelled := range []bindings.Offer{o, unsigned} {
				w.refused(stranger, open(cancelled), bindings.MarketDigestCancelled{Signer: s.signer.addr, Digest: digest})
			}
			w.mustMarket(s.signer, marketABI.PackPresign(digest)) // for good
			w.refused(stranger, open(unsigned), bindings.MarketDigestCancelled{Signer: s.signer.addr, Digest: digest})
		})
	}
	t.Run("a request", func(t *testing.T) {
		terms := w.terms(paidBy(payer))
		id := w.id(terms)
		open := marketABI.PackOpen(terms, w.signatures(terms))
		for _, by := range []account{requester, payer} {
			taken := w.terms(paidBy(payer))
			w.mustMarket(by, marketABI.PackCancel(w.id(taken)))
			w.refused(stranger, marketABI.PackOpen(taken, w.signatures(taken)), bindings.MarketDigestCancelled{Signer: by.addr, Digest: w.id(taken)})
		}
		w.mustMarket(requester, marketABI.PackPresign(id))
		w.mustMarket(payer, marketABI.PackPresign(id))
		w.mustMarket(stranger, marketABI.PackOpen(terms, bindings.Signatures{}))
		w.refused(stranger, open, bindings.MarketDealExists{Deal: id})
	})
}

// A pool offers by its operator, once it has one; so a key that is changed takes its offers with it.
func TestPoolOffersByItsOperator(t *testing.T) {
	w := newWorld(t)
	byOwner, byOperator := sellers[2], sellers[2]
	byOperator.signer = scheduler
	open := func(s seller) []byte {
		terms := w.terms()
		sigs := w.signatures(terms)
		s.put(&sigs, w.offer(s, terms))
		return marketABI.PackOpen(terms, sigs)
	}
	w.mustMarket(stranger, open(byOwner))
	w.refused(stranger, open(byOperator), bindings.MarketPoolNotAgreed{Pool: 1})
	w.mustMarket(poolOwner, marketABI.PackSetOperator(1, scheduler.addr))
	w.mustMarket(stranger, open(byOperator))
	w.refused(stranger, open(byOwner), bindings.MarketPoolNotAgreed{Pool: 1})
}

// A pool that cannot decline opens nothing that it did not agree to before.
func TestPoolWithoutADeclineWindowHasToAgree(t *testing.T) {
	w := newWorld(t)
	w.version = w.variant(func(v *bindings.PoolVersion) { v.DeclineWindow = 0 })
	terms := w.terms()
	w.refused(requester, marketABI.PackOpen(terms, bindings.Signatures{}), bindings.MarketPoolNotAgreed{Pool: 1})
	w.mustMarket(requester, marketABI.PackOpen(terms, bindings.Signatures{Pool: w.offer(sellers[2], terms)}))
}

// Offers of accounts with code: EIP-1271, and EIP-7702 accounts that still sign with their key.
func TestOffersOfAccountsWithCode(t *testing.T) {
	w := newWorld(t)
	art := testArtifact(t, "Wallet")
	wallet := w.deploy(deployer, art.create(t, appOwner.addr))
	terms := w.terms(priced, func(t *bindings.Terms) { t.AppOwner = wallet })
	sigs := w.signatures(terms)
	sigs.App = w.offer(seller{signer: stranger, hash: hashAppOffer}, terms)
	w.refused(stranger, marketABI.PackOpen(terms, sigs), bindings.MarketAppOwnerNotAgreed{AppOwner: wallet})
	sigs.App = w.offer(sellers[0], terms)
	w.mustMarket(stranger, marketABI.PackOpen(terms, sigs))

	w.delegate(appOwner, w.token, 0)
	terms = w.terms(priced)
	sigs = w.signatures(terms)
	sigs.App = w.offer(sellers[0], terms)
	w.mustMarket(stranger, marketABI.PackOpen(terms, sigs))
}

// What is nullified is the digest and never the signature's bytes: the other form of the same signature does not open again, nor count anew.
func TestSignatureInAnotherFormOpensNothingAgain(t *testing.T) {
	w := newWorld(t)
	terms := w.terms(priced)
	sigs := w.signatures(terms)
	sigs.App = w.offer(sellers[0], terms, func(o *bindings.Offer) { o.Volume, o.Expiry = 1, genesisTime+day })
	w.mustMarket(stranger, marketABI.PackOpen(terms, sigs))
	sigs.Requester, sigs.App.Signature = compact(sigs.Requester), compact(sigs.App.Signature)
	w.refused(stranger, marketABI.PackOpen(terms, sigs), bindings.MarketDealExists{Deal: w.id(terms)})
	again := w.terms(priced)
	second := w.signatures(again)
	second.App = sigs.App
	w.refused(stranger, marketABI.PackOpen(again, second),
		bindings.MarketOfferUsedUp{Offer: w.digest(hashAppOffer(again, sigs.App)), Left: new(big.Int), Want: 1})
}
