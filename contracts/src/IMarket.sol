// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    BatchFault,
    DealId,
    DealStatus,
    DeliveryStatus,
    Joining,
    Key,
    Permit,
    PoolId,
    PoolVersion,
    Receipt,
    SealedBatch,
    Signatures,
    SkipReason,
    Terms,
    Version,
    VersionId,
    WorkerKey
} from "./Types.sol";

/// What happens in the market, and why it refuses. Apart from `IMarket`, so that its modules have them too.
interface MarketEvents {
    // ---------------------------------------------------------------- events: balances

    event Deposited(address indexed owner, uint256 amount);
    event Withdrawn(address indexed owner, address indexed to, uint256 amount);

    // ---------------------------------------------------------------- events: pools

    event PoolCreated(PoolId indexed pool, address indexed owner);
    event OperatorSet(PoolId indexed pool, address indexed operator);
    event Admitted(PoolId indexed pool, address indexed payee, bool on);
    event Staked(address indexed owner, uint256 amount);
    event Unstaked(address indexed owner, uint256 amount);
    event PoolStaked(PoolId indexed pool, address indexed from, uint256 amount);
    event PoolUnstaked(PoolId indexed pool, uint256 amount);
    event VersionAdded(VersionId indexed version, PoolId indexed pool, PoolVersion content);
    event KeyRegistered(
        address indexed worker, VersionId indexed version, address indexed payee, WorkerKey key, bytes32 measurement, uint64 tcb, uint8 class, uint40 expiry
    );
    /// A key was revoked or evicted before it expired. It settles nothing from this block on.
    event KeyEnded(address indexed worker, VersionId indexed version, address indexed payee);
    /// A key's stake is free again.
    event BondReleased(address indexed worker, address indexed payee, uint256 amount);
    event Paused(VersionId indexed version, bool on);
    /// Deals of the version open before `until`.
    event Approved(VersionId indexed version, uint40 until);
    /// The version accepts the measurement no more. `left` is how many it still accepts.
    event Struck(VersionId indexed version, bytes32 measurement, uint16 left);
    event FloorRaised(VersionId indexed version, uint8 vendor, uint64 floor);

    // ---------------------------------------------------------------- events: deals

    event Presigned(address indexed signer, bytes32 indexed digest);
    event Cancelled(address indexed signer, bytes32 indexed digest);
    event Opened(DealId indexed deal, PoolId indexed pool, address indexed requester, Terms terms);
    event Declined(DealId indexed deal, uint256 returned);
    /// `returned` is escrow, `penalty` came out of the pool's stake; both went to the payer.
    event Refunded(DealId indexed deal, uint256 returned, uint256 penalty);

    /// A chunk was paid for. `paid` is the sum over pool, worker, app and data; the rest of the chunk's escrow is back with the payer.
    /// `fuel` is as sealed; at most the terms' limit for the chunk was paid for.
    event Settled(DealId indexed deal, uint32 chunk, address indexed worker, bytes32 root, uint32 ok, uint128 fuel, uint256 paid);
    /// An entry could not settle and nothing of it did. The rest of its batch goes on.
    event Skipped(DealId indexed deal, uint32 indexed chunk, SkipReason reason);
    /// A batch could not settle and nothing of it did. The other batches of the transaction go on. `batch` is its index there.
    event BatchRefused(uint256 batch, address indexed worker, BatchFault fault);

    // ---------------------------------------------------------------- events: deliveries

    event Delivered(DealId indexed deal, uint32 indexed task, bytes32 indexed id, DeliveryStatus status);

    // ---------------------------------------------------------------- errors: balances

    /// The constructor's token has no code.
    error TokenMissing(address token);
    /// The constructor's module has no code.
    error ModuleMissing(address module);
    /// The token did not do what it was told: its call reverted or returned false.
    error TokenCallFailed(address token);
    /// Only the market's token calls `receiveApproval`, and for itself.
    error NotToken(address want, address got, address gotToken);
    /// What came with an approval is not the encoding of terms and signatures.
    error ApprovalDataMalformed(uint256 length);
    /// The token moved another amount than the deposit's. It takes a fee.
    error DepositNotExact(uint256 want, uint256 got);
    /// The owner's balance in the market does not cover the amount.
    error BalanceTooLow(address owner, uint256 want, uint256 got);
    /// A withdrawal to nobody, or to the market itself, would be lost.
    error RecipientInvalid(address to);

    // ---------------------------------------------------------------- errors: pools

    error PoolUnknown(PoolId pool);
    error NotPoolOwner(PoolId pool, address want, address got);
    error NotPoolOperator(PoolId pool, address got);
    /// What is free of an account's stake does not cover the amount.
    error StakeTooLow(address owner, uint256 want, uint256 got);
    /// What is free of a pool's stake does not cover the amount.
    error PoolStakeTooLow(PoolId pool, uint256 want, uint256 got);
    error StakeOutOfRange(uint256 most, uint256 got);

    // ---------------------------------------------------------------- errors: versions

    error VersionExists(VersionId version);
    error VersionUnknown(VersionId version);
    error GatesOutOfRange(uint8 most, uint8 got);
    error TrustNotSupported(uint8 trust);
    /// The trust rule rests on a gate that the version does not have.
    error GateMissing(uint8 trust, uint8 want, uint8 got);
    error ReplicasOutOfRange(uint8 least, uint8 most, uint8 got);
    error RoundWindowOutOfRange(uint32 least, uint32 most, uint32 got);
    error PoolShareOutOfRange(uint16 most, uint16 got);
    /// The version names a share for the pool and nobody to pay it to.
    error PoolPayeeMissing(uint16 poolShare);
    error PenaltyOutOfRange(uint16 most, uint16 got);
    error PenaltyWithoutDeclineWindow(uint16 penalty);
    error KeyLifetimeMissing();
    /// With the pass gate, the pass is a contract; without it, it is 0.
    error PassInvalid(uint8 gates, address pass);
    /// Verifiers, measurements or a revoker, in a version that asks for no evidence.
    error EvidenceWithoutGate();
    error VerifierMissing();
    /// A code hash or a floor, of a vendor without a verifier.
    error VendorWithoutVerifier(uint8 vendor);
    /// The verifier's code is not the one that the version names. A verifier without code never is.
    error VerifierCodeMismatch(address verifier, bytes32 want, bytes32 got);
    error MeasurementsOutOfRange(uint256 most, uint256 got);
    /// The measurement at `index` is not greater than the one before it, or is 0.
    error MeasurementsNotIncreasing(uint256 index);
    error NotApprover(VersionId version, address want, address got);
    error NotRevoker(VersionId version, address want, address got);
    /// The floor is not higher in one byte and at least as high in every other.
    error FloorNotRaised(uint64 floor, uint64 got);

    // ---------------------------------------------------------------- errors: keys

    error WorkerMissing();
    error KeyAlreadyRegistered(address worker);
    error PoolOfAnotherVersion(PoolId want, PoolId got);
    error KeySignatureInvalid(address worker);
    /// The payee is neither the sender nor the signer of the registration.
    error PayeeNotAgreed(address payee);
    error MeasurementNotAccepted(VersionId version, bytes32 measurement);
    error ClassNotAccepted(uint8 class);
    /// A byte of the TCB is below the version's floor.
    error TcbTooLow(uint64 floor, uint64 got);
    error VendorNotAccepted(VersionId version, uint8 vendor);
    error EvidenceNotAsked(VersionId version);
    error PayeeNotAdmittedTo(PoolId pool, address payee);
    error PassNotAsked(VersionId version);
    error PassNotOwned(address pass, uint256 token, address owner, address payee);
    /// The pass has a key that settles. Its payee revokes that first.
    error PassInUse(uint256 token, address worker);
    error PassStillOwned(address worker, uint256 token, address owner);
    error KeyNotRegistered(address worker);
    error KeyWithoutPass(address worker);
    error NotKeyRevoker(address worker, address got);
    error BondNotHeld(address worker);
    error BondHeldUntil(address worker, uint256 until, uint256 time);

    // ---------------------------------------------------------------- errors: terms

    error DealExists(DealId deal);
    /// The pool neither signed nor made the offer that came along; or its version has no decline window, and none did.
    error PoolNotAgreed(PoolId pool);
    /// The signer cancelled what she had signed.
    error DigestCancelled(address signer, bytes32 digest);
    error OfferExpired(bytes32 offer, uint64 expiry, uint256 time);
    /// The offer is good for `left` more tasks.
    error OfferUsedUp(bytes32 offer, uint256 left, uint32 want);
    error NotInGroup(address group, address requester);
    error RequesterNotAgreed(address requester);
    error PayerNotAgreed(address payer);
    error AppOwnerNotAgreed(address appOwner);
    error DataOwnerNotAgreed(address dataOwner);
    error AppMissing();
    error DataOwnerWithoutData(address dataOwner);
    error PoolMismatch(PoolId want, PoolId got);
    error VersionPaused(VersionId version);
    error VersionNotApproved(VersionId version, uint40 until, uint256 time);
    error VersionStruckOut(VersionId version);
    error TrustMismatch(uint8 want, uint8 got);
    error ProfileOutOfRange(uint8 profile);
    error TasksMissing();
    error ChunkSizeOutOfRange(uint32 most, uint32 got);
    error FuelLimitOutOfRange(uint64 most, uint64 got);
    error OpenByPassed(uint40 openBy, uint256 time);
    error DeadlineNotAfterOpenBy(uint40 openBy, uint40 deadline);
    error CallbackNotRequester(address requester, address callback);
    error CallbackGasOutOfRange(uint32 most, uint32 got);
    error EscrowOutOfRange(uint256 most, uint256 got);

    // ---------------------------------------------------------------- errors: deals

    error DealUnknown(DealId deal);
    error DealNotOpen(DealId deal, DealStatus status);
    error DealHasSettled(DealId deal, uint32 settledTasks);
    error DeclineWindowOver(DealId deal, uint256 until, uint256 time);
    error DeadlineNotReached(DealId deal, uint40 deadline, uint256 time);

    // ---------------------------------------------------------------- errors: receipts

    error ReceiptOfAnotherDeal(DealId want, DealId got);
    error TaskOutOfRange(uint32 tasks, uint32 task);
    error PathTooLong(uint256 most, uint256 got);
    error ChunkNotSettled(DealId deal, uint32 chunk);
    /// The path leads to another root than the one recorded for the chunk. The record has the low 248 bits.
    error ReceiptNotUnderRoot(bytes32 recorded, bytes32 got);

    // ---------------------------------------------------------------- errors: deliveries

    /// Only results of tasks that ended well are delivered.
    error OutcomeNotOk(uint8 outcome);
    /// The bytes are not those whose digest the receipt has.
    error ResultMismatch(bytes32 want, bytes32 got);
    error ResultDelivered(bytes32 id);
    error ResultNotKept(bytes32 id);
    /// The transaction has too little gas for the consumer to get all of its own.
    error CallbackGasMissing(uint256 want, uint256 got);
}

/// Pools, versions and keys: who works, under which rule. Part of `IMarket`, and what the market's module for it answers.
interface IPools is MarketEvents {
    // ---------------------------------------------------------------- pools

    /// Makes a pool whose owner, for good, is the sender. Emits PoolCreated.
    function createPool() external returns (PoolId pool);

    /// Names an account that declines deals and pauses versions beside the owner, 0 for nobody. Only the owner. Emits OperatorSet.
    function setOperator(PoolId pool, address operator) external;

    /// Lets a payee join the pool's versions that ask for admission, or no more. Only the owner. Acts at once on the keys that the payee
    /// has. Emits Admitted.
    ///
    /// **Warning:** to workers: who withdraws an admission withholds the pay of what is not settled yet.
    function admit(PoolId pool, address payee, bool on) external;

    /// Moves `amount` from a pool's owner's, or anyone else's, balance into the pool's stake. Emits PoolStaked.
    ///
    /// **Warning:** it is the pool's from then on: only its owner takes it out again.
    function stakePool(PoolId pool, uint256 amount) external;

    /// Moves `amount` of what is free of the pool's stake into the owner's balance. Only the owner. Emits PoolUnstaked.
    function unstakePool(PoolId pool, uint256 amount) external;

    /// Moves `amount` of the sender's balance into her stake, which backs the keys that work for her. Emits Staked.
    function stake(uint256 amount) external;

    /// Moves `amount` of what is free of the sender's stake into her balance. Emits Unstaked.
    function unstake(uint256 amount) external;

    // ---------------------------------------------------------------- versions

    /// Adds an immutable version to a pool and returns its digest. Only the pool's owner. Emits VersionAdded.
    ///
    /// **Warning:** the digest commits to the verifiers' code hashes, not to what that code may call, and to the address of a pass, not to
    /// who may mint it. Requesters compare the hashes with verifiers they know, and the measurements with releases they know, before they
    /// name a version.
    function addVersion(PoolVersion calldata content) external returns (VersionId version);

    /// Lets no deal of the version open, or lets them again. Only the pool's owner or operator. Open deals go on. Emits Paused.
    function pause(VersionId version, bool on) external;

    /// Lets deals of the version open before `until`. Only the version's approver. An instant that has passed ends an approval; open deals
    /// go on. Emits Approved.
    function approve(VersionId version, uint40 until) external;

    /// Strikes a measurement, for good. Only the version's revoker. Keys that rest on it settle nothing from this block on. When none is
    /// left, no deal of the version opens and what is not settled refunds at once, without penalty. Emits Struck.
    function strike(VersionId version, bytes32 measurement) external;

    /// Raises the least TCB of a vendor's hardware, for good: one byte at least, no byte lowered. Only the version's revoker. Keys below it
    /// settle nothing from this block on. Emits FloorRaised.
    function raiseFloor(VersionId version, uint8 vendor, uint64 floor) external;

    // ---------------------------------------------------------------- keys

    /// Registers a worker key for one pool version. Anyone may send it. Emits KeyRegistered.
    ///
    /// The key signs `key` (its EIP-712 digest). So does the payee, unless the payee is the sender. Then the version's gates: the payee is
    /// admitted; the payee owns `passToken`, and no other live key of the version has it; the vendor's verifier finds the same digest in the
    /// evidence, and a measurement that the version accepts. The version's minStake is locked out of the payee's stake. A worker address
    /// registers once, ever.
    ///
    /// **Warning:** the anchor is not compared with the chain: evidence made long ago registers as well as fresh evidence. Whoever
    /// sees the transaction pending may send a copy; it registers the same key for the same payee, on any pass that the payee owns.
    function registerKey(WorkerKey calldata key, Joining calldata joining) external;

    /// Ends a key now. Only its payee or, in versions that ask for admission, the pool's owner or operator. Emits KeyEnded.
    function revokeKey(address worker) external;

    /// Ends a key whose payee does not own its pass any more. Anyone. Emits KeyEnded.
    function evictKey(address worker) external;

    /// Unlocks the stake that was locked when a key was registered, the version's round window after the key ended. Anyone. Emits
    /// BondReleased.
    function releaseBond(address worker) external;
}

/// Results for contracts. Part of `IMarket`, and what the market's module for it answers.
interface IDeliveries is MarketEvents {
    /// Brings the result of a settled task to the requester's contract, once. Anyone. Emits Delivered, and returns the result's id:
    /// keccak256(abi.encode(deal, task)).
    ///
    /// The receipt is checked as by `verifyReceipt`, its outcome is 0 and `result` hashes to its output. If the terms name a callback, its
    /// `receiveResult(id, result)` is called with exactly callbackGas, or the transaction reverts with CallbackGasMissing. What the callback
    /// does, or that it fails, touches nothing that was settled. A result that no callback took is kept and read by `resultFor`.
    ///
    /// **Warning:** keeping a result costs a storage slot for every 32 bytes. A result that is sealed to a recipient is delivered as it is
    /// stored: sealed.
    function deliver(Terms calldata terms, Receipt calldata receipt, bytes32[] calldata path, bytes calldata result)
        external
        returns (bytes32 id);
}

/// The market: requesters lock escrow behind signed terms, workers with registered keys earn it by sealed batches, and what is
/// not earned goes back. One ERC-20, internal balances, no proxy, nobody with power over what others hold. docs/spec/market.md
/// explains it; this file is the reference.
///
/// Units. Amounts are the token's smallest units. Times are seconds since 1970-01-01 UTC, windows are half-open: a moment that ends
/// one belongs to what comes after. Shares are ten-thousandths.
///
/// **Warning:** the token must move exactly what it is told. `deposit` refuses a token that takes a fee; one that starts to
/// charge the sender on `transfer`, or that changes balances by itself, makes the last to withdraw bear the loss. An account that
/// the token blocks cannot be paid out, and does not block anyone else.
interface IMarket is IPools, IDeliveries {
    // ---------------------------------------------------------------- balances

    /// Moves `amount` of the sender's tokens into her balance in the market. The sender approves the market first.
    /// Reverts with TokenCallFailed or DepositNotExact. Emits Deposited.
    function deposit(uint256 amount) external;

    /// Pays `amount` of the sender's balance out to `to`. Reverts with BalanceTooLow, RecipientInvalid or TokenCallFailed. Emits
    /// Withdrawn.
    function withdraw(uint256 amount, address to) external;

    // ---------------------------------------------------------------- deals

    /// Opens a deal: checks the terms, locks the escrow from the payer's balance in the market and emits Opened. The id is the
    /// digest of the terms, so one set of terms opens once.
    ///
    /// The requester is the sender or signed the id. So is the payer, unless it is the requester. The owner of an app or of data with a price
    /// signed an offer that the terms fit, or the id, or is the sender or the requester. So did the pool, if its version has no decline
    /// window. A limited offer's volume goes down by the deal's tasks.
    ///
    /// **Warning:** nothing shortens a deadline. Escrow that is neither settled nor declined is locked until then.
    function open(Terms calldata terms, Signatures calldata signatures) external returns (DealId deal);

    /// The same, with the escrow taken from the payer's tokens instead of her balance in the market. If `permit.v` is not 0, the payer's
    /// permit over exactly the escrow is presented first; that it fails is nothing, if the allowance is there.
    function openPermit(Terms calldata terms, Signatures calldata signatures, Permit calldata permit) external returns (DealId deal);

    /// Deposits `amount` of `from`'s tokens and, if there is data, opens a deal as if `from` had called. Only the token calls it, from its own
    /// `approveAndCall`. `data` is abi.encode(Terms, Signatures).
    ///
    /// **Warning:** of a token whose `approveAndCall` names anyone but its sender as `from`, the market is no market.
    function receiveApproval(address from, uint256 amount, address token, bytes calldata data) external returns (bool);

    /// Agrees to a digest of the sender's, of an offer or of a deal, without a signature. Emits Presigned.
    function presign(bytes32 digest) external;

    /// Takes back for good what the sender signed or presigned, under the digest: an offer, or a deal's id that is not opened yet. Emits
    /// Cancelled.
    ///
    /// **Warning:** it is in a race with whoever holds the signature until it is included.
    function cancel(bytes32 digest) external;

    /// Gives a deal back: the whole escrow returns to the payer. Only the owner or operator of the deal's pool, before the version's decline
    /// window ends, while nothing is settled. Emits Declined.
    function decline(Terms calldata terms) external;

    /// Returns what is unsettled to the payer and closes the deal. Anyone, from the deadline on. The payer gets the version's penalty on it
    /// out of the pool's stake. If no measurement of the version is left, at once and without penalty. Emits Refunded.
    function refund(Terms calldata terms) external;

    // ---------------------------------------------------------------- settlement

    /// Pays for chunks and records their roots. Anyone: what counts is the worker key's signature over each batch.
    ///
    /// Never reverts for what is wrong with a batch or an entry; it emits BatchRefused or Skipped and goes on.
    ///
    /// **Warning:** it does revert on malformed ABI encoding, and runs out of gas if given too much. Batches are signed whole, so an
    /// entry cannot be left out of one, and nodes take transactions of at most 131,072 bytes: a batch has to keep
    /// 800 · deals + 192 · entries at or below 130,000. That is 128 deals of one chunk each, or 256 chunks of 101 deals.
    function settle(SealedBatch[] calldata batches) external;

    // ---------------------------------------------------------------- views

    /// Checks that `receipt` is one of the deal's and lies under the root that was settled for its chunk. Reverts if it does not:
    /// there is no "false". `path` has the siblings from the leaf up.
    ///
    /// **Warning:** it says what was settled, not that the task went well: read `receipt.outcome`. And it says in which class the
    /// worker was: 1 is simulated.
    function verifyReceipt(Terms calldata terms, Receipt calldata receipt, bytes32[] calldata path)
        external
        view
        returns (address requester, uint8 trust, PoolId pool, VersionId version, uint8 class);

    /// A result that was delivered and that no callback took (EIP-1154). Reverts with ResultNotKept for any other.
    function resultFor(bytes32 id) external view returns (bytes memory);

    /// What became of a result.
    function deliveryOf(bytes32 id) external view returns (DeliveryStatus);

    /// Code that the market runs in its own place for `deliver`, for good (docs/spec/market.md §12).
    function deliveriesModule() external view returns (address);

    /// The id that terms have in this market on this chain, whether or not they are opened or could be.
    function dealId(Terms calldata terms) external view returns (DealId);

    /// Where a deal stands. `openedAt` and `settledTasks` are 0 if it is None, and if it has one chunk and is Settled.
    function deal(DealId id) external view returns (DealStatus status, uint40 openedAt, uint32 settledTasks);

    /// Class and root (low 248 bits) that are recorded for a chunk; class 0 if there is none. Of a deal with one chunk ask for 0.
    function chunkRecord(DealId id, uint32 chunk) external view returns (uint8 class, bytes32 root);

    /// What became of a digest that `signer` signed or could have: tasks of its offer that are used up, and whether it is presigned or cancelled.
    function useOf(address signer, bytes32 digest) external view returns (uint64 used, bool presigned, bool cancelled);

    /// Token units that `owner` has in the market, free to withdraw or to be escrowed.
    function balanceOf(address owner) external view returns (uint256);

    /// The token of the market, for good.
    function token() external view returns (address);

    /// Code that the market runs in its own place for pools, versions and keys, for good (docs/spec/market.md §12).
    function poolsModule() external view returns (address);

    /// Owner of a pool, 0 if there is no such pool.
    function poolOwner(PoolId pool) external view returns (address);

    /// Who declines and pauses beside the owner, 0 for nobody.
    function poolOperator(PoolId pool) external view returns (address);

    /// What a pool has staked: free, and locked for open deals.
    function poolStakeOf(PoolId pool) external view returns (uint256 free, uint256 locked);

    /// What an account has staked: free, and locked for keys.
    function stakeOf(address owner) external view returns (uint256 free, uint256 locked);

    /// Whether a pool's owner admits a payee.
    function admitted(PoolId pool, address payee) external view returns (bool);

    /// The key that last took a pass in a version, 0 for none.
    function passKey(VersionId version, uint256 token) external view returns (address worker);

    /// What is kept of a version. Its `pool` is 0 if there is none of that digest.
    function version(VersionId id) external view returns (Version memory);

    /// Whether a version accepts a measurement.
    function accepts(VersionId id, bytes32 measurement) external view returns (bool);

    /// What is kept of a worker key. Its `version` is 0 if it is not registered.
    function key(address worker) external view returns (Key memory);

    /// hashStruct of the EIP-712 domain (docs/spec/proof.md §2). Follows the chain id if the chain splits.
    function domainSeparator() external view returns (bytes32);
}
