#!/bin/sh
# Builds app.wasm. Needs Node.js with npm; the compiler is installed into node_modules, in the version that package.json names.
set -eu
cd "$(dirname "$0")"
[ -d node_modules/assemblyscript ] || npm install --no-audit --no-fund --loglevel=error
npm run --silent build
