//go:build wasip1

package main

import "unsafe"

// The functions of sealwork_v1 (docs/spec/hostabi.md §4, §9 and §10 of sealwork say what each does). Each returns a value or length, or a
// negative error: -1 an argument that makes no sense, -2 nothing of that name, -3 not granted, -4 a pointer that does not hold, -5 past a
// limit. An app imports those that it calls. This one calls none: what it reads and writes goes through WASI.

// What every app may call.

//go:wasmimport sealwork_v1 input_len
func swInputLen() int64

//go:wasmimport sealwork_v1 input_read
func swInputRead(offset int64, buffer unsafe.Pointer, capacity uint32) int64

//go:wasmimport sealwork_v1 output_write
func swOutputWrite(bytes unsafe.Pointer, length uint32) int64

//go:wasmimport sealwork_v1 param_get
func swParamGet(name unsafe.Pointer, nameLength uint32, buffer unsafe.Pointer, capacity uint32) int64

//go:wasmimport sealwork_v1 log
func swLog(level uint32, message unsafe.Pointer, length uint32) int64

//go:wasmimport sealwork_v1 fail
func swFail(code uint32, message unsafe.Pointer, length uint32) int64

//go:wasmimport sealwork_v1 task_info
func swTaskInfo(buffer unsafe.Pointer, capacity uint32) int64

//go:wasmimport sealwork_v1 clock_ms
func swClockMs() int64

//go:wasmimport sealwork_v1 entropy
func swEntropy(buffer unsafe.Pointer, length uint32) int64

// Hashes and signatures on the host. A hash writes to out and returns how much; a check returns 1 or 0.

//go:wasmimport sealwork_v1 sha256
func swSha256(bytes unsafe.Pointer, length uint32, out unsafe.Pointer) int64

//go:wasmimport sealwork_v1 keccak256
func swKeccak256(bytes unsafe.Pointer, length uint32, out unsafe.Pointer) int64

//go:wasmimport sealwork_v1 blake2b
func swBlake2b(bytes unsafe.Pointer, length uint32, out unsafe.Pointer, size uint32) int64

//go:wasmimport sealwork_v1 ed25519_verify
func swEd25519Verify(key unsafe.Pointer, keyLength uint32, message unsafe.Pointer, messageLength uint32, signature unsafe.Pointer, signatureLength uint32) int64

//go:wasmimport sealwork_v1 secp256k1_recover
func swSecp256k1Recover(hash unsafe.Pointer, hashLength uint32, signature unsafe.Pointer, signatureLength uint32, out unsafe.Pointer) int64

//go:wasmimport sealwork_v1 secp256k1_verify
func swSecp256k1Verify(key unsafe.Pointer, keyLength uint32, hash unsafe.Pointer, hashLength uint32, signature unsafe.Pointer, signatureLength uint32) int64

//go:wasmimport sealwork_v1 p256_verify
func swP256Verify(key unsafe.Pointer, keyLength uint32, hash unsafe.Pointer, hashLength uint32, signature unsafe.Pointer, signatureLength uint32) int64

// For apps whose manifest says that they are sealed, and grants it.

//go:wasmimport sealwork_v1 secret_get
func swSecretGet(name unsafe.Pointer, nameLength uint32, buffer unsafe.Pointer, capacity uint32) int64

//go:wasmimport sealwork_v1 attest
func swAttest(bytes unsafe.Pointer, length uint32) int64

//go:wasmimport sealwork_v1 handle_len
func swHandleLen(handle uint32) int64

//go:wasmimport sealwork_v1 handle_read
func swHandleRead(handle uint32, offset int64, buffer unsafe.Pointer, capacity uint32) int64

//go:wasmimport sealwork_v1 handle_close
func swHandleClose(handle uint32) int64
