// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Domain} from "./Domain.sol";
import {Hashes} from "./Hashes.sol";
import {MarketEvents} from "./IMarket.sol";
import {Records} from "./Records.sol";
import {Storage} from "./Storage.sol";
import {Trees} from "./Trees.sol";
import {DealId, Receipt, Terms} from "./Types.sol";

/// Receipts held against what was settled (docs/spec/market.md §9).
abstract contract Receipts is Storage, Domain, MarketEvents {
    using Records for uint256;

    uint256 private constant MAX_RECEIPT_PATH = 16;

    function _idOf(Terms calldata terms) internal view returns (DealId) {
        return DealId.wrap(_digest(Hashes.terms(terms)));
    }

    /// Reverts unless the receipt lies under the root that was settled for its chunk. Returns the chunk's record.
    function _checkReceipt(Terms calldata terms, Receipt calldata receipt, bytes32[] calldata path) internal view returns (uint256 record) {
        DealId id = _idOf(terms);
        if (_deals[id] == 0) revert DealUnknown(id); // from here on the terms are in range
        if (DealId.unwrap(receipt.deal) != DealId.unwrap(id)) revert ReceiptOfAnotherDeal(id, receipt.deal);
        if (receipt.task >= terms.tasks) revert TaskOutOfRange(terms.tasks, receipt.task);
        if (path.length > MAX_RECEIPT_PATH) revert PathTooLong(MAX_RECEIPT_PATH, path.length);
        uint32 chunk = receipt.task / terms.chunk;
        record = _chunkWord(id, chunk);
        if (record == 0) revert ChunkNotSettled(id, chunk);
        bytes32 root = Trees.climb(Trees.leaf(Hashes.receipt(receipt)), path);
        if (Records.kept(root) != record.root()) revert ReceiptNotUnderRoot(record.root(), root);
    }

    /// Record of a chunk, 0 if there is none.
    function _chunkWord(DealId id, uint32 chunk) internal view returns (uint256) {
        uint256 word = _deals[id];
        if (chunk == 0 && word.isChunk()) return word;
        return _chunks[id][chunk];
    }
}
