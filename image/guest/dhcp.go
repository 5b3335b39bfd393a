package guest

import (
	"bytes"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"fmt"
	"net"
	"net/netip"
)

// The parts of DHCP that a guest needs (RFC 2131, 2132).
const (
	dhcpServerPort = 67
	dhcpClientPort = 68

	dhcpFixed = 236 // bytes before the options
	maxDHCP   = 1500

	optionMask      = 1
	optionRouter    = 3
	optionDNS       = 6
	optionRequested = 50
	optionType      = 53
	optionServer    = 54
	optionWanted    = 55
	optionEnd       = 255

	typeDiscover = 1
	typeOffer    = 2
	typeRequest  = 3
	typeAck      = 5
	typeNak      = 6
)

var dhcpCookie = []byte{99, 130, 83, 99}

// offer is what a server says.
type offer struct {
	kind    byte
	address netip.Addr // for this machine
	server  netip.Addr
	network Network
}

// dhcpMessage makes a message of a client that has no address yet. o is the offer that it asks for, or zero.
func dhcpMessage(kind byte, id uint32, mac net.HardwareAddr, o offer) []byte {
	m := make([]byte, dhcpFixed, maxDHCP)
	m[0], m[1], m[2] = 1, 1, 6 // a request, over Ethernet
	binary.BigEndian.PutUint32(m[4:], id)
	binary.BigEndian.PutUint16(m[10:], 0x8000) // answer to everybody: this machine has no address to answer to
	copy(m[28:], mac)
	m = append(append(m, dhcpCookie...), optionType, 1, kind)
	if o.address.IsValid() {
		a, s := o.address.As4(), o.server.As4()
		m = append(append(m, optionRequested, 4), a[:]...)
		m = append(append(m, optionServer, 4), s[:]...)
	}
	return append(m, optionWanted, 3, optionMask, optionRouter, optionDNS, optionEnd)
}

// newID returns a number by which answers are known.
func newID() uint32 {
	var b [4]byte
	_, _ = rand.Read(b[:]) // never fails (crypto/rand)
	return binary.BigEndian.Uint32(b[:])
}

// errNotForUs marks messages of others, which are not answered and no error.
var errNotForUs = errors.New("a message for somebody else")

// parseOffer reads an answer to message id of mac. The network's host writes it, and nothing in it is believed but where to reach the
// network.
func parseOffer(m []byte, id uint32, mac net.HardwareAddr) (o offer, err error) {
	if len(m) < dhcpFixed+len(dhcpCookie) || m[0] != 2 || binary.BigEndian.Uint32(m[4:]) != id || !bytes.Equal(m[28:34], mac) ||
		!bytes.Equal(m[dhcpFixed:dhcpFixed+4], dhcpCookie) {
		return o, errNotForUs
	}
	o.address = netip.AddrFrom4([4]byte(m[16:20]))
	bits := -1
	for rest := m[dhcpFixed+4:]; len(rest) > 0 && rest[0] != optionEnd; {
		if rest[0] == 0 { // padding
			rest = rest[1:]
			continue
		}
		if len(rest) < 2 || len(rest) < 2+int(rest[1]) {
			return o, fmt.Errorf("DHCP: option %d is cut off", rest[0])
		}
		value := rest[2 : 2+int(rest[1])]
		switch option := rest[0]; {
		case option == optionType && len(value) == 1:
			o.kind = value[0]
		case option == optionMask && len(value) == 4:
			ones, of := net.IPMask(value).Size()
			if of != 32 {
				return o, fmt.Errorf("DHCP: network mask %v is none", value)
			}
			bits = ones
		case option == optionRouter && len(value) >= 4:
			o.network.Gateway = netip.AddrFrom4([4]byte(value[:4]))
		case option == optionDNS && len(value) >= 4:
			o.network.DNS = netip.AddrFrom4([4]byte(value[:4]))
		case option == optionServer && len(value) == 4:
			o.server = netip.AddrFrom4([4]byte(value))
		}
		rest = rest[2+int(rest[1]):]
	}
	if o.kind == typeNak {
		return o, errors.New("DHCP: the server took its offer back")
	}
	if bits < 0 || !o.server.IsValid() || o.address.IsUnspecified() {
		return o, fmt.Errorf("DHCP: want an address, a network mask and a server, got %s, %d, %s", o.address, bits, o.server)
	}
	o.network.Address = netip.PrefixFrom(o.address, bits)
	return o, o.network.check()
}
