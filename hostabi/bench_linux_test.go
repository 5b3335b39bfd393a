package hostabi_test

import (
	"fmt"
	goruntime "runtime"
	"syscall"
	"testing"

	"github.com/sealwork/sealwork/hostabi"
)

// BenchmarkHostCrypto prints the processor time that a call takes, what it burns, and nanoseconds for each unit of fuel: docs/spec/hostabi.md §9 aims at 0.1
// to 0.2 on machines with SHA instructions.
func BenchmarkHostCrypto(b *testing.B) {
	k := makeKeys(b)
	for _, n := range []uint64{0, 64, 1 << 10, 1 << 20} {
		for _, row := range []struct {
			name string
			args []uint64
		}{
			{"sha256", []uint64{1 << 12, n, 0}},
			{"keccak256", []uint64{1 << 12, n, 0}},
			{"blake2b", []uint64{1 << 12, n, 0, 32}},
		} {
			b.Run(fmt.Sprintf("%s/%d", row.name, n), func(b *testing.B) { benchCall(b, k, row.name, row.args...) })
		}
	}
	b.Run("ed25519_verify/32", func(b *testing.B) { benchCall(b, k, "ed25519_verify", atEdKey, 32, atHash, 32, atEdSig, 64) })
	b.Run("ed25519_verify/1048576", func(b *testing.B) { benchCall(b, k, "ed25519_verify", atEdKey, 32, 1<<12, 1<<20, atEdSig, 64) })
	b.Run("secp256k1_recover", func(b *testing.B) { benchCall(b, k, "secp256k1_recover", atHash, 32, atSecpSig, 65, 0) })
	b.Run("secp256k1_verify", func(b *testing.B) { benchCall(b, k, "secp256k1_verify", atSecpKey, 65, atHash, 32, atSecpSig, 64) })
	b.Run("secp256k1_verify/compressed", func(b *testing.B) { benchCall(b, k, "secp256k1_verify", atSecpKey33, 33, atHash, 32, atSecpSig, 64) })
	b.Run("p256_verify", func(b *testing.B) { benchCall(b, k, "p256_verify", atP256Key, 65, atHash, 32, atP256Sig, 64) })
	b.Run("p256_verify/compressed", func(b *testing.B) { benchCall(b, k, "p256_verify", atP256Key33, 33, atHash, 32, atP256Sig, 64) })
}

// BenchmarkHostFiles prints the same of what follows paths: a file that is made and opened, closed, and removed.
func BenchmarkHostFiles(b *testing.B) {
	g := makeKeys(b)
	copy(g.mem, "a/b/c/the-name-of-a-file.txt")
	var log []logged
	s := newTask(b, g, &log)
	s.Begin(hostabi.Env{OutputLimit: 1 << 20})
	for n := 1; n <= 5; n += 2 {
		if got, err := call(b, s, g, "path_create_directory", 4, 0, uint64(n)); got != 0 || err != nil {
			b.Fatalf("got %d, %v", got, err)
		}
	}
	goruntime.LockOSThread()
	defer goruntime.UnlockOSThread()
	open, closes, unlink := lookup(b, "path_open"), lookup(b, "fd_close"), lookup(b, "path_unlink_file")
	stack := make([]uint64, 9)
	before, began := g.burnt, cpuTime(b)
	for b.Loop() {
		copy(stack, []uint64{4, 0, 0, 28, 1, 64, 0, 0, 4096})
		if err := open.Call(s, g, stack); err != nil || stack[0] != 0 {
			b.Fatalf("open: got %d, %v", stack[0], err)
		}
		stack[0] = 5
		if err := closes.Call(s, g, stack); err != nil || stack[0] != 0 {
			b.Fatalf("close: got %d, %v", stack[0], err)
		}
		copy(stack, []uint64{4, 0, 28})
		if err := unlink.Call(s, g, stack); err != nil || stack[0] != 0 {
			b.Fatalf("unlink: got %d, %v", stack[0], err)
		}
	}
	fuel, took := float64(g.burnt-before)/float64(b.N), float64(cpuTime(b)-began)/float64(b.N)
	b.ReportMetric(fuel, "fuel/op")
	b.ReportMetric(took, "cpu-ns/op")
	b.ReportMetric(took/fuel, "cpu-ns/fuel")
}

func benchCall(b *testing.B, g *guest, name string, args ...uint64) {
	var log []logged
	s := newTask(b, g, &log)
	f := lookup(b, name)
	stack := make([]uint64, len(args)+1)
	goruntime.LockOSThread()
	defer goruntime.UnlockOSThread()
	before, began := g.burnt, cpuTime(b)
	for b.Loop() {
		copy(stack, args)
		if err := f.Call(s, g, stack); err != nil || int64(stack[0]) < 0 {
			b.Fatalf("got %d, %v", int64(stack[0]), err)
		}
	}
	fuel, took := float64(g.burnt-before)/float64(b.N), float64(cpuTime(b)-began)/float64(b.N)
	b.ReportMetric(fuel, "fuel/op")
	b.ReportMetric(took, "cpu-ns/op")
	b.ReportMetric(took/fuel, "cpu-ns/fuel")
}

// cpuTime is what this thread has run, in nanoseconds: other work of the machine is not in it.
func cpuTime(b *testing.B) int64 {
	var u syscall.Rusage
	const thread = 1 // RUSAGE_THREAD
	if err := syscall.Getrusage(thread, &u); err != nil {
		b.Fatal(err)
	}
	return u.Utime.Nano() + u.Stime.Nano()
}
