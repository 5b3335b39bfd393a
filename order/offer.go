package order

import (
	"errors"
	"fmt"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/eip712"
	"github.com/sealwork/sealwork/internal/fieldcheck"
)

// Unlimited is the volume of an offer without a limit.
const Unlimited = 1<<64 - 1

// Condition is what every offer says beside what it offers (docs/spec/market.md §2). The zero Condition is not valid: an offer has a volume
// and an expiry.
type Condition struct {
	Volume uint64             `json:"volume,string"` // tasks of all deals that use the offer; Unlimited for no limit
	Expiry sealwork.Timestamp `json:"expiry"`        // it is used before this instant
	Salt   uint64             `json:"salt,string"`   // makes otherwise equal offers different ones
	Group  sealwork.Address   `json:"group"`         // an ERC-734 contract, whose members' requests it is for; zero for anyone's
}

// AppOffer is a signed price for an app. A restriction that is zero holds for any value.
type AppOffer struct {
	Owner     sealwork.Address `json:"owner"` // who signs it and is paid
	App       sealwork.Digest  `json:"app"`
	Price     sealwork.Amount  `json:"price"` // for a task with outcome OK
	Condition Condition        `json:"condition"`
	Data      sealwork.Digest  `json:"data"`
	Pool      uint32           `json:"pool"`
	Version   sealwork.Digest  `json:"version"`
	Requester sealwork.Address `json:"requester"`
}

// DataOffer is a signed price for a dataset. A restriction that is zero holds for any value.
type DataOffer struct {
	Owner     sealwork.Address `json:"owner"` // who signs it and is paid
	Data      sealwork.Digest  `json:"data"`
	Price     sealwork.Amount  `json:"price"` // for a task with outcome OK
	Condition Condition        `json:"condition"`
	App       sealwork.Digest  `json:"app"`
	Pool      uint32           `json:"pool"`
	Version   sealwork.Digest  `json:"version"`
	Requester sealwork.Address `json:"requester"`
}

// PoolOffer are signed prices of a pool version, by the pool's operator, or by its owner if it has none. A restriction that is zero holds
// for any value.
type PoolOffer struct {
	Pool      uint32           `json:"pool"`
	Version   sealwork.Digest  `json:"version"`
	FuelPrice sealwork.Amount  `json:"fuel_price"` // for 10^9 fuel
	TaskPrice sealwork.Amount  `json:"task_price"`
	Condition Condition        `json:"condition"`
	App       sealwork.Digest  `json:"app"`
	Data      sealwork.Digest  `json:"data"`
	Requester sealwork.Address `json:"requester"`
}

// Use is what the chain is given of an offer: it rebuilds the rest from the terms. The zero Use is no offer. With volume 0, Signature is over
// the deal's id.
type Use struct {
	Condition    Condition
	Restrictions Restrictions
	Signature    []byte // empty if the offer was presigned on chain
}

// Restrictions is the set of fields that an offer holds for.
type Restrictions uint8

// The fields.
const (
	RestrictApp       Restrictions = 1
	RestrictData      Restrictions = 2
	RestrictPool      Restrictions = 4
	RestrictVersion   Restrictions = 8
	RestrictRequester Restrictions = 16
)

var (
	appOfferTypeHash = eip712.TypeHash("AppOffer(address owner,bytes32 app,uint96 price,uint64 volume,uint64 expiry,uint64 salt,bytes32 data," +
		"uint32 pool,bytes32 version,address requester,address group)")
	dataOfferTypeHash = eip712.TypeHash("DataOffer(address owner,bytes32 data,uint96 price,uint64 volume,uint64 expiry,uint64 salt,bytes32 app," +
		"uint32 pool,bytes32 version,address requester,address group)")
	poolOfferTypeHash = eip712.TypeHash("PoolOffer(uint32 pool,bytes32 version,uint96 fuelPrice,uint96 taskPrice,uint64 volume,uint64 expiry," +
		"uint64 salt,bytes32 app,bytes32 data,address requester,address group)")
)

// Hash returns hashStruct of the offer. Domain.Digest of it is what the owner signs, cancels or presigns.
func (o AppOffer) Hash() sealwork.Digest {
	return hashOffer(appOfferTypeHash, o.Owner, o.App, o.Price, o.Condition, o.Data, o.Pool, o.Version, o.Requester)
}

// Hash returns hashStruct of the offer. Domain.Digest of it is what the owner signs, cancels or presigns.
func (o DataOffer) Hash() sealwork.Digest {
	return hashOffer(dataOfferTypeHash, o.Owner, o.Data, o.Price, o.Condition, o.App, o.Pool, o.Version, o.Requester)
}

func hashOffer(typ sealwork.Digest, owner sealwork.Address, what sealwork.Digest, price sealwork.Amount, c Condition, other sealwork.Digest,
	pool uint32, version sealwork.Digest, requester sealwork.Address,
) sealwork.Digest {
	return eip712.HashStruct(typ, eip712.Address(owner), what, price.Bytes32(), eip712.Uint(c.Volume), eip712.Uint(c.Expiry), eip712.Uint(c.Salt),
		other, eip712.Uint(pool), version, eip712.Address(requester), eip712.Address(c.Group))
}

// Hash returns hashStruct of the offer. Domain.Digest of it is what the pool signs, cancels or presigns.
func (o PoolOffer) Hash() sealwork.Digest {
	c := o.Condition
	return eip712.HashStruct(poolOfferTypeHash, eip712.Uint(o.Pool), o.Version, o.FuelPrice.Bytes32(), o.TaskPrice.Bytes32(), eip712.Uint(c.Volume),
		eip712.Uint(c.Expiry), eip712.Uint(c.Salt), o.App, o.Data, eip712.Address(o.Requester), eip712.Address(c.Group))
}

// Validate reports every field that is out of range as a joined *sealwork.FieldError each, or nil.
func (o AppOffer) Validate() error {
	var c fieldcheck.Checks
	c.Nonzero("owner", !o.Owner.IsZero())
	c.Nonzero("app", !o.App.IsZero())
	c.That("price", o.Price.Cmp(sealwork.MaxPrice) <= 0, "less than 2^96", o.Price)
	o.Condition.validate(&c)
	return c.Join()
}

// Validate reports every field that is out of range as a joined *sealwork.FieldError each, or nil.
func (o DataOffer) Validate() error {
	var c fieldcheck.Checks
	c.Nonzero("owner", !o.Owner.IsZero())
	c.Nonzero("data", !o.Data.IsZero())
	c.That("price", o.Price.Cmp(sealwork.MaxPrice) <= 0, "less than 2^96", o.Price)
	o.Condition.validate(&c)
	return c.Join()
}

// Validate reports every field that is out of range as a joined *sealwork.FieldError each, or nil.
func (o PoolOffer) Validate() error {
	var c fieldcheck.Checks
	c.That("pool", o.Pool != 0, "at least 1", o.Pool)
	c.Nonzero("version", !o.Version.IsZero())
	c.That("fuel_price", o.FuelPrice.Cmp(sealwork.MaxPrice) <= 0, "less than 2^96", o.FuelPrice)
	c.That("task_price", o.TaskPrice.Cmp(sealwork.MaxPrice) <= 0, "less than 2^96", o.TaskPrice)
	o.Condition.validate(&c)
	return c.Join()
}

func (o Condition) validate(c *fieldcheck.Checks) {
	c.That("condition.volume", o.Volume != 0, "at least 1", o.Volume)
	c.That("condition.expiry", o.Expiry != 0, "at least 1", uint64(o.Expiry))
}

// Use returns what the chain is given for a deal with these terms, or what of the terms does not fit the offer, as a joined
// *sealwork.FieldError each. Whether the offer has expired or is used up, and who is in its group, only the chain knows.
func (o AppOffer) Use(t Terms, signature []byte) (Use, error) {
	var f fit
	f.same("app_owner", t.AppOwner, o.Owner)
	f.same("app", t.App, o.App)
	f.price("app_price", t.AppPrice, o.Price)
	restrict(&f, RestrictData, "data", t.Data, o.Data)
	f.place(t, o.Pool, o.Version, o.Requester)
	return f.use(o.Condition, signature)
}

// Use is AppOffer.Use for a dataset.
func (o DataOffer) Use(t Terms, signature []byte) (Use, error) {
	var f fit
	f.same("data_owner", t.DataOwner, o.Owner)
	f.same("data", t.Data, o.Data)
	f.price("data_price", t.DataPrice, o.Price)
	restrict(&f, RestrictApp, "app", t.App, o.App)
	f.place(t, o.Pool, o.Version, o.Requester)
	return f.use(o.Condition, signature)
}

// Use is AppOffer.Use for a pool.
func (o PoolOffer) Use(t Terms, signature []byte) (Use, error) {
	var f fit
	f.same("pool", t.Pool, o.Pool)
	f.same("version", t.Version, o.Version)
	f.price("fuel_price", t.FuelPrice, o.FuelPrice)
	f.price("task_price", t.TaskPrice, o.TaskPrice)
	restrict(&f, RestrictApp, "app", t.App, o.App)
	restrict(&f, RestrictData, "data", t.Data, o.Data)
	restrict(&f, RestrictRequester, "requester", t.Requester, o.Requester)
	return f.use(o.Condition, signature)
}

// fit holds terms against an offer and collects the restrictions that it has.
type fit struct {
	checks       fieldcheck.Checks
	restrictions Restrictions
}

func (f *fit) same(field string, got, want any) {
	f.checks.That(field, got == want, fieldText(want), got)
}

func (f *fit) price(field string, got, want sealwork.Amount) {
	f.checks.That(field, got.Cmp(want) == 0, want.String(), got)
}

func (f *fit) place(t Terms, pool uint32, version sealwork.Digest, requester sealwork.Address) {
	restrict(f, RestrictPool, "pool", t.Pool, pool)
	restrict(f, RestrictVersion, "version", t.Version, version)
	restrict(f, RestrictRequester, "requester", t.Requester, requester)
}

func restrict[T comparable](f *fit, r Restrictions, field string, got, want T) {
	var any T
	if want != any {
		f.restrictions |= r
		f.same(field, got, want)
	}
}

func (f *fit) use(c Condition, signature []byte) (Use, error) {
	if err := f.checks.Join(); err != nil {
		return Use{}, errors.Join(ErrOfferMismatch, err)
	}
	return Use{Condition: c, Restrictions: f.restrictions, Signature: signature}, nil
}

// ErrOfferMismatch is returned when terms do not fit an offer. What does not is joined to it.
var ErrOfferMismatch = errors.New("the terms do not fit the offer")

func fieldText(want any) string { return fmt.Sprint(want) }
