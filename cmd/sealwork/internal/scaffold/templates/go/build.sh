#!/bin/sh
# Builds app.wasm. Needs Go 1.21 or later.
set -eu
cd "$(dirname "$0")"
GOOS=wasip1 GOARCH=wasm go build -o app.wasm .
