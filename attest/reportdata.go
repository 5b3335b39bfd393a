package attest

import "crypto/sha256"

// Tag says what kind of structure a report vouches for (docs/spec/proof.md §8). The list is closed: only the functions below
// make one, and the zero Tag is none of them.
type Tag struct{ name string }

// TagBatch is the tag of a Batch.
func TagBatch() Tag { return Tag{"sealwork/batch/v1"} }

// TagWorkerKey is the tag of a WorkerKey.
func TagWorkerKey() Tag { return Tag{"sealwork/worker-key/v1"} }

// TagBrokerTLS is the tag of a BrokerTls.
func TagBrokerTLS() Tag { return Tag{"sealwork/broker-tls/v1"} }

// String returns the tag as the specification spells it.
func (t Tag) String() string { return t.name }

// ReportData returns the 64 bytes that hardware signs for the structure with the EIP-712 digest: digest ‖ SHA-256(tag). It panics
// on the zero Tag: a report without a kind could pass for another's.
func ReportData(digest [32]byte, tag Tag) (d [ReportDataSize]byte) {
	if tag.name == "" {
		panic("attest: report data for the zero tag")
	}
	kind := sha256.Sum256([]byte(tag.name))
	copy(d[:32], digest[:])
	copy(d[32:], kind[:])
	return d
}
