// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Consent} from "./Consent.sol";
import {Domain} from "./Domain.sol";
import {Hashes} from "./Hashes.sol";
import {Class, IKeyVerifier} from "./IKeyVerifier.sol";
import {IMarket} from "./IMarket.sol";
import {Pay} from "./Pay.sol";
import {Key, PoolId, PoolVersion, Version, VersionId, WorkerKey} from "./Types.sol";

/// Pools, their immutable versions, and the keys that are registered for them (docs/spec/market.md §4, §5).
abstract contract Pools is IMarket, Domain {
    uint8 internal constant GATE_ATTESTED_KEY = 4;
    uint8 internal constant TRUST_ATTESTED = 1;
    uint256 internal constant MAX_MEASUREMENTS = 256;

    // SHA-256 of `sealwork/worker-key/v1` (docs/spec/proof.md §8). A literal, because the compiler would hash at every call.
    bytes32 internal constant WORKER_KEY_TAG = 0xce8f527688e355e58fb45b3e73fef9bd3dedb8eed108ddf4439530115e7ab989;

    uint32 private _pools;

    /// @inheritdoc IMarket
    mapping(PoolId pool => address) public poolOwner;

    /// @inheritdoc IMarket
    mapping(VersionId version => mapping(bytes32 measurement => bool)) public accepts;

    mapping(VersionId version => Version) internal _versions;
    mapping(address worker => Key) internal _keys;

    /// @inheritdoc IMarket
    function createPool() external returns (PoolId pool) {
        pool = PoolId.wrap(++_pools);
        poolOwner[pool] = msg.sender;
        emit PoolCreated(pool, msg.sender);
    }

    /// @inheritdoc IMarket
    function addVersion(PoolVersion calldata content) external returns (VersionId id) {
        id = Hashes.version(content);
        _checkPoolOwner(content.pool);
        if (_exists(id)) revert VersionExists(id);
        _checkContent(content);

        _versions[id] = Version({
            payee: content.payee,
            poolShare: content.poolShare,
            declineWindow: content.declineWindow,
            pool: content.pool,
            trust: content.trust,
            gates: content.gates,
            verifier: content.verifier,
            keyLifetime: content.keyLifetime,
            verifierCode: content.verifierCode
        });
        bytes32 last;
        for (uint256 i; i < content.measurements.length; ++i) {
            bytes32 measurement = content.measurements[i];
            if (measurement <= last) revert MeasurementsNotIncreasing(i);
            accepts[id][measurement] = true;
            last = measurement;
        }
        emit VersionAdded(id, content.pool, content);
    }

    /// @inheritdoc IMarket
    function registerKey(WorkerKey calldata k, bytes calldata keySignature, bytes calldata payeeSignature, bytes calldata evidence)
        external
    {
        bytes32 digest = _digest(Hashes.workerKey(k));
        if (!_exists(k.version)) revert VersionUnknown(k.version);
        if (k.worker == address(0)) revert WorkerMissing();
        if (_isRegistered(k.worker)) revert KeyAlreadyRegistered(k.worker);
        Version storage v = _versions[k.version];
        if (!_same(k.pool, v.pool)) revert PoolOfAnotherVersion(v.pool, k.pool);
        if (Consent.recover(digest, keySignature) != k.worker) revert KeySignatureInvalid(k.worker);
        if (k.payee != msg.sender && !Consent.given(k.payee, digest, payeeSignature)) revert PayeeNotAgreed(k.payee);
        Key memory entry = _judge(k.version, v, digest, evidence);
        entry.payee = k.payee;

        _keys[k.worker] = entry;
        emit KeyRegistered(k.worker, k.version, k.payee, k, entry.measurement, entry.tcb, entry.class, entry.expiry);
    }

    /// @inheritdoc IMarket
    function version(VersionId id) external view returns (Version memory) {
        return _versions[id];
    }

    /// @inheritdoc IMarket
    function key(address worker) external view returns (Key memory) {
        return _keys[worker];
    }

    /// Asks the version's verifier, which is called statically, and holds its answer against the version.
    function _judge(VersionId id, Version storage v, bytes32 digest, bytes calldata evidence) private view returns (Key memory entry) {
        // Again, although `addVersion` compared it: an account that delegates its code can change it afterwards.
        _checkVerifier(v.verifier, v.verifierCode);
        (bytes32 measurement, uint64 tcb, uint8 class) = IKeyVerifier(v.verifier).verifyKey(digest, WORKER_KEY_TAG, evidence);
        if (!accepts[id][measurement]) revert MeasurementNotAccepted(id, measurement);
        if (class != Class.SIMULATED && class != Class.HARDWARE && class != Class.HARDWARE_KNOWN_WEAK) revert ClassNotAccepted(class);
        entry.version = id;
        entry.expiry = uint40(block.timestamp + v.keyLifetime); // 40 bits last for 34,000 years, the lifetime adds at most 137
        entry.class = class;
        entry.measurement = measurement;
        entry.tcb = tcb;
    }

    function _checkContent(PoolVersion calldata content) private view {
        if (content.gates != GATE_ATTESTED_KEY) revert GatesNotSupported(GATE_ATTESTED_KEY, content.gates);
        if (content.trust != TRUST_ATTESTED) revert TrustNotSupported(TRUST_ATTESTED, content.trust);
        if (content.poolShare > Pay.SHARE_UNIT) revert PoolShareOutOfRange(uint16(Pay.SHARE_UNIT), content.poolShare);
        if (content.poolShare != 0 && content.payee == address(0)) revert PoolPayeeMissing(content.poolShare);
        if (content.keyLifetime == 0) revert KeyLifetimeMissing();
        uint256 count = content.measurements.length;
        if (count == 0 || count > MAX_MEASUREMENTS) revert MeasurementsOutOfRange(MAX_MEASUREMENTS, count);
        _checkVerifier(content.verifier, content.verifierCode);
    }

    function _checkVerifier(address verifier, bytes32 want) private view {
        bytes32 got = verifier.codehash;
        if (got != want || verifier.code.length == 0) revert VerifierCodeMismatch(verifier, want, got);
    }

    function _checkPoolOwner(PoolId pool) internal view {
        address owner = poolOwner[pool];
        if (owner == address(0)) revert PoolUnknown(pool);
        if (owner != msg.sender) revert NotPoolOwner(pool, owner, msg.sender);
    }

    function _exists(VersionId id) internal view returns (bool) {
        return PoolId.unwrap(_versions[id].pool) != 0;
    }

    function _isRegistered(address worker) internal view returns (bool) {
        return VersionId.unwrap(_keys[worker].version) != 0;
    }

    function _same(PoolId a, PoolId b) internal pure returns (bool) {
        return PoolId.unwrap(a) == PoolId.unwrap(b);
    }
}
