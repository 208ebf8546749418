"""The full-text indexes `event_text`, over summaries, actors, quotes and evidence, and `article_text`, over articles.

They hold the words as a search compares them (app.domain.searching): `unicode61` does not fold ı, ی/ي or ک/ك, so the
copy is folded here, and written in the transaction that writes the event; a trigger could not do it.
"""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Select, delete, insert, select, text
from sqlalchemy import column as sql_column
from sqlalchemy import table as sql_table
from sqlalchemy.orm import Session, selectinload

from app.domain.searching import Form, Term, search_copy
from app.storage.tables import ArticleRow, EventActorRow, EventRow, ReportRow

EVENT_TEXT = sql_table(
    "event_text",
    sql_column("rowid"),
    sql_column("summary"),
    sql_column("actors"),
    sql_column("quotes"),
    sql_column("evidence"),
)
ARTICLE_TEXT = sql_table("article_text", sql_column("rowid"), sql_column("title"), sql_column("body"))

# FTS5 lets the table's own name stand for all its columns, as the left side of MATCH.
_ARTICLE_MATCH = sql_table("article_text", sql_column("rowid"), sql_column("article_text"))

_REBUILD_BATCH = 200


def match_expression(terms: Iterable[Term]) -> str | None:
    """Return an FTS5 expression in which every term must occur; None where there is none.

    Words are quoted, so that nothing that a person types is read as an operator.
    """
    return " AND ".join(map(_alternatives, terms)) or None


def _alternatives(term: Term) -> str:
    first, *others = term.forms
    phrases = [_phrase(first) + " *" if term.is_beginning else _phrase(first), *map(_phrase, others)]
    return f"({' OR '.join(phrases)})" if others else phrases[0]


def _phrase(form: Form) -> str:
    # Words hold letters and digits alone, no quotation mark among them.
    return f'"{" ".join(form)}"'


def articles_matching(expression: str) -> Select[int]:
    """Return the row ids of the articles whose title or text meets an expression."""
    return select(_ARTICLE_MATCH.c.rowid).where(_ARTICLE_MATCH.c.article_text.match(expression))


def index_article(session: Session, article: ArticleRow) -> None:
    """Write the index entry of an article, whose text never changes."""
    session.execute(insert(ARTICLE_TEXT).values(rowid=article.id, **article_entry(article)))


def article_entry(article: ArticleRow) -> dict[str, str]:
    """Return what the index is to hold of an article, by column."""
    return {"title": search_copy(article.title or ""), "body": search_copy(article.text)}


def rebuild_articles(session: Session) -> None:
    """Write the index of articles anew."""
    session.execute(text("INSERT INTO article_text(article_text) VALUES ('rebuild')"))
    session.execute(delete(ARTICLE_TEXT))
    _index_missing_articles(session)


def index_event(session: Session, event: EventRow) -> None:
    """Write the index entry of `event` anew; one that is withdrawn or merged has none."""
    remove_event(session, event.id)
    if event.withdrawn_at is None and event.merged_into_id is None:
        session.execute(insert(EVENT_TEXT).values(rowid=event.id, **_columns(event)))


def remove_event(session: Session, event_id: int) -> None:
    """Take the event out of the index."""
    session.execute(delete(EVENT_TEXT).where(EVENT_TEXT.c.rowid == event_id))


def rebuild_index(session: Session) -> int:
    """Write the index of events anew and return their number; articles that lack an entry get one."""
    # From its own copies first: what is damaged cannot be deleted from.
    session.execute(text("INSERT INTO event_text(event_text) VALUES ('rebuild')"))
    session.execute(delete(EVENT_TEXT))
    count = 0
    for row, columns in entries(session):
        session.execute(insert(EVENT_TEXT).values(rowid=row, **columns))
        count += 1
    _index_missing_articles(session)
    return count


def entries(session: Session) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the row id of every event that is to be found, with its columns of the index."""
    ids = session.scalars(
        select(EventRow.id).where(EventRow.withdrawn_at.is_(None), EventRow.merged_into_id.is_(None))
    ).all()
    for start in range(0, len(ids), _REBUILD_BATCH):
        for event in _load(session, ids[start : start + _REBUILD_BATCH]):
            yield event.id, _columns(event)
            session.expunge(event)


def indexed(session: Session) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield what the index holds, in the same form."""
    for row in session.execute(select(EVENT_TEXT)).mappings():
        columns = dict(row)
        yield columns.pop("rowid"), columns


def _index_missing_articles(session: Session) -> None:
    ids = session.scalars(select(ArticleRow.id).where(ArticleRow.id.not_in(select(ARTICLE_TEXT.c.rowid)))).all()
    for article_id in ids:
        article = session.get_one(ArticleRow, article_id)
        index_article(session, article)
        session.expire(article, ["text"])


def _load(session: Session, ids: Sequence[int]) -> Sequence[EventRow]:
    actors = selectinload(EventRow.actors)
    reports = selectinload(EventRow.reports)
    statement = (
        select(EventRow)
        .where(EventRow.id.in_(ids))
        .options(
            actors.joinedload(EventActorRow.actor),
            actors.joinedload(EventActorRow.party),
            reports.selectinload(ReportRow.evidence),
            reports.selectinload(ReportRow.quotes),
        )
    )
    return session.scalars(statement).all()


def _columns(event: EventRow) -> dict[str, str]:
    names: list[str] = []
    for part in event.actors:
        names += [part.actor.name, *part.actor.aliases, part.text]
        if part.party is not None:
            names.append(part.party.name)
    quotes = [quote.text for report in event.reports for quote in report.quotes]
    evidence = [span.text for report in event.reports for span in report.evidence]
    return {
        "summary": search_copy(event.summary),
        "actors": _joined(names),
        "quotes": _joined(quotes),
        "evidence": _joined(evidence),
    }


def _joined(texts: list[str]) -> str:
    return search_copy("\n".join(dict.fromkeys(texts)))
