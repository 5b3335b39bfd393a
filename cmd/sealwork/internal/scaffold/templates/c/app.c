// Adds up a ledger.
//
// Each line of the input is an account and an amount, a whole number of at most 9 digits: "rent,-125000". For each account, in the order
// in which they first occur, the output has the total and how many amounts were added: "rent,-250000,2". Empty lines are skipped.
//
// The task fails with code 1 for a line of another form, 2 for more than MAX_ACCOUNTS accounts, 3 if the input does not fit into memory.

#include <stddef.h>
#include <stdint.h>

#include "sealwork_v1.h"

enum { MAX_ACCOUNTS = 4096, MAX_DIGITS = 9 };

struct account {
  const char *name; // in the input
  uint32_t length;
  int64_t total, count;
};

static struct account accounts[MAX_ACCOUNTS];
static uint32_t known;

// The output goes through a buffer: a call of the host costs as much as 250 bytes.
static char out[4096];
static uint32_t out_length;

static void flush(void) {
  sw_output_write(out, out_length);
  out_length = 0;
}

static void put(char c) {
  if (out_length == sizeof out) flush();
  out[out_length++] = c;
}

static void put_number(int64_t n) {
  char digits[20];
  uint32_t i = sizeof digits;
  uint64_t rest = n < 0 ? -(uint64_t)n : (uint64_t)n;
  if (n < 0) put('-');
  do digits[--i] = (char)('0' + rest % 10);
  while (rest /= 10);
  while (i < sizeof digits) put(digits[i++]);
}

#define FAIL(code, text) (sw_fail(code, text, sizeof text - 1), code)

static int fail_line(uint32_t line) {
  // The number goes in front of the text, so it is written from its last digit.
  static char message[] = "line 0000000000: want an account and a whole number of at most 9 digits, such as rent,-125000";
  for (uint32_t i = 14; i > 4; i--, line /= 10) message[i] = (char)('0' + line % 10);
  return FAIL(1, message);
}

// find returns the account of that name, which it makes if there is none, or NULL if there is no room.
static struct account *find(const char *name, uint32_t length) {
  for (uint32_t i = 0; i < known; i++) {
    if (accounts[i].length != length) continue;
    uint32_t same = 0;
    while (same < length && accounts[i].name[same] == name[same]) same++;
    if (same == length) return &accounts[i];
  }
  if (known == MAX_ACCOUNTS) return NULL;
  accounts[known] = (struct account){name, length, 0, 0};
  return &accounts[known++];
}

// read_input returns the input and where it ends, or NULL if there is no memory for it. It is put behind everything that the linker laid
// out, and never freed: a task has an instance of its own.
static const char *read_input(const char **end) {
  extern char __heap_base;
  char *text = &__heap_base;
  int64_t length = sw_input_len();
  uint64_t pages = ((uint64_t)(uintptr_t)text + (uint64_t)length + 65535) >> 16, present = __builtin_wasm_memory_size(0);
  if (pages > 65536) return NULL;
  if (pages > present && __builtin_wasm_memory_grow(0, pages - present) == (size_t)-1) return NULL;
  if (sw_input_read(0, text, (uint32_t)length) != length) return NULL;
  *end = text + length;
  return text;
}

__attribute__((export_name("run"))) int32_t run(void) {
  const char *end, *at = read_input(&end);
  if (!at) return FAIL(3, "the input does not fit into memory");
  for (uint32_t line = 1; at < end; line++, at++) {
    if (*at == '\n') continue;
    const char *name = at;
    while (at < end && *at != ',' && *at != '\n') at++;
    uint32_t length = (uint32_t)(at - name);
    if (length == 0 || at == end || *at++ != ',') return fail_line(line);
    int negative = at < end && *at == '-';
    if (negative) at++;
    int64_t amount = 0;
    uint32_t digits = 0;
    for (; at < end && *at >= '0' && *at <= '9'; at++, digits++) {
      if (digits == MAX_DIGITS) return fail_line(line);
      amount = 10 * amount + (*at - '0');
    }
    if (digits == 0 || (at < end && *at != '\n')) return fail_line(line);
    struct account *a = find(name, length);
    if (!a) return FAIL(2, "want at most 4096 accounts");
    a->total += negative ? -amount : amount;
    a->count++;
  }
  for (uint32_t i = 0; i < known; i++) {
    for (uint32_t c = 0; c < accounts[i].length; c++) put(accounts[i].name[c]);
    put(',');
    put_number(accounts[i].total);
    put(',');
    put_number(accounts[i].count);
    put('\n');
  }
  flush();
  return 0;
}
