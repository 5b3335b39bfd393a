// Command app adds up a ledger. It is an ordinary Go program: nothing in it knows where it runs.
//
// Each line of standard input is an account and an amount, a whole number of at most 9 digits: "rent,-125000". For each account, in the
// order in which they first occur, it prints the total and how many amounts were added: "rent,-250000,2". Empty lines are skipped. A line
// of another form ends it with code 1, and is named on standard error.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

func main() {
	if err := addUp(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// account is what is known of one account.
type account struct {
	name         string
	total, count int64
}

func addUp(r io.Reader, w io.Writer) error {
	var accounts []*account // in the order of their first line: the order of a map is another in every run
	byName := map[string]*account{}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		if lines.Text() == "" {
			continue
		}
		name, amount, err := parse(lines.Text())
		if err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		a := byName[name]
		if a == nil {
			a = &account{name: name}
			byName[name] = a
			accounts = append(accounts, a)
		}
		a.total += amount
		a.count++
	}
	if err := lines.Err(); err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	for _, a := range accounts {
		if _, err := fmt.Fprintf(out, "%s,%d,%d\n", a.name, a.total, a.count); err != nil {
			return err
		}
	}
	return out.Flush()
}

var errLine = errors.New("want an account and a whole number of at most 9 digits, such as rent,-125000")

func parse(line string) (name string, amount int64, err error) {
	name, digits, _ := strings.Cut(line, ",")
	if name == "" || len(strings.TrimPrefix(digits, "-")) > 9 || strings.HasPrefix(digits, "+") {
		return "", 0, errLine
	}
	if amount, err = strconv.ParseInt(digits, 10, 64); err != nil {
		return "", 0, errLine
	}
	return name, amount, nil
}
