#!/bin/sh
# Builds app.wasm. Needs rustc 1.63 or later with the target wasm32-unknown-unknown; RUSTC names another rustc than the first in PATH.
set -eu
cd "$(dirname "$0")"
"${RUSTC:-rustc}" --edition 2021 --target wasm32-unknown-unknown --crate-type cdylib -C opt-level=2 -C panic=abort -C strip=symbols -o app.wasm app.rs
