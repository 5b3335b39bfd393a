// The functions of sealwork_v1 that this program uses (docs/spec/hostabi.md §4), and what makes them pleasant to call.

@external("sealwork_v1", "input_len")
declare function input_len(): i64;
@external("sealwork_v1", "input_read")
declare function input_read(offset: i64, buffer: usize, capacity: u32): i64;
@external("sealwork_v1", "output_write")
declare function output_write(bytes: usize, length: u32): i64;
@external("sealwork_v1", "param_get")
declare function param_get(name: usize, nameLength: u32, buffer: usize, capacity: u32): i64;
@external("sealwork_v1", "entropy")
declare function entropy(buffer: usize, length: u32): i64;
@external("sealwork_v1", "fail")
declare function host_fail(code: u32, message: usize, length: u32): i64;

const NO_SUCH_PARAM: i64 = -2;

// fail ends the task as failed: the host does not come back from it.
export function fail(code: u32, message: string): void {
  const text = String.UTF8.encode(message);
  host_fail(code, changetype<usize>(text), <u32>text.byteLength);
  unreachable();
}

// input returns the whole input, or null if it has more than limit bytes.
export function input(limit: i32): StaticArray<u8> | null {
  const length = input_len();
  if (length > limit) return null;
  const bytes = new StaticArray<u8>(<i32>length);
  if (input_read(0, changetype<usize>(bytes), <u32>length) != length) return null;
  return bytes;
}

// param returns the value of a param, at most limit bytes of it and one more that shows that it was longer; or null.
export function param(name: string, limit: i32): string | null {
  const key = String.UTF8.encode(name);
  const at = changetype<usize>(key);
  const n = <u32>key.byteLength;
  const length = param_get(at, n, 0, 0);
  if (length == NO_SUCH_PARAM) return null;
  if (length > limit) return "too long a value";
  const value = new ArrayBuffer(<i32>length);
  param_get(at, n, changetype<usize>(value), <u32>length);
  return String.UTF8.decode(value, true);
}

// The output goes through a buffer: a call of the host costs as much as 250 bytes.
const out = new StaticArray<u8>(4096);
let filled = 0;

export function flush(): void {
  output_write(changetype<usize>(out), filled);
  filled = 0;
}

export function putByte(c: u8): void {
  if (filled == out.length) flush();
  out[filled++] = c;
}

// putText writes a text of ASCII.
export function putText(s: string): void {
  for (let i = 0; i < s.length; i++) putByte(<u8>s.charCodeAt(i));
}

export function putNumber(n: u32): void {
  if (n >= 10) putNumber(n / 10);
  putByte(<u8>(48 + (n % 10)));
}

// Random numbers: xoshiro256**, from 32 bytes that the host derives from deal and task. Everybody can compute them, so
// that a run can be repeated; another task gets others.
const state = new StaticArray<u64>(4);

export function seed(): void {
  entropy(changetype<usize>(state), 32);
}

function next(): u64 {
  const result = rotl<u64>(state[1] * 5, 7) * 9;
  const t = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= t;
  state[3] = rotl<u64>(state[3], 45);
  return result;
}

// fraction returns a number between 0 and 1 that is neither.
export function fraction(): f64 {
  return (<f64>(next() >> 12) + 0.5) * (1.0 / 4503599627370496.0);
}
