// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IOracleConsumer} from "../src/IOracleConsumer.sol";
import {DealId, Signatures, Terms} from "../src/Types.sol";

/// Stands in for the market in the tests of a consumer: it opens anything, checks nothing and delivers what it is told.
/// **Warning:** for tests only.
contract MockMarket {
    address public token;
    uint256 public opened;
    mapping(bytes32 id => bytes) private _results;

    function deposit(uint256) external {}

    function open(Terms calldata terms, Signatures calldata) external returns (DealId deal) {
        ++opened;
        return DealId.wrap(keccak256(abi.encode(terms)));
    }

    /// Calls a consumer as the market would, and passes on what it reverts with.
    function push(IOracleConsumer consumer, DealId deal, bytes calldata result) external {
        consumer.receiveResult(keccak256(abi.encode(deal, uint32(0))), result);
    }

    /// Keeps a result, as the market does when a consumer fails.
    function keep(DealId deal, bytes calldata result) external {
        _results[keccak256(abi.encode(deal, uint32(0)))] = result;
    }

    function resultFor(bytes32 id) external view returns (bytes memory) {
        return _results[id];
    }
}
