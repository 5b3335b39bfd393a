// An ordinary Go program that reads files in /in and leaves files in /out.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	in, err := os.ReadDir("/in")
	if err != nil {
		return err
	}
	if err := os.MkdirAll("/out/words/by-length", 0o755); err != nil {
		return err
	}
	for _, e := range in {
		if err := split(filepath.Join("/in", e.Name())); err != nil {
			return err
		}
	}
	if err := os.WriteFile("/out/draft", []byte("x"), 0o600); err != nil {
		return err
	}
	if err := os.Rename("/out/draft", "/out/final.txt"); err != nil {
		return err
	}
	if err := os.WriteFile("/out/gone", nil, 0o600); err != nil {
		return err
	}
	if err := os.Remove("/out/gone"); err != nil {
		return err
	}
	for _, path := range []string{"/in/new", "/etc/passwd", "/in/../etc/passwd", "/tmp/x"} {
		f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
		if err == nil {
			f.Close()
			return fmt.Errorf("%s: opened", path)
		}
	}
	if _, err := os.Stat("/out/none"); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("none: got %w, want it not to exist", err)
	}
	return filepath.WalkDir("/out", func(path string, d fs.DirEntry, err error) error {
		if err == nil {
			fmt.Println(path, d.IsDir())
		}
		return err
	})
}

func split(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	fmt.Println(path, info.Size(), info.Mode().IsRegular())
	s := bufio.NewScanner(f)
	s.Split(bufio.ScanWords)
	for s.Scan() {
		to, err := os.OpenFile(fmt.Sprintf("/out/words/by-length/%d.txt", len(s.Text())), os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o644)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintln(to, s.Text()); err != nil {
			return err
		}
		if err := to.Close(); err != nil {
			return err
		}
	}
	b, err := os.ReadFile("/out/words/by-length/3.txt")
	if err != nil {
		return err
	}
	if !bytes.HasPrefix(b, []byte("the\n")) || strings.Count(string(b), "\n") != 4 {
		return fmt.Errorf("words of three letters: got %q", b)
	}
	return s.Err()
}
