package apps

import (
	"bytes"
	"errors"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/runtime"
)

// HintOf returns what the developer of a module can do about the error with which [Describe] refused it, in one line. It is empty if the
// error is no refusal.
func HintOf(module []byte, err error) string {
	var refused *runtime.RefusedError
	if !errors.As(err, &refused) {
		return ""
	}
	switch refused.Code {
	case sealwork.RefusedGrant:
		return "remove the import, or name its profile and grant in the manifest: docs/spec/hostabi.md §2"
	case sealwork.RefusedABI:
		return "export _start of type () → (), as a WASI command does, or run of type () → (i32), and not both: docs/spec/hostabi.md §1"
	case sealwork.RefusedManifest:
		return "write the custom section sealwork.manifest as docs/spec/hostabi.md §2 says"
	default:
		return moduleHint(module)
	}
}

// moduleHint tells apart why a module is not admissible.
func moduleHint(module []byte) string {
	switch {
	case !bytes.HasPrefix(module, []byte("\x00asm")):
		return "give a compiled WebAssembly module, for instance of `GOOS=wasip1 GOARCH=wasm go build -o app.wasm`"
	case bytes.HasPrefix(module, []byte("\x00asm\x0d\x00\x01\x00")):
		return "compile for WASI preview 1: GOOS=wasip1 GOARCH=wasm for Go, --target wasm32-wasip1 for Rust, --target=wasm32-wasi for C; a component is made for preview 2"
	}
	if _, err := Look(module); err != nil {
		return "if the file was cut or changed on its way, compile or fetch it again; docs/spec/fuel.md §2 says what a module may hold"
	}
	return "compile for WASI preview 1 or for no system at all; docs/spec/hostabi.md lists what there is to import (§4, §5) and what initialisation may do (§8)"
}
