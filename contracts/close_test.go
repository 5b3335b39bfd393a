package contracts_test

import (
	"math/big"
	"testing"

	"github.com/sealwork/sealwork/chain/bindings"
)

// Decline and refund: the two ways in which escrow goes back whole.

func TestDeclineRefuses(t *testing.T) {
	w := newWorld(t)
	never := w.terms()
	w.refused(poolOwner, marketABI.PackDecline(never), bindings.MarketDealNotOpen{Deal: w.id(never), Status: statusNone})

	terms := w.terms(split(10, 2))
	id := w.open(terms)
	w.refused(stranger, marketABI.PackDecline(terms), bindings.MarketNotPoolOperator{Pool: 1, Got: stranger.addr})
	w.refused(requester, marketABI.PackDecline(terms), bindings.MarketNotPoolOperator{Pool: 1, Got: requester.addr})

	w.settleOne(terms, entry(3, 2, 100))
	w.refused(poolOwner, marketABI.PackDecline(terms), bindings.MarketDealHasSettled{Deal: id, SettledTasks: 2})

	late := w.terms()
	lateID := w.open(late)
	until := w.now() + declineWindow
	w.callsAt(until - 1)
	if _, err := w.call(poolOwner.addr, w.market, marketABI.PackDecline(late)); err != nil {
		t.Errorf("in the window's last second: %v", err)
	}
	w.callsAt(until)
	w.refused(poolOwner, marketABI.PackDecline(late),
		bindings.MarketDeclineWindowOver{Deal: lateID, Until: big.NewInt(until), Time: big.NewInt(until)})

	w.settleOne(late, entry(0, 1, 100))
	w.refused(poolOwner, marketABI.PackDecline(late), bindings.MarketDealNotOpen{Deal: lateID, Status: statusSettled})
}

func TestDeclineReturnsTheWholeEscrowToThePayer(t *testing.T) {
	w := newWorld(t)
	terms := w.terms(split(1000, 7), priced, paidBy(payer))
	before := w.balance(payer.addr)
	id := w.open(terms)
	wantEvents(t, w.events(w.mustMarket(poolOwner, marketABI.PackDecline(terms))), bindings.MarketDeclined{Deal: id, Returned: escrowOf(terms)})
	w.wantBalance("payer", payer.addr, before)
	w.wantStatus(id, statusClosed)
	w.refused(poolOwner, marketABI.PackDecline(terms), bindings.MarketDealNotOpen{Deal: id, Status: statusClosed})
	w.callsAt(terms.Deadline.Int64())
	w.refused(stranger, marketABI.PackRefund(terms), bindings.MarketDealNotOpen{Deal: id, Status: statusClosed})
}

func TestRefundRefuses(t *testing.T) {
	w := newWorld(t)
	never := w.terms()
	w.refused(stranger, marketABI.PackRefund(never), bindings.MarketDealNotOpen{Deal: w.id(never), Status: statusNone})

	terms, settled, chunks := w.terms(), w.terms(), w.terms(split(3, 2))
	id := w.open(terms)
	w.open(settled)
	w.open(chunks)
	w.settleOne(settled, entry(0, 1, 100))
	w.settleOne(chunks, entry(0, 1, 100), entry(1, 1, 100))
	deadline := terms.Deadline.Int64()
	w.callsAt(deadline - 1)
	w.refused(requester, marketABI.PackRefund(terms),
		bindings.MarketDeadlineNotReached{Deal: id, Deadline: terms.Deadline, Time: big.NewInt(deadline - 1)})
	w.callsAt(chunks.Deadline.Int64())
	w.refused(requester, marketABI.PackRefund(settled), bindings.MarketDealNotOpen{Deal: w.id(settled), Status: statusSettled})
	w.refused(requester, marketABI.PackRefund(chunks), bindings.MarketDealNotOpen{Deal: w.id(chunks), Status: statusSettled})
}

func TestRefundReturnsWhatIsUnsettledFromTheDeadlineOn(t *testing.T) {
	w := newWorld(t)
	before := w.balance(payer.addr)
	whole, part := w.terms(split(10, 3), paidBy(payer)), w.terms(split(10, 3), paidBy(payer))
	w.open(whole)
	w.open(part)
	perTask := new(big.Int).Div(escrowOf(part), big.NewInt(10))
	paid := paidOf(t, w.settleOne(part, entry(3, 1, 1000), entry(1, 2, 5_000_000_000))) // chunks of 1 and 3 tasks

	w.sendsAt(part.Deadline.Int64())
	wantEvents(t, w.events(w.mustMarket(stranger, marketABI.PackRefund(whole))),
		bindings.MarketRefunded{Deal: w.id(whole), Returned: escrowOf(whole), Penalty: new(big.Int)})
	wantEvents(t, w.events(w.mustMarket(stranger, marketABI.PackRefund(part))),
		bindings.MarketRefunded{Deal: w.id(part), Returned: new(big.Int).Mul(perTask, big.NewInt(6)), Penalty: new(big.Int)})
	w.wantBalance("payer", payer.addr, new(big.Int).Sub(before, paid))

	want := bindings.DealOutput{Status: statusClosed, OpenedAt: w.deal(w.id(part)).OpenedAt, SettledTasks: 4}
	if diff := diff(want, w.deal(w.id(part))); diff != "" {
		t.Errorf("deal differs (-want +got):\n%s", diff)
	}
	w.refused(requester, marketABI.PackRefund(whole), bindings.MarketDealNotOpen{Deal: w.id(whole), Status: statusClosed})
	if class, _ := w.record(w.id(part), 3); class != classSimulated {
		t.Errorf("class of a settled chunk of a refunded deal: %d, want %d", class, classSimulated)
	}
}

// paidOf sums what the Settled events say was paid.
func paidOf(t testing.TB, events []any) *big.Int {
	t.Helper()
	sum := new(big.Int)
	for _, e := range events {
		settled, ok := e.(bindings.MarketSettled)
		if !ok {
			t.Fatalf("event %+v, want Settled", e)
		}
		sum.Add(sum, settled.Paid)
	}
	return sum
}
