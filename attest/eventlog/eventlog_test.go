package eventlog_test

import (
	"bytes"
	"crypto/sha512"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/eventlog"
)

func realLog(t testing.TB) []byte {
	t.Helper()
	b, err := os.ReadFile("testdata/cos-113.bin")
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func register(t testing.TB, s string) (r attest.Register) {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil || copy(r[:], b) != len(r) {
		t.Fatalf("%q is no register", s)
	}
	return r
}

func realRegisters(t testing.TB) [4]attest.Register {
	return [4]attest.Register{
		register(t, "3fa2f61f395b7f5feefb4ec2df61297f109ad8abcd6410c1b7df60f21f37b19297fc35e544039c7e1edece752afd17f6"),
		register(t, "f62dbc072bd5d3f3438b7b35c39a727f5aea2ffc2473f43723953f530daf62504f0a7944aa62c41a86e8a878c2b122c1"),
		register(t, "4969684dc87381fc3b313417"+"6c8d8806eaf0a901859f5f70cfae8d17714b46c10a8de219048c9fc09f11f381a6fbe7c1"),
		{},
	}
}

func TestARealLogReplaysToTheRegistersOfItsGuest(t *testing.T) {
	for name, data := range map[string][]byte{"alone": realLog(t), "padded": append(realLog(t), bytes.Repeat([]byte{0xff}, 1000)...)} {
		l, err := eventlog.Parse(data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if diff := cmp.Diff(realRegisters(t), l.Replay()); diff != "" {
			t.Errorf("%s: registers (-want +got):\n%s", name, diff)
		}
		x := l.Explain(realRegisters(t))
		if !x.Replays || len(x.Registers) != 4 || len(x.Registers[0].Events) != 16 || len(x.Registers[1].Events) != 7 || len(x.Registers[2].Events) != 20 ||
			len(x.Registers[3].Events) != 0 {
			t.Fatalf("%s: got %+v", name, x)
		}
		what := map[int]eventlog.Measured{}
		for _, r := range x.Registers {
			for _, e := range r.Events {
				what[e.Number] = e
			}
		}
		for number, want := range map[int]struct {
			kind, what string
			hashed     bool
		}{
			3:  {"EV_EFI_VARIABLE_DRIVER_CONFIG", "SecureBoot", true},
			8:  {"EV_SEPARATOR", "0x0", true},
			9:  {"EV_PLATFORM_CONFIG_FLAGS", "ACPI DATA", false},
			15: {"EV_EFI_ACTION", "Calling EFI Application from Boot Option", true},
			24: {"EV_EFI_BOOT_SERVICES_APPLICATION", `\EFI\BOOT\grub-lakitu.efi`, false},
			26: {"EV_IPL", "grub_cmd: defaultA=2", true},
		} {
			got := what[number]
			if got.Type != want.kind || got.What != want.what || got.Hashed != want.hashed {
				t.Errorf("%s: event %d: want %+v, got %+v", name, number, want, got)
			}
		}
	}
}

func TestALogOfAnotherBootExplainsNothing(t *testing.T) {
	l, err := eventlog.Parse(realLog(t))
	if err != nil {
		t.Fatal(err)
	}
	for i := range 3 {
		rtmr := realRegisters(t)
		rtmr[i][0] ^= 1
		x := l.Explain(rtmr)
		if x.Replays || x.Registers[i].Matches {
			t.Errorf("register %d: got %+v", i, x.Registers[i])
		}
		for _, r := range x.Registers {
			if len(r.Events) > 0 {
				t.Errorf("register %d: events of %s are listed", i, r.Name)
			}
		}
	}
	// What the running guest extends stands in no log of firmware's: the others are explained all the same.
	rtmr := realRegisters(t)
	rtmr[3][0] ^= 1
	if x := l.Explain(rtmr); !x.Replays || x.Registers[3].Matches || len(x.Registers[2].Events) == 0 {
		t.Errorf("RTMR3: got %v, %+v", x.Replays, x.Registers[3])
	}
}

func TestEveryBitOfAnEventThatIsMeasuredCounts(t *testing.T) {
	good := realLog(t)
	l, err := eventlog.Parse(good)
	if err != nil {
		t.Fatal(err)
	}
	at := 0
	for _, e := range l.Events() {
		at += bytes.Index(good[at:], e.Digest[:])
		forged := bytes.Clone(good)
		forged[at] ^= 1
		if other, err := eventlog.Parse(forged); err != nil || other.Explain(realRegisters(t)).Replays {
			t.Errorf("event %d: another digest, %v, and the log replays", e.Number, err)
		}
	}
	// What a log says beside a digest can be changed: it is marked as hashed only where it is what was hashed.
	forged := bytes.Replace(good, []byte("defaultA=2"), []byte("defaultA=9"), 1)
	other, err := eventlog.Parse(forged)
	if err != nil {
		t.Fatal(err)
	}
	x := other.Explain(realRegisters(t))
	if !x.Replays {
		t.Fatal("the digests did not change")
	}
	for _, e := range x.Registers[2].Events {
		if strings.Contains(e.What, "defaultA=9") && e.Hashed {
			t.Error("text that was changed is called hashed")
		}
	}
}

// entry is one of a log that is built here.
type entry struct {
	register, kind uint32
	data           []byte
}

var le = binary.LittleEndian

// build writes a log of SHA-384 digests of the data.
func build(entries ...entry) []byte {
	spec := append([]byte("Spec ID Event03\x00"), 0, 0, 0, 0, 0, 2, 0, 2, 1, 0, 0, 0, 0x0c, 0, 48, 0, 0)
	b := le.AppendUint32(nil, 1)
	b = le.AppendUint32(b, 3)
	b = append(b, make([]byte, 20)...)
	b = append(le.AppendUint32(b, uint32(len(spec))), spec...)
	for _, e := range entries {
		digest := sha512.Sum384(e.data)
		b = le.AppendUint32(le.AppendUint32(b, e.register), e.kind)
		b = le.AppendUint16(le.AppendUint32(b, 1), 0x0c)
		b = append(b, digest[:]...)
		b = append(le.AppendUint32(b, uint32(len(e.data))), e.data...)
	}
	return b
}

func TestARegisterIsExtendedByItsEventsInOrder(t *testing.T) {
	l, err := eventlog.Parse(build(entry{1, 5, []byte("a")}, entry{4, 0xd, []byte("b")}, entry{1, 3, []byte("not measured")}, entry{0, 5, []byte("MRTD's")}, entry{1, 0x99, []byte("c")}))
	if err != nil {
		t.Fatal(err)
	}
	// printf '%096d' 0 | xxd -r -p | cat - <(printf a | sha384sum | xxd -r -p) | sha384sum, and so on.
	extend := func(r attest.Register, data string) attest.Register {
		d := sha512.Sum384([]byte(data))
		return sha512.Sum384(append(r[:], d[:]...))
	}
	want := [4]attest.Register{0: extend(extend(attest.Register{}, "a"), "c"), 3: extend(attest.Register{}, "b")}
	if diff := cmp.Diff(want, l.Replay()); diff != "" {
		t.Errorf("registers (-want +got):\n%s", diff)
	}
	x := l.Explain(want)
	if got := x.Registers[0].Events; len(got) != 2 || got[1].Type != "0x99" || got[1].What != "c" || !got[1].Hashed || got[1].Number != 5 {
		t.Errorf("got %+v", got)
	}
	if got := x.Registers[3].Events; len(got) != 1 || !x.Registers[3].Matches {
		t.Errorf("got %+v", got)
	}
	want[3][0] ^= 1 // and then the guest extended it once more
	if x := l.Explain(want); !x.Replays || len(x.Registers[3].Events) != 0 || len(x.Registers[0].Events) != 2 {
		t.Errorf("RTMR3 is another: got %+v", x)
	}
}

func TestWhatALogSaysCannotActOnAReader(t *testing.T) {
	variable := func(length uint64, name string) []byte {
		b := le.AppendUint64(make([]byte, 16), length)
		b = le.AppendUint64(b, 0)
		for _, u := range utf16.Encode([]rune(name)) {
			b = le.AppendUint16(b, u)
		}
		return b
	}
	path := func(nodes ...byte) []byte { return append(make([]byte, 32), nodes...) }
	for name, tt := range map[string]struct {
		kind uint32
		data []byte
		want string
	}{
		"an escape sequence":           {5, []byte("\x1b[31mred\x00"), ".[31mred"},
		"a text without an end":        {5, bytes.Repeat([]byte("x"), 5000), strings.Repeat("x", 157) + "..."},
		"no text":                      {5, nil, ""},
		"a variable":                   {0x80000002, variable(4, "B\x1b\u202et"), "B..t"},
		"a variable longer than it is": {0x80000002, variable(1<<63, "Boot"), ""},
		"half a variable":              {0x80000002, make([]byte, 31), ""},
		"an image without a path":      {0x80000003, path(), ""},
		"a path of nothing":            {0x80000003, path(4, 4, 0, 0), ""},
		"a path longer than it is":     {0x80000003, path(4, 4, 200, 0, 'a', 0), ""},
		"a path":                       {0x80000003, path(4, 4, 8, 0, 'a', 0, 0, 0, 0x7f, 0xff, 4, 0), "a"},
		"half an image":                {0x80000003, make([]byte, 31), ""},
		"a description":                {0x8000000b, []byte("\x03abcd"), "abc"},
		"a description that is short":  {0x8000000b, []byte("\xffab"), "ab"},
		"a separator of another size":  {4, []byte{1}, ""},
	} {
		l, err := eventlog.Parse(build(entry{1, tt.kind, tt.data}))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got := l.Explain(l.Replay()).Registers[0].Events[0].What; got != tt.want {
			t.Errorf("%s: want %q, got %q", name, tt.want, got)
		}
	}
}

func TestWhatIsNoLogIsRefused(t *testing.T) {
	good := build(entry{1, 5, []byte("a")})
	const header = 32 + 33
	at := func(offset int, b ...byte) []byte {
		log := bytes.Clone(good)
		copy(log[offset:], b)
		return log
	}
	for name, tt := range map[string]struct {
		log  []byte
		want string
	}{
		"nothing":                           {nil, "more bytes"},
		"too long":                          {make([]byte, eventlog.MaxLog+1), "at most"},
		"another type first":                {at(4, 4), "header: type"},
		"another signature":                 {at(32, 's'), "Spec ID Event03"},
		"a header that is short":            {at(28, 20), "more bytes"},
		"a header of everything":            {at(28, 0xff, 0xff, 0xff, 0xff), "more bytes"},
		"no algorithm":                      {at(32+24, 0), "1 to 8 algorithms"},
		"too many algorithms":               {at(32+24, 9), "1 to 8 algorithms"},
		"more algorithms than there are":    {at(32+24, 2), "more bytes"},
		"another algorithm":                 {at(32+28, 0x0b), "SHA-384 among"},
		"SHA-384 of another size":           {at(32+30, 32), "algorithm 0xc"},
		"a register that there is not":      {at(header, 5), "register: want 0 to 4"},
		"no digest":                         {at(header+8, 0), "1 to 1 digests"},
		"more digests than algorithms":      {at(header+8, 2), "1 to 1 digests"},
		"a digest that was not announced":   {at(header+12, 0x0b), "not in the header"},
		"more data than there is":           {at(header+62, 2), "want 2 more bytes, got 1"},
		"the most data":                     {at(header+62, 0xff, 0xff, 0xff, 0xff), "more bytes"},
		"half an event":                     {good[:len(good)-1], "want 1 more bytes, got 0"},
		"a byte after the end":              {append(bytes.Clone(good), 0), "more bytes"},
		"padding that ends":                 {append(bytes.Clone(good), 0xff, 0xff, 0xff, 0xff, 0), "padding"},
		"more events than can be looked at": {bytes.Join([][]byte{good[:header], bytes.Repeat(good[header:], eventlog.MaxEvents+1)}, nil), "at most 8192 events"},
	} {
		l, err := eventlog.Parse(tt.log)
		if !errors.Is(err, eventlog.ErrLog) || !strings.Contains(err.Error(), tt.want) || l != nil {
			t.Errorf("%s: want ErrLog that says %q, got %v", name, tt.want, err)
		}
	}
}

// A library that knows these logs takes a register of which the log has no event for replayed, whatever is in it.
func TestARegisterWithoutEventsMustBeZero(t *testing.T) {
	l, err := eventlog.Parse(build(entry{1, 5, []byte("a")}))
	if err != nil {
		t.Fatal(err)
	}
	rtmr := l.Replay()
	rtmr[1] = attest.Register{1}
	if l.Explain(rtmr).Replays {
		t.Error("a log without a word about RTMR1 explains it")
	}
}

func FuzzParse(f *testing.F) {
	f.Add(build()) // the real log is so long that its mutations are slow to look at
	f.Add(build(entry{1, 5, []byte("a")}, entry{3, 0x80000002, make([]byte, 40)}, entry{2, 0x80000003, make([]byte, 48)}))
	f.Add(append(build(), 0xff, 0xff, 0xff, 0xff))
	f.Add(build()[:40])
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := eventlog.Parse(data)
		if err != nil {
			if l != nil {
				t.Fatal("an error and a log")
			}
			return
		}
		x := l.Explain(l.Replay())
		if !x.Replays {
			t.Fatal("a log does not explain its own replay")
		}
		n := 0
		for _, r := range x.Registers {
			n += len(r.Events)
			for _, e := range r.Events {
				if len(e.What) > 160 || strings.ContainsFunc(e.What, func(c rune) bool { return c < ' ' || c > '~' }) {
					t.Fatalf("%q", e.What)
				}
			}
		}
		if n > len(l.Events()) || len(l.Events()) > eventlog.MaxEvents {
			t.Fatalf("%d events of %d", n, len(l.Events()))
		}
	})
}
