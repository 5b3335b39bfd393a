//! The functions of sealwork_v1 (docs/spec/hostabi.md §4, §9 and §10 of sealwork say what each does), and those that this app calls without
//! pointers. An app imports those that it calls.

#[allow(dead_code)]
#[link(wasm_import_module = "sealwork_v1")]
extern "C" {
    // What every app may call.
    #[link_name = "input_len"]
    pub fn sw_input_len() -> i64;
    #[link_name = "input_read"]
    pub fn sw_input_read(offset: i64, buffer: *mut u8, capacity: u32) -> i64;
    #[link_name = "output_write"]
    pub fn sw_output_write(bytes: *const u8, length: u32) -> i64;
    #[link_name = "param_get"]
    pub fn sw_param_get(name: *const u8, name_length: u32, buffer: *mut u8, capacity: u32) -> i64;
    #[link_name = "log"]
    pub fn sw_log(level: u32, message: *const u8, length: u32) -> i64;
    #[link_name = "fail"]
    pub fn sw_fail(code: u32, message: *const u8, length: u32) -> i64;
    #[link_name = "task_info"]
    pub fn sw_task_info(buffer: *mut u8, capacity: u32) -> i64;
    #[link_name = "clock_ms"]
    pub fn sw_clock_ms() -> i64;
    #[link_name = "entropy"]
    pub fn sw_entropy(buffer: *mut u8, length: u32) -> i64;

    // Hashes and signatures on the host. A hash writes to out and returns how much; a check returns 1 or 0.
    #[link_name = "sha256"]
    pub fn sw_sha256(bytes: *const u8, length: u32, out: *mut u8) -> i64;
    #[link_name = "keccak256"]
    pub fn sw_keccak256(bytes: *const u8, length: u32, out: *mut u8) -> i64;
    #[link_name = "blake2b"]
    pub fn sw_blake2b(bytes: *const u8, length: u32, out: *mut u8, size: u32) -> i64;
    #[link_name = "ed25519_verify"]
    pub fn sw_ed25519_verify(key: *const u8, key_length: u32, message: *const u8, message_length: u32, signature: *const u8, signature_length: u32) -> i64;
    #[link_name = "secp256k1_recover"]
    pub fn sw_secp256k1_recover(hash: *const u8, hash_length: u32, signature: *const u8, signature_length: u32, out: *mut u8) -> i64;
    #[link_name = "secp256k1_verify"]
    pub fn sw_secp256k1_verify(key: *const u8, key_length: u32, hash: *const u8, hash_length: u32, signature: *const u8, signature_length: u32) -> i64;
    #[link_name = "p256_verify"]
    pub fn sw_p256_verify(key: *const u8, key_length: u32, hash: *const u8, hash_length: u32, signature: *const u8, signature_length: u32) -> i64;

    // For apps whose manifest says that they are sealed, and grants it.
    #[link_name = "secret_get"]
    pub fn sw_secret_get(name: *const u8, name_length: u32, buffer: *mut u8, capacity: u32) -> i64;
    #[link_name = "attest"]
    pub fn sw_attest(bytes: *const u8, length: u32) -> i64;
    #[link_name = "handle_len"]
    pub fn sw_handle_len(handle: u32) -> i64;
    #[link_name = "handle_read"]
    pub fn sw_handle_read(handle: u32, offset: i64, buffer: *mut u8, capacity: u32) -> i64;
    #[link_name = "handle_close"]
    pub fn sw_handle_close(handle: u32) -> i64;
}

/// The whole input of the task.
pub fn input() -> Vec<u8> {
    let length = unsafe { sw_input_len() } as usize;
    let mut bytes = vec![0; length];
    // The buffer is as long as the input, so there is nothing that the call could refuse.
    unsafe { sw_input_read(0, bytes.as_mut_ptr(), length as u32) };
    bytes
}

/// Appends to the output of the task.
pub fn output(bytes: &[u8]) {
    unsafe { sw_output_write(bytes.as_ptr(), bytes.len() as u32) };
}

/// Ends the task as failed with a code, which is not 0. The message goes to its log, and has at most 4,096 bytes.
pub fn fail(code: u32, message: &str) -> i32 {
    unsafe { sw_fail(code, message.as_ptr(), message.len() as u32) };
    code as i32
}
