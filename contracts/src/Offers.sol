// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ask} from "./Ask.sol";
import {Consent} from "./Consent.sol";
import {Domain} from "./Domain.sol";
import {Hashes} from "./Hashes.sol";
import {IMarket} from "./IMarket.sol";
import {Storage} from "./Storage.sol";
import {DealId, Flag, Offer, PoolId, Signatures, Terms} from "./Types.sol";

/// Who agreed to terms, by a signature over the deal's id or by an offer that they fit (docs/spec/market.md §2).
///
/// What an account did with a digest is one word of its own: nobody can cancel, presign or use up what another signed.
///
///     presigned (1 bit) ‖ cancelled (1 bit) ‖ 190 zero bits ‖ tasks used (64 bits)
abstract contract Offers is Storage, Domain, IMarket {
    uint256 private constant PRESIGNED = 1 << 255;
    uint256 private constant CANCELLED = 1 << 254;
    uint64 private constant UNLIMITED = type(uint64).max;

    bytes4 private constant KEY_HAS_PURPOSE = 0xd202158d; // keyHasPurpose(bytes32,uint256) of ERC-734
    uint256 private constant GROUP_MEMBER = 4; // the purpose by which groups of iExec mark their members

    /// @inheritdoc IMarket
    function presign(bytes32 digest) external {
        _uses[msg.sender][digest] |= PRESIGNED;
        emit Presigned(msg.sender, digest);
    }

    /// @inheritdoc IMarket
    function cancel(bytes32 digest) external {
        _uses[msg.sender][digest] |= CANCELLED;
        emit Cancelled(msg.sender, digest);
    }

    /// @inheritdoc IMarket
    function useOf(address signer, bytes32 digest) external view returns (uint64 used, bool presigned, bool cancelled) {
        uint256 word = _uses[signer][digest];
        return (uint64(word), word & PRESIGNED != 0, word & CANCELLED != 0);
    }

    /// Everyone whose money, price or promise is in the terms agreed to exactly these terms, or offered them. `actor` agrees by acting.
    function _checkConsents(Terms calldata t, Signatures calldata s, DealId id, address actor) internal {
        bytes32 digest = DealId.unwrap(id);
        if (t.requester != actor && !_signed(t.requester, digest, s.requester)) revert RequesterNotAgreed(t.requester);
        if (t.payer != t.requester && t.payer != actor && !_signed(t.payer, digest, s.payer)) revert PayerNotAgreed(t.payer);
        if (t.appPrice != 0 && t.appOwner != t.requester && t.appOwner != actor) {
            bytes32 offer = s.app.volume == 0 ? digest : _digest(Hashes.appOffer(t, s.app));
            if (!_offered(t.appOwner, offer, s.app, t)) revert AppOwnerNotAgreed(t.appOwner);
        }
        if (t.dataPrice != 0 && t.dataOwner != t.requester && t.dataOwner != actor) {
            bytes32 offer = s.data.volume == 0 ? digest : _digest(Hashes.dataOffer(t, s.data));
            if (!_offered(t.dataOwner, offer, s.data, t)) revert DataOwnerNotAgreed(t.dataOwner);
        }
        _checkPoolConsent(t, s.pool, digest);
    }

    /// A pool agrees by its operator, or by its owner if it has none. It need not, if it may decline; an offer that comes along all the same
    /// has to be one.
    function _checkPoolConsent(Terms calldata t, Offer calldata o, bytes32 digest) private {
        if (o.volume == 0 && o.signature.length == 0) {
            if (_versions[t.version].flags & Flag.NEEDS_OFFER != 0) revert PoolNotAgreed(t.pool);
            return;
        }
        address signer = _pools[t.pool].operator;
        if (signer == address(0)) signer = _pools[t.pool].owner;
        bytes32 offer = o.volume == 0 ? digest : _digest(Hashes.poolOffer(t, o));
        if (!_offered(signer, offer, o, t)) revert PoolNotAgreed(t.pool);
    }

    /// Whether `signer` signed or presigned `digest`, and did not cancel it.
    function _signed(address signer, bytes32 digest, bytes calldata signature) private view returns (bool) {
        uint256 word = _uses[signer][digest];
        if (word & CANCELLED != 0) revert DigestCancelled(signer, digest);
        return word & PRESIGNED != 0 || Consent.given(signer, digest, signature);
    }

    /// The same, of an offer: it is also still good for the deal's tasks, which are used up.
    function _offered(address signer, bytes32 digest, Offer calldata o, Terms calldata t) private returns (bool) {
        if (signer == address(0) || !_signed(signer, digest, o.signature)) return false;
        if (o.volume == 0) return true; // a signature over this one deal
        if (block.timestamp >= o.expiry) revert OfferExpired(digest, o.expiry, block.timestamp);
        if (o.group != address(0) && !_isMember(o.group, t.requester)) revert NotInGroup(o.group, t.requester);
        if (o.volume == UNLIMITED) return true;
        uint256 word = _uses[signer][digest];
        uint256 used = uint64(word);
        if (used + t.tasks > o.volume) revert OfferUsedUp(digest, o.volume - used, t.tasks);
        _uses[signer][digest] = word + t.tasks; // stays in its 64 bits: at most the volume
        return true;
    }

    /// Whether a group counts an account in, by ERC-734: as a key of purpose 4.
    function _isMember(address group, address who) private view returns (bool) {
        (bool ok, bytes32 answer) = Ask.word(group, abi.encodeWithSelector(KEY_HAS_PURPOSE, bytes32(uint256(uint160(who))), GROUP_MEMBER));
        return ok && uint256(answer) == 1;
    }
}
