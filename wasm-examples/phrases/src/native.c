// sealwork_v1 on standard input and output, so that phrases.c runs without a sandbox: for tests and debuggers.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sealwork_v1.h"

int32_t run(void);

static unsigned char *input;
static size_t length;

int64_t input_len(void) { return (int64_t)length; }

int64_t input_read(int64_t offset, void *buffer, uint32_t capacity) {
  if (offset < 0 || (size_t)offset > length) return -1;
  size_t n = length - (size_t)offset < capacity ? length - (size_t)offset : capacity;
  if (n > 0) memcpy(buffer, input + offset, n);
  return (int64_t)n;
}

int64_t output_write(const void *bytes, uint32_t n) {
  if (fwrite(bytes, 1, n, stdout) != n) exit(125);
  return n;
}

int64_t param_get(const char *name, uint32_t name_length, void *buffer, uint32_t capacity) {
  char key[129];
  if (name_length > 128) return -1;
  memcpy(key, name, name_length);
  key[name_length] = 0;
  const char *value = getenv(key);
  if (!value) return -2;
  if (strlen(value) <= capacity) memcpy(buffer, value, strlen(value));
  return (int64_t)strlen(value);
}

int64_t fail(uint32_t code, const char *message, uint32_t n) {
  fprintf(stderr, "%.*s\n", (int)n, message);
  exit((int)code);
}

int main(void) {
  size_t room = 0, n;
  do {
    if (length == room && !(input = realloc(input, room = room ? 2 * room : 1 << 20))) return 125;
    n = fread(input + length, 1, room - length, stdin);
    length += n;
  } while (n > 0);
  return run();
}
