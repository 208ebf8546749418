"""How much the store holds and how new it is: the line under every list."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.storage.tables import ArticleRow
from app.timeline.filter import EventFilter
from app.timeline.tallies import tally
from app.web.words import COMMENTARY, counted, say_moment


def say_freshness(session: Session) -> tuple[str, ...]:
    """Return "5 articles → 46 events and 3 pieces of commentary", "last added 21 Oct 2024, 14:05 UTC"."""
    current = select(func.count(), func.max(ArticleRow.fetched_at)).where(ArticleRow.superseded_by_id.is_(None))
    articles, added = session.execute(current).one()
    if not articles:
        return ("No articles yet",)
    figures = tally(session, EventFilter())
    held = f"{counted(articles, 'article')} → {counted(figures.events, 'event')}"
    commentary = figures.with_commentary - figures.events
    if commentary:
        held += f" and {counted(commentary, *COMMENTARY)}"
    return held, f"last added {say_moment(added)}"
