package contracts_test

import (
	"flag"
	"fmt"
	"os"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/sealwork/sealwork/chain/bindings"
)

var update = flag.Bool("update", false, "write gas.snapshot anew")

// What the tests made the contracts say. A whole run must have seen every custom error, every reason to skip an entry and every
// fault of a batch: one that no test provokes is either dead code or an untested defence.
var (
	seenMutex sync.Mutex
	seenNames = map[string]bool{}
)

func seen(name string) {
	seenMutex.Lock()
	defer seenMutex.Unlock()
	seenNames[name] = true
}

func TestMain(m *testing.M) {
	// A run of the state test sends some 50 transactions; the default of 100 runs is for longer hours.
	if err := flag.Set("rapid.checks", "25"); err != nil {
		panic(err)
	}
	flag.Parse()
	code := m.Run()
	if code == 0 && wholeRun() {
		if missing := neverSeen(); len(missing) > 0 {
			fmt.Printf("FAIL: no test provokes %q\n", missing)
			code = 1
		}
	}
	os.Exit(code)
}

// wholeRun reports whether every test ran once.
func wholeRun() bool {
	for _, name := range []string{"test.run", "test.skip", "test.list"} {
		if flag.Lookup(name).Value.String() != "" {
			return false
		}
	}
	return flag.Lookup("test.count").Value.String() == "1"
}

func neverSeen() []string {
	var missing []string
	want := append(append([]string(nil), skipReasons[1:]...), batchFaults[1:]...)
	for name, meta := range map[string]*bind.MetaData{
		"Market": &bindings.MarketMetaData, "Pass": &bindings.PassMetaData, "DevelopmentToken": &bindings.DevelopmentTokenMetaData, "DevelopmentVerifier": &bindings.DevelopmentVerifierMetaData,
	} {
		parsed, err := meta.ParseABI()
		if err != nil {
			return []string{err.Error()}
		}
		for e := range parsed.Errors {
			want = append(want, name+e)
		}
	}
	for _, name := range want {
		if !seenNames[name] {
			missing = append(missing, name)
		}
	}
	return missing
}
