"""The values that an event shows, chosen from its reports by one rule, whatever the order they came in.

The leading report (original before copy, exact before vague date, named before worked-out date, early before late)
gives act, date and sides. A fact that it lacks (place, speaker, the person behind a party) comes from the next report
that has it. The status is what came of it: a plan is outlived by any other status, a claim by one whose writer
vouches, and of equals the article published last is right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.codebook import Side, Status
from app.domain.event import ActorMention, Event
from app.pipeline.clusters import Cluster
from app.pipeline.matching import act_key
from app.pipeline.summary import sentence, summarise
from app.storage.changes import Part, Report, Settled
from app.storage.naming import event_public_id, slugify

_OUTLIVED = {Status.CLAIMED: 1, Status.DENIED: 1, Status.PLANNED: 2}


def settle(cluster: Cluster) -> Settled:
    """Return the settled values of the cluster's event."""
    lead = cluster.lead.event
    speaker = _speaker(cluster.reports)
    shown = replace(
        lead,
        speaker=speaker,
        quotes=tuple(quote for r in cluster.reports if r.event.speaker == speaker for quote in r.event.first_quotes),
        status=_status(cluster.reports),
        initiators=_filled_in(lead.initiators, cluster.reports),
        targets=_filled_in(lead.targets, cluster.reports),
        place=next((report.event.place for report in cluster.reports if report.event.place), None),
    )
    return Settled(
        key=act_key(lead),
        kind=lead.kind,
        act=lead.act,
        status=shown.status,
        when=lead.when,
        place=shown.place,
        speaker=speaker,
        parts=(*_parts(Side.INITIATOR, shown.initiators), *_parts(Side.TARGET, shown.targets)),
        summary=summarise(shown),
        # Without the quote: an address stays short, and outlives another choice of words.
        slug=slugify(sentence(shown)) or "event",
    )


def public_id_of(report: Report) -> str:
    """Return the public id of an event that this report founds."""
    event = report.event
    initiators = [mention.actor for mention in event.initiators]
    return event_public_id(report.article.sha256, event.kind, event.start, initiators)


def _status(reports: Sequence[Report]) -> Status:
    best = min(
        reports,
        key=lambda report: (
            report.article.copy_of is not None,
            _OUTLIVED.get(report.event.status, 0),
            -report.article.published_on.toordinal(),
        ),
    )
    return best.event.status


def _speaker(reports: Sequence[Report]) -> str | None:
    """Return the finest speaker named: a person or organ before a party, the leading report's before another's."""
    speakers = [
        (report.event.speaker in {m.party for m in report.event.initiators}, report.event.speaker)
        for report in reports
        if report.event.speaker is not None
    ]
    return min(speakers, key=lambda pair: pair[0], default=(False, None))[1]


def _filled_in(mentions: Sequence[ActorMention], reports: Sequence[Report]) -> tuple[ActorMention, ...]:
    """Put the persons or organs that another report names in the place of a bare party."""
    result: dict[tuple[str | None, str], ActorMention] = {}
    for mention in mentions:
        finer = _finer(mention, reports) if mention.actor == mention.party else ()
        for shown in finer or (mention,):
            result.setdefault((shown.party, shown.actor), shown)
    return tuple(result.values())


def _finer(mention: ActorMention, reports: Sequence[Report]) -> tuple[ActorMention, ...]:
    for report in reports:
        found = tuple(m for m in _on_side(report.event, mention) if m.party == mention.party and m.actor != m.party)
        if found:
            return found
    return ()


def _on_side(event: Event, mention: ActorMention) -> Iterator[ActorMention]:
    """Give the actors of the sides on which the party of `mention` stands in `event`."""
    for side in (event.initiators, event.targets):
        if any(other.party == mention.party for other in side):
            yield from side


def _parts(side: Side, mentions: Sequence[ActorMention]) -> Iterator[Part]:
    return (Part(side, mention.actor, mention.party, mention.text) for mention in mentions)
