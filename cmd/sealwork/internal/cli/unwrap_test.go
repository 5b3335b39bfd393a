package cli_test

import (
	"bytes"
	"encoding/pem"
	"testing"

	"github.com/sealwork/sealwork/cmd/sealwork/internal/cli"
)

// FuzzUnwrap throws anything at the reader of folders of certificates and lists. What is encoded in PEM comes out as it was, and nothing that
// comes out is longer than what went in.
func FuzzUnwrap(f *testing.F) {
	block := func(kind string, b []byte) []byte { return pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: b}) }
	f.Add(block("CERTIFICATE", []byte("one")))
	f.Add(append(block("CERTIFICATE", []byte("one")), block("X509 CRL", []byte("two"))...))
	f.Add(append([]byte("subject=CN = x\n"), block("X509 CRL", nil)...))
	f.Add([]byte("-----BEGIN X509 CRL-----\n"))
	f.Add([]byte{0x30, 0x82, 1, 2})
	f.Fuzz(func(t *testing.T, file []byte) {
		total := 0
		for _, b := range cli.Unwrap(file) {
			total += len(b)
		}
		if total > len(file) {
			t.Fatalf("%d bytes of %d", total, len(file))
		}
		if got := cli.Unwrap(block("X509 CRL", file)); len(got) != 1 || !bytes.Equal(got[0], file) {
			t.Fatalf("got %q of a list %q", got, file)
		}
	})
}
