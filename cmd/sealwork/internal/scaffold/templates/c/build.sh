#!/bin/sh
# Builds app.wasm. Needs clang and wasm-ld with the target wasm32; CLANG names another clang than the first in PATH.
set -eu
cd "$(dirname "$0")"

# No C library and no start files: the module imports sealwork_v1 and nothing else, and exports run and its memory. The stack lies
# first, so that running over it traps instead of reaching the data.
"${CLANG:-clang}" --target=wasm32-unknown-unknown -std=c11 -O2 -ffreestanding -nostdlib -mbulk-memory \
  -Wall -Wextra -Wl,--no-entry -Wl,--stack-first -Wl,-z,stack-size=65536 -Wl,--strip-all -o app.wasm app.c
