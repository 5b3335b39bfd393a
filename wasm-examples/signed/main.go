// Signed reads a tar archive from standard input and says whether its files are those that somebody signed.
//
// It is an ordinary Go program: nothing in it knows where it runs. Built for wasip1 it is an app (README.md).
//
// KEY in the environment is the signer's public key. Exit codes: 0 if everything is as it was signed, 1 if something is
// not, 2 if KEY is not a key, 3 if the input is no archive with a list and a signature.
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	key, err := parseKey(os.Getenv("KEY"))
	if err != nil {
		fmt.Fprintln(os.Stderr, "signed: KEY:", err)
		os.Exit(2)
	}
	out := bufio.NewWriter(os.Stdout)
	bad, err := run(os.Stdin, out, key)
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "signed:", err)
		os.Exit(3)
	}
	if bad > 0 {
		fmt.Fprintf(os.Stderr, "signed: %d not as they were signed\n", bad)
		os.Exit(1)
	}
}
