"""The full-text index over events, written by hand: autogenerate does not know virtual tables.

It holds folded copies (app.domain.folding), written by app.storage.search; its rowid is the event's id.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE VIRTUAL TABLE event_text USING fts5(summary, actors, quotes, evidence, prefix='2 3')")


def downgrade() -> None:
    op.execute("DROP TABLE event_text")
