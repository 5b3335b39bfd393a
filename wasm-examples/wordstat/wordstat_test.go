package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

func TestTheWholeTextGivesWhatTheReadmeSays(t *testing.T) {
	text, err := os.Open("../input/kjv.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer text.Close()
	var got bytes.Buffer
	if err := run(text, &got, 20); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/kjv.json")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCounting(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		top        int
		want       Stats
	}{
		{"an empty text has nothing", "", 20, Stats{Lengths: map[string]int64{}, Letters: map[string]int64{}, Top: []Count{}}},
		{"words are the same in capitals and small letters, and equal counts are listed by alphabet", "The cat. the Dog\n", 2, Stats{
			Bytes: 17, Lines: 1, Sentences: 2, Words: 4, Distinct: 3, Once: 2, Syllables: 4,
			WordsPerSentence: 2000, SyllablesPerWord: 1000, ReadingEase: 206835 - 2030 - 84600, Longest: "cat",
			Lengths: map[string]int64{"03": 4}, Letters: map[string]int64{"t": 3, "h": 2, "e": 2, "c": 1, "a": 1, "d": 1, "o": 1, "g": 1},
			Top: []Count{{"the", 2}, {"cat", 1}},
		}},
		{"apostrophes and hyphens belong to a word only between letters", "'Tis God’s well-\nbeloved--ox's-", 9, Stats{
			Bytes: 33, Lines: 2, Sentences: 1, Words: 5, Distinct: 5, Once: 5, Syllables: 7,
			WordsPerSentence: 5000, SyllablesPerWord: 1400, ReadingEase: 206835 - 5075 - 118440, Longest: "beloved",
			Lengths: map[string]int64{"03": 1, "04": 2, "05": 1, "07": 1},
			Letters: map[string]int64{"t": 1, "i": 1, "s": 3, "g": 1, "o": 3, "d": 2, "w": 1, "e": 3, "l": 3, "b": 1, "v": 1, "x": 1},
			Top:     []Count{{"beloved", 1}, {"god's", 1}, {"ox's", 1}, {"tis", 1}, {"well", 1}},
		}},
		{"several full stops end one sentence, and letters beyond English are counted together", "Ça... Éa?!", 9, Stats{
			Bytes: 12, Lines: 1, Sentences: 2, Words: 2, Distinct: 2, Once: 2, Syllables: 2,
			WordsPerSentence: 1000, SyllablesPerWord: 1000, ReadingEase: 206835 - 1015 - 84600, Longest: "ça",
			Lengths: map[string]int64{"02": 2}, Letters: map[string]int64{"a": 2, "other": 2}, Top: []Count{{"ça", 1}, {"éa", 1}},
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := run(iotest.OneByteReader(strings.NewReader(tt.text)), &out, tt.top); err != nil {
				t.Fatal(err)
			}
			var got Stats
			if err := json.Unmarshal(out.Bytes(), &got); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestATextThatCannotBeReadGivesNoStatistics(t *testing.T) {
	errDisk := errors.New("disk on fire")
	for _, tt := range []struct {
		name string
		r    io.Reader
		want string
	}{
		{"not UTF-8", strings.NewReader("abc\xff"), "not UTF-8 at byte 3"},
		{"cut in the middle of a letter", strings.NewReader("ab\xc3"), "not UTF-8 at byte 2"},
		{"a failing disk", io.MultiReader(strings.NewReader("ab"), iotest.ErrReader(errDisk)), "at byte 2: disk on fire"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := run(tt.r, &out, 20); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
			if out.Len() > 0 {
				t.Errorf("wrote %q", out.String())
			}
		})
	}
}

func TestSyllables(t *testing.T) {
	for word, want := range map[string]int64{"the": 1, "god": 1, "heaven": 2, "come": 1, "people": 2, "me": 1, "created": 2, "nth": 1, "jerusalem": 4} {
		if got := syllables(word); got != want {
			t.Errorf("%s: got %d, want %d", word, got, want)
		}
	}
}
