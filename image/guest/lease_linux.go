package guest

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sealwork/sealwork/internal/clock"
)

const (
	leaseTries = 10
	leaseWait  = 3 * time.Second // for an answer
)

// lease asks for an address. It is kept for as long as the guest runs: a host that takes it back cuts its own guest off.
func lease(ctx context.Context, i net.Interface, clk clock.Clock) (Network, error) {
	lc := net.ListenConfig{Control: func(_, _ string, c syscall.RawConn) error {
		var failed error
		err := c.Control(func(fd uintptr) {
			failed = errors.Join(unix.SetsockoptInt(int(fd), unix.SOL_SOCKET, unix.SO_BROADCAST, 1),
				unix.SetsockoptString(int(fd), unix.SOL_SOCKET, unix.SO_BINDTODEVICE, i.Name))
		})
		return errors.Join(err, failed)
	}}
	conn, err := lc.ListenPacket(ctx, "udp4", fmt.Sprintf("0.0.0.0:%d", dhcpClientPort))
	if err != nil {
		return Network{}, fmt.Errorf("DHCP: %w", err)
	}
	defer conn.Close()
	var last error
	for range leaseTries {
		id := newID()
		o, err := exchange(conn, clk, dhcpMessage(typeDiscover, id, i.HardwareAddr, offer{}), typeOffer, id, i.HardwareAddr)
		if err == nil {
			o, err = exchange(conn, clk, dhcpMessage(typeRequest, id, i.HardwareAddr, o), typeAck, id, i.HardwareAddr)
		}
		if err == nil {
			return o.network, nil
		}
		if last = err; ctx.Err() != nil {
			break
		}
	}
	return Network{}, fmt.Errorf("no address by DHCP on %s after %d tries: %w", i.Name, leaseTries, last)
}

// exchange sends a message and waits for an answer of the kind that belongs to it.
func exchange(conn net.PacketConn, clk clock.Clock, message []byte, kind byte, id uint32, mac net.HardwareAddr) (offer, error) {
	if _, err := conn.WriteTo(message, &net.UDPAddr{IP: net.IPv4bcast, Port: dhcpServerPort}); err != nil {
		return offer{}, fmt.Errorf("DHCP: %w", err)
	}
	if err := conn.SetReadDeadline(clk.Now().Add(leaseWait)); err != nil {
		return offer{}, err
	}
	buf := make([]byte, maxDHCP)
	for {
		n, _, err := conn.ReadFrom(buf)
		if errors.Is(err, os.ErrDeadlineExceeded) {
			return offer{}, fmt.Errorf("DHCP: no answer in %s", leaseWait)
		}
		if err != nil {
			return offer{}, fmt.Errorf("DHCP: %w", err)
		}
		o, err := parseOffer(buf[:n], id, mac)
		if errors.Is(err, errNotForUs) || err == nil && o.kind != kind {
			continue
		}
		return o, err
	}
}
