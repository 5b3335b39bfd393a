package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Stats is what wordstat prints. Ratios are in thousandths, rounded down: whole numbers are equal on every machine.
type Stats struct {
	Bytes     int64 `json:"bytes"`
	Lines     int64 `json:"lines"` // line ends, and a last line without one
	Sentences int64 `json:"sentences"`
	Words     int64 `json:"words"`
	Distinct  int64 `json:"distinct_words"`
	Once      int64 `json:"words_used_once"`
	Syllables int64 `json:"syllables"` // estimated, as English is spelt

	WordsPerSentence int64 `json:"words_per_sentence_milli"`
	SyllablesPerWord int64 `json:"syllables_per_word_milli"`
	// Flesch's reading ease in thousandths: 206.835 − 1.015 · words/sentence − 84.6 · syllables/word. 60,000 is plain
	// English; more is easier.
	ReadingEase int64 `json:"reading_ease_milli"`

	Longest string           `json:"longest_word"` // the first by alphabet, if there are several
	Lengths map[string]int64 `json:"words_by_length"`
	Letters map[string]int64 `json:"letters"` // a to z; others together
	Top     []Count          `json:"top_words"`
}

// Count is a word and how often it occurs.
type Count struct {
	Word  string `json:"word"`
	Count int64  `json:"count"`
}

// run reads all of r and writes its statistics with the top most frequent words to w. A text that is not UTF-8 is an
// error, and nothing is written.
func run(r io.Reader, w io.Writer, top int) error {
	c := newCounter()
	if err := c.read(bufio.NewReaderSize(r, 64<<10)); err != nil {
		return err
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	if err := e.Encode(c.stats(top)); err != nil {
		return fmt.Errorf("writing statistics: %w", err)
	}
	return nil
}

type counter struct {
	s      Stats
	words  map[string]int64
	word   []byte // being read, in lower case
	joint  rune   // an apostrophe or hyphen after word: part of it if a letter follows
	inside bool   // of a sentence: a word has been read since the last end
	last   rune
}

func newCounter() *counter { return &counter{words: map[string]int64{}} }

func (c *counter) read(r *bufio.Reader) error {
	for {
		ch, size, err := r.ReadRune()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("reading text at byte %d: %w", c.s.Bytes, err)
		}
		if ch == utf8.RuneError && size == 1 {
			return fmt.Errorf("text is not UTF-8 at byte %d", c.s.Bytes)
		}
		c.s.Bytes += int64(size)
		c.rune(ch)
	}
	c.endWord()
	if c.inside {
		c.s.Sentences++ // the last one has no full stop
	}
	if c.s.Bytes > 0 && c.last != '\n' {
		c.s.Lines++
	}
	return nil
}

func (c *counter) rune(ch rune) {
	c.last = ch
	switch {
	case unicode.IsLetter(ch) || unicode.IsMark(ch) && len(c.word) > 0:
		if c.joint != 0 {
			c.word = utf8.AppendRune(c.word, c.joint)
			c.joint = 0
		}
		c.word = utf8.AppendRune(c.word, unicode.ToLower(ch))
		return
	case (ch == '\'' || ch == '’' || ch == '-') && len(c.word) > 0 && c.joint == 0:
		if ch == '’' {
			ch = '\''
		}
		c.joint = ch
		return
	}
	c.endWord()
	switch ch {
	case '\n':
		c.s.Lines++
	case '.', '!', '?':
		if c.inside {
			c.s.Sentences++
			c.inside = false
		}
	}
}

func (c *counter) endWord() {
	c.joint = 0
	if len(c.word) == 0 {
		return
	}
	c.inside = true
	c.s.Words++
	c.words[string(c.word)]++
	c.word = c.word[:0]
}

// stats adds up what can be said of each distinct word once.
func (c *counter) stats(top int) Stats {
	s := c.s
	s.Distinct = int64(len(c.words))
	s.Lengths, s.Letters = map[string]int64{}, map[string]int64{}
	counts := make([]Count, 0, len(c.words))
	for word, n := range c.words {
		counts = append(counts, Count{word, n})
	}
	// Maps are walked in any order; the result must have one.
	slices.SortFunc(counts, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Word, b.Word))
	})
	longest := 0
	for _, w := range counts {
		if w.Count == 1 {
			s.Once++
		}
		n := utf8.RuneCountInString(w.Word)
		if n > longest || n == longest && w.Word < s.Longest {
			longest, s.Longest = n, w.Word
		}
		s.Lengths[fmt.Sprintf("%02d", n)] += w.Count
		s.Syllables += w.Count * syllables(w.Word)
		countLetters(s.Letters, w)
	}
	if s.Words > 0 {
		s.WordsPerSentence = 1000 * s.Words / s.Sentences
		s.SyllablesPerWord = 1000 * s.Syllables / s.Words
		s.ReadingEase = 206835 - 1015*s.Words/s.Sentences - 84600*s.Syllables/s.Words
	}
	s.Top = counts[:min(top, len(counts))]
	return s
}

func countLetters(letters map[string]int64, w Count) {
	for _, ch := range w.Word {
		switch {
		case 'a' <= ch && ch <= 'z':
			letters[string(ch)] += w.Count
		case unicode.IsLetter(ch):
			letters["other"] += w.Count
		}
	}
}

// syllables estimates how many syllables an English word has: its groups of vowels, without a silent e at the end, and
// at least one.
func syllables(word string) (n int64) {
	inVowels := false
	for _, ch := range word {
		isVowel := strings.ContainsRune("aeiouy", ch)
		if isVowel && !inVowels {
			n++
		}
		inVowels = isVowel
	}
	if strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "le") && n > 1 {
		n--
	}
	return max(n, 1)
}
