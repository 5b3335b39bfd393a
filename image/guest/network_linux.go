package guest

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"os"
	"unsafe"

	"golang.org/x/sys/unix"

	"github.com/sealwork/sealwork/internal/clock"
)

// resolvConf is where Go's resolver looks for name servers. The file system it is on is the image's, in memory.
const resolvConf = "/etc/resolv.conf"

// connect brings up the loopback and the first other interface.
func connect(ctx context.Context, n Network, clk clock.Clock, log *slog.Logger) error {
	loop, eth, err := interfaces(ctx, clk)
	if err != nil {
		return err
	}
	if err := up(loop); err != nil {
		return err
	}
	if err := up(eth); err != nil {
		return err
	}
	if !n.Address.IsValid() {
		if n, err = lease(ctx, eth, clk); err != nil {
			return err
		}
	}
	if err := assign(eth, n); err != nil {
		return err
	}
	log.InfoContext(ctx, "network", slog.String("interface", eth.Name), slog.String("address", n.Address.String()), slog.String("gateway", n.Gateway.String()))
	if !n.DNS.IsValid() {
		return nil
	}
	if err := os.MkdirAll("/etc", 0o755); err != nil {
		return err
	}
	return os.WriteFile(resolvConf, []byte("nameserver "+n.DNS.String()+"\n"), 0o644)
}

// interfaces returns the loopback and the first interface with a hardware address.
func interfaces(ctx context.Context, clk clock.Clock) (loop, eth net.Interface, err error) {
	ok, err := await(ctx, clk, func() (bool, error) {
		all, err := net.Interfaces()
		for _, i := range all {
			switch {
			case i.Flags&net.FlagLoopback != 0:
				loop = i
			case eth.Name == "" && len(i.HardwareAddr) == 6:
				eth = i
			}
		}
		return eth.Name != "" && loop.Name != "", err
	})
	if err == nil && !ok {
		err = errors.New("no interface; the host gives one as QEMU's -device virtio-net-pci")
	}
	return loop, eth, err
}

// control calls an ioctl on a socket for interfaces (netdevice(7)).
func control(request uint, arg unsafe.Pointer) error {
	fd, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer unix.Close(fd) //nolint:errcheck // nothing is lost
	if _, _, errno := unix.Syscall(unix.SYS_IOCTL, uintptr(fd), uintptr(request), uintptr(arg)); errno != 0 {
		return errno
	}
	return nil
}

// ifreq is struct ifreq: a name and 24 bytes.
type ifreq struct {
	name [unix.IFNAMSIZ]byte
	data [24]byte
}

func request(i net.Interface) (r ifreq) {
	copy(r.name[:unix.IFNAMSIZ-1], i.Name)
	return r
}

func up(i net.Interface) error {
	r := request(i)
	if err := control(unix.SIOCGIFFLAGS, unsafe.Pointer(&r)); err != nil {
		return fmt.Errorf("%s: reading its flags: %w", i.Name, err)
	}
	*(*uint16)(unsafe.Pointer(&r.data)) |= unix.IFF_UP | unix.IFF_RUNNING
	if err := control(unix.SIOCSIFFLAGS, unsafe.Pointer(&r)); err != nil {
		return fmt.Errorf("%s: bringing it up: %w", i.Name, err)
	}
	return nil
}

// sockaddr writes struct sockaddr_in of an address into b.
func sockaddr(b []byte, a netip.Addr) {
	*(*uint16)(unsafe.Pointer(&b[0])) = unix.AF_INET
	four := a.As4()
	copy(b[4:8], four[:])
}

// assign gives an interface its address, and the machine its gateway.
func assign(i net.Interface, n Network) error {
	mask, _ := netip.AddrFromSlice(net.CIDRMask(n.Address.Bits(), 32))
	for _, s := range []struct {
		what    string
		request uint
		addr    netip.Addr
	}{{"address", unix.SIOCSIFADDR, n.Address.Addr()}, {"network mask", unix.SIOCSIFNETMASK, mask}} {
		r := request(i)
		sockaddr(r.data[:], s.addr)
		if err := control(s.request, unsafe.Pointer(&r)); err != nil {
			return fmt.Errorf("%s: setting its %s %s: %w", i.Name, s.what, s.addr, err)
		}
	}
	if !n.Gateway.IsValid() {
		return nil
	}
	// struct rtentry: a word, then destination, gateway and mask, then flags.
	var route [120]byte
	sockaddr(route[8:], netip.IPv4Unspecified())
	sockaddr(route[24:], n.Gateway)
	sockaddr(route[40:], netip.IPv4Unspecified())
	*(*uint16)(unsafe.Pointer(&route[56])) = unix.RTF_UP | unix.RTF_GATEWAY
	if err := control(unix.SIOCADDRT, unsafe.Pointer(&route)); err != nil {
		return fmt.Errorf("%s: setting gateway %s: %w", i.Name, n.Gateway, err)
	}
	return nil
}
