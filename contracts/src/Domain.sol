// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Hashes} from "./Hashes.sol";

/// The EIP-712 domain of docs/spec/proof.md §2.
abstract contract Domain {
    uint256 private immutable _CHAIN_ID;
    bytes32 private immutable _SEPARATOR;

    constructor() {
        _CHAIN_ID = block.chainid;
        _SEPARATOR = Hashes.domain(block.chainid, address(this));
    }

    /// The separator is computed anew once the chain id is another: what was signed before a chain split opens nothing on the
    /// side that took a new id.
    function _domain() internal view returns (bytes32) {
        return block.chainid == _CHAIN_ID ? _SEPARATOR : Hashes.domain(block.chainid, address(this));
    }

    function _digest(bytes32 structHash) internal view returns (bytes32) {
        return Hashes.digest(_domain(), structHash);
    }
}
