// What the kernels share. A kernel is one file with one function: run takes nothing, prepares all it needs, and returns a
// checksum of what it computed, so a second call in the same instance does the same work and returns the same.
//
// There is no C library and nothing is imported. Arithmetic is what the C standard and IEEE 754 define, so a native build
// of the same file (native.c) returns the same number.
#ifndef KERNEL_H
#define KERNEL_H

#include <stddef.h>
#include <stdint.h>

#ifdef __wasm__
#define KERNEL __attribute__((export_name("run")))
#else
#define KERNEL
#endif

KERNEL uint32_t run(void);

// next steps Marsaglia's xorshift generator. The state must not be 0.
static inline uint32_t next(uint32_t *state) {
  uint32_t x = *state;
  x ^= x << 13;
  x ^= x >> 17;
  x ^= x << 5;
  return *state = x;
}

// mix adds a word to a checksum, in the manner of FNV-1a.
static inline uint32_t mix(uint32_t sum, uint32_t word) { return (sum ^ word) * 16777619u; }

// mix_double adds all bits of a number.
static inline uint32_t mix_double(uint32_t sum, double d) {
  uint64_t bits;
  __builtin_memcpy(&bits, &d, sizeof bits);
  return mix(mix(sum, (uint32_t)bits), (uint32_t)(bits >> 32));
}

enum { SEED = 2463534242u & 0x7fffffff, EMPTY = 0x11c9dc5 }; // where next and mix begin

#endif
