"""What is new about an event, in words for its history and for `reextract`."""

from collections.abc import Iterator, Sequence

from app.domain.event import DateSpan
from app.storage.changes import Part, Report, Settled, StoredEvent


def differences(event: StoredEvent, settled: Settled, reports: Sequence[Report]) -> tuple[str, ...]:
    """Return one sentence for each difference between the stored event and what it is to become; none if alike."""
    return (*_of_reports(event.reports, reports), *value_differences(event.settled, settled))


def value_differences(old: Settled, new: Settled) -> tuple[str, ...]:
    """Return one sentence for each value that is to change."""
    return tuple(_of_values(old, new))


def report_name(report: Report) -> str:
    """Return how the history names a report: its publisher or title, and the day."""
    return f"{report.article.name}, {report.article.published_on.isoformat()}"


def _of_reports(old: Sequence[Report], new: Sequence[Report]) -> Iterator[str]:
    before = {report.article.id: report for report in old}
    after = {report.article.id: report for report in new}
    for article_id, report in after.items():
        if article_id not in before:
            yield f"report added: {report_name(report)}"
        elif before[article_id].event != report.event:
            yield f"report read anew: {report_name(report)}"
    for article_id, report in before.items():
        if article_id not in after:
            yield f"report removed: {report_name(report)}"


def _of_values(old: Settled, new: Settled) -> Iterator[str]:
    pairs = (
        ("kind", old.kind, new.kind),
        ("act", old.act, new.act),
        ("status", old.status, new.status),
        ("date", _date(old.when), _date(new.when)),
        ("place", old.place, new.place),
        ("speaker", old.speaker, new.speaker),
        ("actors", _actors(old.parts), _actors(new.parts)),
        ("summary", old.summary, new.summary),
        ("key", old.key, new.key),
        ("address", old.slug, new.slug),
    )
    for name, before, after in pairs:
        if before != after:
            yield f"{name}: {before or 'none'} → {after or 'none'}"
    if _actors(old.parts) == _actors(new.parts) and old.parts != new.parts:
        yield "actors: named in other words"


def _date(when: DateSpan) -> str:
    days = when.start.isoformat() if when.start == when.end else f"{when.start.isoformat()} to {when.end.isoformat()}"
    return f"{days} ({when.precision}, {when.basis})"


def _actors(parts: Sequence[Part]) -> str:
    return ", ".join(f"{part.side} {part.actor} ({part.party})" for part in parts)
