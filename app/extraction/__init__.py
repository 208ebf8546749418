"""Article and lexicon in, events out: pure, without clock, file, database or network.

text, its broken lines joined → quotations → sentences, those in capitals in plain case → tokens → units → mentions
→ items (tagged) → resolved items → triggers → predicates → candidates (deeds, statements) → deeds with their doers
→ plans called off → dated by their occasion → merged → those that are diplomacy → events

A stage is a folder, and imports only from those before it: text and times, syntax, clauses and actors, reading,
candidates, deeds and statements, assembly.
"""

from collections.abc import Sequence

from app.domain.article import Article
from app.domain.codebook import TALKS, Kind
from app.domain.event import ActorMention, Event, Evidence
from app.domain.lexicon import Lexicon
from app.extraction.assembly.adversaries import with_adversaries
from app.extraction.assembly.announcements import attribute, done_by_speakers
from app.extraction.assembly.called_off import call_off
from app.extraction.assembly.claims import complete_deeds
from app.extraction.assembly.merge import merge_candidates
from app.extraction.assembly.occasions import carry_occasions
from app.extraction.assembly.openings import opening_days
from app.extraction.assembly.relevance import keep_diplomacy
from app.extraction.assembly.retelling import add_retellings
from app.extraction.candidates import Candidate, Context
from app.extraction.clauses.triggers import find_triggers
from app.extraction.deeds.acts import find_acts
from app.extraction.reading import Reading, read_article
from app.extraction.statements.addressees import Told, address
from app.extraction.statements.speech import find_statements


def extract_events(article: Article, lexicon: Lexicon) -> list[Event]:
    """Return the events of `article`, in the order of their first evidence."""
    reading = read_article(article, lexicon)
    context = Context(reading, lexicon)
    candidates: list[Candidate] = []
    told = Told()
    for sentence in reading.sentences:
        triggers = find_triggers(sentence.items, lexicon)
        told = told.owning(sentence, context)
        acts = find_acts(sentence, triggers, context, told.statement)
        deeds = [act for act in acts if not act.one_sided]
        told = told.after(deeds)
        statements = address(find_statements(sentence, triggers, context, told.statement), told, context)
        one_sided = [act for act in acts if act.one_sided]
        halves = done_by_speakers(one_sided, statements, lexicon.words["operations"], lexicon.roster)
        deeds += [act for act in halves if not act.one_sided]
        candidates += [act for act in halves if act.one_sided]
        told = told.after((), statements)
        candidates += attribute(deeds, statements, lexicon.words["utterances"])
    candidates = with_adversaries(complete_deeds(candidates, lexicon.words["attacks"]), lexicon.roster)
    candidates = add_retellings(candidates, reading.sentences, lexicon.words)
    candidates = call_off(candidates, reading.sentences, lexicon.words)
    occasions, trips, utterances = (lexicon.words[name] for name in ("occasions", "trips", "utterances"))
    openings = opening_days(reading.sentences, candidates, lexicon.words)
    carried = carry_occasions(candidates, occasions, trips, utterances, openings)
    merged = merge_candidates(carried, lexicon.roster.persons)
    kept = keep_diplomacy(merged, reading, lexicon.words, lexicon.roster)
    events = [_event(candidate, reading) for candidate in kept]
    return sorted(events, key=lambda event: (event.start, event.kind, event.act, event.evidence[0].end))


def _each_once(kind: Kind, actors: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    """Return the actors; of those who met or travelled, not a party for which others of them act."""
    met = kind in (*TALKS, Kind.VISIT)
    finer = {actor.party for actor in actors if met and actor.actor != actor.party}
    return tuple(actor for actor in actors if actor.actor != actor.party or actor.party not in finer)


def _event(candidate: Candidate, reading: Reading) -> Event:
    spans: set[Evidence] = set()
    for sentence in (candidate.sentence, *candidate.more):
        told = "tells the act" if sentence is candidate.sentence else "tells more of the act"
        spans.update(reading.evidence(sentence, told))
    return Event(
        kind=candidate.kind,
        act=candidate.act,
        status=candidate.status,
        when=candidate.when,
        initiators=_each_once(candidate.kind, candidate.initiators),
        targets=_each_once(candidate.kind, candidate.targets),
        evidence=tuple(sorted(spans)),
        rule=candidate.rule,
        place=candidate.place,
        speaker=candidate.speaker,
        quotes=tuple(sorted(candidate.quotes)),
        attribution=candidate.attribution,
        kind_origin=candidate.kind_origin,
        act_origin=candidate.act_origin,
        status_origin=candidate.status_origin,
    )
