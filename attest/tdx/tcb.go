package tdx

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sealwork/sealwork/attest"
)

// tcb finds out how the platform stands, by docs/spec/attestation.md §2.
func tcb(info *tcbInfo, identity *qeIdentity, p *pck, teeTCBSVN [16]byte, qeSVN uint16) *attest.TDXTCB {
	out := &attest.TDXTCB{EvaluationNumber: min(info.Evaluation, identity.Evaluation)}
	take := func(l *tcbLevel) attest.TCBStatus {
		if l == nil {
			return ""
		}
		out.Advisories = append(out.Advisories, l.Advisories...)
		return l.Status
	}
	out.Platform = take(platformLevel(info.Levels, p, teeTCBSVN))
	out.Module = attest.TCBUpToDate // modules of version 0 have no ladder of their own: they are in the platform's
	if teeTCBSVN[1] > 0 {
		out.Module = ""
		if m := info.module(teeTCBSVN); m != nil {
			out.Module = take(svnLevel(m.Levels, uint16(teeTCBSVN[0])))
		}
	}
	out.QE = take(svnLevel(identity.Levels, qeSVN))
	out.Status = attest.ConvergeTCB(attest.ConvergeTCB(out.Platform, out.Module), out.QE)
	slices.Sort(out.Advisories)
	out.Advisories = slices.Compact(out.Advisories)
	return out
}

// module returns the identity of the TDX module that teeTCBSVN names, or nil.
func (t *tcbInfo) module(teeTCBSVN [16]byte) *module {
	if teeTCBSVN[1] == 0 {
		return &t.Module
	}
	id := fmt.Sprintf("TDX_%02x", teeTCBSVN[1])
	i := slices.IndexFunc(t.Modules, func(m module) bool { return strings.EqualFold(m.ID, id) })
	if i < 0 {
		return nil
	}
	return &t.Modules[i]
}

func platformLevel(levels []tcbLevel, p *pck, teeTCBSVN [16]byte) *tcbLevel {
	first := 0
	if teeTCBSVN[1] > 0 {
		first = 2 // the module's own version is held against its own ladder
	}
	covers := func(got []uint8, want []component) bool {
		for i := range got {
			if got[i] < want[i].SVN {
				return false
			}
		}
		return true
	}
	i := slices.IndexFunc(levels, func(l tcbLevel) bool {
		return covers(p.components[:], l.TCB.SGX) && p.pceSVN >= l.TCB.PCESVN && covers(teeTCBSVN[first:], l.TCB.TDX[first:])
	})
	if i < 0 {
		return nil
	}
	return &levels[i]
}

func svnLevel(levels []tcbLevel, svn uint16) *tcbLevel {
	i := slices.IndexFunc(levels, func(l tcbLevel) bool { return svn >= *l.TCB.SVN })
	if i < 0 {
		return nil
	}
	return &levels[i]
}
