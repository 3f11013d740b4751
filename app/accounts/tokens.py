"""Random tokens, and the only form in which the server keeps them: an HMAC under the server's key.

A key that was replaced still finds what was kept under it, as long as SECRET_KEY_FALLBACKS names it.
"""

import hashlib
import hmac
import secrets

from flask import current_app

TOKEN_BYTES = 32  # 256 bits


def make() -> str:
    """43 characters of base64url."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def server_keys() -> list[bytes]:
    """The server's key, then those that it replaced."""
    held = (current_app.config["SECRET_KEY"], *current_app.config["SECRET_KEY_FALLBACKS"])
    return [key.encode() for key in held]


def hashed(use: str, token: str) -> bytes:
    """What is kept: 32 bytes. `use` keeps a token of one kind from being taken for one of another."""
    return hashes(use, token)[0]


def hashes(use: str, token: str) -> list[bytes]:
    """What is looked for: as `hashed`, under each key that may have been the server's when the token was kept."""
    said = f"{use}:{token}".encode(errors="surrogatepass")
    return [hmac.digest(key, said, hashlib.sha256) for key in server_keys()]
