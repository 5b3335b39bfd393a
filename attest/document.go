package attest

import (
	"errors"
	"math/big"
	"time"
)

// ErrUnknownDocument is returned, wrapped, by a platform's package that is asked what a file is and knows no such kind of file.
var ErrUnknownDocument = errors.New("neither an endorsement nor collateral")

// DocumentKind says what a vendor's document is. The zero DocumentKind is none.
type DocumentKind string

// The kinds: what lies in a folder of endorsements or collateral, and in evidence.
const (
	RootCertificate DocumentKind = "root"        // of either vendor; never in evidence
	VCEKCertificate DocumentKind = "vcek"        // of a chip at a TCB
	VLEKCertificate DocumentKind = "vlek"        // of a cloud provider at a TCB
	ASKCertificate  DocumentKind = "ask"         // that signs VCEKs
	ASVKCertificate DocumentKind = "asvk"        // that signs VLEKs
	SNPCRL          DocumentKind = "snp-crl"     // of a product line, signed by its root
	TCBInfoJSON     DocumentKind = "tcb-info"    // of a kind of Intel platform, by FMSPC
	QEIdentityJSON  DocumentKind = "qe-identity" // of Intel's quoting enclave for TDX
	TCBSigner       DocumentKind = "tcb-signer"  // that signs the two above
	PCKIssuer       DocumentKind = "pck-issuer"  // that signs platforms' keys
	PCKCRL          DocumentKind = "pck-crl"     // of platforms' keys
	IntelRootCRL    DocumentKind = "root-crl"    // of issuers and signers
)

// Document is what a vendor's document says of itself and who signed it, once a platform's package has followed the signatures up to
// one of its roots. Whether it holds at some instant is left to the caller. The zero Document is none.
type Document struct {
	Platform   Platform
	Kind       DocumentKind
	Of         string    // what it is about: a key's name (snp.Key), a product line, an FMSPC; empty if there is only one of its kind
	Issuer     string    // common name of who signed it
	Issued     time.Time // issueDate, thisUpdate or NotBefore
	Until      time.Time // nextUpdate or NotAfter; zero for a revocation list that does not say
	Evaluation uint32    // number of Intel's TCB evaluation; for TCB info and QE identity only
	Number     *big.Int  // of a revocation list that has one, else nil
}

// Older reports whether d must not take the place of held, a document of the same kind about the same: the vendor has said something
// since. Evaluation numbers and numbers of lists count before dates, because a server can only replay what the vendor once signed.
func (d Document) Older(held Document) bool {
	if d.Evaluation != held.Evaluation {
		return d.Evaluation < held.Evaluation
	}
	if d.Number != nil && held.Number != nil && d.Number.Cmp(held.Number) != 0 {
		return d.Number.Cmp(held.Number) < 0
	}
	return d.Issued.Before(held.Issued)
}
