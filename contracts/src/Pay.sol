// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Entry, Terms} from "./Types.sol";

/// The market's arithmetic (docs/spec/market.md §6). Escrow rounds up per task, pay rounds down once per chunk, so a chunk never
/// earns more than is held for it.
///
/// Nothing here can overflow 256 bits: prices have 96, a fuel limit 64, a chunk's tasks 17, a deal's tasks 32.
library Pay {
    uint256 internal constant FUEL_UNIT = 1e9;
    uint256 internal constant SHARE_UNIT = 10_000;

    /// What one chunk earns, by who earns it. The parts sum to at most the chunk's escrow.
    struct Parts {
        uint256 pool;
        uint256 worker;
        uint256 app;
        uint256 data;
    }

    /// Escrow of one task, in token units: enough for a task that burns its whole limit and ends well.
    function escrowPerTaskUp(Terms calldata t) internal pure returns (uint256) {
        uint256 fuel = uint256(t.fuelPrice) * t.fuelLimit;
        return (fuel + FUEL_UNIT - 1) / FUEL_UNIT + t.taskPrice + t.appPrice + t.dataPrice;
    }

    /// What a pool's stake answers for, for one task that is not settled in time. Nothing in deals with brokers: a requester whose own broker
    /// stays silent would collect it.
    function penaltyPerTaskDown(Terms calldata t, uint256 penalty) internal pure returns (uint256) {
        return t.brokers != 0 ? 0 : escrowPerTaskUp(t) * penalty / SHARE_UNIT;
    }

    /// Pay of a chunk of `n` tasks, in token units. `e.ok` must be at most `n`.
    function partsDown(Terms calldata t, Entry calldata e, uint256 n, uint256 poolShare) internal pure returns (Parts memory parts) {
        uint256 limit = uint256(t.fuelLimit) * n;
        uint256 fuel = e.fuel < limit ? e.fuel : limit;
        uint256 work = t.fuelPrice * fuel / FUEL_UNIT + t.taskPrice * n;
        parts.pool = work * poolShare / SHARE_UNIT;
        parts.worker = work - parts.pool;
        parts.app = uint256(t.appPrice) * e.ok;
        parts.data = uint256(t.dataPrice) * e.ok;
    }

    /// Tasks of chunk number `chunk`, 0 if the deal has no such chunk. `t.chunk` must not be 0.
    function tasksOf(Terms calldata t, uint256 chunk) internal pure returns (uint256) {
        uint256 first = chunk * t.chunk; // 64 bits: a product of 32-bit numbers would wrap in their own type
        if (first >= t.tasks) return 0;
        uint256 left = t.tasks - first;
        return left < t.chunk ? left : t.chunk;
    }
}
