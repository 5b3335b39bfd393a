// A module of its own, so that nothing but this measurement needs wasmtime, its 200 MB of libraries, or cgo.
module github.com/sealwork/sealwork/runtime/bench/wasmtime

go 1.26.0

require (
	github.com/bytecodealliance/wasmtime-go/v39 v39.0.1
	github.com/sealwork/sealwork v0.0.0
)

replace github.com/sealwork/sealwork => ../../..
