// Command is a guest for tests: it reads the input, does some work with maps, sorting, floats, goroutines, the clock
// and entropy, and writes what it found.
package main

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"io"
	"math"
	"os"
	"sort"
	"strings"
)

func main() {
	if os.Getenv("exit") != "" {
		fmt.Print("half")
		os.Exit(3)
	}
	// Many a filter asks this before it waits for input, and does not look at the error.
	if stdin, _ := os.Stdin.Stat(); stdin.Mode()&os.ModeCharDevice != 0 {
		fmt.Fprintln(os.Stderr, "want input from a pipe")
		os.Exit(2)
	}
	input, err := io.ReadAll(bufio.NewReader(os.Stdin))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	words := map[string]int{}
	for _, w := range strings.Fields(string(input)) {
		words[strings.ToLower(w)]++
	}
	names := make([]string, 0, len(words))
	for w := range words {
		names = append(names, w)
	}
	sort.Slice(names, func(i, j int) bool {
		if words[names[i]] != words[names[j]] {
			return words[names[i]] > words[names[j]]
		}
		return names[i] < names[j]
	})
	done := make(chan [32]byte)
	go func() { done <- sha256.Sum256(input) }()
	root := 0.0
	for i := 1; i <= 1000; i++ {
		root += math.Sqrt(float64(i)) / float64(i)
	}
	for _, n := range names[:min(5, len(names))] {
		fmt.Printf("%6d %s\n", words[n], n)
	}
	fmt.Printf("%x %.6f %s\n", <-done, root, os.Getenv("greeting"))
	fmt.Fprintln(os.Stderr, "counted", len(names))
}
