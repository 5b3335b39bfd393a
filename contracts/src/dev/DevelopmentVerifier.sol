// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Class, IKeyVerifier} from "../IKeyVerifier.sol";
import {LocalChain} from "./LocalChain.sol";

/// Reads SEV-SNP attestation reports and TDX quotes and **checks no signature**: anyone can write one that it believes. For local chains,
/// where the evidence is simulated anyway; it does not deploy elsewhere, and every key it lets in is of class `simulated`.
///
/// What it does check: the length, that the report data is the one asked for, and through the measurement what was launched
/// under which guest policy or attributes. Offsets are those of the ATTESTATION_REPORT structure in AMD's SEV-SNP firmware ABI
/// specification, and of the quotes of docs/spec/attestation.md (section 6).
contract DevelopmentVerifier is IKeyVerifier, LocalChain {
    uint256 private constant REPORT_LENGTH = 1184;
    uint256 private constant GUEST_POLICY = 0x08; // 8 bytes, little-endian
    uint256 private constant REPORT_DATA = 0x50; // 64 bytes
    uint256 private constant LAUNCH_DIGEST = 0x90; // 48 bytes
    uint256 private constant REPORTED_TCB = 0x180; // 8 bytes, little-endian

    uint256 private constant QUOTE_HEADER = 48;
    uint256 private constant QUOTE_DESCRIPTOR = 6; // before the body, from version 5 on
    uint256 private constant QUOTE_BODY = 584; // the part of it that both versions have
    bytes4 private constant QUOTE_TDX = 0x81000000; // TEE type, little-endian, after version and key type
    // In the body, whose first 8 bytes stand for its TCB:
    uint256 private constant TD_ATTRIBUTES = 120; // 8 bytes, then XFAM, 8 bytes, and MRTD, 48 bytes
    uint256 private constant TD_RTMR0 = 328; // 48 bytes, then RTMR1 and RTMR2
    uint256 private constant TD_REPORT_DATA = 520; // 64 bytes

    /// The evidence is neither exactly one report nor a TDX quote.
    error ReportLengthMismatch(uint256 want, uint256 got);
    /// The report was made for something else.
    error ReportDataMismatch(bytes32 wantDigest, bytes32 wantTag, bytes32 gotDigest, bytes32 gotTag);

    /// @inheritdoc IKeyVerifier
    function verifyKey(bytes32 digest, bytes32 tag, bytes calldata evidence)
        external
        pure
        returns (bytes32 measurement, uint64 tcb, uint8 class)
    {
        if (evidence.length != REPORT_LENGTH) return _quote(digest, tag, evidence);
        _isOver(digest, tag, evidence[REPORT_DATA:REPORT_DATA + 64]);
        measurement = sha256(
            abi.encodePacked(
                "sealwork/snp/v1", evidence[LAUNCH_DIGEST:LAUNCH_DIGEST + 48], evidence[GUEST_POLICY:GUEST_POLICY + 8]
            )
        );
        return (measurement, _littleEndian(bytes8(evidence[REPORTED_TCB:REPORTED_TCB + 8])), Class.SIMULATED);
    }

    function _quote(bytes32 digest, bytes32 tag, bytes calldata evidence)
        private
        pure
        returns (bytes32 measurement, uint64 tcb, uint8 class)
    {
        uint256 body = QUOTE_HEADER;
        if (evidence.length > 2 && evidence[0] == 0x05) body += QUOTE_DESCRIPTOR;
        if (evidence.length < body + QUOTE_BODY || bytes4(evidence[4:8]) != QUOTE_TDX) {
            revert ReportLengthMismatch(REPORT_LENGTH, evidence.length);
        }
        bytes calldata td = evidence[body:body + QUOTE_BODY];
        _isOver(digest, tag, td[TD_REPORT_DATA:TD_REPORT_DATA + 64]);
        measurement = sha256(
            abi.encodePacked(
                "sealwork/tdx/v1",
                td[TD_ATTRIBUTES + 16:TD_ATTRIBUTES + 64],
                td[TD_RTMR0:TD_RTMR0 + 144],
                td[TD_ATTRIBUTES:TD_ATTRIBUTES + 16]
            )
        );
        return (measurement, _littleEndian(bytes8(td[:8])), Class.SIMULATED);
    }

    function _isOver(bytes32 digest, bytes32 tag, bytes calldata data) private pure {
        (bytes32 gotDigest, bytes32 gotTag) = (bytes32(data[:32]), bytes32(data[32:]));
        if (gotDigest != digest || gotTag != tag) revert ReportDataMismatch(digest, tag, gotDigest, gotTag);
    }

    function _littleEndian(bytes8 b) private pure returns (uint64 value) {
        for (uint256 i; i < 8; ++i) value |= uint64(uint8(b[i])) << uint64(8 * i);
    }
}
