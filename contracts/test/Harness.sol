// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Consent} from "../src/Consent.sol";
import {Hashes} from "../src/Hashes.sol";
import {Pay} from "../src/Pay.sol";
import {Trees} from "../src/Trees.sol";
import {DealId, Entry, Offer, PoolVersion, Receipt, SealedBatch, Terms, VersionId, WorkerKey} from "../src/Types.sol";

/// The market's libraries, each function as a call, so that the vectors of docs/spec/proof.md reach what the market keeps inside.
contract Harness {
    function digest(uint256 chainId, address market, bytes32 structHash) external pure returns (bytes32) {
        return Hashes.digest(Hashes.domain(chainId, market), structHash);
    }

    function hashTerms(Terms calldata t) external pure returns (bytes32) {
        return Hashes.terms(t);
    }

    function hashAppOffer(Terms calldata t, Offer calldata o) external pure returns (bytes32) {
        return Hashes.appOffer(t, o);
    }

    function hashDataOffer(Terms calldata t, Offer calldata o) external pure returns (bytes32) {
        return Hashes.dataOffer(t, o);
    }

    function hashPoolOffer(Terms calldata t, Offer calldata o) external pure returns (bytes32) {
        return Hashes.poolOffer(t, o);
    }

    function hashReceipt(Receipt calldata r) external pure returns (bytes32) {
        return Hashes.receipt(r);
    }

    function leafOfChunk(DealId deal, Entry calldata e) external pure returns (bytes32) {
        DealId[] memory deals = new DealId[](1);
        deals[0] = deal;
        Entry[] calldata one;
        assembly ("memory-safe") {
            one.offset := e
            one.length := 1
        }
        (bytes32[] memory leaves,) = Hashes.leaves(one, deals);
        return leaves[0];
    }

    function hashBatch(bytes32 top, uint256 count, SealedBatch calldata b) external pure returns (bytes32) {
        return Hashes.batch(top, count, b);
    }

    function hashWorkerKey(WorkerKey calldata k) external pure returns (bytes32) {
        return Hashes.workerKey(k);
    }

    function hashVersion(PoolVersion calldata v) external pure returns (VersionId) {
        return Hashes.version(v);
    }

    function root(bytes32[] memory structHashes) external pure returns (bytes32) {
        for (uint256 i; i < structHashes.length; ++i) structHashes[i] = Trees.leaf(structHashes[i]);
        return Trees.consumeToRoot(structHashes);
    }

    function climb(bytes32 structHash, bytes32[] calldata path) external pure returns (bytes32) {
        return Trees.climb(Trees.leaf(structHash), path);
    }

    function recover(bytes32 digest_, bytes calldata signature) external pure returns (address) {
        return Consent.recover(digest_, signature);
    }

    function escrowPerTaskUp(Terms calldata t) external pure returns (uint256) {
        return Pay.escrowPerTaskUp(t);
    }

    function tasksOf(Terms calldata t, uint256 chunk) external pure returns (uint256) {
        return Pay.tasksOf(t, chunk);
    }

    function partsDown(Terms calldata t, Entry calldata e, uint256 n, uint256 poolShare)
        external
        pure
        returns (uint256 pool, uint256 worker, uint256 app, uint256 data)
    {
        (pool, worker, app, data,) = Pay.partsDown(t, e.ok, e.fuel, n, poolShare);
    }
}
