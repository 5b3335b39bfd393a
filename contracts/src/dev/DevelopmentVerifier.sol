// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Class, IKeyVerifier} from "../IKeyVerifier.sol";
import {LocalChain} from "./LocalChain.sol";

/// Reads SEV-SNP attestation reports and **checks no signature**: anyone can write a report that it believes. For local chains, where the
/// evidence is simulated anyway; it does not deploy elsewhere, and every key it lets in is of class `simulated`.
///
/// What it does check: the length, that the report data is the one asked for, and through the measurement what was launched
/// under which guest policy. Offsets are those of the ATTESTATION_REPORT structure in AMD's SEV-SNP firmware ABI specification.
contract DevelopmentVerifier is IKeyVerifier, LocalChain {
    uint256 private constant REPORT_LENGTH = 1184;
    uint256 private constant GUEST_POLICY = 0x08; // 8 bytes, little-endian
    uint256 private constant REPORT_DATA = 0x50; // 64 bytes
    uint256 private constant LAUNCH_DIGEST = 0x90; // 48 bytes
    uint256 private constant REPORTED_TCB = 0x180; // 8 bytes, little-endian

    /// The evidence is not exactly one report.
    error ReportLengthMismatch(uint256 want, uint256 got);
    /// The report was made for something else.
    error ReportDataMismatch(bytes32 wantDigest, bytes32 wantTag, bytes32 gotDigest, bytes32 gotTag);

    /// @inheritdoc IKeyVerifier
    function verifyKey(bytes32 digest, bytes32 tag, bytes calldata evidence)
        external
        pure
        returns (bytes32 measurement, uint64 tcb, uint8 class)
    {
        if (evidence.length != REPORT_LENGTH) revert ReportLengthMismatch(REPORT_LENGTH, evidence.length);
        bytes32 gotDigest = bytes32(evidence[REPORT_DATA:REPORT_DATA + 32]);
        bytes32 gotTag = bytes32(evidence[REPORT_DATA + 32:REPORT_DATA + 64]);
        if (gotDigest != digest || gotTag != tag) revert ReportDataMismatch(digest, tag, gotDigest, gotTag);
        measurement = sha256(
            abi.encodePacked(
                "sealwork/snp/v1", evidence[LAUNCH_DIGEST:LAUNCH_DIGEST + 48], evidence[GUEST_POLICY:GUEST_POLICY + 8]
            )
        );
        return (measurement, _littleEndian(bytes8(evidence[REPORTED_TCB:REPORTED_TCB + 8])), Class.SIMULATED);
    }

    function _littleEndian(bytes8 b) private pure returns (uint64 value) {
        for (uint256 i; i < 8; ++i) value |= uint64(uint8(b[i])) << uint64(8 * i);
    }
}
