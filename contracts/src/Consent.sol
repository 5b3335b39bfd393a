// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ask} from "./Ask.sol";

/// Who signed a digest. Replay is not handled here: what is signed names its one use, and the market remembers digests, never
/// signature bytes.
library Consent {
    // Half the order of secp256k1: of the two signatures that verify, only the one with the lower s counts (EIP-2).
    uint256 private constant MAX_S = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0;
    bytes4 private constant EIP1271_MAGIC = 0x1626ba7e;

    /// Signer of a 65-byte `r ‖ s ‖ v` signature, or 0 if it is malformed. No digest has signer 0.
    function recover(bytes32 digest, bytes calldata signature) internal pure returns (address) {
        if (signature.length != 65) return address(0);
        (bytes32 r, bytes32 s) = _halves(signature);
        uint8 v = uint8(signature[64]);
        if (uint256(s) > MAX_S || (v != 27 && v != 28)) return address(0);
        return ecrecover(digest, v, r, s);
    }

    /// The same for what people sign: 65 bytes, or 64 in which the top bit of s is v (EIP-2098). Workers' seals have 65.
    function recoverAny(bytes32 digest, bytes calldata signature) internal pure returns (address) {
        if (signature.length != 64) return recover(digest, signature);
        (bytes32 r, bytes32 vs) = _halves(signature);
        uint256 s = uint256(vs) & (1 << 255) - 1;
        if (s > MAX_S) return address(0);
        return ecrecover(digest, uint8(uint256(vs) >> 255) + 27, r, bytes32(s));
    }

    /// The first 64 bytes of a signature, which has them.
    function _halves(bytes calldata signature) private pure returns (bytes32 r, bytes32 s) {
        assembly ("memory-safe") {
            r := calldataload(signature.offset)
            s := calldataload(add(signature.offset, 32))
        }
    }

    /// Whether `signer` agrees to `digest`: by a signature of its key or, if it has code, by EIP-1271. The key comes first, so an
    /// account that delegates its code (EIP-7702) still signs as it always did.
    function given(address signer, bytes32 digest, bytes calldata signature) internal view returns (bool) {
        if (signer == address(0)) return false;
        if (recoverAny(digest, signature) == signer) return true;
        if (signer.code.length == 0) return false;
        return _contractAgrees(signer, digest, signature);
    }

    function _contractAgrees(address signer, bytes32 digest, bytes calldata signature) private view returns (bool) {
        (bool ok, bytes32 answer) = Ask.word(signer, abi.encodeWithSelector(EIP1271_MAGIC, digest, signature));
        return ok && answer == bytes32(EIP1271_MAGIC);
    }
}
