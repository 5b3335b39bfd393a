package chain_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
)

// pools returns how many pools there are: each test transaction makes one.
func (n *network) pools() (count uint32) {
	n.t.Helper()
	for {
		o, err := n.PoolOwner(n.t.Context(), count+1)
		if err != nil {
			n.t.Fatal(err)
		}
		if o.IsZero() {
			return count
		}
		count++
	}
}

func (n *network) prepare(m *chain.Sender) chain.Tx {
	n.t.Helper()
	call, err := n.CreatePoolCall()
	if err != nil {
		n.t.Fatal(err)
	}
	tx, err := m.Prepare(n.t.Context(), call)
	if err != nil {
		n.t.Fatal(err)
	}
	return tx
}

func (n *network) wait(m *chain.Sender, tx chain.Tx) {
	n.t.Helper()
	r, err := m.Wait(n.t.Context(), tx)
	if err != nil {
		n.t.Fatal(err)
	}
	if r.Tx != tx.Hash || r.GasUsed == 0 || r.Block.IsZero() {
		n.t.Errorf("receipt: got %+v", r)
	}
}

// through returns alice's sender behind a proxy.
func (n *network) through(hook func(request) func(http.ResponseWriter, func() []byte)) *chain.Sender {
	n.t.Helper()
	return n.clientWith(func(c *chain.Config) { c.URL = n.proxy(hook) }).Sender(chain.NewKeySigner(alice))
}

// checkKind fails the test unless err is of exactly the one kind.
func checkKind(t *testing.T, err, want error) {
	t.Helper()
	for _, kind := range []error{chain.ErrRefused, chain.ErrUnavailable, chain.ErrUnknownOutcome} {
		if errors.Is(err, kind) != errors.Is(want, kind) {
			t.Errorf("kind of %v: want %q alone, got %q", err, want, kind)
		}
	}
}

// A hammer: transactions of one account from many goroutines all take effect, each with a nonce of its own.
func TestSenderHammer(t *testing.T) {
	n := newNetwork(t)
	before := n.pools()
	var wg sync.WaitGroup
	for range 6 {
		wg.Go(func() {
			for range 4 {
				if _, _, err := n.CreatePool(t.Context(), n.alice); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if got, want := n.pools(), before+6*4; got != want {
		t.Errorf("got %d pools, want %d", got, want)
	}
}

func TestNonces(t *testing.T) {
	n := newNetwork(t)
	a, b := n.prepare(n.alice), n.prepare(n.alice)
	if b.Nonce != a.Nonce+1 {
		t.Errorf("two prepared transactions: got nonces %d and %d", a.Nonce, b.Nonce)
	}
	n.alice.Discard(a)
	if c := n.prepare(n.alice); c.Nonce != a.Nonce {
		t.Errorf("after a discard: got nonce %d, want %d again", c.Nonce, a.Nonce)
	} else {
		a = c
	}
	for _, tx := range []chain.Tx{b, a} { // in the wrong order
		if err := n.alice.Send(t.Context(), tx); err != nil {
			t.Fatal(err)
		}
	}
	n.wait(n.alice, b)
	n.wait(n.alice, a)
	if c := n.prepare(n.alice); c.Nonce != b.Nonce+1 {
		t.Errorf("after both: got nonce %d, want %d", c.Nonce, b.Nonce+1)
	}
}

func TestATransactionSurvivesItsSender(t *testing.T) {
	n := newNetwork(t)
	before := n.pools()
	raw := n.prepare(n.alice).Raw // all that was written down

	for round := range 3 { // died before sending, after sending, after waiting
		t.Run(fmt.Sprint("recovery ", round), func(t *testing.T) {
			c := n.clientWith(func(*chain.Config) {})
			m := c.Sender(chain.NewKeySigner(alice))
			tx, err := c.ParseTx(raw)
			if err != nil {
				t.Fatal(err)
			}
			if tx.From != alice.Address() || !bytes.Equal(tx.Raw, raw) {
				t.Errorf("got %+v", tx)
			}
			if err := m.Send(t.Context(), tx); err != nil {
				t.Fatal(err)
			}
			if next := n.prepare(m); next.Nonce == tx.Nonce {
				t.Error("another transaction got the same nonce")
			}
			n.wait(m, tx)
		})
	}
	if got := n.pools(); got != before+1 {
		t.Errorf("it took effect %d times, want once", got-before)
	}
}

func TestANonceOfUnknownFateIsNotGivenOutAgain(t *testing.T) {
	n := newNetwork(t)
	tx := n.prepare(n.alice)
	var cut atomic.Bool
	cut.Store(true)
	recovered := n.through(func(r request) func(http.ResponseWriter, func() []byte) {
		if cut.Load() && r.Method == "eth_sendRawTransaction" {
			return hangUp
		}
		return nil
	})
	checkKind(t, recovered.Send(t.Context(), tx), chain.ErrUnknownOutcome)
	call, err := n.CreatePoolCall()
	if err != nil {
		t.Fatal(err)
	}
	_, err = recovered.Prepare(t.Context(), call) // it would wait for the other, which the chain may not have
	checkKind(t, err, chain.ErrUnavailable)
	cut.Store(false)
	next := n.prepare(recovered)
	if next.Nonce == tx.Nonce {
		t.Fatal("another transaction got the same nonce: one of the two would be lost")
	}
	for _, tx := range []chain.Tx{next, tx} {
		if err := recovered.Send(t.Context(), tx); err != nil {
			t.Fatal(err)
		}
	}
	n.wait(recovered, tx)
	n.wait(recovered, next)
}

// Seen when an endpoint was down for a moment: the scheduler's decline never reached it and was given up, and everything that the account
// sent later waited for the nonce before it.
func TestATransactionThatNobodySendsAgainDoesNotHoldUpLaterOnes(t *testing.T) {
	for name, lose := range map[string]func(http.ResponseWriter, func() []byte){
		"it never reached the chain":               hangUp,
		"it reached the chain, the reply was lost": func(w http.ResponseWriter, forward func() []byte) { forward(); hangUp(w, nil) },
	} {
		t.Run(name, func(t *testing.T) {
			n := newNetwork(t)
			before := n.pools()
			var down atomic.Bool
			m := n.through(func(r request) func(http.ResponseWriter, func() []byte) {
				switch {
				case !down.Load():
					return nil
				case r.Method == "eth_sendRawTransaction":
					return lose
				default:
					return hangUp
				}
			})
			lost := n.prepare(m)
			down.Store(true)
			checkKind(t, m.Send(t.Context(), lost), chain.ErrUnknownOutcome)
			down.Store(false)
			// Its sender forgets it. Whatever comes next takes effect, and so does it, once.
			if _, _, err := n.CreatePool(t.Context(), m); err != nil {
				t.Fatal(err)
			}
			if got := n.pools(); got != before+2 {
				t.Errorf("%d transactions took effect, want both", got-before)
			}
		})
	}
}

func TestALostAnswerIsAskedForAndNeverGuessed(t *testing.T) {
	n := newNetwork(t)
	var mode atomic.Value
	mode.Store("")
	m := n.through(func(r request) func(http.ResponseWriter, func() []byte) {
		send := r.Method == "eth_sendRawTransaction"
		switch mode.Load() {
		case "reaches the chain, the answer is lost":
			if send {
				return func(w http.ResponseWriter, forward func() []byte) { forward(); hangUp(w, nil) }
			}
		case "reaches the chain, then the endpoint is gone":
			return func(w http.ResponseWriter, forward func() []byte) {
				if send {
					forward()
				}
				hangUp(w, nil)
			}
		case "does not reach the chain":
			if send {
				return hangUp
			}
		case "is refused by the endpoint":
			if send {
				return say(r, "error", `{"code":-32000,"message":"txpool is full"}`)
			}
		case "is accepted and forgotten":
			if send {
				mode.Store("") // only the first time
				return say(r, "result", `"0x`+strings.Repeat("00", 32)+`"`)
			}
		}
		return nil
	})
	for _, tt := range []struct {
		name string
		kind error // of the first Send
	}{
		{"reaches the chain, the answer is lost", nil},
		{"reaches the chain, then the endpoint is gone", chain.ErrUnknownOutcome},
		{"does not reach the chain", chain.ErrUnknownOutcome},
		{"is refused by the endpoint", chain.ErrUnavailable},
		{"is accepted and forgotten", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			before := n.pools()
			tx := n.prepare(m)
			mode.Store(tt.name)
			err := m.Send(t.Context(), tx)
			if tt.kind == nil && err != nil {
				t.Fatal(err)
			}
			if tt.kind != nil {
				checkKind(t, err, tt.kind)
			}
			var unknown *chain.UnknownOutcomeError
			if errors.As(err, &unknown) && unknown.Tx != tx.Hash {
				t.Errorf("the error is about %s, want %s", unknown.Tx, tx.Hash)
			}
			if tt.name != "is accepted and forgotten" {
				mode.Store("")
				if err := m.Send(t.Context(), tx); err != nil { // the same again
					t.Fatal(err)
				}
			}
			n.wait(m, tx)
			if got := n.pools(); got != before+1 {
				t.Errorf("it took effect %d times, want once", got-before)
			}
		})
	}
	t.Run("waiting ends with its context, and says that nobody knows", func(t *testing.T) {
		tx := n.prepare(m)
		mode.Store("does not reach the chain")
		if err := m.Send(t.Context(), tx); err == nil {
			t.Fatal("sent, want an error")
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		_, err := m.Wait(ctx, tx)
		checkKind(t, err, chain.ErrUnknownOutcome)
	})
}

func TestATransactionTheEndpointRefusedDoesNotBlockTheNext(t *testing.T) {
	n := newNetwork(t)
	var full atomic.Bool
	m := n.through(func(r request) func(http.ResponseWriter, func() []byte) {
		if full.Load() && r.Method == "eth_sendRawTransaction" {
			return say(r, "error", `{"code":-32000,"message":"txpool is full"}`)
		}
		return nil
	})
	call, err := n.CreatePoolCall()
	if err != nil {
		t.Fatal(err)
	}
	full.Store(true)
	_, err = m.Do(t.Context(), call)
	checkKind(t, err, chain.ErrUnavailable)
	full.Store(false)
	if _, err := m.Do(t.Context(), call); err != nil {
		t.Error(err)
	}
}

func TestATransactionWhoseNonceIsTakenIsRefused(t *testing.T) {
	n := newNetwork(t)
	other := n.sender(alice) // a second sender of one key: what a Sender warns of
	tx, rival := n.prepare(n.alice), n.prepare(other)
	if tx.Nonce != rival.Nonce {
		t.Fatalf("got nonces %d and %d, want a clash", tx.Nonce, rival.Nonce)
	}
	// Equal calls make equal transactions; a higher fee tells them apart.
	rival, err := other.Bump(t.Context(), rival)
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Send(t.Context(), rival); err != nil {
		t.Fatal(err)
	}
	n.wait(other, rival)

	err = n.alice.Send(t.Context(), tx)
	if !errors.Is(err, chain.ErrReplaced) {
		t.Errorf("Send: got %v, want ErrReplaced", err)
	}
	checkKind(t, err, chain.ErrRefused)
	_, err = n.alice.Wait(t.Context(), tx)
	if !errors.Is(err, chain.ErrReplaced) {
		t.Errorf("Wait: got %v, want ErrReplaced", err)
	}
	checkKind(t, err, chain.ErrRefused)

	t.Run("where nodes may lag, only after a while", func(t *testing.T) {
		m := n.clientWith(func(c *chain.Config) { c.Profile.Lag = 30 * time.Millisecond }).Sender(chain.NewKeySigner(alice))
		checkKind(t, m.Send(t.Context(), tx), chain.ErrUnknownOutcome)
		if _, err := m.Wait(t.Context(), tx); !errors.Is(err, chain.ErrReplaced) {
			t.Errorf("got %v, want ErrReplaced", err)
		}
	})
}

// Behind a load balancer one node may know the account's new nonce and the next one not yet the transaction that used it.
func TestATransactionThatALaggingNodeDoesNotKnowIsNotTakenForReplaced(t *testing.T) {
	n := newNetwork(t)
	tx := n.prepare(n.alice)
	if err := n.alice.Send(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
	n.wait(n.alice, tx)
	var behind atomic.Int32
	url := n.proxy(func(r request) func(http.ResponseWriter, func() []byte) {
		if strings.HasPrefix(r.Method, "eth_getTransaction") && r.Method != "eth_getTransactionCount" && behind.Add(-1) >= 0 {
			return say(r, "result", "null")
		}
		return nil
	})
	m := n.clientWith(func(c *chain.Config) { c.URL, c.Profile.Lag = url, time.Hour }).Sender(chain.NewKeySigner(alice))
	behind.Store(6)
	n.wait(m, tx)
	if behind.Load() >= 0 {
		t.Errorf("%d answers were not asked for", behind.Load())
	}
}

// A node may show a receipt a moment before its block is the head. What follows, tried on the state before, would be refused: seen as
// TokenCallFailed, when a deposit came right after its approval.
func TestAReceiptCountsOnlyOnceItsBlockIsTheHead(t *testing.T) {
	n := newNetwork(t)
	before := `{"number":"0x0","hash":"0x` + strings.Repeat("11", 32) + `","parentHash":"0x` + strings.Repeat("00", 32) + `","timestamp":"0x1"}`
	tx := n.prepare(n.alice)
	if err := n.alice.Send(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
	n.wait(n.alice, tx)
	var behind atomic.Int32
	url := n.proxy(func(r request) func(http.ResponseWriter, func() []byte) {
		if r.Method == "eth_getBlockByNumber" && behind.Add(-1) >= 0 {
			return say(r, "result", before)
		}
		return nil
	})
	m := n.clientWith(func(c *chain.Config) { c.URL = url }).Sender(chain.NewKeySigner(alice))
	behind.Store(3)
	n.wait(m, tx)
	if behind.Load() >= 0 {
		t.Errorf("the head was not asked for until it had the block: %d old answers are left", behind.Load()+1)
	}
}

func TestBumpReplacesATransactionThatWaits(t *testing.T) {
	n := newNetwork(t)
	gap := n.prepare(n.alice) // until it is sent, later ones wait
	stuck := n.prepare(n.alice)
	if err := n.alice.Send(t.Context(), stuck); err != nil {
		t.Fatal(err)
	}
	bumped, err := n.alice.Bump(t.Context(), stuck)
	if err != nil {
		t.Fatal(err)
	}
	if bumped.Nonce != stuck.Nonce || bumped.Hash == stuck.Hash {
		t.Errorf("got %d %s, want another transaction with nonce %d", bumped.Nonce, bumped.Hash, stuck.Nonce)
	}
	for _, tx := range []chain.Tx{bumped, gap} {
		if err := n.alice.Send(t.Context(), tx); err != nil {
			t.Fatal(err)
		}
	}
	n.wait(n.alice, bumped)
	if _, err := n.alice.Wait(t.Context(), stuck); !errors.Is(err, chain.ErrReplaced) {
		t.Errorf("the old one: got %v, want ErrReplaced", err)
	}

	t.Run("not above the ceiling", func(t *testing.T) {
		low := n.clientWith(func(c *chain.Config) { c.Profile.MaxFeePerGas = sealwork.NewAmount(2e9) })
		m := low.Sender(chain.NewKeySigner(alice))
		tx := n.prepare(n.alice)
		var err error
		for range 40 { // an eighth each time
			var next chain.Tx
			if next, err = m.Bump(t.Context(), tx); err != nil {
				break
			}
			tx = next
		}
		if !errors.Is(err, chain.ErrFee) {
			t.Errorf("got %v, want ErrFee", err)
		}
	})
}

func TestATransactionThatFailsOnTheChainSaysWhy(t *testing.T) {
	n := newNetwork(t)
	terms := n.open(n.terms(1, 1, 1, nil)).Terms
	if err := n.node.AdvanceTime(6000 * time.Second); err != nil {
		t.Fatal(err)
	}
	call, err := n.RefundCall(terms)
	if err != nil {
		t.Fatal(err)
	}
	late, err := n.bob.Prepare(t.Context(), call) // good as long as nobody else does it
	if err != nil {
		t.Fatal(err)
	}
	if _, err := n.alice.Do(t.Context(), call); err != nil {
		t.Fatal(err)
	}
	if err := n.bob.Send(t.Context(), late); err != nil {
		t.Fatal(err)
	}
	r, err := n.bob.Wait(t.Context(), late)
	var revert *chain.RevertError
	if !errors.As(err, &revert) || revert.Name != "DealNotOpen" || revert.Tx != late.Hash || r.GasUsed == 0 {
		t.Errorf("got %+v, %v, want DealNotOpen of the transaction, and the gas it cost", r, err)
	}
	checkKind(t, err, chain.ErrRefused)
}
