package hostabi_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
)

// keeper answers sealed tasks, and counts what it is asked.
type keeper struct {
	seedErr, secretErr, attestErr error
	size                          int // of secrets and statements
	asked                         int
}

func (k *keeper) Seed() (hostabi.Seed, error) { return hostabi.Seed{1}, k.seedErr }

func (k *keeper) Secret(string) (hostabi.Secret, bool, error) {
	k.asked++
	return hostabi.NewSecret(make([]byte, k.size)), true, k.secretErr
}

func (k *keeper) Attest(hostabi.AppClaim) ([]byte, error) {
	k.asked++
	return make([]byte, k.size), k.attestErr
}

func sealedTask(t *testing.T, g *guest, tr *hostabi.Transcript) *hostabi.Session {
	t.Helper()
	s := hostabi.NewSession(sealwork.Digest{0xaa}, g)
	s.Begin(hostabi.Env{Transcript: tr, Grants: []string{"attest", "secret:a", "secret:b"}, OutputLimit: 1 << 20})
	g.put(0, "ab")
	return s
}

func TestTheHostIsAskedOnceAndItsFailureIsNoFact(t *testing.T) {
	down := errors.New("down")
	if _, err := hostabi.NewTranscript(&keeper{seedErr: down}); !errors.Is(err, hostabi.ErrHost) || !errors.Is(err, down) {
		t.Errorf("no seed: got %v, want ErrHost and the cause", err)
	}
	for name, k := range map[string]*keeper{
		"host that fails": {secretErr: down, attestErr: down}, "answers that are too long": {size: hostabi.MaxSecret + 1},
	} {
		tr, err := hostabi.NewTranscript(k)
		if err != nil {
			t.Fatal(err)
		}
		g := newGuest()
		s := sealedTask(t, g, tr)
		if _, err := call(t, s, g, "secret_get", 0, 1, 8, 9); !errors.Is(err, hostabi.ErrHost) {
			t.Errorf("%s, secret_get: got %v, want ErrHost", name, err)
		}
		if _, err := call(t, s, g, "attest", 0, 1); !errors.Is(err, hostabi.ErrHost) {
			t.Errorf("%s, attest: got %v, want ErrHost", name, err)
		}
	}
}

func TestASecondRunIsAnsweredFromTheFirst(t *testing.T) {
	k := &keeper{size: 3}
	tr, err := hostabi.NewTranscript(k)
	if err != nil {
		t.Fatal(err)
	}
	first := func() (sealwork.Digest, sealwork.Digest) {
		g := newGuest()
		s := sealedTask(t, g, tr)
		for _, c := range []struct {
			name string
			args []uint64
			want int64
		}{{"secret_get", []uint64{0, 1, 8, 9}, 3}, {"secret_get", []uint64{0, 1, 8, 9}, 3}, {"attest", []uint64{0, 2}, 1}, {"attest", []uint64{0, 1}, 2}} {
			if got, err := call(t, s, g, c.name, c.args...); err != nil || got != c.want {
				t.Fatalf("%s: got %d, %v, want %d", c.name, got, err, c.want)
			}
		}
		return tr.Secrets(), tr.Statements()
	}
	secrets, statements := first()
	if k.asked != 3 {
		t.Errorf("asked %d times, want once for the secret and for each statement", k.asked)
	}
	tr.Again()
	if !tr.Secrets().IsZero() || !tr.Statements().IsZero() {
		t.Error("a second run that has asked for nothing commits to something")
	}
	if s, st := first(); s != secrets || st != statements || k.asked != 3 {
		t.Errorf("the second run asked again (%d), or commits to something else", k.asked)
	}
	for name, args := range map[string][]uint64{"secret_get": {1, 1, 8, 9}, "attest": {1, 1}} {
		tr.Again()
		g := newGuest()
		if _, err := call(t, sealedTask(t, g, tr), g, name, args...); !errors.Is(err, hostabi.ErrTranscript) {
			t.Errorf("%s of what the first did not ask for: got %v, want ErrTranscript", name, err)
		}
	}
}

func TestSecretsDoNotPrint(t *testing.T) {
	secret, seed := hostabi.NewSecret([]byte("hunter2")), hostabi.Seed([]byte(strings.Repeat("hunter2!", 4)))
	for _, v := range []any{secret, seed, &secret, &seed, struct {
		A hostabi.Secret
		B hostabi.Seed
	}{secret, seed}} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
			if got := fmt.Sprintf(verb, v); strings.Contains(got, "hunter") || strings.Contains(got, "68756e") || strings.Contains(got, "104 117") || strings.Contains(got, "0x68") {
				t.Errorf("%s of %T: got %s", verb, v, got)
			}
		}
		if b, err := json.Marshal(v); err != nil || !strings.Contains(string(b), "[secret]") {
			t.Errorf("JSON of %T: got %s, %v", v, b, err)
		}
	}
	var b strings.Builder
	slog.New(slog.NewTextHandler(&b, nil)).LogAttrs(t.Context(), slog.LevelInfo, "said", slog.Any("a", secret), slog.Any("b", seed))
	if strings.Count(b.String(), "[secret]") != 2 {
		t.Errorf("logged %s", b.String())
	}
}

func TestCommitmentsHideBehindTheSeed(t *testing.T) {
	commit := func(seed byte, value string) sealwork.Digest {
		tr, err := hostabi.NewTranscript(fixed{hostabi.Seed{seed}, value})
		if err != nil {
			t.Fatal(err)
		}
		g := newGuest()
		if _, err := call(t, sealedTask(t, g, tr), g, "secret_get", 0, 1, 0, 0); err != nil {
			t.Fatal(err)
		}
		return tr.Secrets()
	}
	if again := commit(1, "x"); again != commit(1, "x") {
		t.Error("the same secret of the same task: want one commitment")
	}
	if commit(1, "x") == commit(2, "x") || commit(1, "x") == commit(1, "y") {
		t.Error("another seed or another value: want another commitment")
	}
}

type fixed struct {
	seed  hostabi.Seed
	value string
}

func (f fixed) Seed() (hostabi.Seed, error) { return f.seed, nil }
func (f fixed) Secret(string) (hostabi.Secret, bool, error) {
	return hostabi.NewSecret([]byte(f.value)), true, nil
}
func (fixed) Attest(hostabi.AppClaim) ([]byte, error) { return nil, nil }

const appClaimHash = "0x81071564dca875ff647c206d3002d1699ba4adeaf140553aee039a64074a2a6b"

// The digest was computed from the definition with another program.
func TestAppClaimHash(t *testing.T) {
	c := hostabi.AppClaim{Deal: sealwork.DealID{1}, Task: 2, App: sealwork.Digest{3}, Data: sealwork.Digest{4}}
	if got := c.Hash().String(); got != appClaimHash {
		t.Errorf("got %s, want %s", got, appClaimHash)
	}
}

func TestGrantsDigest(t *testing.T) {
	if d := hostabi.NoManifest().GrantsDigest(); !d.IsZero() {
		t.Errorf("pure: got %v, want 0", d)
	}
	m := hostabi.Manifest{Profile: sealwork.Sealed, Grants: []string{"attest", "secret:a"}}
	if want := sealwork.SHA256([]byte("sealwork/grants/v1\x06attest\x08secret:a")); m.GrantsDigest() != want {
		t.Errorf("got %v, want %v", m.GrantsDigest(), want)
	}
}

// What one task has opened, written or been told is not there in another that was forked from the same session.
func TestForksShareNothing(t *testing.T) {
	g := newGuest()
	s := hostabi.NewSession(sealwork.Digest{}, g)
	if got, err := call(t, s, g, "fd_close", 1); got != 0 || err != nil { // also makes the session's table of files
		t.Fatalf("got %d, %v", got, err)
	}
	g.put(0, "input")
	if got, _ := call(t, s, g, "path_open", 3, 0, 40, 1, 2, 2, 0, 0, 100); got != 44 {
		t.Fatalf("got %d", got)
	}
	g.put(40, ".")
	if got, _ := call(t, s, g, "path_open", 3, 0, 40, 1, 2, 2, 0, 0, 100); got != 0 || g.image(100, 104) != le(5) {
		t.Fatalf("opening /in: got %d", got)
	}
	tr, err := hostabi.NewTranscript(&keeper{})
	if err != nil {
		t.Fatal(err)
	}
	task := func(input string) *hostabi.Session {
		f := s.Fork(g)
		f.Begin(hostabi.Env{Input: []byte(input), OutputLimit: 1 << 20, Transcript: tr, Grants: []string{"attest"}})
		return &f
	}
	one := task("one")
	for _, c := range []struct {
		name string
		args []uint64
		want int64
	}{
		{"path_open", []uint64{5, 0, 0, 5, 0, 2, 0, 0, 100}, 0}, {"path_open", []uint64{4, 0, 0, 5, 1, 64, 0, 0, 104}, 0}, {"attest", []uint64{0, 1}, 1},
		{"fd_write", []uint64{1, 0, 0, 100}, 8}, // closed in the initialisation
	} {
		if got, err := call(t, one, g, c.name, c.args...); got != c.want || err != nil {
			t.Fatalf("%s: got %d, %v, want %d", c.name, got, err, c.want)
		}
	}
	two := task("two!!")
	for _, c := range []struct {
		name string
		args []uint64
		want int64
	}{{"fd_filestat_get", []uint64{6, 100}, 8}, {"fd_filestat_get", []uint64{7, 100}, 8}, {"path_filestat_get", []uint64{4, 0, 0, 5, 100}, 44}, {"handle_len", []uint64{1}, -2}, {"path_filestat_get", []uint64{5, 0, 0, 5, 100}, 0}} {
		if got, err := call(t, two, g, c.name, c.args...); got != c.want || err != nil {
			t.Errorf("%s%v in another task: got %d, %v, want %d", c.name, c.args, got, err, c.want)
		}
	}
	if got := g.image(132, 140); got != le64(5) {
		t.Errorf("the second task's input has %x bytes, want its own 5", got)
	}
	if output(t, two) != "" {
		t.Error("the second task has output of the first")
	}
}
