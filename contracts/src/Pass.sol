// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// A small ERC-721 whose tokens let their owners' keys join pool versions with the pass gate. Pools accept any ERC-721; this one is for
/// communities that have none. Its issuer mints up to a cap that never changes; a soulbound pass stays with whom it was minted to.
///
/// **Warning:** whoever may mint decides who votes in a replicated pool. The cap bounds how often.
contract Pass {
    string public name;
    string public symbol;
    address public immutable issuer;
    uint256 public immutable cap; // tokens that may ever be minted
    bool public immutable soulbound; // tokens never move

    uint256 public minted; // tokens are numbered from 1
    mapping(uint256 token => address) private _owners;
    mapping(address owner => uint256) private _counts;
    mapping(uint256 token => address) private _approved;

    /// Whether `operator` may move all tokens of `owner`.
    mapping(address owner => mapping(address operator => bool)) public isApprovedForAll;

    event Transfer(address indexed from, address indexed to, uint256 indexed tokenId);
    event Approval(address indexed owner, address indexed approved, uint256 indexed tokenId);
    event ApprovalForAll(address indexed owner, address indexed operator, bool approved);

    error CapMissing();
    error NotIssuer(address want, address got);
    error CapReached(uint256 cap);
    error TokenUnknown(uint256 token);
    error Soulbound(uint256 token);
    error RecipientInvalid(address to);
    /// The sender is neither the token's owner nor approved by her; or `from` is not its owner.
    error NotAllowed(uint256 token, address owner, address got);

    constructor(string memory name_, string memory symbol_, address issuer_, uint256 cap_, bool soulbound_) {
        if (cap_ == 0) revert CapMissing();
        if (issuer_ == address(0)) revert NotIssuer(issuer_, issuer_);
        (name, symbol, issuer, cap, soulbound) = (name_, symbol_, issuer_, cap_, soulbound_);
    }

    /// Makes the next token, for `to`. Only the issuer.
    function mint(address to) external returns (uint256 token) {
        if (msg.sender != issuer) revert NotIssuer(issuer, msg.sender);
        if (to == address(0)) revert RecipientInvalid(to);
        if (minted == cap) revert CapReached(cap);
        token = ++minted;
        _owners[token] = to;
        ++_counts[to];
        emit Transfer(address(0), to, token);
    }

    /// Number of tokens of an account.
    function balanceOf(address owner) external view returns (uint256) {
        if (owner == address(0)) revert RecipientInvalid(owner);
        return _counts[owner];
    }

    /// Owner of a token. Reverts if there is none of that number.
    function ownerOf(uint256 token) public view returns (address owner) {
        owner = _owners[token];
        if (owner == address(0)) revert TokenUnknown(token);
    }

    /// Who else may move a token, 0 for nobody.
    function getApproved(uint256 token) external view returns (address) {
        ownerOf(token);
        return _approved[token];
    }

    /// Lets `to` move a token once.
    function approve(address to, uint256 token) external {
        address owner = ownerOf(token);
        if (msg.sender != owner && !isApprovedForAll[owner][msg.sender]) revert NotAllowed(token, owner, msg.sender);
        _approved[token] = to;
        emit Approval(owner, to, token);
    }

    /// Lets `operator` move all tokens of the sender, or no more.
    function setApprovalForAll(address operator, bool on) external {
        isApprovedForAll[msg.sender][operator] = on;
        emit ApprovalForAll(msg.sender, operator, on);
    }

    /// Moves a token.
    function transferFrom(address from, address to, uint256 token) public {
        address owner = ownerOf(token);
        if (soulbound) revert Soulbound(token);
        if (to == address(0)) revert RecipientInvalid(to);
        bool allowed = msg.sender == owner || isApprovedForAll[owner][msg.sender] || _approved[token] == msg.sender;
        if (from != owner || !allowed) revert NotAllowed(token, owner, msg.sender);
        delete _approved[token];
        _owners[token] = to;
        --_counts[from];
        ++_counts[to];
        emit Transfer(from, to, token);
    }

    /// Moves a token to an account without code, or to a contract that takes it.
    function safeTransferFrom(address from, address to, uint256 token) external {
        safeTransferFrom(from, to, token, "");
    }

    /// The same, with a word for the contract.
    function safeTransferFrom(address from, address to, uint256 token, bytes memory data) public {
        transferFrom(from, to, token);
        if (to.code.length == 0) return;
        if (IPassReceiver(to).onERC721Received(msg.sender, from, token, data) != IPassReceiver.onERC721Received.selector) {
            revert RecipientInvalid(to);
        }
    }

    /// ERC-165: itself, ERC-721 and its metadata.
    function supportsInterface(bytes4 id) external pure returns (bool) {
        return id == 0x01ffc9a7 || id == 0x80ac58cd || id == 0x5b5e139f;
    }

    /// The passes have no metadata of their own.
    function tokenURI(uint256 token) external view returns (string memory) {
        ownerOf(token);
        return "";
    }
}

/// ERC-721's receiver.
interface IPassReceiver {
    function onERC721Received(address operator, address from, uint256 token, bytes calldata data) external returns (bytes4);
}
