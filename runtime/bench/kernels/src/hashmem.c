// Memory that no cache holds: a hash table of 32 MiB with open addressing is filled and searched, then 8 MiB of it are copied
// away and back, in one piece and in pieces.

#include "kernel.h"

enum { SLOTS = 1 << 21, KEYS = 300000, COPY = 8 << 20, PIECE = 1000 };

struct slot {
  uint64_t key, count; // key 0 is an empty slot
};

static struct slot table[SLOTS];
static unsigned char copy[COPY];

static struct slot *find(uint64_t key) {
  uint64_t h = key * 0x9e3779b97f4a7c15u;
  for (uint32_t i = (uint32_t)(h >> 43);; i = (i + 1) % SLOTS) // the upper 21 bits
    if (table[i].key == key || table[i].key == 0) return &table[i];
}

KERNEL uint32_t run(void) {
  __builtin_memset(table, 0, sizeof table);
  uint32_t state = SEED, found = 0, sum = EMPTY;
  for (int i = 0; i < KEYS; i++) {
    uint64_t key = next(&state) >> 4 | 1;
    struct slot *s = find(key);
    s->key = key;
    s->count++;
  }
  state = SEED;
  for (int i = 0; i < 2 * KEYS; i++) { // the first half is there
    struct slot *s = find(next(&state) >> 4 | 1);
    found += s->key != 0;
  }
  unsigned char *bytes = (unsigned char *)table;
  __builtin_memcpy(copy, bytes + COPY, COPY);
  for (uint32_t at = 0; at + PIECE <= COPY; at += PIECE) __builtin_memcpy(bytes + at, copy + at, PIECE);
  for (int i = 0; i < SLOTS; i += 64) sum = mix(sum, (uint32_t)table[i].key + (uint32_t)table[i].count);
  return mix(sum, found);
}
