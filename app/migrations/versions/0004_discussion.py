"""What people write under articles, the names they write under, and what was reported."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def _points(table: str, column: str, to: str, *, when_gone: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}", ondelete=when_gone)


def upgrade() -> None:
    op.create_table(
        "commenters",
        sa.Column("user_id", sa.String(36), nullable=False),
        sa.Column("name", sa.String(40), nullable=True),
        sa.Column("name_key", sa.String(160), nullable=True),
        sa.Column("role", sa.String(10), nullable=True),
        sa.Column("blocked_at", sa.BigInteger, nullable=True),
        sa.PrimaryKeyConstraint("user_id", name="pk_commenters"),
        sa.UniqueConstraint("name_key", name="uq_commenters_name_key"),
        _points("commenters", "user_id", "users", when_gone="CASCADE"),
    )
    op.create_table(
        "comments",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("article", sa.String(80), nullable=False),
        sa.Column("thread", sa.String(36), nullable=False),
        sa.Column("parent", sa.String(36), nullable=True),
        sa.Column("user_id", sa.String(36), nullable=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("by_author", sa.Boolean, nullable=False),
        sa.Column("waiting", sa.Boolean, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("edited_at", sa.BigInteger, nullable=True),
        sa.Column("deleted_at", sa.BigInteger, nullable=True),
        sa.Column("deleted_digest", sa.LargeBinary(32), nullable=True),
        sa.Column("hidden_at", sa.BigInteger, nullable=True),
        sa.Column("hidden_reason", sa.Text, nullable=True),
        sa.Column("closed_at", sa.BigInteger, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_comments"),
        _points("comments", "user_id", "users", when_gone="SET NULL"),
    )
    op.create_index("ix_comments_user_id", "comments", ["user_id"])
    op.create_index("ix_comments_thread", "comments", ["thread"])
    op.create_index("ix_comments_article_created_at", "comments", ["article", "created_at"])
    op.create_table(
        "comment_reports",
        sa.Column("comment_id", sa.String(36), nullable=False),
        sa.Column("user_id", sa.String(36), nullable=False),
        sa.Column("reason", sa.String(20), nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("settled_at", sa.BigInteger, nullable=True),
        sa.PrimaryKeyConstraint("comment_id", "user_id", name="pk_comment_reports"),
        _points("comment_reports", "comment_id", "comments", when_gone="CASCADE"),
        _points("comment_reports", "user_id", "users", when_gone="CASCADE"),
    )
    op.create_index("ix_comment_reports_user_id", "comment_reports", ["user_id"])


def downgrade() -> None:
    for table in ("comment_reports", "comments", "commenters"):
        op.drop_table(table)
