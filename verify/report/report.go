// Package report prints a verdict as a page that can be filed: what was proven, what was not, as of when, and by which roots.
//
// [HTML] writes one page that needs nothing else: no script, no font, no image, no request. The same verdict and options always give the same
// bytes. All that came from a file or a stranger is escaped. The package links no template engine and no operating system, so that a browser
// can print the report that a command writes. What stands on the page follows docs/spec/attestation.md §10.
package report

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"strings"
	"time"
	"unicode"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/eventlog"
	"github.com/sealwork/sealwork/verify"
)

// Options is what the page says beside the verdict. Every field may be empty, and is then left out or said to be unknown.
type Options struct {
	File     string                // name of the file that was judged
	Clock    string                // whose word the instant of judging is, for example "this machine's clock"
	Program  string                // that judged, with its version
	EventLog *eventlog.Explanation // nil if no log was looked at
}

// HTML writes the report on v to w. The error is that of w.
func HTML(w io.Writer, v verify.Verdict, o Options) error {
	p := &page{}
	p.raw(head)
	p.title(v)
	p.judged(v, o)
	p.proven(v)
	p.roots(v)
	p.unproven(v)
	p.horizon(v)
	p.checks(v)
	p.eventLog(o.EventLog)
	p.filing()
	p.raw("</main>\n</body>\n</html>\n")
	_, err := w.Write(p.b.Bytes())
	return err
}

// head is what begins every page. The policy for content allows the style that stands in it and nothing else.
const head = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Verification report</title>
<style>
@page { size: A4; margin: 18mm 16mm; }
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #111; font: 10.5pt/1.4 system-ui, sans-serif; }
main { max-width: 178mm; margin: 0 auto; padding: 6mm 4mm; }
h1 { font-size: 18pt; margin: 0 0 2mm; }
h2 { font-size: 12.5pt; margin: 7mm 0 2mm; border-bottom: 0.3mm solid #999; break-after: avoid; }
p { margin: 0 0 2mm; }
.result { border: 0.6mm solid #111; padding: 3mm; margin: 3mm 0; }
.result b { font-size: 14pt; }
.warning { border: 0.6mm dashed #111; padding: 3mm; margin: 3mm 0; font-weight: bold; }
table { border-collapse: collapse; width: 100%; margin: 0 0 2mm; }
th, td { text-align: left; vertical-align: top; padding: 0.8mm 1.5mm; border-bottom: 0.2mm solid #ccc; overflow-wrap: anywhere; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.facts th { width: 44mm; font-weight: normal; color: #444; }
.m { font-family: ui-monospace, monospace; font-size: 9pt; }
td:first-child, .checks td:nth-child(-n+3) { overflow-wrap: normal; }
.checks { font-size: 9pt; overflow-x: auto; }
.times td:first-child { white-space: nowrap; }
.failed td { font-weight: bold; }
.lines th { width: 34mm; height: 9mm; font-weight: normal; vertical-align: bottom; }
@media print { main { padding: 0; max-width: none; } }
</style>
</head>
<body>
<main>
`

type page struct{ b bytes.Buffer }

// raw writes markup of our own.
func (p *page) raw(s string) { p.b.WriteString(s) }

// text writes what may have come from anywhere.
func (p *page) text(s string) { p.b.WriteString(clean(s)) }

// clean escapes markup and replaces what is not printable.
func clean(s string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return unicode.ReplacementChar
		}
		return r
	}, s))
}

func (p *page) section(title string) { p.raw("<h2>" + title + "</h2>\n") }

func (p *page) para(s string) {
	p.raw("<p>")
	p.text(s)
	p.raw("</p>\n")
}

// facts writes a table of names and values; a name that begins with a hash has a value in digits.
func (p *page) facts(pairs ...[2]string) {
	p.raw("<table class=\"facts\"><tbody>\n")
	for _, kv := range pairs {
		name, digits := strings.CutPrefix(kv[0], "#")
		class := ""
		if digits {
			class = " class=\"m\""
		}
		p.raw("<tr><th scope=\"row\">" + clean(name) + "</th><td" + class + ">" + clean(kv[1]) + "</td></tr>\n")
	}
	p.raw("</tbody></table>\n")
}

// table writes rows of cells; classes are those of the rows, if there are any.
func (p *page) table(columns []string, rows [][]string, classes []string) {
	p.raw("<table><thead><tr>")
	for _, c := range columns {
		p.raw("<th scope=\"col\">" + clean(c) + "</th>")
	}
	p.raw("</tr></thead><tbody>\n")
	for i, row := range rows {
		if i < len(classes) && classes[i] != "" {
			p.raw("<tr class=\"" + classes[i] + "\">")
		} else {
			p.raw("<tr>")
		}
		for _, cell := range row {
			p.raw("<td>" + clean(cell) + "</td>")
		}
		p.raw("</tr>\n")
	}
	p.raw("</tbody></table>\n")
}

func instant(t time.Time) string { return t.UTC().Format(time.RFC3339) }

func digest(d sealwork.Digest) string {
	if d.IsZero() {
		return "none"
	}
	return d.String()
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// count words a number of things.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// byStatus returns the rows of a status.
func byStatus(v verify.Verdict, s attest.Status) (rows attest.Checks) {
	for _, c := range v.Checks {
		if c.Status == s {
			rows = append(rows, c)
		}
	}
	return rows
}
