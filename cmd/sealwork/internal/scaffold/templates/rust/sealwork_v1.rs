//! The functions of sealwork_v1 that this app calls, without pointers (docs/spec/hostabi.md §4 of sealwork says what each does, and what
//! more there is).

#[link(wasm_import_module = "sealwork_v1")]
extern "C" {
    #[link_name = "input_len"]
    fn sw_input_len() -> i64;
    #[link_name = "input_read"]
    fn sw_input_read(offset: i64, buffer: *mut u8, capacity: u32) -> i64;
    #[link_name = "output_write"]
    fn sw_output_write(bytes: *const u8, length: u32) -> i64;
    #[link_name = "fail"]
    fn sw_fail(code: u32, message: *const u8, length: u32) -> i64;
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
