#!/usr/bin/env bash
# Builds files.wasm from files.c, or with --check fails if building gives anything but what is committed. Needs Debian's clang-14 and lld-14,
# version 1:14.0.6-12, libclang-rt-14-dev-wasm32 of the same, and wasi-libc; --install installs them first.
set -euo pipefail
cd "$(dirname "$0")"

check=
for argument in "$@"; do
  case $argument in
    --check) check=1 ;;
    --install) apt-get update -qq && apt-get install -y -qq --no-install-recommends clang-14=1:14.0.6-12 lld-14=1:14.0.6-12 \
      libclang-rt-14-dev-wasm32=1:14.0.6-12 wasi-libc=0.0~git20220510.9886d3d-2 ;;
    *) echo "usage: $0 [--install] [--check]" >&2; exit 2 ;;
  esac
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
clang-14 --target=wasm32-wasi --sysroot=/usr -std=gnu11 -O2 -Wall -Wextra -Werror -Wl,--strip-all -o "$work/files.wasm" files.c

if [ -n "$check" ]; then
  cmp "$work/files.wasm" files.wasm
else
  cp "$work/files.wasm" files.wasm
  chmod 644 files.wasm
  sha256sum build.sh files.c files.wasm >SHA256SUMS
fi
sha256sum --check --strict --quiet SHA256SUMS
