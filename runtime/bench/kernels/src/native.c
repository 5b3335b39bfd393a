// Runs one kernel natively and prints its checksum: what the compiled module must return.

#include <stdio.h>

#include "kernel.h"

int main(void) {
  printf("%u\n", run());
  return 0;
}
