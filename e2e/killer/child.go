package killer

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/local"
	"github.com/sealwork/sealwork/order"
)

const planEnv = "SEALWORK_TEST_KILLER"

// Plan says what a process runs and where it ends.
type Plan struct {
	Dir     string // folder of the installation
	RPC     string // address of its chain, if that runs elsewhere
	RPCPort int    // of the chain's address; 0 takes a free one
	APIPort int    // of the scheduler; 0 takes a free one
	Workers int
	Domain  order.Domain // of the market
	Kind    Kind
	Holding string // see Points
	At      int    // which point of Kind the process ends at; 0 for none
}

// Command returns the process: this program, started again.
func (p Plan) Command(ctx context.Context) (*exec.Cmd, error) {
	b, err := json.Marshal(p)
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, os.Args[0]) //nolint:gosec // this program
	cmd.Env = append(slices.DeleteFunc(os.Environ(), func(s string) bool { return strings.HasPrefix(s, planEnv+"=") }), planEnv+"="+string(b))
	return cmd, nil
}

// FromEnv returns the plan that this process was started with, and false if it is a program like any other.
func FromEnv() (Plan, bool, error) {
	text := os.Getenv(planEnv)
	if text == "" {
		return Plan{}, false, nil
	}
	var p Plan
	err := json.Unmarshal([]byte(text), &p)
	return p, true, err
}

// Line is what a process writes, each on a line of its own. One of its fields is set.
type Line struct {
	Up     *Up          `json:"up,omitempty"`     // its network answers from now on
	Lost   *Lost        `json:"lost,omitempty"`   // it will die and lose a block
	Counts map[Kind]int `json:"counts,omitempty"` // it has ended in good order, and so many points passed
}

// Up is where a network is.
type Up struct {
	RPC  string               `json:"rpc"`
	URL  string               `json:"url"`  // of the scheduler
	Head sealwork.BlockNumber `json:"head"` // of the chain when its process began; 0 if it runs elsewhere
}

// Lost is a block that dies with the process.
type Lost struct {
	Block  sealwork.BlockNumber `json:"block"`
	Events []string             `json:"events"` // types of the market's events in it
}

// Main runs the network of p until in ends and nothing is under way, and then closes it in good order. It writes Lines to out. It dies
// on the way if p says so.
func Main(p Plan, in io.Reader, out, log io.Writer) error {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	say := func(l Line) error { return json.NewEncoder(out).Encode(l) }
	points := &Points{Kind: p.Kind, At: p.At, Holding: p.Holding}
	var node *watchedChain
	seams := points.seams(p.RPC, &node)
	points.lose = func(l Lost) { _ = say(Line{Lost: &l}) } // the process dies next
	points.events = func(b sealwork.BlockNumber) []string {
		events, err := eventsOf(ctx, node.node.URL(), p.Domain, b)
		if err != nil {
			return []string{err.Error()}
		}
		return events
	}
	n, err := local.Up(ctx, local.Config{Dir: p.Dir, RPCPort: p.RPCPort, APIPort: p.APIPort, Workers: p.Workers, Clock: clock.System(),
		Log: slog.New(slog.NewTextHandler(log, nil)), Seams: seams})
	if err != nil {
		return err
	}
	go func() {
		defer cancel()
		_, _ = io.Copy(io.Discard, in) // ends when whoever started us has had enough, or is gone
		for range 1000 {
			if points.settledDown() || clock.Sleep(ctx, clock.System(), 10*time.Millisecond) != nil {
				return
			}
		}
	}()
	points.serving.Store(true)
	if err := say(Line{Up: &Up{n.RPC(), n.URL(), node.head}}); err != nil {
		return errors.Join(err, n.Close())
	}
	if err := errors.Join(n.Serve(ctx), n.Close()); err != nil {
		return fmt.Errorf("serving: %w", err)
	}
	return say(Line{Counts: points.Counts()})
}

// eventsOf returns the types of the market's events in a block.
func eventsOf(ctx context.Context, rpc string, d order.Domain, b sealwork.BlockNumber) ([]string, error) {
	c, err := chain.Dial(ctx, chain.Config{URL: rpc, ChainID: d.ChainID, Market: d.Market, Profile: chain.Local(), Clock: clock.System()})
	if err != nil {
		return nil, err
	}
	defer c.Close()
	before, _, err := c.BlockAt(ctx, b-1)
	if err != nil {
		return nil, err
	}
	u, err := c.Watch([]chain.Cursor{before.Cursor}, chain.Filter{}).Next(ctx)
	if err != nil {
		return nil, err
	}
	var types []string
	for _, e := range u.Events {
		types = append(types, strings.TrimPrefix(fmt.Sprintf("%T", e), "*chain."))
	}
	return types, nil
}
