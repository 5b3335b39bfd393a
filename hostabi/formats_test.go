package hostabi_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
)

const manifestText = `{
  "format": "sealwork.manifest/v1",
  "name": "wordcount",
  "version": "1.2.0",
  "publisher": "0x00000000000000000000000000000000000000ab",
  "profile": "pure",
  "grants": []
}
`

func TestManifest(t *testing.T) {
	want := hostabi.Manifest{Name: "wordcount", Version: "1.2.0", Publisher: sealwork.Address{19: 0xab}, Profile: sealwork.Pure, Grants: []string{}}
	got, err := hostabi.DecodeManifest([]byte(manifestText))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	back, err := hostabi.EncodeManifest(got)
	if err != nil || string(back) != manifestText {
		t.Errorf("encoded again: %v\n%s", err, back)
	}
}

func TestDecodeManifestRefuses(t *testing.T) {
	change := func(old, new string) string {
		if !strings.Contains(manifestText, old) {
			t.Fatalf("%q is not in the manifest", old)
		}
		return strings.Replace(manifestText, old, new, 1)
	}
	for name, text := range map[string]string{
		"nothing":                          "",
		"another format":                   change("manifest/v1", "manifest/v2"),
		"an unknown field":                 change(`"grants": []`, `"grants": [],`+"\n"+`  "more": 1`),
		"a missing field":                  change("  \"version\": \"1.2.0\",\n", ""),
		"fields in another order":          change("  \"name\": \"wordcount\",\n  \"version\": \"1.2.0\",\n", "  \"version\": \"1.2.0\",\n  \"name\": \"wordcount\",\n"),
		"a field twice":                    change("  \"name\": \"wordcount\",\n", "  \"name\": \"x\",\n  \"name\": \"wordcount\",\n"),
		"a field in capitals":              change(`"name"`, `"Name"`),
		"other spacing":                    change("  \"name\"", "\t\"name\""),
		"no newline at the end":            strings.TrimSuffix(manifestText, "\n"),
		"bytes after the end":              manifestText + "\n",
		"an escape":                        change("wordcount", `wordc\u006funt`),
		"no name":                          change(`"wordcount"`, `""`),
		"a name in capitals":               change("wordcount", "WordCount"),
		"a name that begins with a dot":    change("wordcount", ".wordcount"),
		"a name that is too long":          change("wordcount", strings.Repeat("a", 65)),
		"a terminal escape in the version": change("1.2.0", `1\u001b[2J`),
		"a publisher in capitals":          change("0x00000000000000000000000000000000000000ab", "0x00000000000000000000000000000000000000AB"),
		"an unknown profile":               change(`"pure"`, `"root"`),
		"a pure app with grants":           change(`"grants": []`, "\"grants\": [\n    \"secret:a\"\n  ]"),
		"grants out of order":              strings.Replace(change(`"grants": []`, "\"grants\": [\n    \"b\",\n    \"a\"\n  ]"), `"pure"`, `"sealed"`, 1),
		"a grant twice":                    strings.Replace(change(`"grants": []`, "\"grants\": [\n    \"a\",\n    \"a\"\n  ]"), `"pure"`, `"sealed"`, 1),
		"grants that are null":             change(`[]`, `null`),
		"more bytes than a manifest has":   strings.Repeat(" ", 17<<10),
	} {
		if m, err := hostabi.DecodeManifest([]byte(text)); !errors.Is(err, hostabi.ErrManifest) {
			t.Errorf("%s: got %+v, %v, want ErrManifest", name, m, err)
		}
	}
	_, err := hostabi.EncodeManifest(hostabi.Manifest{})
	for _, field := range []string{"name", "version", "profile"} {
		if err == nil || !strings.Contains(err.Error(), field) {
			t.Errorf("the zero manifest: got %v, want it to name %s", err, field)
		}
	}
}

func FuzzManifest(f *testing.F) {
	f.Add([]byte(manifestText))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := hostabi.DecodeManifest(b)
		if err != nil {
			return
		}
		if back, err := hostabi.EncodeManifest(m); err != nil || !bytes.Equal(back, b) {
			t.Errorf("%q decodes, and encodes to %q, %v", b, back, err)
		}
	})
}

func TestParseParams(t *testing.T) {
	p := params(t, " {\n\"z\": \"\\ud83d\\ude00\" , \"a.B-_9\":\"\\u0000x\\\\ud800\"}\t")
	if v, ok := p.Get("z"); !ok || v != "😀" {
		t.Errorf("z: got %q, %v", v, ok)
	}
	if v, ok := p.Get("a.B-_9"); !ok || v != "\x00x\\ud800" {
		t.Errorf("a: got %q, %v", v, ok)
	}
	if _, ok := p.Get("Z"); ok || p.Len() != 2 {
		t.Errorf("got Z, or %d params, want none and 2", p.Len())
	}
	if p := params(t, "{}"); p.Len() != 0 {
		t.Error("params in an empty object")
	}
}

func TestParseParamsRefuses(t *testing.T) {
	many := func(n int) string {
		var list []string
		for i := range n {
			list = append(list, fmt.Sprintf(`"p%d":""`, i))
		}
		return "{" + strings.Join(list, ",") + "}"
	}
	if _, err := hostabi.ParseParams([]byte(many(256))); err != nil {
		t.Errorf("256 params: %v", err)
	}
	for name, text := range map[string]string{
		"no bytes":                      "",
		"an array":                      "[]",
		"a number as a value":           `{"a":1}`,
		"an object as a value":          `{"a":{}}`,
		"null as a value":               `{"a":null}`,
		"a name twice":                  `{"a":"1","a":"2"}`,
		"a name twice, once escaped":    `{"a":"1","\u0061":"2"}`,
		"an empty name":                 `{"":"1"}`,
		"a name with an equals sign":    `{"a=b":"1"}`,
		"a name that is too long":       `{"` + strings.Repeat("a", 129) + `":"1"}`,
		"257 params":                    many(257),
		"bytes after the object":        `{} {}`,
		"an object that does not end":   `{"a":"1"`,
		"a comma too many":              `{"a":"1",}`,
		"a byte order mark":             "\ufeff{}",
		"bytes that are not UTF-8":      "{\"a\":\"\xff\"}",
		"half a surrogate pair":         `{"a":"\ud83d"}`,
		"half a pair before a letter":   `{"a":"\ud83dx"}`,
		"two first halves":              `{"a":"\ud83d\ud83d\ude00"}`,
		"a second half alone":           `{"a":"\uDE00"}`,
		"a half pair after a backslash": `{"a":"\\\ud83d"}`,
		"more bytes than 64 KiB":        `{"a":"` + strings.Repeat("x", 64<<10) + `"}`,
	} {
		if p, err := hostabi.ParseParams([]byte(text)); !errors.Is(err, hostabi.ErrParams) || p.Len() != 0 {
			t.Errorf("%s: got %d params, %v, want none and ErrParams", name, p.Len(), err)
		}
	}
}

func FuzzParams(f *testing.F) {
	f.Add([]byte(`{"a":"1","b":"\ud83d\ude00"}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		if p, err := hostabi.ParseParams(b); err != nil && (!errors.Is(err, hostabi.ErrParams) || p.Len() != 0) {
			t.Errorf("got %d params, %v", p.Len(), err)
		}
	})
}

func TestCheckImport(t *testing.T) {
	for _, f := range hostabi.Functions() {
		if p, err := hostabi.CheckImport(f.Module, f.Name, f.Params, f.Results); err != nil || p != f.Profile || p < sealwork.Pure {
			t.Errorf("%s: got profile %s, %v, want %s", f.Name, p, err, f.Profile)
		}
		if _, err := hostabi.CheckImport(f.Module, f.Name, append([]byte{0x7d}, f.Params...), f.Results); !errors.Is(err, hostabi.ErrImport) {
			t.Errorf("%s with a param more: got %v, want ErrImport", f.Name, err)
		}
	}
	for _, name := range []string{"fetch", "wall_ms"} {
		if p, err := hostabi.CheckImport("sealwork_v1", name, nil, nil); err != nil || p != sealwork.Connected {
			t.Errorf("%s: got profile %s, %v, want connected", name, p, err)
		}
	}
	for _, i := range [][2]string{{"env", "abort"}, {"wasi_unstable", "fd_write"}, {"sealwork_v1", "fd_write"}, {"sealwork_meter", "refill"}, {"env", "fetch"}} {
		if _, err := hostabi.CheckImport(i[0], i[1], nil, nil); !errors.Is(err, hostabi.ErrImport) || !strings.Contains(err.Error(), i[1]) {
			t.Errorf("%v: got %v, want ErrImport and the name", i, err)
		}
	}
}

func TestCheckGrants(t *testing.T) {
	need := func(names ...string) (list []hostabi.Need) {
		for _, name := range names {
			p, err := hostabi.CheckImport("sealwork_v1", name, lookup(t, name).Params, lookup(t, name).Results)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, hostabi.Need{Module: "sealwork_v1", Name: name, Profile: p})
		}
		return list
	}
	fetch := []hostabi.Need{{Module: "sealwork_v1", Name: "fetch", Profile: sealwork.Connected}}
	sealed := func(grants ...string) hostabi.Manifest {
		return hostabi.Manifest{Profile: sealwork.Sealed, Grants: grants}
	}
	rows := []struct {
		name     string
		manifest hostabi.Manifest
		needs    []hostabi.Need
		want     string // "" for none
	}{
		{"what is pure needs nothing", hostabi.NoManifest(), need("input_read", "sha256", "log"), ""},
		{"a pure app reads no secrets", hostabi.NoManifest(), need("input_read", "secret_get"), "secret_get: needs profile sealed in the manifest, got pure"},
		{"every import at fault is named", hostabi.NoManifest(), need("secret_get", "handle_len"), "handle_len"},
		{"a sealed app with the grant reads secrets", sealed("secret:key"), need("secret_get", "handle_close"), ""},
		{"a sealed app without a secret's grant", sealed("attest"), need("secret_get"), `needs a grant "secret:NAME"`},
		{"a sealed app with the grant attests", sealed("attest"), need("attest"), ""},
		{"a sealed app without the grant", sealed("secret:attest"), need("attest"), `needs the grant "attest"`},
		{"nobody fetches", sealed("attest"), fetch, "this version of the host does not have"},
		{"nobody fetches, connected or not", hostabi.Manifest{Profile: sealwork.Connected}, fetch, "remove the import"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			err := row.manifest.CheckGrants(row.needs)
			if row.want == "" && err != nil || row.want != "" && (!errors.Is(err, hostabi.ErrGrant) || !strings.Contains(err.Error(), row.want)) {
				t.Errorf("got %v, want %q", err, row.want)
			}
		})
	}
}

// Preview 1 has 46 functions, and a program that imports any of them must link.
func TestAllOfPreview1Links(t *testing.T) {
	n := 0
	var names []string
	for _, f := range hostabi.Functions() {
		if f.Module == hostabi.WASIModule {
			n++
		}
		names = append(names, f.Name)
	}
	slices.Sort(names)
	if n != 46 || len(slices.Compact(names)) != len(hostabi.Functions()) {
		t.Errorf("got %d functions of WASI, or a name twice; want 46", n)
	}
}
