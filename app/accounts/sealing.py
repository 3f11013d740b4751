"""Secrets that the server must be able to read back (an authenticator app's), encrypted under the server's key."""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from . import tokens

NONCE_BYTES = 12  # what AES-GCM is made for (NIST SP 800-38D, 5.2.1.1)


def _cipher(key: bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), length=32, salt=None, info=b"legs-up sealing").derive(key))


def seal(secret: str, owner: str) -> bytes:
    """Bound to its owner: a sealed secret moved to another account's row opens nothing."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + _cipher(tokens.server_keys()[0]).encrypt(nonce, secret.encode(), owner.encode())


def unseal(sealed: bytes, owner: str) -> str | None:
    """None when the key that sealed it was replaced and is not named any more."""
    return next((secret for key in tokens.server_keys() if (secret := _opened(key, sealed, owner)) is not None), None)


def _opened(key: bytes, sealed: bytes, owner: str) -> str | None:
    try:
        return _cipher(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], owner.encode()).decode()
    except InvalidTag:
        return None
