package contracts_test

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/chain/bindings"
)

const rebuild = "run contracts/build.sh and commit what it writes"

// The committed artifacts and bindings are what the sources gave when they were last built. `contracts/build.sh --check` compiles
// again; this needs nothing but Go.
func TestArtifactsAreFresh(t *testing.T) {
	manifest, err := os.ReadFile("artifacts/manifest.sha256")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for lines := bufio.NewScanner(bytes.NewReader(manifest)); lines.Scan(); {
		sum, path, ok := strings.Cut(lines.Text(), "  ")
		if !ok {
			t.Fatalf("manifest line %q", lines.Text())
		}
		want[path] = sum
	}
	got := map[string]string{}
	for _, path := range append(buildFiles(t), "compile.mjs", "package-lock.json", "../chain/bindings/bindings.go") {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(content)
		got[path] = hex.EncodeToString(sum[:])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sources or artifacts changed (-built +found): %s\n%s", rebuild, diff)
	}
}

func buildFiles(t *testing.T) []string {
	var files []string
	for root, ext := range map[string]string{"src": ".sol", "consumer": ".sol", "test": ".sol", "artifacts": ".json"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && filepath.Ext(path) == ext {
				files = append(files, filepath.ToSlash(path))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	sort.Strings(files)
	return files
}

func TestBindingsAreOfTheArtifacts(t *testing.T) {
	for name, meta := range map[string]*bind.MetaData{
		"Market": &bindings.MarketMetaData, "Pools": &bindings.PoolsMetaData, "Deliveries": &bindings.DeliveriesMetaData, "Pass": &bindings.PassMetaData,
		"DevelopmentToken": &bindings.DevelopmentTokenMetaData, "DevelopmentVerifier": &bindings.DevelopmentVerifierMetaData,
	} {
		t.Run(name, func(t *testing.T) {
			a := loadArtifact(t, filepath.Join("artifacts", name+".json"))
			if !bytes.Equal(a.Bytecode, common.FromHex(meta.Bin)) {
				t.Errorf("bytecode differs: %s", rebuild)
			}
			var compact bytes.Buffer
			if err := json.Compact(&compact, a.ABI); err != nil {
				t.Fatal(err)
			}
			// abigen drops every space, also those inside names of types.
			if strings.ReplaceAll(compact.String(), " ", "") != meta.ABI {
				t.Errorf("ABI differs: %s", rebuild)
			}
			if const24KiB := 24576; a.Size > const24KiB {
				t.Errorf("%d bytes of code, the limit is %d", a.Size, const24KiB)
			}
		})
	}
}
