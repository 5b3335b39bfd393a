package runtime_test

import (
	"archive/tar"
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/runtime"
)

type entry struct{ Name, Content string }

func unpack(t *testing.T, b []byte) (list []entry) {
	t.Helper()
	for r := tar.NewReader(bytes.NewReader(b)); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, entry{h.Name, string(content)})
	}
}

// Programs that were written for files, and not for this host, find their input and leave their output, the same in every run.
func TestProgramsThatWantFiles(t *testing.T) {
	c, err := os.ReadFile("testdata/cfiles/files.wasm") // testdata/cfiles/build.sh makes it
	if err != nil {
		t.Fatal(err)
	}
	for name, row := range map[string]struct {
		wasm  []byte
		input string
		want  []entry
	}{
		"Go": {buildWasm(t, "./testdata/files"), "the quick brown fox jumps over the dog", []entry{
			{"stdout", "/in/input 38 true\n/out true\n/out/final.txt false\n/out/words true\n/out/words/by-length true\n/out/words/by-length/3.txt false\n" +
				"/out/words/by-length/4.txt false\n/out/words/by-length/5.txt false\n"},
			{"out/final.txt", "x"}, {"out/words/", ""}, {"out/words/by-length/", ""}, {"out/words/by-length/3.txt", "the\nfox\nthe\ndog\n"},
			{"out/words/by-length/4.txt", "over\n"}, {"out/words/by-length/5.txt", "quick\nbrown\njumps\n"}}},
		"C": {c, "one\ntwo\nthree\n", []entry{
			{"stdout", "3 lines of 14 bytes, from 4 on: two\n\n00.txt\n01.txt\n02.txt\n"},
			{"out/kept", "half full"}, {"out/lines/", ""}, {"out/lines/00.txt", "one\n"}, {"out/lines/01.txt", "two\n"}, {"out/lines/02.txt", "three\n"}}},
	} {
		t.Run(name, func(t *testing.T) {
			e := newEngine(t, runtime.Config{})
			a := admit(t, e, row.wasm)
			var log strings.Builder
			task := runtime.Task{Input: []byte(row.input), Log: func(_ hostabi.Level, m []byte) { log.Write(m) }}
			first := run(t, a, e, task)
			if first.Outcome != sealwork.OK {
				t.Fatalf("got %s %d: %s", first.Outcome, first.Code, log.String())
			}
			if diff := cmp.Diff(row.want, unpack(t, first.Output)); diff != "" {
				t.Errorf("output (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(first, run(t, a, e, task)); diff != "" {
				t.Errorf("again (-first +now):\n%s", diff)
			}
			tight := roomy
			tight.Output = uint64(len(first.Output)) - 1
			task.Limits = tight
			if r := run(t, a, e, task); r.Outcome != sealwork.OverOutput {
				t.Errorf("with a byte less: got %s, want over output", r.Outcome)
			}
			if r := run(t, a, e, runtime.Task{}); r.Outcome == sealwork.OK && bytes.Contains(r.Output, []byte("two")) {
				t.Error("a task without input found another's")
			}
		})
	}
}
