// Runs phrases.wasm in Node.js with a host of a few lines: text on standard input, result on standard output, params
// in the environment. It shows what the module needs, and meters nothing: `sealwork app run` does.
import { readFileSync, writeSync } from 'node:fs';

const input = readFileSync(0);
let memory;
const bytes = (at, n) => new Uint8Array(memory.buffer, at >>> 0, n >>> 0);
const sealwork_v1 = {
  input_len: () => BigInt(input.length),
  input_read: (offset, at, n) => {
    const part = input.subarray(Number(offset), Number(offset) + (n >>> 0));
    bytes(at, part.length).set(part);
    return BigInt(part.length);
  },
  output_write: (at, n) => {
    for (let done = 0; done < n; ) done += writeSync(1, bytes(at, n), done);
    return BigInt(n);
  },
  param_get: (name, nameLength, at, n) => {
    const value = process.env[Buffer.from(bytes(name, nameLength)).toString()];
    if (value === undefined) return -2n;
    const encoded = Buffer.from(value);
    if (encoded.length <= n >>> 0) bytes(at, encoded.length).set(encoded);
    return BigInt(encoded.length);
  },
  fail: (code, at, n) => {
    console.error(Buffer.from(bytes(at, n)).toString());
    process.exit(code);
  },
};
const module = new WebAssembly.Module(readFileSync(new URL('phrases.wasm', import.meta.url)));
const { exports } = new WebAssembly.Instance(module, { sealwork_v1 });
memory = exports.memory;
process.exitCode = exports.run();
