// Thumbnail reads a picture from standard input and writes a smaller one to standard output.
//
// It is an ordinary Go program: nothing in it knows where it runs. Built for wasip1 it is an app (README.md).
//
// Its options are in the environment (README.md lists them). Exit codes: 0 if the picture was written, 1 if the input is
// none that can be read, 2 if an option is wrong.
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	o, err := parseOptions(os.LookupEnv)
	if err != nil {
		fmt.Fprintln(os.Stderr, "thumbnail:", err)
		os.Exit(2)
	}
	out := bufio.NewWriter(os.Stdout)
	said, err := run(bufio.NewReader(os.Stdin), out, o)
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "thumbnail:", err)
		os.Exit(1)
	}
	fmt.Fprintln(os.Stderr, "thumbnail:", said)
}
