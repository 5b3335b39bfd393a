// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DealId, DeliveryStatus, Key, PoolId, Vendor, VendorId, Version, VersionId} from "./Types.sol";

/// What a pool is, besides its versions.
struct Pool {
    address owner; // zero: no such pool
    address operator; // declines and pauses beside the owner; zero for nobody
    uint256 stake; // see `Books`
    mapping(address payee => bool) admitted;
}

/// All that the market remembers. The market and its modules inherit this first and declare no state of their own, so they agree on every
/// slot; `compile.mjs` compares their layouts.
abstract contract Storage {
    mapping(address owner => uint256) internal _balances;
    mapping(address owner => uint256) internal _stakes; // see `Books`

    uint32 internal _poolCount;
    mapping(PoolId pool => Pool) internal _pools;
    mapping(VersionId version => Version) internal _versions;
    mapping(VersionId version => mapping(bytes32 measurement => bool)) internal _accepted;
    mapping(VersionId version => mapping(uint256 token => address worker)) internal _passKeys;
    mapping(address worker => Key) internal _keys;

    Vendor private _noVendor; // never written

    mapping(address signer => mapping(bytes32 digest => uint256 word)) internal _uses; // see `Offers`

    mapping(DealId deal => uint256 word) internal _deals; // see `Records`
    mapping(DealId deal => mapping(uint32 chunk => uint256 word)) internal _chunks; // of deals with more than one chunk

    mapping(bytes32 result => DeliveryStatus) internal _deliveries;
    mapping(bytes32 result => bytes) internal _results; // that no consumer took

    function _exists(VersionId id) internal view returns (bool) {
        return PoolId.unwrap(_versions[id].pool) != 0;
    }

    function _isRegistered(address worker) internal view returns (bool) {
        return VersionId.unwrap(_keys[worker].version) != 0;
    }

    /// What a version has of a vendor; nothing for numbers that are no vendor's.
    function _vendor(Version storage v, uint8 vendor) internal view returns (Vendor storage) {
        if (vendor == VendorId.SNP) return v.snp;
        if (vendor == VendorId.TDX) return v.tdx;
        return _noVendor;
    }

    /// Whether every byte of a TCB is at least the floor's: a TCB is a list of security versions, not a number.
    function _reaches(uint64 tcb, uint64 floor) internal pure returns (bool) {
        for (uint256 shift; shift < 64; shift += 8) {
            if (uint8(tcb >> shift) < uint8(floor >> shift)) return false;
        }
        return true;
    }

    function _same(PoolId a, PoolId b) internal pure returns (bool) {
        return PoolId.unwrap(a) == PoolId.unwrap(b);
    }
}
