package cli

import (
	"context"
	"encoding/pem"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork/attest/collateral"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
)

// earlyFolder is where a folder of collateral has what will count next.
const earlyFolder = "early"

func (s *session) collateralShow() *cobra.Command {
	var policy string
	return s.command(command{
		use:   "show DIR|PROOF",
		short: "Say what the certificates, TCB infos and revocation lists of a folder or a proof are, and until when they hold.",
		more: "Each is judged under the vendor's roots, or those of --policy, with the certificates among them. Files that are neither endorsements nor\n" +
			"collateral are counted.",
		example: "sealwork collateral show ./intel",
		args:    cobra.ExactArgs(1), complete: anyFile,
		codes: []exit.Code{exit.NotVerified},
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&policy, "policy", "", "policy `FILE` whose roots count (default: the vendors')")
		},
		run: func(_ context.Context, args []string) error { return s.showCollateral(args[0], policy) },
	})
}

// holdingsView is what `collateral show` says.
type holdingsView struct {
	Folder    string         `json:"folder,omitempty"`
	Proof     string         `json:"proof,omitempty"`
	Documents []documentView `json:"documents"`
	Others    int            `json:"others"` // files of another kind
}

func (s *session) showCollateral(path, policy string) error {
	amd, intel, _, err := collateralRoots(policy)
	if err != nil {
		return err
	}
	view := holdingsView{Documents: []documentView{}}
	groups := map[collateral.Update][]collateral.File{}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		view.Folder = path
		if groups[""], err = readFolder(path); err != nil {
			return err
		}
		if _, err := os.Stat(filepath.Join(path, earlyFolder)); err == nil {
			if groups[collateral.Early], err = readFolder(filepath.Join(path, earlyFolder)); err != nil {
				return err
			}
		}
	} else {
		evidence, p, err := readEvidence(path)
		if err != nil {
			return err
		}
		if p == nil {
			return exit.Usagef("%s: want a folder or a proof, got a raw report or quote", path)
		}
		view.Proof = path
		for _, e := range evidence {
			groups[""] = append(groups[""], collateral.Parts(*e)...)
		}
	}
	now, wrong := s.env.Clock.Now(), 0
	for _, u := range []collateral.Update{"", collateral.Early} {
		all, others := collateral.List(groups[u], amd, intel)
		view.Others += others
		for _, l := range all {
			view.Documents = append(view.Documents, listedView(l, u, now))
			if l.Err != nil {
				wrong++
			}
		}
	}
	if err := s.show(view, func(w *strings.Builder) { writeHoldings(w, view) }); err != nil {
		return err
	}
	if wrong > 0 {
		return exit.As(exit.NotVerified, exit.Hint(fmt.Errorf("%d of %d are not genuine", wrong, len(view.Documents)),
			"a document cannot be judged without the certificate that signed it; `sealwork collateral fetch` brings both"))
	}
	return nil
}

// listedView shows a file, of which an early folder says that it is early and of which nothing else is known.
func listedView(l collateral.Listed, u collateral.Update, now time.Time) documentView {
	name := l.Name
	if u == collateral.Early {
		name = filepath.Join(earlyFolder, name)
	}
	if l.Err != nil {
		return documentView{Name: name, Kind: l.Kind, Update: u, Why: oneLine(l.Err)}
	}
	v := viewOf(name, l.Document, l.Written, now)
	if v.Evaluation != 0 {
		if v.Update = u; u == "" {
			v.Update = collateral.Standard
		}
	}
	return v
}

// readFolder returns the files of a folder, what is PEM taken apart. Files that are too long for what it may hold are left out.
func readFolder(dir string) (all []collateral.File, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	if len(entries) > maxFolder {
		return nil, fmt.Errorf("%s: want at most %d files, got %d", dir, maxFolder, len(entries))
	}
	for _, entry := range entries {
		if !entry.Type().IsRegular() {
			continue
		}
		b, err := files.ReadAtMost(filepath.Join(dir, entry.Name()), maxFolderFile+1)
		if err != nil {
			return nil, err
		}
		if len(b) > maxFolderFile {
			continue
		}
		f := collateral.File{Name: entry.Name(), Content: b}
		if info, err := entry.Info(); err == nil {
			f.Written = info.ModTime()
		}
		for _, f.Content = range unwrap(b) {
			all = append(all, f)
		}
	}
	return all, nil
}

// unwrap returns what is in the blocks of a file in PEM, or the file itself if it is something else.
func unwrap(file []byte) (all [][]byte) {
	block, rest := pem.Decode(file)
	if block == nil {
		return [][]byte{file}
	}
	for ; block != nil; block, rest = pem.Decode(rest) {
		all = append(all, block.Bytes)
	}
	return all
}

func writeCollateral(w *strings.Builder, v collateralView) {
	fmt.Fprintf(w, "%d documents in %s\n", len(v.Documents), v.Folder)
	for _, d := range v.Documents {
		writeDocument(w, d)
	}
	for _, m := range v.Missing {
		fmt.Fprintf(w, "missing      %s\n  %s\n", label(string(m.Kind), m.Of, string(m.Update)), m.Why)
	}
	for _, l := range v.Outlook {
		fmt.Fprintf(w, "%-12s evaluation %d: Intel calls the platform %s%s\n", l.Update, l.Evaluation, statusText(l.Status), because(strings.Join(l.Advisories, ", ")))
	}
	if v.ProofFile != "" {
		fmt.Fprintf(w, "proof        completed in %s, not judged\n", v.ProofFile)
	}
}

func writeHoldings(w *strings.Builder, v holdingsView) {
	for _, d := range v.Documents {
		writeDocument(w, d)
	}
	if v.Others > 0 {
		fmt.Fprintf(w, "and %d files that are neither endorsements nor collateral\n", v.Others)
	}
}

func label(parts ...string) string {
	var all []string
	for _, p := range parts {
		if p != "" {
			all = append(all, p)
		}
	}
	return strings.Join(all, " ")
}

// writeDocument writes one document in two lines: what it is, and how long it holds.
func writeDocument(w *strings.Builder, d documentView) {
	fmt.Fprintf(w, "%-12s %s\n", d.Kind, label(d.Of, string(d.Update), "in", d.Name))
	if !d.Genuine {
		fmt.Fprintf(w, "  NOT GENUINE: %s\n", d.Why)
		return
	}
	fmt.Fprintf(w, "  by %s, issued %s", d.Issuer, d.Issued.Format(time.RFC3339))
	if d.Until != nil {
		fmt.Fprintf(w, ", holds until %s, %d days", d.Until.Format(time.RFC3339), *d.DaysLeft)
	}
	if d.Evaluation != 0 {
		fmt.Fprintf(w, ", evaluation %d", d.Evaluation)
	}
	if d.Number != nil {
		fmt.Fprintf(w, ", number %d", d.Number)
	}
	if d.Source != "" {
		fmt.Fprintf(w, ", %s", d.Source)
	}
	if d.Age != nil {
		fmt.Fprintf(w, ", given %v ago", time.Duration(*d.Age)*time.Second)
	}
	fmt.Fprintln(w)
}
