// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DealId, Entry, Terms} from "./Types.sol";

/// Terms and entries as the words that they are in calldata. Reading a member by its type checks its bits, and costs more than what is done with
/// most of them. So it is done once: `check` holds terms against their types and `Hashes.leaves` entries, and terms that hash to a deal that was opened were held
/// then. Places are not compared with lengths here: callers have done it.
library Words {
    /// Reverts if a member has bits outside its type, as reading it by its type does.
    function check(Terms calldata t) internal pure {
        assembly ("memory-safe") {
            function word(terms, place) -> w {
                w := calldataload(add(terms, shl(5, place)))
            }
            // requester, payer, appOwner, dataOwner, callback
            let bad := shr(160, or(or(or(word(t, 0), word(t, 1)), or(word(t, 3), word(t, 5))), word(t, 21)))
            // fuelPrice, taskPrice, appPrice, dataPrice
            bad := or(bad, shr(96, or(or(word(t, 14), word(t, 15)), or(word(t, 16), word(t, 17)))))
            bad := or(bad, shr(64, or(word(t, 13), word(t, 23)))) // fuelLimit, salt
            bad := or(bad, shr(40, or(word(t, 18), word(t, 19)))) // openBy, deadline
            // pool, tasks, chunk, callbackGas
            bad := or(bad, shr(32, or(or(word(t, 6), word(t, 11)), or(word(t, 12), word(t, 22)))))
            bad := or(bad, shr(8, or(word(t, 8), word(t, 9)))) // trust, profile
            if bad { revert(0, 0) }
        }
    }

    function prices(Terms calldata t)
        internal
        pure
        returns (uint256 fuelLimit, uint256 fuelPrice, uint256 taskPrice, uint256 appPrice, uint256 dataPrice)
    {
        assembly ("memory-safe") {
            fuelLimit := calldataload(add(t, 416))
            fuelPrice := calldataload(add(t, 448))
            taskPrice := calldataload(add(t, 480))
            appPrice := calldataload(add(t, 512))
            dataPrice := calldataload(add(t, 544))
        }
    }

    function sizes(Terms calldata t) internal pure returns (uint256 tasks, uint256 chunk) {
        assembly ("memory-safe") {
            tasks := calldataload(add(t, 352))
            chunk := calldataload(add(t, 384))
        }
    }

    function bounds(Terms calldata t) internal pure returns (bytes32 version, uint256 deadline) {
        assembly ("memory-safe") {
            version := calldataload(add(t, 224))
            deadline := calldataload(add(t, 608))
        }
    }

    function payees(Terms calldata t) internal pure returns (uint256 payer, uint256 appOwner, uint256 dataOwner) {
        assembly ("memory-safe") {
            payer := calldataload(add(t, 32))
            appOwner := calldataload(add(t, 96))
            dataOwner := calldataload(add(t, 160))
        }
    }

    /// The deal that an entry is of, and the rest of it.
    function entry(Entry[] calldata entries, uint256 i, Terms[] calldata deals, DealId[] memory ids)
        internal
        pure
        returns (Terms calldata t, DealId id, uint256 chunk, uint256 ok, uint256 fuel, bytes32 root)
    {
        assembly ("memory-safe") {
            let e := add(entries.offset, mul(i, 192))
            let deal := calldataload(e)
            t := add(deals.offset, mul(deal, 800))
            id := mload(add(add(ids, 32), shl(5, deal)))
            chunk := calldataload(add(e, 32))
            ok := calldataload(add(e, 64))
            fuel := calldataload(add(e, 96))
            root := calldataload(add(e, 160))
        }
    }
}
