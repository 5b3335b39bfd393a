package apps_test

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/apps"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/internal/eip712"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

const phrases = "../../../../wasm-examples/phrases/phrases.wasm"

func module(t *testing.T) []byte {
	t.Helper()
	b, err := os.ReadFile(phrases)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// with returns a module with a manifest behind it.
func with(t *testing.T, module []byte, m hostabi.Manifest) []byte {
	t.Helper()
	content, err := hostabi.EncodeManifest(m)
	if err != nil {
		t.Fatal(err)
	}
	section := append([]byte{byte(len(hostabi.ManifestSection))}, hostabi.ManifestSection...)
	section = append(section, content...)
	n := len(section)
	return append(append(bytes.Clone(module), 0, byte(n)|0x80, byte(n>>7)), section...)
}

func TestDescribeSaysWhatAModuleIs(t *testing.T) {
	b := with(t, module(t), hostabi.Manifest{Name: "phrases", Version: "1.0", Publisher: sealwork.Address{7}, Profile: sealwork.Pure})
	d, err := apps.Describe(t.Context(), b, "")
	if err != nil {
		t.Fatal(err)
	}
	if d.App != sealwork.SHA256(b) || d.Bytes != len(b) || d.ABI != sealwork.ABISealworkV1 || d.Entry != "run" || d.Profile != "pure" || d.InitialMemory != 2 {
		t.Errorf("got %+v", d)
	}
	if d.Manifest == nil || d.Manifest.Name != "phrases" || d.Manifest.Publisher != (sealwork.Address{7}) {
		t.Errorf("manifest: got %+v", d.Manifest)
	}
	if !slices.Contains(d.Imports, "sealwork_v1.output_write") {
		t.Errorf("imports: got %v", d.Imports)
	}
	looked, err := apps.Look(b)
	if err != nil || looked.App != d.App || looked.Entry != d.Entry || looked.Manifest == nil {
		t.Errorf("looking without running: got %+v, %v", looked, err)
	}
}

func TestDescribeRefusesWhatWorkersRefuse(t *testing.T) {
	var refused *runtime.RefusedError
	if _, err := apps.Describe(t.Context(), module(t)[:100], ""); !errors.As(err, &refused) || refused.Code != sealwork.RefusedModule {
		t.Errorf("half a module: want it refused with code 1, got %v", err)
	}
	b := with(t, module(t), hostabi.Manifest{Name: "phrases", Version: "1.0", Profile: sealwork.Connected})
	if _, err := apps.Describe(t.Context(), b, ""); !errors.Is(err, runtime.ErrProfile) {
		t.Errorf("another profile: want ErrProfile, got %v", err)
	}
}

func TestRunIsTheSameAgainAndStopsAtItsLimit(t *testing.T) {
	limits := apps.DefaultLimits()
	task := apps.Task{Input: []byte("the cat sat on the mat and the cat sat on the mat"), Limits: limits}
	first, err := apps.Run(t.Context(), module(t), task)
	if err != nil || first.Outcome != sealwork.OK || first.Fuel == 0 || first.Why != "" {
		t.Fatalf("want ok with some fuel, got %+v, %v", first, err)
	}
	again, err := apps.Run(t.Context(), module(t), task)
	if err != nil || again.Fuel != first.Fuel || !bytes.Equal(again.Output, first.Output) {
		t.Errorf("again: want the same, got %+v, %v", again, err)
	}
	task.Limits.Fuel = first.Fuel - 1
	if res, err := apps.Run(t.Context(), module(t), task); err != nil || res.Outcome != sealwork.OutOfFuel || res.Fuel != first.Fuel-1 || res.Why == "" {
		t.Errorf("one unit less: want out of fuel at the limit, got %+v, %v", res, err)
	}
	task.Limits.Fuel = 0
	if _, err := apps.Run(t.Context(), module(t), task); !errors.Is(err, runtime.ErrTask) {
		t.Errorf("no limit: want ErrTask, got %v", err)
	}
}

func TestRunRefusesAsWorkersDo(t *testing.T) {
	res, err := apps.Run(t.Context(), module(t), apps.Task{Params: []byte(`[]`), Limits: apps.DefaultLimits()})
	if err != nil || res.Outcome != sealwork.Refused || sealwork.RefusalCode(res.Code) != sealwork.RefusedParams || res.Fuel != 0 {
		t.Errorf("params that do not decode: want refused with code 7, got %+v, %v", res, err)
	}
	res, err = apps.Run(t.Context(), nil, apps.Task{Limits: apps.DefaultLimits()})
	if err != nil || res.Outcome != sealwork.Refused || sealwork.RefusalCode(res.Code) != sealwork.RefusedModule {
		t.Errorf("no module: want refused with code 1, got %+v, %v", res, err)
	}
}

func TestEveryRefusalHasAHintOfItsOwn(t *testing.T) {
	whole := module(t)
	seen := map[string]string{}
	for name, b := range map[string][]byte{
		"text":                          []byte("text"),
		"a component":                   []byte("\x00asm\x0d\x00\x01\x00"),
		"half a module":                 whole[:len(whole)/2],
		"no entry":                      []byte("\x00asm\x01\x00\x00\x00"),
		"a manifest that does not read": append(bytes.Clone(whole), "\x00\x12\x11sealwork.manifest"...),
	} {
		_, err := apps.Describe(t.Context(), b, "")
		hint := apps.HintOf(b, err)
		if err == nil || hint == "" || seen[hint] != "" {
			t.Errorf("%s: got error %v and the hint %q, as %s has", name, err, hint, seen[hint])
		}
		seen[hint] = name
	}
	if hint := apps.HintOf(whole, errors.New("the machine is out of memory")); hint != "" {
		t.Errorf("no refusal: want no hint, got %q", hint)
	}
}

// sealedModule reads the secret a, has its value and a statement of it signed, and writes both.
func sealedModule(t *testing.T) []byte {
	t.Helper()
	m := metertest.Run("", `
		i32.const 0 i32.const 1 i32.const 100 i32.const 50 call secret_get drop
		i32.const 100 i32.const 7 call output_write drop
		i32.const 100 i32.const 7 call attest i32.wrap_i64 i64.const 0 i32.const 200 i32.const 65 call handle_read drop
		i32.const 200 i32.const 65 call output_write drop
		i32.const 0`)
	m.Data = []metertest.Data{{Offset: 0, Bytes: "a"}}
	for name, typ := range map[string]string{"secret_get": "iiii>l", "attest": "ii>l", "handle_read": "ilii>l", "output_write": "ii>l"} {
		m.Imports = append(m.Imports, metertest.Import{Module: hostabi.SealworkModule, Name: name, Type: typ})
	}
	return with(t, m.Encode(), hostabi.Manifest{Name: "a", Version: "1", Profile: sealwork.Sealed, Grants: []string{"attest", "secret:a"}})
}

func TestRunAnswersASealedApp(t *testing.T) {
	wasm := sealedModule(t)
	task := apps.Task{Limits: apps.DefaultLimits(), Secrets: map[string]hostabi.Secret{"a": hostabi.NewSecret([]byte("hunter2"))}}
	res, err := apps.Run(t.Context(), wasm, task)
	if err != nil || res.Outcome != sealwork.OK || res.Secrets.IsZero() || res.Statements.IsZero() {
		t.Fatalf("got %+v, %v, want ok with commitments", res, err)
	}
	signature, ok := bytes.CutPrefix(res.Output, []byte("hunter2"))
	claim := hostabi.AppClaim{App: sealwork.SHA256(wasm), Data: sealwork.SHA256([]byte("hunter2"))}
	signer, err := ecsig.Recover(eip712.SigningDigest(eip712.Separator(0, sealwork.Address{}), claim.Hash()), sealwork.Signature(signature))
	if !ok || err != nil || signer.String() != "0x7e5f4552091a69125d5dfcb7b8c2659029395bdf" {
		t.Errorf("got %q, signed by %v, %v, want the secret, signed by the key 1", res.Output, signer, err)
	}
	task.Secrets["b"] = hostabi.NewSecret(nil)
	if _, err := apps.Run(t.Context(), wasm, task); !errors.Is(err, apps.ErrSecretName) {
		t.Errorf("a secret without a grant: got %v, want ErrSecretName", err)
	}
	if _, err := apps.Run(t.Context(), module(t), task); !errors.Is(err, apps.ErrSecretName) {
		t.Errorf("secrets of a pure app: got %v, want ErrSecretName", err)
	}
}
