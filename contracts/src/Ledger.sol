// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Books} from "./Books.sol";
import {IERC20} from "./IERC20.sol";
import {IMarket} from "./IMarket.sol";

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
        // The one place where an effect follows an interaction: what to credit is what arrived. A token that calls back into the
        // market in between changes the difference, and the deposit reverts.
        uint256 before = IERC20(token).balanceOf(address(this));
        _call(abi.encodeCall(IERC20.transferFrom, (msg.sender, address(this), amount)));
        uint256 afterwards = IERC20(token).balanceOf(address(this));
        uint256 got = afterwards < before ? 0 : afterwards - before;
        if (got != amount) revert DepositNotExact(amount, got);
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

    /// Old tokens return nothing where ERC-20 returns true; both are success. The token has code since the constructor.
    function _call(bytes memory data) private {
        (bool ok, bytes memory answer) = token.call(data);
        if (!ok || (answer.length != 0 && (answer.length < 32 || abi.decode(answer, (uint256)) != 1))) revert TokenCallFailed(token);
    }
}
