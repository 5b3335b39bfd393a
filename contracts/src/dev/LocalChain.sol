// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Keeps development contracts off chains where anything is worth something.
abstract contract LocalChain {
    /// The chain is none of the local ones: 1337, 31337, or 0x5EA100000000 to 0x5EA1FFFFFFFF.
    error ChainNotLocal(uint256 chainId);

    constructor() {
        uint256 id = block.chainid;
        if (id != 1337 && id != 31337 && id >> 32 != 0x5EA1) revert ChainNotLocal(id);
    }
}
