"""From a filter to the events that it asks for; the only place that decides which events those are."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    Subquery,
    UnaryExpression,
    and_,
    column,
    extract,
    false,
    func,
    not_,
    or_,
    select,
    table,
    tuple_,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, Session
from sqlalchemy.sql.operators import custom_op

from app.domain.codebook import CODES, Kind, Precision
from app.domain.event import DateSpan
from app.storage.search import match_expression
from app.storage.tables import ArticleRow, EventActorRow, EventRow, ReportRow
from app.timeline.cursor import Cursor
from app.timeline.describe import is_between
from app.timeline.filter import LARGEST_PAGE, PAGE, EventFilter
from app.timeline.rows import EventCard, card_options, make_card
from app.timeline.terms import terms_of
from app.timeline.words import DYADS, LANES, MULTILATERAL, UNKNOWN_PUBLISHER

_PAIR = 2
# FTS5 lets the table's own name stand for all its columns, as the left side of MATCH.
_EVENT_TEXT = table("event_text", column("rowid"), column("event_text"))


@dataclass(frozen=True, slots=True)
class Page:
    """A page of events; `total` counts all that the filter asks for, `left` those that stand behind this page.

    Where there are more, `next_show` is the size of a page that holds 20 more of them (None when that would be too
    large), and `next_after` is the place behind the last event of this page.
    """

    rows: tuple[EventCard, ...]
    total: int
    left: int
    next_show: int | None
    next_after: str | None


def select_events(wanted: EventFilter) -> Select[EventRow]:
    """Return the events that `wanted` asks for, in its order; size and place of the page do not count."""
    return select(EventRow).where(*meeting(wanted)).order_by(*_order(wanted))


def select_ids(wanted: EventFilter) -> Select[int]:
    """Return the row ids of `select_events`, in no order, for questions about all of them."""
    return select_events(wanted).with_only_columns(EventRow.id).order_by(None)


def count_events(session: Session, wanted: EventFilter) -> int:
    """Return how many events `wanted` asks for."""
    return session.scalars(select(func.count()).select_from(select_ids(wanted).subquery())).one()


def page_of_events(session: Session, wanted: EventFilter, *, total: int | None = None) -> Page:
    """Return the page of `wanted.show` events behind `wanted.after`; `total` where it is known already."""
    rows = load_cards(session, wanted, limit=wanted.show + 1)
    shown, more = rows[: wanted.show], len(rows) > wanted.show
    total = count_events(session, wanted) if total is None else total
    return Page(
        rows=tuple(shown),
        total=total,
        left=_count_behind(session, wanted, shown, total) if more else 0,
        next_show=min(wanted.show + PAGE, LARGEST_PAGE) if more and wanted.show < LARGEST_PAGE else None,
        next_after=cursor_of(shown[-1]).encode() if more else None,
    )


def count_under_heading(session: Session, wanted: EventFilter, when: DateSpan) -> int:
    """Return how many of the events stand under the heading of `when`: its month, or its years where none is known."""
    by_year, start = EventRow.date_precision == Precision.YEAR, EventRow.date_start
    fits: tuple[ColumnElement[bool], ...]
    if when.precision is Precision.YEAR:
        fits = (
            by_year,
            extract("year", start) == when.start.year,
            extract("year", EventRow.date_end) == when.end.year,
        )
    else:
        month = extract("month", start) == when.start.month
        fits = (not_(by_year), extract("year", start) == when.start.year, month)
    return session.scalars(select(func.count()).select_from(select_ids(wanted).where(*fits).subquery())).one()


def stream_events(session: Session, wanted: EventFilter) -> Iterator[EventCard]:
    """Yield all events that `wanted` asks for, whatever its page; loaded in batches."""
    batch = load_cards(session, wanted.replace(after=None), limit=LARGEST_PAGE)
    while batch:
        yield from batch
        behind = wanted.replace(after=cursor_of(batch[-1]).encode())
        batch = load_cards(session, behind, limit=LARGEST_PAGE) if len(batch) == LARGEST_PAGE else []


def load_cards(session: Session, wanted: EventFilter, *, limit: int) -> list[EventCard]:
    """Return up to `limit` events behind `wanted.after`."""
    statement = select_events(wanted).options(*card_options()).limit(limit)
    if wanted.after:
        statement = statement.where(_beyond(Cursor.decode(wanted.after), wanted))
    return [make_card(event) for event in session.scalars(statement)]


def cursor_of(card: EventCard) -> Cursor:
    """Return the place of an event in the order of all."""
    return Cursor(card.when.start, card.when.end, card.id)


def participation(values: Collection[str] | None = None) -> Subquery:
    """Return who takes part in what: a row (event_id, value, actor_id) for each actor and for each party of one.

    `value` is the id by which a filter may name it, `actor_id` who it is. The speaker takes part as an initiator.
    With `values`, only rows of these.
    """
    part, spoke = EventActorRow, EventRow.speaker_id
    legs = (
        (select(part.event_id, part.actor_id.label("value"), part.actor_id.label("actor_id")), part.actor_id),
        (select(part.event_id, part.party_id, part.actor_id), part.party_id),
        (select(EventRow.id, spoke, spoke), spoke),
    )
    return union_all(
        *(leg.where(value.is_not(None) if values is None else value.in_(values)) for leg, value in legs)
    ).subquery()


def publisher_value() -> ColumnElement[str]:
    """Return the value by which a filter names an article's publisher."""
    return func.coalesce(ArticleRow.publisher, UNKNOWN_PUBLISHER)


def meeting(wanted: EventFilter) -> Iterator[ColumnElement[bool]]:
    """Yield what an event must meet."""
    yield EventRow.withdrawn_at.is_(None)
    # Nearly every event is a survivor; the plus keeps SQLite from walking all of them by that column's index.
    yield _unindexed(EventRow.merged_into_id).is_(None)
    yield from _plain_conditions(wanted)
    if wanted.actor:
        yield EventRow.id.in_(_taking_part(wanted))
    if wanted.lane:
        yield in_lane(wanted.lane)
    if wanted.publisher:
        reported = select(ReportRow.event_id).join(ReportRow.article)
        yield EventRow.id.in_(reported.where(publisher_value().in_(wanted.publisher)))
    if wanted.q:
        yield _mentions(wanted.q)


def in_lane(lane: str) -> ColumnElement[bool]:
    """Return that an event stands in a lane: between its two parties, among three or more, or in none of these."""
    if lane in DYADS:
        return EventRow.id.in_(_taking_part(EventFilter(actor=DYADS[lane], match="between")))
    if lane == MULTILATERAL:
        part = EventActorRow
        many = select(part.event_id).group_by(part.event_id).having(func.count(part.party_id.distinct()) > _PAIR)
        return EventRow.id.in_(many)
    return not_(or_(*(in_lane(one) for one in LANES if one != lane)))


def _plain_conditions(wanted: EventFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.kind:
        yield EventRow.kind.in_(wanted.kind)
    elif not wanted.commentary:
        yield EventRow.kind != Kind.COMMENTARY
    if wanted.status:
        yield EventRow.status.in_(wanted.status)
    if wanted.review:
        yield EventRow.review.in_(wanted.review)
    if wanted.quad:
        coded = [pair for pair, code in CODES.items() if code.quad_class in wanted.quad]
        yield tuple_(EventRow.kind, EventRow.act).in_(coded)
    # One dated "on or before" or "on or after" a day starts and ends on it, so it is met by that day.
    if wanted.from_:
        yield EventRow.date_end >= wanted.from_
    if wanted.to:
        yield EventRow.date_start <= wanted.to


def _taking_part(wanted: EventFilter) -> Select[int]:
    part = participation(wanted.actor)
    found: Select[int] = select(part.c.event_id)
    if not is_between(wanted):
        return found
    # Two of the chosen, met by two different actors: a minister alone is not "between" himself and his state.
    return found.group_by(part.c.event_id).having(and_(several(part.c.value), several(part.c.actor_id)))


def several(values: ColumnElement[str]) -> ColumnElement[bool]:
    """Return that a group has at least two of these; cheaper than to count them."""
    return func.min(values) != func.max(values)


def _unindexed(value: InstrumentedAttribute[Any]) -> ColumnElement[Any]:
    return UnaryExpression(value.expression, operator=custom_op("+"), type_=value.type)


def _mentions(words: str) -> ColumnElement[bool]:
    expression = match_expression(terms_of(words))
    if expression is None:
        return false()
    return EventRow.id.in_(select(_EVENT_TEXT.c.rowid).where(_EVENT_TEXT.c.event_text.match(expression)))


def _order(wanted: EventFilter) -> tuple[UnaryExpression[Any], ...]:
    """Return newest first: by the first day, the shorter of two that begin together before the longer.

    So "2022" stands behind all of January 2022, at the end of its year. The public id settles the rest alike on
    every machine.
    """
    if wanted.sort == "date":
        return EventRow.date_start.asc(), EventRow.date_end.desc(), EventRow.public_id.desc()
    return EventRow.date_start.desc(), EventRow.date_end.asc(), EventRow.public_id.asc()


def _beyond(cursor: Cursor, wanted: EventFilter) -> ColumnElement[bool]:
    start, end, event_id = EventRow.date_start, EventRow.date_end, EventRow.public_id
    if wanted.sort == "date":
        same_start = or_(end < cursor.end, and_(end == cursor.end, event_id < cursor.id))
        return or_(start > cursor.start, and_(start == cursor.start, same_start))
    same_start = or_(end > cursor.end, and_(end == cursor.end, event_id > cursor.id))
    return or_(start < cursor.start, and_(start == cursor.start, same_start))


def _count_behind(session: Session, wanted: EventFilter, shown: list[EventCard], total: int) -> int:
    if not wanted.after:
        return total - len(shown)
    behind = select_ids(wanted).where(_beyond(cursor_of(shown[-1]), wanted))
    return session.scalars(select(func.count()).select_from(behind.subquery())).one()
