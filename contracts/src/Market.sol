// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Consent} from "./Consent.sol";
import {CachedDomain, Domain} from "./Domain.sol";
import {Hashes} from "./Hashes.sol";
import {IMarket} from "./IMarket.sol";
import {Ledger} from "./Ledger.sol";
import {Offers} from "./Offers.sol";
import {Pay} from "./Pay.sol";
import {Receipts} from "./Receipts.sol";
import {Records} from "./Records.sol";
import {Pool} from "./Storage.sol";
import {Stubs} from "./Stubs.sol";
import {Trees} from "./Trees.sol";
import {
    BatchFault,
    DealId,
    DealStatus,
    Entry,
    Flag,
    Gate,
    Key,
    Permit,
    PoolId,
    Receipt,
    SealedBatch,
    Signatures,
    SkipReason,
    Terms,
    Version,
    VersionId
} from "./Types.sol";

/// Deals: opened with escrow, settled by sealed batches, declined or refunded. `IMarket` is the manual.
contract Market is Ledger, CachedDomain, Receipts, Offers, Stubs {
    using Records for uint256;

    uint32 private constant MAX_CHUNK_SIZE = 65_536;
    uint64 private constant MAX_FUEL_LIMIT = (1 << 63) - 1;
    uint32 private constant MAX_CALLBACK_GAS = 1 << 24;
    uint256 private constant MAX_ESCROW = (1 << 128) - 1;
    uint256 private constant MAX_CHUNKS = 256; // of one batch
    uint256 private constant TERMS_LENGTH = 800; // bytes, encoded

    constructor(address token_, address pools_, address deliveries_) Ledger(token_) Stubs(pools_, deliveries_) {}

    // ---------------------------------------------------------------- deals

    /// @inheritdoc IMarket
    function open(Terms calldata terms, Signatures calldata signatures) external returns (DealId id) {
        uint256 escrow;
        (id, escrow) = _open(terms, signatures, msg.sender);
        _debit(terms.payer, escrow);
    }

    /// @inheritdoc IMarket
    function openPermit(Terms calldata terms, Signatures calldata signatures, Permit calldata permit) external returns (DealId id) {
        uint256 escrow;
        (id, escrow) = _open(terms, signatures, msg.sender);
        if (permit.v != 0) _permit(terms.payer, escrow, permit);
        _pull(terms.payer, escrow);
    }

    /// @inheritdoc IMarket
    function receiveApproval(address from, uint256 amount, address token_, bytes calldata data) external returns (bool) {
        if (msg.sender != token || token_ != token) revert NotToken(token, msg.sender, token_);
        _pull(from, amount);
        _balances[from] += amount;
        emit Deposited(from, amount);
        if (data.length == 0) return true;

        // The encoding of a call of `open`: the terms in place, then where the signatures are, which is right after.
        uint256 end = TERMS_LENGTH + 32;
        if (data.length < end || uint256(bytes32(data[TERMS_LENGTH:end])) != end) revert ApprovalDataMalformed(data.length);
        Terms calldata terms;
        Signatures calldata signatures;
        assembly {
            terms := data.offset
            signatures := add(data.offset, end)
        }
        (, uint256 escrow) = _open(terms, signatures, from);
        _debit(terms.payer, escrow);
        return true;
    }

    /// @inheritdoc IMarket
    function decline(Terms calldata terms) external {
        (DealId id, uint256 word) = _openDeal(terms);
        Pool storage p = _pools[terms.pool];
        if (msg.sender != p.owner && msg.sender != p.operator) revert NotPoolOperator(terms.pool, msg.sender);
        if (word.settledTasks() != 0) revert DealHasSettled(id, word.settledTasks());
        uint256 until = uint256(word.openedAt()) + _versions[terms.version].declineWindow;
        if (block.timestamp >= until) revert DeclineWindowOver(id, until, block.timestamp);

        (uint256 returned,) = _close(terms, id, word, false);
        emit Declined(id, returned);
    }

    /// @inheritdoc IMarket
    function refund(Terms calldata terms) external {
        (DealId id, uint256 word) = _openDeal(terms);
        bool struckOut = _versions[terms.version].flags & Flag.STRUCK_OUT != 0;
        if (!struckOut && block.timestamp < terms.deadline) revert DeadlineNotReached(id, terms.deadline, block.timestamp);

        (uint256 returned, uint256 penalty) = _close(terms, id, word, !struckOut);
        emit Refunded(id, returned, penalty);
    }

    // ---------------------------------------------------------------- settlement

    /// @inheritdoc IMarket
    function settle(SealedBatch[] calldata batches) external {
        for (uint256 i; i < batches.length; ++i) {
            BatchFault fault = _settleBatch(batches[i]);
            if (fault != BatchFault.None) emit BatchRefused(i, batches[i].worker, fault);
        }
    }

    function _settleBatch(SealedBatch calldata batch) private returns (BatchFault) {
        uint256 count = batch.entries.length;
        if (count == 0 || count > MAX_CHUNKS) return BatchFault.CountOutOfRange;
        if (!_isRegistered(batch.worker)) return BatchFault.KeyUnknown;
        Key storage k = _keys[batch.worker];
        if (block.timestamp >= k.expiry) return BatchFault.KeyExpired;
        Version storage v = _versions[k.version];
        if (v.flags & Flag.TIGHTENED != 0 && !_stillStands(k, v)) return BatchFault.KeyStruck;
        if (v.gates & Gate.ADMISSION != 0 && !_pools[v.pool].admitted[k.payee]) return BatchFault.PayeeNotAdmitted;

        DealId[] memory ids = new DealId[](batch.deals.length);
        for (uint256 i; i < ids.length; ++i) ids[i] = _idOf(batch.deals[i]);
        bytes32[] memory leaves = new bytes32[](count);
        for (uint256 i; i < count; ++i) {
            Entry calldata entry = batch.entries[i];
            if (entry.deal >= ids.length) return BatchFault.DealIndexOutOfRange;
            leaves[i] = Trees.leaf(Hashes.chunk(ids[entry.deal], entry));
        }
        bytes32 digest = _digest(Hashes.batch(Trees.consumeToRoot(leaves), count, batch));
        // The worker is not 0: no key is registered for that.
        if (Consent.recover(digest, batch.signature) != batch.worker) return BatchFault.SignatureInvalid;

        for (uint256 i; i < count; ++i) {
            Entry calldata entry = batch.entries[i];
            _settleEntry(batch.deals[entry.deal], ids[entry.deal], entry, batch.worker, k);
        }
        return BatchFault.None;
    }

    function _settleEntry(Terms calldata terms, DealId id, Entry calldata entry, address worker, Key storage k) private {
        SkipReason reason = _whyDead(terms, id, entry, k);
        if (reason != SkipReason.None) {
            emit Skipped(id, entry.chunk, reason);
            return;
        }
        uint256 n = Pay.tasksOf(terms, entry.chunk);
        Version storage v = _versions[terms.version];
        Pay.Parts memory parts = Pay.partsDown(terms, entry, n, v.poolShare);
        uint256 paid = parts.pool + parts.worker + parts.app + parts.data;
        uint256 unlocked = v.penalty == 0 ? 0 : Pay.penaltyPerTaskDown(terms, v.penalty) * n;

        _record(terms, id, entry, k.class, n);
        if (unlocked != 0) _pools[terms.pool].stake = _withUnlocked(_pools[terms.pool].stake, unlocked);
        _credit(v.payee, parts.pool);
        _credit(k.payee, parts.worker);
        _credit(terms.appOwner, parts.app);
        _credit(terms.dataOwner, parts.data);
        _credit(terms.payer, Pay.escrowPerTaskUp(terms) * n - paid);
        emit Settled(id, entry.chunk, worker, entry.root, entry.ok, entry.fuel, paid);
    }

    /// An entry is live only if nothing here speaks against it. That its trust rule is `attested`, and that its terms are in range,
    /// follows from the deal being open: `open` accepts no other.
    function _whyDead(Terms calldata terms, DealId id, Entry calldata entry, Key storage k) private view returns (SkipReason) {
        uint256 word = _deals[id];
        DealStatus status = word.status();
        if (status == DealStatus.None) return SkipReason.DealUnknown;
        if (status == DealStatus.Closed) return SkipReason.DealClosed;
        uint256 n = Pay.tasksOf(terms, entry.chunk);
        if (n == 0) return SkipReason.ChunkOutOfRange;
        // The record of a deal's only chunk is the deal's word, whose status was asked.
        if (status == DealStatus.Settled || n != terms.tasks && _chunks[id][entry.chunk] != 0) return SkipReason.ChunkAlreadySettled;
        if (VersionId.unwrap(k.version) != VersionId.unwrap(terms.version)) return SkipReason.VersionOfAnotherKey;
        if (Records.kept(entry.root) == 0) return SkipReason.RootMissing;
        if (entry.ok > n) return SkipReason.OkOutOfRange;
        if (block.timestamp >= terms.deadline) return SkipReason.DeadlinePassed;
        return SkipReason.None;
    }

    function _record(Terms calldata terms, DealId id, Entry calldata entry, uint8 class, uint256 n) private {
        uint256 record = Records.chunk(class, entry.root);
        if (n == terms.tasks) {
            _deals[id] = record;
        } else {
            _chunks[id][entry.chunk] = record;
            _deals[id] = _deals[id].addSettled(n, terms.tasks);
        }
    }

    // ---------------------------------------------------------------- views

    /// @inheritdoc IMarket
    function verifyReceipt(Terms calldata terms, Receipt calldata receipt, bytes32[] calldata path)
        external
        view
        returns (address requester, uint8 trust, PoolId pool, VersionId version_, uint8 class)
    {
        uint256 record = _checkReceipt(terms, receipt, path);
        return (terms.requester, terms.trust, terms.pool, terms.version, record.class());
    }

    /// @inheritdoc IMarket
    function dealId(Terms calldata terms) external view returns (DealId) {
        return _idOf(terms);
    }

    /// @inheritdoc IMarket
    function deal(DealId id) external view returns (DealStatus status, uint40 openedAt, uint32 settledTasks) {
        uint256 word = _deals[id];
        status = word.status();
        if (!word.isChunk()) (openedAt, settledTasks) = (word.openedAt(), word.settledTasks());
    }

    /// @inheritdoc IMarket
    function chunkRecord(DealId id, uint32 chunk) external view returns (uint8 class, bytes32 root) {
        uint256 record = _chunkWord(id, chunk);
        return (record.class(), record.root());
    }

    /// @inheritdoc IMarket
    function domainSeparator() external view returns (bytes32) {
        return _domain();
    }

    // ---------------------------------------------------------------- internals

    function _domain() internal view override(Domain, CachedDomain) returns (bytes32) {
        return CachedDomain._domain();
    }

    /// What of the terms is wrong whatever the market holds (docs/spec/proof.md §3). A missing requester, payer or owner of what has
    /// a price is found by `_checkConsents`: nobody can agree in the name of 0.
    function _checkTerms(Terms calldata t) private view {
        if (t.app == 0) revert AppMissing();
        if (t.data == 0 && t.dataOwner != address(0)) revert DataOwnerWithoutData(t.dataOwner);
        if (t.profile == 0 || t.profile > 3) revert ProfileOutOfRange(t.profile);
        if (t.tasks == 0) revert TasksMissing();
        if (t.chunk == 0 || t.chunk > MAX_CHUNK_SIZE) revert ChunkSizeOutOfRange(MAX_CHUNK_SIZE, t.chunk);
        if (t.fuelLimit == 0 || t.fuelLimit > MAX_FUEL_LIMIT) revert FuelLimitOutOfRange(MAX_FUEL_LIMIT, t.fuelLimit);
        if (block.timestamp >= t.openBy) revert OpenByPassed(t.openBy, block.timestamp);
        if (t.openBy >= t.deadline) revert DeadlineNotAfterOpenBy(t.openBy, t.deadline);
        bool called = t.callback != address(0);
        if (called && t.callback != t.requester) revert CallbackNotRequester(t.requester, t.callback);
        uint32 most = called ? MAX_CALLBACK_GAS : 0;
        if (t.callbackGas > most || called && t.callbackGas == 0) revert CallbackGasOutOfRange(most, t.callbackGas);
    }

    /// Holds the terms against the version that they name, whose rule is one that this market settles. Returns its penalty.
    function _checkVersion(Terms calldata t) private view returns (uint256 penalty) {
        Version storage v = _versions[t.version];
        if (PoolId.unwrap(v.pool) == 0) revert VersionUnknown(t.version);
        if (!_same(t.pool, v.pool)) revert PoolMismatch(v.pool, t.pool);
        if (t.trust != v.trust) revert TrustMismatch(v.trust, t.trust);
        uint8 flags = v.flags;
        if (flags & Flag.PAUSED != 0) revert VersionPaused(t.version);
        if (flags & Flag.STRUCK_OUT != 0) revert VersionStruckOut(t.version);
        if (flags & Flag.NEEDS_APPROVAL != 0 && block.timestamp >= v.approvedUntil) {
            revert VersionNotApproved(t.version, v.approvedUntil, block.timestamp);
        }
        return v.penalty;
    }

    /// Locks what the pool's stake answers for in this deal.
    function _lockPenalty(Terms calldata t, uint256 penalty) private {
        uint256 amount = Pay.penaltyPerTaskDown(t, penalty) * t.tasks;
        if (amount == 0) return;
        Pool storage p = _pools[t.pool];
        uint256 word = p.stake;
        if (_free(word) < amount) revert PoolStakeTooLow(t.pool, amount, _free(word));
        p.stake = _withLocked(word, amount);
    }

    /// Whether what a key rests on still holds in its version.
    function _stillStands(Key storage k, Version storage v) private view returns (bool) {
        return _accepted[k.version][k.measurement] && _reaches(k.tcb, _vendor(v, k.vendor).floor);
    }

    /// Opens a deal whose escrow the caller takes. `actor` is who agrees by acting.
    function _open(Terms calldata terms, Signatures calldata signatures, address actor) private returns (DealId id, uint256 escrow) {
        id = _idOf(terms);
        if (_deals[id] != 0) revert DealExists(id);
        _checkTerms(terms);
        uint256 penalty = _checkVersion(terms);
        _checkConsents(terms, signatures, id, actor);
        escrow = Pay.escrowPerTaskUp(terms) * terms.tasks;
        if (escrow > MAX_ESCROW) revert EscrowOutOfRange(MAX_ESCROW, escrow);

        if (penalty != 0) _lockPenalty(terms, penalty);
        _deals[id] = Records.open(block.timestamp);
        emit Opened(id, terms.pool, terms.requester, terms);
    }

    function _openDeal(Terms calldata terms) private view returns (DealId id, uint256 word) {
        id = _idOf(terms);
        word = _deals[id];
        DealStatus status = word.status();
        if (status != DealStatus.Open) revert DealNotOpen(id, status);
    }

    /// Closes an open deal and returns the escrow of its unsettled tasks to the payer, with the penalty on it or without.
    function _close(Terms calldata terms, DealId id, uint256 word, bool punish) private returns (uint256 returned, uint256 penalty) {
        uint256 unsettled = terms.tasks - word.settledTasks();
        returned = Pay.escrowPerTaskUp(terms) * unsettled;
        uint256 locked = Pay.penaltyPerTaskDown(terms, _versions[terms.version].penalty) * unsettled;
        _deals[id] = word.close();
        if (locked != 0) {
            Pool storage p = _pools[terms.pool];
            if (punish) penalty = locked;
            p.stake = punish ? _withTaken(p.stake, locked) : _withUnlocked(p.stake, locked);
        }
        _credit(terms.payer, returned + penalty);
    }
}
