// The functions of sealwork_v1 (docs/spec/hostabi.md §4, §9 and §10 of sealwork say what each does). An app imports those that it calls. Each
// returns a value or length, or a negative error: -1 an argument that makes no sense, -2 nothing of that name, -3 not granted, -4 a pointer that does not
// hold, -5 past a limit.
#ifndef SEALWORK_V1_H
#define SEALWORK_V1_H

#include <stdint.h>

#define SEALWORK(name) __attribute__((import_module("sealwork_v1"), import_name(name)))

// What every app may call.
SEALWORK("input_len") int64_t sw_input_len(void);
SEALWORK("input_read") int64_t sw_input_read(int64_t offset, void *buffer, uint32_t capacity);
SEALWORK("output_write") int64_t sw_output_write(const void *bytes, uint32_t length);
SEALWORK("param_get") int64_t sw_param_get(const char *name, uint32_t name_length, void *buffer, uint32_t capacity);
SEALWORK("log") int64_t sw_log(uint32_t level, const char *message, uint32_t length); // level 0 debug, 1 information, 2 warning, 3 error
SEALWORK("fail") int64_t sw_fail(uint32_t code, const char *message, uint32_t length); // ends the task
SEALWORK("task_info") int64_t sw_task_info(void *buffer, uint32_t capacity);
SEALWORK("clock_ms") int64_t sw_clock_ms(void);
SEALWORK("entropy") int64_t sw_entropy(void *buffer, uint32_t length); // known to everyone, unless the app is sealed: no key may come from it

// Hashes and signatures on the host. A hash writes to out and returns how much; a check returns 1 or 0.
SEALWORK("sha256") int64_t sw_sha256(const void *bytes, uint32_t length, void *out);                  // 32 bytes
SEALWORK("keccak256") int64_t sw_keccak256(const void *bytes, uint32_t length, void *out);            // 32 bytes
SEALWORK("blake2b") int64_t sw_blake2b(const void *bytes, uint32_t length, void *out, uint32_t size); // size bytes, 1 to 64
SEALWORK("ed25519_verify") int64_t sw_ed25519_verify(const void *key, uint32_t key_length, const void *message, uint32_t message_length, const void *signature, uint32_t signature_length);
SEALWORK("secp256k1_recover") int64_t sw_secp256k1_recover(const void *hash, uint32_t hash_length, const void *signature, uint32_t signature_length, void *out); // 65 bytes, or 0
SEALWORK("secp256k1_verify") int64_t sw_secp256k1_verify(const void *key, uint32_t key_length, const void *hash, uint32_t hash_length, const void *signature, uint32_t signature_length);
SEALWORK("p256_verify") int64_t sw_p256_verify(const void *key, uint32_t key_length, const void *hash, uint32_t hash_length, const void *signature, uint32_t signature_length);

// For apps whose manifest says that they are sealed, and grants it.
SEALWORK("secret_get") int64_t sw_secret_get(const char *name, uint32_t name_length, void *buffer, uint32_t capacity);
SEALWORK("attest") int64_t sw_attest(const void *bytes, uint32_t length); // a handle of the host's statement
SEALWORK("handle_len") int64_t sw_handle_len(uint32_t handle);
SEALWORK("handle_read") int64_t sw_handle_read(uint32_t handle, int64_t offset, void *buffer, uint32_t capacity);
SEALWORK("handle_close") int64_t sw_handle_close(uint32_t handle);

#endif
