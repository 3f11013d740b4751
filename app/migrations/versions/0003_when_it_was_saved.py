"""When the server numbered each revision, to be shown on its entry. Rows from before have no such time."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("revisions", sa.Column("saved_at", sa.String(20), nullable=True))


def downgrade() -> None:
    op.drop_column("revisions", "saved_at")
