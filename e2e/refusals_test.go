package e2e_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/internal/local"
	"github.com/sealwork/sealwork/internal/strictjson"
	"github.com/sealwork/sealwork/proof"
)

// refusal is one act of a user that must come to nothing.
type refusal struct {
	name    string
	args    []string // of sealwork; OUT is a file that must not be there afterwards
	env     []string
	code    int      // docs/spec/cli.md §1
	says    []string // in its error: what was being done, what was wanted, what was found
	hint    string   // in its hint: what to type next
	prints  []string // on standard output; nothing if there is none
	uploads bool     // content that nobody names may be left in the store
	blocks  bool     // others make blocks meanwhile
}

// desk is where a requester sits: a network, its programs, and her files.
type desk struct {
	*network
	*terminal
	t     *testing.T
	files string
	deals map[string]sealwork.DealID // settled
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	n := up(t, newFolder(t), 1)
	d := &desk{network: n, terminal: newTerminal(t, n), t: t, files: t.TempDir(), deals: map[string]sealwork.DealID{}}
	d.write("phrases.wasm", read(t, "../wasm-examples/phrases/phrases.wasm"))
	for _, name := range []string{"one", "two", "three"} {
		d.write(name, []byte(strings.Repeat("in the beginning was the word "+name+"\n", 3)))
	}
	d.settle("a", "one", "two", "three")
	d.settle("b", "two")
	return d
}

// in returns the desk for a test inside the test that it was made for.
func (d *desk) in(t *testing.T) *desk {
	c, n, term := *d, *d.network, *d.terminal
	n.t, term.t = t, t
	c.network, c.terminal, c.t = &n, &term, t
	return &c
}

func (d *desk) path(name string) string { return filepath.Join(d.files, name) }

func (d *desk) write(name string, b []byte) string {
	d.t.Helper()
	d.must(os.WriteFile(d.path(name), b, 0o600))
	return d.path(name)
}

// settle has a deal over the inputs executed, and fetches its terms, and output and proof of each task, as NAME.terms, NAME.0.out and
// NAME.0.proof.
func (d *desk) settle(name string, inputs ...string) {
	d.t.Helper()
	args := []string{"deal", "open", "--app", d.path("phrases.wasm"), "--task-price", "5", "--terms-out", d.path(name + ".terms"), "--yes", "-o", "json"}
	for _, in := range inputs {
		args = append(args, "--input", d.path(in))
	}
	out, _ := d.run(0, nil, args...)
	var deal struct{ Deal sealwork.DealID }
	d.must(json.Unmarshal([]byte(out), &deal))
	d.run(0, nil, "deal", "wait", deal.Deal.String(), "--timeout", "2m")
	for i := range inputs {
		file := d.path(fmt.Sprintf("%s.%d", name, i))
		d.run(0, nil, "result", "get", deal.Deal.String(), fmt.Sprint(i), "--out", file+".out", "--proof", file+".proof")
		d.run(0, nil, "verify", file+".proof", "--terms", d.path(name+".terms"), "--output", file+".out", "--policy", d.policy())
	}
	d.deals[name] = deal.Deal
}

func (d *desk) policy() string { return filepath.Join(d.dir, local.PolicyFile) }

// state is everything that a refused act could have changed.
type state struct {
	balance sealwork.Amount      // of the requester, in the market
	head    sealwork.BlockNumber // every transaction makes a block
	files   string               // hers
	store   string               // the pool's
}

func (d *desk) state() (s state) {
	d.t.Helper()
	var err error
	s.balance, err = d.client.Balance(d.t.Context(), d.requester)
	d.must(err)
	head, err := d.client.Head(d.t.Context())
	d.must(err)
	s.head = head.Number
	s.files, s.store = listing(d.t, d.files), listing(d.t, filepath.Join(d.dir, "store"))
	return s
}

// listing returns the names and sizes of everything in a folder.
func listing(t *testing.T, folder string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		if err == nil {
			fmt.Fprintf(&b, "%s %d\n", strings.TrimPrefix(path, folder), info.Size())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// refuse does what the row says, and wants it refused as the row says and nothing changed.
func (d *desk) refuse(r refusal) {
	t := d.t
	t.Helper()
	before := d.state()
	args := make([]string, len(r.args))
	for i, a := range r.args {
		args[i] = strings.Replace(a, "OUT", d.path("out"), 1)
	}
	stdout, stderr := d.run(r.code, r.env, args...)
	said(t, "sealwork", stderr, r.says, r.hint)
	for _, part := range r.prints {
		if !strings.Contains(stdout, part) {
			t.Errorf("printed: want %q in it, got\n%s", part, stdout)
		}
	}
	if len(r.prints) == 0 && stdout != "" {
		t.Errorf("printed: want nothing, got\n%s", stdout)
	}
	after := d.state()
	if r.uploads {
		before.store = after.store
	}
	if r.blocks {
		before.head = after.head
	}
	_ = os.Remove(d.path("out")) // so that no row fails for another's fault
	if before != after {
		t.Errorf("something changed:\nbefore %+v\nafter  %+v", before, after)
	}
}

// said wants one error with all the parts and, if there is one, one line of hint.
func said(t *testing.T, program, stderr string, parts []string, hint string) {
	t.Helper()
	_, rest, ok := strings.Cut(stderr, program+": error: ")
	cause, next, hinted := strings.Cut(rest, program+": hint: ")
	if !ok || strings.Contains(rest, program+": error: ") || strings.Contains(stderr, "goroutine ") {
		t.Fatalf("standard error: want one error, got\n%s", stderr)
	}
	for _, part := range parts {
		if !strings.Contains(cause, part) {
			t.Errorf("error: want %q in it, got %s", part, cause)
		}
	}
	if hint == "" || !hinted || !strings.Contains(next, hint) || strings.Count(next, "\n") != 1 {
		t.Errorf("hint: want one line with %q in it, got %q", hint, next)
	}
}

// TestRefused is what users meet when they, or others, do it wrong: each row refused with an error that names the fault and a hint that
// says what to do, and nothing lost, spent, written or half done.
func TestRefused(t *testing.T) {
	d := newDesk(t)
	for _, group := range []struct {
		name string
		rows []refusal
	}{
		{"app", d.apps()}, {"proof", d.proofs()}, {"deal", d.openings()}, {"peer", d.peers()}, {"configuration", d.configurations()},
	} {
		for _, r := range group.rows {
			t.Run(group.name+": "+r.name, func(t *testing.T) { d.in(t).refuse(r) })
		}
	}
	t.Run("what only the market and the workers refuse", func(t *testing.T) { d.in(t).hostile() })
	t.Run("an input whose bytes changed in the store waits for the right ones", func(t *testing.T) { d.in(t).waitsForBytes() })
	t.Run("after all of this, a deal is executed and paid for as ever", func(t *testing.T) { d.in(t).settle("last", "three", "one") })
	d.network.stop()
	t.Run("and everything is there when the network starts again", func(t *testing.T) { d.in(t).startsAgain() })
}

// startsAgain opens journal, store and chain again, and asks for what was made before anything was refused.
func (d *desk) startsAgain() {
	t := d.t
	before := listing(t, filepath.Join(d.dir, "store"))
	d.network = up(t, d.dir, 0)
	for i := range 3 {
		file := filepath.Join(t.TempDir(), "f")
		d.run(0, nil, "result", "get", d.deals["a"].String(), fmt.Sprint(i), "--out", file+".out", "--proof", file+".proof")
		for _, kind := range []string{".out", ".proof"} {
			if old := d.path(fmt.Sprintf("a.%d%s", i, kind)); !bytes.Equal(read(t, file+kind), read(t, old)) {
				t.Errorf("task %d: %s is not what it was", i, kind)
			}
		}
	}
	if after := listing(t, filepath.Join(d.dir, "store")); before != after {
		t.Errorf("store: want\n%s\ngot\n%s", before, after)
	}
}

func (d *desk) apps() (rows []refusal) {
	open := func(module string) []string {
		return []string{"deal", "open", "--app", module, "--input", d.path("one"), "--terms-out", "OUT", "--yes"}
	}
	whole := read(d.t, d.path("phrases.wasm"))
	large := d.write("large.wasm", nil)
	d.must(os.Truncate(large, 200<<20)) // a hole: it takes no room
	for _, r := range []struct {
		name   string
		module []byte
		says   []string
		hint   string
	}{
		{"not Wasm", []byte("this is not Wasm"), []string{"module not admissible", "want the magic bytes 00 61 73 6d, got 74 68 69 73"}, "give a compiled WebAssembly module"},
		{"nothing at all", nil, []string{"module not admissible"}, "give a compiled WebAssembly module"},
		{"truncated", whole[:len(whole)/2], []string{"code section", "bytes of content, got"}, "compile or fetch it again"},
		{"a component", []byte("\x00asm\x0d\x00\x01\x00"), []string{"got a component"}, "GOOS=wasip1 GOARCH=wasm"},
		{"no entry point", guest{}.wasm(), []string{"exports neither _start nor run"}, "export _start"},
		{"an unknown import", guest{module: "env", name: "launch_missiles", params: 1, entry: "_start"}.wasm(), []string{`"env"."launch_missiles"`, "want one of"}, "docs/spec/hostabi.md"},
		{"an import that is not granted", guest{module: "sealwork_v1", name: "fetch", params: 3, entry: "_start"}.wasm(),
			[]string{"sealwork_v1.fetch", "needs profile connected"}, "name its profile and grant in the manifest"},
	} {
		file := d.write(strings.ReplaceAll(r.name, " ", "-")+".wasm", r.module)
		r.says = append(r.says, sealwork.SHA256(r.module).String())
		rows = append(rows,
			refusal{name: r.name + ", checked", args: []string{"app", "check", file}, code: 1, says: r.says, hint: r.hint},
			refusal{name: r.name + ", published", args: []string{"app", "publish", file}, code: 1, says: r.says, hint: r.hint},
			refusal{name: r.name + ", in a deal", args: open(file), code: 1, says: r.says, hint: r.hint})
	}
	// Both sizes can be said only by who looked before reading.
	says, hint := []string{"large.wasm", "want at most 67108864 bytes, got 209715200"}, "compile without debug information"
	return append(rows,
		refusal{name: "200 MB, checked", args: []string{"app", "check", large}, code: 1, says: says, hint: hint},
		refusal{name: "200 MB, published", args: []string{"app", "publish", large}, code: 1, says: says, hint: hint},
		refusal{name: "200 MB, run", args: []string{"app", "run", large, "--out", "OUT"}, code: 1, says: says, hint: hint},
		refusal{name: "200 MB, in a deal", args: open(large), code: 1, says: says, hint: hint})
}

// forge returns the file of the proof of task 0 of deal a, changed.
func (d *desk) forge(name string, change func(p *proof.Proof)) string {
	d.t.Helper()
	p, err := proof.Decode(read(d.t, d.path("a.0.proof")))
	d.must(err)
	change(p)
	b, err := strictjson.Encode(p) // not Proof.Encode, which refuses what no proof can say
	d.must(err)
	return d.write(name, b)
}

func (d *desk) proofs() (rows []refusal) {
	whole := string(read(d.t, d.path("a.0.proof")))
	text := func(name, old, with string) string {
		changed := strings.Replace(whole, old, with, 1)
		if changed == whole {
			d.t.Fatalf("%s: the proof has no %q", name, old)
		}
		return d.write(name, []byte(changed))
	}
	other, err := proof.Decode(read(d.t, d.path("b.0.proof")))
	d.must(err)
	mine, err := proof.Decode([]byte(whole))
	d.must(err)
	deal := d.deals["a"].String()
	report := func(change func([]byte) []byte) func(*proof.Proof) {
		return func(p *proof.Proof) { p.Seals[0].Evidence.Report = change(p.Seals[0].Evidence.Report) }
	}
	for _, r := range []struct {
		name, file string
		says       []string
		prints     []string
	}{
		{"an unknown field", text("unknown", "\n  \"receipt\"", "\n  \"bonus\": 1,\n  \"receipt\""), []string{`unknown field "bonus"`}, nil},
		{"a repeated field", text("twice", "\n    \"task\": 0,", "\n    \"task\": 0,\n    \"task\": 0,"), []string{`field "task" twice`, "at byte"}, nil},
		{"bytes behind its end", d.write("behind", []byte(whole+"{}\n")), []string{"more after the end"}, nil},
		{"a space behind its end", d.write("space", []byte(whole+" ")), []string{"proof.encoding"}, nil},
		{"10 MB of nesting", d.write("nested", bytes.Repeat([]byte("["), 10<<20)), []string{"want at most 1048576"}, nil},
		{"nesting that is no longer than a proof", d.write("deep", bytes.Repeat([]byte(`{"seals":[`), 100_000)), []string{"nested deeper than 16"}, nil},
		{"a swapped path", d.forge("swapped", func(p *proof.Proof) { p.Path[0], p.Path[1] = p.Path[1], p.Path[0] }), []string{"receipt.path"}, nil},
		{"another deal's receipt", d.forge("receipt", func(p *proof.Proof) { p.Receipt, p.Host = other.Receipt, other.Host }),
			[]string{"receipt.deal", d.deals["a"].String(), d.deals["b"].String()}, []string{"subject.deal"}},
		{"another deal's receipt and chunk", d.forge("chunk", func(p *proof.Proof) { p.Receipt, p.Chunk, p.Path = other.Receipt, other.Chunk, other.Path }),
			[]string{"seal.path"}, []string{"subject.deal"}},
		{"another chain's domain", d.forge("chain", func(p *proof.Proof) { p.Domain.ChainID++ }), []string{"seal.signature"}, []string{"terms.domain"}},
		{"a signature with a high s", d.forge("high", func(p *proof.Proof) { p.Seals[0].Signature = high(p.Seals[0].Signature) }),
			[]string{"seal.signature", "s: want 1 to half the group order"}, nil},
		{"a report that is a byte short", d.forge("short", report(func(b []byte) []byte { return b[1:] })), []string{"1184", "1183"}, nil},
		{"a report that is a byte long", d.forge("long", report(func(b []byte) []byte { return append(b, 0) })), []string{"1184", "1185"}, nil},
		{"no report", text("none", base64.StdEncoding.EncodeToString(mine.Seals[0].Evidence.Report), ""), []string{"report: want 1 to 16384 bytes, got 0"}, nil},
		{"three lies at once", d.forge("lies", func(p *proof.Proof) {
			p.Receipt.Fuel++
			p.InputPath[0][0] ^= 1
			p.Seals[0].Batch.Anchor++
		}), []string{"receipt.path", "and 3 more"}, []string{"receipt.path", "terms.input", "seal.signature", "evidence.report-data"}},
	} {
		rows = append(rows, refusal{name: r.name, args: []string{"verify", r.file, "--terms", d.path("a.terms"), "--policy", d.policy()}, code: 3,
			says: append(r.says, "proof failed"), hint: "sealwork result get ", prints: append(r.prints, "failed", "policy")})
	}
	nested := d.path("nested")
	return append(rows,
		refusal{name: "another task's output beside it", args: []string{"verify", d.path("a.0.proof"), "--deal", deal, "--policy", d.policy(), "--output", d.path("a.1.out")},
			code: 3, says: []string{"subject.output"}, hint: "compare the files and ids that you gave", prints: []string{"subject.output"}},
		refusal{name: "10 MB of nesting for terms", args: []string{"verify", d.path("a.0.proof"), "--terms", nested}, code: 1,
			says: []string{"terms", "want at most 65536 bytes, got 10485760"}, hint: "--terms"},
		refusal{name: "10 MB of nesting for a policy", args: []string{"verify", d.path("a.0.proof"), "--deal", deal, "--policy", nested}, code: 1,
			says: []string{"policy", "want at most 262144 bytes, got 10485760"}, hint: "--policy"})
}

// secp256k1's order.
var order256, _ = new(big.Int).SetString("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16)

// high returns the same signature in its other form, which the curve takes for as good.
func high(s sealwork.Signature) sealwork.Signature {
	new(big.Int).Sub(order256, new(big.Int).SetBytes(s[32:64])).FillBytes(s[32:64])
	s[64] ^= 27 ^ 28
	return s
}

func (d *desk) configurations() []refusal {
	misspelt := d.write("misspelt.yaml", []byte("chian:\n  rpc: x\nscheduler:\n  token_fiel: y\n"))
	nested := d.write("nested.yaml", bytes.Repeat([]byte("["), 60<<10))
	show := []string{"deal", "show", d.deals["a"].String()}
	return []refusal{
		{name: "two misspelt keys, each with the nearest right one", args: append(show, "--config", misspelt), code: 2,
			says: []string{"misspelt.yaml", "chian: want a key that there is, perhaps chain, got an unknown key in line 1", "scheduler.token_fiel", "perhaps scheduler.token_file", "line 4"}, hint: "misspelt.yaml"},
		{name: "nesting", args: append(show, "--config", nested), code: 2, says: []string{"nested.yaml"}, hint: "nested.yaml"},
	}
}

// foreign is a module that somebody else publishes.
func (d *desk) foreign(publisher sealwork.Address) []byte {
	d.t.Helper()
	m, err := hostabi.EncodeManifest(hostabi.Manifest{Name: "theirs", Version: "1", Publisher: publisher, Profile: sealwork.Pure})
	d.must(err)
	return guest{entry: "_start", manifest: string(m)}.wasm()
}
