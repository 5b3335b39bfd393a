package quote_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/quote"
)

var installationTime = time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC)

var tdxInstallation = sync.OnceValue(func() *insecure.TDXInstallation {
	in, err := insecure.NewTDXInstallation(installationTime)
	if err != nil {
		panic(err)
	}
	return in
})

// platform is a TDX guest's kernel and what its host makes of the quotes.
type platform struct {
	*configfs
	turn func(quote []byte) []byte // nil for an honest host
	made []byte                    // the newest quote, before that
}

func newPlatform(t testing.TB, cfg insecure.TDXConfig) *platform {
	t.Helper()
	cfg.MRTD = attest.Register{1}
	dev, err := tdxInstallation().Device(cfg)
	if err != nil {
		t.Fatal(err)
	}
	p := &platform{}
	p.configfs = newConfigfs("tdx_guest", func(inblob []byte, _ string) ([]byte, []byte, error) {
		if len(inblob) != attest.ReportDataSize {
			return nil, nil, syscall.EINVAL
		}
		e, err := dev.Quote(context.Background(), [attest.ReportDataSize]byte(inblob))
		if err != nil {
			return nil, nil, err
		}
		p.made = e.Report
		if p.turn != nil {
			return p.turn(slices.Clone(e.Report)), nil, nil
		}
		return e.Report, nil, nil
	})
	return p
}

func (p *platform) device(t testing.TB) *quote.Device {
	t.Helper()
	d, err := quote.OpenOn(hurried(), p, nil, noGuest)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// kinds are the forms that a quote can have.
var kinds = map[string]insecure.TDXConfig{"version 4": {}, "version 5": {Version: 5}, "version 5 with the body of 4": {Version: 5, ShortBody: true}}

func TestATDXDeviceReturnsTheQuoteAlone(t *testing.T) {
	for name, cfg := range kinds {
		t.Run(name, func(t *testing.T) {
			p := newPlatform(t, cfg)
			d := p.device(t)
			got, err := d.Quote(t.Context(), data)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(attest.Evidence{Platform: attest.TDX, Report: p.made}, got); diff != "" {
				t.Errorf("evidence (-want +got):\n%s", diff)
			}
			if d.String() != "configfs-tsm (tdx_guest)" || d.Platform() != attest.TDX {
				t.Errorf("the device calls itself %q of %s", d, d.Platform())
			}
			if len(p.requests) != 0 {
				t.Errorf("%d requests left in the kernel", len(p.requests))
			}
		})
	}
}

func TestZerosAfterAQuoteAreTheKernelsBufferAndCutOff(t *testing.T) {
	for name, cfg := range kinds {
		p := newPlatform(t, cfg)
		p.turn = func(q []byte) []byte { return append(q, make([]byte, 20<<10)...) }
		e, err := p.device(t).Quote(t.Context(), data)
		if err != nil || !bytes.Equal(e.Report, p.made) {
			t.Errorf("%s: got %v and %d bytes, want the quote's %d", name, err, len(e.Report), len(p.made))
		}
	}
}

func TestQuotesThatAreNoneAreRefused(t *testing.T) {
	le := binary.LittleEndian
	for name, tc := range map[string]struct {
		cfg  insecure.TDXConfig
		turn func([]byte) []byte
		want string
	}{
		"nothing":                           {insecure.TDXConfig{}, func([]byte) []byte { return nil }, "at least"},
		"a header alone":                    {insecure.TDXConfig{}, func(q []byte) []byte { return q[:48] }, "at least"},
		"a quote without its length":        {insecure.TDXConfig{}, func(q []byte) []byte { return q[:632] }, "at least"},
		"a quote that was cut":              {insecure.TDXConfig{}, func(q []byte) []byte { return q[:len(q)-1] }, "signature of the quote"},
		"a signature of 4 GiB":              {insecure.TDXConfig{}, func(q []byte) []byte { le.PutUint32(q[632:], 1<<32-1); return q }, "signature of the quote"},
		"something after the quote":         {insecure.TDXConfig{}, func(q []byte) []byte { return append(q, 0, 1) }, "and then zeros"},
		"version 3":                         {insecure.TDXConfig{}, func(q []byte) []byte { le.PutUint16(q, 3); return q }, "version of the quote"},
		"a body of another size":            {insecure.TDXConfig{Version: 5}, func(q []byte) []byte { le.PutUint32(q[50:], 1<<31); return q }, "body of the quote"},
		"a quote over something else":       {insecure.TDXConfig{}, func(q []byte) []byte { q[48+520] ^= 1; return q }, "report data"},
		"one of version 5 over another":     {insecure.TDXConfig{Version: 5}, func(q []byte) []byte { q[54+520+63] ^= 1; return q }, "report data"},
		"a quote larger than evidence":      {insecure.TDXConfig{}, func(q []byte) []byte { le.PutUint32(q[632:], 17<<10); return append(q, make([]byte, 17<<10)...) }, "report"},
		"a report of SEV-SNP, and no quote": {insecure.TDXConfig{}, func([]byte) []byte { return make([]byte, 1184) }, "version of the quote"},
	} {
		t.Run(name, func(t *testing.T) {
			p := newPlatform(t, tc.cfg)
			p.turn = tc.turn
			e, err := p.device(t).Quote(t.Context(), data)
			if !errors.Is(err, quote.ErrMalformed) || !strings.Contains(err.Error(), tc.want) || e.Report != nil {
				t.Errorf("got %v and a report of %d bytes, want ErrMalformed that says %q", err, len(e.Report), tc.want)
			}
		})
	}
}

func TestAQuoteThatAnotherProcessWroteToIsRefused(t *testing.T) {
	p := newPlatform(t, insecure.TDXConfig{})
	d, err := quote.OpenOn(hurried(), meddler{p}, nil, noGuest)
	if err != nil {
		t.Fatal(err)
	}
	if e, err := d.Quote(t.Context(), data); !errors.Is(err, quote.ErrRaced) || e.Report != nil {
		t.Errorf("got %v and a quote of %d bytes, want ErrRaced", err, len(e.Report))
	}
	if len(p.requests) != 0 {
		t.Errorf("%d requests left in the kernel", len(p.requests))
	}
}

func FuzzQuote(f *testing.F) {
	for _, cfg := range kinds {
		cfg.MRTD = attest.Register{1}
		dev, err := tdxInstallation().Device(cfg)
		if err != nil {
			f.Fatal(err)
		}
		e, err := dev.Quote(f.Context(), data)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(e.Report)
		f.Add(append(e.Report[:700:700], make([]byte, 100)...))
	}
	f.Fuzz(func(t *testing.T, report []byte) {
		got, err := quote.ReadTDX(report, data)
		if err != nil && got != nil {
			t.Fatal("an error and a quote")
		}
		if err == nil && (!bytes.HasPrefix(report, got) || !bytes.Contains(got, data[:])) {
			t.Fatal("a quote that is not what the device returned, or not over what it was asked")
		}
	})
}
