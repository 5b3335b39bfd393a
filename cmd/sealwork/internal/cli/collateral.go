package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/collateral"
	"github.com/sealwork/sealwork/attest/snp"
	"github.com/sealwork/sealwork/attest/tdx"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/inspect"
	"github.com/sealwork/sealwork/proof"
)

// maxResponseHeader bounds what a service can put before an answer, in bytes: chains of certificates are there.
const maxResponseHeader = 64 << 10

func (s *session) collateralCommands() *cobra.Command {
	return s.group("collateral", "Fetch what evidence is judged by, and look at it.", s.collateralFetch(), s.collateralShow())
}

// collateralFlags are the flags of `collateral fetch`.
type collateralFlags struct {
	out, proof, policy string
	kds, pcs, rootCRL  string
	wait               time.Duration
	refresh, force     bool
}

func (s *session) collateralFetch() *cobra.Command {
	var o collateralFlags
	return s.command(command{
		use:   "fetch FILE [--out DIR] [--proof OUT]",
		short: "Fetch the certificates, TCB infos and revocation lists of a raw report, quote or proof.",
		more: "Everything is judged under the vendor's roots before it is kept, and nothing older replaces what is held. What the services do not answer for\n" +
			"is served as it was last, with its age. --out DIR is for `sealwork evidence verify`; --proof OUT makes a proof that needs nothing else.",
		example: "sealwork collateral fetch quote.bin --out ./intel",
		args:    cobra.ExactArgs(1), complete: anyFile,
		codes: []exit.Code{exit.NotVerified, exit.NotFound, exit.Network},
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&o.out, "out", "", "write what belongs to FILE to the folder `DIR`, over what is older")
			f.StringVar(&o.proof, "proof", "", "write the proof FILE, completed, to the new `FILE`")
			f.StringVar(&o.policy, "policy", "", "policy `FILE` whose roots count (default: the vendors')")
			f.StringVar(&o.kds, "kds", "", "`URL` of AMD's key distribution service (default: "+collateral.AMD+")")
			f.StringVar(&o.pcs, "pcs", "", "`URL` of Intel's provisioning service or of a PCCS (default: "+collateral.Intel+")")
			f.StringVar(&o.rootCRL, "root-crl", "", "`URL` of the revocation list of Intel's root (default: Intel's, or the PCCS's)")
			f.DurationVar(&o.wait, "wait", collateral.DefaultPatience, "how long to wait for one document")
			f.BoolVar(&o.refresh, "refresh", false, "ask again, however fresh what is held may be")
			f.BoolVar(&o.force, "force", false, "replace the FILE of --proof if it is there")
		},
		run: func(ctx context.Context, args []string) error { return s.fetchCollateral(ctx, args[0], o) },
	})
}

// collateralView is what `collateral fetch` says.
type collateralView struct {
	Folder    string         `json:"folder"`
	ProofFile string         `json:"proof_file,omitempty"`
	Documents []documentView `json:"documents"`
	Missing   []missView     `json:"missing"`
	Outlook   []outlookView  `json:"outlook"`
}

// documentView is one document, also in `collateral show`.
type documentView struct {
	Name       string              `json:"name"`
	Kind       attest.DocumentKind `json:"kind"`
	Of         string              `json:"of,omitempty"`
	Update     collateral.Update   `json:"update,omitempty"`
	Genuine    bool                `json:"genuine"`
	Issuer     string              `json:"issuer,omitempty"`
	Issued     *time.Time          `json:"issued,omitempty"`
	Until      *time.Time          `json:"valid_until,omitempty"`
	DaysLeft   *int                `json:"days_left,omitempty"` // negative if it has lapsed
	Evaluation uint32              `json:"evaluation,omitempty"`
	Number     *big.Int            `json:"number,omitempty"`
	Source     collateral.Source   `json:"source,omitempty"`
	Age        *int64              `json:"age_seconds,omitempty"` // since the service gave it
	Why        string              `json:"why,omitempty"`         // why there may be something newer, or why it is not genuine
}

type missView struct {
	Kind   attest.DocumentKind `json:"kind"`
	Of     string              `json:"of,omitempty"`
	Update collateral.Update   `json:"update,omitempty"`
	Why    string              `json:"why"`
}

type outlookView struct {
	Update     collateral.Update `json:"update"`
	Evaluation uint32            `json:"evaluation"`
	Status     attest.TCBStatus  `json:"status"`
	Advisories []string          `json:"advisories"`
}

func (s *session) fetchCollateral(ctx context.Context, path string, o collateralFlags) error {
	evidence, p, err := readEvidence(path)
	if err != nil {
		return err
	}
	if o.proof != "" && p == nil {
		return exit.Usagef("--proof: want FILE to be a proof")
	}
	out, err := files.NewOut(o.proof, o.force, path)
	if err != nil {
		return err
	}
	client, folder, err := s.collateralClient(o)
	if err != nil {
		return err
	}
	var all collateral.Bundle
	view := collateralView{Folder: folder, Documents: []documentView{}, Missing: []missView{}, Outlook: []outlookView{}}
	for _, e := range evidence {
		b, err := client.For(ctx, *e)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		now := s.env.Clock.Now()
		if o.out != "" {
			view.Folder = o.out
			if err := client.Export(b, o.out); err != nil {
				return err
			}
		}
		*e = client.Complete(*e, b, now)
		view.add(b, client.Outlooks(*e, b, now), now)
		all.Missing = append(all.Missing, b.Missing...)
	}
	if p != nil && o.proof != "" {
		completed, err := p.Encode()
		if err != nil {
			return fmt.Errorf("completing the proof: %w", err)
		}
		if err := out.Write(completed); err != nil {
			return err
		}
		view.ProofFile = out.Path()
	}
	if err := s.show(view, func(w *strings.Builder) { writeCollateral(w, view) }); err != nil {
		return err
	}
	s.warnCollateral(view)
	if err := all.Err(); err != nil {
		return exit.Hint(fmt.Errorf("not all could be had: %w", err), "what is there was kept; type the same again later, or name another service with --kds or --pcs")
	}
	s.afterFetch(path, view, p != nil)
	return nil
}

func (s *session) afterFetch(path string, v collateralView, isProof bool) {
	switch {
	case v.ProofFile != "":
		s.next("sealwork verify %s --terms FILE", v.ProofFile)
	case isProof:
		s.next("sealwork collateral fetch %s --proof complete.json", path)
	default:
		s.next("sealwork evidence verify %s --endorsements %s --collateral %s", path, v.Folder, v.Folder)
	}
}

// readEvidence reads the evidence of a raw report, of a quote or of every seal of a proof, which then is not nil and shares it.
func readEvidence(path string) (all []*attest.Evidence, p *proof.Proof, err error) {
	data, err := files.Read(path, proof.MaxFile)
	if err != nil {
		return nil, nil, err
	}
	switch inspect.KindOf(data) {
	case inspect.KindReport:
		return []*attest.Evidence{{Platform: attest.SNP, Report: data, Simulated: simulatedReport(data)}}, nil, nil
	case inspect.KindQuote:
		return []*attest.Evidence{{Platform: attest.TDX, Report: data, Simulated: simulatedReport(data)}}, nil, nil
	}
	if bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte("{")) {
		return readProof(path, data)
	}
	return nil, nil, exit.Hint(fmt.Errorf("%s: want an SEV-SNP report, a TDX quote or a proof, got %d bytes of something else", path, len(data)),
		"see what it is with `sealwork inspect`")
}

func readProof(path string, data []byte) (all []*attest.Evidence, p *proof.Proof, err error) {
	if p, err = proof.Decode(data); err == nil {
		err = p.Validate()
	}
	if err != nil {
		return nil, nil, exit.As(exit.NotVerified, fmt.Errorf("%s: %w", path, err))
	}
	for i := range p.Seals {
		if p.Seals[i].Evidence != nil {
			all = append(all, p.Seals[i].Evidence)
		}
	}
	if len(all) == 0 {
		return nil, nil, fmt.Errorf("%s: no seal of this proof has evidence, so nothing belongs to it", path)
	}
	return all, p, nil
}

func simulatedReport(report []byte) bool {
	if c, err := snp.UnverifiedClaims(report); err == nil && c.SNP != nil {
		return c.SNP.MarkedSimulated()
	}
	c, err := tdx.UnverifiedClaims(report)
	return err == nil && c.TDX != nil && c.TDX.MarkedSimulated()
}

// collateralClient returns a client and the folder in which it keeps what it fetches.
func (s *session) collateralClient(o collateralFlags) (*collateral.Client, string, error) {
	amd, intel, simulated, err := collateralRoots(o.policy)
	if err != nil {
		return nil, "", err
	}
	if simulated && o.kds == "" && o.pcs == "" {
		return nil, "", exit.Usagef("--policy: it is for simulated evidence, of which vendors know nothing; name who does with --kds or --pcs")
	}
	if o.wait <= 0 {
		return nil, "", exit.Usagef("--wait: want more than 0, got %v", o.wait)
	}
	folder := o.out
	if cache := s.cache(false); cache != "" {
		name := "collateral"
		if simulated {
			name += "-simulated"
		}
		folder = filepath.Join(cache, name)
		if err := os.MkdirAll(cache, 0o700); err != nil {
			return nil, "", hintCache(err)
		}
	}
	if folder == "" {
		return nil, "", exit.Usagef("--out: want a folder, since there is none to keep things in ($%s, $XDG_CACHE_HOME, $HOME)", envCache)
	}
	cfg := collateral.Config{
		HTTP:  &http.Client{Transport: &http.Transport{Proxy: http.ProxyFromEnvironment, MaxResponseHeaderBytes: maxResponseHeader, ForceAttemptHTTP2: true}},
		Clock: s.env.Clock, Folder: folder, SNP: amd, TDX: intel, KDS: o.kds, PCS: o.pcs, RootCRL: o.rootCRL, Patience: o.wait,
		Waiting: func(d time.Duration) { s.say("waiting %v for the service's next turn", d.Round(time.Second)) },
	}
	if o.refresh {
		cfg.Refresh = -1
	}
	client, err := collateral.New(cfg)
	if err != nil && !errors.Is(err, collateral.ErrFolder) {
		err = exit.As(exit.Usage, err)
	}
	return client, folder, err
}

// collateralRoots returns the roots of a policy, or the vendors' if none is named. A platform of which it has none has roots that refuse.
func collateralRoots(policy string) (amd snp.Roots, intel tdx.Roots, simulated bool, err error) {
	p, err := loadPolicy(policy)
	if err != nil {
		return amd, intel, false, err
	}
	if p.Simulated == nil || len(p.Simulated.RootsOf(attest.SNP)) > 0 {
		if amd, err = snp.RootsFor(p); err != nil {
			return amd, intel, false, err
		}
	}
	if p.Simulated == nil || len(p.Simulated.RootsOf(attest.TDX)) > 0 {
		if intel, err = tdx.RootsFor(p); err != nil {
			return amd, intel, false, err
		}
	}
	return amd, intel, p.Simulated != nil, nil
}

func (v *collateralView) add(b collateral.Bundle, outlook []collateral.Outlook, now time.Time) {
	for _, a := range b.Answers {
		if slices.ContainsFunc(v.Documents, func(d documentView) bool { return d.Name == a.Name }) {
			continue
		}
		d := viewOf(a.Name, a.Document, a.Fetched, now)
		d.Update, d.Source = a.Update, a.Source
		if a.Err != nil {
			d.Why = oneLine(a.Err)
		}
		v.Documents = append(v.Documents, d)
	}
	for _, m := range b.Missing {
		v.Missing = append(v.Missing, missView{m.Kind, m.Of, m.Update, oneLine(m.Err)})
	}
	for _, l := range outlook {
		v.Outlook = append(v.Outlook, outlookView{l.Update, l.Evaluation, l.Status, slices.Concat([]string{}, l.Advisories)})
	}
}

// viewOf shows a genuine document.
func viewOf(name string, d attest.Document, fetched, now time.Time) documentView {
	v := documentView{Name: name, Kind: d.Kind, Of: d.Of, Genuine: true, Issuer: d.Issuer, Evaluation: d.Evaluation, Number: d.Number}
	issued := d.Issued.UTC()
	v.Issued = &issued
	if !d.Until.IsZero() {
		until := d.Until.UTC()
		v.Until, v.DaysLeft = &until, daysLeft(until, now)
	}
	if !fetched.IsZero() && !fetched.After(now) {
		age := int64(now.Sub(fetched) / time.Second)
		v.Age = &age
	}
	return v
}

// daysLeft is whole days until an instant, rounded down: -1 if it was within the last day.
func daysLeft(until, now time.Time) *int {
	const day = 24 * time.Hour
	left := until.Sub(now)
	n := int(left / day)
	if left < 0 && left%day != 0 {
		n--
	}
	return &n
}

// warnCollateral says what somebody should do something about.
func (s *session) warnCollateral(v collateralView) {
	for _, d := range v.Documents {
		if d.Source == collateral.LastGood {
			age := "of unknown age"
			if d.Age != nil {
				age = (time.Duration(*d.Age) * time.Second).String() + " old"
			}
			s.say("warning: %s is the last good answer, %s: %s", d.Name, age, d.Why)
		}
		if d.DaysLeft != nil && *d.DaysLeft < 0 {
			s.say("warning: %s has lapsed, at %s", d.Name, d.Until.Format(time.RFC3339))
		}
	}
	for _, m := range v.Missing {
		if m.Update == collateral.Early {
			s.say("warning: there is no early %s, so nothing is known of what will count next: %s", m.Kind, m.Why)
		}
	}
	byUpdate := map[collateral.Update]outlookView{}
	for _, l := range v.Outlook {
		byUpdate[l.Update] = l
	}
	standard, early := byUpdate[collateral.Standard], byUpdate[collateral.Early]
	if standard.Update != "" && early.Update != "" && early.Status != standard.Status {
		s.say("warning: once evaluation %d counts, Intel calls the platform %s instead of %s", early.Evaluation, statusText(early.Status), statusText(standard.Status))
	}
}

// statusText names a status of Intel's, of which there may be none.
func statusText(status attest.TCBStatus) string {
	if status == "" {
		return "nothing that it knows"
	}
	return string(status)
}

// oneLine is an error in one line, however many there are in it.
func oneLine(err error) string { return strings.ReplaceAll(err.Error(), "\n", "; ") }
