// Wordstat reads a text from standard input and writes what there is to count in it to standard output, as JSON.
//
// It is an ordinary Go program: nothing in it knows where it runs. Built for wasip1 it is an app (README.md).
//
// TOP in the environment, 1 to 1000, is how many words are listed; 20 if it is not set. Exit codes: 0 if the statistics
// were written, 1 if the text is not UTF-8 or cannot be read, 2 if TOP is not such a number.
package main

import (
	"fmt"
	"os"
	"strconv"
)

func main() {
	top := 20
	if s, ok := os.LookupEnv("TOP"); ok {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 || n > 1000 {
			fmt.Fprintf(os.Stderr, "wordstat: TOP: want 1 to 1000, got %.20q\n", s)
			os.Exit(2)
		}
		top = n
	}
	if err := run(os.Stdin, os.Stdout, top); err != nil {
		fmt.Fprintln(os.Stderr, "wordstat:", err)
		os.Exit(1)
	}
}
