"""The decider: what is stored and what an article tells now, in; what has to change, out. No clock, no database.

stored + extracted → reports, grouped by the act they tell → each group claims an event → changes

A person's review wins: a reviewed event keeps its values and its reports, and only gains new ones; one that a person
withdrew takes in whatever tells it, and stays withdrawn.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from app.domain.event import Event
from app.pipeline.clusters import Cluster, group_reports
from app.pipeline.differences import differences, report_name
from app.pipeline.matching import act_key, reread_score
from app.pipeline.settle import public_id_of, settle
from app.storage.changes import ArticleRef, Change, Create, Merge, Report, StoredEvent, Update, Withdraw

# Which event a report was part of so far, by row id; None for one that is new.
_Homes = Mapping[Report, int | None]
# Which cluster (by index) goes on as which event.
_Claims = Mapping[int, StoredEvent]


def reconcile(stored: Sequence[StoredEvent], extracted: Sequence[Event], article: ArticleRef) -> list[Change]:
    """Return what has to change now that `article` tells `extracted`.

    `stored` must hold every event that could tell one of the same acts, those that the article reports so far, and
    those that already bear a public id that a new event would get (see `app.pipeline.neighbours`).
    """
    live = {event.id: event for event in stored if (event.reviewed or not event.withdrawn) and not event.merged}
    reviewed = {event.id: event.reports for event in live.values() if event.reviewed}
    homes = {
        report: home
        for report, home in (*_reread(live.values(), extracted, article), *_others(live.values(), article))
        if home not in reviewed
    }
    clusters = group_reports(homes, reviewed)
    votes = _votes(clusters, homes)
    claims = _claim(clusters, votes, live)
    return [
        *_kept(clusters, claims),
        *_gone(votes, claims, live, article),
        *_new(clusters, claims, stored),
    ]


def canonical(event: Event) -> Event:
    """Return the event with its spans in order and each once, as the store gives them back."""
    evidence, quotes = tuple(sorted(set(event.evidence))), tuple(sorted(set(event.quotes)))
    if (evidence, quotes) == (event.evidence, event.quotes):
        return event
    return replace(event, evidence=evidence, quotes=quotes)


def _reread(
    live: Iterable[StoredEvent], extracted: Iterable[Event], article: ArticleRef
) -> Iterator[tuple[Report, int | None]]:
    """Pair what the article tells now with what it told before, the best pairs first, one to one."""
    told = [(event.id, report.event) for event in live for report in event.reports if report.article.id == article.id]
    events = list(dict.fromkeys(canonical(event) for event in extracted))
    scores = [
        (reread_score(old, event), before, now)
        for before, (_, old) in enumerate(told)
        for now, event in enumerate(events)
    ]
    pairs = sorted((pair for pair in scores if pair[0][0]), key=lambda pair: (-pair[0][0], -pair[0][1], *pair[1:]))
    taken: set[int] = set()
    homes: dict[int, int] = {}
    for _, before, now in pairs:
        if before not in taken and now not in homes:
            taken.add(before)
            homes[now] = told[before][0]
    return ((Report(article, event), homes.get(now)) for now, event in enumerate(events))


def _others(live: Iterable[StoredEvent], article: ArticleRef) -> Iterator[tuple[Report, int | None]]:
    return ((report, event.id) for event in live for report in event.reports if report.article.id != article.id)


def _votes(clusters: Sequence[Cluster], homes: _Homes) -> dict[int, Counter[int]]:
    """Say for every event how many of its reports are in which cluster."""
    votes: dict[int, Counter[int]] = {}
    for index, cluster in enumerate(clusters):
        for report in cluster.reports:
            home = homes.get(report)
            if home is not None:
                votes.setdefault(home, Counter())[index] += 1
    return votes


def _claim(
    clusters: Sequence[Cluster], votes: Mapping[int, Counter[int]], live: Mapping[int, StoredEvent]
) -> dict[int, StoredEvent]:
    """Let reviewed events choose their cluster first, then the oldest.

    An event follows its own parties first, then most of its reports.
    """
    claims = {index: live[cluster.reviewed] for index, cluster in enumerate(clusters) if cluster.reviewed is not None}
    for event_id in sorted(votes):
        event = live[event_id]
        ranked = sorted(
            votes[event_id].items(),
            key=lambda vote: (act_key(clusters[vote[0]].lead.event) != event.settled.key, -vote[1], vote[0]),
        )
        choice = next((index for index, _ in ranked if index not in claims), None)
        if choice is not None:
            claims[choice] = event
    return claims


def _kept(clusters: Sequence[Cluster], claims: _Claims) -> Iterator[Update]:
    for index, event in sorted(claims.items(), key=lambda claim: claim[1].id):
        if event.withdrawn:
            continue
        settled = event.settled if event.reviewed else settle(clusters[index])
        what = differences(event, settled, clusters[index].reports)
        if what:
            yield Update(event.id, event.public_id, settled, clusters[index].reports, what)


def _gone(
    votes: Mapping[int, Counter[int]], claims: _Claims, live: Mapping[int, StoredEvent], article: ArticleRef
) -> Iterator[Merge | Withdraw]:
    staying = {event.id for event in claims.values()}
    for event in live.values():
        if event.id in staying or event.reviewed:
            continue
        if event.id in votes:
            index = votes[event.id].most_common(1)[0][0]
            yield Merge(event.id, event.public_id, event.settled.summary, into=claims[index].public_id)
        else:
            reason = f"{article.name} is no longer read as telling it"
            yield Withdraw(event.id, event.public_id, event.settled.summary, reason)


def _new(clusters: Sequence[Cluster], claims: _Claims, stored: Sequence[StoredEvent]) -> Iterator[Create | Update]:
    """Give the clusters that no event claims an event of their own: a withdrawn one found again, or a new one."""
    known = {event.public_id: event for event in stored}
    taken = set(known)
    for index, cluster in enumerate(clusters):
        if index in claims:
            continue
        settled = settle(cluster)
        withdrawn = _withdrawn_before(public_id_of(cluster.lead), settled.key, known)
        if withdrawn is None:
            public_id = _free(public_id_of(cluster.lead), taken)
            taken.add(public_id)
            what = tuple(f"first told by {report_name(report)}" for report in cluster.reports)
            yield Create(public_id, settled, cluster.reports, what)
        elif not withdrawn.reviewed:
            del known[withdrawn.public_id]
            yield Update(withdrawn.id, withdrawn.public_id, settled, cluster.reports, ("found again",))


def _withdrawn_before(public_id: str, key: str, known: Mapping[str, StoredEvent]) -> StoredEvent | None:
    for found, event in known.items():
        if found.partition("-")[0] == public_id and event.withdrawn and not event.merged and event.settled.key == key:
            return event
    return None


def _free(public_id: str, taken: Collection[str]) -> str:
    """Return the id, with the lowest free suffix where another event bears it."""
    number = 2
    candidate = public_id
    while candidate in taken:
        candidate = f"{public_id}-{number}"
        number += 1
    return candidate
