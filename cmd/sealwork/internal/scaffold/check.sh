#!/usr/bin/env bash
# Begins a project in every language as a user would, builds it with the compilers that a Debian machine has, checks and runs it, and
# compares what it prints. Installs what is missing: Debian's clang-14, lld-14 and rustc (the ones in PATH may lack the target), and the
# AssemblyScript compiler that the project itself names.
set -euo pipefail
cd "$(dirname "$0")/../../../.."

packages=
add() { [ -e "$1" ] || packages+=" $2"; }
add /usr/bin/clang-14 clang-14=1:14.0.6-12
add /usr/bin/wasm-ld-14 lld-14=1:14.0.6-12
add /usr/bin/rustc rustc=1.63.0+dfsg1-2
add /usr/lib/rustlib/wasm32-unknown-unknown libstd-rust-dev-wasm32=1.63.0+dfsg1-2
if [ -n "$packages" ]; then
  apt-get update -qq
  # shellcheck disable=SC2086 # a list of words
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages
fi
export CLANG=clang-14 RUSTC=/usr/bin/rustc

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go build -o "$work/sealwork" ./cmd/sealwork
cd "$work"

fail() { echo "check-templates: $*" >&2; exit 1; }

for language in go c rust assemblyscript; do
  echo "-- $language"
  ./sealwork app init "$language" --lang "$language" >/dev/null 2>&1
  ( # not a condition: what fails in one ends nothing
    cd "$language"
    ./build.sh
    ../sealwork app check app.wasm | grep -E '^(app|bytes|abi) '
    ../sealwork app run app.wasm --input input.csv --count 4 --out output.csv
    cmp output.csv expected.csv

    # A line that is none ends the task by its own word, and the line is named.
    for line in 'rent' ',1' 'rent,' 'rent,-' 'rent,+1' 'rent,--1' 'rent,1x' 'rent,1,1' 'rent,1234567890'; do
      printf 'rent,1\n\n%s\n' "$line" >wrong.csv
      code=0
      ../sealwork app run app.wasm --input wrong.csv >wrong.out 2>wrong.log || code=$?
      [ "$code" = 10 ] || fail "$language: $line: want exit code 10, got $code"
      grep -Eq 'line 0*3: want an account' wrong.log || fail "$language: $line: want line 3 named, got: $(cat wrong.log)"
      [ ! -s wrong.out ] || fail "$language: $line: want no output"
    done

    # No line end at the end, nothing at all, the longest amounts, letters beyond ASCII.
    printf 'a,999999999\na,999999999\nb,-999999999\nß,0' >edges.csv
    ../sealwork app run app.wasm --input edges.csv 2>/dev/null | cmp - <(printf 'a,1999999998,2\nb,-999999999,1\nß,0,1\n')
    : >empty.csv
    ../sealwork app run app.wasm --input empty.csv 2>/dev/null | cmp - empty.csv
  )
done
echo "check-templates: all build, and print what they should"
