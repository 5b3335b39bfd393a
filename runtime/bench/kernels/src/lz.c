// Compresses text with a byte-oriented Lempel-Ziv code, expands it again, and sorts the positions of the expanded text by
// what follows them, with quicksort and a comparison through a pointer.
//
// The code is sequences of: a token (upper half literals, lower half match length - 4; 15 continues in bytes up to one below
// 255), the literals, a distance of two bytes. The last sequence has literals only.

#include "kernel.h"

enum { TEXT = 600000, CODE = TEXT + TEXT / 64 + 64, BITS = 14, LEAST = 4, POSITIONS = 40000 };

static unsigned char text[TEXT + 64], code[CODE], expanded[TEXT + 64];
static uint32_t last[1 << BITS], position[POSITIONS];

static void make_text(void) {
  static const char *const words[16] = {"fuel ", "meter ", "the ", "of ", "proof ", "and ", "a ", "sealed ",
                                        "task ", "worker ", "run ", "is ", "deal\n", "chunk ", "in ", "receipt "};
  uint32_t state = SEED;
  for (int at = 0; at < TEXT;) {
    uint32_t r = next(&state);
    if ((r >> 20) % 11 == 0) text[at++] = (unsigned char)('0' + (r >> 4) % 10);
    for (const char *w = words[r >> 9 & 15]; *w && at < TEXT; w++) text[at++] = (unsigned char)*w;
  }
}

static uint32_t four(const unsigned char *p) {
  uint32_t v;
  __builtin_memcpy(&v, p, 4);
  return v;
}

static unsigned char *put_length(unsigned char *to, uint32_t n) {
  for (; n >= 255; n -= 255) *to++ = 255;
  *to++ = (unsigned char)n;
  return to;
}

static unsigned char *put(unsigned char *to, const unsigned char *literals, uint32_t count, uint32_t distance, uint32_t match) {
  uint32_t more = match ? match - LEAST : 0;
  *to++ = (unsigned char)((count < 15 ? count : 15) << 4 | (more < 15 ? more : 15));
  if (count >= 15) to = put_length(to, count - 15);
  for (uint32_t i = 0; i < count; i++) *to++ = literals[i];
  if (!match) return to;
  *to++ = (unsigned char)distance;
  *to++ = (unsigned char)(distance >> 8);
  return more >= 15 ? put_length(to, more - 15) : to;
}

static uint32_t compress(void) {
  for (int i = 0; i < 1 << BITS; i++) last[i] = 0;
  unsigned char *to = code;
  uint32_t at = 1, literals = 0; // where they begin
  while (at + LEAST <= TEXT) {
    uint32_t *entry = &last[four(text + at) * 2654435761u >> (32 - BITS)], before = *entry, n = 0;
    *entry = at;
    if (at - before < 65536)
      while (at + n < TEXT && text[before + n] == text[at + n]) n++;
    if (n < LEAST) {
      at++;
      continue;
    }
    to = put(to, text + literals, at - literals, at - before, n);
    at += n;
    literals = at;
  }
  to = put(to, text + literals, TEXT - literals, 0, 0);
  return (uint32_t)(to - code);
}

static uint32_t get_length(const unsigned char **from, uint32_t n) {
  if (n < 15) return n;
  unsigned char c;
  do n += c = *(*from)++;
  while (c == 255);
  return n;
}

static uint32_t expand(uint32_t length) {
  const unsigned char *from = code, *end = code + length;
  unsigned char *to = expanded;
  for (;;) {
    uint32_t token = *from++, literals = get_length(&from, token >> 4);
    while (literals-- > 0) *to++ = *from++;
    if (from >= end) return (uint32_t)(to - expanded);
    uint32_t distance = from[0] | (uint32_t)from[1] << 8;
    from += 2;
    uint32_t match = get_length(&from, token & 15) + LEAST;
    for (; match > 0; match--, to++) *to = to[-(ptrdiff_t)distance];
  }
}

typedef int comparison(uint32_t, uint32_t);

static int by_text(uint32_t a, uint32_t b) {
  for (int i = 0; i < 32; i++)
    if (expanded[a + i] != expanded[b + i]) return expanded[a + i] - expanded[b + i];
  return a < b ? -1 : a > b;
}

static int by_place(uint32_t a, uint32_t b) { return a < b ? -1 : a > b; }

static void quicksort(uint32_t *v, int n, comparison *compare) {
  while (n > 1) {
    uint32_t pivot = v[n / 2];
    int i = 0, j = n - 1;
    while (i <= j) {
      while (compare(v[i], pivot) < 0) i++;
      while (compare(v[j], pivot) > 0) j--;
      if (i <= j) {
        uint32_t t = v[i];
        v[i++] = v[j];
        v[j--] = t;
      }
    }
    if (j + 1 < n - i) { // the shorter part by a call, so that the stack stays low
      quicksort(v, j + 1, compare);
      v += i;
      n -= i;
    } else {
      quicksort(v + i, n - i, compare);
      n = j + 1;
    }
  }
}

KERNEL uint32_t run(void) {
  make_text();
  uint32_t length = compress(), sum = mix(EMPTY, length);
  if (expand(length) != TEXT) return 0;
  for (int i = 0; i < TEXT; i++)
    if (expanded[i] != text[i]) return 0;
  for (uint32_t i = 0; i < POSITIONS; i++) position[i] = i * 13;
  quicksort(position, POSITIONS, by_text);
  for (int i = 0; i < POSITIONS; i++) sum = mix(sum, position[i]);
  quicksort(position, POSITIONS, by_place);
  for (int i = 0; i < POSITIONS; i++) sum = mix(sum, position[i]);
  return sum;
}
