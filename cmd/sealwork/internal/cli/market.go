package cli

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/network"
	"github.com/sealwork/sealwork/internal/config"
)

// marketConn is the configured market and, for commands that send, the account.
type marketConn struct {
	*chain.Client

	conf   config.Client
	signer chain.Signer // nil for commands that only look
	since  sealwork.BlockNumber
}

// dialMarket connects to the market. Close it after use.
func (s *session) dialMarket(ctx context.Context, sections ...config.Section) (m marketConn, err error) {
	if m.conf, err = s.load(append(sections, config.SectionChain)...); err != nil {
		return m, err
	}
	m.since = sealwork.BlockNumber(m.conf.Chain.From)
	for _, section := range sections {
		if section == config.SectionAccount {
			if m.signer, err = network.Signer(m.conf); err != nil {
				return m, err
			}
		}
	}
	m.Client, err = network.Dial(ctx, m.conf, s.env.Clock)
	return m, err
}

// now returns the later of the chain's time and this machine's: a chain that stood still shows an old one.
func (s *session) now(ctx context.Context, m marketConn) (sealwork.Timestamp, error) {
	head, err := m.Head(ctx)
	return max(head.Time, sealwork.Timestamp(max(0, s.env.Clock.Now().Unix()))), err // not negative
}

// sent is what commands say of their transaction.
type sent struct {
	Tx  sealwork.Digest `json:"tx"`
	Gas uint64          `json:"gas"`
}

// action is one transaction that a user asked for.
type action struct {
	what string // as a question: "pause the version"
	yes  bool   // it is answered already
	look string // command that tells what became of it, if nobody heard
	call func() (chain.Call, error)
}

// act asks and sends.
func (s *session) act(ctx context.Context, m marketConn, a action) (sent, error) {
	call, err := a.call()
	if err != nil {
		return sent{}, err
	}
	return s.acted(a, func() (chain.Receipt, error) { return m.Sender(m.signer).Do(ctx, call) })
}

// acted asks, and has do send.
func (s *session) acted(a action, do func() (chain.Receipt, error)) (sent, error) {
	if err := s.confirm(a.what, a.yes); err != nil {
		return sent{}, err
	}
	r, err := do()
	if err == nil {
		return sent{Tx: r.Tx, Gas: r.GasUsed}, nil
	}
	err = fmt.Errorf("asked to %s: %w", a.what, err)
	if errors.Is(err, chain.ErrUnknownOutcome) {
		err = exit.Hint(err, "it may have taken effect: look with `%s` before you do the same again", a.look)
	}
	return sent{}, err
}

func parseVersion(text string) (sealwork.Digest, error) {
	d, err := sealwork.ParseDigest(text)
	if err != nil || d.IsZero() {
		return d, exit.Usagef("version: want 0x and 64 lower-case digits, not all 0, got %.80q", text)
	}
	return d, nil
}

func parseAddress(what, text string) (sealwork.Address, error) {
	a, err := sealwork.ParseAddress(text)
	if err != nil || a.IsZero() {
		return a, exit.Usagef("%s: want 0x and 40 lower-case digits, not all 0, got %.60q", what, text)
	}
	return a, nil
}

func parseAmount(text string) (sealwork.Amount, error) {
	a, err := sealwork.ParseAmount(text)
	if err != nil || a.IsZero() {
		return a, exit.Usagef("amount: want token units, a decimal number of at least 1, got %.60q", text)
	}
	return a, nil
}

// lifetime shows a number of seconds as people write it.
func lifetime(seconds uint32) string { return (time.Duration(seconds) * time.Second).String() }
