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
        while (width > 1) {
            uint256 pairs = width / 2;
            for (uint256 i; i < pairs; ++i) leaves[i] = node(leaves[2 * i], leaves[2 * i + 1]);
            if (width % 2 == 1) leaves[pairs++] = leaves[width - 1];
            width = pairs;
        }
        return leaves[0];
    }

    /// Root that `path` leads to from `leaf_`.
    function climb(bytes32 leaf_, bytes32[] calldata path) internal pure returns (bytes32 reached) {
        reached = leaf_;
        for (uint256 i; i < path.length; ++i) reached = node(reached, path[i]);
    }
}
