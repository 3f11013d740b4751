"""Secrets that the server must be able to read back (an authenticator app's), encrypted under the server's key."""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from flask import current_app

NONCE_BYTES = 12  # what AES-GCM is made for (NIST SP 800-38D, 5.2.1.1)


def _cipher() -> AESGCM:
    derived = HKDF(SHA256(), length=32, salt=None, info=b"legs-up sealing")
    return AESGCM(derived.derive(current_app.config["SECRET_KEY"].encode()))


def seal(secret: str, owner: str) -> bytes:
    """Bound to its owner: a sealed secret moved to another account's row opens nothing."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + _cipher().encrypt(nonce, secret.encode(), owner.encode())


def unseal(sealed: bytes, owner: str) -> str | None:
    """None when the server's key was changed since."""
    try:
        return _cipher().decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], owner.encode()).decode()
    except InvalidTag:
        return None
