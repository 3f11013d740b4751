"""Random tokens, and the only form in which the server keeps them: an HMAC under the server's key."""

import hashlib
import hmac
import secrets

from flask import current_app

TOKEN_BYTES = 32  # 256 bits


def make() -> str:
    """43 characters of base64url."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def hashed(use: str, token: str) -> bytes:
    """32 bytes. `use` keeps a token of one kind from being taken for one of another."""
    key = current_app.config["SECRET_KEY"].encode()
    return hmac.digest(key, f"{use}:{token}".encode(errors="surrogatepass"), hashlib.sha256)
