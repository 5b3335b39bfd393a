// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Questions to contracts of others, of which nothing is expected.
library Ask {
    /// The first word of the answer to a static call; `ok` is false if the call reverted or answered less. Only one word is copied, however
    /// much comes back. An account without code answers nothing, so `ok` is false.
    function word(address who, bytes memory query) internal view returns (bool ok, bytes32 answer) {
        assembly ("memory-safe") {
            mstore(0, 0)
            ok := staticcall(gas(), who, add(query, 32), mload(query), 0, 32)
            ok := and(ok, gt(returndatasize(), 31))
            answer := mload(0)
        }
    }
}
