// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IDeliveries, IMarket, IPools} from "./IMarket.sol";
import {Storage} from "./Storage.sol";
import {DeliveryStatus, Joining, Key, PoolId, PoolVersion, Receipt, Terms, Version, VersionId, WorkerKey} from "./Types.sol";

/// The market's calls whose code is in a module, because it does not fit into one contract of 24,576 bytes, and the views of what they write.
///
/// A module is code and nothing else: the market runs it in its own place, and its address is fixed when the market is made. No account
/// can put another in its place.
abstract contract Stubs is Storage, IMarket {
    /// @inheritdoc IMarket
    address public immutable poolsModule;

    /// @inheritdoc IMarket
    address public immutable deliveriesModule;

    constructor(address pools_, address deliveries_) {
        if (pools_.code.length == 0) revert ModuleMissing(pools_);
        if (deliveries_.code.length == 0) revert ModuleMissing(deliveries_);
        (poolsModule, deliveriesModule) = (pools_, deliveries_);
    }

    // ---------------------------------------------------------------- pools

    /// @inheritdoc IPools
    function createPool() external returns (PoolId) {
        _run(poolsModule);
    }

    /// @inheritdoc IPools
    function setOperator(PoolId, address) external {
        _run(poolsModule);
    }

    /// @inheritdoc IPools
    function admit(PoolId, address, bool) external {
        _run(poolsModule);
    }

    /// @inheritdoc IPools
    function stakePool(PoolId, uint256) external {
        _run(poolsModule);
    }

    /// @inheritdoc IPools
    function unstakePool(PoolId, uint256) external {
        _run(poolsModule);
    }

    /// @inheritdoc IPools
    function stake(uint256) external {
        _run(poolsModule);
    }

    /// @inheritdoc IPools
    function unstake(uint256) external {
        _run(poolsModule);
    }

    /// @inheritdoc IPools
    function addVersion(PoolVersion calldata) external returns (VersionId) {
        _run(poolsModule);
    }

    /// @inheritdoc IPools
    function pause(VersionId, bool) external {
        _run(poolsModule);
    }

    /// @inheritdoc IPools
    function approve(VersionId, uint40) external {
        _run(poolsModule);
    }

    /// @inheritdoc IPools
    function strike(VersionId, bytes32) external {
        _run(poolsModule);
    }

    /// @inheritdoc IPools
    function raiseFloor(VersionId, uint8, uint64) external {
        _run(poolsModule);
    }

    /// @inheritdoc IPools
    function registerKey(WorkerKey calldata, Joining calldata) external {
        _run(poolsModule);
    }

    /// @inheritdoc IPools
    function revokeKey(address) external {
        _run(poolsModule);
    }

    /// @inheritdoc IPools
    function evictKey(address) external {
        _run(poolsModule);
    }

    /// @inheritdoc IPools
    function releaseBond(address) external {
        _run(poolsModule);
    }

    // ---------------------------------------------------------------- deliveries

    /// @inheritdoc IDeliveries
    function deliver(Terms calldata, Receipt calldata, bytes32[] calldata, bytes calldata) external returns (bytes32) {
        _run(deliveriesModule);
    }

    // ---------------------------------------------------------------- views

    /// @inheritdoc IMarket
    function resultFor(bytes32 id) external view returns (bytes memory) {
        DeliveryStatus status = _deliveries[id];
        if (status != DeliveryStatus.Failed && status != DeliveryStatus.Kept) revert ResultNotKept(id);
        return _results[id];
    }

    /// @inheritdoc IMarket
    function deliveryOf(bytes32 id) external view returns (DeliveryStatus) {
        return _deliveries[id];
    }

    /// @inheritdoc IMarket
    function poolOwner(PoolId pool) external view returns (address) {
        return _pools[pool].owner;
    }

    /// @inheritdoc IMarket
    function poolOperator(PoolId pool) external view returns (address) {
        return _pools[pool].operator;
    }

    /// @inheritdoc IMarket
    function poolStakeOf(PoolId pool) external view returns (uint256 free, uint256 locked) {
        uint256 word = _pools[pool].stake;
        return (uint128(word), word >> 128);
    }

    /// @inheritdoc IMarket
    function stakeOf(address owner) external view returns (uint256 free, uint256 locked) {
        uint256 word = _stakes[owner];
        return (uint128(word), word >> 128);
    }

    /// @inheritdoc IMarket
    function admitted(PoolId pool, address payee) external view returns (bool) {
        return _pools[pool].admitted[payee];
    }

    /// @inheritdoc IMarket
    function version(VersionId id) external view returns (Version memory) {
        return _versions[id];
    }

    /// @inheritdoc IMarket
    function accepts(VersionId id, bytes32 measurement) external view returns (bool) {
        return _accepted[id][measurement];
    }

    /// @inheritdoc IMarket
    function passKey(VersionId id, uint256 token) external view returns (address) {
        return _passKeys[id][token];
    }

    /// @inheritdoc IMarket
    function key(address worker) external view returns (Key memory) {
        return _keys[worker];
    }

    /// Runs the call by a module's code, and ends with its answer or its refusal.
    function _run(address module) private {
        assembly {
            calldatacopy(0, 0, calldatasize())
            let ok := delegatecall(gas(), module, 0, calldatasize(), 0, 0)
            returndatacopy(0, 0, returndatasize())
            if ok { return(0, returndatasize()) }
            revert(0, returndatasize())
        }
    }
}
