"""A person, what opens their account, and where they are signed in. Times are whole seconds since 1970, UTC."""

from sqlalchemy import BigInteger, Boolean, ForeignKey, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from ..extensions import db


class User(db.Model):  # type: ignore[name-defined]
    __tablename__ = "users"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    email: Mapped[str] = mapped_column(String(254))  # as typed
    email_key: Mapped[str] = mapped_column(
        String(762), unique=True, info={"secret": True}
    )  # casefolded; ß and its kin grow up to threefold
    # Empty: a passkey alone. SQLite can't make a column nullable without dropping the table, and all its rows with it.
    password_hash: Mapped[str] = mapped_column(String(255), info={"secret": True})
    password_alone: Mapped[bool] = mapped_column(Boolean, default=True)  # long enough to open the account by itself
    totp_secret: Mapped[bytes | None] = mapped_column(LargeBinary(128))  # sealed: see sealing.py
    totp_step: Mapped[int] = mapped_column(BigInteger, default=0)  # of the last code taken: none is taken twice
    disabled_at: Mapped[int | None] = mapped_column(BigInteger)
    created_at: Mapped[int] = mapped_column(BigInteger)


class SignIn(db.Model):  # type: ignore[name-defined]
    """One signed-in browser. Deleting the row signs it out, whoever holds a copy of its cookie."""

    __tablename__ = "sign_ins"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    device: Mapped[str] = mapped_column(String(60))
    created_at: Mapped[int] = mapped_column(BigInteger)
    seen_at: Mapped[int] = mapped_column(BigInteger)
    expires_at: Mapped[int] = mapped_column(BigInteger)
    proved_at: Mapped[int] = mapped_column(BigInteger)  # when the person last showed that it is really them


class Passkey(db.Model):  # type: ignore[name-defined]
    """A WebAuthn credential. The key is public: whoever steals this table can open nothing with it."""

    __tablename__ = "passkeys"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    credential_id: Mapped[bytes] = mapped_column(LargeBinary(1023), unique=True)  # WebAuthn 3, 4: at most 1023 bytes
    public_key: Mapped[bytes] = mapped_column(LargeBinary(2048))
    sign_count: Mapped[int] = mapped_column(BigInteger)
    name: Mapped[str] = mapped_column(String(60))
    transports: Mapped[str] = mapped_column(String(120))  # comma-separated, as the browser told them
    created_at: Mapped[int] = mapped_column(BigInteger)
    used_at: Mapped[int | None] = mapped_column(BigInteger)


class RecoveryCode(db.Model):  # type: ignore[name-defined]
    """One unused recovery code; using it deletes the row."""

    __tablename__ = "recovery_codes"

    code_hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)


class Ceremony(db.Model):  # type: ignore[name-defined]
    """Something begun and not finished yet: a passkey's challenge, a mailed code, a sign-in's second step."""

    __tablename__ = "ceremonies"

    key_hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    purpose: Mapped[str] = mapped_column(String(20))
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    details: Mapped[str] = mapped_column(Text)  # JSON
    tries: Mapped[int] = mapped_column(Integer)
    expires_at: Mapped[int] = mapped_column(BigInteger, index=True)


class Invitation(db.Model):  # type: ignore[name-defined]
    """A link that lets one person sign up; using it deletes the row."""

    __tablename__ = "invitations"

    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    expires_at: Mapped[int] = mapped_column(BigInteger)


class Erasure(db.Model):  # type: ignore[name-defined]
    """That an account is gone, so that its other phones learn it. Says nothing of whose it was."""

    __tablename__ = "erasures"

    user_hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
