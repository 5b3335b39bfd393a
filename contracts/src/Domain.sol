// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Hashes} from "./Hashes.sol";

/// The EIP-712 domain of docs/spec/proof.md §2: the market's own, also where a module runs in its place.
abstract contract Domain {
    /// hashStruct of the domain, computed anew: `address(this)` is the market wherever a module runs for it.
    function _domain() internal view virtual returns (bytes32) {
        return Hashes.domain(block.chainid, address(this));
    }

    function _digest(bytes32 structHash) internal view returns (bytes32) {
        return Hashes.digest(_domain(), structHash);
    }
}

/// The same, remembered by the market itself.
abstract contract CachedDomain is Domain {
    uint256 private immutable _CHAIN_ID;
    bytes32 private immutable _SEPARATOR;

    constructor() {
        _CHAIN_ID = block.chainid;
        _SEPARATOR = Hashes.domain(block.chainid, address(this));
    }

    /// The separator is computed anew once the chain id is another: what was signed before a chain split opens nothing on the
    /// side that took a new id.
    function _domain() internal view virtual override returns (bytes32) {
        return block.chainid == _CHAIN_ID ? _SEPARATOR : super._domain();
    }
}
