package chain

import (
	"fmt"
	"time"

	"github.com/sealwork/sealwork"
)

// Finality is when a block counts. Zero is refused.
type Finality uint8

// The finalities.
const (
	FinalityHead      Finality = 1 // at once: for a chain that has one sealer, and for work that may turn out to be lost
	FinalityDepth     Finality = 2 // when Profile.Depth blocks follow it
	FinalitySafe      Finality = 3 // when the endpoint calls it safe
	FinalityFinalized Finality = 4 // when the endpoint calls it finalized
)

// Profile says how to deal with one kind of chain. The zero Profile is refused.
type Profile struct {
	Finality Finality
	Depth    uint64 // blocks; with FinalityDepth at least 1, otherwise 0

	// Poll is the pause between two looks at the chain. Required.
	Poll time.Duration

	// MaxRange is the most blocks of one query for events, at least 1. Where an endpoint refuses, fewer are asked for.
	MaxRange uint64

	// Lag is for how long an endpoint may seem not to know a block that it showed before, as happens behind a load balancer,
	// until the block counts as lost in a reorganisation. Zero is at once.
	Lag time.Duration

	// MaxFeePerGas is the ceiling of what is paid for a unit of gas, in wei. Required: an endpoint could suggest any fee.
	MaxFeePerGas sealwork.Amount

	// MaxGas is the most gas of one transaction. Required; 16,777,216 where EIP-7825 holds.
	MaxGas uint64
}

// Local is the profile of a development chain: a block counts when it is there.
func Local() Profile {
	return Profile{Finality: FinalityHead, Poll: 10 * time.Millisecond, MaxRange: 1024,
		MaxFeePerGas: sealwork.NewAmount(1e12), MaxGas: 1 << 24}
}

func (p Profile) problems() []string {
	var s []string
	if p.Finality < FinalityHead || p.Finality > FinalityFinalized {
		s = append(s, fmt.Sprintf("profile.finality: want 1 to 4, got %d", p.Finality))
	}
	if (p.Finality == FinalityDepth) != (p.Depth > 0) {
		s = append(s, fmt.Sprintf("profile.depth: want at least 1 with finality depth and 0 with any other, got %d", p.Depth))
	}
	if p.Poll <= 0 {
		s = append(s, fmt.Sprintf("profile.poll: want a pause, got %s", p.Poll))
	}
	if p.MaxRange == 0 {
		s = append(s, "profile.max_range: want at least 1, got 0")
	}
	if p.Lag < 0 {
		s = append(s, fmt.Sprintf("profile.lag: want at least 0, got %s", p.Lag))
	}
	if p.MaxFeePerGas.IsZero() {
		s = append(s, "profile.max_fee_per_gas: want a ceiling, got 0")
	}
	if p.MaxGas == 0 {
		s = append(s, "profile.max_gas: want a limit, got 0")
	}
	return s
}
