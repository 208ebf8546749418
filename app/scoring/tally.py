"""All articles: precision, recall and F1 by kind, and how often each field is right."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.codebook import Kind
from app.scoring.match import ArticleMatch, GoldEvent, check_fields, evidence_dice, match_article


@dataclass
class Count:
    """Matched, missed and extra events."""

    matched: int = 0
    missed: int = 0
    extra: int = 0

    @property
    def gold(self) -> int:
        """Gold events that had to be found."""
        return self.matched + self.missed

    @property
    def extracted(self) -> int:
        """Extracted events that count."""
        return self.matched + self.extra

    @property
    def precision(self) -> float:
        """Share of the extracted events that are right; 1 where there was nothing to find and nothing claimed."""
        return 1.0 if self.gold + self.extracted == 0 else _ratio(self.matched, self.extracted)

    @property
    def recall(self) -> float:
        """Share of the gold events found."""
        return 1.0 if self.gold + self.extracted == 0 else _ratio(self.matched, self.gold)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return _ratio(2 * self.precision * self.recall, self.precision + self.recall)


def _ratio(a: float, b: float) -> float:
    return a / b if b else 0.0


@dataclass
class Score:
    """The figures of one run: `fields` holds (right, judged) of each scored field, `evidence` the mean Dice overlap."""

    total: Count = field(default_factory=Count)
    kinds: dict[str, Count] = field(default_factory=dict)
    fields: dict[str, tuple[int, int]] = field(default_factory=dict)
    overlaps: list[float] = field(default_factory=list)
    articles: dict[str, ArticleMatch] = field(default_factory=dict)

    @property
    def evidence(self) -> float:
        """Mean Dice overlap of the evidence of matched events."""
        return sum(self.overlaps) / len(self.overlaps) if self.overlaps else 0.0

    def accuracy(self, name: str) -> float:
        """Share of matched events in which the field is right; 1 where it was never judged."""
        right, judged = self.fields.get(name, (0, 0))
        return right / judged if judged else 1.0

    def count_of(self, name: str) -> Count:
        """Return the counts of one article."""
        match = self.articles[name]
        return Count(len(match.pairs), len(match.missed), len(match.extra))


def is_commentary(event: GoldEvent) -> bool:
    """Tell the commentary, which is scored apart."""
    return bool(event["kind"] == Kind.COMMENTARY)


def score(
    gold: Mapping[str, Sequence[GoldEvent]],
    extracted: Mapping[str, Sequence[GoldEvent]],
    *,
    keep: Callable[[GoldEvent], bool] = lambda event: not is_commentary(event),
) -> Score:
    """Score the extracted events of every gold article, over the events that `keep` keeps."""
    result = Score()
    for name, events in gold.items():
        wanted = [event for event in events if keep(event)]
        match = match_article(wanted, [event for event in extracted.get(name, ()) if keep(event)])
        result.articles[name] = match
        _add(result, match)
    return result


def _add(result: Score, match: ArticleMatch) -> None:
    for column, events in (("matched", [g for g, _ in match.pairs]), ("missed", match.missed), ("extra", match.extra)):
        for event in events:
            for count in (result.total, result.kinds.setdefault(event["kind"], Count())):
                setattr(count, column, getattr(count, column) + 1)
    for gold, extracted in match.pairs:
        result.overlaps.append(evidence_dice(gold, extracted))
        for name, right in check_fields(gold, extracted).items():
            before = result.fields.get(name, (0, 0))
            result.fields[name] = (before[0] + right, before[1] + 1)
