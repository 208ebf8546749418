"""A score as the lines of a table for the terminal."""

from collections.abc import Iterator

from app.scoring.match import GoldEvent, check_fields, parties
from app.scoring.tally import Count, Score

FIELDS = ("act", "status", "date", "initiators", "targets", "speaker", "quotes")


def score_lines(score: Score) -> Iterator[str]:
    """Yield the table: a line a kind, the field accuracies, the totals last."""
    for kind, count in sorted(score.kinds.items()):
        yield f"  {kind:11} {_figures(count)}"
    judged = [name for name in FIELDS if name in score.fields]
    if judged:
        fields = "  ".join(f"{name} {score.accuracy(name):.2f} ({score.fields[name][1]})" for name in judged)
        yield f"  fields right (judged): {fields}  evidence overlap {score.evidence:.2f}"
    yield f"  {'all':11} {_figures(score.total)}  ({len(score.articles)} articles)"


def _figures(count: Count) -> str:
    return (
        f"gold {count.gold:4}  extracted {count.extracted:4}  matched {count.matched:4}   "
        f"P {count.precision:.3f}  R {count.recall:.3f}  F1 {count.f1:.3f}"
    )


def error_lines(score: Score) -> Iterator[str]:
    """Yield what went wrong, article by article: missed, extra, and matched events with a wrong field."""
    for name, match in score.articles.items():
        count = score.count_of(name)
        yield f"{name}: P {count.precision:.2f}  R {count.recall:.2f}  F1 {count.f1:.2f}"
        yield from (_line("missed", event) for event in match.missed)
        yield from (_line("extra", event) for event in match.extra)
        for gold, extracted in match.pairs:
            wrong = [field for field, right in check_fields(gold, extracted).items() if not right]
            if wrong:
                yield _line(f"wrong {', '.join(wrong)}", gold)
                yield _line("  extracted as", extracted)


def _line(label: str, event: GoldEvent) -> str:
    sides = " → ".join(", ".join(sorted(parties(event[side]))) or "–" for side in ("initiators", "targets"))
    text = event["evidence"][0]["text"][:100] if event["evidence"] else ""
    return f"  {label}: {event['kind']}/{event['act']} {event['status']} {event['date_start']} {sides} | {text!r}"
