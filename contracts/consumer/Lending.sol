// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IMarket} from "../src/IMarket.sol";
import {DealId, Signatures, Terms, VersionId} from "../src/Types.sol";
import {SealworkConsumer} from "./SealworkConsumer.sol";

/// An example: credit without collateral, by a score that an app computes from papers that never go on chain.
///
/// The contract fixes what has to be right: the app that scores, and the pool version whose machines it believes. A borrower brings terms for
/// her own papers; what she may choose in them cannot make another program's number count.
contract Lending is SealworkConsumer {
    bytes32 public immutable app; // the scoring program
    VersionId public immutable version; // the machines that are believed
    uint256 public immutable most; // of any limit

    mapping(address borrower => uint256) public limitOf;

    error AppMismatch(bytes32 want, bytes32 got);
    error VersionMismatch(VersionId want, VersionId got);
    /// The score is one word.
    error ScoreMalformed(uint256 length);

    event LimitSet(address indexed borrower, uint256 limit);

    constructor(IMarket market_, bytes32 app_, VersionId version_, uint256 most_) SealworkConsumer(market_) {
        (app, version, most) = (app_, version_, most_);
    }

    /// Asks for the sender's limit. She pays, out of her balance in the market, and signs the deal's id for that: terms bring prices, and a
    /// contract that paid what anybody's terms ask for would soon be empty.
    function request(Terms memory terms, Signatures calldata signatures) external returns (DealId) {
        if (terms.app != app) revert AppMismatch(app, terms.app);
        if (VersionId.unwrap(terms.version) != VersionId.unwrap(version)) revert VersionMismatch(version, terms.version);
        terms.payer = msg.sender;
        return _ask(terms, signatures, bytes32(uint256(uint160(msg.sender))));
    }

    function _onResult(bytes32 borrower, bytes memory result) internal override {
        if (result.length != 32) revert ScoreMalformed(result.length);
        uint256 limit = uint256(bytes32(result));
        if (limit > most) limit = most;
        address who = address(uint160(uint256(borrower)));
        limitOf[who] = limit;
        emit LimitSet(who, limit);
    }
}
