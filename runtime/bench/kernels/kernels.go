// Package kernels holds twelve small programs that do what guests do, for measuring engines and meters: dense and irregular
// arithmetic, memory within and beyond the caches, calls, branches, an interpreter, a compressor.
//
// Each is a module that imports nothing and exports run of type () → (i32). A call takes some tens of milliseconds on an engine that
// compiles, does the same work whenever it is made, and returns a checksum that a native build of the same C file also prints. The
// sources are in src, and build.sh builds them. For tests only.
package kernels

import "embed"

// Kernel is one program.
type Kernel struct {
	Name     string // of its file in src, without ".c"
	Wasm     []byte
	Checksum uint32 // what run returns
}

//go:embed *.wasm
var modules embed.FS

// All returns the kernels, in the order in which tables list them.
func All() []Kernel {
	all := []Kernel{
		{Name: "gemm", Checksum: 1_186_167_124},
		{Name: "2mm", Checksum: 2_940_770_574},
		{Name: "jacobi-2d", Checksum: 2_723_440_510},
		{Name: "nussinov", Checksum: 809_653_955},
		{Name: "floyd-warshall", Checksum: 1_042_156_683},
		{Name: "cholesky", Checksum: 226_779_024},
		{Name: "sha256", Checksum: 81_317_338},
		{Name: "coremark", Checksum: 2_309_843_864},
		{Name: "interp", Checksum: 1_366_312_861},
		{Name: "hashmem", Checksum: 1_281_386_017},
		{Name: "fib", Checksum: 3_761_645_384},
		{Name: "lz", Checksum: 3_785_159_316},
	}
	for i, k := range all {
		all[i].Wasm = read(k.Name)
	}
	return all
}

// Task returns a program that is no kernel but an app: it does about a millisecond of work for each byte of its input, in 64 KiB of memory,
// and returns 0.
func Task() []byte { return read("task") }

func read(name string) []byte {
	wasm, err := modules.ReadFile(name + ".wasm")
	if err != nil {
		panic("kernels: " + err.Error()) // the build embedded it
	}
	return wasm
}
