#!/usr/bin/env bash
# Compiles the contracts and generates their Go bindings.
#
#   contracts/build.sh           writes contracts/artifacts and chain/bindings/bindings.go
#   contracts/build.sh --check   writes nothing; fails if what is committed is not what the sources give
#
# Needs node and npm (the compiler is the one of package-lock.json) and Go (abigen is the one of go.mod). What is committed is all
# that the Go build needs: this script runs when a contract changes, and in continuous integration.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

case "${1:-}" in
'' | --check) mode="${1:-}" ;;
*)
	echo "usage: contracts/build.sh [--check]" >&2
	exit 2
	;;
esac

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

npm ci --silent --ignore-scripts
node compile.mjs "$scratch/artifacts" "$scratch/combined.json"
go run github.com/ethereum/go-ethereum/cmd/abigen --v2 --pkg bindings \
	--combined-json "$scratch/combined.json" --out "$scratch/bindings.go"

if [[ "$mode" == --check ]]; then
	status=0
	diff -rq --exclude manifest.sha256 artifacts "$scratch/artifacts" || status=1
	diff -q ../chain/bindings/bindings.go "$scratch/bindings.go" || status=1
	sha256sum --check --strict --quiet artifacts/manifest.sha256 || status=1
	if [[ $status != 0 ]]; then
		echo "contracts: the committed artifacts or bindings are stale: run contracts/build.sh and commit what it writes" >&2
	fi
	exit $status
fi

rm -rf artifacts
mv "$scratch/artifacts" artifacts
mkdir -p ../chain/bindings
install -m 644 "$scratch/bindings.go" ../chain/bindings/bindings.go

# What the outputs were made from and what came out. A Go test compares it with the files, so that `go test` alone notices a source
# that was changed without compiling it.
{
	printf '%s\n' compile.mjs package-lock.json ../chain/bindings/bindings.go
	find src consumer test -name '*.sol'
	find artifacts -name '*.json'
} | LC_ALL=C sort | xargs sha256sum >artifacts/manifest.sha256
