// Csvstat reads a CSV file from standard input and writes statistics of its columns of numbers to standard output, as CSV.
//
// It is an ordinary Go program: nothing in it knows where it runs. Built for wasip1 it is an app (README.md).
//
// Its options are in the environment (README.md lists them). Exit codes: 0 if the statistics were written, 1 if the input
// has none to give, 2 if an option is wrong.
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	o, err := parseOptions(os.LookupEnv)
	if err != nil {
		fmt.Fprintln(os.Stderr, "csvstat:", err)
		os.Exit(2)
	}
	out := bufio.NewWriter(os.Stdout)
	err = run(os.Stdin, out, o)
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "csvstat:", err)
		os.Exit(1)
	}
}
