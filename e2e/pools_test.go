package e2e_test

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
)

// externalPool returns a file of a fully external version for the network's verifier, in which the requester has every part, and the digest of
// the network's own version.
func externalPool(n *network) ([]byte, sealwork.Digest) {
	n.t.Helper()
	added, err := n.client.VersionsAdded(n.t.Context(), chain.VersionFilter{}, 0)
	n.must(err)
	return fmt.Appendf(nil, `format: sealwork.pool-version/v1
preset: fully-external
payee: "%[1]v"
pool_share: 500
penalty: 1000
decline_window: 10m
key_lifetime: 720h
min_stake: "40"
approver: "%[1]v"
revoker: "%[1]v"
snp: {verifier: "%[2]v", floor: "0x0000000000000001"}
measurements: ["0x%[3]s", "0x%[4]s"]
`, n.requester, added[0].Content.SNP.Verifier, strings.Repeat("22", 32), strings.Repeat("11", 32)), added[0].Version
}

// join is the script command `join POOL VERSION SEED`: the requester registers a worker key of her own in a version without the key gate. SEED
// is a number by which keys differ; WORKER is then the key's address.
func join(ts *testscript.TestScript, n *network, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: join POOL VERSION SEED")
	}
	pool, err := strconv.ParseUint(args[0], 10, 32)
	ts.Check(err)
	version, err := sealwork.ParseDigest(args[1])
	ts.Check(err)
	seed, err := strconv.ParseUint(args[2], 10, 7)
	ts.Check(err)
	key, err := ecsig.KeyFromBytes(bytes.Repeat([]byte{byte(seed)}, 32))
	ts.Check(err)
	k := proof.WorkerKey{Worker: key.Address(), Payee: n.requester, Pool: uint32(pool), Version: version}
	_, _, err = n.client.RegisterKey(n.t.Context(), n.sender, k, chain.Joining{KeySignature: key.Sign(k.Digest(n.client.Domain()))})
	ts.Check(err)
	ts.Setenv("WORKER", key.Address().String())
}

// opens is the script command `opens POOL VERSION PRICE [ERROR]`: the requester opens a deal of one task with the market itself, whatever pool a
// scheduler serves. With ERROR the market must refuse it so.
func opens(ts *testscript.TestScript, n *network, neg bool, args []string) {
	if neg || len(args) < 3 || len(args) > 4 {
		ts.Fatalf("usage: opens POOL VERSION PRICE [ERROR]")
	}
	pool, err := strconv.ParseUint(args[0], 10, 32)
	ts.Check(err)
	version, err := sealwork.ParseDigest(args[1])
	ts.Check(err)
	price, err := sealwork.ParseAmount(args[2])
	ts.Check(err)
	head, err := n.client.Head(n.t.Context())
	ts.Check(err)
	salt, err := rand.Int(rand.Reader, big.NewInt(1<<62))
	ts.Check(err)
	t := order.Terms{Requester: n.requester, Payer: n.requester, App: sealwork.SHA256(nil), Pool: uint32(pool), Version: version, Trust: sealwork.Attested,
		Profile: sealwork.Pure, Tasks: 1, Chunk: 1, FuelLimit: 1, TaskPrice: price, OpenBy: head.Time + 600, Deadline: head.Time + 3600, Salt: salt.Uint64(),
		Spec: order.Spec{MemoryPages: 1, FuelStep: 1, SealModes: sealwork.SealBatch}}
	_, _, err = n.client.Open(n.t.Context(), n.sender, chain.NewDealTerms(t), chain.Signatures{})
	if len(args) == 3 {
		ts.Check(err)
	} else if !chain.Reverted(err, args[3]) {
		ts.Fatalf("opening a deal: want %s, got %v", args[3], err)
	}
}
