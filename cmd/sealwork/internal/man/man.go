// Package man writes manual pages: what a command's help says, in the macros of man(7).
//
// The same page always gives the same bytes, so that they can be packaged reproducibly: there is no date in it.
package man

import (
	"fmt"
	"strings"
)

// Page is one page of section 1. Texts are plain: nothing in them is markup. A section without content is left out.
type Page struct {
	Name        string // of the page and of its file, such as sealwork-app-run
	Short       string // one sentence
	Synopsis    string // how it is typed
	Description string // paragraphs are parted by an empty line; one that begins with a space is printed line by line as it is
	Commands    []Row  // of a page about several
	Options     []Row
	Exits       []Row // exit codes and their meanings
	Example     string
	SeeAlso     []string // names of pages of section 1
}

// Row is a term and what it means.
type Row struct{ Term, Text string }

// File returns the name of the page's file.
func (p Page) File() string { return p.Name + ".1" }

// Roff returns the page's file.
func (p Page) Roff() []byte {
	var w writer
	w.line(".TH %s 1 \"\" sealwork \"sealwork manual\"", quote(strings.ToUpper(p.Name)))
	w.line(".nh\n.ad l") // no word is broken, no gap is stretched
	w.section("NAME", p.Name+" - "+strings.TrimSuffix(p.Short, "."))
	w.verbatim("SYNOPSIS", p.Synopsis)
	if p.Description != "" {
		w.line(".SH DESCRIPTION")
		w.paragraphs(p.Description)
	}
	w.rows("COMMANDS", p.Commands)
	w.rows("OPTIONS", p.Options)
	w.rows("EXIT STATUS", p.Exits)
	w.verbatim("EXAMPLE", p.Example)
	if len(p.SeeAlso) > 0 {
		w.line(".SH \"SEE ALSO\"")
		for i, name := range p.SeeAlso {
			comma := ","
			if i == len(p.SeeAlso)-1 {
				comma = ""
			}
			w.line(".BR %s (1)%s", quote(name), comma)
		}
	}
	return []byte(w.b.String())
}

type writer struct{ b strings.Builder }

// line writes a request, or a line of text that was escaped.
func (w *writer) line(format string, args ...any) { fmt.Fprintf(&w.b, format+"\n", args...) }

func (w *writer) section(title, text string) {
	if text != "" {
		w.line(".SH %s\n%s", quote(title), escape(text))
	}
}

// verbatim writes a section whose lines stay as they are.
func (w *writer) verbatim(title, text string) {
	if text != "" {
		w.line(".SH %s\n.nf\n%s\n.fi", quote(title), escape(text))
	}
}

func (w *writer) paragraphs(text string) {
	for _, p := range strings.Split(text, "\n\n") {
		if strings.HasPrefix(p, " ") {
			w.line(".PP\n.nf\n%s\n.fi", escape(p))
		} else {
			w.line(".PP\n%s", escape(p))
		}
	}
}

func (w *writer) rows(title string, rows []Row) {
	if len(rows) == 0 {
		return
	}
	w.line(".SH %s", quote(title))
	for _, r := range rows {
		w.line(".TP\n.B %s\n%s", quote(r.Term), escape(r.Text))
	}
}

// escape returns lines of text of which no character is an order to the formatter. A hyphen stays the one that is typed.
func escape(text string) string {
	lines := strings.Split(strings.NewReplacer(`\`, `\e`, `-`, `\-`).Replace(text), "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}

// quote returns text as one argument of a request.
func quote(text string) string {
	return `"` + strings.ReplaceAll(strings.ReplaceAll(escape(text), "\n", " "), `"`, `""`) + `"`
}
