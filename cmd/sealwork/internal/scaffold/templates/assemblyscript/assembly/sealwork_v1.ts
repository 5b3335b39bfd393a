// The functions of sealwork_v1 (docs/spec/hostabi.md §4, §9 and §10 of sealwork say what each does), and those that this app calls without
// pointers. An app imports those that it calls.

// What every app may call.

@external("sealwork_v1", "input_len")
export declare function sw_input_len(): i64;
@external("sealwork_v1", "input_read")
export declare function sw_input_read(offset: i64, buffer: usize, capacity: u32): i64;
@external("sealwork_v1", "output_write")
export declare function sw_output_write(bytes: usize, length: u32): i64;
@external("sealwork_v1", "param_get")
export declare function sw_param_get(name: usize, nameLength: u32, buffer: usize, capacity: u32): i64;
@external("sealwork_v1", "log")
export declare function sw_log(level: u32, message: usize, length: u32): i64;
@external("sealwork_v1", "fail")
export declare function sw_fail(code: u32, message: usize, length: u32): i64;
@external("sealwork_v1", "task_info")
export declare function sw_task_info(buffer: usize, capacity: u32): i64;
@external("sealwork_v1", "clock_ms")
export declare function sw_clock_ms(): i64;
@external("sealwork_v1", "entropy")
export declare function sw_entropy(buffer: usize, length: u32): i64;

// Hashes and signatures on the host. A hash writes to out and returns how much; a check returns 1 or 0.

@external("sealwork_v1", "sha256")
export declare function sw_sha256(bytes: usize, length: u32, out: usize): i64;
@external("sealwork_v1", "keccak256")
export declare function sw_keccak256(bytes: usize, length: u32, out: usize): i64;
@external("sealwork_v1", "blake2b")
export declare function sw_blake2b(bytes: usize, length: u32, out: usize, size: u32): i64;
@external("sealwork_v1", "ed25519_verify")
export declare function sw_ed25519_verify(key: usize, keyLength: u32, message: usize, messageLength: u32, signature: usize, signatureLength: u32): i64;
@external("sealwork_v1", "secp256k1_recover")
export declare function sw_secp256k1_recover(hash: usize, hashLength: u32, signature: usize, signatureLength: u32, out: usize): i64;
@external("sealwork_v1", "secp256k1_verify")
export declare function sw_secp256k1_verify(key: usize, keyLength: u32, hash: usize, hashLength: u32, signature: usize, signatureLength: u32): i64;
@external("sealwork_v1", "p256_verify")
export declare function sw_p256_verify(key: usize, keyLength: u32, hash: usize, hashLength: u32, signature: usize, signatureLength: u32): i64;

// For apps whose manifest says that they are sealed, and grants it.

@external("sealwork_v1", "secret_get")
export declare function sw_secret_get(name: usize, nameLength: u32, buffer: usize, capacity: u32): i64;
@external("sealwork_v1", "attest")
export declare function sw_attest(bytes: usize, length: u32): i64;
@external("sealwork_v1", "handle_len")
export declare function sw_handle_len(handle: u32): i64;
@external("sealwork_v1", "handle_read")
export declare function sw_handle_read(handle: u32, offset: i64, buffer: usize, capacity: u32): i64;
@external("sealwork_v1", "handle_close")
export declare function sw_handle_close(handle: u32): i64;

/** The whole input of the task. */
export function input(): Uint8Array {
  const bytes = new Uint8Array(<i32>sw_input_len());
  // The buffer is as long as the input, so there is nothing that the call could refuse.
  sw_input_read(0, bytes.dataStart, <u32>bytes.length);
  return bytes;
}

/** Appends text to the output of the task. */
export function output(text: string): void {
  const bytes = String.UTF8.encode(text);
  sw_output_write(changetype<usize>(bytes), <u32>bytes.byteLength);
}

/** Ends the task as failed with a code, which is not 0. The message goes to its log, and has at most 4,096 bytes. */
export function fail(code: u32, message: string): i32 {
  const bytes = String.UTF8.encode(message);
  sw_fail(code, changetype<usize>(bytes), <u32>bytes.byteLength);
  return <i32>code;
}
