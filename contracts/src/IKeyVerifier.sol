// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// What a worker key's evidence amounts to. The numbers are the trust classes that verdicts and records carry.
library Class {
    uint8 internal constant SIMULATED = 1;
    uint8 internal constant HARDWARE = 2;
    uint8 internal constant HARDWARE_KNOWN_WEAK = 3;
    uint8 internal constant UNATTESTED = 4;
    uint8 internal constant REPLICATED = 5;
}

/// Judges the evidence that stands behind a worker key. A pool version names one by address and code hash.
///
/// **Warning:** a market believes its version's verifier. One whose code delegates to changeable code, or that an owner can tune, is as
/// good as that owner's word; whoever names a version reads the code that the hash stands for.
interface IKeyVerifier {
    /// Verifies that `evidence` is made over report data `digest ‖ tag` (docs/spec/proof.md §8) and says what made it. Reverts if
    /// it is not: there is no "false".
    ///
    /// @param digest EIP-712 digest of the WorkerKey under the calling market's domain.
    /// @param tag SHA-256 of the type tag `sealwork/worker-key/v1`.
    /// @param evidence in the verifier's own encoding.
    /// @return measurement what was launched, as 32 bytes (docs/spec/attestation.md). The market looks it up in the version's set.
    /// @return tcb the platform's security version, for the record.
    /// @return class 1 simulated, 2 hardware, 3 hardware known to be weak. The market refuses every other.
    function verifyKey(bytes32 digest, bytes32 tag, bytes calldata evidence)
        external
        view
        returns (bytes32 measurement, uint64 tcb, uint8 class);
}
