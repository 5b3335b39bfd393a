package apps

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"github.com/sealwork/sealwork"
)

// Advice is something that the author of a module can do better, and what to type for it (docs/spec/cli.md §4).
type Advice struct {
	About  string `json:"about"`  // compile, imports, manifest, memory, simd, size or start
	Reason string `json:"reason"` // what it costs to leave it
	Do     string `json:"do"`
}

// From these on something is worth a word.
const (
	muchNames  = 128 << 10 // bytes of names and debug information
	muchCode   = 4 << 20   // bytes of function bodies
	muchMemory = 512       // pages at the beginning, 32 MiB
	muchFuel   = 100_000   // of initialisation
)

// advise looks at what is admissible and could be better. What cannot be seen in the bytes it leaves alone.
func advise(module []byte, d Description) (all []Advice) {
	s := sectionsOf(module)
	add := func(applies bool, about, reason, do string) {
		if applies {
			all = append(all, Advice{about, reason, do})
		}
	}
	inGo := s.custom["go:buildid"] > 0
	add(inGo && d.ABI == sealwork.ABICommand, "start",
		"a Go command starts the Go runtime in every task, where a reactor starts it once for all of them",
		"write `//go:wasmexport run` above a func run() int32 and build with `GOOS=wasip1 GOARCH=wasm go build -buildmode=c-shared -ldflags=-s -o app.wasm`")
	add(d.ABI != sealwork.ABICommand && d.InitialFuel > muchFuel && !inGo, "start",
		fmt.Sprintf("each task pays %d fuel for initialisation before it begins", uint64(d.InitialFuel)), "do in run what only some tasks need")
	add(s.names() > muchNames, "size",
		fmt.Sprintf("%d of %d bytes are names and debug information, which every worker fetches and none uses", s.names(), d.Bytes), strip(inGo))
	add(s.code > muchCode, "compile",
		fmt.Sprintf("%d bytes of functions take a worker about %d s to compile before its first task", s.code, max(1, s.code/(2<<20))),
		"leave out packages that the app does not need; in C and Rust optimise for size, with -Os or opt-level = \"s\"")
	add(d.InitialMemory > muchMemory && d.InitialMemory <= DefaultLimits().Memory, "memory",
		fmt.Sprintf("it begins with %d MiB, which every task of a deal must be allowed", d.InitialMemory.Bytes()>>20),
		"allocate when it is needed; in C make arrays smaller, or the --initial-memory of the linker")
	add(d.InitialMemory > DefaultLimits().Memory, "memory",
		fmt.Sprintf("it begins with %d pages, more than tasks get unless somebody says otherwise", d.InitialMemory),
		fmt.Sprintf("`sealwork app run --memory %d`, and the same in `sealwork deal open`; or begin with less", d.InitialMemory))
	features := s.features
	add(features != nil && !slices.Contains(features, "+simd128"), "simd",
		"it was built without vector instructions, which make such programs a seventh faster", "-msimd128 with clang, `RUSTFLAGS=-Ctarget-feature=+simd128` with rustc")
	add(features != nil && !slices.Contains(features, "+bulk-memory"), "simd",
		"it was built without bulk memory instructions, so it copies memory in loops", "-mbulk-memory with clang, `RUSTFLAGS=-Ctarget-feature=+bulk-memory` with rustc")
	add(!inGo && slices.Contains(d.Imports, "wasi_snapshot_preview1.path_open"), "imports",
		"it can open files, and a task has none", "read the input from standard input and write the output to standard output")
	add(d.Manifest == nil, "manifest",
		"without a manifest it has no name and no publisher, and anybody may sell it as theirs", "add the custom section sealwork.manifest: docs/spec/hostabi.md §2")
	return all
}

func strip(inGo bool) string {
	if inGo {
		return "build with -ldflags=-s"
	}
	return "link with -s in C, strip = true in Rust's profile, or `wasm-strip app.wasm`"
}

// sections is what the sections of a module say of how it was made.
type sections struct {
	custom   map[string]int // bytes by name
	code     int            // bytes
	features []string       // of the compiler, as "+simd128"; nil if the module does not say
}

// names is how many bytes only debuggers read.
func (s sections) names() (n int) {
	for name, size := range s.custom {
		if name == "name" || strings.HasPrefix(name, ".debug_") || name == "sourceMappingURL" || strings.HasPrefix(name, "reloc.") {
			n += size
		}
	}
	return n
}

// sectionsOf reads the sections of an admitted module.
func sectionsOf(module []byte) sections {
	s := sections{custom: map[string]int{}}
	r := bytes.NewBuffer(module[min(8, len(module)):])
	for r.Len() > 0 {
		id, _ := r.ReadByte()
		content := vector(r)
		switch size := len(content); id {
		case 0:
			c := bytes.NewBuffer(content)
			name := string(vector(c))
			s.custom[name] += size
			if name == "target_features" {
				s.features = featuresOf(c)
			}
		case 10:
			s.code = size
		}
	}
	return s
}

// featuresOf reads the content of target_features: a count, then for each a sign and a name.
func featuresOf(r *bytes.Buffer) []string {
	n, _ := binary.ReadUvarint(r)
	out := []string{}
	for range min(n, uint64(r.Len())) {
		sign, _ := r.ReadByte()
		out = append(out, string(sign)+string(vector(r)))
	}
	return out
}

// vector reads bytes after their number, as many as there are.
func vector(r *bytes.Buffer) []byte {
	n, err := binary.ReadUvarint(r)
	if err != nil {
		return nil
	}
	return r.Next(int(min(n, uint64(r.Len()))))
}
