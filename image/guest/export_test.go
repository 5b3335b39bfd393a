package guest

import "net"

// What tests of the protocol see of it.
var (
	Message      = func(kind byte, id uint32, mac net.HardwareAddr) []byte { return dhcpMessage(kind, id, mac, offer{}) }
	ErrNotForUs  = errNotForUs
	OptionsAfter = dhcpFixed + len(dhcpCookie)
)

// Answer parses an answer of a DHCP server.
func Answer(m []byte, id uint32, mac net.HardwareAddr) (Network, byte, error) {
	o, err := parseOffer(m, id, mac)
	return o.network, o.kind, err
}

// Ask is the request that follows an answer.
func Ask(m []byte, id uint32, mac net.HardwareAddr) ([]byte, error) {
	o, err := parseOffer(m, id, mac)
	return dhcpMessage(typeRequest, id, mac, o), err
}
