package cli

import (
	"fmt"
	"strings"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/eventlog"
	"github.com/sealwork/sealwork/attest/tdx"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/verify"
)

// evidenceVerdict is what `evidence verify` says.
type evidenceVerdict struct {
	verify.Verdict
	EventLog *logExplained `json:"event_log,omitempty"` // absent if none was given
}

// logExplained is what an event log has to say, or why it was not asked.
type logExplained struct {
	Why string `json:"why,omitempty"` // it was not looked at
	eventlog.Explanation
}

// explanation returns what the log explains, or nil if it was not looked at.
func (x *logExplained) explanation() *eventlog.Explanation {
	if x == nil || x.Why != "" {
		return nil
	}
	return &x.Explanation
}

// readLog returns the event log that was named, or nil.
func (o evidenceFlags) readLog() (*eventlog.Log, error) {
	if o.eventLog == "" {
		return nil, nil //nolint:nilnil // none was named
	}
	b, err := files.Read(o.eventLog, eventlog.MaxLog)
	if err != nil {
		return nil, fmt.Errorf("event log: %w", err)
	}
	log, err := eventlog.Parse(b)
	if err != nil {
		return nil, exit.Hint(fmt.Errorf("%s: %w", o.eventLog, err), "copy /sys/firmware/acpi/tables/data/CCEL of the guest as it is")
	}
	return log, nil
}

// explainLog holds a log against a quote that was found genuine: the registers of any other are nobody's.
func explainLog(log *eventlog.Log, report []byte, v verify.Verdict) *logExplained {
	if log == nil {
		return nil
	}
	claims, err := tdx.UnverifiedClaims(report)
	if err != nil || len(v.Evidence) == 0 || v.Evidence[0].Platform != attest.TDX {
		return &logExplained{Why: "there is no genuine TDX quote to hold it against"}
	}
	return &logExplained{Explanation: log.Explain(claims.TDX.RTMR)}
}

// writeLog writes how the log replays and, of the registers that the policy refuses, or of all, the events.
func writeLog(w *strings.Builder, x *logExplained, v verify.Verdict, verbose bool) {
	switch {
	case x == nil:
		return
	case x.Why != "":
		fmt.Fprintf(w, "\nevent log not looked at: %s\n", x.Why)
		return
	}
	var parts []string
	for _, r := range x.Registers {
		switch {
		case !x.Replays && !r.Matches:
			parts = append(parts, r.Name+" differs")
		case x.Replays && r.Matches:
			parts = append(parts, fmt.Sprintf("%s by %d events", r.Name, len(r.Events)))
		case x.Replays:
			parts = append(parts, r.Name+" is not in it")
		}
	}
	if !x.Replays {
		fmt.Fprintf(w, "\nevent log does not replay to the quote and explains nothing: %s\n", strings.Join(parts, ", "))
		return
	}
	fmt.Fprintf(w, "\nevent log replays to the quote: %s\n", strings.Join(parts, ", "))
	refused := refusedRegisters(v)
	for _, r := range x.Registers {
		if !verbose && !refused[r.Name] {
			continue
		}
		for _, e := range r.Events {
			fmt.Fprintf(w, "  %s %3d %s %s %s", r.Name, e.Number, e.Type, e.Digest, e.What)
			if !e.Hashed {
				w.WriteString(" (the log's word)")
			}
			w.WriteByte('\n')
		}
	}
}

// refusedRegisters returns the registers that a policy refuses by their name or, where it knows only the measurement, those in it.
func refusedRegisters(v verify.Verdict) map[string]bool {
	refused := map[string]bool{}
	for _, c := range v.Checks.Failed(attest.FailPolicy) {
		if name, ok := strings.CutPrefix(c.Name, "tdx."); ok && strings.HasPrefix(name, "rtmr") {
			refused[name] = true
		}
	}
	for _, c := range v.Checks.Failed(attest.FailPolicy) {
		if c.Name == "tdx.measurement" && len(refused) == 0 {
			return map[string]bool{"rtmr0": true, "rtmr1": true, "rtmr2": true}
		}
	}
	return refused
}
