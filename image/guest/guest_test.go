package guest_test

import (
	"archive/tar"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"net/netip"
	"reflect"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/image/guest"
)

func config() guest.Config {
	return guest.Config{Format: guest.FormatConfig, Scheduler: "https://10.0.2.2:4444", Pin: sealwork.Digest{1}, Payee: sealwork.Address{2}, Cores: 2}
}

func TestConfigIsReadStrictly(t *testing.T) {
	for _, row := range []struct {
		name   string
		change func(*guest.Config)
		want   string // of the error; empty if it is right
	}{
		{"a guest that asks for its address", func(*guest.Config) {}, ""},
		{"a guest that is told", func(c *guest.Config) {
			c.Network = guest.Network{Address: netip.MustParsePrefix("10.1.2.3/16"), Gateway: netip.MustParseAddr("10.1.0.1"), DNS: netip.MustParseAddr("9.9.9.9")}
		}, ""},
		{"the zero configuration", func(c *guest.Config) { *c = guest.Config{} }, "format: want sealwork.guest/v1"},
		{"another format", func(c *guest.Config) { c.Format = "sealwork.guest/v2" }, "format"},
		{"a scheduler without TLS", func(c *guest.Config) { c.Scheduler = "http://10.0.2.2" }, "scheduler: want an https URL"},
		{"a scheduler with a password", func(c *guest.Config) { c.Scheduler = "https://a:b@10.0.2.2" }, "scheduler: want an https URL without a user"},
		{"no scheduler", func(c *guest.Config) { c.Scheduler = "" }, "scheduler"},
		{"no pin", func(c *guest.Config) { c.Pin = sealwork.Digest{} }, "pin"},
		{"no payee", func(c *guest.Config) { c.Payee = sealwork.Address{} }, "payee"},
		{"less than no core", func(c *guest.Config) { c.Cores = -1 }, "cores: want 0 to 4096, got -1"},
		{"too many cores", func(c *guest.Config) { c.Cores = 4097 }, "cores"},
		{"a gateway without an address", func(c *guest.Config) { c.Network.Gateway = netip.MustParseAddr("10.0.0.1") }, "network: want an address"},
		{"a gateway in another network", func(c *guest.Config) {
			c.Network = guest.Network{Address: netip.MustParsePrefix("10.1.2.3/24"), Gateway: netip.MustParseAddr("10.1.3.1")}
		}, "network.gateway: want an address in 10.1.2.0/24"},
		{"an address of IPv6", func(c *guest.Config) { c.Network.Address = netip.MustParsePrefix("fd00::1/64") }, "network.address: want an IPv4 address"},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := config()
			row.change(&c)
			b, err := guest.EncodeDrive(guest.Given{Config: c})
			if row.want != "" {
				if err == nil || !strings.Contains(err.Error(), row.want) || b != nil {
					t.Errorf("error %v, want %q in it", err, row.want)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			got, err := guest.DecodeDrive(bytes.NewReader(b))
			if err != nil || got.Config != c {
				t.Errorf("read back %+v, %v; want %+v", got.Config, err, c)
			}
		})
	}
}

// TestNothingElseCanBeConfigured is the argument of docs/spec/image.md §3: a key that is not there cannot weaken what a proof says.
func TestNothingElseCanBeConfigured(t *testing.T) {
	for _, key := range []string{"unsafe_jail", "simulated", "append", "measurement", "verbose"} {
		b := `{"format":"sealwork.guest/v1","scheduler":"https://h","pin":"0x` + strings.Repeat("1", 64) + `","payee":"0x` + strings.Repeat("1", 40) + `","network":{},"` + key + `":"x"}`
		if _, err := guest.ParseConfig([]byte(b)); err == nil || !strings.Contains(err.Error(), key) {
			t.Errorf("key %s: error %v, want one that names it", key, err)
		}
	}
}

func TestDrive(t *testing.T) {
	given := guest.Given{Config: config(), Simulated: guest.Simulated{Installation: []byte("an installation"), Launch: []byte("5e")}}
	b, err := guest.EncodeDrive(given)
	if err != nil {
		t.Fatal(err)
	}
	disk := append(append([]byte{}, b...), make([]byte, 4096)...) // a disk is longer than what is on it
	if got, err := guest.DecodeDrive(bytes.NewReader(disk)); err != nil || !reflect.DeepEqual(got, given) {
		t.Errorf("read back %+v, %v", got, err)
	}
	good, err := config().Encode()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		name  string
		files []tar.Header
		want  string
	}{
		{"nothing", nil, "want config.json, got none"},
		{"a file that is not known", []tar.Header{{Name: "config.json", Typeflag: tar.TypeReg}, {Name: "init", Typeflag: tar.TypeReg}}, `"init": want config.json`},
		{"a configuration twice", []tar.Header{{Name: "config.json", Typeflag: tar.TypeReg}, {Name: "config.json", Typeflag: tar.TypeReg}}, `"config.json": want config.json, simulated/installation and simulated/launch, each once`},
		{"a link", []tar.Header{{Name: "config.json", Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"}}, `"config.json": want a file`},
		{"more than fits", []tar.Header{{Name: "simulated/installation", Typeflag: tar.TypeReg, Size: guest.MaxDrive}}, "simulated/installation"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var b bytes.Buffer
			w := tar.NewWriter(&b)
			for _, h := range row.files {
				content := good
				if h.Name != "config.json" {
					content = make([]byte, h.Size)
				}
				if h.Typeflag != tar.TypeReg {
					content = nil
				}
				h.Size = int64(len(content))
				if err := w.WriteHeader(&h); err != nil {
					t.Fatal(err)
				}
				if _, err := w.Write(content); err != nil {
					t.Fatal(err)
				}
			}
			if err := w.Close(); err != nil {
				t.Fatal(err)
			}
			if got, err := guest.DecodeDrive(&b); err == nil || !strings.Contains(err.Error(), row.want) || !reflect.DeepEqual(got, guest.Given{}) {
				t.Errorf("%+v, error %v; want %q in it", got, err, row.want)
			}
		})
	}
	if _, err := guest.DecodeDrive(bytes.NewReader(bytes.Repeat([]byte{0xff}, 4096))); err == nil {
		t.Error("a disk of something else is read")
	}
	if _, err := guest.EncodeDrive(guest.Given{Config: config(), Simulated: guest.Simulated{Installation: make([]byte, guest.MaxDrive)}}); err == nil {
		t.Error("a drive that no guest reads is written")
	}
}

var mac = net.HardwareAddr{0x52, 0x54, 0, 1, 2, 3}

// answer is what a DHCP server says, with options in place of its own.
func answer(id uint32, options ...byte) []byte {
	m := guest.Message(1, id, mac)[:guest.OptionsAfter]
	m[0] = 2
	copy(m[16:], []byte{10, 0, 2, 15})
	return append(m, options...)
}

func TestDHCP(t *testing.T) {
	good := []byte{53, 1, 2, 0, 1, 4, 255, 255, 255, 0, 3, 4, 10, 0, 2, 2, 6, 8, 10, 0, 2, 3, 10, 0, 2, 4, 54, 4, 10, 0, 2, 1, 255, 9}
	got, kind, err := guest.Answer(answer(7, good...), 7, mac)
	want := guest.Network{Address: netip.MustParsePrefix("10.0.2.15/24"), Gateway: netip.MustParseAddr("10.0.2.2"), DNS: netip.MustParseAddr("10.0.2.3")}
	if err != nil || kind != 2 || got != want {
		t.Errorf("answer %+v of kind %d, %v; want %+v of kind 2", got, kind, err, want)
	}
	request, err := guest.Ask(answer(7, good...), 7, mac)
	if err != nil || !bytes.Contains(request, []byte{53, 1, 3, 50, 4, 10, 0, 2, 15, 54, 4, 10, 0, 2, 1}) || binary.BigEndian.Uint32(request[4:]) != 7 {
		t.Errorf("request %x, %v: want it to name the address and the server", request, err)
	}
	other := net.HardwareAddr{0x52, 0x54, 0, 9, 9, 9}
	if _, _, err := guest.Answer(answer(7, good...), 7, other); !errors.Is(err, guest.ErrNotForUs) {
		t.Errorf("an answer to another machine: %v", err)
	}
	if _, _, err := guest.Answer(answer(8, good...), 7, mac); !errors.Is(err, guest.ErrNotForUs) {
		t.Errorf("an answer to another message: %v", err)
	}
	for name, options := range map[string][]byte{
		"nothing":                  {},
		"an option that is cut":    {53, 1, 2, 1, 4, 255},
		"an option without size":   {53},
		"no mask":                  {53, 1, 2, 54, 4, 10, 0, 2, 1},
		"no server":                {53, 1, 2, 1, 4, 255, 255, 255, 0},
		"a mask with a hole":       {53, 1, 2, 1, 4, 255, 0, 255, 0, 54, 4, 10, 0, 2, 1},
		"a refusal":                {53, 1, 6, 1, 4, 255, 255, 255, 0, 54, 4, 10, 0, 2, 1},
		"a gateway somewhere else": {53, 1, 2, 1, 4, 255, 255, 255, 0, 54, 4, 10, 0, 2, 1, 3, 4, 11, 0, 0, 1},
	} {
		if got, _, err := guest.Answer(answer(7, options...), 7, mac); err == nil || errors.Is(err, guest.ErrNotForUs) {
			t.Errorf("%s: network %+v, error %v; want an error", name, got, err)
		}
	}
}

func FuzzDHCP(f *testing.F) {
	f.Add(answer(7, 53, 1, 2, 1, 4, 255, 255, 255, 0, 54, 4, 10, 0, 2, 1, 255))
	f.Fuzz(func(t *testing.T, m []byte) {
		n, _, err := guest.Answer(m, 7, mac)
		if err == nil && !n.Address.IsValid() {
			t.Errorf("network %+v without an address", n)
		}
	})
}

func FuzzDrive(f *testing.F) {
	b, err := guest.EncodeDrive(guest.Given{Config: config()})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Fuzz(func(t *testing.T, b []byte) {
		got, err := guest.DecodeDrive(io.LimitReader(bytes.NewReader(b), guest.MaxDrive))
		if (err == nil) != (got.Config.Format != "") {
			t.Errorf("%+v with error %v", got, err)
		}
	})
}
