package hostabi

import (
	"context"
	"fmt"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

type sessionKey struct{}

// WithSession returns a context for calling an instance: the host functions that the guest calls meanwhile act on s.
func WithSession(ctx context.Context, s *Session) context.Context {
	return context.WithValue(ctx, sessionKey{}, s)
}

// Instantiate adds every host function to a runtime, for all of its instances. A guest must be called with a context
// from WithSession. A host call whose Function.Call returns an error panics with that error; wazero unwinds the guest
// and wraps the error in what the guest's call returns.
func Instantiate(ctx context.Context, r wazero.Runtime) error {
	builders := map[string]wazero.HostModuleBuilder{}
	for _, f := range table {
		b := builders[f.Module]
		if b == nil {
			b = r.NewHostModuleBuilder(f.Module)
			builders[f.Module] = b
		}
		call := func(ctx context.Context, mod api.Module, stack []uint64) {
			s := ctx.Value(sessionKey{}).(*Session)
			var m Memory
			if mem := mod.Memory(); mem != nil {
				m = mem
			}
			if err := f.Call(s, m, stack); err != nil {
				panic(err)
			}
		}
		b.NewFunctionBuilder().WithGoModuleFunction(api.GoModuleFunc(call), f.Params, f.Results).Export(f.Name)
	}
	for name, b := range builders {
		if _, err := b.Instantiate(ctx); err != nil {
			return fmt.Errorf("adding host module %s: %w", name, err)
		}
	}
	return nil
}
