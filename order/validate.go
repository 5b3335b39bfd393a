package order

import (
	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/fieldcheck"
)

// Validate reports every field that docs/spec/proof.md §3 does not accept as a joined *sealwork.FieldError each, or nil. It cannot
// know what only a chain knows: whether the pool version exists, who signed, what time it is.
func (t Terms) Validate() error {
	var c fieldcheck.Checks
	c.Nonzero("requester", !t.Requester.IsZero())
	c.Nonzero("payer", !t.Payer.IsZero())
	c.Nonzero("app", !t.App.IsZero())
	c.That("app_owner", !t.AppOwner.IsZero() || t.AppPrice.IsZero(), "an owner, since app_price is not 0", t.AppOwner)
	c.That("data_owner", t.DataOwner.IsZero() || !t.Data.IsZero(), "0, since data is 0", t.DataOwner)
	c.That("data_owner", !t.DataOwner.IsZero() || t.DataPrice.IsZero(), "an owner, since data_price is not 0", t.DataOwner)
	c.That("pool", t.Pool != 0, "at least 1", t.Pool)
	c.Nonzero("version", !t.Version.IsZero())
	c.That("trust", t.Trust >= sealwork.Attested && t.Trust <= sealwork.Diverse, "1 to 4", uint8(t.Trust))
	c.That("profile", t.Profile >= sealwork.Pure && t.Profile <= sealwork.Connected, "1 to 3", uint8(t.Profile))
	c.That("tasks", t.Tasks != 0, "at least 1", t.Tasks)
	c.That("chunk", t.Chunk >= 1 && t.Chunk <= MaxChunk, "1 to 65536", t.Chunk)
	c.That("fuel_limit", t.FuelLimit >= 1 && t.FuelLimit <= MaxFuel, "1 to 2^63-1", uint64(t.FuelLimit))
	t.validatePrices(&c)
	c.That("open_by", t.OpenBy < t.Deadline, "before the deadline", uint64(t.OpenBy))
	c.That("deadline", t.Deadline <= maxTime, "less than 2^40", uint64(t.Deadline))
	if t.Callback.IsZero() {
		c.That("callback_gas", t.CallbackGas == 0, "0, since there is no callback", t.CallbackGas)
	} else {
		c.That("callback", t.Callback == t.Requester, "0 or the requester", t.Callback)
		c.That("callback_gas", t.CallbackGas >= 1 && t.CallbackGas <= MaxCallbackGas, "1 to 2^24", t.CallbackGas)
	}
	if t.Trust == sealwork.Replicated || t.Trust == sealwork.Diverse {
		c.That("profile", t.Profile == sealwork.Pure, "1, since results are compared", uint8(t.Profile))
		c.That("brokers", t.Brokers.IsZero(), "0, since results are compared", t.Brokers)
		c.That("recipient", t.Recipient.IsZero(), "0, since results are compared", t.Recipient)
	}
	t.Spec.validate(&c, t.FuelLimit)
	return c.Join()
}

func (t Terms) validatePrices(c *fieldcheck.Checks) {
	fits := true
	for _, p := range []struct {
		name  string
		price sealwork.Amount
	}{{"fuel_price", t.FuelPrice}, {"task_price", t.TaskPrice}, {"app_price", t.AppPrice}, {"data_price", t.DataPrice}} {
		ok := p.price.Cmp(sealwork.MaxPrice) <= 0
		fits = fits && ok
		c.That(p.name, ok, "less than 2^96", p.price)
	}
	if _, err := t.Escrow(); err != nil && fits {
		c.That("tasks", false, "an escrow of all tasks below 2^128", t.Tasks)
	}
}

func (s Spec) validate(c *fieldcheck.Checks, fuelLimit sealwork.Fuel) {
	c.That("spec.store", s.Store.IsZero(), "0: no store is accepted yet", s.Store)
	c.That("spec.memory_pages", s.MemoryPages >= 1 && s.MemoryPages <= MaxMemory, "1 to 65536", uint32(s.MemoryPages))
	c.That("spec.output_limit", s.OutputLimit <= MaxOutput, "at most 2^30", s.OutputLimit)
	c.That("spec.abi", s.ABI <= sealwork.ABISealworkV1, "0 or 1", uint16(s.ABI))
	c.That("spec.fuel_step", s.FuelStep >= 1 && fuelLimit%max(s.FuelStep, 1) == 0, "at least 1 and a divisor of fuel_limit", uint64(s.FuelStep))
	c.That("spec.seal_modes", s.SealModes >= 1 && s.SealModes <= 7, "1 to 7", uint8(s.SealModes))
	c.That("spec.ext", s.Ext.IsZero(), "0", s.Ext)
}

// Validate reports whether d can be a domain: chain id 1 to 2^63-1 and a market that is not zero.
func (d Domain) Validate() error {
	var c fieldcheck.Checks
	c.That("domain.chain_id", d.ChainID >= 1 && d.ChainID <= maxChainID, "1 to 2^63-1", uint64(d.ChainID))
	c.Nonzero("domain.market", !d.Market.IsZero())
	return c.Join()
}
