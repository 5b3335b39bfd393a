package apps_test

import (
	"strings"
	"testing"

	"github.com/sealwork/sealwork/cmd/sealwork/internal/apps"
)

func TestAddParams(t *testing.T) {
	tests := []struct {
		name  string
		file  string // none if empty
		named []string
		want  string // the file; none if empty
		err   string
	}{
		{"neither", "", nil, "", ""},
		{"a file alone stays as it is", `{ "B":"2","A":"1" }`, nil, `{ "B":"2","A":"1" }`, ""},
		{"a file that does not decode is for the task to refuse", `{"A":1}`, nil, `{"A":1}`, ""},
		{"the same with more", `{"A":1}`, []string{"B=2"}, `{"A":1}`, ""},
		{"one", "", []string{"A=1"}, `{"A":"1"}`, ""},
		{"sorted by name", "", []string{"B=2", "A=1"}, `{"A":"1","B":"2"}`, ""},
		{"beside a file", `{"B":"2"}`, []string{"A=1"}, `{"A":"1","B":"2"}`, ""},
		{"a value with signs of its own", "", []string{`A=b=c "<&>`}, `{"A":"b=c \"<&>"}`, ""},
		{"an empty value", "", []string{"A="}, `{"A":""}`, ""},
		{"no value", "", []string{"A"}, "", "want NAME=VALUE"},
		{"no name", "", []string{"=1"}, "", "want 1 to 128 of letters"},
		{"a name that none can have", "", []string{"A B=1"}, "", "want 1 to 128 of letters"},
		{"a name of bytes that are no text", "", []string{"\xff=1"}, "", "want 1 to 128 of letters"},
		{"a value of bytes that are no text", "", []string{"A=\xff"}, "", "want UTF-8"},
		{"one name twice", "", []string{"A=1", "A=1"}, "", `"A": want each name once`},
		{"one name in the file too", `{"A":"1"}`, []string{"A=2"}, "", `"A": want each name once`},
		{"more than params may have", "", []string{"A=" + strings.Repeat("x", 1<<16)}, "", "want at most 65536 bytes"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var file []byte
			if tt.file != "" {
				file = []byte(tt.file)
			}
			got, err := apps.AddParams(file, tt.named)
			if (err != nil) != (tt.err != "") || err != nil && !strings.Contains(err.Error(), tt.err) {
				t.Fatalf("want the error %q, got %v", tt.err, err)
			}
			if string(got) != tt.want || (got == nil) != (tt.want == "") {
				t.Errorf("want %q, got %q", tt.want, got)
			}
		})
	}
}
