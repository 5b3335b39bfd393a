// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Names a deal: the EIP-712 digest of its terms under the market's domain. Zero is no deal.
type DealId is bytes32;

/// Names a pool. Numbers are given out from 1; zero is no pool.
type PoolId is uint32;

/// Names a pool version: the digest of its whole content (docs/spec/market.md §4). Zero is no version.
type VersionId is bytes32;

/// What a requester asks for and pays (docs/spec/proof.md §3, which says what every field means).
///
/// Times are seconds since 1970-01-01 UTC. Prices are the token's smallest units: `fuelPrice` for 10^9 fuel, `taskPrice` for one
/// task, `appPrice` and `dataPrice` for one task that ends in outcome 0.
struct Terms {
    address requester;
    address payer;
    bytes32 app;
    address appOwner;
    bytes32 data;
    address dataOwner;
    PoolId pool;
    VersionId version;
    uint8 trust;
    uint8 profile;
    bytes32 brokers;
    uint32 tasks;
    uint32 chunk;
    uint64 fuelLimit;
    uint96 fuelPrice;
    uint96 taskPrice;
    uint96 appPrice;
    uint96 dataPrice;
    uint40 openBy;
    uint40 deadline;
    bytes32 recipient;
    address callback;
    uint32 callbackGas;
    uint64 salt;
    bytes32 spec; // hashStruct of the Spec, which the chain does not read
}

/// The agreement to terms of those who did not send the transaction: each signs the deal's id. An unneeded one is empty.
struct Signatures {
    bytes requester;
    bytes payer; // needed if the payer is not the requester
    bytes appOwner; // needed if appPrice is not 0
    bytes dataOwner; // needed if dataPrice is not 0
}

/// The facts of one task (docs/spec/proof.md §4).
struct Receipt {
    DealId deal;
    uint32 task;
    bytes32 app;
    bytes32 input;
    bytes32 data;
    bytes32 output;
    uint8 outcome;
    uint32 code;
    uint64 fuel;
    bytes32 host;
}

/// One chunk as its worker sealed it (docs/spec/proof.md §6). The deal is given by its place in `SealedBatch.deals`.
struct Entry {
    uint32 deal; // index into the batch's deals
    uint32 chunk;
    uint32 ok; // receipts with outcome 0
    uint128 fuel; // sum over the chunk's receipts
    bytes32 okHash;
    bytes32 root; // of the tree over the chunk's receipts
}

/// A batch with the worker key's signature over it, and the terms of every deal that it has chunks of.
struct SealedBatch {
    address worker;
    uint64 anchor;
    bytes32 anchorHash;
    bytes signature;
    Terms[] deals;
    Entry[] entries; // all of the batch, in its order: the signed root covers each of them
}

/// What a worker key asks to be registered as (docs/spec/proof.md §7).
struct WorkerKey {
    address worker;
    address payee;
    bytes32 sealKey;
    PoolId pool;
    VersionId version;
    uint64 anchor;
    bytes32 anchorHash;
}

/// The whole content of a pool version (docs/spec/market.md §4). It never changes.
struct PoolVersion {
    PoolId pool;
    uint8 gates; // bit set: 1 pass, 2 owner's admission, 4 attested key
    uint8 trust; // 1 attested
    address payee; // of the pool's share
    uint16 poolShare; // ten-thousandths of what is paid for fuel and tasks
    uint32 declineWindow; // seconds from `open` in which the pool may decline
    uint32 keyLifetime; // seconds for which a registered key settles
    address verifier;
    bytes32 verifierCode; // code hash of the verifier
    bytes32[] measurements; // strictly increasing
}

/// What the market keeps of a pool version. The members that settlement reads share one word.
struct Version {
    address payee;
    uint16 poolShare;
    uint32 declineWindow;
    PoolId pool; // zero: no such version
    uint8 trust;
    uint8 gates;
    address verifier;
    uint32 keyLifetime;
    bytes32 verifierCode;
}

/// What the market keeps of a worker key. Settlement reads the first two words.
struct Key {
    VersionId version; // zero: not registered
    address payee;
    uint40 expiry; // settles before this instant
    uint8 class; // what stands behind the key, see `IKeyVerifier`
    bytes32 measurement;
    uint64 tcb;
}

/// Where a deal stands.
enum DealStatus {
    None, // never opened
    Open,
    Closed, // declined or refunded
    Settled // every chunk is settled
}

/// Why an entry of a batch was skipped. See docs/spec/market.md §6.
enum SkipReason {
    None,
    DealUnknown,
    DealClosed,
    VersionOfAnotherKey,
    ChunkOutOfRange,
    RootMissing,
    OkOutOfRange,
    DeadlinePassed,
    ChunkAlreadySettled
}

/// Why a whole batch was refused. See docs/spec/market.md §6.
enum BatchFault {
    None,
    CountOutOfRange,
    DealIndexOutOfRange,
    SignatureInvalid,
    KeyUnknown,
    KeyExpired
}
