// Compiles the contracts with the solc of package-lock.json: every source below src/ and test/, and writes one file with ABI and
// creation bytecode for each contract that can be deployed. Usage: node compile.mjs OUT_DIR COMBINED_JSON
//
// COMBINED_JSON gets the contracts of src/ in the form that abigen reads.
//
// The output depends on nothing but the sources: no metadata is appended to the bytecode and sources are named by their path
// below this folder.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const LIMIT = 24576; // EIP-170, bytes of deployed code
const here = dirname(fileURLToPath(import.meta.url));
const [out, combined] = process.argv.slice(2);
if (!out || !combined) {
  console.error("usage: node compile.mjs OUT_DIR COMBINED_JSON");
  process.exit(2);
}

const sources = {};
for (const folder of ["src", "consumer", "test"]) {
  for (const file of readdirSync(join(here, folder), { recursive: true }).sort()) {
    if (!file.endsWith(".sol")) continue;
    const name = posix.join(folder, file.split("\\").join("/"));
    sources[name] = { content: readFileSync(join(here, name), "utf8") };
  }
}

const input = {
  language: "Solidity",
  sources,
  settings: {
    viaIR: true,
    optimizer: { enabled: true, runs: 20000 },
    evmVersion: "osaka",
    metadata: { appendCBOR: false, bytecodeHash: "none" },
    outputSelection: { "*": { "*": ["abi", "evm.bytecode.object", "evm.deployedBytecode.object", "storageLayout"] } },
  },
};

const solc = createRequire(import.meta.url)("solc");
const output = JSON.parse(solc.compile(JSON.stringify(input)));
let failed = false;
for (const e of output.errors ?? []) {
  console.error(e.formattedMessage);
  failed = true; // warnings too: the contracts compile without any
}
if (failed) process.exit(1);

// A module runs in the market's place: it must see every variable where the market has it, and have none of its own.
const MODULES = [["src/Pools.sol", "Pools"], ["src/Deliveries.sol", "Deliveries"]];
const slots = ([file, name]) => JSON.stringify(output.contracts[file][name].storageLayout.storage.map(({ label, slot, offset, type }) => [label, slot, offset, type]));
for (const module of MODULES) {
  if (slots(module) !== slots(["src/Market.sol", "Market"])) {
    console.error(`${module[0]}: its storage is not laid out as the market's`);
    process.exit(1);
  }
}

const bindable = {};
for (const [source, contracts] of Object.entries(output.contracts)) {
  const testOnly = !source.startsWith("src/");
  const folder = testOnly ? join(out, "test") : out;
  mkdirSync(folder, { recursive: true });
  for (const [name, c] of Object.entries(contracts)) {
    const bytecode = c.evm.bytecode.object;
    const internalLibrary = c.abi.length === 0;
    if (bytecode === "" || internalLibrary) continue;
    const size = c.evm.deployedBytecode.object.length / 2;
    if (size > LIMIT) {
      console.error(`${source}: ${name} has ${size} bytes of code, the limit is ${LIMIT}`);
      process.exit(1);
    }
    const artifact = { contract: name, source, compiler: solc.version(), size, abi: c.abi, bytecode: "0x" + bytecode };
    writeFileSync(join(folder, name + ".json"), JSON.stringify(artifact, null, 1) + "\n");
    if (!testOnly) {
      bindable[`${source}:${name}`] = { abi: c.abi, bin: bytecode };
      console.log(`${name}: ${size} bytes`);
    }
  }
}
writeFileSync(combined, JSON.stringify({ contracts: bindable, version: solc.version() }));
