package sealwork_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// building places every package. A new package is placed here first; the height says what it may import.
var building = rules{
	layers: map[string]layer{
		".":                   nouns,
		"internal/clock":      nouns,
		"internal/crl":        nouns,
		"internal/durable":    nouns,
		"internal/ecsig":      nouns,
		"internal/eip712":     nouns,
		"internal/fieldcheck": nouns,
		"internal/figures":    nouns,
		"internal/keccak":     nouns,
		"internal/merkle":     nouns,
		"internal/strictjson": nouns,
		"internal/strictyaml": nouns,

		"attest":            formats,
		"attest/eventlog":   formats,
		"brokerapi":         formats,
		"hostabi":           formats,
		"image/measure":     formats,
		"order":             formats,
		"proof":             formats,
		"queue":             formats,
		"runtime/meter":     formats,
		"scheduler/journal": formats,
		"schedulerapi":      formats,
		"store":             formats,

		"attest/collateral": engines,
		"attest/insecure":   engines,
		"attest/quote":      engines,
		"attest/snp":        engines,
		"attest/tdx":        engines,
		"brokerclient":      engines,
		"chain":             engines,
		"chain/bindings":    engines,
		"chain/devchain":    engines,
		"chain/keyfile":     engines,
		"image":             engines,
		"image/guest":       engines,
		"queue/jetstream":   engines,
		"queue/memory":      engines,
		"runtime":           engines,
		"runtime/jail":      engines,
		"store/dir":         engines,
		"store/http":        engines,
		"store/s3":          engines,

		"verify":        judgement,
		"verify/report": judgement,

		"broker":    services,
		"scheduler": services,
		"worker":    services,

		"cmd/...":             wiring,
		"e2e/...":             wiring,
		"internal/config":     wiring,
		"internal/local":      wiring,
		"internal/poolmarket": wiring,

		"attest/attesttest":             kit,
		"brokertest":                    kit,
		"hostabi/tck":                   kit,
		"image/imagetest":               kit,
		"internal/clock/clocktest":      kit,
		"queue/queuetest":               kit,
		"runtime/bench/kernels":         kit,
		"runtime/meter/metertest":       kit,
		"runtime/meter/spectest":        kit,
		"schedulerapi/schedulerapitest": kit,
		"store/storetest":               kit,

		"contracts/...":     alone,
		"wasm-examples/...": alone,
	},
	sideways: map[[2]string]string{
		{"attest/collateral", "attest/snp"}:  "a document is judged by who judges reports before it is kept",
		{"attest/collateral", "attest/tdx"}:  "a document is judged by who judges quotes before it is kept",
		{"chain", "chain/bindings"}:          "generated, and of no use to anyone else",
		{"chain/devchain", "chain"}:          "deploys through the client that is used afterwards",
		{"chain/devchain", "chain/bindings"}: "deploys the contracts",
		{"verify/report", "verify"}:          "prints its verdicts",
		{"runtime/jail", "runtime"}:          "runs the engine in another process, and is the same to its caller",
	},
	confined: []confinement{
		{
			what:    []string{"github.com/tetratelabs/wazero/..."},
			by:      []string{"runtime", "hostabi"},
			byTests: []string{"runtime/meter", "hostabi/..."},
			why:     "the wasm engine is confined to runtime and hostabi",
		},
		{
			what:    []string{"github.com/ethereum/..."},
			by:      []string{"chain", "chain/bindings", "chain/devchain"},
			byTests: []string{"contracts/...", "chain/..."},
			why:     "go-ethereum is confined to chain and the tests of contracts",
		},
		{
			what: []string{"github.com/ethereum/go-ethereum/cmd/..."},
			why:  "that folder is under the GPL, see NOTICE",
		},
		{
			what: []string{"github.com/google/go-sev-guest/verify/...", "github.com/google/go-sev-guest/validate/...", "github.com/google/go-sev-guest/kds/..."},
			by:   []string{"attest/snp"},
			why:  "evidence is judged in attest/snp only",
		},
		{
			what: []string{"github.com/google/go-tdx-guest/..."},
			by:   []string{"attest/tdx"},
			why:  "quotes are judged in attest/tdx only, and no other part of that library is needed",
		},
		{
			what: []string{"github.com/google/go-sev-guest/client/...", "github.com/google/go-configfs-tsm/..."},
			by:   []string{"attest/quote"},
			why:  "devices are opened in attest/quote only",
		},
		{
			what: []string{"github.com/google/go-sev-guest/abi/...", "github.com/google/go-sev-guest/proto/..."},
			by:   []string{"attest/snp", "attest/quote"},
			why:  "the vendor's formats stay behind attest/snp and attest/quote",
		},
		{
			what:    []string{"github.com/google/go-sev-guest/testing/..."},
			byTests: []string{"attest/..."},
			why:     "the library's issuer is for tests of attest; ours is attest/insecure",
		},
		{
			what: []string{"github.com/elastic/go-seccomp-bpf/...", "github.com/landlock-lsm/go-landlock/...", "kernel.org/pub/linux/libs/security/libcap/psx/..."},
			by:   []string{"runtime/jail"},
			why:  "a process locks itself in in runtime/jail only",
		},
		{
			what: []string{"github.com/cloudflare/circl/..."},
			by:   []string{"internal/keccak"},
			why:  "of that library nothing but the permutation is needed",
		},
		{
			what: []string{"github.com/spf13/viper/..."},
			by:   []string{"internal/config"},
			why:  "configuration is read by internal/config only",
		},
		{
			what: []string{"github.com/spf13/cobra/..."},
			by:   []string{"cmd/...", "internal/config"},
			why:  "only commands have flags",
		},
		{
			what: []string{"go.etcd.io/bbolt/..."},
			by:   []string{"scheduler/journal"},
			why:  "the embedded database is confined to scheduler/journal",
		},
	},
}

// chainNode is what makes go-ethereum a node instead of a client. p2p/netutil alone is part of its RPC client.
var chainNode = []string{
	"github.com/ethereum/go-ethereum/cmd/...", "github.com/ethereum/go-ethereum/consensus/...", "github.com/ethereum/go-ethereum/core",
	"github.com/ethereum/go-ethereum/core/rawdb/...", "github.com/ethereum/go-ethereum/core/state/...",
	"github.com/ethereum/go-ethereum/core/txpool/...", "github.com/ethereum/go-ethereum/core/vm/...", "github.com/ethereum/go-ethereum/eth/...",
	"github.com/ethereum/go-ethereum/ethdb/...", "github.com/ethereum/go-ethereum/miner/...", "github.com/ethereum/go-ethereum/node/...",
	"github.com/ethereum/go-ethereum/p2p", "github.com/ethereum/go-ethereum/p2p/discover/...", "github.com/ethereum/go-ethereum/p2p/enode/...",
	"github.com/ethereum/go-ethereum/triedb/...", "chain/devchain",
}

// offline is what nothing that judges a proof may need.
var offline = []string{
	"github.com/ethereum/...", "chain/...", "github.com/tetratelabs/wazero/...", "runtime", "queue/...", "store/...", "scheduler/...",
	"schedulerapi", "internal/config", "github.com/spf13/...", "go.etcd.io/bbolt/...", "attest/insecure", "attest/quote", "std:testing",
}

// outsideGuest is what the program inside the sealed machine must never hold: its binary is measured, and short.
var outsideGuest = []string{
	"github.com/ethereum/...", "chain/...", "github.com/spf13/viper/...", "github.com/nats-io/...", "gocloud.dev/...", "scheduler/...",
	"go.etcd.io/bbolt/...", "github.com/google/go-sev-guest/testing/...", "github.com/google/go-tdx-guest/...", "std:testing",
}

// insideGuest is every module that the measured program is built from. An addition is a decision, see RATIONALE.md.
var insideGuest = []string{
	"github.com/cloudflare/circl/internal/sha3", "github.com/cloudflare/circl/simd/keccakf1600", "github.com/decred/dcrd/...", "github.com/elastic/go-seccomp-bpf/...", "github.com/google/go-configfs-tsm/...", "github.com/google/go-sev-guest/...",
	"github.com/google/logger", "github.com/google/uuid", "github.com/landlock-lsm/go-landlock/...", "github.com/tetratelabs/wazero/...", "go.uber.org/multierr", "go.yaml.in/yaml/v3",
	"golang.org/x/crypto/...", "golang.org/x/net/bpf", "golang.org/x/sync/...", "golang.org/x/sys/...", "google.golang.org/protobuf/...",
	"kernel.org/pub/linux/libs/security/libcap/psx",
}

var programs = []program{
	{name: "order", never: offline},
	{name: "proof", never: offline},
	{name: "verify", never: offline, always: []string{"attest/snp", "attest/tdx"}},
	{name: "verify/report", never: append([]string{"std:html/template", "std:text/template"}, offline...), always: []string{"verify"}},
	{name: "runtime/meter", never: []string{"github.com/tetratelabs/wazero/...", "std:net", "std:os/exec"}},
	{name: "attest/insecure", never: []string{"github.com/google/go-sev-guest/testing/...", "std:testing"}},
	{name: "cmd/sealwork", never: append([]string{"attest/insecure", "std:testing"}, chainNode...), always: []string{"chain", "verify"}},
	{
		name: "cmd/sealwork-worker", never: append([]string{"attest/insecure"}, outsideGuest...),
		always: []string{"worker", "attest/quote", "runtime/jail"}, only: insideGuest,
	},
	{name: "cmd/sealwork-worker", tags: "simulated", never: outsideGuest, always: []string{"worker", "attest/insecure"}},
	{name: "cmd/sealwork-local", never: []string{"std:testing"}, always: []string{"chain/devchain", "attest/insecure"}},
}

func TestImportsFollowTheLayersAndConfinements(t *testing.T) {
	for _, problem := range building.problems(list(t, "", "./...")) {
		t.Error(problem)
	}
}

func TestProgramsLinkOnlyWhatTheyMay(t *testing.T) {
	for _, p := range programs {
		t.Run(p.name+" "+p.tags, func(t *testing.T) {
			for _, problem := range p.problems(list(t, p.tags, "./"+p.name)) {
				t.Error(problem)
			}
		})
	}
}

// TestThePageLinksOnlyWhatVerifyMay holds the page, which is a module of its own, to what verify is held to.
func TestThePageLinksOnlyWhatVerifyMay(t *testing.T) {
	page := program{name: "web/verify", never: append([]string{"cmd/...", "worker"}, offline...), always: []string{"verify", "web/judge"}}
	t.Chdir("web")
	t.Setenv("GOOS", "js")
	t.Setenv("GOARCH", "wasm")
	for _, problem := range page.problems(list(t, "", "./verify")) {
		t.Error(problem)
	}
}

func TestNoticeNamesEveryDirectDependency(t *testing.T) {
	var gomod []byte
	for _, name := range []string{"go.mod", "web/go.mod"} {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatalf("reading requirements: %v", err)
		}
		gomod = append(gomod, b...)
	}
	notice, err := os.ReadFile("NOTICE")
	if err != nil {
		t.Fatalf("reading licences: %v", err)
	}
	direct := regexp.MustCompile(`(?m)^\t(\S+?)(?:/v[0-9]+)? v\S+$`).FindAllStringSubmatch(string(gomod), -1)
	if len(direct) == 0 {
		t.Fatal("go.mod: want direct requirements, got none")
	}
	for _, m := range direct {
		if !strings.Contains(string(notice), m[1]) {
			t.Errorf("NOTICE: want %s with its licence, got nothing", m[1])
		}
	}
}

// list asks the go command for packages and everything below them.
//
// It first opens every Go file and go.mod itself: the test cache remembers what this process reads and not what its
// children read, so without that a new import would be answered by an old pass.
func list(t *testing.T, tags, pattern string) graph {
	t.Helper()
	for _, file := range append(goFiles(t), "go.mod") {
		f, err := os.Open(file)
		if err != nil {
			t.Fatalf("opening a source file: %v", err)
		}
		f.Close()
	}
	cmd := exec.Command("go", "list", "-deps", "-tags", tags, "-json=ImportPath,Standard,Imports,TestImports,XTestImports", pattern)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("listing %s: %v\n%s", pattern, err, &stderr)
	}
	g := graph{}
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct {
			ImportPath                         string
			Standard                           bool
			Imports, TestImports, XTestImports []string
		}
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return g
		} else if err != nil {
			t.Fatalf("reading the list of %s: %v", pattern, err)
		}
		g[p.ImportPath] = node{standard: p.Standard, imports: p.Imports, tests: append(p.TestImports, p.XTestImports...)}
	}
}

// goFiles returns the paths of the module's Go files.
func goFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != "." && (d.Name()[0] == '.' || d.Name() == "node_modules" || path == "tools" || path == "bin" || path == "build") {
			return filepath.SkipDir
		}
		if !d.IsDir() && filepath.Ext(path) == ".go" {
			files = append(files, path)
		}
		return nil
	})
	if err != nil {
		t.Fatalf("looking for Go files: %v", err)
	}
	return files
}
