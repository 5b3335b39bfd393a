#!/usr/bin/env bash
# Builds epidemic.wasm from src and notes what it was built from, or with --check fails if building gives anything but
# what is committed. Needs node and npm: the compiler is the one of package-lock.json.
set -euo pipefail
cd "$(dirname "$0")"

case "${1:-}" in
  '' | --check) ;;
  *) echo "usage: $0 [--check]" >&2; exit 2 ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

npm ci --silent --ignore-scripts --no-audit --no-fund

# The stub runtime never frees: a task has an instance of its own. abort= leaves the compiler's own checks as traps
# without a call of the host, so that the module imports sealwork_v1 and nothing else.
node_modules/.bin/asc src/epidemic.ts --outFile "$work/epidemic.wasm" -O3 --runtime stub --use abort=

if [ -n "${1:-}" ]; then
  cmp "$work/epidemic.wasm" epidemic.wasm
else
  install -m 644 "$work/epidemic.wasm" epidemic.wasm
  sha256sum build.sh epidemic.wasm package-lock.json package.json src/epidemic.ts src/host.ts >SHA256SUMS
fi
sha256sum --check --strict --quiet SHA256SUMS
