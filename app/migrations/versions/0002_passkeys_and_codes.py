"""Passkeys, second factors, what is begun and not finished, invitations, erasures."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = ("erasures", "invitations", "ceremonies", "recovery_codes", "passkeys")
OF_USERS = ("disabled_at", "totp_step", "totp_secret", "password_alone")


def _owner(table: str, *, nullable: bool = False) -> tuple[sa.Column, sa.ForeignKeyConstraint]:
    name = f"fk_{table}_user_id_users"
    column = sa.Column("user_id", sa.String(36), nullable=nullable)
    return column, sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=name, ondelete="CASCADE")


def _hashed(table: str, column: str) -> tuple[sa.Column, sa.PrimaryKeyConstraint]:
    return sa.Column(column, sa.LargeBinary(32), nullable=False), sa.PrimaryKeyConstraint(column, name=f"pk_{table}")


def upgrade() -> None:
    # Columns are added and never changed: on SQLite a change drops the table, and with it every row that points there.
    op.add_column("users", sa.Column("password_alone", sa.Boolean, nullable=False, server_default=sa.true()))
    op.add_column("users", sa.Column("totp_secret", sa.LargeBinary(128), nullable=True))
    op.add_column("users", sa.Column("totp_step", sa.BigInteger, nullable=False, server_default="0"))
    op.add_column("users", sa.Column("disabled_at", sa.BigInteger, nullable=True))
    op.add_column("sign_ins", sa.Column("proved_at", sa.BigInteger, nullable=False, server_default="0"))
    op.create_table(
        "passkeys",
        sa.Column("id", sa.String(36), nullable=False),
        *_owner("passkeys"),
        sa.Column("credential_id", sa.LargeBinary(1023), nullable=False),
        sa.Column("public_key", sa.LargeBinary(2048), nullable=False),
        sa.Column("sign_count", sa.BigInteger, nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("transports", sa.String(120), nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("used_at", sa.BigInteger, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_passkeys"),
        sa.UniqueConstraint("credential_id", name="uq_passkeys_credential_id"),
    )
    op.create_table("recovery_codes", *_hashed("recovery_codes", "code_hash"), *_owner("recovery_codes"))
    op.create_table(
        "ceremonies",
        *_hashed("ceremonies", "key_hash"),
        sa.Column("purpose", sa.String(20), nullable=False),
        *_owner("ceremonies", nullable=True),
        sa.Column("details", sa.Text, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("expires_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "invitations",
        *_hashed("invitations", "token_hash"),
        sa.Column("expires_at", sa.BigInteger, nullable=False),
    )
    op.create_table("erasures", *_hashed("erasures", "user_hash"))
    for table in ("passkeys", "recovery_codes", "ceremonies"):
        op.create_index(f"ix_{table}_user_id", table, ["user_id"])
    op.create_index("ix_ceremonies_expires_at", "ceremonies", ["expires_at"])


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(table)
    op.drop_column("sign_ins", "proved_at")
    for column in OF_USERS:
        op.drop_column("users", column)
