// The functions of sealwork_v1 that this program uses, in the words of docs/spec/hostabi.md §4. Every function returns
// a value or length, or a negative error.
#ifndef SEALWORK_V1_H
#define SEALWORK_V1_H

#include <stdint.h>

#ifdef __wasm__
#define SEALWORK(name) __attribute__((import_module("sealwork_v1"), import_name(#name)))
#else
#define SEALWORK(name) // native.c has them
#endif

SEALWORK(input_len) int64_t input_len(void);
SEALWORK(input_read) int64_t input_read(int64_t offset, void *buffer, uint32_t capacity);
SEALWORK(output_write) int64_t output_write(const void *bytes, uint32_t length);
SEALWORK(param_get) int64_t param_get(const char *name, uint32_t name_length, void *buffer, uint32_t capacity);
SEALWORK(fail) int64_t fail(uint32_t code, const char *message, uint32_t length);

#endif
