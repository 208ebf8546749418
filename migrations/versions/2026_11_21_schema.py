"""The tables; marks the file as ours."""

import sqlalchemy as sa
from alembic import op

from app.storage.database import APPLICATION_ID

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    op.create_table(
        "actor",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor")),
    )
    op.create_table(
        "article",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("publisher", sa.String(), nullable=True),
        sa.Column("author", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("published_basis", sa.String(), nullable=False),
        sa.Column("fetched_at", sa.DateTime(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("text_sha256", sa.String(), nullable=False),
        sa.Column("opening", sa.String(), nullable=False),
        sa.Column("copy_of_id", sa.Integer(), nullable=True),
        sa.Column("shingles", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["copy_of_id"], ["article.id"], name=op.f("fk_article_copy_of_id_article")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.UniqueConstraint("public_id", name=op.f("uq_article_public_id")),
        sa.UniqueConstraint("text_sha256", name=op.f("uq_article_text_sha256")),
    )
    op.create_index(op.f("ix_article_copy_of_id"), "article", ["copy_of_id"])
    op.create_index(op.f("ix_article_published_on"), "article", ["published_on"])
    op.create_index(op.f("ix_article_publisher"), "article", ["publisher"])

    op.create_table(
        "meta",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_meta")),
    )
    op.create_table(
        "party",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party")),
    )
    op.create_table(
        "article_shingle",
        sa.Column("hash", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_article_shingle_article_id_article")),
        sa.PrimaryKeyConstraint("hash", "article_id", name=op.f("pk_article_shingle")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_article_shingle_article_id"), "article_shingle", ["article_id"])

    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("date_start", sa.Date(), nullable=False),
        sa.Column("date_end", sa.Date(), nullable=False),
        sa.Column("date_precision", sa.String(), nullable=False),
        sa.Column("date_basis", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("speaker_id", sa.String(), nullable=True),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("review", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("date_start <= date_end", name=op.f("ck_event_dates")),
        sa.ForeignKeyConstraint(["merged_into_id"], ["event.id"], name=op.f("fk_event_merged_into_id_event")),
        sa.ForeignKeyConstraint(["speaker_id"], ["actor.id"], name=op.f("fk_event_speaker_id_actor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sa.UniqueConstraint("public_id", name=op.f("uq_event_public_id")),
    )
    op.create_index(op.f("ix_event_date_end"), "event", ["date_end"])
    op.create_index(op.f("ix_event_key"), "event", ["key"])
    op.create_index(op.f("ix_event_kind"), "event", ["kind"])
    op.create_index(op.f("ix_event_merged_into_id"), "event", ["merged_into_id"])
    op.create_index("ix_event_newest", "event", ["date_start", "id"])
    op.create_index(op.f("ix_event_speaker_id"), "event", ["speaker_id"])

    op.create_table(
        "tenure",
        sa.Column("actor_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.String(), nullable=False),
        sa.Column("office", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_tenure_actor_id_actor")),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_tenure_party_id_party")),
        sa.PrimaryKeyConstraint("actor_id", "position", name=op.f("pk_tenure")),
    )
    op.create_index(op.f("ix_tenure_party_id"), "tenure", ["party_id"])

    op.create_table(
        "event_actor",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.String(), nullable=False),
        sa.Column("party_id", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_event_actor_actor_id_actor")),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_event_actor_event_id_event"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_event_actor_party_id_party")),
        sa.PrimaryKeyConstraint("event_id", "side", "position", name=op.f("pk_event_actor")),
    )
    op.create_index(op.f("ix_event_actor_actor_id"), "event_actor", ["actor_id"])
    op.create_index(op.f("ix_event_actor_party_id"), "event_actor", ["party_id"])

    op.create_table(
        "report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("date_start", sa.Date(), nullable=False),
        sa.Column("date_end", sa.Date(), nullable=False),
        sa.Column("date_precision", sa.String(), nullable=False),
        sa.Column("date_basis", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("speaker_id", sa.String(), nullable=True),
        sa.Column("attribution", sa.String(), nullable=True),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("actors", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_report_article_id_article")),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_report_event_id_event"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["speaker_id"], ["actor.id"], name=op.f("fk_report_speaker_id_actor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
        sa.UniqueConstraint("event_id", "article_id", name=op.f("uq_report_event_id")),
    )
    op.create_index(op.f("ix_report_article_id"), "report", ["article_id"])

    op.create_table(
        "revision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_revision_event_id_event"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision")),
    )
    op.create_index(op.f("ix_revision_event_id"), "revision", ["event_id"])

    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.CheckConstraint('0 <= start AND start < "end"', name=op.f("ck_evidence_span")),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_evidence_report_id_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    op.create_index(op.f("ix_evidence_report_id"), "evidence", ["report_id"])

    op.create_table(
        "quote",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("speaker_id", sa.String(), nullable=True),
        sa.CheckConstraint('0 <= start AND start < "end"', name=op.f("ck_quote_span")),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_quote_report_id_report"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["speaker_id"], ["actor.id"], name=op.f("fk_quote_speaker_id_actor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quote")),
    )
    op.create_index(op.f("ix_quote_report_id"), "quote", ["report_id"])


def downgrade() -> None:
    op.drop_table("quote")
    op.drop_table("evidence")
    op.drop_table("revision")
    op.drop_table("report")
    op.drop_table("event_actor")
    op.drop_table("tenure")
    op.drop_table("event")
    op.drop_table("article_shingle")
    op.drop_table("party")
    op.drop_table("meta")
    op.drop_table("article")
    op.drop_table("actor")
