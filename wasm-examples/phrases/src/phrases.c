// Finds the longest phrases that occur more than once in a text.
//
// A word is a run of letters, with apostrophes and hyphens between them; bytes above ASCII are letters. Capitals do not
// count, and neither does what stands between words: a phrase is a sequence of words. The program sorts all ends of the
// text (a suffix array over words, by doubling), so that equal beginnings become neighbours, and reads the longest off.
//
// It prints a line for each phrase, longest first, then by where it occurs first:
//
//     words TAB occurrences TAB line of the first TAB the first, as it stands there, with spaces for line ends
//
// A phrase of which the first occurrence lies inside of one that was printed is left out. Occurrences may overlap. The
// param TOP, 1 to 100, says how many phrases; 10 without it.
//
// run returns 0, or the task fails: 1 the text has no words, 2 TOP is wrong, 3 the text does not fit into memory.
//
// Written without a C library: only sealwork_v1 and, for memory, the instruction memory.grow.

#include <stddef.h>
#include <stdint.h>

#include "sealwork_v1.h"

enum { MAX_TOP = 100, MIN_WORDS = 2 };

// Everything is made once, from sizes that the text gives, and never freed: a task has an instance of its own.
#ifdef __wasm__
extern unsigned char __heap_base;
static uintptr_t heap;

static void *make(uint64_t bytes) {
  if (heap == 0) heap = (uintptr_t)&__heap_base;
  uint64_t start = (heap + 7) & ~(uint64_t)7, end = start + bytes;
  uint64_t pages = (end + 65535) >> 16, present = __builtin_wasm_memory_size(0);
  if (pages > 65536) return NULL;
  if (pages > present && __builtin_wasm_memory_grow(0, pages - present) == (size_t)-1) return NULL;
  heap = (uintptr_t)end;
  return (void *)(uintptr_t)start; // memory that was grown is zero, and so is what follows the data at the start
}
#else
#include <stdlib.h>
static void *make(uint64_t bytes) { return calloc(bytes ? bytes : 1, 1); }
#endif

// text is what was read; word i begins at start[i] and ends before end[i].
static unsigned char *text;
static uint32_t text_length, words, *start, *end;

static int is_letter(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80; }
static unsigned char lower(unsigned char c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; }

// next_word finds the word at or after *at, or returns 0. *at is where it ends.
static int next_word(uint32_t *at, uint32_t *from) {
  uint32_t i = *at;
  while (i < text_length && !is_letter(text[i])) i++;
  if (i == text_length) return 0;
  *from = i;
  while (i < text_length && (is_letter(text[i]) ||
                             ((text[i] == '\'' || text[i] == '-') && i + 1 < text_length && is_letter(text[i + 1]))))
    i++;
  *at = i;
  return 1;
}

static int same_word(uint32_t a, uint32_t b) {
  uint32_t n = end[a] - start[a];
  if (n != end[b] - start[b]) return 0;
  for (uint32_t i = 0; i < n; i++)
    if (lower(text[start[a] + i]) != lower(text[start[b] + i])) return 0;
  return 1;
}

// number gives equal words equal numbers, 1 and up in the order of their first occurrence. table has a power of two
// places, at least twice as many as there are words. It returns how many numbers there are.
static uint32_t number(uint32_t *rank, uint32_t *table, uint32_t places) {
  uint32_t distinct = 0;
  for (uint32_t w = 0; w < words; w++) {
    uint32_t hash = 2166136261u; // FNV-1a
    for (uint32_t i = start[w]; i < end[w]; i++) hash = (hash ^ lower(text[i])) * 16777619u;
    uint32_t place = (hash ^ hash >> 15) & (places - 1);
    while (table[place] != 0 && !same_word(table[place] - 1, w)) place = (place + 1) & (places - 1);
    if (table[place] == 0) {
      table[place] = w + 1;
      rank[w] = ++distinct;
    } else {
      rank[w] = rank[table[place] - 1];
    }
  }
  return distinct;
}

// sort_by_rank writes the positions in from to to, ordered by rank and, where that is equal, as they were. Ranks are 1
// to kinds; count has a place for each and one more.
static void sort_by_rank(const uint32_t *from, uint32_t *to, const uint32_t *rank, uint32_t *count, uint32_t kinds) {
  for (uint32_t k = 0; k <= kinds; k++) count[k] = 0;
  for (uint32_t i = 0; i < words; i++) count[rank[i]]++;
  for (uint32_t k = 1; k <= kinds; k++) count[k] += count[k - 1];
  for (uint32_t i = words; i-- > 0;) to[--count[rank[from[i]]]] = from[i];
}

// sort_ends sorts the positions of the words by the words from there to the end of the text. At first by one word, then
// by two, four, and so on: the rank of the second half is known from the round before. rank is left as the place of
// each position in sorted, counted from 1.
static void sort_ends(uint32_t *sorted, uint32_t *rank, uint32_t *other, uint32_t *count, uint32_t kinds) {
  for (uint32_t i = 0; i < words; i++) other[i] = i;
  sort_by_rank(other, sorted, rank, count, kinds);
  for (uint32_t half = 1; kinds < words; half *= 2) {
    uint32_t n = 0; // by the second half: first those that have none, then in the order of what follows
    for (uint32_t i = half < words ? words - half : 0; i < words; i++) other[n++] = i;
    for (uint32_t i = 0; i < words; i++)
      if (sorted[i] >= half) other[n++] = sorted[i] - half;
    sort_by_rank(other, sorted, rank, count, kinds);

    kinds = 0; // new ranks: equal if both halves were
    for (uint32_t i = 0; i < words; i++) {
      uint32_t a = sorted[i], b = i > 0 ? sorted[i - 1] : 0;
      int equal = i > 0 && rank[a] == rank[b] && (a + half < words ? rank[a + half] : 0) == (b + half < words ? rank[b + half] : 0);
      if (!equal) kinds++;
      other[a] = kinds;
    }
    for (uint32_t i = 0; i < words; i++) rank[i] = other[i];
  }
}

// measure sets common[i] to how many words sorted[i] and sorted[i - 1] have in common at their beginnings (Kasai's
// method: one less than at the position before, at least). id are the numbers of the words.
static void measure(const uint32_t *sorted, const uint32_t *rank, const uint32_t *id, uint32_t *common) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < words; i++) {
    if (rank[i] == 1) {
      common[0] = n = 0;
      continue;
    }
    uint32_t before = sorted[rank[i] - 2];
    while (i + n < words && before + n < words && id[i + n] == id[before + n]) n++;
    common[rank[i] - 1] = n;
    if (n > 0) n--;
  }
}

// The output goes through a buffer: a call of the host costs as much as 250 bytes.
static unsigned char out[4096];
static uint32_t out_length;

static void flush(void) {
  output_write(out, out_length);
  out_length = 0;
}

static void put(unsigned char c) {
  if (out_length == sizeof out) flush();
  out[out_length++] = c;
}

static void put_number(uint32_t n) {
  if (n >= 10) put_number(n / 10);
  put('0' + n % 10);
}

// An interval is a range of sorted, from place on, whose ends all begin with the same length words, and that has no
// neighbour which does too. first is the earliest of them.
struct interval {
  uint32_t length, place, first;
};

struct phrase {
  uint32_t length, first, times, place; // place: of its occurrences, in sorted
};

// better returns the interval, which ends before place end, as a phrase if it beats best: it is longer, or as long and
// earlier, and not inside of one that was printed.
static struct phrase better(struct phrase best, struct interval v, uint32_t end_place, const uint32_t *covered) {
  if (v.length < MIN_WORDS || v.length < best.length || (v.length == best.length && v.first > best.first)) return best;
  if (v.first + v.length <= covered[v.first]) return best;
  return (struct phrase){v.length, v.first, end_place - v.place, v.place};
}

// longest finds the longest phrase that is not inside of a printed one, and the earliest of several. It walks over the
// intervals that are open at each place, the widest at the bottom of open, which has room for all of them.
static struct phrase longest(const uint32_t *sorted, const uint32_t *common, const uint32_t *covered, struct interval *open) {
  struct phrase best = {0, 0, 0, 0};
  uint32_t n = 0;
  for (uint32_t i = 1; i <= words; i++) {
    struct interval v = {i < words ? common[i] : 0, i - 1, sorted[i - 1]};
    while (n > 0 && open[n - 1].length >= v.length) {
      struct interval closed = open[--n];
      if (closed.first < v.first) v.first = closed.first;
      closed.first = v.first; // of what follows it in the interval too
      v.place = closed.place;
      if (closed.length > v.length) best = better(best, closed, i, covered);
    }
    open[n++] = v;
  }
  return best;
}

static void print(struct phrase p, uint32_t line) {
  put_number(p.length);
  put('\t');
  put_number(p.times);
  put('\t');
  put_number(line);
  put('\t');
  for (uint32_t i = start[p.first]; i < end[p.first + p.length - 1]; i++) put(text[i] < ' ' ? ' ' : text[i]);
  put('\n');
}

static uint32_t line_of(uint32_t word) {
  uint32_t line = 1;
  for (uint32_t i = 0; i < start[word]; i++) line += text[i] == '\n';
  return line;
}

#define FAIL(code, message) (fail(code, message, sizeof message - 1), code)

// top_param reads TOP, or returns 0 if it is wrong.
static uint32_t top_param(void) {
  char digits[3];
  int64_t n = param_get("TOP", 3, digits, sizeof digits);
  if (n == -2) return 10; // there is none
  if (n < 1 || n > (int64_t)sizeof digits) return 0;
  uint32_t top = 0;
  for (int64_t i = 0; i < n; i++) {
    if (digits[i] < '0' || digits[i] > '9') return 0;
    top = 10 * top + (uint32_t)(digits[i] - '0');
  }
  return top <= MAX_TOP ? top : 0;
}

static int read_words(void) {
  uint32_t at = 0, from;
  while (next_word(&at, &from)) words++;
  start = make(4 * (uint64_t)words);
  end = make(4 * (uint64_t)words);
  if (!start || !end) return 0;
  at = 0;
  for (uint32_t w = 0; next_word(&at, &from); w++) {
    start[w] = from;
    end[w] = at;
  }
  return 1;
}

#ifdef __wasm__
__attribute__((export_name("run")))
#endif
int32_t run(void) {
  uint32_t top = top_param();
  if (top == 0) return FAIL(2, "TOP: want 1 to 100");
  int64_t length = input_len();
  if (length > INT32_MAX || !(text = make((uint64_t)length))) return FAIL(3, "text does not fit into memory");
  text_length = (uint32_t)length;
  if (input_read(0, text, text_length) != length || !read_words()) return FAIL(3, "text does not fit into memory");
  if (words == 0) return FAIL(1, "text has no words");

  uint32_t places = 2;
  while (places < 2 * words) places *= 2;
  uint64_t column = 4 * ((uint64_t)words + 1);
  uint32_t *id = make(column), *rank = make(column), *sorted = make(column), *other = make(column);
  uint32_t *count = make(column), *table = make(4 * (uint64_t)places);
  struct interval *open = make((uint64_t)words * sizeof *open);
  if (!id || !rank || !sorted || !other || !count || !table || !open) return FAIL(3, "text does not fit into memory");

  uint32_t distinct = number(id, table, places);
  for (uint32_t i = 0; i < words; i++) rank[i] = id[i];
  sort_ends(sorted, rank, other, count, distinct);
  uint32_t *common = other, *covered = count; // both have done their work
  measure(sorted, rank, id, common);
  for (uint32_t i = 0; i < words; i++) covered[i] = 0;

  while (top-- > 0) {
    struct phrase p = longest(sorted, common, covered, open);
    if (p.length == 0) break;
    print(p, line_of(p.first));
    for (uint32_t k = p.place; k < p.place + p.times; k++) // every word of every occurrence knows the end of its phrase
      for (uint32_t i = sorted[k]; i < sorted[k] + p.length; i++)
        if (covered[i] < sorted[k] + p.length) covered[i] = sorted[k] + p.length;
  }
  flush();
  return 0;
}
