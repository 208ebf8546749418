"""Short articles for tests of deciding: each sentence is one event, so that a test reads like a story."""

from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.codebook import Act, Kind, Status
from app.domain.event import DateSpan, Event, Evidence, Quote
from app.pipeline.reconcile import reconcile
from app.storage.changes import ArticleRef, Change, Create, Merge, StoredEvent, Update, Withdraw
from tests.factories import mention, when

DAY = "2024-07-01"


def told(
    sentence: str,
    act: tuple[Kind, Act] = (Kind.VISIT, Act.VISIT),
    who: str = "TUR",
    whom: str = "IRN",
    on: str | DateSpan = DAY,
    *,
    start: int = 0,
    **overrides: object,
) -> Event:
    """Return an event whose only evidence is `sentence` at `start`; `who` and `whom` are ids parted by blanks."""
    event = Event(
        kind=act[0],
        act=act[1],
        status=Status.OCCURRED,
        when=when(on) if isinstance(on, str) else on,
        initiators=tuple(mention(actor) for actor in who.split()),
        targets=tuple(mention(actor) for actor in whom.split()),
        evidence=(Evidence(start, start + len(sentence), sentence),),
        rule="test",
    )
    return replace(event, **overrides)  # type: ignore[arg-type]


def said(
    words: str, act: Act = Act.WARN, who: str = "hakan-fidan", whom: str = "ISR", on: str | DateSpan = DAY
) -> Event:
    """Return a statement that is one quote."""
    event = told(words, (Kind.STATEMENT, act), who, whom, on, speaker=who if " " not in who else None)
    return replace(event, quotes=(Quote(0, len(words), words),))


def article(number: int, published: str = DAY, copy_of: int | None = None) -> ArticleRef:
    """Return an article by its row id."""
    return ArticleRef(number, f"{number:064x}", date.fromisoformat(published), f"Paper {number}", copy_of)


@dataclass
class Memory:
    """A store in memory, which carries out changes as the database does."""

    events: list[StoredEvent] = field(default_factory=list)

    def tell(self, by: ArticleRef, *events: Event) -> list[Change]:
        """Let an article tell these events, and nothing else, from now on."""
        changes = reconcile(self.events, events, by)
        for change in changes:
            self._carry_out(change)
        return changes

    def regroup(self, articles: dict[int, ArticleRef]) -> None:
        """Renew the articles of all reports, as when an original has arrived after its copy."""
        self.events = [
            replace(event, reports=tuple(replace(r, article=articles[r.article.id]) for r in event.reports))
            for event in self.events
        ]

    def review(self, public_id: str, review: str = "confirmed") -> None:
        """Let a person look at an event."""
        self.events = [replace(e, review=review) if e.public_id == public_id else e for e in self.events]

    def live(self) -> list[StoredEvent]:
        """Return the events that show."""
        return [event for event in self.events if not event.withdrawn and not event.merged]

    def shape(self) -> list[list[tuple[int, str]]]:
        """Return for each event that shows which articles report it in which words, in no order that matters."""
        return sorted(sorted((r.article.id, r.event.evidence[0].text) for r in event.reports) for event in self.live())

    def _carry_out(self, change: Change) -> None:
        match change:
            case Create():
                new = StoredEvent(len(self.events) + 1, change.public_id, "machine", change.settled, change.reports)
                self.events.append(new)
            case Update():
                self._replace(change.event_id, settled=change.settled, reports=change.reports, withdrawn=False)
            case Withdraw():
                self._replace(change.event_id, reports=(), withdrawn=True)
            case Merge():
                self._replace(change.event_id, reports=(), merged=True)

    def _replace(self, row_id: int, **changes: object) -> None:
        self.events = [replace(e, **changes) if e.id == row_id else e for e in self.events]  # type: ignore[arg-type]
