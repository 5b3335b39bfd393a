// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "../src/IERC20.sol";
import {IMarket} from "../src/IMarket.sol";
import {IOracleConsumer} from "../src/IOracleConsumer.sol";
import {DealId, Signatures, Terms} from "../src/Types.sol";

/// ERC-20's approval, which a consumer needs and the market does not.
interface IApprove {
    function approve(address spender, uint256 amount) external returns (bool);
}

/// Base of contracts that ask for work and act on its results. It opens deals of one task in its own name, takes each result once, from the
/// market alone, and only for what it asked.
///
/// By the time `_onResult` runs, the market has checked that a key of the pool version settled this result for this deal: what that is worth is
/// what the version is worth. So the version, the app and its input are the contract's choice, or have to be checked by it, and never
/// the choice of whoever calls.
///
/// **Warning:** `_onResult` has the terms' callbackGas and is not called again. If it reverts, the result stays in the market and is read with
/// `IMarket.resultFor`, by `retake`.
abstract contract SealworkConsumer is IOracleConsumer {
    IMarket public immutable market;

    mapping(bytes32 result => bytes32 request) private _requests; // zero: not expected

    error NotMarket(address want, address got);
    error ResultNotExpected(bytes32 id);
    error RequestMissing();
    error TokenRefused();

    constructor(IMarket market_) {
        market = market_;
    }

    /// @inheritdoc IOracleConsumer
    function receiveResult(bytes32 id, bytes calldata result) external {
        if (msg.sender != address(market)) revert NotMarket(address(market), msg.sender);
        _onResult(_take(id), result);
    }

    /// Acts on a result that the callback failed on. Anyone: the market says what it is.
    function retake(bytes32 id) external {
        _onResult(_take(id), market.resultFor(id));
    }

    /// Opens a deal of one task in this contract's name, and remembers what it is for: `request` is the contract's own name for it and not 0. The
    /// terms' payer pays and signs the deal's id; if it is 0, the contract pays, out of its balance in the market.
    function _ask(Terms memory terms, Signatures memory signatures, bytes32 request) internal returns (DealId deal) {
        if (request == 0) revert RequestMissing();
        (terms.requester, terms.callback) = (address(this), address(this));
        if (terms.payer == address(0)) terms.payer = address(this);
        (terms.tasks, terms.chunk) = (1, 1);
        deal = market.open(terms, signatures);
        _requests[keccak256(abi.encode(deal, uint32(0)))] = request;
    }

    /// Moves the contract's tokens into its balance in the market.
    function _fund(uint256 amount) internal {
        if (!IApprove(market.token()).approve(address(market), amount)) revert TokenRefused();
        market.deposit(amount);
    }

    /// What to do with the result of a request.
    function _onResult(bytes32 request, bytes memory result) internal virtual;

    function _take(bytes32 id) private returns (bytes32 request) {
        request = _requests[id];
        if (request == 0) revert ResultNotExpected(id);
        delete _requests[id];
    }
}
