"""Which reports tell one act: a grouping that depends on the set of reports alone, not on the order they came in.

Pairs are joined best first, and no article stands twice in a group. Copies are joined first, to their original and
by a shared passage only, so that an article and its republications are one voice when strangers are compared; of
strangers, every pair of a group must agree.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from app.domain.codebook import Basis, Precision
from app.pipeline.matching import act_key, closeness, persons_shared, shared_passage, tell_one_act
from app.storage.changes import Report

_PRECISION_ORDER = tuple(Precision)
_BASIS_ORDER = tuple(Basis)

Score = tuple[int, int, int]


@dataclass(frozen=True)
class Cluster:
    """Reports of one act, the leading one first; `reviewed` is the row id of the reviewed event that holds them."""

    reports: tuple[Report, ...]
    reviewed: int | None = None

    @property
    def lead(self) -> Report:
        """The report whose values go before those of the others."""
        return self.reports[0]

    @property
    def articles(self) -> frozenset[int]:
        """The ids of the articles that report."""
        return frozenset(report.article.id for report in self.reports)

    @property
    def groups(self) -> frozenset[int]:
        """The ids of the originals behind those articles."""
        return frozenset(report.article.group for report in self.reports)


def lead_order(report: Report) -> tuple[object, ...]:
    """Sort key: originals before copies, exact dates before vague, named before worked out, early before late."""
    when = report.event.when
    return (
        report.article.copy_of is not None,
        _PRECISION_ORDER.index(when.precision),
        _BASIS_ORDER.index(when.basis),
        report.article.published_on,
        report_key(report),
    )


def report_key(report: Report) -> tuple[object, ...]:
    """Sort key made of content alone, the same on every machine, and different for different reports."""
    spans = tuple((span.start, span.end) for span in report.event.evidence)
    return (report.article.sha256, spans, repr(report.event))


def group_reports(reports: Iterable[Report], reviewed: Mapping[int, Sequence[Report]]) -> list[Cluster]:
    """Group the reports by the act they tell; those of a reviewed event (by row id) stay together."""
    clusters = [_cluster(held, row_id) for row_id, held in sorted(reviewed.items()) if held]
    clusters += [_cluster([report]) for report in sorted(reports, key=report_key)]
    return _join(_join(clusters, _copy_score, _can_stand_together), _stranger_score, _are_one_act)


def _cluster(reports: Iterable[Report], reviewed: int | None = None) -> Cluster:
    return Cluster(tuple(sorted(reports, key=lead_order)), reviewed)


def _join(
    clusters: Sequence[Cluster],
    score: Callable[[Cluster, Cluster], Score | None],
    agree: Callable[[Cluster, Cluster], bool],
) -> list[Cluster]:
    """Join pairs that have a score, the highest first, as long as all members of the two sides agree."""
    pairs = [
        (found, i, j)
        for block in _blocks(clusters)
        for i, j in combinations(block, 2)
        if (found := score(clusters[i], clusters[j])) is not None
    ]
    pairs.sort(key=lambda pair: (*(-part for part in pair[0]), pair[1], pair[2]))
    members = [[index] for index in range(len(clusters))]
    for _, i, j in pairs:
        ours, theirs = members[i], members[j]
        if ours is not theirs and all(agree(clusters[a], clusters[b]) for a, b in product(ours, theirs)):
            ours.extend(theirs)
            for index in theirs:
                members[index] = ours
    groups = {id(group): group for group in members}.values()
    return [_united([clusters[index] for index in group]) for group in groups]


def _blocks(clusters: Sequence[Cluster]) -> Iterable[list[int]]:
    """Indexes of the clusters by key: only reports with the same kind and parties can tell one act."""
    blocks: dict[str, list[int]] = {}
    for index, cluster in enumerate(clusters):
        for key in {act_key(report.event) for report in cluster.reports}:
            blocks.setdefault(key, []).append(index)
    return blocks.values()


def _united(clusters: Sequence[Cluster]) -> Cluster:
    reviewed = next((cluster.reviewed for cluster in clusters if cluster.reviewed is not None), None)
    return _cluster((report for cluster in clusters for report in cluster.reports), reviewed)


def _copy_score(ours: Cluster, theirs: Cluster) -> Score | None:
    """Score of an original and its copy, or of two copies, that hold a passage of evidence in common."""
    scores = [
        (words, int(a.event.act is b.event.act), -closeness(a.event.when, b.event.when))
        for a, b in product(ours.reports, theirs.reports)
        if a.article.group == b.article.group
        and act_key(a.event) == act_key(b.event)
        and (words := shared_passage(a.event, b.event))
    ]
    return max(scores, default=None)


def _stranger_score(ours: Cluster, theirs: Cluster) -> Score | None:
    """Score of two groups that tell one act, as their leading reports have it."""
    if not _are_one_act(ours, theirs):
        return None
    a, b = ours.lead.event, theirs.lead.event
    return persons_shared(a, b), int(a.act is b.act), -closeness(a.when, b.when)


def _can_stand_together(ours: Cluster, theirs: Cluster) -> bool:
    return not (ours.articles & theirs.articles) and (ours.reviewed is None or theirs.reviewed is None)


def _are_one_act(ours: Cluster, theirs: Cluster) -> bool:
    """Strangers only: a copy and its original that share no passage tell two acts, however alike."""
    return (
        not (ours.groups & theirs.groups)
        and (ours.reviewed is None or theirs.reviewed is None)
        and act_key(ours.lead.event) == act_key(theirs.lead.event)
        and tell_one_act(ours.lead.event, theirs.lead.event)
    )
