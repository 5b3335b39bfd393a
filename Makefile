# sealwork: what to type. `make help` lists the targets; CONTRIBUTING.md says when to use which.
#
# Go is built in two ways only, plain and -race: any other flag rebuilds go-ethereum and its C code for minutes.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

GO ?= go

# Every folder of cmd is a program. The development build of the worker is one more: it can attest with simulated hardware.
PROGRAMS := $(notdir $(wildcard cmd/*))

# Packages that start goroutines or hold locks, each with its children. deps_test.go fails when one is missing.
RACE := ./attest/... ./chain ./cmd/sealwork-worker ./cmd/sealwork/internal/cli ./hostabi/... ./internal/... ./queue/... ./runtime/... ./scheduler/... \
	./schedulerapi/... ./store/... ./verify/... ./worker/...

# The working tree as it was when make started, so that a check that writes into it is noticed.
tree_state = { git status --porcelain; git diff HEAD; } | git hash-object --stdin
TREE_BEFORE := $(shell $(tree_state))

.PHONY: help
help: ## List the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: build
build: ## Compile everything; the programs go to bin/.
	$(GO) build ./...
	$(GO) build -o bin/ $(PROGRAMS:%=./cmd/%)
	$(GO) build -tags simulated -o bin/sealwork-worker-dev ./cmd/sealwork-worker

.PHONY: demo
demo: build ## Run the whole path on a local network: deal, execution, proofs, settlement, forgeries refused.
	$(GO) run ./e2e/demo -bin ./bin -keep build/demo

.PHONY: bench
bench: build ## Measure what we claim; the figures also go to build/bench/first-light.json.
	$(GO) run ./e2e/bench -out build/bench/first-light.json ./runtime=Metering ./contracts=Gas ./e2e='Deal|VerifyCommand|Demo'

.PHONY: bench-engine
bench-engine: ## Measure the engine; the figures also go to build/bench/engine.json (downloads wasmtime, to compare with).
	$(GO) run ./e2e/bench -out build/bench/engine.json ./runtime='Metering|WarmGo|TinyTasks|Jailed|Efficiency|Admission|CachedGo|GuestSHA256|Collector' \
		./runtime/bench/wasmtime=Wasmtime

.PHONY: gas
gas: ## What the market costs, beside iExec's measured figures; also to build/bench/gas.json.
	$(GO) run ./e2e/gas -out build/bench/gas.json

.PHONY: bench-verify
bench-verify: build ## Measure verification, each pair in one run; the figures also go to build/bench/verify.json.
	$(GO) run ./e2e/bench -out build/bench/verify.json ./proof=Receipts ./attest/snp=Figures ./attest/tdx=Figures ./e2e=VerifyCommand

.PHONY: bench-seal
bench-seal: ## Measure what one worker seals a second in each mode, on devices of 8 ms and 1 s; also as build/bench/seal.json.
	$(GO) run ./e2e/bench -out build/bench/seal.json ./worker=SealModes

.PHONY: test
test: ## Run all Go tests.
	$(GO) test -timeout 30m ./...

.PHONY: test-kill
test-kill: ## Kill a larger network at every point, and another again and again (minutes).
	SEALWORK_TEST_KILL=whole $(GO) test ./e2e -count=1 -timeout 20m -v -run '^TestKill'

.PHONY: check
check: fmt vet lint artifacts build race tree ## Everything that must hold before a commit and needs only Go and C.

.PHONY: fmt
fmt: ## Fail if a Go file is not in gofmt's form.
	@files=$$(git ls-files -co --exclude-standard '*.go' | xargs -r gofmt -l); \
	if [ -n "$$files" ]; then echo "not in gofmt's form, run gofmt -w on:"; echo "$$files"; exit 1; fi

.PHONY: vet
vet: ## Run go vet, also on what only a development build holds.
	$(GO) vet ./...
	$(GO) vet -tags simulated ./cmd/sealwork-worker
	cd web && $(GO) vet ./... && GOOS=js GOARCH=wasm $(GO) vet ./verify

bin/golangci-lint: tools/go.mod tools/go.sum
	cd tools && $(GO) build -o ../bin/golangci-lint github.com/golangci/golangci-lint/v2/cmd/golangci-lint

.PHONY: lint
lint: bin/golangci-lint ## Run the linters of .golangci.yml, pinned in tools/go.mod.
	bin/golangci-lint config verify
	bin/golangci-lint run ./...
	cd web && ../bin/golangci-lint run ./... && GOOS=js GOARCH=wasm ../bin/golangci-lint run ./verify

.PHONY: artifacts
artifacts: ## Fail if a contract, an example or a kernel changed and was not compiled again.
	cd contracts && sha256sum --check --strict --quiet artifacts/manifest.sha256
	for sums in wasm-examples/*/SHA256SUMS; do (cd "$$(dirname "$$sums")" && sha256sum --check --strict --quiet SHA256SUMS); done
	cd runtime/bench/kernels && sha256sum --check --strict --quiet SHA256SUMS
	cd runtime/testdata/cfiles && sha256sum --check --strict --quiet SHA256SUMS

.PHONY: race
race: ## Run the tests of packages with goroutines under the race detector.
	$(GO) test -race -timeout 30m $(RACE)

.PHONY: tree
tree:
	@if [ -n "$${CI:-}" ] && [ -n "$$(git status --porcelain)" ]; then \
		echo "the working tree is not clean:"; git status --short; exit 1; fi; \
	if [ "$$($(tree_state))" != "$(TREE_BEFORE)" ]; then \
		echo "the checks changed the working tree:"; git status --short; exit 1; fi

.PHONY: contracts
contracts: ## Compile the contracts and generate their bindings (needs Node.js and npm).
	contracts/build.sh

.PHONY: check-contracts
check-contracts: ## Fail if compiling the contracts gives anything but what is committed (needs Node.js and npm).
	contracts/build.sh --check

# install_unless says --install to a script unless all of its packages are there.
install_unless = $(if $(shell dpkg-query --status $(1) >/dev/null 2>&1 && echo there),,--install)

.PHONY: check-examples
check-examples: ## Fail if compiling an example gives anything but what is committed (needs npm; installs Debian's packages).
	wasm-examples/phrases/build.sh $(call install_unless,clang-14 lld-14) --check
	wasm-examples/epidemic/build.sh --check
	wasm-examples/cmark/build.sh $(call install_unless,clang-14 lld-14 llvm-14 libclang-rt-14-dev-wasm32 wasi-libc cmake) --check
	runtime/testdata/cfiles/build.sh $(call install_unless,clang-14 lld-14 libclang-rt-14-dev-wasm32 wasi-libc) --check

.PHONY: check-templates
check-templates: ## Build what `sealwork app init` writes in every language, and run it (installs Debian's compilers and one from npm).
	cmd/sealwork/internal/scaffold/check.sh

.PHONY: web
web: ## Build the page that verifies proofs, for any static host, into build/web.
	cd web && $(GO) run ./pack -out ../build/web

.PHONY: test-web
test-web: build ## Test the page in a browser and measure it (installs Debian's chromium and brotli); figures go to build/bench/web.json.
	dpkg-query --status chromium brotli >/dev/null 2>&1 || { apt-get update && apt-get install -y --no-install-recommends chromium brotli; }
	$(MAKE) --no-print-directory web
	cd web && SEALWORK_CHROMIUM=/usr/bin/chromium SEALWORK_SHOTS=$(CURDIR)/build/web-shots $(GO) test ./...
	SEALWORK_CHROMIUM=/usr/bin/chromium $(GO) run ./e2e/bench -out build/bench/web.json ./web=Page

# Duration of each target, and packages: those whose tests have one, if none are named.
FUZZTIME ?= 1m
FUZZPKGS ?=

.PHONY: fuzz-long
fuzz-long: ## Fuzz every target for FUZZTIME each, print how often it was executed, and fail if one finds something.
	tools/fuzz.sh $(FUZZTIME) $(FUZZPKGS)

.PHONY: man
man: ## Write the manual pages to build/man.
	mkdir -p build
	$(GO) run ./cmd/sealwork man --out build/man --force

.PHONY: check-kernels
check-kernels: ## Fail if compiling the kernels gives anything but what is committed (installs Debian's clang-14).
	runtime/bench/kernels/build.sh $(if $(shell command -v clang-14 && command -v wasm-ld-14),,--install) --check

.PHONY: clean
clean: ## Remove what was built.
	rm -rf bin build
