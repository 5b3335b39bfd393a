// A mix of what embedded programs do, each result feeding a checksum: a linked list that is searched, reversed and sorted,
// small integer matrices, a state machine over text, and a cyclic redundancy check over all of it.

#include "kernel.h"

enum { ROUNDS = 420, NODES = 200, SIZE = 24, TEXT = 1000 };

static uint16_t crc(uint16_t sum, uint32_t word, int bits) { // polynomial x^16 + x^15 + x^2 + 1, low bit first
  for (int i = 0; i < bits; i++, word >>= 1) {
    uint16_t bit = (sum ^ word) & 1;
    sum >>= 1;
    if (bit) sum ^= 0xa001;
  }
  return sum;
}

struct node {
  struct node *next;
  int16_t value, index;
};

static struct node nodes[NODES];

static int by_value(const struct node *a, const struct node *b) { return a->value - b->value; }
static int by_index(const struct node *a, const struct node *b) { return a->index - b->index; }

// sort merges runs of growing length.
static struct node *sort(struct node *list, int (*compare)(const struct node *, const struct node *)) {
  for (int length = 1;; length *= 2) {
    struct node *left = list, *tail = NULL;
    int merges = 0;
    list = NULL;
    while (left) {
      struct node *right = left;
      int lefts = 0, rights = length;
      merges++;
      while (lefts < length && right) {
        lefts++;
        right = right->next;
      }
      while (lefts > 0 || (rights > 0 && right)) {
        struct node *least;
        if (lefts > 0 && (rights == 0 || !right || compare(left, right) <= 0)) {
          least = left, left = left->next, lefts--;
        } else {
          least = right, right = right->next, rights--;
        }
        if (tail) tail->next = least;
        else list = least;
        tail = least;
      }
      left = right;
    }
    tail->next = NULL;
    if (merges <= 1) return list;
  }
}

static struct node *reverse(struct node *list) {
  struct node *done = NULL;
  while (list) {
    struct node *rest = list->next;
    list->next = done;
    done = list;
    list = rest;
  }
  return done;
}

static uint16_t lists(uint32_t *state, uint16_t sum) {
  for (int i = 0; i < NODES; i++)
    nodes[i] = (struct node){i + 1 < NODES ? &nodes[i + 1] : NULL, (int16_t)(next(state) >> 8), (int16_t)i};
  struct node *list = &nodes[0];
  for (int i = 0; i < 16; i++) {
    int wanted = (int)(next(state) >> 7) % NODES, steps = 0;
    for (struct node *n = list; n && n->index != wanted; n = n->next) steps++;
    list = reverse(list);
    sum = crc(sum, (uint32_t)steps, 16);
  }
  list = sort(list, by_value);
  for (struct node *n = list; n; n = n->next) sum = crc(sum, (uint16_t)n->value, 16);
  list = sort(list, by_index);
  return crc(sum, (uint16_t)list->value, 16);
}

static int16_t left[SIZE][SIZE], right[SIZE][SIZE];
static int32_t product[SIZE][SIZE];

static uint16_t matrices(uint32_t *state, uint16_t sum) {
  for (int i = 0; i < SIZE; i++)
    for (int j = 0; j < SIZE; j++) {
      left[i][j] = (int16_t)(next(state) >> 17);
      right[i][j] = (int16_t)((next(state) >> 18) + 1);
    }
  int32_t total = 0;
  for (int i = 0; i < SIZE; i++)
    for (int j = 0; j < SIZE; j++) {
      uint32_t dot = 0;
      for (int k = 0; k < SIZE; k++) {
        int32_t p = left[i][k] * right[k][j];
        dot += (uint32_t)((p >> 2 & 0xf) * (p >> 5 & 0x7f)); // fields of the bits, as code for devices has them
      }
      product[i][j] = (int32_t)dot;
      total += product[i][j] > 40000 ? 10 : product[i][j] & 7;
    }
  return crc(sum, (uint32_t)total, 32);
}

enum lexer { START, SIGN, INTEGER, POINT, FRACTION, EXPONENT, EXPONENT_SIGN, SCIENTIFIC, INVALID, STATES };

static enum lexer step(enum lexer s, char c) {
  int digit = c >= '0' && c <= '9', sign = c == '+' || c == '-';
  switch (s) {
  case START: return digit ? INTEGER : sign ? SIGN : c == '.' ? POINT : INVALID;
  case SIGN: return digit ? INTEGER : c == '.' ? POINT : INVALID;
  case INTEGER: return digit ? INTEGER : c == '.' ? FRACTION : c == 'e' ? EXPONENT : INVALID;
  case POINT: return digit ? FRACTION : INVALID;
  case FRACTION: return digit ? FRACTION : c == 'e' ? EXPONENT : INVALID;
  case EXPONENT: return sign ? EXPONENT_SIGN : digit ? SCIENTIFIC : INVALID;
  case EXPONENT_SIGN: return digit ? SCIENTIFIC : INVALID;
  case SCIENTIFIC: return digit ? SCIENTIFIC : INVALID;
  default: return INVALID;
  }
}

static char text[TEXT];

static uint16_t machine(uint32_t *state, uint16_t sum) {
  static const char *const words[8] = {"5012,", "-874,", "+122.5,", ".125,", "5.5e3,", "-.1e-7,", "T0.3e-1F,", "1e+12x,"};
  for (int at = 0; at < TEXT;)
    for (const char *w = words[next(state) >> 9 & 7]; *w && at < TEXT; w++) text[at++] = *w;
  uint32_t ends[STATES] = {0}, visits[STATES] = {0};
  enum lexer s = START;
  for (int i = 0; i < TEXT; i++) {
    if (text[i] == ',') {
      ends[s]++;
      s = START;
      continue;
    }
    s = step(s, text[i]);
    visits[s]++;
  }
  for (int i = 0; i < STATES; i++) sum = crc(crc(sum, ends[i], 32), visits[i], 32);
  return sum;
}

KERNEL uint32_t run(void) {
  uint32_t state = SEED, sum = EMPTY;
  uint16_t check = 0;
  for (int i = 0; i < ROUNDS; i++) {
    check = lists(&state, check);
    check = matrices(&state, check);
    check = machine(&state, check);
    sum = mix(sum, check);
  }
  return sum;
}
