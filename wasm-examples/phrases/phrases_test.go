package phrases_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTheWholeTextGivesWhatIsInTestdata(t *testing.T) {
	text, err := os.ReadFile("../input/kjv.txt")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/kjv.txt")
	if err != nil {
		t.Fatal(err)
	}
	for name, program := range map[string][]string{"compiled natively": {native(t)}, "the module, in Node.js": node()} {
		t.Run(name, func(t *testing.T) {
			if len(program) == 0 {
				t.Skip("no Node.js on this machine")
			}
			got, code, message := execute(t, program, string(text))
			if code != 0 {
				t.Fatalf("ended with %d: %s", code, message)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestPhrases(t *testing.T) {
	program := []string{native(t)}
	for _, tt := range []struct {
		name, text, top string
		want            string
		code            int
	}{
		{"capitals, and what stands between words, do not count", "The cat, the dog.\nThe\tCAT -- the dog!", "", "4\t2\t1\tThe cat, the dog\n", 0},
		{"the first occurrence is printed as it stands, with spaces for line ends", "x A\nb y a b", "", "2\t2\t1\tA b\n", 0},
		{"occurrences may overlap", "ha ha ha ha", "1", "3\t2\t1\tha ha ha\n", 0},
		{"longer ones come first, then earlier ones", "a b x c d y c d z a b q e f g r e f g", "", "3\t2\t1\te f g\n2\t2\t1\ta b\n2\t2\t1\tc d\n", 0},
		{"a phrase inside of a printed one is left out", "a b c x a b c y", "", "3\t2\t1\ta b c\n", 0},
		{"a phrase that begins before a printed one is not", "a b x b a b x c", "", "3\t2\t1\ta b x\n", 0},
		{"the line is that of the first occurrence", "x\n\na b\nc\na b", "", "2\t2\t3\ta b\n", 0},
		{"apostrophes and hyphens join letters", "God's well-beloved, God's well-beloved 'tis- 'tis-", "", "2\t2\t1\tGod's well-beloved\n", 0},
		{"nothing occurs twice", "one two three", "", "", 0},
		{"one word", "one", "", "", 0},
		{"no words are a failure", " 1, 2.\n", "", "", 1},
		{"no text is a failure", "", "", "", 1},
		{"TOP counts", "a b x c d y c d z a b", "1", "2\t2\t1\ta b\n", 0},
		{"TOP of 0 is a failure", "a", "0", "", 2},
		{"TOP above 100 is a failure", "a", "101", "", 2},
		{"TOP too long is a failure", "a", "1000", "", 2},
		{"TOP that is no number is a failure", "a", "1x", "", 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.top != "" {
				t.Setenv("TOP", tt.top)
			}
			got, code, _ := execute(t, program, tt.text)
			if code != tt.code || got != tt.want {
				t.Errorf("got %d and\n%swant %d and\n%s", code, got, tt.code, tt.want)
			}
		})
	}
}

// The program sorts; the test tries every phrase of every length.
func TestRandomTextsGiveWhatTryingEverythingGives(t *testing.T) {
	program := []string{native(t)}
	random := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		words := make([]string, 1+random.IntN(40))
		kinds := 1 + random.IntN(4)
		for i := range words {
			words[i] = string(rune('a' + random.IntN(kinds)))
		}
		got, code, message := execute(t, program, strings.Join(words, " "))
		if code != 0 {
			t.Fatalf("%v: ended with %d: %s", words, code, message)
		}
		if diff := cmp.Diff(tryEverything(words, 10), got); diff != "" {
			t.Fatalf("%v (-want +got):\n%s", words, diff)
		}
	}
}

func tryEverything(words []string, top int) string {
	var out strings.Builder
	covered := make([]int, len(words)) // by word: the end of the printed phrase that it is in
	for range top {
		length, first, places := 0, 0, []int(nil)
	search:
		for length = len(words) - 1; length >= 2; length-- {
			for first = 0; first+length <= len(words); first++ {
				places = occurrences(words, words[first:first+length])
				if len(places) >= 2 && places[0] == first && first+length > covered[first] {
					break search
				}
			}
		}
		if length < 2 {
			break
		}
		fmt.Fprintf(&out, "%d\t%d\t1\t%s\n", length, len(places), strings.Join(words[first:first+length], " "))
		for _, p := range places {
			for i := p; i < p+length; i++ {
				covered[i] = max(covered[i], p+length)
			}
		}
	}
	return out.String()
}

func occurrences(words, phrase []string) (places []int) {
	for i := 0; i+len(phrase) <= len(words); i++ {
		if strings.Join(words[i:i+len(phrase)], " ") == strings.Join(phrase, " ") {
			places = append(places, i)
		}
	}
	return places
}

// native compiles the program for this machine.
func native(t *testing.T) string {
	t.Helper()
	compiler, err := exec.LookPath("cc")
	if err != nil {
		t.Skip("no C compiler on this machine")
	}
	program := filepath.Join(t.TempDir(), "phrases")
	out, err := exec.Command(compiler, "-std=c11", "-O1", "-Wall", "-Wextra", "-Werror", "-o", program, "src/phrases.c", "src/native.c").CombinedOutput()
	if err != nil {
		t.Fatalf("compiling: %v\n%s", err, out)
	}
	return program
}

// node returns the command that runs the module itself, or none.
func node() []string {
	path, err := exec.LookPath("node")
	if err != nil {
		return nil
	}
	return []string{path, "run.mjs"}
}

func execute(t *testing.T, program []string, text string) (out string, code int, message string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd := exec.Command(program[0], program[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(text), &stdout, &stderr
	err := cmd.Run()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		return stdout.String(), exit.ExitCode(), stderr.String()
	}
	if err != nil {
		t.Fatal(err)
	}
	return stdout.String(), 0, ""
}
