#!/usr/bin/env bash
# Builds cmark.wasm from Debian's source package cmark 0.30.2, of which nothing is changed, and notes what it was built
# from. With --check it fails if building gives anything but what is committed, or if the module and the program that
# the same source gives on this machine print different HTML for the specification of CommonMark.
#
# Needs Debian's packages below; --install installs them first. The archive to fetch from is the one of the machine's
# own apt configuration.
set -euo pipefail
cd "$(dirname "$0")"

packages=(clang-14=1:14.0.6-12 lld-14=1:14.0.6-12 llvm-14=1:14.0.6-12 libclang-rt-14-dev-wasm32=1:14.0.6-12
  wasi-libc=0.0~git20220510.9886d3d-2 cmake)
source=cmark_0.30.2.orig.tar.gz
digest=6c7d2bcaea1433d977d8fed0b55b71c9d045a7cdf616e3cd2dce9007da753db3

check=
for argument in "$@"; do
  case $argument in
    --check) check=1 ;;
    --install) apt-get update -qq && apt-get install -y -qq --no-install-recommends "${packages[@]}" ;;
    *) echo "usage: $0 [--install] [--check]" >&2; exit 2 ;;
  esac
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# fetch asks every archive that this machine installs packages from, the first one first.
fetch() {
  local archive
  for archive in $(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | awk '!seen[$0]++'); do
    /usr/lib/apt/apt-helper -qq download-file "${archive%/}/pool/main/c/cmark/$source" "$work/$source" "SHA256:$digest" 2>"$work/why" && return
  done
  cat "$work/why" >&2
  echo "$0: no archive of this machine has $source" >&2
  return 1
}

# build configures and compiles the program into $work/$1, by its own build system.
build() {
  cmake -S "$work/cmark-0.30.2" -B "$work/$1" -DCMAKE_BUILD_TYPE=Release -DCMARK_TESTS=OFF -DCMARK_SHARED=OFF "${@:2}" >"$work/log" &&
    cmake --build "$work/$1" --target cmark_exe --parallel 2 >>"$work/log" || { cat "$work/log" >&2; return 1; }
}

fetch
echo "$digest  $work/$source" | sha256sum --check --strict --quiet
tar -xf "$work/$source" -C "$work"
build wasm -DCMAKE_TOOLCHAIN_FILE="$PWD/wasi.cmake"

if [ -n "$check" ]; then
  cmp "$work/wasm/src/cmark" cmark.wasm
  cmp "$work/cmark-0.30.2/COPYING" COPYING
  build native
  spec=$work/cmark-0.30.2/test/spec.txt
  "$work/native/src/cmark" <"$spec" >"$work/native.html"
  go run ../../cmd/sealwork app run cmark.wasm --input "$spec" --out "$work/wasm.html"
  cmp "$work/native.html" "$work/wasm.html"
else
  install -m 644 "$work/wasm/src/cmark" cmark.wasm
  install -m 644 "$work/cmark-0.30.2/COPYING" COPYING
  install -m 644 /usr/share/doc/wasi-libc/copyright COPYING.wasi-libc
  sha256sum COPYING COPYING.wasi-libc build.sh cmark.wasm wasi.cmake >SHA256SUMS
fi
sha256sum --check --strict --quiet SHA256SUMS
