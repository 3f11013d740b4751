"""Every setting: its name in the environment, its default, and one sentence on what it does.

A value that makes no sense stops the start with the setting's name; so does a missing SECRET_KEY in production.
"""

import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

ROOT = Path(__file__).resolve().parent.parent
INSTANCE = ROOT / "instance"
SHORTEST_KEY = 32


class SettingError(ValueError):
    """A setting is missing or makes no sense; the message names it."""


@dataclass(frozen=True)
class Setting:
    name: str
    default: str
    parse: Callable[[str], object]
    sentence: str


def _text(value: str) -> str:
    return value


def _keys(value: str) -> tuple[str, ...]:
    keys = tuple(value.split())
    if any(len(key) < SHORTEST_KEY for key in keys):
        raise ValueError(f"every key has at least {SHORTEST_KEY} characters")
    return keys


def _whole(low: int, high: int) -> Callable[[str], int]:
    def parse(value: str) -> int:
        number = int(value)
        if not low <= number <= high:
            raise ValueError(f"must be from {low} to {high}")
        return number

    return parse


def _one_of(*words: str) -> Callable[[str], str]:
    def parse(value: str) -> str:
        if value not in words:
            raise ValueError("must be one of " + ", ".join(words))
        return value

    return parse


def _contact(value: str) -> str:
    if value and not value.startswith(("mailto:", "https://", "tel:")):
        raise ValueError("must start with mailto:, https:// or tel:")
    return value


def _on_off(value: str) -> bool:
    return _one_of("on", "off")(value) == "on"


def _off_or_count(high: int) -> Callable[[str], int]:
    """`off` is 0."""
    return lambda value: 0 if value == "off" else _whole(1, high)(value)


def _yes_no(value: str) -> bool:
    return _one_of("yes", "no")(value) == "yes"


def _database(value: str) -> str:
    """SQLAlchemy's address; the short forms that hosts hand out are given the driver we install."""
    for short in ("postgres://", "postgresql://"):
        if value.startswith(short):
            return "postgresql+psycopg://" + value.removeprefix(short)
    if not value.startswith(("sqlite:///", "postgresql+psycopg://")):
        raise ValueError("must start with sqlite:/// or postgresql://")
    return value


def _address(value: str) -> str:
    """An origin: scheme, host and port alone, as browsers write it."""
    parts = urlsplit(value)
    if value and (
        parts.scheme not in ("https", "http") or not parts.netloc or value != f"{parts.scheme}://{parts.netloc}"
    ):
        raise ValueError("must look like https://legs.example.org, with nothing after the host")
    return value


def _mail_server(value: str) -> str:
    parts = urlsplit(value)
    if value and (parts.scheme not in ("smtp", "smtps") or not parts.hostname):
        raise ValueError("must start with smtp:// or smtps:// and name a host")
    return value


SETTINGS = (
    Setting("LEGS_UP_ENV", "development", _one_of("development", "production"),
            "production demands a SECRET_KEY, sends HSTS and marks cookies Secure."),
    Setting("SECRET_KEY", "", _text,
            "The key under which tokens are hashed and secrets sealed, at least 32 characters; changing it ends every "
            "sign-in and voids authenticator apps and recovery codes, unless SECRET_KEY_FALLBACKS names the old one."),
    Setting("SECRET_KEY_FALLBACKS", "", _keys,
            "Keys that SECRET_KEY replaced, newest first, separated by spaces: what was hashed or sealed under them "
            "still opens, and everything new is made under SECRET_KEY."),
    Setting("DATABASE_URL", f"sqlite:///{INSTANCE / 'legs-up.sqlite'}", _database,
            "Where the data lives: sqlite:///file or postgresql://user@host/name."),
    Setting("PUBLIC_URL", "", _address,
            "Where people open the app, such as https://legs.example.org: passkeys belong to it, mails name it. "
            "Empty: whatever the browser asked for."),
    Setting("SIGNIN_DAYS", "30", _whole(1, 30),
            "How many days a sign-in lasts after its person last showed a password or a passkey."),
    Setting("SIGNIN_IDLE_DAYS", "14", _whole(1, 30), "After how many days without use a sign-in is over."),
    Setting("ARGON2_MEMORY_KIB", "19456", _whole(8, 4_194_304),
            "Memory of one password hash in KiB; 19,456 with 2 passes is OWASP's least for argon2id."),
    Setting("ARGON2_PASSES", "2", _whole(1, 64), "Passes of one password hash."),
    Setting("REGISTRATION", "open", _one_of("open", "invitation", "closed"),
            "Who may make an account: everybody, whoever has a link from `flask user invite`, or nobody."),
    Setting("MAIL_SERVER", "", _mail_server,
            "smtp://user:password@host:587 (STARTTLS) or smtps://…:465. Empty: no mail is sent; development logs it."),
    Setting("MAIL_FROM", "Legs Up <legs-up@localhost>", _text, "The sender of our mails."),
    Setting("SECURITY_CONTACT", "", _contact,
            "Whom to tell of a security hole, such as mailto:you@example.org; shown in /.well-known/security.txt."),
    Setting("WORKER", "on", _on_off,
            "off: phones drop the app's offline copy at their next visit and keep what was written; for a bad update."),
    Setting("COMMENTS_APPROVAL", "off", _off_or_count(50),
            "How many first comments of a new account wait until somebody lets them through: off, or 1 to 50."),
    Setting("RATE_LIMITS", "yes", _yes_no, "Whether sign-in, sign-up and the log are rate limited."),
    Setting("REDIS_URL", "", _text, "Where rates are counted when several hosts serve; empty counts in memory."),
    Setting("TRUSTED_PROXIES", "0", _whole(0, 5),
            "How many proxies in front may be believed about the visitor's address and protocol."),
)  # fmt: skip


def read(environ: Mapping[str, str]) -> dict[str, object]:
    """All settings from the environment; raises SettingError naming the first that makes no sense."""
    values: dict[str, object] = {}
    for setting in SETTINGS:
        try:
            values[setting.name] = setting.parse(environ.get(setting.name) or setting.default)
        except ValueError as error:
            raise SettingError(f"{setting.name}: {error}") from error
    return values


def _development_key() -> str:
    """A key kept beside the development database, so that a restart doesn't sign everybody out."""
    path = INSTANCE / "secret-key"
    INSTANCE.mkdir(exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(48))
    return path.read_text()


def _check_key(values: dict[str, object]) -> None:
    if values["LEGS_UP_ENV"] == "production":
        if len(str(values["SECRET_KEY"])) < SHORTEST_KEY:
            raise SettingError(f"SECRET_KEY: production needs one of at least {SHORTEST_KEY} characters")
    elif not values["SECRET_KEY"]:
        values["SECRET_KEY"] = _development_key()


def init_app(app: Flask, overrides: Mapping[str, object] | None) -> None:
    values = read(os.environ) | dict(overrides or {})
    _check_key(values)
    app.config.update(values)
    app.config["PRODUCTION"] = values["LEGS_UP_ENV"] == "production"
    app.config["SQLALCHEMY_DATABASE_URI"] = values["DATABASE_URL"]
    app.config["MAX_CONTENT_LENGTH"] = 1024 * 1024  # 1 MiB a request: the log's own bound
    app.json.sort_keys = False  # type: ignore[attr-defined]  # bodies come back in the order they were written
    if str(values["DATABASE_URL"]).startswith("sqlite"):
        INSTANCE.mkdir(exist_ok=True)
    if hops := int(str(values["TRUSTED_PROXIES"])):
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
