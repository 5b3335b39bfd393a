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

/// The agreement to terms of those who did not send the transaction. An unneeded one is empty (docs/spec/market.md §2).
struct Signatures {
    bytes requester; // over the deal's id
    bytes payer; // over the deal's id; needed if the payer is not the requester
    Offer app; // of the app's owner; needed if appPrice is not 0
    Offer data; // of the data's owner; needed if dataPrice is not 0
    Offer pool; // of the pool; needed if its version has no decline window
}

/// An offer as far as the terms do not say it. What was signed is rebuilt from the terms that use it, so an offer that does not fit them is
/// one that nobody signed. With volume 0 it is none: the signature is then over the deal's id.
struct Offer {
    uint64 volume; // tasks of all deals that use it; the largest number is no limit
    uint64 expiry; // it is used before this instant
    uint64 salt;
    uint8 restrictions; // bit set of the fields that it holds for, see `Restriction`; any value of the others will do
    address group; // whose members' requests it is for, 0 for anyone's
    bytes signature; // empty if it was presigned
}

/// The fields of terms that an offer can be restricted to.
library Restriction {
    uint8 internal constant APP = 1;
    uint8 internal constant DATA = 2;
    uint8 internal constant POOL = 4;
    uint8 internal constant VERSION = 8;
    uint8 internal constant REQUESTER = 16;
}

/// An ERC-2612 permit over the escrow. With v 0 there is none.
struct Permit {
    uint256 deadline;
    uint8 v;
    bytes32 r;
    bytes32 s;
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

/// How a worker key joins a pool version, besides what it signs.
struct Joining {
    uint8 vendor; // whose hardware made the evidence: 1 AMD SEV-SNP, 2 Intel TDX; 0 if the version asks for no evidence
    uint256 passToken; // the payee's token of the version's pass; 0 if the version asks for none
    bytes keySignature; // of the key, over the WorkerKey's digest
    bytes payeeSignature; // the same of the payee; empty if the payee is the sender
    bytes evidence; // in the vendor's verifier's encoding; empty if the version asks for none
}

/// The whole content of a pool version (docs/spec/market.md §4, which says what every field accepts). It never changes.
struct PoolVersion {
    PoolId pool;
    uint8 gates; // bit set, see `Gate`
    uint8 trust; // see `Trust`
    uint8 replicas; // equal results that a replicated version settles; 0 otherwise
    address payee; // of the pool's share
    uint16 poolShare; // ten-thousandths of what is paid for fuel and tasks
    uint16 penalty; // ten-thousandths of a deal's escrow that the pool's stake answers for
    uint32 declineWindow; // seconds from `open` in which the pool may decline
    uint32 keyLifetime; // seconds for which a registered key settles
    uint32 roundWindow; // seconds of each phase of a round (replicated), or for which a vote is answered for (diverse); 0 otherwise
    uint96 minStake; // token units of the payee's stake that are locked while her key is registered
    address pass; // ERC-721 whose owners may join; 0 without that gate
    address approver; // without whose approval no deal opens; 0 for nobody
    address revoker; // who may strike measurements and raise floors; 0 for nobody
    address snpVerifier; // judges SEV-SNP evidence; 0 if none is accepted
    bytes32 snpVerifierCode; // its code hash
    uint64 snpFloor; // least TCB, byte by byte
    address tdxVerifier; // judges TDX evidence; 0 if none is accepted
    bytes32 tdxVerifierCode;
    uint64 tdxFloor;
    bytes32[] measurements; // strictly increasing; none without the key gate
}

/// What a version has of one vendor's hardware.
struct Vendor {
    address verifier; // zero: evidence of this vendor is not accepted
    uint64 floor; // least TCB, byte by byte; it can only rise
    bytes32 code; // code hash of the verifier
}

/// What the market keeps of a pool version. The members that settlement reads share the first word.
struct Version {
    address payee;
    uint16 poolShare;
    uint16 penalty;
    PoolId pool; // zero: no such version
    uint8 trust;
    uint8 gates;
    uint8 flags; // bit set, see `Flag`
    uint40 approvedUntil; // deals open before this instant, if the version has an approver
    uint32 declineWindow;
    uint32 keyLifetime;
    uint32 roundWindow;
    uint96 minStake;
    uint16 measurementsLeft; // that are not struck
    uint8 replicas;
    address pass;
    address approver;
    address revoker;
    Vendor snp;
    Vendor tdx;
}

/// What the market keeps of a worker key. Settlement reads the first two words.
struct Key {
    VersionId version; // zero: not registered
    address payee;
    uint40 expiry; // settles before this instant; brought forward when the key is revoked or evicted
    uint8 class; // what stands behind the key, see `IKeyVerifier`
    uint8 vendor;
    bool bonded; // the version's minStake is locked for it
    bytes32 measurement;
    uint64 tcb;
    uint256 passToken;
}

/// Who may work for a pool version: each gate is on or off (docs/spec/market.md §4).
library Gate {
    uint8 internal constant PASS = 1; // the payee owns a token of the version's pass
    uint8 internal constant ADMISSION = 2; // the pool's owner admitted the payee
    uint8 internal constant KEY = 4; // evidence says that the key was made inside an accepted image
    uint8 internal constant ALL = 7;
}

/// By which rule results count.
library Trust {
    uint8 internal constant ATTESTED = 1; // one seal by a key with evidence
    uint8 internal constant REPLICATED = 2; // equal results of several
    uint8 internal constant SINGLE = 3; // one seal by a key that the pool's owner admitted
    uint8 internal constant DIVERSE = 4; // equal seals of both vendors' hardware
}

/// Whose hardware made evidence.
library VendorId {
    uint8 internal constant NONE = 0;
    uint8 internal constant SNP = 1;
    uint8 internal constant TDX = 2;
}

/// What happened to a version since it was added.
library Flag {
    uint8 internal constant PAUSED = 1; // no new deals for now
    uint8 internal constant TIGHTENED = 2; // a measurement was struck or a floor raised: keys are held against them
    uint8 internal constant STRUCK_OUT = 4; // no measurement is left: deals refund at once
    uint8 internal constant NEEDS_APPROVAL = 8; // has an approver
    uint8 internal constant NEEDS_OFFER = 16; // has no decline window, so its pool has to agree before
}

/// Where a deal stands.
enum DealStatus {
    None, // never opened
    Open,
    Closed, // declined or refunded
    Settled // every chunk is settled
}

/// What became of a task's result. See docs/spec/market.md §9.
enum DeliveryStatus {
    None, // not delivered
    Taken, // the consumer took it; it is not kept here
    Failed, // the consumer reverted or ran out of its gas; it is kept here
    Kept // there is no consumer; it is kept here
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
    KeyExpired,
    KeyStruck,
    PayeeNotAdmitted
}
