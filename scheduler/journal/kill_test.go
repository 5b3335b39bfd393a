package journal_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/sealwork/sealwork/scheduler/journal"
)

const killPath = "SEALWORK_TEST_JOURNAL"

// TestMain makes the test binary the writer that TestWhatAKilledProcessAcknowledgedIsThere kills.
func TestMain(m *testing.M) {
	if path := os.Getenv(killPath); path != "" {
		fmt.Fprintln(os.Stderr, "writer:", writeForEver(path))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// writeForEver commits one number after the other and prints each when its commit has returned.
func writeForEver(path string) error {
	j, err := journal.Open(path, domain)
	if err != nil {
		return err
	}
	for {
		var n uint64
		err := j.Update(func(tx *journal.Tx) (err error) {
			if n, err = tx.Next(); err != nil {
				return err
			}
			return tx.Txs().Put(journal.TxID(n), strconv.AppendUint(nil, n, 10))
		})
		if err != nil {
			return err
		}
		if _, err := fmt.Println(n); err != nil {
			return err
		}
	}
}

// A killed process leaves what it wrote in the system's memory, so this shows order and locking, not syncing, which
// the power cuts show.
func TestWhatAKilledProcessAcknowledgedIsThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal")
	closed(t, create(t, path))
	acknowledged := uint64(0)
	for round := range 4 {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), killPath+"="+path)
		cmd.Stderr = os.Stderr
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for i := 0; lines.Scan(); i++ {
			n, err := strconv.ParseUint(lines.Text(), 10, 64)
			if err != nil {
				t.Fatal(err)
			}
			acknowledged = n
			if i == 5*round+3 {
				if err := cmd.Process.Kill(); err != nil {
					t.Fatal(err)
				}
			}
		}
		_ = cmd.Wait() // it was killed, which is an error
		j := open(t, path)
		last := uint64(0)
		view(t, j, func(tx *journal.Tx) error {
			return tx.Txs().Each(func(id journal.TxID, v []byte) error {
				if uint64(id) != last+1 || string(v) != strconv.FormatUint(uint64(id), 10) {
					t.Errorf("after %d: record %d says %q", last, id, v)
				}
				last = uint64(id)
				return nil
			})
		})
		closed(t, j)
		if last < acknowledged || last > acknowledged+1 {
			t.Errorf("round %d: %d are there, %d were acknowledged", round, last, acknowledged)
		}
	}
	if acknowledged == 0 {
		t.Error("the writer never wrote")
	}
}
