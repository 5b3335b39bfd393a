// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// An account with code: calls for its owner, and agrees to what its owner signed (EIP-1271), or misbehaves when asked.
contract Wallet {
    enum Mood {
        Honest,
        WrongWord,
        ShortAnswer,
        Reverting,
        Bomb // the right word, followed by a megabyte
    }

    address public immutable owner;
    Mood public mood;

    constructor(address owner_) {
        owner = owner_;
    }

    function setMood(Mood mood_) external {
        mood = mood_;
    }

    function execute(address to, bytes calldata data) external {
        require(msg.sender == owner);
        (bool ok,) = to.call(data);
        require(ok);
    }

    function isValidSignature(bytes32 digest, bytes calldata signature) external view returns (bytes4) {
        if (mood == Mood.WrongWord) return 0xffffffff;
        if (mood == Mood.Reverting) revert();
        if (mood == Mood.ShortAnswer) {
            assembly {
                mstore(0, shl(224, 0x1626ba7e))
                return(0, 4)
            }
        }
        if (mood == Mood.Bomb) {
            assembly {
                mstore(0, shl(224, 0x1626ba7e))
                return(0, 1048576)
            }
        }
        bytes32 r = bytes32(signature[0:32]);
        bytes32 s = bytes32(signature[32:64]);
        return ecrecover(digest, uint8(signature[64]), r, s) == owner ? this.isValidSignature.selector : bytes4(0);
    }
}

/// An account with code that agrees to everything.
contract YesWallet {
    function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
        return 0x1626ba7e;
    }
}

/// A group by ERC-734: a member is a key of purpose 4.
contract Group {
    mapping(bytes32 key => mapping(uint256 purpose => bool)) public keyHasPurpose;

    function set(address who, uint256 purpose, bool on) external {
        keyHasPurpose[bytes32(uint256(uint160(who)))][purpose] = on;
    }
}
