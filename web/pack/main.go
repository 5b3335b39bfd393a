// Command pack builds the page: it compiles the verifier for browsers, writes what a static host has to serve into a folder, and prints how
// large it is.
//
// Every script, style and program is named in index.html with its SHA-256: the browser runs none that is another. Beside the program stand
// the same bytes compressed, for hosts that serve those; a host that does not is served just as well.
package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Limits of the program as it is transferred, in bytes.
const (
	maxBrotli = 4_000_000
	maxGzip   = 5_000_000
)

func main() {
	out := flag.String("out", "", "folder to write, which is emptied first")
	flag.Parse()
	if err := pack(context.Background(), *out); err != nil {
		fmt.Fprintln(os.Stderr, "pack: error:", err)
		os.Exit(1)
	}
}

func pack(ctx context.Context, out string) error {
	if out == "" || flag.NArg() > 0 {
		return errors.New("usage: pack -out FOLDER")
	}
	if err := errors.Join(os.RemoveAll(out), os.MkdirAll(out, 0o755)); err != nil {
		return err
	}
	module := filepath.Join(out, "verify.wasm")
	// -s -w: no symbols, of which a browser shows none. -buildvcs=false: the same sources give the same program.
	build := exec.CommandContext(ctx, "go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", module, "./verify")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	build.Stdout, build.Stderr = os.Stdout, os.Stderr
	if err := build.Run(); err != nil {
		return fmt.Errorf("compiling the verifier: %w", err)
	}
	root, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("looking for the toolchain: %w", err)
	}
	sources := map[string]string{
		"wasm_exec.js": filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"), // belongs to the compiler
		"page.js":      "verify/page.js", "page.css": "verify/page.css",
	}
	page, err := os.ReadFile("verify/index.html")
	if err != nil {
		return err
	}
	if page, err = pin(page, module, `content="verify.wasm"`, `content="verify.wasm%s %s"`); err != nil {
		return err
	}
	for name, from := range sources {
		b, err := os.ReadFile(from)
		if err != nil {
			return err
		}
		to := filepath.Join(out, name)
		if err := os.WriteFile(to, b, 0o644); err != nil {
			return err
		}
		attribute := "src"
		if filepath.Ext(name) == ".css" {
			attribute = "href"
		}
		if page, err = pin(page, to, attribute+`="`+name+`"`, attribute+`="`+name+`%s" integrity="%s"`); err != nil {
			return err
		}
	}
	if err := os.WriteFile(filepath.Join(out, "index.html"), page, 0o644); err != nil {
		return err
	}
	// Whoever passes the page on passes on what its authors ask for.
	for _, name := range []string{"LICENSE", "NOTICE"} {
		b, err := os.ReadFile(filepath.Join("..", name))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(out, name+".txt"), b, 0o644); err != nil {
			return err
		}
	}
	if err := os.Chmod(module, 0o644); err != nil {
		return err
	}
	return compress(ctx, module)
}

// pin names the SHA-256 of a file where the page mentions it: in its address, so that no cache answers with an older one, and for the
// browser to check.
func pin(page []byte, file, from, to string) ([]byte, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	if bytes.Count(page, []byte(from)) != 1 {
		return nil, fmt.Errorf("index.html: want %s once", from)
	}
	sum := sha256.Sum256(b)
	return bytes.Replace(page, []byte(from), fmt.Appendf(nil, to, fmt.Sprintf("?%x", sum[:6]), "sha256-"+base64.StdEncoding.EncodeToString(sum[:])), 1), nil
}

// compress writes the program's compressed forms beside it. Without the command brotli, that one is left out.
func compress(ctx context.Context, module string) error {
	b, err := os.ReadFile(module)
	if err != nil {
		return err
	}
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err = w.Write(b); err == nil {
		err = w.Close()
	}
	if err != nil {
		return err
	}
	if err := os.WriteFile(module+".gz", packed.Bytes(), 0o644); err != nil {
		return err
	}
	fmt.Printf("%-7s %9d bytes\n", "plain", len(b))
	if err := within("gzip", packed.Len(), maxGzip); err != nil {
		return err
	}
	brotli, err := exec.LookPath("brotli")
	if errors.Is(err, exec.ErrNotFound) {
		fmt.Println("brotli  not written: there is no command brotli")
		return nil
	}
	if err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, brotli, "--quality=11", "--lgwin=24", "--force", "--output="+module+".br", module)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("compressing with brotli: %w", err)
	}
	info, err := os.Stat(module + ".br")
	if err != nil {
		return err
	}
	return within("brotli", int(info.Size()), maxBrotli)
}

func within(what string, n, most int) error {
	fmt.Printf("%-7s %9d bytes, of at most %d\n", what, n, most)
	if n > most {
		return fmt.Errorf("%s: want at most %d bytes, got %d: see which package grew with `go list -deps ./verify`", what, most, n)
	}
	return nil
}
