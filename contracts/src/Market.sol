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
import {Words} from "./Words.sol";

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

    /// What is owed to one account and not credited yet.
    struct Due {
        uint256 owner; // an address
        uint256 amount;
    }

    /// What the entries of a batch share, read once, and what they have earned, credited once (`_payOut`). Nothing outside is called before
    /// that, so nobody sees the balances in between.
    struct Run {
        address worker;
        VersionId version; // the key's: every entry that settles is of this one
        uint8 class;
        uint256 poolShare;
        uint256 penalty;
        uint256 ofPool;
        uint256 ofWorker;
        uint256 unlocked; // of the pool's stake
        Due app; // of the last owner that an entry paid, as the next two
        Due data;
        Due payer;
    }

    function _settleBatch(SealedBatch calldata batch) private returns (BatchFault) {
        Entry[] calldata entries = batch.entries;
        uint256 count = entries.length;
        if (count == 0 || count > MAX_CHUNKS) return BatchFault.CountOutOfRange;
        address worker = batch.worker;
        Key storage k = _keys[worker];
        Run memory run;
        run.version = k.version;
        if (VersionId.unwrap(run.version) == 0) return BatchFault.KeyUnknown;
        if (block.timestamp >= k.expiry) return BatchFault.KeyExpired;
        Version storage v = _versions[run.version];
        if (v.flags & Flag.TIGHTENED != 0 && !_stillStands(k, v)) return BatchFault.KeyStruck;
        if (v.gates & Gate.ADMISSION != 0 && !_pools[v.pool].admitted[k.payee]) return BatchFault.PayeeNotAdmitted;
        (run.worker, run.class, run.poolShare, run.penalty) = (worker, k.class, v.poolShare, v.penalty);

        Terms[] calldata deals = batch.deals;
        DealId[] memory ids = Hashes.ids(_domain(), deals);
        (bytes32[] memory leaves, bool ok) = Hashes.leaves(entries, ids);
        if (!ok) return BatchFault.DealIndexOutOfRange;
        // The worker is not 0: no key is registered for that.
        if (Consent.recover(_digest(Hashes.batch(Trees.consumeToRoot(leaves), count, batch)), batch.signature) != worker) return BatchFault.SignatureInvalid;

        unchecked {
            for (uint256 i; i < count; ++i) {
                _settleEntry(entries, i, deals, ids, run);
            }
        }
        _payOut(run, k.payee, v);
        return BatchFault.None;
    }

    /// Settles entry number `i`, whose deal is one of those that are given.
    function _settleEntry(Entry[] calldata entries, uint256 i, Terms[] calldata deals, DealId[] memory ids, Run memory run) private {
        (Terms calldata terms, DealId id, uint256 chunk, uint256 ok, uint256 fuel, bytes32 root) = Words.entry(entries, i, deals, ids);
        uint256 word = _deals[id];
        (SkipReason reason, uint256 n) = _whyDead(terms, id, chunk, ok, root, word, run.version);
        if (reason != SkipReason.None) {
            emit Skipped(id, uint32(chunk), reason);
            return;
        }
        (uint256 tasks,) = Words.sizes(terms);
        uint256 record = Records.chunk(run.class, root);
        if (n == tasks) {
            _deals[id] = record;
        } else {
            _chunks[id][uint32(chunk)] = record;
            _deals[id] = word.addSettled(n, tasks);
        }
        emit Settled(id, uint32(chunk), run.worker, root, uint32(ok), uint128(fuel), _earn(terms, ok, fuel, n, run));
    }

    /// Adds up what a chunk of `n` tasks earns, and returns what is paid for it.
    function _earn(Terms calldata terms, uint256 ok, uint256 fuel, uint256 n, Run memory run) private returns (uint256 paid) {
        (uint256 pool, uint256 worker, uint256 app, uint256 data, uint256 left) = Pay.partsDown(terms, ok, fuel, n, run.poolShare);
        (uint256 payer, uint256 appOwner, uint256 dataOwner) = Words.payees(terms);
        // Nothing overflows: a batch has at most 256 chunks, and a deal's escrow has 128 bits.
        unchecked {
            run.ofPool += pool;
            run.ofWorker += worker;
            paid = pool + worker + app + data;
            if (run.penalty != 0) run.unlocked += Pay.penaltyPerTaskDown(terms, run.penalty) * n;
            if (app != 0) _owe(run.app, appOwner, app);
            if (data != 0) _owe(run.data, dataOwner, data);
            _owe(run.payer, payer, left);
        }
    }

    /// Adds to what is owed to an account, after crediting the one before if it is another.
    function _owe(Due memory due, uint256 owner, uint256 amount) private {
        if (due.owner != owner) {
            _pay(due);
            (due.owner, due.amount) = (owner, 0);
        }
        unchecked {
            due.amount += amount;
        }
    }

    function _pay(Due memory due) private {
        _credit(address(uint160(due.owner)), due.amount);
    }

    function _payOut(Run memory run, address workerPayee, Version storage v) private {
        _credit(v.payee, run.ofPool);
        _credit(workerPayee, run.ofWorker);
        _pay(run.app);
        _pay(run.data);
        _pay(run.payer);
        if (run.unlocked == 0) return;
        Pool storage p = _pools[v.pool];
        p.stake = _withUnlocked(p.stake, run.unlocked);
    }

    /// An entry is live only if nothing here speaks against it. That its trust rule is `attested`, and that its terms are in range,
    /// follows from the deal being open: `open` accepts no other, and no member is read before. `n` is how many tasks the chunk has.
    function _whyDead(Terms calldata terms, DealId id, uint256 chunk, uint256 ok, bytes32 root, uint256 word, VersionId keyVersion)
        private
        view
        returns (SkipReason, uint256 n)
    {
        if (!word.isOpen()) return (_whyNotOpen(terms, chunk, word.status()), 0);
        n = Pay.tasksOf(terms, chunk);
        if (n == 0) return (SkipReason.ChunkOutOfRange, 0);
        (uint256 tasks,) = Words.sizes(terms);
        // The record of a deal's only chunk is the deal's word, which is open.
        if (n != tasks && _chunks[id][uint32(chunk)] != 0) return (SkipReason.ChunkAlreadySettled, n);
        (bytes32 version_, uint256 deadline) = Words.bounds(terms);
        if (VersionId.unwrap(keyVersion) != version_) return (SkipReason.VersionOfAnotherKey, n);
        if (Records.kept(root) == 0) return (SkipReason.RootMissing, n);
        if (ok > n) return (SkipReason.OkOutOfRange, n);
        if (block.timestamp >= deadline) return (SkipReason.DeadlinePassed, n);
        return (SkipReason.None, n);
    }

    function _whyNotOpen(Terms calldata terms, uint256 chunk, DealStatus status) private pure returns (SkipReason) {
        if (status == DealStatus.None) return SkipReason.DealUnknown;
        if (status == DealStatus.Closed) return SkipReason.DealClosed;
        return Pay.tasksOf(terms, chunk) == 0 ? SkipReason.ChunkOutOfRange : SkipReason.ChunkAlreadySettled;
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
        Words.check(terms);
        _checkTerms(terms);
        uint256 penalty = _checkVersion(terms);
        _checkConsents(terms, signatures, id, actor);
        escrow = Pay.escrowPerTaskUp(terms) * terms.tasks;
        if (escrow > MAX_ESCROW) revert EscrowOutOfRange(MAX_ESCROW, escrow);

        if (penalty != 0) _lockPenalty(terms, penalty);
        _deals[id] = Records.open(block.timestamp);
        _emitOpened(id, terms);
    }

    /// Emits `Opened` with the terms as they came in, which were checked: encoding each member anew costs more than the rest of `open` computes.
    function _emitOpened(DealId id, Terms calldata terms) private {
        bytes32 name = Opened.selector;
        assembly ("memory-safe") {
            let at := mload(0x40) // not moved: nothing is kept
            calldatacopy(at, terms, 800)
            log4(at, 800, name, id, calldataload(add(terms, 192)), calldataload(terms)) // pool, requester
        }
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
