package cli_test

import (
	"testing"

	"github.com/sealwork/sealwork/cmd/sealwork/internal/cli"
)

func TestDaysLeftAreInWords(t *testing.T) {
	for days, want := range map[int]string{-43: "over for 42 days", -1: "over for less than a day", 0: "less than a day", 2: "2 days"} {
		if got := cli.DaysLeft(days); got != want {
			t.Errorf("%d: want %q, got %q", days, want, got)
		}
	}
}
