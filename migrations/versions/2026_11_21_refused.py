"""What of a job's parts was refused, and why."""

import sqlalchemy as sa
from alembic import op

revision = "refused"
down_revision = "article_text"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("job", sa.Column("refused", sa.JSON(), server_default="[]", nullable=False))


def downgrade() -> None:
    op.drop_column("job", "refused")
