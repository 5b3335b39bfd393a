// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// The trees of docs/spec/proof.md §5: leaf = keccak256(hashStruct), node = keccak256(sorted pair), the last of an odd level rises.
library Trees {
    function leaf(bytes32 structHash) internal pure returns (bytes32 result) {
        assembly ("memory-safe") {
            mstore(0, structHash)
            result := keccak256(0, 32)
        }
    }

    function node(bytes32 a, bytes32 b) internal pure returns (bytes32 result) {
        if (b < a) (a, b) = (b, a);
        assembly ("memory-safe") {
            mstore(0, a)
            mstore(32, b)
            result := keccak256(0, 64)
        }
    }

    /// Root over leaves, of which there must be at least one. The list is overwritten: it has no meaning afterwards.
    function consumeToRoot(bytes32[] memory leaves) internal pure returns (bytes32) {
        uint256 width = leaves.length;
        assembly ("memory-safe") {
            let list := add(leaves, 32)
            for {} gt(width, 1) {} {
                let to := list
                let end := add(list, shl(5, width))
                let last := sub(end, shl(5, and(width, 1))) // what is left over after the pairs, if anything
                for { let from := list } lt(from, last) { from := add(from, 64) } {
                    let a := mload(from)
                    let b := mload(add(from, 32))
                    let swap := lt(b, a)
                    mstore(shl(5, swap), a)
                    mstore(shl(5, iszero(swap)), b)
                    mstore(to, keccak256(0, 64))
                    to := add(to, 32)
                }
                if lt(last, end) {
                    mstore(to, mload(last))
                    to := add(to, 32)
                }
                width := shr(5, sub(to, list))
            }
        }
        return leaves[0];
    }

    /// Root that `path` leads to from `leaf_`.
    function climb(bytes32 leaf_, bytes32[] calldata path) internal pure returns (bytes32 reached) {
        reached = leaf_;
        for (uint256 i; i < path.length; ++i) reached = node(reached, path[i]);
    }
}
