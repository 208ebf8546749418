"""Events as lists show them: frozen cards, loaded with a number of statements that does not grow with the rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from app.domain.article import shown_title
from app.domain.codebook import CODES, Act, Basis, Code, Kind, Precision, Side, Status
from app.domain.event import DateSpan
from app.storage.tables import ActorRow, ArticleRow, EventActorRow, EventRow, EvidenceRow, PartyRow, QuoteRow, ReportRow


@dataclass(frozen=True, slots=True)
class ActorRef:
    """Somebody who takes part: `party_id` is who it acts for, None for nobody; `text` the article's words."""

    id: str
    name: str
    type: str
    party_id: str | None
    party_name: str | None
    text: str

    @property
    def path(self) -> str:
        """Address of the actor's page."""
        return f"/actors/{self.id}"


@dataclass(frozen=True, slots=True)
class QuoteRef:
    """Verbatim words with where they stand; a speaker's own where `is_quote`, else a passage of evidence."""

    text: str
    publisher: str | None
    published_on: date
    article_id: str
    article_slug: str
    article_title: str
    start: int
    end: int
    is_quote: bool
    language: str = "en"

    @property
    def path(self) -> str:
        """Address of the article's page."""
        return f"/articles/{self.article_id}/{self.article_slug}"


@dataclass(frozen=True, slots=True)
class EventCard:
    """One event in a list; `id` is the public id.

    `reports` counts the independent reports, `articles` all of them. `quote` is what the speaker says in the first
    evidence of an independent report, where the act is told, else the first evidence of the first one.
    """

    id: str
    slug: str
    kind: Kind
    act: Act
    status: Status
    when: DateSpan
    place: str | None
    summary: str
    initiators: tuple[ActorRef, ...]
    targets: tuple[ActorRef, ...]
    speaker: ActorRef | None
    quote: QuoteRef | None
    reports: int
    articles: int
    review: str
    updated_at: datetime
    quotes: tuple[QuoteRef, ...] = ()
    evidence: tuple[QuoteRef, ...] = ()
    publishers: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """Address of the event's page: its permalink on this host."""
        return f"/events/{self.id}/{self.slug}"

    @property
    def code(self) -> Code:
        """The act in the field's own languages."""
        return CODES[self.kind, self.act]


def card_options() -> tuple[ORMOption, ...]:
    """Return what to load beside an event so that `make_card` needs no further statement; article texts stay away."""
    return (
        selectinload(EventRow.actors).options(
            joinedload(EventActorRow.actor).load_only(ActorRow.name, ActorRow.type),
            joinedload(EventActorRow.party).load_only(PartyRow.name),
        ),
        joinedload(EventRow.speaker).load_only(ActorRow.name, ActorRow.type),
        selectinload(EventRow.reports).options(
            joinedload(ReportRow.article), selectinload(ReportRow.quotes), selectinload(ReportRow.evidence)
        ),
    )


def make_card(event: EventRow) -> EventCard:
    """Return the card of an event that was loaded with `card_options`."""
    families = group_reports(event.reports)
    reports = [report for family in families for report in family]
    initiators, targets = actors_of(event, Side.INITIATOR), actors_of(event, Side.TARGET)
    quotes = tuple(_ref(report.article, quote) for report in reports for quote in report.quotes)
    evidence = tuple(_ref(report.article, passage) for report in reports for passage in report.evidence)
    return EventCard(
        id=event.public_id,
        slug=event.slug,
        kind=Kind(event.kind),
        act=Act(event.act),
        status=Status(event.status),
        when=date_span(event),
        place=event.place,
        summary=event.summary,
        initiators=initiators,
        targets=targets,
        speaker=speaker_of(event.speaker, initiators + targets),
        quote=_best_quote(event.speaker_id, families) or next(iter(evidence), None),
        reports=len(families),
        articles=len(reports),
        review=event.review,
        updated_at=event.updated_at,
        quotes=quotes,
        evidence=evidence,
        publishers=tuple(dict.fromkeys(report.article.publisher for report in reports if report.article.publisher)),
    )


def group_reports(reports: Iterable[ReportRow]) -> list[list[ReportRow]]:
    """Return the independent reports, each first in a list with its republications; the earliest published first.

    Two copies of one article that is not among the reports are one family too: they are no two witnesses.
    """
    families: dict[int, list[ReportRow]] = {}
    for report in sorted(reports, key=_report_order):
        families.setdefault(report.article.copy_of_id or report.article_id, []).append(report)
    return sorted(families.values(), key=lambda family: _report_order(family[0])[1:])


def date_span(row: EventRow | ReportRow) -> DateSpan:
    """Return the date of an event, or the one that a report gives it."""
    return DateSpan(row.date_start, row.date_end, Precision(row.date_precision), Basis(row.date_basis))


def actors_of(event: EventRow, side: Side) -> tuple[ActorRef, ...]:
    """Return who stands on one side, in the article's order."""
    return tuple(_actor_ref(part) for part in event.actors if part.side == side)


def speaker_of(speaker: ActorRow | None, actors: Sequence[ActorRef]) -> ActorRef | None:
    """Return the speaker as it stands among the actors, else by its name alone."""
    if speaker is None:
        return None
    alone = ActorRef(speaker.id, speaker.name, speaker.type, None, None, speaker.name)
    return next((actor for actor in actors if actor.id == speaker.id), alone)


def article_title(article: ArticleRow) -> str:
    """Return the title, or the first words of the text where the source gave none; needs no text loaded."""
    return shown_title(article.title, article.opening)


def _report_order(report: ReportRow) -> tuple[bool, date, str]:
    # An original stands before its copies even where it was published later.
    return report.article.copy_of_id is not None, report.article.published_on, report.article.public_id


def _actor_ref(part: EventActorRow) -> ActorRef:
    party_name = part.party.name if part.party else None
    return ActorRef(part.actor_id, part.actor.name, part.actor.type, part.party_id, party_name, part.text)


def _best_quote(speaker_id: str | None, families: list[list[ReportRow]]) -> QuoteRef | None:
    """Return the longest quote inside the first evidence of the first report that has one there, copies last.

    A quote elsewhere in the article may be on another matter than the headline.
    """
    firsts, copies = [family[0] for family in families], [copy for family in families for copy in family[1:]]
    for report in firsts + copies:
        said = [
            quote
            for quote in report.quotes
            if (speaker_id is None or quote.speaker_id in (None, speaker_id)) and _meets(quote, report.evidence[:1])
        ]
        if said:
            return _ref(report.article, max(said, key=lambda quote: quote.end - quote.start))
    return None


def _meets(quote: QuoteRow, evidence: Iterable[EvidenceRow]) -> bool:
    return any(quote.start < passage.end and passage.start < quote.end for passage in evidence)


def _ref(article: ArticleRow, passage: QuoteRow | EvidenceRow) -> QuoteRef:
    return QuoteRef(
        text=passage.text,
        publisher=article.publisher,
        published_on=article.published_on,
        article_id=article.public_id,
        article_slug=article.slug,
        article_title=article_title(article),
        start=passage.start,
        end=passage.end,
        is_quote=isinstance(passage, QuoteRow),
        language=article.language,
    )
