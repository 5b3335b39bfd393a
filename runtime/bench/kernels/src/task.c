// A task of about a millisecond, done as often as its input has bytes: it fills 64 KiB with numbers, sorts some of them and adds all of
// them up. It is no kernel: it imports the length of its input, and returns 0.

#include "kernel.h"

__attribute__((import_module("sealwork_v1"), import_name("input_len"))) int64_t input_len(void);

enum { WORDS = 16 << 10, SORTED = 6 << 10 };

static uint32_t words[WORDS];
static volatile uint32_t sum;

static void sort(uint32_t *v, int n) {
  for (int gap = n / 2; gap > 0; gap /= 2)
    for (int i = gap; i < n; i++) {
      uint32_t x = v[i];
      int j = i;
      for (; j >= gap && v[j - gap] > x; j -= gap) v[j] = v[j - gap];
      v[j] = x;
    }
}

KERNEL uint32_t run(void) {
  uint32_t state = SEED;
  for (int64_t n = input_len(); n > 0; n--) {
    uint32_t s = EMPTY;
    for (int i = 0; i < WORDS; i++) words[i] = next(&state);
    sort(words, SORTED);
    for (int i = 0; i < WORDS; i++) s = mix(s, words[i]);
    sum = s;
  }
  return 0;
}
