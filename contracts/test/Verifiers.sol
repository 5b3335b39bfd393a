// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IKeyVerifier} from "../src/IKeyVerifier.sol";

/// Says what the evidence tells it to say: abi.encode(measurement, tcb, class).
contract EchoVerifier is IKeyVerifier {
    function verifyKey(bytes32, bytes32, bytes calldata evidence) external pure returns (bytes32, uint64, uint8) {
        return abi.decode(evidence, (bytes32, uint64, uint8));
    }
}

/// Tries to change the market while it is asked.
contract MeddlingVerifier {
    uint256 public asked;

    function verifyKey(bytes32, bytes32, bytes calldata) external returns (bytes32, uint64, uint8) {
        ++asked;
        return (bytes32(0), 0, 2);
    }
}
