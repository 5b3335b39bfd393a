// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ask} from "./Ask.sol";
import {Books} from "./Books.sol";
import {Consent} from "./Consent.sol";
import {Domain} from "./Domain.sol";
import {Hashes} from "./Hashes.sol";
import {Class, IKeyVerifier} from "./IKeyVerifier.sol";
import {IPools} from "./IMarket.sol";
import {Pay} from "./Pay.sol";
import {Pool} from "./Storage.sol";
import {Flag, Gate, Joining, Key, PoolId, PoolVersion, Trust, Vendor, VendorId, Version, VersionId, WorkerKey} from "./Types.sol";

/// Pools, their immutable versions, stakes, and the keys that are registered for them (docs/spec/market.md §4, §5). `IMarket` is the manual.
///
/// A module: the market runs this code in its own place, with its own storage and money. Called by itself it has neither.
contract Pools is Books, Domain, IPools {
    uint256 private constant MAX_MEASUREMENTS = 256;
    bytes4 private constant OWNER_OF = 0x6352211e; // ownerOf(uint256) of ERC-721

    // SHA-256 of `sealwork/worker-key/v1` (docs/spec/proof.md §8). A literal, because the compiler would hash at every call.
    bytes32 private constant WORKER_KEY_TAG = 0xce8f527688e355e58fb45b3e73fef9bd3dedb8eed108ddf4439530115e7ab989;

    // ---------------------------------------------------------------- pools

    /// @inheritdoc IPools
    function createPool() external returns (PoolId pool) {
        pool = PoolId.wrap(++_poolCount);
        _pools[pool].owner = msg.sender;
        emit PoolCreated(pool, msg.sender);
    }

    /// @inheritdoc IPools
    function setOperator(PoolId pool, address operator) external {
        _checkOwner(pool);
        _pools[pool].operator = operator;
        emit OperatorSet(pool, operator);
    }

    /// @inheritdoc IPools
    function admit(PoolId pool, address payee, bool on) external {
        _checkOwner(pool);
        _pools[pool].admitted[payee] = on;
        emit Admitted(pool, payee, on);
    }

    // ---------------------------------------------------------------- stakes

    /// @inheritdoc IPools
    function stake(uint256 amount) external {
        _debit(msg.sender, amount);
        _stakes[msg.sender] = _withMore(_stakes[msg.sender], amount);
        emit Staked(msg.sender, amount);
    }

    /// @inheritdoc IPools
    function unstake(uint256 amount) external {
        uint256 word = _stakes[msg.sender];
        if (_free(word) < amount) revert StakeTooLow(msg.sender, amount, _free(word));
        _stakes[msg.sender] = _withLess(word, amount);
        _credit(msg.sender, amount);
        emit Unstaked(msg.sender, amount);
    }

    /// @inheritdoc IPools
    function stakePool(PoolId pool, uint256 amount) external {
        if (_pools[pool].owner == address(0)) revert PoolUnknown(pool);
        _debit(msg.sender, amount);
        _pools[pool].stake = _withMore(_pools[pool].stake, amount);
        emit PoolStaked(pool, msg.sender, amount);
    }

    /// @inheritdoc IPools
    function unstakePool(PoolId pool, uint256 amount) external {
        _checkOwner(pool);
        uint256 word = _pools[pool].stake;
        if (_free(word) < amount) revert PoolStakeTooLow(pool, amount, _free(word));
        _pools[pool].stake = _withLess(word, amount);
        _credit(msg.sender, amount);
        emit PoolUnstaked(pool, amount);
    }

    // ---------------------------------------------------------------- versions

    /// @inheritdoc IPools
    function addVersion(PoolVersion calldata content) external returns (VersionId id) {
        id = Hashes.version(content);
        _checkOwner(content.pool);
        if (_exists(id)) revert VersionExists(id);
        _checkRule(content);
        _checkShares(content);
        _checkPass(content);
        _checkEvidence(content);

        _keep(id, content);
        bytes32 last;
        for (uint256 i; i < content.measurements.length; ++i) {
            bytes32 measurement = content.measurements[i];
            if (measurement <= last) revert MeasurementsNotIncreasing(i);
            _accepted[id][measurement] = true;
            last = measurement;
        }
        emit VersionAdded(id, content.pool, content);
    }

    /// @inheritdoc IPools
    function pause(VersionId id, bool on) external {
        Version storage v = _known(id);
        Pool storage p = _pools[v.pool];
        if (msg.sender != p.owner && msg.sender != p.operator) revert NotPoolOperator(v.pool, msg.sender);
        v.flags = on ? v.flags | Flag.PAUSED : v.flags & ~Flag.PAUSED;
        emit Paused(id, on);
    }

    /// @inheritdoc IPools
    function approve(VersionId id, uint40 until) external {
        Version storage v = _known(id);
        if (v.approver == address(0) || msg.sender != v.approver) revert NotApprover(id, v.approver, msg.sender);
        v.approvedUntil = until;
        emit Approved(id, until);
    }

    /// @inheritdoc IPools
    function strike(VersionId id, bytes32 measurement) external {
        Version storage v = _revocable(id);
        if (!_accepted[id][measurement]) revert MeasurementNotAccepted(id, measurement);
        delete _accepted[id][measurement];
        uint16 left = --v.measurementsLeft;
        v.flags |= left == 0 ? Flag.TIGHTENED | Flag.STRUCK_OUT : Flag.TIGHTENED;
        emit Struck(id, measurement, left);
    }

    /// @inheritdoc IPools
    function raiseFloor(VersionId id, uint8 vendor, uint64 floor) external {
        Version storage v = _revocable(id);
        Vendor storage side = _vendor(v, vendor);
        if (side.verifier == address(0)) revert VendorNotAccepted(id, vendor);
        if (floor == side.floor || !_reaches(floor, side.floor)) revert FloorNotRaised(side.floor, floor);
        side.floor = floor;
        v.flags |= Flag.TIGHTENED;
        emit FloorRaised(id, vendor, floor);
    }

    // ---------------------------------------------------------------- keys

    /// @inheritdoc IPools
    function registerKey(WorkerKey calldata k, Joining calldata join) external {
        bytes32 digest = _digest(Hashes.workerKey(k));
        Version storage v = _known(k.version);
        if (k.worker == address(0)) revert WorkerMissing();
        if (_isRegistered(k.worker)) revert KeyAlreadyRegistered(k.worker);
        if (!_same(k.pool, v.pool)) revert PoolOfAnotherVersion(v.pool, k.pool);
        if (Consent.recover(digest, join.keySignature) != k.worker) revert KeySignatureInvalid(k.worker);
        if (k.payee != msg.sender && !Consent.given(k.payee, digest, join.payeeSignature)) revert PayeeNotAgreed(k.payee);
        if (v.gates & Gate.ADMISSION != 0 && !_pools[v.pool].admitted[k.payee]) revert PayeeNotAdmittedTo(k.pool, k.payee);

        Key memory entry = _judge(k.version, v, digest, join);
        entry.version = k.version;
        entry.payee = k.payee;
        entry.expiry = uint40(block.timestamp + v.keyLifetime); // 40 bits last for 34,000 years, the lifetime adds at most 137
        entry.passToken = _takePass(k, v, join.passToken);
        entry.bonded = _bond(k.payee, v.minStake);
        _keys[k.worker] = entry;
        emit KeyRegistered(k.worker, k.version, k.payee, k, entry.measurement, entry.tcb, entry.class, entry.expiry);
    }

    /// @inheritdoc IPools
    function revokeKey(address worker) external {
        Key storage k = _registered(worker);
        Version storage v = _versions[k.version];
        Pool storage p = _pools[v.pool];
        bool byPool = v.gates & Gate.ADMISSION != 0 && (msg.sender == p.owner || msg.sender == p.operator);
        if (msg.sender != k.payee && !byPool) revert NotKeyRevoker(worker, msg.sender);
        _end(worker, k);
    }

    /// @inheritdoc IPools
    function evictKey(address worker) external {
        Key storage k = _registered(worker);
        Version storage v = _versions[k.version];
        if (v.gates & Gate.PASS == 0) revert KeyWithoutPass(worker);
        address owner = _ownerOf(v.pass, k.passToken);
        if (owner == k.payee) revert PassStillOwned(worker, k.passToken, owner);
        _end(worker, k);
    }

    /// @inheritdoc IPools
    function releaseBond(address worker) external {
        Key storage k = _registered(worker);
        if (!k.bonded) revert BondNotHeld(worker);
        Version storage v = _versions[k.version];
        uint256 until = uint256(k.expiry) + v.roundWindow;
        if (block.timestamp < until) revert BondHeldUntil(worker, until, block.timestamp);
        k.bonded = false;
        _stakes[k.payee] = _withUnlocked(_stakes[k.payee], v.minStake);
        emit BondReleased(worker, k.payee, v.minStake);
    }

    // ---------------------------------------------------------------- internals: what a version may say

    /// Trust rule and the gates that it rests on.
    function _checkRule(PoolVersion calldata c) private pure {
        if (c.gates > Gate.ALL) revert GatesOutOfRange(Gate.ALL, c.gates);
        // Replicated and diverse results are not settled by this version of the market.
        if (c.trust != Trust.ATTESTED && c.trust != Trust.SINGLE) revert TrustNotSupported(c.trust);
        uint8 needs = c.trust == Trust.SINGLE ? Gate.ADMISSION : Gate.KEY;
        if (c.gates & needs == 0) revert GateMissing(c.trust, needs, c.gates);
        if (c.replicas != 0) revert ReplicasOutOfRange(0, 0, c.replicas);
        if (c.roundWindow != 0) revert RoundWindowOutOfRange(0, 0, c.roundWindow);
    }

    function _checkShares(PoolVersion calldata c) private pure {
        if (c.poolShare > Pay.SHARE_UNIT) revert PoolShareOutOfRange(uint16(Pay.SHARE_UNIT), c.poolShare);
        if (c.poolShare != 0 && c.payee == address(0)) revert PoolPayeeMissing(c.poolShare);
        if (c.penalty > Pay.SHARE_UNIT) revert PenaltyOutOfRange(uint16(Pay.SHARE_UNIT), c.penalty);
        // Who withholds the input could otherwise collect the penalty from a pool that cannot get out.
        if (c.penalty != 0 && c.declineWindow == 0) revert PenaltyWithoutDeclineWindow(c.penalty);
        if (c.keyLifetime == 0) revert KeyLifetimeMissing();
    }

    function _checkPass(PoolVersion calldata c) private view {
        bool asked = c.gates & Gate.PASS != 0;
        if (asked ? c.pass.code.length == 0 : c.pass != address(0)) revert PassInvalid(c.gates, c.pass);
    }

    function _checkEvidence(PoolVersion calldata c) private view {
        uint256 count = c.measurements.length;
        if (c.gates & Gate.KEY == 0) {
            bool any = count != 0 || c.revoker != address(0) || c.snpVerifier != address(0) || c.tdxVerifier != address(0);
            if (any) revert EvidenceWithoutGate();
        } else {
            if (count == 0 || count > MAX_MEASUREMENTS) revert MeasurementsOutOfRange(MAX_MEASUREMENTS, count);
            if (c.snpVerifier == address(0) && c.tdxVerifier == address(0)) revert VerifierMissing();
        }
        _checkVendor(VendorId.SNP, c.snpVerifier, c.snpVerifierCode, c.snpFloor);
        _checkVendor(VendorId.TDX, c.tdxVerifier, c.tdxVerifierCode, c.tdxFloor);
    }

    function _checkVendor(uint8 vendor, address verifier, bytes32 code, uint64 floor) private view {
        if (verifier != address(0)) return _checkVerifier(verifier, code);
        if (code != 0 || floor != 0) revert VendorWithoutVerifier(vendor);
    }

    function _checkVerifier(address verifier, bytes32 want) private view {
        bytes32 got = verifier.codehash;
        if (got != want || verifier.code.length == 0) revert VerifierCodeMismatch(verifier, want, got);
    }

    function _keep(VersionId id, PoolVersion calldata c) private {
        Version storage v = _versions[id];
        (v.payee, v.poolShare, v.penalty, v.pool, v.trust, v.gates) = (c.payee, c.poolShare, c.penalty, c.pool, c.trust, c.gates);
        v.flags = (c.approver != address(0) ? Flag.NEEDS_APPROVAL : 0) | (c.declineWindow == 0 ? Flag.NEEDS_OFFER : 0);
        (v.declineWindow, v.keyLifetime, v.roundWindow) = (c.declineWindow, c.keyLifetime, c.roundWindow);
        (v.minStake, v.replicas, v.measurementsLeft) = (c.minStake, c.replicas, uint16(c.measurements.length)); // at most 256
        (v.pass, v.approver, v.revoker) = (c.pass, c.approver, c.revoker);
        v.snp = Vendor({verifier: c.snpVerifier, floor: c.snpFloor, code: c.snpVerifierCode});
        v.tdx = Vendor({verifier: c.tdxVerifier, floor: c.tdxFloor, code: c.tdxVerifierCode});
    }

    // ---------------------------------------------------------------- internals: keys

    /// Asks the vendor's verifier, which is called statically, and holds its answer against the version.
    function _judge(VersionId id, Version storage v, bytes32 digest, Joining calldata join) private view returns (Key memory entry) {
        if (v.gates & Gate.KEY == 0) {
            if (join.vendor != VendorId.NONE || join.evidence.length != 0) revert EvidenceNotAsked(id);
            entry.class = Class.UNATTESTED;
            return entry;
        }
        Vendor storage side = _vendor(v, join.vendor);
        address verifier = side.verifier;
        if (verifier == address(0)) revert VendorNotAccepted(id, join.vendor);
        // Again, although `addVersion` compared it: an account that delegates its code can change it afterwards.
        _checkVerifier(verifier, side.code);
        (bytes32 measurement, uint64 tcb, uint8 class) = IKeyVerifier(verifier).verifyKey(digest, WORKER_KEY_TAG, join.evidence);
        if (!_accepted[id][measurement]) revert MeasurementNotAccepted(id, measurement);
        if (!_reaches(tcb, side.floor)) revert TcbTooLow(side.floor, tcb);
        if (class != Class.SIMULATED && class != Class.HARDWARE && class != Class.HARDWARE_KNOWN_WEAK) revert ClassNotAccepted(class);
        (entry.class, entry.vendor, entry.measurement, entry.tcb) = (class, join.vendor, measurement, tcb);
    }

    /// Gives the pass to the key. A key that had it and settles no more, or whose payee sold the pass, gives way.
    function _takePass(WorkerKey calldata k, Version storage v, uint256 token) private returns (uint256) {
        if (v.gates & Gate.PASS == 0) {
            if (token != 0) revert PassNotAsked(k.version);
            return 0;
        }
        address owner = _ownerOf(v.pass, token);
        if (owner != k.payee) revert PassNotOwned(v.pass, token, owner, k.payee);
        address last = _passKeys[k.version][token];
        Key storage before = _keys[last];
        if (last != address(0) && block.timestamp < before.expiry) {
            if (before.payee == owner) revert PassInUse(token, last);
            _end(last, before);
        }
        _passKeys[k.version][token] = k.worker;
        return token;
    }

    function _bond(address payee, uint256 amount) private returns (bool) {
        if (amount == 0) return false;
        uint256 word = _stakes[payee];
        if (_free(word) < amount) revert StakeTooLow(payee, amount, _free(word));
        _stakes[payee] = _withLocked(word, amount);
        return true;
    }

    /// Ends a key now, unless it has ended.
    function _end(address worker, Key storage k) private {
        if (block.timestamp >= k.expiry) return;
        k.expiry = uint40(block.timestamp);
        emit KeyEnded(worker, k.version, k.payee);
    }

    /// Owner of a pass, 0 if there is none: the contract reverts for tokens that do not exist.
    function _ownerOf(address pass, uint256 token) private view returns (address) {
        (bool ok, bytes32 answer) = Ask.word(pass, abi.encodeWithSelector(OWNER_OF, token));
        return ok ? address(uint160(uint256(answer))) : address(0);
    }

    // ---------------------------------------------------------------- internals: who and what

    function _known(VersionId id) private view returns (Version storage) {
        if (!_exists(id)) revert VersionUnknown(id);
        return _versions[id];
    }

    function _revocable(VersionId id) private view returns (Version storage v) {
        v = _known(id);
        if (v.revoker == address(0) || msg.sender != v.revoker) revert NotRevoker(id, v.revoker, msg.sender);
    }

    function _registered(address worker) private view returns (Key storage) {
        if (!_isRegistered(worker)) revert KeyNotRegistered(worker);
        return _keys[worker];
    }

    function _checkOwner(PoolId pool) private view {
        address owner = _pools[pool].owner;
        if (owner == address(0)) revert PoolUnknown(pool);
        if (owner != msg.sender) revert NotPoolOwner(pool, owner, msg.sender);
    }
}
