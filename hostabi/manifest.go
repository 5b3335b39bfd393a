package hostabi

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/sealwork/sealwork"
)

// ManifestSection is the name of the custom section that holds a module's manifest.
const ManifestSection = "sealwork.manifest"

// The limits of manifests (docs/spec/hostabi.md §2).
const (
	maxManifest = 16 << 10
	maxAppName  = 64
	maxVersion  = 32
	maxGrants   = 64
	maxGrant    = 128

	manifestFormat = "sealwork.manifest/v1"
)

// ErrManifest is returned when a manifest does not decode, or is to be encoded and says what a manifest cannot. It
// follows from the manifest alone.
var ErrManifest = errors.New("manifest not readable")

// Manifest is what a module says about itself. The zero value is not a manifest; NoManifest is what holds for a module
// without one.
type Manifest struct {
	Name      string           // 1 to 64 of a-z, 0-9, '.', '_', '-'; the first a letter or digit
	Version   string           // 1 to 32 of letters, digits, '.', '+', '-'
	Publisher sealwork.Address // who may sell the app; zero for anyone
	Profile   sealwork.Profile
	Grants    []string // sorted, each once; none with the pure profile
}

// NoManifest is the manifest of a module that brings none: pure, sold by anyone, without grants and without a name.
func NoManifest() Manifest { return Manifest{Profile: sealwork.Pure} }

// GrantsDigest returns what a receipt says of the grants (docs/spec/hostabi.md §2): 0 with the profile pure.
func (m Manifest) GrantsDigest() sealwork.Digest {
	if m.Profile == sealwork.Pure {
		return sealwork.Digest{}
	}
	list := []byte("sealwork/grants/v1")
	for _, g := range m.Grants {
		list = append(append(list, byte(len(g))), g...)
	}
	return sealwork.SHA256(list)
}

// manifestFile is the file, with its fields in order.
type manifestFile struct {
	Format    string           `json:"format"`
	Name      string           `json:"name"`
	Version   string           `json:"version"`
	Publisher sealwork.Address `json:"publisher"`
	Profile   string           `json:"profile"`
	Grants    []string         `json:"grants"`
}

// EncodeManifest writes the one form that DecodeManifest accepts. Errors are ErrManifest and name every field at fault.
func EncodeManifest(m Manifest) ([]byte, error) {
	if err := m.check(); err != nil {
		return nil, err
	}
	grants := m.Grants
	if grants == nil {
		grants = []string{}
	}
	var buf bytes.Buffer
	e := json.NewEncoder(&buf)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(manifestFile{manifestFormat, m.Name, m.Version, m.Publisher, m.Profile.String(), grants})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrManifest, err)
	}
	if buf.Len() > maxManifest {
		return nil, fmt.Errorf("%w: want at most %d bytes, got %d", ErrManifest, maxManifest, buf.Len())
	}
	return buf.Bytes(), nil
}

// DecodeManifest reads the content of the custom section. Errors are ErrManifest: unknown, missing or reordered fields,
// other spacing, and values out of range are all refused.
func DecodeManifest(b []byte) (Manifest, error) {
	if len(b) > maxManifest {
		return Manifest{}, fmt.Errorf("%w: want at most %d bytes, got %d", ErrManifest, maxManifest, len(b))
	}
	var f manifestFile
	if err := json.Unmarshal(b, &f); err != nil {
		return Manifest{}, fmt.Errorf("%w: %w", ErrManifest, err)
	}
	if f.Format != manifestFormat {
		return Manifest{}, fmt.Errorf("%w: format: want %q, got %.80q", ErrManifest, manifestFormat, f.Format)
	}
	m := Manifest{Name: f.Name, Version: f.Version, Publisher: f.Publisher, Profile: profileOf(f.Profile), Grants: f.Grants}
	canonical, err := EncodeManifest(m)
	if err != nil {
		return Manifest{}, err
	}
	if !bytes.Equal(canonical, b) {
		return Manifest{}, fmt.Errorf("%w: want the canonical form: fields in order, two spaces, one newline at the end", ErrManifest)
	}
	return m, nil
}

func profileOf(name string) sealwork.Profile {
	for _, p := range []sealwork.Profile{sealwork.Pure, sealwork.Sealed, sealwork.Connected} {
		if p.String() == name {
			return p
		}
	}
	return 0
}

// check reports every field that is out of range.
func (m Manifest) check() error {
	var wrong []error
	say := func(format string, args ...any) { wrong = append(wrong, fmt.Errorf(format, args...)) }
	if !charset(m.Name, maxAppName, "abcdefghijklmnopqrstuvwxyz0123456789._-") || strings.ContainsAny(m.Name[:1], "._-") {
		say("name: want 1 to %d of a-z, 0-9, '.', '_', '-', got %.80q", maxAppName, m.Name)
	}
	if !charset(m.Version, maxVersion, versionChars) {
		say("version: want 1 to %d of letters, digits, '.', '+', '-', got %.80q", maxVersion, m.Version)
	}
	if m.Profile < sealwork.Pure || m.Profile > sealwork.Connected {
		say("profile: want pure, sealed or connected, got %s", m.Profile)
	}
	if m.Profile == sealwork.Pure && len(m.Grants) > 0 {
		say("grants: profile pure has none, got %d", len(m.Grants))
	}
	if len(m.Grants) > maxGrants {
		say("grants: want at most %d, got %d", maxGrants, len(m.Grants))
	}
	if !slices.IsSorted(m.Grants) || len(slices.Compact(slices.Clone(m.Grants))) != len(m.Grants) {
		say("grants: want them sorted and each once")
	}
	for _, g := range m.Grants {
		if !charset(g, maxGrant, versionChars+":/_*") {
			say("grant %.80q: want 1 to %d of letters, digits and '.', '+', '-', ':', '/', '_', '*'", g, maxGrant)
		}
		if m.Profile == sealwork.Sealed && g != grantAttest && !isSecretGrant(g) {
			say("grant %.80q: profile sealed has %q and %q", g, grantAttest, grantSecret+"NAME")
		}
	}
	if len(wrong) > 0 {
		return fmt.Errorf("%w: %w", ErrManifest, errors.Join(wrong...))
	}
	return nil
}

const versionChars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.+-"

func charset(s string, most int, chars string) bool {
	return s != "" && len(s) <= most && strings.Trim(s, chars) == ""
}
