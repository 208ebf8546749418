"""The full-text index over the texts of articles, written by hand as that over events is.

Both are filled by app.storage.search, which knows how words are folded: without the note of the roster that the store
was made from, the next start of the program brings the roster and the indexes up to date.
"""

from alembic import op

revision = "article_text"
down_revision = "intake"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE VIRTUAL TABLE article_text USING fts5(title, body, prefix='2 3')")
    op.execute("DELETE FROM meta WHERE name = 'roster'")


def downgrade() -> None:
    op.execute("DROP TABLE article_text")
    op.execute("DELETE FROM meta WHERE name = 'roster'")
