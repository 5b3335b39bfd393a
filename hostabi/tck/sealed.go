package tck

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
)

// fixture answers sealed tasks. Every answer is a function of the question.
type fixture struct{}

var fixtureSeed = hostabi.Seed{9, 9, 9}

func (*fixture) Seed() (hostabi.Seed, error) { return fixtureSeed, nil }

func (*fixture) Secret(name string) (hostabi.Secret, bool, error) {
	if name == "none" {
		return hostabi.Secret{}, false, nil
	}
	return hostabi.NewSecret([]byte("the " + name)), true, nil
}

func (*fixture) Attest(c hostabi.AppClaim) ([]byte, error) { return statement(c.Data), nil }

// statement is what the fixture says of a claim.
func statement(data sealwork.Digest) []byte { return append([]byte("signed "), data[:]...) }

func digest(parts ...string) string {
	d := sha256.Sum256([]byte(strings.Join(parts, "")))
	return string(d[:])
}

// committed expects the commitments to these secrets and statements, computed as docs/spec/hostabi.md §10 writes them.
func committed(names []string, datas ...string) func(Result) error {
	seed := string(fixtureSeed[:])
	none := strings.Repeat("\x00", 32)
	secrets, statements := "", ""
	for _, name := range names {
		n := string(rune(len(name))) + name
		salt := digest("sealwork/secret-salt/v1", seed, n)
		secrets += digest("sealwork/secret/v1", salt, n, digest("the "+name))
	}
	if secrets = digest("sealwork/secrets/v1", secrets); len(names) == 0 {
		secrets = none
	}
	for _, data := range datas {
		d := digest(data)
		statements += d + digest(string(statement(sealwork.Digest([]byte(d)))))
	}
	if statements = digest("sealwork/transcript/v1", digest("sealwork/transcript-salt/v1", seed), statements); len(datas) == 0 {
		statements = none
	}
	return func(r Result) error {
		if got := string(r.Secrets[:]); got != secrets {
			return fmt.Errorf("secrets: got %x, want %x", got, secrets)
		}
		if got := string(r.Statements[:]); got != statements {
			return fmt.Errorf("statements: got %x, want %x", got, statements)
		}
		return nil
	}
}

func sealedExamples() []example {
	grants := []string{"attest", "secret:a", "secret:b", "secret:none"}
	abc := digest("abc")
	said := string(statement(sealwork.Digest([]byte(abc))))
	seeded := digest("sealwork/entropy/v1", digest("sealwork/sealed-seed/v1", string(fixtureSeed[:]), "\x01\x02\x03"+strings.Repeat("\x00", 29), "\x00\x00\x00\x07"), strings.Repeat("\x00", 8))
	return []example{
		{name: "secret_get copies a value that fits exactly, and is committed to", sealed: grants, put: map[int]string{0: "a"}, calls: []call{does("secret_get", 5, 10_000+1+20+5, 0, 1, 8, 5)},
			image: map[int]string{8: "the a"}, commit: committed([]string{"a"})},
		{name: "secret_get into a larger buffer leaves the rest", sealed: grants, put: map[int]string{0: "b"}, calls: []call{does("secret_get", 5, 10_000+1+20+5, 0, 1, 8, 50)},
			image: map[int]string{8: "the b"}, commit: committed([]string{"b"})},
		{name: "secret_get into a buffer too small by one writes nothing, and is committed to", sealed: grants, put: map[int]string{0: "b"},
			calls: []call{does("secret_get", 5, 10_000+1+20, 0, 1, 8, 4), does("secret_get", 5, 10_000+1+20, 0, 1, 0, 0)}, commit: committed([]string{"b"})},
		{name: "secrets are committed to by name, however often they are read", sealed: grants, put: map[int]string{0: "ba"},
			calls: []call{does("secret_get", 5, 10_000+1+20, 0, 1, 0, 0), does("secret_get", 5, 10_000+1+20, 1, 1, 0, 0), does("secret_get", 5, 10_000+1+20, 0, 1, 0, 0)}, commit: committed([]string{"a", "b"})},
		{name: "secret_get of what is not granted", sealed: grants, put: map[int]string{0: "c"}, calls: []call{does("secret_get", -3, 1, 0, 1, 8, 9), does("secret_get", -3, 0, 0, 0, 8, 9)}, commit: committed(nil)},
		{name: "secret_get of what the deal does not bring", sealed: grants, put: map[int]string{0: "none"}, calls: []call{does("secret_get", -2, 10_004, 0, 4, 8, 9)}, commit: committed(nil)},
		{name: "secret_get of a name longer than names", sealed: grants, calls: []call{does("secret_get", -3, 64, 0, 64, 8, 9), does("secret_get", -1, 0, 0, 65, 8, 9)}},
		{name: "attest gives a statement to read and to close", sealed: grants, put: map[int]string{0: "abc"}, calls: []call{
			does("attest", 1, 500_012, 0, 3), does("handle_len", 39, 0, 1), does("handle_read", 39, 39, 1, 0, 8, 99), does("handle_read", 3, 3, 1, 7, 100, 3),
			does("handle_read", 0, 0, 1, 39, 8, 9), does("handle_read", -1, 0, 1, 40, 8, 9), does("handle_read", -1, 0, 1, -1, 8, 9), does("handle_close", 0, 0, 1),
			does("handle_close", -2, 0, 1), does("handle_len", -2, 0, 1), does("handle_read", -2, 0, 1, 0, 8, 9)},
			image: map[int]string{8: said, 100: said[7:10]}, commit: committed(nil, "abc")},
		{name: "handles that never were", sealed: grants, calls: []call{does("handle_len", -2, 0, 0), does("handle_len", -2, 0, 1), does("handle_close", -2, 0, -1), does("handle_read", -2, 0, 65, 0, 8, 9)}},
		{name: "the lowest handle that is free is given", sealed: grants, put: map[int]string{0: "abc"}, calls: []call{
			does("attest", 1, 500_012, 0, 3), does("attest", 2, 500_008, 0, 2), does("handle_close", 0, 0, 1), does("attest", 1, 500_000, 0, 0)}, commit: committed(nil, "abc", "ab", "")},
		{name: "64 handles and no more", sealed: grants, calls: append(numbered(64), does("attest", -5, 0, 0, 0), does("handle_close", 0, 0, 7), does("attest", 7, 500_000, 0, 0)),
			commit: committed(nil, strings.Split(strings.Repeat("-", 64), "-")...)},
		{name: "an initialisation is told no secret", sealed: grants, init: true, put: map[int]string{0: "a"}, calls: []call{does("secret_get", -2, 1, 0, 1, 8, 9), does("attest", -2, 0, 0, 1)}, commit: committed(nil)},
		{name: "entropy is of the seed", sealed: grants, calls: []call{does("entropy", 32, 32, 8, 32)}, image: map[int]string{8: seeded}},
	}
}

// numbered are attests that get the handles from 1 on.
func numbered(n int) []call {
	var list []call
	for i := range n {
		list = append(list, does("attest", int64(i)+1, 500_000, 0, 0))
	}
	return list
}
