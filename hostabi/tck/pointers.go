package tck

import (
	"fmt"
	"slices"
)

// buffer is a pointer among a function's arguments, and its length: another argument, or fixed.
type buffer struct {
	pointer int
	length  int // an argument, or -1
	fixed   int64
}

// sized is a buffer whose length is the next argument, exactly one of fixed size.
func sized(pointer int) buffer               { return buffer{pointer, pointer + 1, 0} }
func exactly(pointer int, size int64) buffer { return buffer{pointer, -1, size} }
func (b buffer) size(args []int64) int64 {
	if b.length < 0 {
		return b.fixed
	}
	return args[b.length]
}

// pointed are the functions that take pointers, with arguments that are good but for the pointers.
type pointed struct {
	function string
	args     []int64
	bad      int64 // the result
	buffers  []buffer
	sealed   bool
	limited  bool // a length of 2^32-1 is refused for its own sake
}

func pointedFunctions() []pointed {
	return []pointed{
		{function: "input_read", args: []int64{0, 8, 16}, bad: -4, buffers: []buffer{sized(1)}},
		{function: "output_write", args: []int64{8, 16}, bad: -4, buffers: []buffer{sized(0)}},
		{function: "param_get", args: []int64{8, 16, 40, 16}, bad: -4, buffers: []buffer{sized(0)}, limited: true},
		{function: "log", args: []int64{0, 8, 16}, bad: -4, buffers: []buffer{sized(1)}},
		{function: "fail", args: []int64{1, 8, 16}, bad: -4, buffers: []buffer{sized(1)}},
		{function: "task_info", args: []int64{8, 64}, bad: -4, buffers: []buffer{sized(0)}},
		{function: "entropy", args: []int64{8, 16}, bad: -4, buffers: []buffer{sized(0)}},
		{function: "sha256", args: []int64{8, 16, 40}, bad: -4, buffers: []buffer{sized(0), exactly(2, 32)}},
		{function: "keccak256", args: []int64{8, 16, 40}, bad: -4, buffers: []buffer{sized(0), exactly(2, 32)}},
		{function: "blake2b", args: []int64{8, 16, 40, 32}, bad: -4, buffers: []buffer{sized(0), exactly(2, 32)}},
		{function: "ed25519_verify", args: []int64{8, 32, 40, 5, 80, 64}, bad: -4, buffers: []buffer{exactly(0, 32), sized(2), exactly(4, 64)}},
		{function: "secp256k1_recover", args: []int64{8, 32, 80, 65, 200}, bad: -4, buffers: []buffer{exactly(0, 32), exactly(2, 65), exactly(4, 65)}},
		{function: "secp256k1_verify", args: []int64{8, 33, 80, 32, 200, 64}, bad: -4, buffers: []buffer{exactly(0, 33), exactly(2, 32), exactly(4, 64)}},
		{function: "p256_verify", args: []int64{8, 65, 80, 32, 200, 64}, bad: -4, buffers: []buffer{exactly(0, 65), exactly(2, 32), exactly(4, 64)}},
		{function: "secret_get", args: []int64{8, 16, 40, 16}, bad: -4, buffers: []buffer{sized(0), sized(2)}, sealed: true, limited: true},
		{function: "attest", args: []int64{8, 16}, bad: -4, buffers: []buffer{sized(0)}, sealed: true},
		{function: "args_get", args: []int64{8, 40}, bad: 21, buffers: []buffer{exactly(0, 4), exactly(1, 4)}},
		{function: "args_sizes_get", args: []int64{8, 40}, bad: 21, buffers: []buffer{exactly(0, 4), exactly(1, 4)}},
		{function: "environ_get", args: []int64{8, 40}, bad: 21, buffers: []buffer{exactly(0, 8), exactly(1, 12)}},
		{function: "environ_sizes_get", args: []int64{8, 40}, bad: 21, buffers: []buffer{exactly(0, 4), exactly(1, 4)}},
		{function: "clock_res_get", args: []int64{0, 8}, bad: 21, buffers: []buffer{exactly(1, 8)}},
		{function: "clock_time_get", args: []int64{0, 0, 8}, bad: 21, buffers: []buffer{exactly(2, 8)}},
		{function: "fd_fdstat_get", args: []int64{0, 8}, bad: 21, buffers: []buffer{exactly(1, 24)}},
		{function: "fd_filestat_get", args: []int64{0, 8}, bad: 21, buffers: []buffer{exactly(1, 64)}},
		{function: "fd_prestat_get", args: []int64{3, 8}, bad: 21, buffers: []buffer{exactly(1, 8)}},
		{function: "fd_prestat_dir_name", args: []int64{3, 8, 16}, bad: 21, buffers: []buffer{sized(1)}},
		{function: "fd_read", args: []int64{0, 8, 1, 40}, bad: 21, buffers: []buffer{exactly(1, 8), exactly(3, 4)}},
		{function: "fd_write", args: []int64{1, 8, 1, 40}, bad: 21, buffers: []buffer{exactly(1, 8), exactly(3, 4)}},
		{function: "fd_readdir", args: []int64{3, 8, 16, 0, 40}, bad: 21, buffers: []buffer{sized(1), exactly(4, 4)}},
		{function: "path_open", args: []int64{3, 0, 8, 16, 0, 2, 0, 0, 40}, bad: 21, buffers: []buffer{sized(2), exactly(8, 4)}, limited: true},
		{function: "path_create_directory", args: []int64{4, 8, 16}, bad: 21, buffers: []buffer{sized(1)}, limited: true},
		{function: "path_remove_directory", args: []int64{4, 8, 16}, bad: 21, buffers: []buffer{sized(1)}, limited: true},
		{function: "path_unlink_file", args: []int64{4, 8, 16}, bad: 21, buffers: []buffer{sized(1)}, limited: true},
		{function: "path_filestat_get", args: []int64{3, 0, 8, 16, 40}, bad: 21, buffers: []buffer{sized(2), exactly(4, 64)}, limited: true},
		{function: "path_rename", args: []int64{4, 8, 16, 4, 40, 16}, bad: 21, buffers: []buffer{sized(1)}, limited: true},
		{function: "poll_oneoff", args: []int64{8, 100, 1, 200}, bad: 21, buffers: []buffer{exactly(0, 48), exactly(1, 32), exactly(3, 4)}},
		{function: "random_get", args: []int64{8, 16}, bad: 21, buffers: []buffer{sized(0)}},
	}
}

// pointerExamples call every function that takes a pointer with each pointer bad in each way: nothing is written, nothing is done, and
// nothing but the 100 is burnt.
func pointerExamples() []example {
	var out []example
	for _, p := range pointedFunctions() {
		for _, b := range p.buffers {
			e := example{name: fmt.Sprintf("%s with argument %d outside", p.function, b.pointer)}
			if p.sealed {
				e.sealed = []string{"attest", "secret:a"}
			}
			with := func(pointer int64, length ...int64) {
				args := slices.Clone(p.args)
				args[b.pointer] = pointer
				for _, n := range length {
					args[b.length] = n
				}
				e.calls = append(e.calls, does(p.function, p.bad, 0, args...))
			}
			size := b.size(p.args)
			with(memory - size + 1) // one byte past the end
			with(memory)
			with(memory + 1)
			with(1<<31 - 1)
			with(1<<31 - size)
			with(1<<32 - 1)
			with(1<<32 - size) // ends at 2^32
			with(1<<32 - size/2 - 1)
			if b.length >= 0 {
				with(memory+1, 0) // nothing, past the end
				with(1<<32-1, 0)
				if !p.limited {
					with(8, memory-8+1)
					with(8, 1<<32-1)
					with(16, 1<<32-16) // wraps around to 0
					with(1<<32-1, 1<<32-1)
				}
			}
			out = append(out, e)
		}
	}
	return out
}
