// Package judge is what the page does, without a browser: it takes what a reader gave, judges the proof with package verify, and says the
// verdict in words.
//
// [Judge] is all that the page needs beside [Presets]. The verdict in an [Answer] is, byte for byte, what `sealwork verify -o json` prints.
// Nothing here reaches for a network, a file or a clock. The package may change.
package judge

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/verify"
)

// Limits of what is given, in bytes. A page reads one byte more of a file, so that one which is too long is refused for that.
const (
	MaxProof  = proof.MaxFile
	MaxTerms  = order.MaxFile
	MaxPolicy = attest.MaxPolicyFile
)

// Request is what a reader gave. The zero Request judges nothing: there is no proof.
type Request struct {
	Proof  []byte // the proof's file; nil for none, and one that is empty is judged
	Preset string // name of a preset; not looked at if Policy is given
	Policy []byte // a policy's file, or nil
	Terms  []byte // the terms' file, or nil
	Deal   string // 0x and 64 digits, as are the next three; each may be empty
	App    string
	Input  string // SHA-256
	Output string // SHA-256
	At     string // RFC 3339; empty for now
}

// Preset is a policy that is built in.
type Preset struct {
	Name  string `json:"name"`
	About string `json:"about"` // one sentence
}

// Presets returns the built-in policies, the first of which is chosen unless the reader chooses another.
func Presets() []Preset {
	return []Preset{{"production", "Real hardware with current firmware, run by somebody nobody trusts. No image is released yet, so it accepts nothing so far."}}
}

// Answer is what there is to show. Either Problems is not empty, and then nothing was judged, or everything else is set.
type Answer struct {
	Problems []Problem `json:"problems,omitempty"`

	Result   string  `json:"result,omitempty"`   // of the verdict, for example verified
	Headline string  `json:"headline,omitempty"` // the result in words
	Meaning  string  `json:"meaning,omitempty"`  // what follows from it, one or two sentences
	Class    string  `json:"class,omitempty"`    // of the verdict
	Facts    []Fact  `json:"facts,omitempty"`
	Groups   []Group `json:"groups,omitempty"`  // what failed comes first
	Verdict  string  `json:"verdict,omitempty"` // the verdict in JSON, as the command prints it
}

// Problem is something that was given and cannot be used.
type Problem struct {
	Field string `json:"field"` // a name of Request, in lower case
	Text  string `json:"text"`
}

// Fact is something that the proof says, or that was judged by.
type Fact struct {
	Label string `json:"label"`
	Value string `json:"value"`
	Code  bool   `json:"code"` // the value is one for machines
}

// Group is the rows of one status.
type Group struct {
	Status string `json:"status"`
	Title  string `json:"title"`
	Rows   []Row  `json:"rows"`
}

// Row is one check in words.
type Row struct {
	Name  string `json:"name"`  // as in the verdict
	Title string `json:"title"` // a statement that holds if the row is ok
	Want  string `json:"want,omitempty"`
	Got   string `json:"got,omitempty"`
	Why   string `json:"why,omitempty"` // it was not checked
	Hint  string `json:"hint,omitempty"`
}

// Judge judges r.Proof at r.At, or else at now.
func Judge(r Request, now time.Time) Answer {
	policy, subject, at, problems := r.read(now)
	if len(problems) > 0 {
		return Answer{Problems: problems}
	}
	verifier, err := verify.New(policy)
	if err != nil {
		return Answer{Problems: []Problem{{"policy", sentence(err)}}}
	}
	v := verifier.Proof(r.Proof, subject, at)
	text, err := Encode(v)
	if err != nil {
		return Answer{Problems: []Problem{{"proof", sentence(err)}}}
	}
	a := Answer{Result: string(v.Result), Class: string(v.Class), Verdict: text, Facts: facts(v), Groups: groups(v.Checks)}
	a.Headline, a.Meaning = words(v)
	return a
}

// Encode returns v as the command prints it.
func Encode(v verify.Verdict) (string, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return "", fmt.Errorf("writing the verdict: %w", err)
	}
	return b.String(), nil
}

// read makes of a request what verify takes, and reports everything that cannot be used.
func (r Request) read(now time.Time) (p attest.Policy, s verify.Subject, at time.Time, problems []Problem) {
	check := func(field string, err error) {
		if err != nil {
			problems = append(problems, Problem{field, sentence(err)})
		}
	}
	var err error
	if r.Proof == nil {
		problems = append(problems, Problem{"proof", "There is no proof."})
	}
	p, err = r.policy()
	check("policy", err)
	if r.Terms != nil {
		var f order.File
		if f, err = order.DecodeFile(r.Terms); err == nil {
			s.Terms = &f
		}
		check("terms", err)
	}
	for _, f := range []struct {
		field, text string
		to          *sealwork.Digest
	}{{"deal", r.Deal, (*sealwork.Digest)(&s.Deal)}, {"app", r.App, &s.App}, {"input", r.Input, &s.Input}, {"output", r.Output, &s.Output}} {
		if f.text == "" {
			continue
		}
		d, err := sealwork.ParseDigest(f.text)
		if err != nil || d.IsZero() {
			err = fmt.Errorf("want 0x and 64 lower-case digits, not all 0, got %.80q", f.text)
		}
		check(f.field, err)
		*f.to = d
	}
	if at = now; r.At != "" {
		if at, err = time.Parse(time.RFC3339, r.At); err != nil {
			err = fmt.Errorf("want an instant like 2026-01-31T12:00:00Z, got %.80q", r.At)
		}
		check("at", err)
	}
	return p, s, at, problems
}

func (r Request) policy() (attest.Policy, error) {
	if r.Policy != nil {
		return attest.ParsePolicy(r.Policy)
	}
	if r.Preset == "production" {
		return attest.Production(), nil
	}
	return attest.Policy{}, fmt.Errorf("want one of the presets, or a policy file, got %.40q", r.Preset)
}

// sentence returns an error as a line for people.
func sentence(err error) string {
	text := strings.ReplaceAll(err.Error(), "\n", "; ")
	if text == "" {
		return text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}
