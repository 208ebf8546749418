"""One event with all its reports as plain values, for /events/{id}.json and /api/events/{id}."""

from typing import Any

from app.formats.as_json import event_json
from app.timeline.dates import iso_date, say_date
from app.timeline.detail import ArticleRef, EventDetail, Passage, ReportDetail
from app.web.words import iso_moment


def event_record(detail: EventDetail, *, base: str) -> dict[str, Any]:
    """Return the event as lists give it, with `reported_by` and `history`; addresses begin with `base`."""
    return {
        **event_json(detail.card, base_url=base),
        "first_reported": detail.first_reported.isoformat() if detail.first_reported else None,
        "reported_by": [_report(report, base) for report in detail.reports],
        "history": [{"at": iso_moment(one.at), "by": one.by, "what": one.what} for one in detail.revisions],
    }


def _report(report: ReportDetail, base: str) -> dict[str, Any]:
    return {
        "article": _article(report.article, base),
        "attribution": report.attribution,
        "act": report.act,
        "status": report.status,
        "date": {"iso": iso_date(report.when), "text": say_date(report.when)},
        "place": report.place,
        "speaker": report.speaker,
        "rule": report.rule,
        "evidence": [_passage(passage) for passage in report.evidence],
        "quotes": [_passage(passage) for passage in report.quotes],
        "republications": [_report(copy, base) for copy in report.republications],
    }


def _article(article: ArticleRef, base: str) -> dict[str, Any]:
    return {
        "id": article.id,
        "url": base + article.path,
        "original": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "author": article.author,
        "published": article.published_on.isoformat(),
        "published_basis": article.published_basis,
        "language": article.language,
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {"start": passage.start, "end": passage.end, "text": passage.text, "flaw": passage.flaw}
