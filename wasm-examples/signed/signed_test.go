package main

import (
	"archive/tar"
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write sample and testdata anew")

// The sample's key is made from a known seed, so that tests can sign: it proves nothing about anything else.
var (
	seed    = sha256.Sum256([]byte("the key of the sample of the example program signed, which everybody knows"))
	private = ed25519.NewKeyFromSeed(seed[:])
	keyID   = [8]byte{'e', 'x', 'a', 'm', 'p', 'l', 'e', '1'}
)

func encodeKey() string {
	b := append([]byte(algorithm), keyID[:]...)
	return base64.StdEncoding.EncodeToString(append(b, private.Public().(ed25519.PublicKey)...))
}

func sign(list string) string {
	b := append([]byte(algorithm), keyID[:]...)
	b = append(b, ed25519.Sign(private, []byte(list))...)
	return "untrusted comment: verify with the example's key\n" + base64.StdEncoding.EncodeToString(b) + "\n"
}

// file is an entry of an archive.
type file struct {
	name, content string
	link          bool
}

func pack(t *testing.T, files ...file) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, f := range files {
		h := &tar.Header{Name: f.name, Mode: 0o644, Size: int64(len(f.content)), ModTime: time.Unix(1_780_000_000, 0), Format: tar.FormatUSTAR}
		if f.link {
			h.Typeflag, h.Size, h.Linkname = tar.TypeSymlink, 0, f.content
		}
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if !f.link {
			if _, err := io.WriteString(w, f.content); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func list(files ...file) string {
	var b strings.Builder
	for _, f := range files {
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256([]byte(f.content)), f.name)
	}
	return b.String()
}

// with adds the list of files and its signature.
func with(files ...file) []file {
	l := list(files...)
	return append([]file{{name: listName, content: l}, {name: signatureName, content: sign(l)}}, files...)
}

var release = []file{
	{name: "CHANGES", content: "1.4.0: the pump stops when the tank is empty\n1.3.2: times are those of the station\n"},
	{name: "bin/pump.conf", content: "tank_litres = 900\nstop_below = 15\n"},
	{name: "data/levels.csv", content: "hour,litres\n0,612\n6,598\n12,540\n18,471\n"},
	{name: "doc/manual.txt", content: "Fill the tank. Read the level. Start the pump.\n"},
}

// The test makes the sample, so that nobody needs to ask where it is from.
func TestTheSampleGivesWhatIsInTestdata(t *testing.T) {
	public := "untrusted comment: the key of an example, which everybody knows\n" + encodeKey() + "\n"
	made := map[string][]byte{"sample/release.tar": pack(t, with(release...)...), "sample/key.pub": []byte(public)}
	var out bytes.Buffer
	bad, err := run(bytes.NewReader(made["sample/release.tar"]), &out, mustKey(t))
	if err != nil || bad != 0 {
		t.Fatalf("got %d bad and %v, want a good sample", bad, err)
	}
	made["testdata/release.txt"] = out.Bytes()
	for name, want := range made {
		if *update {
			if err := os.WriteFile(name, want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s (-made by this test +there):\n%s", name, diff)
		}
	}
}

func mustKey(t *testing.T) publicKey {
	t.Helper()
	key, err := parseKey(encodeKey())
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func TestWhatIsNotAsItWasSignedIsNamed(t *testing.T) {
	a, b := file{name: "a", content: "one"}, file{name: "b", content: "two"}
	good := with(a, b)
	resigned := func(signature string, l string) []file {
		return []file{{name: listName, content: l}, {name: signatureName, content: signature}, a, b}
	}
	for _, tt := range []struct {
		name  string
		files []file
		bad   int
		want  []string
	}{
		{"nothing", good, 0, []string{"signed     SHA256SUMS by key 6578616d706c6531", "ok         a", "ok         b"}},
		{"names that are written otherwise are the same", append(with(file{name: "./a", content: "one"}, b)[:2], a, file{name: "./x/../b", content: "two"}), 0, []string{"ok         a", "ok         b"}},
		{"a changed file", append(with(a, b)[:3], file{name: "b", content: "2"}), 1, []string{"CHANGED    b: SHA-256 is d4735e3a265e16ee", "ok         a"}},
		{"a missing file", good[:3], 1, []string{"MISSING    b", "ok         a"}},
		{"a file that nobody listed", append(with(a), b), 1, []string{"UNLISTED   b", "ok         a"}},
		{"a file that is there twice, and once as signed", append(with(a, b), file{name: "b", content: "2"}), 1, []string{"TWICE      b"}},
		{"a link in place of a file", append(with(a, b)[:3], file{name: "b", content: "a", link: true}), 1, []string{"NO FILE    b"}},
		{"a name that would act on the report", append(with(a), file{name: "b\nok         c", content: "two"}), 1, []string{`UNLISTED   "b\nok         c"`}},
		{"a list that was changed after it was signed", resigned(sign(list(a)), list(a, b)), 3, []string{"UNSIGNED   SHA256SUMS: it does not fit", "UNPROVEN   a", "UNPROVEN   b"}},
		{"a signature of somebody else with the same name", resigned(forged(t, list(a, b)), list(a, b)), 3, []string{"UNSIGNED   SHA256SUMS: it does not fit"}},
		{"a signature by another key", resigned(strings.Replace(sign(list(a, b)), "RWRleGFt", "RWRleGFu", 1), list(a, b)), 3, []string{"UNSIGNED   SHA256SUMS: it was made with key"}},
		{"a signature of the hash", resigned(strings.Replace(sign(list(a, b)), "\nRW", "\nRU", 1), list(a, b)), 3, []string{"UNSIGNED   SHA256SUMS: it is of the text's hash"}},
		{"a signature of no known kind", resigned(strings.Replace(sign(list(a, b)), "\nRW", "\nRX", 1), list(a, b)), 3, []string{`UNSIGNED   SHA256SUMS: algorithm "Et`}},
		{"a signature that is none", resigned("untrusted comment: none\n\n", list(a, b)), 3, []string{"UNSIGNED   SHA256SUMS: its second line"}},
		{"an empty signature", resigned("", list(a, b)), 3, []string{"UNSIGNED   SHA256SUMS: want two lines"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			bad, err := run(bytes.NewReader(pack(t, tt.files...)), &out, mustKey(t))
			if err != nil {
				t.Fatal(err)
			}
			if bad != tt.bad {
				t.Errorf("%d bad, want %d", bad, tt.bad)
			}
			for _, want := range tt.want {
				if !strings.Contains("\n"+out.String(), "\n"+want) {
					t.Errorf("no line that begins with %q in\n%s", want, out.String())
				}
			}
		})
	}
}

// forged signs with a key that has the signer's id and is another.
func forged(t *testing.T, text string) string {
	t.Helper()
	good := sign(text)
	other := sha256.Sum256([]byte("somebody else"))
	b := append([]byte(algorithm), keyID[:]...)
	b = append(b, ed25519.Sign(ed25519.NewKeyFromSeed(other[:]), []byte(text))...)
	comment, _, _ := strings.Cut(good, "\n")
	return comment + "\n" + base64.StdEncoding.EncodeToString(b) + "\n"
}

func TestInputsInWhichThereIsNothingToJudge(t *testing.T) {
	a := file{name: "a", content: "one"}
	whole := pack(t, with(a)...)
	listed := func(l string) io.Reader {
		return bytes.NewReader(pack(t, file{name: listName, content: l}, file{name: signatureName, content: sign(l)}))
	}
	for _, tt := range []struct {
		name string
		in   io.Reader
		want string
	}{
		{"nothing", strings.NewReader(""), "the input is empty"},
		{"no archive", strings.NewReader(strings.Repeat("garbage\n", 200)), "reading the archive after 0 entries"},
		{"an archive that ends in a file", bytes.NewReader(whole[:520]), "unexpected EOF"},
		{"a failing disk", iotest.ErrReader(errors.New("disk on fire")), "disk on fire"},
		{"no list", bytes.NewReader(pack(t, a)), "want the files SHA256SUMS and SHA256SUMS.sig"},
		{"no signature", bytes.NewReader(pack(t, with(a)[0], a)), "want the files SHA256SUMS and SHA256SUMS.sig"},
		{"two lists", bytes.NewReader(pack(t, append(with(a), with(a)[0])...)), "is in the archive twice"},
		{"a list that is a link", bytes.NewReader(pack(t, file{name: listName, content: "a", link: true})), "want a file of at most"},
		{"a list of more than 4 MiB", listed(strings.Repeat("a", maxList+1)), "want a file of at most"},
		{"an empty list", listed(""), "SHA256SUMS is empty"},
		{"a list that is none", listed("a b c\n"), "line 1: want a SHA-256"},
		{"a list with capitals", listed(strings.ToUpper(list(a))), "line 1: want a SHA-256"},
		{"a list that names a file twice", listed(list(a, a)), `line 2: "a" is listed twice`},
		{"a list that names itself", listed(list(file{name: "./" + listName})), "cannot name itself"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			if _, err := run(tt.in, &out, mustKey(t)); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
			if out.Len() > 0 {
				t.Errorf("wrote %q", out.String())
			}
		})
	}
}

func TestKeysThatAreNone(t *testing.T) {
	for _, key := range []string{"", "RW", "not base64!", encodeKey()[:52], strings.Replace(encodeKey(), "RW", "RU", 1), encodeKey() + "AAAA"} {
		if _, err := parseKey(key); err == nil {
			t.Errorf("%q is taken for a key", key)
		}
	}
}
