package proof_test

import (
	"bytes"
	"cmp"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/proof"
)

func sortBy[T any](s []T, key func(T) string) {
	slices.SortFunc(s, func(a, b T) int { return cmp.Compare(key(a), key(b)) })
}

func highS(s *sealwork.Signature) {
	n, _ := new(big.Int).SetString("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16)
	new(big.Int).Sub(n, new(big.Int).SetBytes(s[32:64])).FillBytes(s[32:64])
	s[64] ^= 27 ^ 28
}

// newProof returns a proof without evidence: receipt 2 of 3, in chunk 1 of a batch of 5.
func newProof() *proof.Proof {
	list := receipts(3, func(int) sealwork.Outcome { return sealwork.OK })
	chunks := make([]proof.Chunk, 5)
	for i := range chunks {
		chunks[i], _ = proof.NewChunk(list[0].Deal, uint32(i), list[:1+i%3])
	}
	chunk, tree := proof.NewChunk(list[0].Deal, 1, list)
	chunks[1] = chunk
	batch, btree := proof.NewBatch(chunks, testKey(1).Address(), 7, fill[sealwork.Digest](0xab))
	return &proof.Proof{
		Domain: domain, Receipt: list[2], Host: proof.Host{Profile: sealwork.Pure}, Path: tree.Path(2), Chunk: chunk,
		Seals: []proof.Seal{{Path: btree.Path(1), Batch: batch, Signature: testKey(1).Sign(batch.Digest(domain)), Mode: proof.Mode(sealwork.SealNone)}},
	}
}

// proofVector is one row of testdata/proofs.json: a file and why it is refused, by class and by what the error names.
type proofVector struct {
	Name  string         `json:"name"`
	Class attest.Failure `json:"class"` // empty if nothing is wrong with it
	Names string         `json:"names"`
	File  string         `json:"file"`
}

// judge returns the class of the first failure, in the order of docs/spec/proof.md §11.
func judge(file string) (attest.Failure, error) {
	p, err := proof.Decode([]byte(file))
	if err != nil {
		return attest.FailEncoding, err
	}
	if err := p.Validate(); err != nil {
		return attest.FailValue, err
	}
	if got := p.ReceiptRoot(); got != p.Chunk.Root {
		return attest.FailReceiptPath, nil
	}
	for i := range p.Seals {
		if got := p.ChunkRoot(i); got != p.Seals[i].Batch.Root {
			return attest.FailChunkPath, nil
		}
		if err := p.Seals[i].CheckSignature(p.Domain); err != nil {
			return attest.FailSignature, err
		}
	}
	return "", nil
}

func computeProofs(t *testing.T) []proofVector {
	t.Helper()
	b, err := newProof().Encode()
	if err != nil {
		t.Fatal(err)
	}
	valid := string(b)
	text := func(old, with string) string {
		if !strings.Contains(valid, old) {
			t.Fatalf("%q is not in the file", old)
		}
		return strings.Replace(valid, old, with, 1)
	}
	dig := func(b byte) string { return fill[sealwork.Digest](b).String() }
	return []proofVector{
		{"a proof", "", "", valid},
		{"empty", attest.FailEncoding, "EOF", ""},
		{"truncated", attest.FailEncoding, "EOF", valid[:len(valid)/2]},
		{"an unknown field", attest.FailEncoding, "rebate", text(`"task": 2,`, `"task": 2, "rebate": 1,`)},
		{"a field twice", attest.FailEncoding, `"task" twice`, text(`"task": 2,`, `"task": 2, "task": 1,`)},
		{"a field in another case", attest.FailEncoding, "at byte", text(`"task": 2`, `"Task": 2`)},
		{"a field left out", attest.FailEncoding, "at byte", text("    \"task\": 2,\n", "")},
		{"trailing bytes", attest.FailEncoding, "more after the end", valid + "0"},
		{"no newline at the end", attest.FailEncoding, "at byte", strings.TrimSuffix(valid, "\n")},
		{"reformatted", attest.FailEncoding, "at byte", strings.ReplaceAll(valid, "\n", "\r\n")},
		{"a null path", attest.FailEncoding, "null", text(`"seals": [`, `"seals": null, "x": [`)},
		{"upper-case digits", attest.FailEncoding, "lower-case", text(dig(0x11), "0x"+strings.ToUpper(strings.Repeat("ab", 32)))},
		{"fuel as a number", attest.FailEncoding, "fuel", text(`"fuel": "1002"`, `"fuel": 1002`)},
		{"fuel with a leading zero", attest.FailEncoding, "decimal", text(`"fuel": "1002"`, `"fuel": "01002"`)},
		{"another format", attest.FailEncoding, "format", text("sealwork.proof/v1", "sealwork.proof/v2")},
		{"an unknown mode", attest.FailEncoding, "mode", text(`"mode": "none"`, `"mode": "most"`)},
		{"nesting without end", attest.FailEncoding, "nested deeper", strings.Repeat(`{"a":`, 100)},
		{"outcome over time", attest.FailValue, "receipt.outcome", text(`"outcome": 0`, `"outcome": 6`)},
		{"an unknown outcome", attest.FailValue, "receipt.outcome", text(`"outcome": 0`, `"outcome": 8`)},
		{"ok with a code", attest.FailValue, "receipt.code", text(`"code": 0`, `"code": 1`)},
		{"failed without a code", attest.FailValue, "receipt.code", text(`"outcome": 0`, `"outcome": 1`)},
		{"a trap with an output", attest.FailValue, "receipt.output", text("\"outcome\": 0,\n    \"code\": 0", "\"outcome\": 2,\n    \"code\": 1")},
		{"an unknown trap", attest.FailValue, "receipt.code", text("\"outcome\": 0,\n    \"code\": 0", "\"outcome\": 2,\n    \"code\": 10")},
		{"ok without an output", attest.FailValue, "receipt.output", text(dig(0x60), dig(0))},
		{"no app", attest.FailValue, "receipt.app", text(dig(0x11), dig(0))},
		{"host facts that are not the receipt's", attest.FailValue, "host", text(`"meter": 0`, `"meter": 1`)},
		{"another deal's chunk", attest.FailValue, "chunk.deal", strings.Replace(valid, `"chunk": {`+"\n    \"deal\": \""+dig(0xd1), `"chunk": {`+"\n    \"deal\": \""+dig(0xd2), 1)},
		{"chain id zero", attest.FailValue, "domain.chain_id", text(`"chain_id": "31337"`, `"chain_id": "0"`)},
		{"a batch of no chunks", attest.FailValue, "batch.count", text(`"count": 5`, `"count": 0`)},
		{"a batch of 257 chunks", attest.FailValue, "batch.count", text(`"count": 5`, `"count": 257`)},
		{"mode batch without evidence", attest.FailValue, "evidence", text(`"mode": "none"`, `"mode": "batch"`)},
		{"mode key without a worker key", attest.FailValue, "worker_key", text(`"mode": "none"`, `"mode": "key"`)},
		{"a receipt path of 17", attest.FailValue, "path", text(`"path": [`, `"path": [`+strings.Repeat("\n    \""+dig(1)+"\",", 17))},
		{"an input path of 33", attest.FailValue, "input_path", text(`"input_path": []`, `"input_path": [`+strings.TrimSuffix(strings.Repeat("\n    \""+dig(1)+"\",", 33), ",")+"\n  ]")},
		{"another task's number", attest.FailReceiptPath, "", text(`"task": 2`, `"task": 1`)},
		{"another output", attest.FailReceiptPath, "", text(dig(0x60), dig(0x61))},
		{"less fuel", attest.FailReceiptPath, "", text(`"fuel": "1002"`, `"fuel": "1001"`)},
		{"a swapped path", attest.FailReceiptPath, "", text(newProof().Path[0].String(), dig(1))},
		{"another chunk number", attest.FailChunkPath, "", text(`"chunk": 1`, `"chunk": 2`)},
		{"more successes", attest.FailChunkPath, "", text(`"ok": 3`, `"ok": 2`)},
		{"a swapped chunk path", attest.FailChunkPath, "", text(newProof().Seals[0].Path[0].String(), dig(1))},
		{"another chain", attest.FailSignature, "signer", text(`"chain_id": "31337"`, `"chain_id": "31338"`)},
		{"another market", attest.FailSignature, "signer", text(domain.Market.String(), fill[sealwork.Address](1).String())},
		{"another worker", attest.FailSignature, "signer", text(testKey(1).Address().String(), testKey(2).Address().String())},
		{"another anchor", attest.FailSignature, "signer", text(`"anchor": "7"`, `"anchor": "8"`)},
		{"a signature in its high form", attest.FailSignature, "half", func() string {
			s := newProof().Seals[0].Signature
			old := s.String()
			highS(&s)
			return text(old, s.String())
		}()},
		{"no signature", attest.FailSignature, "v:", text(newProof().Seals[0].Signature.String(), sealwork.Signature{}.String())},
	}
}

func TestProofVectors(t *testing.T) {
	const file = "testdata/proofs.json"
	if *update {
		writeJSON(t, file, computeProofs(t))
	}
	var vectors []proofVector
	readJSON(t, file, &vectors)
	if want := computeProofs(t); !slices.Equal(vectors, want) {
		t.Errorf("%s is stale: run go test ./proof -update", file)
	}
	for _, v := range vectors {
		t.Run(v.Name, func(t *testing.T) {
			class, err := judge(v.File)
			if class != v.Class {
				t.Fatalf("got class %q (%v), want %q", class, err, v.Class)
			}
			if v.Names != "" && (err == nil || !strings.Contains(err.Error(), v.Names)) {
				t.Errorf("got %v, want it to name %q", err, v.Names)
			}
		})
	}
}

func TestProofRoundTrip(t *testing.T) {
	b, err := newProof().Encode()
	if err != nil {
		t.Fatal(err)
	}
	p, err := proof.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	again, err := p.Encode()
	if err != nil || !bytes.Equal(b, again) {
		t.Errorf("encodes differently the second time: %v", err)
	}
}

func TestEncodeRefusesWhatDecodeWould(t *testing.T) {
	p := newProof()
	p.Seals = nil
	var fe *sealwork.FieldError
	if _, err := p.Encode(); !errors.As(err, &fe) || fe.Field != "seals" {
		t.Errorf("a proof without seals: got %v", err)
	}
}

func TestEveryMismatchIsReported(t *testing.T) {
	p := newProof()
	p.Receipt.App, p.Receipt.Outcome, p.Seals[0].Batch.Count = sealwork.Digest{}, 6, 0
	err := p.Validate()
	for _, field := range []string{"receipt.app", "receipt.outcome", "seals[0].batch.count"} {
		if !strings.Contains(err.Error(), field) {
			t.Errorf("%s is not named in %v", field, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	b, _ := newProof().Encode()
	f.Add(b)
	f.Add([]byte(`{"format": "sealwork.proof/v1"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := proof.Decode(data)
		if err != nil || p.Validate() != nil {
			return
		}
		again, err := p.Encode()
		if err != nil || !bytes.Equal(again, data) {
			t.Fatalf("decodes and encodes to other bytes: %v\n%s", err, again)
		}
	})
}
