package local

import (
	"context"
	"errors"
	"fmt"
	"net"
)

// PortError is returned, wrapped, when a part of the network cannot have its port.
type PortError struct {
	Part Part
	Port int
	Err  error // of the system, or why it is no port
}

// Part is a part of the network that listens.
type Part string

// The parts that listen.
const (
	PartChain     Part = "chain"
	PartScheduler Part = "scheduler"
)

func (e *PortError) Error() string {
	return fmt.Sprintf("port %d for the %s: %v", e.Port, e.Part, e.Err)
}

// Unwrap returns what is wrong with the port.
func (e *PortError) Unwrap() error { return e.Err }

// takePorts listens for the scheduler and makes sure that the chain will be able to, before anything is made. Somebody else may still
// take the chain's port until the chain listens: then the error is the chain's, and the installation is whole.
func (n *Network) takePorts(ctx context.Context) error {
	if n.cfg.APIPort != 0 && n.cfg.APIPort == n.cfg.RPCPort {
		return &PortError{PartScheduler, n.cfg.APIPort, errors.New("want another than the chain's, got the same")}
	}
	rpc, rpcErr := listen(ctx, PartChain, n.cfg.RPCPort) // first, so that the scheduler does not happen to get it
	api, apiErr := listen(ctx, PartScheduler, n.cfg.APIPort)
	n.listener = api
	if rpc != nil {
		rpcErr = rpc.Close()
	}
	return errors.Join(apiErr, rpcErr)
}

// listen returns nil beside an error, and an interface that is nil.
func listen(ctx context.Context, part Part, port int) (net.Listener, error) {
	if port < 0 || port > 65535 {
		return nil, &PortError{part, port, errors.New("want 0 to 65535")}
	}
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return nil, &PortError{part, port, err}
	}
	return l, nil
}
