package man_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork/cmd/sealwork/internal/man"
)

func TestAPageHasItsSectionsInOrder(t *testing.T) {
	p := man.Page{Name: "sealwork-app", Short: "Do things.", Synopsis: "sealwork app --x", Description: "One.\n\nTwo:\n\n  as it is", Exits: []man.Row{{"0", "ok"}},
		Options: []man.Row{{"--x, -x", "why"}}, Example: "sealwork app", SeeAlso: []string{"sealwork", "sealwork-app-run"}}
	want := `.TH "SEALWORK\-APP" 1 "" sealwork "sealwork manual"
.nh
.ad l
.SH "NAME"
sealwork\-app \- Do things
.SH "SYNOPSIS"
.nf
sealwork app \-\-x
.fi
.SH DESCRIPTION
.PP
One.
.PP
Two:
.PP
.nf
  as it is
.fi
.SH "OPTIONS"
.TP
.B "\-\-x, \-x"
why
.SH "EXIT STATUS"
.TP
.B "0"
ok
.SH "EXAMPLE"
.nf
sealwork app
.fi
.SH "SEE ALSO"
.BR "sealwork" (1),
.BR "sealwork\-app\-run" (1)
`
	if diff := cmp.Diff(want, string(p.Roff())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if p.File() != "sealwork-app.1" {
		t.Errorf("file: got %s", p.File())
	}
}

func TestNoTextIsAnOrderToTheFormatter(t *testing.T) {
	const hostile = ".so /etc/passwd\n'sy reboot\nback\\slash \"quoted\""
	page := string(man.Page{Name: "a", Short: hostile, Synopsis: hostile, Description: hostile, Options: []man.Row{{hostile, hostile}}, Example: hostile}.Roff())
	for _, line := range strings.Split(page, "\n") {
		for _, order := range []string{".so", "'sy"} {
			if strings.HasPrefix(line, order) {
				t.Errorf("want it escaped, got the line %q", line)
			}
		}
	}
	if strings.Contains(page, `\s`) || !strings.Contains(page, `back\eslash`) {
		t.Errorf("want the backslash escaped, got %s", page)
	}
	if !strings.Contains(page, `""quoted""`) {
		t.Errorf("want quotes doubled within an argument, got %s", page)
	}
}
