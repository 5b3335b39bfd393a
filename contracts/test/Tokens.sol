// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevelopmentToken} from "../src/dev/DevelopmentToken.sol";
import {IMarket} from "../src/IMarket.sol";

/// Burns a hundredth of what it moves, once the fee is on.
contract FeeToken is DevelopmentToken {
    bool public feeOn;

    function setFee(bool on) external {
        feeOn = on;
    }

    function transferFrom(address from, address to, uint256 amount) external override returns (bool) {
        _spend(from, amount);
        _move(from, to, amount);
        if (feeOn) _move(to, address(0xdead), amount / 100);
        return true;
    }
}

/// Says no by returning false, and moves nothing.
contract FalseToken is DevelopmentToken {
    function transferFrom(address, address, uint256) external pure override returns (bool) {
        return false;
    }

    function transfer(address, uint256) external pure override returns (bool) {
        return false;
    }
}

/// Moves and returns nothing, as tokens older than ERC-20 do.
contract SilentToken {
    mapping(address owner => uint256) public balanceOf;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function transferFrom(address from, address to, uint256 amount) external {
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }

    function transfer(address to, uint256 amount) external {
        balanceOf[msg.sender] -= amount;
        balanceOf[to] += amount;
    }
}

/// Tells sender and receiver of a transfer before it happens, as ERC-777 does, and lets them call whomever they like.
contract HookToken is DevelopmentToken {
    function transferFrom(address from, address to, uint256 amount) external override returns (bool) {
        _spend(from, amount);
        _tell(from);
        _move(from, to, amount);
        return true;
    }

    function transfer(address to, uint256 amount) external override returns (bool) {
        _tell(to);
        _move(msg.sender, to, amount);
        return true;
    }

    function _tell(address who) private {
        if (who.code.length != 0) Thief(who).hook();
    }
}

/// Tries to be paid twice for one balance, by calling the market from inside its own call of the token.
contract Thief {
    enum Trick {
        None,
        WithdrawTwice,
        DepositInside,
        WithdrawInside,
        DonateInside
    }

    IMarket public immutable market;
    HookToken public immutable token;
    Trick private trick;
    uint256 private amount;

    constructor(IMarket market_) {
        market = market_;
        token = HookToken(market_.token());
        token.approve(address(market_), type(uint256).max);
    }

    function deposit(uint256 n, Trick trick_) external {
        (trick, amount) = (trick_, n);
        market.deposit(n);
    }

    function withdraw(uint256 n, Trick trick_) external {
        (trick, amount) = (trick_, n);
        market.withdraw(n, address(this));
    }

    function hook() external {
        Trick now_ = trick;
        trick = Trick.None; // once
        if (now_ == Trick.WithdrawTwice || now_ == Trick.WithdrawInside) market.withdraw(amount, address(this));
        if (now_ == Trick.DepositInside) market.deposit(amount);
        if (now_ == Trick.DonateInside) token.transfer(address(market), amount);
    }
}

/// A token with permits and with `approveAndCall`. The permit is believed: that a signature is asked for is the token's business.
contract CallToken is DevelopmentToken {
    bool public permits = true;

    function setPermits(bool on) external {
        permits = on;
    }

    function permit(address owner, address spender, uint256 amount, uint256, uint8, bytes32, bytes32) external {
        require(permits);
        allowance[owner][spender] = amount;
    }

    function approveAndCall(IMarket market, uint256 amount, bytes calldata data) external returns (bool) {
        allowance[msg.sender][address(market)] = amount;
        return market.receiveApproval(msg.sender, amount, address(this), data);
    }

    /// What no token may do: says that somebody approved who did not.
    function pretend(IMarket market, address from, address token, uint256 amount, bytes calldata data) external {
        market.receiveApproval(from, amount, token, data);
    }
}
