// Calls and hardly anything else: Fibonacci's numbers by their definition, and Ackermann's function.

#include "kernel.h"

__attribute__((noinline)) static uint32_t fib(uint32_t n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

__attribute__((noinline)) static uint32_t ackermann(uint32_t m, uint32_t n) {
  if (m == 0) return n + 1;
  if (n == 0) return ackermann(m - 1, 1);
  return ackermann(m - 1, ackermann(m, n - 1));
}

KERNEL uint32_t run(void) { return mix(mix(EMPTY, fib(33)), ackermann(3, 7)); }
