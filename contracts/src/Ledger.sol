// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Books} from "./Books.sol";
import {IERC20, IERC20Permit} from "./IERC20.sol";
import {IMarket} from "./IMarket.sol";
import {Permit} from "./Types.sol";

/// Balances in the market, and the only two places where tokens move.
abstract contract Ledger is Books, IMarket {
    /// @inheritdoc IMarket
    address public immutable token;

    constructor(address token_) {
        if (token_.code.length == 0) revert TokenMissing(token_);
        token = token_;
    }

    /// @inheritdoc IMarket
    function balanceOf(address owner) external view returns (uint256) {
        return _balances[owner];
    }

    /// @inheritdoc IMarket
    function deposit(uint256 amount) external {
        _pull(msg.sender, amount);
        _balances[msg.sender] += amount;
        emit Deposited(msg.sender, amount);
    }

    /// @inheritdoc IMarket
    function withdraw(uint256 amount, address to) external {
        if (to == address(0) || to == address(this)) revert RecipientInvalid(to);
        _debit(msg.sender, amount);
        emit Withdrawn(msg.sender, to, amount);
        _call(abi.encodeCall(IERC20.transfer, (to, amount)));
    }

    /// Takes exactly `amount` of an account's tokens, which it let the market do. A token that calls back into the market in between changes
    /// what arrives, and the call reverts.
    function _pull(address from, uint256 amount) internal {
        uint256 before = IERC20(token).balanceOf(address(this));
        _call(abi.encodeCall(IERC20.transferFrom, (from, address(this), amount)));
        uint256 afterwards = IERC20(token).balanceOf(address(this));
        uint256 got = afterwards < before ? 0 : afterwards - before;
        if (got != amount) revert DepositNotExact(amount, got);
    }

    /// Presents a permit. That it fails is nothing: somebody else may have presented it first, and the allowance is there.
    function _permit(address owner, uint256 amount, Permit calldata p) internal {
        (bool ok,) = token.call(abi.encodeCall(IERC20Permit.permit, (owner, address(this), amount, p.deadline, p.v, p.r, p.s)));
        ok; // what counts is what `_pull` gets
    }

    /// Old tokens return nothing where ERC-20 returns true; both are success. The token has code since the constructor.
    function _call(bytes memory data) private {
        (bool ok, bytes memory answer) = token.call(data);
        if (!ok || (answer.length != 0 && (answer.length < 32 || abi.decode(answer, (uint256)) != 1))) revert TokenCallFailed(token);
    }
}
