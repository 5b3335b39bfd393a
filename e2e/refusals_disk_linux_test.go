package e2e_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/schedulerapi"
)

// The disks of these tests are full for one process: the kernel writes none of its files past a length, and says so to root as to
// anybody else. A write that meets the end is cut short there, as on a disk without room. It can be given room while it runs.

const (
	unlimited = unix.RLIM_INFINITY
	room      = 1 << 20 // a file that may be written: neither journal nor chain come near it
)

func (p *process) fileSize(most uint64) {
	p.t.Helper()
	var now unix.Rlimit
	if err := unix.Prlimit(p.cmd.Process.Pid, unix.RLIMIT_FSIZE, nil, &now); err != nil {
		p.t.Fatal(err)
	}
	now.Cur = min(most, now.Max)
	if err := unix.Prlimit(p.cmd.Process.Pid, unix.RLIMIT_FSIZE, &now, nil); err != nil {
		p.t.Fatal(err)
	}
}

// remote is a network of another process, as its requester sees it.
type remote struct {
	*network
	*terminal
	*process
	t     *testing.T
	files string
	terms []byte // of the deal that was opened last
}

func startRemote(t *testing.T, dir, files string, args ...string) *remote {
	t.Helper()
	p, c := startLocal(t, dir, args...)
	n := &network{t: t, dir: dir}
	n.connect()
	return &remote{network: n, terminal: c, process: p, t: t, files: files}
}

// in returns the remote for a test inside the test that it was made for.
func (r *remote) in(t *testing.T) *remote {
	c, n, term, p := *r, *r.network, *r.terminal, *r.process
	n.t, term.t, p.t = t, t, t
	c.network, c.terminal, c.process, c.t = &n, &term, &p, t
	return &c
}

func (r *remote) path(name string) string { return filepath.Join(r.files, name) }

func (r *remote) balance() sealwork.Amount {
	r.t.Helper()
	b, err := r.client.Balance(r.t.Context(), r.requester)
	r.must(err)
	return b
}

func (r *remote) openArgs(input string) []string {
	return []string{"deal", "open", "--app", r.path("flood.wasm"), "--input", r.path(input), "--task-price", "5", "--terms-out", r.path("terms"), "--yes", "-o", "json"}
}

// opens opens a deal that must open.
func (r *remote) opens(input string) sealwork.DealID {
	out, _ := r.run(0, nil, r.openArgs(input)...)
	var deal struct{ Deal sealwork.DealID }
	r.must(json.Unmarshal([]byte(out), &deal))
	r.terms = read(r.t, r.path("terms"))
	r.must(os.Remove(r.path("terms")))
	return deal.Deal
}

// keeps wants the settled deal's result to be there.
func (r *remote) keeps(deal sealwork.DealID) {
	t := r.t
	t.Helper()
	out := filepath.Join(t.TempDir(), "out")
	r.run(0, nil, "result", "get", deal.String(), "0", "--out", out)
	if b := read(t, out); len(b) != 2<<20 {
		t.Errorf("output of deal %v: want 2 MiB, got %d bytes", deal, len(b))
	}
}

func TestRefusedByTheDisk(t *testing.T) {
	files := t.TempDir()
	for name, b := range map[string][]byte{"flood.wasm": flood(), "small": []byte("small"), "large": bytes.Repeat([]byte("large"), 1<<19)} {
		if err := os.WriteFile(filepath.Join(files, name), b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	dir := newFolder(t)
	r := startRemote(t, dir, files)
	kept := r.opens("small")
	r.run(0, nil, "deal", "wait", kept.String(), "--timeout", "1m")
	r.keeps(kept)
	t.Run("a full disk takes no upload, and no deal is opened", func(t *testing.T) { r.in(t).refusesUpload(kept) })
	t.Run("a full disk holds a result up until there is room", func(t *testing.T) { r.in(t).holdsResultUp(kept) })
	t.Run("a store that became read-only takes no upload, and no deal is opened", func(t *testing.T) { r.in(t).readOnly(kept) })
	t.Run("a requester's full disk has no file, or both", func(t *testing.T) { r.in(t).noOutput(kept) })
	r.process.stop()
	t.Run("a journal on a full disk ends the scheduler, which goes on with room", func(t *testing.T) { journalFull(t, dir, files, kept) })
	t.Run("a network that does not fit on the disk leaves nothing", noRoomForANetwork)
}

// unopened runs `deal open`, which must fail, and wants nothing to have come of it.
func (r *remote) unopened(input string, code int) (stderr string) {
	t := r.t
	t.Helper()
	before := r.balance()
	head, err := r.client.Head(t.Context())
	r.must(err)
	_, stderr = r.run(code, nil, r.openArgs(input)...)
	if after := r.balance(); after != before {
		t.Errorf("balance: want %v as before, got %v", before, after)
	}
	if now, err := r.client.Head(t.Context()); err != nil || now.Number != head.Number {
		t.Errorf("want no transaction after block %d, got block %d, %v", head.Number, now.Number, err)
	}
	if _, err := os.Stat(r.path("terms")); err == nil {
		t.Error("terms of a deal that was not opened are left behind")
	}
	if left, err := filepath.Glob(filepath.Join(r.dir, "store", "*", ".aside-*")); err != nil || len(left) > 0 {
		t.Errorf("half of an object is left behind: %v, %v", left, err)
	}
	return stderr
}

func (r *remote) refusesUpload(kept sealwork.DealID) {
	t := r.t
	r.fileSize(room)
	stderr := r.unopened("large", 7)
	r.keeps(kept)
	r.fileSize(unlimited)
	said(t, "sealwork", stderr, []string{"uploading", sealwork.SHA256(read(t, r.path("large"))).String(), "unavailable"}, "no deal was opened: try again later")
	r.stderr.waitFor(t, "store failed", "file too large") // the operator learns why
	deal := r.opens("large")
	r.run(0, nil, "deal", "wait", deal.String(), "--timeout", "1m")
	r.keeps(deal)
}

func (r *remote) holdsResultUp(kept sealwork.DealID) {
	t := r.t
	r.fileSize(room)
	deal := r.opens("small")
	r.stderr.waitFor(t, "storing chunk 0 of "+deal.String(), "file too large")
	if d, err := r.client.Deal(t.Context(), deal); err != nil || d.Status != chain.DealOpen || d.SettledTasks != 0 {
		t.Errorf("want the deal open and nothing settled, got %+v, %v", d, err)
	}
	r.keeps(kept)
	r.fileSize(unlimited)
	r.run(0, nil, "deal", "wait", deal.String(), "--timeout", "1m")
	r.keeps(deal)
}

// readOnly puts folders in the store in which the kernel lets nobody make a file, not even root, wherever there is none yet.
func (r *remote) readOnly(kept sealwork.DealID) {
	t := r.t
	const nobody = "/sys/kernel"
	if f, err := os.Create(nobody + "/sealwork-test"); err == nil {
		t.Fatal(f.Name(), "could be made")
	}
	var blocked []string
	for i := range 256 {
		folder := filepath.Join(r.dir, "store", fmt.Sprintf("%02x", i))
		if err := os.Symlink(nobody, folder); err == nil {
			blocked = append(blocked, folder)
		}
	}
	// An input that would be kept there.
	for i := 0; ; i++ {
		input := fmt.Appendf(nil, "input %d", i)
		digest := sealwork.SHA256(input)
		if to, err := os.Readlink(filepath.Join(r.dir, "store", fmt.Sprintf("%02x", digest[0]))); err == nil && to == nobody {
			r.must(os.WriteFile(r.path("blocked"), input, 0o600))
			break
		}
	}
	stderr := r.unopened("blocked", 7)
	r.keeps(kept)
	for _, folder := range blocked {
		r.must(os.Remove(folder))
		r.must(os.Mkdir(folder, 0o700))
	}
	said(t, "sealwork", stderr, []string{"uploading", sealwork.SHA256(read(t, r.path("blocked"))).String(), "read-only"}, "the pool's store takes nothing: tell its operator")
	r.stderr.waitFor(t, "store failed", "store is read-only") // the operator learns why
	deal := r.opens("blocked")
	r.run(0, nil, "deal", "wait", deal.String(), "--timeout", "1m")
}

// limited returns a command whose files can have n blocks of the shell's.
func limited(t *testing.T, n int, program string, args ...string) *exec.Cmd {
	return exec.CommandContext(t.Context(), "/bin/sh", append([]string{"-c", fmt.Sprintf(`ulimit -f %d && exec "$0" "$@"`, n), program}, args...)...)
}

func (r *remote) noOutput(kept sealwork.DealID) {
	t := r.t
	out, proof := filepath.Join(t.TempDir(), "out"), filepath.Join(t.TempDir(), "proof")
	get := []string{"result", "get", kept.String(), "0", "--out", out, "--proof", proof}
	cmd := limited(t, 1000, program(t, "sealwork"), get...) // the proof fits
	cmd.Env = r.env
	said(t, "sealwork", failing(t, 1, cmd), []string{"writing " + out, "file too large"}, "make room")
	for _, name := range []string{out, proof} {
		if left, err := filepath.Glob(filepath.Join(filepath.Dir(name), "*")); err != nil || len(left) > 0 {
			t.Errorf("left behind: %v, %v", left, err)
		}
	}
	// What is to be replaced stays when its replacement does not fit.
	r.must(os.WriteFile(out, []byte("old"), 0o600))
	cmd = limited(t, 1000, program(t, "sealwork"), append(get, "--force")...)
	cmd.Env = r.env
	failing(t, 1, cmd)
	if b := read(t, out); string(b) != "old" {
		t.Errorf("the file that was there: want old, got %d bytes", len(b))
	}
	r.run(0, nil, append(get, "--force")...)
}

// journalFull announces deals until the journal cannot grow. Nobody works, so that a deal which was opened before waits.
func journalFull(t *testing.T, dir, files string, kept sealwork.DealID) {
	r := startRemote(t, dir, files, "--workers", "0")
	waiting := r.opens("small")
	journal := filepath.Join(dir, "journal.db")
	size := func() uint64 {
		info, err := os.Stat(journal)
		r.must(err)
		return uint64(info.Size())
	}
	for size() < room/2 { // longer than any file of the chain
		r.must(r.announce())
	}
	r.fileSize(size())
	for r.announce() == nil {
	}
	if code := r.end(); code != 1 {
		t.Errorf("sealwork-local ended with %d: want 1", code)
	}
	text := r.stderr.String()
	said(t, "sealwork-local", text[strings.Index(text, "sealwork-local: error"):], []string{"scheduler stopped", journal, "file too large"}, "make room on it; start again with the same --dir")

	r = startRemote(t, dir, files)
	r.run(0, nil, "deal", "wait", waiting.String(), "--timeout", "1m")
	r.keeps(waiting)
	r.keeps(kept)
	r.process.stop()
}

// announce tells the scheduler of a deal like the one that was opened last, which nobody opens.
func (r *remote) announce() error {
	r.t.Helper()
	f, err := order.DecodeFile(r.terms)
	r.must(err)
	f.Terms.Salt++
	r.terms, err = f.Encode()
	r.must(err)
	inputs := sealwork.SHA256(read(r.t, r.path("small"))) // nobody looks whether it is a list
	return r.scheduler.Request(r.t.Context(), f.ID(), schedulerapi.Request{Terms: r.terms, Inputs: inputs})
}

func noRoomForANetwork(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "net")
	cmd := limited(t, 1, program(t, "sealwork-local"), "up", "--dir", dir)
	said(t, "sealwork-local", failing(t, 1, cmd), []string{"making a local network in " + dir, "file too large"}, "make room on the disk")
	if left := listing(t, dir); left != "" {
		t.Errorf("left behind:\n%s", left)
	}
	p, _ := startLocal(t, dir, "--workers", "0")
	p.stop()
}
