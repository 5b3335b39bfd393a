package policies

// The sources that the table names more than once.
const (
	specPolicies = "docs/spec/attestation.md §4"
	snpABI       = "AMD SEV-SNP Firmware ABI Specification (56860), "
	tdxABI       = "Intel TDX Module ABI Specification, "
	intelPCS     = "Intel Provisioning Certification Service API v4, "
)

// table explains every key of a policy file, in its order. A key without a row here fails a test, unless a row of what it is part of says
// everything.
var table = []Field{
	{
		Field: "format", Demands: "that the file is a policy of this version", Values: "sealwork.policy/v1", Zero: "the file is refused",
		Stops: "a file of another kind, or of a later version whose demands a reader would not know", Rows: []string{"policy"}, Source: specPolicies,
	},
	{
		Field: "name", Demands: "nothing of evidence; every verdict shows it, beside the digest of the policy", Values: "1 to 64 of a-z, 0-9, dot and dash",
		Zero: "the file is refused", Stops: "a verdict of which nobody knows later under what it was made", Source: specPolicies,
	},
	{
		Field: "seal_modes", Demands: "how a batch was sealed", Zero: "the file is refused",
		Values: "batch, with a report of the hardware made for it; key, with one for the worker's key, where reports are slow; none, without hardware",
		Stops:  "with key, whoever takes a worker's key out of its machine seals until that key expires, with batch only while it has the machine; with none there is only the key's word",
		Rows:   []string{"seal.mode"}, Source: "docs/spec/proof.md §8",
	},
	{
		Field: "max_age", Demands: "that the block which the batch names, and in mode key the block which the worker key names, was at most so long before the instant of judging",
		Values: "a duration of whole seconds up to 8784h, like 36h", Zero: "any age",
		Stops: "a report that was made when the machine was sound, and is used after its keys are out", Rows: []string{"seal.age"}, Source: specPolicies + "; checked with `sealwork verify --block`",
	},
	{
		Field: "platforms", Demands: "whose evidence it is", Values: "snp, tdx; what is named needs its section", Zero: "no evidence is accepted, and the seal mode must be none",
		Stops: "evidence of a kind that nobody meant to trust", Rows: []string{"evidence.platform"}, Source: specPolicies,
	},
	{
		Field: "measurements", Demands: "that what booted is one of these: firmware, kernel, its command line, initial memory, and what the guest was launched under",
		Values: "up to 1,024 of 32 bytes; `sealwork inspect` prints that of a report or quote", Zero: "all evidence is refused; the key must be there, as [] if nothing is trusted yet",
		Stops: "another program in a genuine machine: without a measurement a report says only that there is a machine", Rows: []string{"snp.measurement", "tdx.measurement"},
		Source: "docs/spec/attestation.md §2; " + snpABI + "MEASUREMENT and POLICY; " + tdxABI + "TDREPORT",
	},
	{
		Field: "snp", Demands: "what holds of AMD SEV-SNP. Always refused: guests that can be debugged or have a migration agent, firmware that can be rolled back",
		Values: "the keys below it", Zero: "refused if platforms names snp, not read otherwise", Stops: "see its parts",
		Rows: []string{"snp.debug", "snp.migration-agent", "snp.provisional-firmware"}, Source: snpABI + "ATTESTATION_REPORT",
	},
	{
		Field: "snp.products", Demands: "the processor is one of these, and its firmware not below the floor", Values: "a list of product and floor, at least one", Zero: "the file is refused",
		Stops: "a processor of which nobody thought, or whose weaknesses are others'", Rows: []string{"snp.product"}, Source: snpABI + "CPUID_FAM_ID, CPUID_MOD_ID",
	},
	{
		Field: "snp.products.product", Demands: "the processor's family and model are this product's", Values: "Milan, Genoa, Bergamo (with Siena), Turin", Zero: "the file is refused",
		Stops: "see snp.products", Rows: []string{"snp.product"}, Source: "docs/spec/attestation.md §2",
	},
	{
		Field: "snp.products.floor", Demands: "no part of the reported, the committed and the launch TCB is below it: the first is what signs, the second what the host can go back to, the third what launched the guest",
		Values: "levels from 0 to 255, each of which only grows within a product; fmc for Turin, and for no other", Zero: "the file is refused: every part has to be said",
		Stops: "old firmware with holes that were repaired: BadRAM (AMD-SB-3015, memory aliases), microcode of the attacker's (AMD-SB-3019, CVE-2024-56161), CacheWarp (AMD-SB-3005)",
		Rows:  []string{"snp.tcb.", "snp.committed-tcb.", "snp.launch-tcb."}, Source: snpABI + "TCB_VERSION; AMD's security bulletins",
	},
	{
		Field: "snp.known_weak", Demands: "that a product whose keys can be extracted is named here too, and not only in products", Values: "Milan", Zero: "none: such a product is refused",
		Stops: "reports forged for any TCB with a seed taken out of a Milan in software (arXiv 2605.12990), which no firmware repairs: accept it only with chips that you know",
		Rows:  []string{"snp.known-weak"}, Source: "arXiv 2605.12990; docs/spec/attestation.md §4",
	},
	{
		Field: "snp.signers", Demands: "the kind of key that signed the report", Values: "vcek, of the chip; vlek, which AMD issued to a cloud provider for many chips", Zero: "the file is refused",
		Stops: "with vlek the machine has no name, and who holds the provider's key speaks for all of its machines", Rows: []string{"snp.signer"}, Source: snpABI + "SIGNING_KEY",
	},
	{
		Field: "snp.providers", Demands: "the CSP_ID in the certificate of a VLEK is one of these", Values: "up to 64 names as AMD wrote them", Zero: "any provider",
		Stops: "a report from a cloud that nobody chose, which is as genuine as the right one's", Rows: []string{"snp.provider"}, Source: "AMD VLEK certificate and KDS Specification, CSP_ID",
	},
	{
		Field: "snp.vmpls", Demands: "the privilege level from which the report was asked for", Values: "0 to 3; 0 is the most privileged, the guest's own kernel or what stands in for it", Zero: "the file is refused",
		Stops: "a report asked for by code above which other code runs, that the measurement does not speak of", Rows: []string{"snp.vmpl"}, Source: snpABI + "VMPL",
	},
	{
		Field: "snp.guest_policy", Demands: "bits of the policy under which the guest was launched, of every guest whose measurement is listed",
		Values: "smt_off, cxl_off; single_socket, mem_aes_256_xts, rapl_disabled, ciphertext_hiding_dram, page_swap_disabled", Zero: "nothing beyond the measurements, each of which contains its guest's policy",
		Stops: "a measurement on the list of a guest that may run where it must not: beside another thread of its core, with memory behind CXL, under a host that moves pages",
		Rows:  []string{"snp.guest-policy."}, Source: snpABI + "POLICY",
	},
	{
		Field: "snp.platform_info", Demands: "how the machine was set up when the report was made",
		Values: "alias_check_complete, ciphertext_hiding_dram, ecc, rapl_disabled; smt_off", Zero: "nothing, with []; the key must be there",
		Stops: "memory modules that lie about their size (BadRAM: alias_check_complete); reading ciphertexts (ciphertext_hiding_dram); flipped bits (ecc); power as a side channel (rapl_disabled); a neighbour on the same core (smt_off)",
		Rows:  []string{"snp.platform-info."}, Source: snpABI + "PLATFORM_INFO; AMD-SB-3015",
	},
	{
		Field: "snp.chips", Demands: "the chip is one of these, by the certificate of its key", Values: "up to 1,024 of 64 bytes; a VLEK names no chip and fails", Zero: "any chip",
		Stops: "a machine in the attacker's own rack, with an interposer on its memory bus (WireTap, Battering RAM) or its seed taken out", Rows: []string{"snp.chip"}, Source: snpABI + "CHIP_ID",
	},
	{
		Field: "snp.missing", Demands: "that AMD's revocation list is there, unless it is named here", Values: "crls", Zero: "the list may not be missing, with []; the key must be there",
		Stops: "left empty: hiding the list that names the certificate", Rows: []string{"snp.crls"}, Source: specPolicies,
	},
	{
		Field: "snp.grace", Demands: "the revocation list lapsed no longer ago than this", Values: "a duration of whole seconds up to 8784h", Zero: "0s: a lapsed list is refused; the key must be there",
		Stops: "kept short: last year's word about keys that are out since", Rows: []string{"snp.lapsed"}, Source: "AMD's VCEK specification, 57230: nextUpdate of the list",
	},
	{
		Field: "tdx", Demands: "what holds of Intel TDX. Always refused: guests that can be debugged or migrated, modules that are not Intel's, platforms that are Revoked or unknown",
		Values: "the keys below it", Zero: "refused if platforms names tdx, not read otherwise", Stops: "see its parts",
		Rows: []string{"tdx.debug", "tdx.migratable", "tdx.module-signer"}, Source: tdxABI + "TDREPORT",
	},
	{
		Field: "tdx.statuses", Demands: "how the platform stands by Intel's word: platform, TDX module and quoting enclave together",
		Values: "UpToDate, SWHardeningNeeded, ConfigurationNeeded, ConfigurationAndSWHardeningNeeded, OutOfDate, OutOfDateConfigurationNeeded; Revoked cannot be accepted", Zero: "the file is refused",
		Stops: "a platform with holes that were repaired, whose keys may be out", Rows: []string{"tdx.tcb-status", "tdx.tcb"}, Source: intelPCS + "TCB Info; docs/spec/attestation.md §2",
	},
	{
		Field: "tdx.advisories", Demands: "that no other advisory of Intel's applies to the platform, whatever its status", Values: "up to 256 like INTEL-SA-01234", Zero: "none may apply, with []; the key must be there",
		Stops: "a status that was tolerated for one weakness and then covers the next", Rows: []string{"tdx.advisories"}, Source: intelPCS + "advisoryIDs",
	},
	{
		Field: "tdx.evaluation_floor", Demands: "TCB info and QE identity are of this evaluation or a later one", Values: "at least 1", Zero: "the file is refused",
		Stops: "what Intel said before a recovery, served on: it is signed and not lapsed, and calls the platform up to date", Rows: []string{"tdx.evaluation-number"}, Source: intelPCS + "tcbEvaluationDataNumber",
	},
	{
		Field: "tdx.attributes", Demands: "every bit of required is set in TDATTRIBUTES and none outside of allowed, of every guest whose measurement is listed",
		Values: "two masks as text in hexadecimal; 0x10000000 is SEPT_VE_DISABLE, 0x40000000 protection keys; debugging and migration cannot be allowed", Zero: "the file is refused",
		Stops: "a guest whose faults its host can provoke and watch (SEPT_VE_DISABLE off), or that was launched with a feature nobody reviewed", Rows: []string{"tdx.attributes"}, Source: tdxABI + "TDATTRIBUTES",
	},
	{
		Field: "tdx.xfam", Demands: "the same of XFAM, the processor's features that the guest may use", Values: "two masks as text in hexadecimal; 0x3 is always there", Zero: "the file is refused",
		Stops: "features that leak, such as tracing of the guest's control flow", Rows: []string{"tdx.xfam"}, Source: tdxABI + "XFAM",
	},
	{
		Field: "tdx.rtmr0", Demands: "RTMR0 is one of these: firmware's configuration, such as its variables and tables", Values: "up to 64 of 48 bytes", Zero: "any: the measurement contains it",
		Stops: "nothing that the measurement lets through; it names the register that differs, and --event-log the events", Rows: []string{"tdx.rtmr0"}, Source: tdxABI + "RTMR; TCG event log in ACPI table CCEL",
	},
	{
		Field: "tdx.rtmr1", Demands: "RTMR1 is one of these: the kernel, as the firmware measures it", Values: "up to 64 of 48 bytes", Zero: "any: the measurement contains it",
		Stops: "as tdx.rtmr0", Rows: []string{"tdx.rtmr1"}, Source: tdxABI + "RTMR",
	},
	{
		Field: "tdx.rtmr2", Demands: "RTMR2 is one of these: the kernel's command line and initial file system", Values: "up to 64 of 48 bytes", Zero: "any: the measurement contains it",
		Stops: "as tdx.rtmr0", Rows: []string{"tdx.rtmr2"}, Source: tdxABI + "RTMR",
	},
	{
		Field: "tdx.rtmr3", Demands: "RTMR3 is one of these: what the running guest extended, and no part of the measurement", Values: "up to 64 of 48 bytes; all zero is a guest that extended nothing", Zero: "any",
		Stops: "a guest that loaded something after it booted and said so there", Rows: []string{"tdx.rtmr3"}, Source: tdxABI + "RTMR",
	},
	{
		Field: "tdx.modules", Demands: "MRSEAM, the TDX module itself, is one of these", Values: "up to 64 of 48 bytes", Zero: "any that Intel signed and that TCB info knows",
		Stops: "a build of the module that you have not looked at", Rows: []string{"tdx.module"}, Source: tdxABI + "MRSEAM",
	},
	{
		Field: "tdx.fmspcs", Demands: "the kind of platform: family, model, stepping, type", Values: "up to 1,024 of 6 bytes", Zero: "any",
		Stops: "a kind of processor whose weaknesses are others'", Rows: []string{"tdx.fmspc"}, Source: intelPCS + "fmspc",
	},
	{
		Field: "tdx.ppids", Demands: "the platform is one of these, by the certificate of its key", Values: "up to 1,024 of 16 bytes", Zero: "any platform",
		Stops: "a machine in the attacker's own rack, its keys taken out with an interposer on the memory bus (WireTap, TEE.fail)", Rows: []string{"tdx.ppid"}, Source: intelPCS + "PCK certificate, PPID",
	},
	{
		Field: "tdx.missing", Demands: "that no collateral is missing but what it names: what rests on that is then not checked", Values: "tcb, TCB info and QE identity; crls, the two revocation lists", Zero: "nothing may be missing, with []; the key must be there",
		Stops: "left empty: hiding the document that would refuse the platform", Rows: []string{"tdx.tcb", "tdx.crls"}, Source: specPolicies,
	},
	{
		Field: "tdx.grace", Demands: "collateral lapsed no longer ago than this", Values: "a duration of whole seconds up to 8784h", Zero: "0s: lapsed collateral is refused; the key must be there",
		Stops: "kept short: last year's word about a platform whose keys are out since", Rows: []string{"tdx.lapsed"}, Source: intelPCS + "nextUpdate",
	},
	{
		Field: "simulated", Demands: "that no hardware made the evidence, but an installation whose root is pinned", Values: "the keys below it", Zero: "hardware only, under the vendors' roots",
		Stops: "simulated evidence that passes as real, and the reverse: nothing can accept both", Rows: []string{"evidence.simulated"}, Source: "docs/spec/attestation.md §3",
	},
	{
		Field: "simulated.roots", Demands: "the evidence descends from one of these roots", Values: "1 to 8, of every platform at least one: the SHA-256 of the root's public key and the root in DER as base64", Zero: "the file is refused",
		Stops: "another installation's simulation, which anybody can make", Rows: []string{"evidence.root"}, Source: "docs/spec/attestation.md §3",
	},
}
