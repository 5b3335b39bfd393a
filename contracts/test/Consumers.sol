// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SealworkConsumer} from "../consumer/SealworkConsumer.sol";
import {IMarket} from "../src/IMarket.sol";
import {IOracleConsumer} from "../src/IOracleConsumer.sol";
import {DealId, Receipt, Signatures, Terms} from "../src/Types.sol";

/// A requester with code that behaves as told when it is called with a result.
contract Consumer is IOracleConsumer {
    enum Mood {
        Takes,
        Reverts,
        Burns, // all of its gas
        Bombs, // reverts with as much data as it can pay for
        Again // delivers the same result once more from inside
    }

    IMarket public immutable market;
    Mood public mood;
    bytes32 public lastId;
    bytes public lastResult;
    uint256 public gasSeen;
    bytes private _again;
    bool public againFailed;

    constructor(IMarket market_) {
        market = market_;
    }

    function set(Mood mood_, bytes calldata again) external {
        (mood, _again) = (mood_, again);
    }

    function open(Terms calldata terms, Signatures calldata signatures) external returns (DealId) {
        return market.open(terms, signatures);
    }

    function receiveResult(bytes32 id, bytes calldata result) external {
        uint256 g = gasleft();
        if (mood == Mood.Reverts) revert("no");
        if (mood == Mood.Burns) {
            while (true) {}
        }
        if (mood == Mood.Bombs) {
            assembly {
                revert(0, 100000)
            }
        }
        if (mood == Mood.Again) {
            (bool ok,) = address(market).call(_again);
            againFailed = !ok;
        }
        (lastId, lastResult, gasSeen) = (id, result, g);
    }
}

/// Keeps money of its own in the market through the base's helper, and refuses results of three bytes.
contract PayingConsumer is SealworkConsumer {
    bytes public got;

    constructor(IMarket market_) SealworkConsumer(market_) {}

    function ask(Terms calldata terms, Signatures calldata signatures, bytes32 request, uint256 fund) external returns (DealId) {
        _fund(fund);
        return _ask(terms, signatures, request);
    }

    function _onResult(bytes32, bytes memory result) internal override {
        require(result.length != 3, "refused");
        got = result;
    }
}
