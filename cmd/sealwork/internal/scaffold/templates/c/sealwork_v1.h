// The functions of sealwork_v1 that every app may call (docs/spec/hostabi.md §4 of sealwork says what each does). Each returns a value or
// length, or a negative error: -1 an argument that makes no sense, -2 nothing of that name, -3 not granted, -4 a pointer that does not
// hold, -5 past a limit.
#ifndef SEALWORK_V1_H
#define SEALWORK_V1_H

#include <stdint.h>

#define SEALWORK(name) __attribute__((import_module("sealwork_v1"), import_name(name)))

SEALWORK("input_len") int64_t sw_input_len(void);
SEALWORK("input_read") int64_t sw_input_read(int64_t offset, void *buffer, uint32_t capacity);
SEALWORK("output_write") int64_t sw_output_write(const void *bytes, uint32_t length);
SEALWORK("param_get") int64_t sw_param_get(const char *name, uint32_t name_length, void *buffer, uint32_t capacity);
SEALWORK("log") int64_t sw_log(uint32_t level, const char *message, uint32_t length); // level 0 debug, 1 information, 2 warning, 3 error
SEALWORK("fail") int64_t sw_fail(uint32_t code, const char *message, uint32_t length); // ends the task
SEALWORK("task_info") int64_t sw_task_info(void *buffer, uint32_t capacity);
SEALWORK("clock_ms") int64_t sw_clock_ms(void);
SEALWORK("entropy") int64_t sw_entropy(void *buffer, uint32_t length); // known to everyone: no key may come from it

#endif
