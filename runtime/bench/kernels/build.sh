#!/usr/bin/env bash
# Builds the kernels from src and notes what they were built from, or with --check fails if building gives anything but what is
# committed. Needs Debian's clang-14 and lld-14, version 1:14.0.6-12; --install installs them first.
set -euo pipefail
cd "$(dirname "$0")"

check=
for argument in "$@"; do
  case $argument in
    --check) check=1 ;;
    --install) apt-get update -qq && apt-get install -y -qq --no-install-recommends clang-14=1:14.0.6-12 lld-14=1:14.0.6-12 ;;
    *) echo "usage: $0 [--install] [--check]" >&2; exit 2 ;;
  esac
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

kernels=(gemm 2mm jacobi-2d nussinov floyd-warshall cholesky sha256 coremark interp hashmem fib lz task)
for kernel in "${kernels[@]}"; do
  # Reactors without a C library: they import nothing (task: input_len), and export run and their memory. The stack lies first, so that
  # running over it traps instead of reaching the data.
  clang-14 --target=wasm32-unknown-unknown -std=c11 -O3 -ffreestanding -fno-math-errno -nostdlib -mbulk-memory \
    -Wall -Wextra -Werror -Wl,--no-entry -Wl,--stack-first -Wl,-z,stack-size=65536 -Wl,--strip-all \
    -o "$work/$kernel.wasm" "src/$kernel.c"
done

if [ -n "$check" ]; then
  for kernel in "${kernels[@]}"; do cmp "$work/$kernel.wasm" "$kernel.wasm"; done
else
  cp "$work"/*.wasm .
  chmod 644 ./*.wasm
  sha256sum build.sh *.wasm src/* >SHA256SUMS
fi
sha256sum --check --strict --quiet SHA256SUMS
