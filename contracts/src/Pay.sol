// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Terms} from "./Types.sol";
import {Words} from "./Words.sol";

/// The market's arithmetic (docs/spec/market.md §6). Escrow rounds up per task, pay rounds down once per chunk, so a chunk never
/// earns more than is held for it.
///
/// Terms are read as words: the caller sees to it that their members are in their types, before it or, by reverting, after it. Then nothing
/// here can overflow 256 bits, and nothing is checked for it: prices have 96, a fuel limit 64, a chunk's tasks 17, a deal's tasks 32, shares 16.
library Pay {
    uint256 internal constant FUEL_UNIT = 1e9;
    uint256 internal constant SHARE_UNIT = 10_000;

    /// Escrow of one task, in token units: enough for a task that burns its whole limit and ends well.
    function escrowPerTaskUp(Terms calldata terms) internal pure returns (uint256) {
        (uint256 fuelLimit, uint256 fuelPrice, uint256 taskPrice, uint256 appPrice, uint256 dataPrice) = Words.prices(terms);
        unchecked {
            return (fuelPrice * fuelLimit + FUEL_UNIT - 1) / FUEL_UNIT + taskPrice + appPrice + dataPrice;
        }
    }

    /// What a pool's stake answers for, for one task that is not settled in time. Nothing in deals with brokers: a requester whose own broker
    /// stays silent would collect it.
    function penaltyPerTaskDown(Terms calldata terms, uint256 penalty) internal pure returns (uint256) {
        if (terms.brokers != 0) return 0;
        unchecked {
            return escrowPerTaskUp(terms) * penalty / SHARE_UNIT;
        }
    }

    /// Pay of a chunk of `n` tasks, by who earns it, in token units, and what is left of its escrow. `ok` must be at most `n`.
    function partsDown(Terms calldata terms, uint256 ok, uint256 fuel, uint256 n, uint256 poolShare)
        internal
        pure
        returns (uint256 pool, uint256 worker, uint256 app, uint256 data, uint256 left)
    {
        (uint256 fuelLimit, uint256 fuelPrice, uint256 taskPrice, uint256 appPrice, uint256 dataPrice) = Words.prices(terms);
        unchecked {
            uint256 escrow = ((fuelPrice * fuelLimit + FUEL_UNIT - 1) / FUEL_UNIT + taskPrice + appPrice + dataPrice) * n;
            fuelLimit *= n;
            if (fuel > fuelLimit) fuel = fuelLimit;
            uint256 work = fuelPrice * fuel / FUEL_UNIT + taskPrice * n;
            pool = work * poolShare / SHARE_UNIT;
            worker = work - pool;
            app = appPrice * ok;
            data = dataPrice * ok;
            left = escrow - work - app - data;
        }
    }

    /// Tasks of chunk number `chunk`, which has 32 bits; 0 if the deal has no such chunk.
    function tasksOf(Terms calldata terms, uint256 chunk) internal pure returns (uint256) {
        (uint256 tasks, uint256 size) = Words.sizes(terms);
        unchecked {
            uint256 first = chunk * size; // 64 bits: a product of 32-bit numbers would wrap in their own type
            if (first >= tasks) return 0;
            uint256 left = tasks - first;
            return left < size ? left : size;
        }
    }
}
