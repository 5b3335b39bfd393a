// The functions of sealwork_v1 that this app calls, without pointers (docs/spec/hostabi.md §4 of sealwork says what each does, and what
// more there is).

@external("sealwork_v1", "input_len")
declare function sw_input_len(): i64;
@external("sealwork_v1", "input_read")
declare function sw_input_read(offset: i64, buffer: usize, capacity: u32): i64;
@external("sealwork_v1", "output_write")
declare function sw_output_write(bytes: usize, length: u32): i64;
@external("sealwork_v1", "fail")
declare function sw_fail(code: u32, message: usize, length: u32): i64;

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
