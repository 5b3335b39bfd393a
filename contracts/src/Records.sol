// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DealStatus} from "./Types.sol";

/// The words in which the market remembers deals and chunks (docs/spec/market.md §8). Zero means "never seen" in both, and no
/// transition leads back to it.
///
///     deal, open      1 ‖ … ‖ openedAt (40 bits) ‖ settledTasks (32 bits)
///     deal, closed    2 ‖ … the same
///     deal, settled   3 ‖ … the same
///     chunk           0x80 | class ‖ low 248 bits of the root
///
/// The first byte is the tag. A deal of one chunk keeps the chunk's word in place of its own, which saves a storage slot.
library Records {
    uint256 private constant OPEN = 1;
    uint256 private constant CLOSED = 2;
    uint256 private constant SETTLED = 3;
    uint256 private constant CHUNK = 0x80;

    uint256 private constant TAG_SHIFT = 248;
    uint256 private constant OPENED_AT_SHIFT = 32;
    uint256 private constant BODY = (1 << TAG_SHIFT) - 1;

    function open(uint256 time) internal pure returns (uint256) {
        return OPEN << TAG_SHIFT | uint256(uint40(time)) << OPENED_AT_SHIFT; // 40 bits last for 34,000 years
    }

    function close(uint256 deal) internal pure returns (uint256) {
        return CLOSED << TAG_SHIFT | deal & BODY;
    }

    /// An open deal after `n` more of its `tasks` settled.
    function addSettled(uint256 deal, uint256 n, uint256 tasks) internal pure returns (uint256) {
        deal += n; // stays in its 32 bits: chunks do not overlap, so the sum is at most tasks
        return settledTasks(deal) == tasks ? SETTLED << TAG_SHIFT | deal & BODY : deal;
    }

    /// The class must be below 0x80; that of a registered key is.
    function chunk(uint8 class_, bytes32 root_) internal pure returns (uint256) {
        return (CHUNK | class_) << TAG_SHIFT | uint256(root_) & BODY;
    }

    function isOpen(uint256 deal) internal pure returns (bool) {
        return deal >> TAG_SHIFT == OPEN;
    }

    function status(uint256 deal) internal pure returns (DealStatus) {
        uint256 tag = deal >> TAG_SHIFT;
        if (tag == OPEN) return DealStatus.Open;
        if (tag >= CHUNK || tag == SETTLED) return DealStatus.Settled;
        return tag == CLOSED ? DealStatus.Closed : DealStatus.None;
    }

    function isChunk(uint256 word) internal pure returns (bool) {
        return word >> TAG_SHIFT >= CHUNK;
    }

    function openedAt(uint256 deal) internal pure returns (uint40) {
        return uint40(deal >> OPENED_AT_SHIFT);
    }

    function settledTasks(uint256 deal) internal pure returns (uint32) {
        return uint32(deal);
    }

    function class(uint256 chunk_) internal pure returns (uint8) {
        return uint8(chunk_ >> TAG_SHIFT) & 0x7f;
    }

    function root(uint256 chunk_) internal pure returns (bytes32) {
        return bytes32(chunk_ & BODY);
    }

    /// The bits of a full root that a record keeps.
    function kept(bytes32 root_) internal pure returns (bytes32) {
        return root_ & bytes32(BODY);
    }
}
