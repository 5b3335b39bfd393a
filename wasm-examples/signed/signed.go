package main

import (
	"archive/tar"
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode"
)

// The two files of the archive that say what the others must be.
const (
	listName      = "SHA256SUMS"
	signatureName = "SHA256SUMS.sig"
)

const (
	maxFiles = 10_000
	maxList  = 4 << 20 // bytes of the list, and of the signature
)

// publicKey is a key of OpenBSD's signify: Ed25519, with 8 bytes that say which of someone's keys it is.
type publicKey struct {
	id  [8]byte
	key ed25519.PublicKey
}

// The two-letter names of algorithms before a key or signature: Ed25519, and of the hash of the text instead of the text.
const (
	algorithm = "Ed"
	prehashed = "ED"
)

// parseKey reads the second line of a public key file of signify, or of minisign, which has the same form.
func parseKey(s string) (publicKey, error) {
	if s == "" {
		return publicKey{}, errors.New("want the signer's public key, the second line of its file")
	}
	b, err := base64.StdEncoding.Strict().DecodeString(strings.TrimSpace(s))
	if err != nil || len(b) != 2+8+ed25519.PublicKeySize || string(b[:2]) != algorithm {
		return publicKey{}, fmt.Errorf("want 56 characters of base64 that begin with RW, got %.60q", s)
	}
	return publicKey{[8]byte(b[2:10]), b[10:]}, nil
}

// verify reports what is wrong with the signature of text, or nil.
func (k publicKey) verify(text, signature []byte) error {
	lines := strings.Split(strings.TrimSuffix(string(signature), "\n"), "\n")
	if len(lines) != 2 || !strings.HasPrefix(lines[0], "untrusted comment: ") {
		return errors.New("want two lines: an untrusted comment and base64, as signify writes them")
	}
	b, err := base64.StdEncoding.Strict().DecodeString(lines[1])
	if err != nil || len(b) != 2+8+ed25519.SignatureSize {
		return errors.New("its second line is not the base64 of 74 bytes")
	}
	switch {
	case string(b[:2]) == prehashed:
		return errors.New("it is of the text's hash (ED), want one of the text (Ed)")
	case string(b[:2]) != algorithm:
		return fmt.Errorf("algorithm %.10q, want %q", b[:2], algorithm)
	case [8]byte(b[2:10]) != k.id:
		return fmt.Errorf("it was made with key %x, want %x", b[2:10], k.id)
	case !ed25519.Verify(k.key, text, b[10:]):
		return errors.New("it does not fit")
	}
	return nil
}

// archive is what was found in the input.
type archive struct {
	digests         map[string]string // by name of each file but the two; empty for what is no file
	twice           map[string]bool
	list, signature []byte
}

// run reads the archive and writes a line for each file that is in it or on the list, sorted by name, after one for the signature.
// It returns how many of them are not as they were signed. The error is of an input in which there is nothing to judge;
// then nothing was written.
func run(r io.Reader, w io.Writer, key publicKey) (bad int, err error) {
	a, err := readArchive(r)
	if err != nil {
		return 0, err
	}
	listed, err := parseList(a.list)
	if err != nil {
		return 0, err
	}
	var out bytes.Buffer
	line := func(ok bool, verdict, name, more string) {
		if !ok {
			bad++
		}
		fmt.Fprintf(&out, "%-9s  %s%s\n", verdict, printable(name), more)
	}
	fault := key.verify(a.list, a.signature)
	if fault != nil {
		line(false, "UNSIGNED", listName, ": "+fault.Error())
	} else {
		line(true, "signed", listName, fmt.Sprintf(" by key %x", key.id))
	}
	all := map[string]bool{}
	for name := range a.digests {
		all[name] = true
	}
	for name := range listed {
		all[name] = true
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		want, onList := listed[name]
		got, inArchive := a.digests[name]
		switch {
		case a.twice[name]:
			line(false, "TWICE", name, "")
		case !inArchive:
			line(false, "MISSING", name, "")
		case got == "":
			line(false, "NO FILE", name, "")
		case !onList:
			line(false, "UNLISTED", name, "")
		case got != want:
			line(false, "CHANGED", name, ": SHA-256 is "+got+", signed was "+want)
		case fault != nil:
			line(false, "UNPROVEN", name, ": it is as listed, by whomever")
		default:
			line(true, "ok", name, "")
		}
	}
	_, err = out.WriteTo(w)
	return bad, err
}

// printable keeps a name from acting on the report: one line, nothing that is not seen.
func printable(name string) string {
	for _, r := range name {
		if !unicode.IsPrint(r) {
			return fmt.Sprintf("%q", name)
		}
	}
	return name
}

func readArchive(r io.Reader) (*archive, error) {
	a := &archive{digests: map[string]string{}, twice: map[string]bool{}}
	seen := map[string]bool{}
	in := tar.NewReader(r)
	for {
		h, err := in.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("reading the archive after %d entries: %w", len(seen), err)
		}
		name := path.Clean(h.Name)
		if h.Typeflag == tar.TypeDir || h.Typeflag == tar.TypeXGlobalHeader {
			continue
		}
		if len(seen) == maxFiles {
			return nil, fmt.Errorf("the archive has more than %d files", maxFiles)
		}
		a.twice[name] = seen[name]
		seen[name] = true
		if err := a.entry(name, h, in); err != nil {
			return nil, fmt.Errorf("reading %.80q: %w", name, err)
		}
	}
	switch {
	case len(seen) == 0:
		return nil, errors.New("the input is empty: want a tar archive")
	case a.list == nil || a.signature == nil:
		return nil, fmt.Errorf("want the files %s and %s in the archive", listName, signatureName)
	case a.twice[listName] || a.twice[signatureName]:
		return nil, fmt.Errorf("%s or %s is in the archive twice", listName, signatureName)
	}
	return a, nil
}

// entry reads one entry. A second one of a name does not hide the first: it is on record as there twice.
func (a *archive) entry(name string, h *tar.Header, content io.Reader) error {
	for special, to := range map[string]*[]byte{listName: &a.list, signatureName: &a.signature} {
		if name == special {
			if h.Typeflag != tar.TypeReg || h.Size > maxList {
				return fmt.Errorf("want a file of at most %d bytes", maxList)
			}
			b, err := io.ReadAll(content)
			*to = append([]byte{}, b...)
			return err
		}
	}
	if h.Typeflag != tar.TypeReg {
		a.digests[name] = ""
		return nil
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, content); err != nil {
		return err
	}
	a.digests[name] = hex.EncodeToString(sum.Sum(nil))
	return nil
}

// parseList reads what sha256sum writes: 64 digits, two spaces or a space and an asterisk, and a name.
func parseList(list []byte) (map[string]string, error) {
	listed := map[string]string{}
	n := 0
	for line := range strings.Lines(string(list)) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if len(line) < 67 || line[64] != ' ' || line[65] != ' ' && line[65] != '*' || strings.Trim(line[:64], "0123456789abcdef") != "" {
			return nil, fmt.Errorf("%s, line %d: want a SHA-256 in small letters, two spaces and a name, got %.100q", listName, n, line)
		}
		name := path.Clean(line[66:])
		if _, ok := listed[name]; ok {
			return nil, fmt.Errorf("%s, line %d: %.80q is listed twice", listName, n, name)
		}
		if name == listName || name == signatureName {
			return nil, fmt.Errorf("%s, line %d: a list cannot name itself or its signature", listName, n)
		}
		listed[name] = line[:64]
	}
	if n == 0 {
		return nil, fmt.Errorf("%s is empty", listName)
	}
	if len(listed) > maxFiles {
		return nil, fmt.Errorf("%s names more than %d files", listName, maxFiles)
	}
	return listed, nil
}
