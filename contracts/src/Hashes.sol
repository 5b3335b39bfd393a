// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DealId, Entry, Offer, PoolVersion, Receipt, Restriction, SealedBatch, Terms, VersionId, WorkerKey} from "./Types.sol";

/// EIP-712 hashes of the structures of docs/spec/proof.md §2–§7 and docs/spec/market.md §4.
///
/// Every function here is a hashStruct unless its name says digest.
library Hashes {
    bytes32 internal constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

    // The signed type has the whole Spec inside, so a wallet shows its fields. A nested structure is encoded as its hash, which is
    // all that the chain is given.
    bytes32 internal constant TERMS_TYPEHASH = keccak256(
        "Terms(address requester,address payer,bytes32 app,address appOwner,bytes32 data,address dataOwner,uint32 pool,bytes32 version,"
        "uint8 trust,uint8 profile,bytes32 brokers,uint32 tasks,uint32 chunk,uint64 fuelLimit,uint96 fuelPrice,uint96 taskPrice,"
        "uint96 appPrice,uint96 dataPrice,uint40 openBy,uint40 deadline,bytes32 recipient,address callback,uint32 callbackGas,"
        "uint64 salt,Spec spec)"
        "Spec(bytes32 inputs,bytes32 params,bytes32 store,uint32 memoryPages,uint64 outputLimit,uint16 abi,uint32 meter,uint64 fuelStep,"
        "uint8 sealModes,bytes32 ext)"
    );

    bytes32 internal constant RECEIPT_TYPEHASH = keccak256(
        "Receipt(bytes32 deal,uint32 task,bytes32 app,bytes32 input,bytes32 data,bytes32 output,uint8 outcome,uint32 code,uint64 fuel,"
        "bytes32 host)"
    );

    bytes32 internal constant CHUNK_TYPEHASH =
        keccak256("Chunk(bytes32 deal,uint32 chunk,uint32 ok,uint128 fuel,bytes32 okHash,bytes32 root)");

    bytes32 internal constant BATCH_TYPEHASH =
        keccak256("Batch(bytes32 root,uint32 count,address worker,uint64 anchor,bytes32 anchorHash)");

    bytes32 internal constant WORKER_KEY_TYPEHASH = keccak256(
        "WorkerKey(address worker,address payee,bytes32 sealKey,uint32 pool,bytes32 version,uint64 anchor,bytes32 anchorHash)"
    );

    bytes32 internal constant POOL_VERSION_TYPEHASH = keccak256(
        "PoolVersion(uint32 pool,uint8 gates,uint8 trust,uint8 replicas,address payee,uint16 poolShare,uint16 penalty,uint32 declineWindow,"
        "uint32 keyLifetime,uint32 roundWindow,uint96 minStake,address pass,address approver,address revoker,address snpVerifier,"
        "bytes32 snpVerifierCode,uint64 snpFloor,address tdxVerifier,bytes32 tdxVerifierCode,uint64 tdxFloor,bytes32 measurements)"
    );

    bytes32 internal constant APP_OFFER_TYPEHASH = keccak256(
        "AppOffer(address owner,bytes32 app,uint96 price,uint64 volume,uint64 expiry,uint64 salt,bytes32 data,uint32 pool,bytes32 version,"
        "address requester,address group)"
    );

    bytes32 internal constant DATA_OFFER_TYPEHASH = keccak256(
        "DataOffer(address owner,bytes32 data,uint96 price,uint64 volume,uint64 expiry,uint64 salt,bytes32 app,uint32 pool,bytes32 version,"
        "address requester,address group)"
    );

    bytes32 internal constant POOL_OFFER_TYPEHASH = keccak256(
        "PoolOffer(uint32 pool,bytes32 version,uint96 fuelPrice,uint96 taskPrice,uint64 volume,uint64 expiry,uint64 salt,bytes32 app,"
        "bytes32 data,address requester,address group)"
    );

    /// What an app's owner signs to sell it under these terms. A field that the offer is not restricted to is 0.
    function appOffer(Terms calldata t, Offer calldata o) internal pure returns (bytes32) {
        return _sale(APP_OFFER_TYPEHASH, t, o, 2, 3, 16, 4, Restriction.DATA);
    }

    /// The same for the owner of a dataset.
    function dataOffer(Terms calldata t, Offer calldata o) internal pure returns (bytes32) {
        return _sale(DATA_OFFER_TYPEHASH, t, o, 4, 5, 17, 2, Restriction.APP);
    }

    /// Both are alike: given are the places in the terms of what is sold, its owner, its price, and of the other field that it can be restricted to.
    /// What is left of the offer is copied as it came in.
    function _sale(bytes32 typeHash, Terms calldata t, Offer calldata o, uint256 sold, uint256 owner, uint256 price, uint256 other, uint256 bit)
        private
        pure
        returns (bytes32 result)
    {
        uint256 mask = o.restrictions;
        uint256 version_ = Restriction.VERSION;
        uint256 pool_ = Restriction.POOL;
        uint256 requester_ = Restriction.REQUESTER;
        assembly ("memory-safe") {
            let p := mload(0x40) // not moved: nothing is kept
            mstore(p, typeHash)
            mstore(add(p, 32), calldataload(add(t, shl(5, owner))))
            mstore(add(p, 64), calldataload(add(t, shl(5, sold))))
            mstore(add(p, 96), calldataload(add(t, shl(5, price))))
            calldatacopy(add(p, 128), o, 96) // volume, expiry, salt
            mstore(add(p, 224), mul(calldataload(add(t, shl(5, other))), iszero(iszero(and(mask, bit)))))
            mstore(add(p, 256), mul(calldataload(add(t, 192)), iszero(iszero(and(mask, pool_)))))
            mstore(add(p, 288), mul(calldataload(add(t, 224)), iszero(iszero(and(mask, version_)))))
            mstore(add(p, 320), mul(calldataload(t), iszero(iszero(and(mask, requester_)))))
            mstore(add(p, 352), calldataload(add(o, 128))) // group
            result := keccak256(p, 384)
        }
    }

    /// The same for a pool.
    function poolOffer(Terms calldata t, Offer calldata o) internal pure returns (bytes32 result) {
        bytes32 typeHash = POOL_OFFER_TYPEHASH;
        uint256 mask = o.restrictions;
        uint256 app = Restriction.APP;
        uint256 data = Restriction.DATA;
        uint256 requester_ = Restriction.REQUESTER;
        assembly ("memory-safe") {
            let p := mload(0x40)
            mstore(p, typeHash)
            calldatacopy(add(p, 32), add(t, 192), 64) // pool, version
            calldatacopy(add(p, 96), add(t, 448), 64) // fuelPrice, taskPrice
            calldatacopy(add(p, 160), o, 96) // volume, expiry, salt
            mstore(add(p, 256), mul(calldataload(add(t, 64)), iszero(iszero(and(mask, app)))))
            mstore(add(p, 288), mul(calldataload(add(t, 128)), iszero(iszero(and(mask, data)))))
            mstore(add(p, 320), mul(calldataload(t), iszero(iszero(and(mask, requester_)))))
            mstore(add(p, 352), calldataload(add(o, 128))) // group
            result := keccak256(p, 384)
        }
    }

    function domain(uint256 chainId, address market) internal pure returns (bytes32) {
        return keccak256(abi.encode(DOMAIN_TYPEHASH, keccak256("Sealwork"), keccak256("1"), chainId, market));
    }

    /// The digest that is signed for a structure.
    function digest(bytes32 domain_, bytes32 struct_) internal pure returns (bytes32 result) {
        assembly ("memory-safe") {
            let at := mload(0x40) // not moved: nothing is kept
            mstore(at, shl(240, 0x1901))
            mstore(add(at, 2), domain_)
            mstore(add(at, 34), struct_)
            result := keccak256(at, 66)
        }
    }

    /// Copies the terms as they came in: all members are words, in the order of the type, and checking each is what decoding costs.
    /// So members with bits outside their type are hashed with them, to an id that no deal has: `open` checks them.
    function terms(Terms calldata t) internal pure returns (bytes32 result) {
        bytes32 typeHash = TERMS_TYPEHASH;
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, typeHash)
            calldatacopy(add(at, 32), t, 800) // 25 members
            result := keccak256(at, 832)
        }
    }

    /// Ids of many deals: the digests of their terms.
    function ids(bytes32 domain_, Terms[] calldata deals) internal pure returns (DealId[] memory result) {
        bytes32 typeHash = TERMS_TYPEHASH;
        uint256 count = deals.length;
        result = new DealId[](count);
        assembly ("memory-safe") {
            // Not moved: nothing is kept. First the type and a copy of the terms, then what `digest` has.
            let at := mload(0x40)
            let signed := add(at, 832)
            mstore(at, typeHash)
            mstore(signed, shl(240, 0x1901))
            mstore(add(signed, 2), domain_)
            let to := add(result, 32)
            let from := deals.offset
            for { let end := add(to, shl(5, count)) } lt(to, end) { to := add(to, 32) } {
                calldatacopy(add(at, 32), from, 800)
                mstore(add(signed, 34), keccak256(at, 832))
                mstore(to, keccak256(signed, 66))
                from := add(from, 800)
            }
        }
    }

    function receipt(Receipt calldata r) internal pure returns (bytes32) {
        return keccak256(abi.encode(RECEIPT_TYPEHASH, r));
    }

    /// Leaves of a batch's tree (proof.md §5). `ok` is false if an entry is of a deal that is not given. Entries are copied as they came in, all
    /// but their first members, in whose place the type has the deal. One with bits outside a member's type reverts, as reading it would.
    function leaves(Entry[] calldata entries, DealId[] memory ids_) internal pure returns (bytes32[] memory result, bool ok) {
        bytes32 typeHash = CHUNK_TYPEHASH;
        uint256 count = entries.length;
        result = new bytes32[](count);
        assembly ("memory-safe") {
            let deals := mload(ids_)
            let at := mload(0x40) // not moved: nothing is kept
            mstore(at, typeHash)
            let to := add(result, 32)
            let e := entries.offset
            ok := 1
            for { let end := add(to, shl(5, count)) } lt(to, end) { to := add(to, 32) } {
                let deal := calldataload(e)
                calldatacopy(add(at, 64), add(e, 32), 160) // chunk, ok, fuel, okHash, root
                let bad := shr(32, or(or(deal, mload(add(at, 64))), mload(add(at, 96))))
                if or(bad, shr(128, mload(add(at, 128)))) { revert(0, 0) }
                if iszero(lt(deal, deals)) {
                    ok := 0
                    break
                }
                mstore(add(at, 32), mload(add(add(ids_, 32), shl(5, deal))))
                mstore(0, keccak256(at, 224))
                mstore(to, keccak256(0, 32))
                e := add(e, 192)
            }
        }
    }

    function batch(bytes32 root, uint256 count, SealedBatch calldata b) internal pure returns (bytes32) {
        return keccak256(abi.encode(BATCH_TYPEHASH, root, count, b.worker, b.anchor, b.anchorHash));
    }

    function workerKey(WorkerKey calldata k) internal pure returns (bytes32) {
        return keccak256(abi.encode(WORKER_KEY_TYPEHASH, k));
    }

    /// The digest of a version is its hashStruct alone: whoever signs terms binds the chain and the market there.
    function version(PoolVersion calldata v) internal pure returns (VersionId) {
        bytes memory head = abi.encode(
            POOL_VERSION_TYPEHASH,
            v.pool,
            v.gates,
            v.trust,
            v.replicas,
            v.payee,
            v.poolShare,
            v.penalty,
            v.declineWindow,
            v.keyLifetime,
            v.roundWindow,
            v.minStake
        );
        bytes memory tail = abi.encode(
            v.pass,
            v.approver,
            v.revoker,
            v.snpVerifier,
            v.snpVerifierCode,
            v.snpFloor,
            v.tdxVerifier,
            v.tdxVerifierCode,
            v.tdxFloor,
            keccak256(abi.encodePacked(v.measurements))
        );
        return VersionId.wrap(keccak256(bytes.concat(head, tail)));
    }
}
