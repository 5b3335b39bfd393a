package verify

import (
	"regexp"
	"strings"
)

// Title says in plain words what a row of a verdict is about, for readers who know neither our names nor a vendor's, as a statement that
// holds if the row is ok. For a name that it does not know it returns one that says so with the name in it.
func Title(name string) string {
	seal, rest := "", name
	if m := sealIndex.FindStringSubmatch(name); m != nil {
		seal, rest = "Seal "+m[1]+": ", m[2]
	}
	if t, ok := titles[rest]; ok {
		return seal + t
	}
	for _, p := range titlePrefixes {
		if of, ok := strings.CutPrefix(rest, p.prefix); ok {
			return seal + p.title + strings.NewReplacer("_", " ", "-", " ").Replace(of)
		}
	}
	return seal + "The value of " + rest + " is in range"
}

// sealIndex is what stands before the rows of one of several seals.
var sealIndex = regexp.MustCompile(`^seals\[([0-9]+)\]\.(.+)$`)

var titlePrefixes = []struct{ prefix, title string }{
	{"snp.tcb.", "The firmware is recent enough for the policy: "},
	{"snp.committed-tcb.", "The firmware cannot be rolled back below what the policy asks for: "},
	{"snp.launch-tcb.", "The firmware was recent enough when the guest started: "},
	{"snp.guest-policy.", "The guest was launched under what the policy asks for: "},
	{"snp.platform-info.", "The machine has switched on what the policy asks for: "},
	{"terms.", "It keeps to the deal's terms: "},
}

var titles = map[string]string{
	"policy":          "The policy itself is sound",
	"proof.encoding":  "The file is a proof, written in the one way a proof is written",
	"proof.values":    "All values in the proof are in range",
	"receipt.path":    "The receipt is one of those that were sealed together",
	"seal.path":       "Its chunk of tasks is part of the sealed batch",
	"seal.signature":  "The worker's key signed the batch",
	"seal.age":        "The seal is no older than the policy allows",
	"seal.mode":       "The policy accepts this way of sealing",
	"seal.evidence":   "There is evidence of a machine",
	"seal.worker-key": "The evidence is about the key that signed",

	"evidence.form":        "The evidence is within its limits",
	"evidence.platform":    "The policy accepts this kind of machine",
	"evidence.simulated":   "The policy and the evidence agree on whether hardware is real or simulated",
	"evidence.time":        "An instant to judge at was given",
	"evidence.genuine":     "The evidence can be judged at all",
	"evidence.claims":      "The evidence says what a machine of its kind says",
	"evidence.root":        "The signatures lead up to a root that the policy trusts",
	"evidence.report-data": "The machine made this evidence for exactly this batch or key",

	"subject.deal":   "It is about the deal that you named",
	"subject.terms":  "It keeps to the terms of the deal",
	"subject.app":    "It is about the program that you named",
	"subject.input":  "It is about the input that you gave",
	"subject.output": "It is about the output that you gave",
	"anchor":         "When it was made, by a block of the chain",
	"settled":        "It was settled on the chain",

	"snp.certificates":         "The report comes with its two certificates",
	"snp.report":               "It is a report as AMD's firmware writes it",
	"snp.simulated-mark":       "It is marked as simulated if it is, and only then",
	"snp.leaf":                 "The certificate of the chip's key can be read",
	"snp.intermediate":         "The certificate above it can be read",
	"snp.product":              "The processor is of a kind that the policy accepts",
	"snp.chain":                "The certificates lead up to a root that the policy trusts, and hold at that instant",
	"snp.signature":            "The chip signed the report",
	"snp.second-opinion":       "The vendor's own library finds nothing wrong with the report",
	"snp.revocation-lists":     "The vendor's revocation list is genuine",
	"snp.revocation":           "The vendor has not revoked these certificates",
	"snp.crls":                 "The vendor's revocation list is there",
	"snp.lapsed":               "The vendor's revocation list has not lapsed",
	"snp.tcb.certificate":      "The certificate is for the firmware that the report names",
	"snp.chip-id":              "The certificate is for this chip",
	"snp.consistency":          "The report does not contradict itself",
	"snp.verify":               "The report could be read without a fault",
	"snp.measurement":          "The guest started from an image that the policy accepts",
	"snp.debug":                "Nobody can look into the guest with a debugger",
	"snp.migration-agent":      "No agent can move the guest elsewhere",
	"snp.vmpl":                 "The guest's own kernel asked for the report",
	"snp.provider":             "The cloud provider is on the policy's list",
	"snp.signer":               "The policy accepts this kind of key",
	"snp.chip":                 "The chip is on the policy's list",
	"snp.known-weak":           "The processor is not of a kind known to be broken, or the policy accepts that",
	"snp.provisional-firmware": "The firmware is committed",

	"tdx.quote":             "It is a quote as Intel's machines write it",
	"tdx.simulated-mark":    "It is marked as simulated if it is, and only then",
	"tdx.chain":             "The certificates lead up to a root that the policy trusts, and hold at that instant",
	"tdx.pck":               "The certificate of the platform's key can be read",
	"tdx.qe-report":         "The platform's key signed for the quoting enclave",
	"tdx.attestation-key":   "The quoting enclave vouches for the key that signed the quote",
	"tdx.signature":         "That key signed the quote",
	"tdx.second-opinion":    "The vendor's own library finds nothing wrong with the quote",
	"tdx.signers":           "The signers of what the vendor says are the vendor's",
	"tdx.tcb-info":          "What the vendor says of the platform's firmware is genuine and about this platform",
	"tdx.module-identity":   "The TDX module is one that the vendor knows",
	"tdx.qe-identity":       "What the vendor says of the quoting enclave is genuine",
	"tdx.early-tcb-info":    "What the vendor says early of the platform's firmware is genuine and about this platform",
	"tdx.rtmr0":             "The firmware's configuration is on the policy's list",
	"tdx.rtmr1":             "The kernel, as it was measured, is on the policy's list",
	"tdx.rtmr2":             "The kernel's command line and initial files are on the policy's list",
	"tdx.rtmr3":             "What the running guest added to its measurement is on the policy's list",
	"tdx.qe":                "The quoting enclave is that one",
	"tdx.revocation-lists":  "The vendor's revocation lists are genuine",
	"tdx.revocation":        "The vendor has not revoked these certificates",
	"tdx.verify":            "The quote could be read without a fault",
	"tdx.measurement":       "The guest started from an image that the policy accepts",
	"tdx.debug":             "Nobody can look into the guest with a debugger",
	"tdx.migratable":        "The guest cannot be moved elsewhere",
	"tdx.attributes":        "The guest's attributes are those that the policy asks for",
	"tdx.xfam":              "The processor features that are switched on are those that the policy allows",
	"tdx.module-signer":     "Intel signed the TDX module",
	"tdx.module":            "The TDX module is on the policy's list",
	"tdx.fmspc":             "The kind of platform is on the policy's list",
	"tdx.ppid":              "The platform is on the policy's list",
	"tdx.tcb":               "The vendor's word on the platform's firmware is there",
	"tdx.tcb-status":        "What the vendor calls the platform's firmware is good enough for the policy",
	"tdx.advisories":        "No security advisory stands against it, beyond those that the policy tolerates",
	"tdx.evaluation-number": "The vendor's word is as recent as the policy asks for",
	"tdx.crls":              "Both of the vendor's revocation lists are there",
	"tdx.lapsed":            "The vendor's word has not lapsed",
}
