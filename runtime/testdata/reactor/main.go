// Reactor is a guest for tests: it exports run and uses the functions of sealwork_v1.
package main

import (
	"sort"
	"unsafe"
)

//go:wasmimport sealwork_v1 input_len
func inputLen() int64

//go:wasmimport sealwork_v1 input_read
func inputRead(off int64, buf unsafe.Pointer, capacity uint32) int64

//go:wasmimport sealwork_v1 output_write
func outputWrite(ptr unsafe.Pointer, n uint32) int64

//go:wasmimport sealwork_v1 fail
func fail(code uint32, ptr unsafe.Pointer, n uint32) int64

func main() {}

//go:wasmexport run
func run() int32 {
	b := make([]byte, inputLen()+1)
	n := inputRead(0, unsafe.Pointer(&b[0]), uint32(len(b)))
	b = b[:n]
	if n == 0 {
		return 9
	}
	if b[0] == '!' {
		fail(77, unsafe.Pointer(&b[0]), uint32(len(b)))
	}
	sort.Slice(b, func(i, j int) bool { return b[i] < b[j] })
	outputWrite(unsafe.Pointer(&b[0]), uint32(len(b)))
	return 0
}
