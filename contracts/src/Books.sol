// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {MarketEvents} from "./IMarket.sol";
import {Storage} from "./Storage.sol";

/// Balances and stakes. Every unit that the market holds is in exactly one of: a balance, a stake, the escrow of an open deal.
///
/// A stake is one word: the low 128 bits are free, the high 128 bits are locked. Neither can overflow: amounts that are staked have 128
/// bits, and so has the supply of any token that is worth something; a sum that does not fit reverts.
abstract contract Books is Storage, MarketEvents {
    uint256 private constant LOW = (1 << 128) - 1;

    function _debit(address owner, uint256 amount) internal {
        uint256 balance = _balances[owner];
        if (balance < amount) revert BalanceTooLow(owner, amount, balance);
        unchecked {
            _balances[owner] = balance - amount; // compared above
        }
    }

    /// Skips zero amounts: crediting nothing to a new owner would still pay for a storage slot.
    function _credit(address owner, uint256 amount) internal {
        if (amount != 0) _balances[owner] += amount;
    }

    function _free(uint256 stake) internal pure returns (uint256) {
        return stake & LOW;
    }

    function _locked(uint256 stake) internal pure returns (uint256) {
        return stake >> 128;
    }

    function _withMore(uint256 stake, uint256 amount) internal pure returns (uint256) {
        uint256 free = _free(stake) + amount;
        if (free > LOW) revert StakeOutOfRange(LOW, free);
        return _locked(stake) << 128 | free;
    }

    /// The caller has compared `amount` with what is free.
    function _withLess(uint256 stake, uint256 amount) internal pure returns (uint256) {
        return stake - amount;
    }

    /// The caller has compared `amount` with what is free. The locked half cannot overflow: the two sum to at most what was staked.
    function _withLocked(uint256 stake, uint256 amount) internal pure returns (uint256) {
        return stake - amount + (amount << 128);
    }

    /// `amount` was locked before, and is no more than that.
    function _withUnlocked(uint256 stake, uint256 amount) internal pure returns (uint256) {
        return stake - (amount << 128) + amount;
    }

    /// `amount` was locked before, and is no more than that. It leaves the stake.
    function _withTaken(uint256 stake, uint256 amount) internal pure returns (uint256) {
        return stake - (amount << 128);
    }
}
