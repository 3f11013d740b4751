"""What opens an account, and what may be taken away from that without locking its owner out."""

from dataclasses import dataclass

from ..errors import Conflict
from . import passkeys, people, recovery, totp

ONLY_WAY_IN = "This is the only way into your account. Add a password or another passkey first."
PASSWORD_TOO_SHORT = "Your password is short, so it needs this beside it. Choose a longer password first."  # noqa: S105


@dataclass(frozen=True)
class Factors:
    """`alone`: the password is long enough to open the account by itself."""

    password: bool
    alone: bool
    totp: bool
    passkeys: int
    recovery: int

    @property
    def second(self) -> bool:
        """Whether a password is not enough."""
        return self.totp or not self.alone

    @property
    def short_password_is_enough(self) -> bool:
        return self.totp or self.passkeys > 0


def of(user_id: str) -> Factors:
    row = people.by_id(user_id)
    return Factors(
        password=bool(row and row.password_hash),
        alone=bool(row and row.password_alone),
        totp=bool(row and row.totp_secret),
        passkeys=passkeys.count(user_id),
        recovery=recovery.left(user_id),
    )


def check_without_passkey(held: Factors) -> None:
    """Raises Conflict when the last passkey must stay."""
    if held.passkeys > 1:
        return
    if not held.password:
        raise Conflict(ONLY_WAY_IN)
    if held.second and not held.totp:
        raise Conflict(PASSWORD_TOO_SHORT)


def check_without_totp(held: Factors) -> None:
    """Raises Conflict when the authenticator app must stay."""
    if held.password and not held.alone and not held.passkeys:
        raise Conflict(PASSWORD_TOO_SHORT)


def check_without_password(held: Factors) -> None:
    """Raises Conflict when the password must stay."""
    if not held.passkeys:
        raise Conflict(ONLY_WAY_IN)


def accepts_second(user_id: str, code: str) -> bool:
    """An authenticator app's code or a recovery code: people type either into the one field."""
    return totp.accepts(user_id, code) or recovery.use(user_id, code)
