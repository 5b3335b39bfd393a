// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IDeliveries} from "./IMarket.sol";
import {IOracleConsumer} from "./IOracleConsumer.sol";
import {Receipts} from "./Receipts.sol";
import {DeliveryStatus, Receipt, Terms} from "./Types.sol";

/// Results brought to the contracts that asked for them (docs/spec/market.md §9). `IMarket` is the manual.
///
/// A module: the market runs this code in its own place, with its own storage and money. Called by itself it has neither.
contract Deliveries is Receipts, IDeliveries {
    // What is left for the market after the call: it writes one word and an event. A result that has to be kept asks for more, and runs out of
    // gas with all of it, which leaves nothing behind.
    uint256 private constant RESERVE = 20_000;

    /// @inheritdoc IDeliveries
    function deliver(Terms calldata terms, Receipt calldata receipt, bytes32[] calldata path, bytes calldata result)
        external
        returns (bytes32 id)
    {
        _checkReceipt(terms, receipt, path);
        if (receipt.outcome != 0) revert OutcomeNotOk(receipt.outcome);
        bytes32 got = sha256(result);
        if (got != receipt.output) revert ResultMismatch(receipt.output, got);
        id = keccak256(abi.encode(receipt.deal, receipt.task));
        if (_deliveries[id] != DeliveryStatus.None) revert ResultDelivered(id);

        // Before the consumer gets a turn: it cannot be given the same result from inside its own call.
        _deliveries[id] = DeliveryStatus.Kept;
        DeliveryStatus status = DeliveryStatus.Kept;
        if (terms.callback != address(0)) {
            status = _call(terms, id, result) ? DeliveryStatus.Taken : DeliveryStatus.Failed;
            _deliveries[id] = status;
        }
        if (status != DeliveryStatus.Taken) _results[id] = result;
        emit Delivered(receipt.deal, receipt.task, id, status);
    }

    /// Calls the consumer with all of its gas, or reverts. What it returns is not copied.
    function _call(Terms calldata terms, bytes32 id, bytes calldata result) private returns (bool ok) {
        bytes memory data = abi.encodeCall(IOracleConsumer.receiveResult, (id, result));
        address consumer = terms.callback;
        uint256 budget = terms.callbackGas;
        // A call gets at most 63/64 of what is left, and silently less than was asked for.
        uint256 left = gasleft();
        uint256 most = left - left / 64;
        if (most < budget + RESERVE) revert CallbackGasMissing(budget + RESERVE, most);
        assembly ("memory-safe") {
            ok := call(budget, consumer, 0, add(data, 32), mload(data), 0, 0)
        }
    }
}
