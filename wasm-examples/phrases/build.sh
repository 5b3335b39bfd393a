#!/usr/bin/env bash
# Builds phrases.wasm from src and notes what it was built from, or with --check fails if building gives anything
# but what is committed. Needs Debian's clang-14 and lld-14, version 1:14.0.6-12; --install installs them first.
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

# No C library, no start files: the module imports sealwork_v1 and nothing else, and exports run and its memory. The
# stack lies first, so that running over it traps instead of reaching the data.
clang-14 --target=wasm32-unknown-unknown -std=c11 -O2 -ffreestanding -nostdlib -mbulk-memory \
  -Wall -Wextra -Werror -Wl,--no-entry -Wl,--stack-first -Wl,-z,stack-size=65536 -Wl,--strip-all \
  -o "$work/phrases.wasm" src/phrases.c

if [ -n "$check" ]; then
  cmp "$work/phrases.wasm" phrases.wasm
else
  cp "$work/phrases.wasm" phrases.wasm
  chmod 644 phrases.wasm
  sha256sum build.sh phrases.wasm src/phrases.c src/sealwork_v1.h >SHA256SUMS
fi
sha256sum --check --strict --quiet SHA256SUMS
