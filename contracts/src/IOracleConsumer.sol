// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// The consumer of EIP-1154: who asked for a result and is called with it.
interface IOracleConsumer {
    /// Takes a result. `id` is keccak256(abi.encode(deal, task)).
    function receiveResult(bytes32 id, bytes calldata result) external;
}
