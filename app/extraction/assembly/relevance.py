"""Merged candidates → those that are diplomacy: no contests, no counts of the dead, nothing without a foreign side."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from app.domain.codebook import Act, Kind
from app.domain.parties import Roster
from app.extraction.candidates import Candidate
from app.extraction.reading import Reading
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention

# An article is about a contest where so many different words of contests stand in it, one in so many words. Tuned on
# the clean negatives: reports of matches have twice as many, disputes about a match hardly any.
_DISTINCT_WORDS = 4
_ONE_WORD_IN = 60
_REPORTING = frozenset({"announce", "confirm", "report", "reveal", "disclose", "according to"})
# Words of the offices and organs that speak for their state abroad.
_DIPLOMATS = (
    "foreign",
    "ambassador",
    "envoy",
    "secretary of state",
    "state-department",
    "diplomat",
    "embassy",
    "mission",
)


def keep_diplomacy(
    candidates: Sequence[Candidate], reading: Reading, words: Mapping[str, Collection[str]], roster: Roster
) -> list[Candidate]:
    """Return the candidates that are acts of diplomacy.

    `words` hold those of contests and of casualties. Known officials and two states together do diplomacy at a match
    too, and diplomats wherever they speak.
    """
    kept = [c for c in candidates if not (c.wordless or _is_toll(c, words["casualties"]) or _only_reports(c, roster))]
    if _is_contest(reading, words["contests"]):
        kept = [c for c in kept if _is_known_official(c, roster) or _is_between_states(c, roster)]
    acting = {party for candidate in kept for party in candidate.initiator_parties}
    if len(acting) > 1 or any(_has_foreign_side(candidate) for candidate in kept):
        return kept
    return [c for c in kept if not _is_bare_comment(c) or _speaks_of_others(c) or _is_diplomat(c, reading, roster)]


def _is_contest(reading: Reading, contests: Collection[str]) -> bool:
    words = [item.low for sentence in reading.sentences for item in sentence.items]
    found = [word for word in words if word in contests]
    return len(set(found)) >= _DISTINCT_WORDS and len(found) * _ONE_WORD_IN >= len(words)


def _is_known_official(candidate: Candidate, roster: Roster) -> bool:
    return any(actor.actor in roster.persons for actor in candidate.initiators)


def _is_between_states(candidate: Candidate, roster: Roster) -> bool:
    """Tell what two states say together, or do that no team does: open an office, sign an accord."""
    states = [p for p in candidate.parties if (known := roster.parties.get(p)) and known.type == "state"]
    official = candidate.kind in (Kind.MEASURE, Kind.AGREEMENT) or len(candidate.initiator_parties) > 1
    return official and len(states) > 1


def _has_foreign_side(candidate: Candidate) -> bool:
    return bool(candidate.target_parties - candidate.initiator_parties)


def _is_toll(candidate: Candidate, casualties: Collection[str]) -> bool:
    """Tell who only counts casualties: "the health ministry said 15 people were killed"."""
    if not _is_bare_comment(candidate) or candidate.targets or candidate.quotes or candidate.more:
        return False
    items = candidate.sentence.items
    return any(item.tag == "CD" for item in items) and any(item.low in casualties for item in items)


def _only_reports(candidate: Candidate, roster: Roster) -> bool:
    """Tell an organ's word that something is so, which judges nobody: "the ministry announced that talks were over"."""
    named = any(actor.actor in roster.persons for actor in candidate.initiators)
    bare = _is_bare_comment(candidate) and not (candidate.targets or candidate.quotes or candidate.more)
    return bare and not named and candidate.rule.rpartition(":")[2] in _REPORTING


def _is_bare_comment(candidate: Candidate) -> bool:
    return candidate.kind is Kind.STATEMENT and candidate.act is Act.COMMENT


def _is_diplomat(candidate: Candidate, reading: Reading, roster: Roster) -> bool:
    """Tell whether one of those who speak holds an office of foreign affairs on the article's day."""
    for actor in candidate.initiators:
        person = roster.persons.get(actor.actor)
        held = [t.office for t in person.tenures if t.covers(reading.published)] if person else [actor.actor]
        if any(word in office for office in held for word in _DIPLOMATS):
            return True
    return False


def _speaks_of_others(candidate: Candidate) -> bool:
    """Tell whether another party is named where the candidate is told: a word on home affairs names none."""
    items = [item for sentence in (candidate.sentence, *candidate.more) for item in sentence.items]
    named = {party for mention in _mentions(items) for party in (mention.party, *mention.parties) if party}
    return bool(named - candidate.initiator_parties) or len(candidate.initiator_parties) > 1


def _mentions(items: Sequence[Item]) -> Iterator[Mention]:
    for item in items:
        if item.mention is not None:
            yield item.mention
        yield from item.inner
