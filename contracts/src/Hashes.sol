// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DealId, Entry, Offer, PoolId, PoolVersion, Receipt, Restriction, SealedBatch, Terms, VersionId, WorkerKey} from "./Types.sol";

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
        uint256 mask = o.restrictions;
        return keccak256(
            abi.encode(
                APP_OFFER_TYPEHASH,
                t.appOwner,
                t.app,
                t.appPrice,
                o.volume,
                o.expiry,
                o.salt,
                mask & Restriction.DATA != 0 ? t.data : bytes32(0),
                _pool(t, mask),
                mask & Restriction.VERSION != 0 ? VersionId.unwrap(t.version) : bytes32(0),
                _requester(t, mask),
                o.group
            )
        );
    }

    /// The same for the owner of a dataset.
    function dataOffer(Terms calldata t, Offer calldata o) internal pure returns (bytes32) {
        uint256 mask = o.restrictions;
        return keccak256(
            abi.encode(
                DATA_OFFER_TYPEHASH,
                t.dataOwner,
                t.data,
                t.dataPrice,
                o.volume,
                o.expiry,
                o.salt,
                mask & Restriction.APP != 0 ? t.app : bytes32(0),
                _pool(t, mask),
                mask & Restriction.VERSION != 0 ? VersionId.unwrap(t.version) : bytes32(0),
                _requester(t, mask),
                o.group
            )
        );
    }

    /// The same for a pool.
    function poolOffer(Terms calldata t, Offer calldata o) internal pure returns (bytes32) {
        uint256 mask = o.restrictions;
        return keccak256(
            abi.encode(
                POOL_OFFER_TYPEHASH,
                t.pool,
                t.version,
                t.fuelPrice,
                t.taskPrice,
                o.volume,
                o.expiry,
                o.salt,
                mask & Restriction.APP != 0 ? t.app : bytes32(0),
                mask & Restriction.DATA != 0 ? t.data : bytes32(0),
                _requester(t, mask),
                o.group
            )
        );
    }

    function _pool(Terms calldata t, uint256 mask) private pure returns (uint256) {
        return mask & Restriction.POOL != 0 ? PoolId.unwrap(t.pool) : 0;
    }

    function _requester(Terms calldata t, uint256 mask) private pure returns (address) {
        return mask & Restriction.REQUESTER != 0 ? t.requester : address(0);
    }

    function domain(uint256 chainId, address market) internal pure returns (bytes32) {
        return keccak256(abi.encode(DOMAIN_TYPEHASH, keccak256("Sealwork"), keccak256("1"), chainId, market));
    }

    /// The digest that is signed for a structure.
    function digest(bytes32 domain_, bytes32 struct_) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", domain_, struct_));
    }

    /// Copies the terms as they came in: all members are words, in the order of the type, and checking each is what decoding costs.
    /// So members with bits outside their type are hashed with them, to an id that no deal has: `open` emits the terms, decoded.
    function terms(Terms calldata t) internal pure returns (bytes32 result) {
        bytes32 typeHash = TERMS_TYPEHASH;
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, typeHash)
            calldatacopy(add(at, 32), t, 800) // 25 members
            result := keccak256(at, 832)
        }
    }

    function receipt(Receipt calldata r) internal pure returns (bytes32) {
        return keccak256(abi.encode(RECEIPT_TYPEHASH, r));
    }

    function chunk(DealId deal, Entry calldata e) internal pure returns (bytes32) {
        return keccak256(abi.encode(CHUNK_TYPEHASH, deal, e.chunk, e.ok, e.fuel, e.okHash, e.root));
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
