"""Mentions joined with what stands beside them: "Lior Haiat, a spokesperson for …", "Iranian and Turkish officials"."""

from collections.abc import Sequence
from dataclasses import replace

from app.extraction.actors.people import People
from app.extraction.syntax.mentions import Mention, MentionType
from app.extraction.text.tokens import Token

_ACTING = frozenset({"said", "says", "told", "tells", "met", "also", "has", "was", "spoke", "wrote"})
_VERBS = frozenset("is was are were has have had will would could should must may might did does".split())
_BODIES = (MentionType.ORGAN, MentionType.PARTY)
# "the Vatican's minister, Archbishop Varan", "a spokesman, Captain Rao"
_RANKS = (None, "religious leader", "commander")
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their"})
_CLOSING = frozenset({",", "to", ".", ")"})  # behind the last office: "and UN envoy to the Balkans"
_FIGHTERS = frozenset("gunmen militants fighters guerrillas rebels insurgents militiamen".split())
_BARE = 3  # tokens of "the foreign minister"
_BEFORE_OFFICE = frozenset({"the", "his", "her", "its"})  # "will not meet Blair, his spokesman said"
_DESCRIPTIONS = (MentionType.OFFICE, MentionType.COUNTERPART, MentionType.PEOPLE)


def join_appositions(tokens: Sequence[Token], mentions: Sequence[Mention], people: People) -> list[Mention]:
    """Return the mentions with names and their descriptions joined, and adjectives that share a noun filled up."""
    joined: list[Mention] = []
    for mention in mentions:
        previous = joined[-1] if joined else None
        if previous is not None and _is_abbreviation(tokens, previous, mention):
            if mention.party != previous.party:
                people.abbreviate(previous, tokens[mention.first].norm)
            joined[-1] = replace(previous, last=mention.last + 1)
            continue
        between = [token.low for token in tokens[previous.last : mention.first]] if previous else []
        one = None
        alone = previous is not None and (previous.first > 0 or _goes_on_behind(tokens, mention))
        if previous is not None and not (alone and _acts_alone(tokens, mention)):
            one = _join(previous, mention, between, people)
        if one is None and len(joined) > 1 and between == [","]:
            one = _posted(tokens, joined[-2], joined[-1], mention, people)
            if one is not None:
                joined.pop()
        if one is None and previous is not None:
            one, mention = _introduced(tokens, previous, mention, between, people)  # noqa: PLW2901 - of whose party
        if one is not None:
            joined[-1] = one
        else:
            joined.append(mention)
    return _share_nouns(tokens, [_abbreviated(tokens, mention, people) for mention in joined])


def _introduced(
    tokens: Sequence[Token], previous: Mention, mention: Mention, between: Sequence[str], people: People
) -> tuple[Mention | None, Mention]:
    """Return both as one where one only introduces the other, and the second, whose party the first may tell."""
    if list(between) == ["'s"] and (_acts(tokens, mention) or _stands_apart(tokens, mention)):
        return _of_party(previous, mention, people), mention
    if not between and mention.office:
        return _of_organ(previous, mention, people), mention
    if list(between) == ["and"] and _is_second_office(tokens, previous, mention):
        return replace(previous, last=mention.last, end=mention.end), mention
    if list(between[:2]) == [",", "who"] and list(between[2:]) in (["is"], ["serves", "as"]):
        return _join(previous, mention, [","], people), mention  # "Karim Saadeh, who is Iraq's foreign minister,"
    if list(between) in (["from"], ["of"], ["of", "the"]):
        fighters = _of_group(tokens, previous, mention)
        return fighters or (_of_body(previous, mention, people) if between[0] == "of" else None), mention
    # "Libya's state television quoted Minister Tarek Saleh"
    quoted = list(between) in (["quoted"], ["cited"]) and previous.type is MentionType.ORGAN
    led = [word for word in between if word != ","] in (["headed", "by"], ["led", "by"])
    return None, _leading(previous, mention, people) if quoted or led else mention


def _is_second_office(tokens: Sequence[Token], person: Mention, office: Mention) -> bool:
    """Tell a second office of one person: "Haniyeh, the leader of Hamas and former prime minister of Palestine,"."""
    described = person.type is MentionType.PERSON and person.apposed and office.type is MentionType.OFFICE
    bare = tokens[office.first].low not in _ARTICLES and not office.possessive
    return described and bare and office.last < len(tokens) and tokens[office.last].low in _CLOSING


def _acts_alone(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell "the minister" whom a verb follows, "With Karimov, the minister met", from a description closed by a comma.

    Words of whom it is a minister would tie it to the name before.
    """
    bare = mention.type is MentionType.OFFICE and mention.party is None and mention.last - mention.first <= _BARE
    return bare and tokens[mention.first].low in _BEFORE_OFFICE and _acts(tokens, mention)


def _goes_on_behind(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell who only speaks between a subject and its verb: "Netanyahu, the official added, has come"."""
    behind = [token.low for token in tokens[mention.last + 1 : mention.last + 3]]
    return len(behind) > 1 and behind[0] == "," and behind[1] in _VERBS


def _is_abbreviation(tokens: Sequence[Token], name: Mention, mention: Mention) -> bool:
    """Tell the short name in brackets after the long one: "the Islamic Revolution Guards Corps (IRGC)"."""
    within = [tokens[name.last].low, tokens[mention.last].low] if mention.last < len(tokens) else []
    alone = mention.first == name.last + 1 and mention.last == mention.first + 1
    if within != ["(", ")"] or not alone or not tokens[mention.first].norm.isupper():
        return False
    return mention.party == name.party or _has_initials(tokens, name, tokens[mention.first].norm)


def _abbreviated(tokens: Sequence[Token], mention: Mention, people: People) -> Mention:
    """Return an organ with the short name in brackets after it, which is noted: "Ports and Maritime Office (PMO)"."""
    within = tokens[mention.last : mention.last + 3]
    if [token.low for token in within[::2]] != ["(", ")"] or not _has_initials(tokens, mention, within[1].norm):
        return mention
    people.abbreviate(mention, within[1].norm)
    return replace(mention, last=mention.last + 3, possessive=False)


def _has_initials(tokens: Sequence[Token], name: Mention, short: str) -> bool:
    """Tell whether capitals may stand for an organ: its last initial is theirs."""
    initials = [token.norm[0] for token in tokens[name.first : name.last] if token.norm[0].isupper()]
    body = name.type in _BODIES and name.party is not None
    return body and short.isalpha() and short.isupper() and len(short) > 1 and initials[-1:] == [short[-1]]


def _acts(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether a verb follows a mention, as it follows a person rather than a thing."""
    following = tokens[mention.last].low if mention.last < len(tokens) else ""
    return following in _ACTING or following.endswith("ed")


def _stands_apart(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether a comma follows, which opens words about a person: "Lithuania's Jonas Petraitis, whose"."""
    return mention.last < len(tokens) and tokens[mention.last].low == ","


def _of_party(owner: Mention, person: Mention, people: People) -> Mention | None:
    """Return somebody whom only their country introduces: "Lithuania's Jonas Petraitis said"."""
    unknown = person.type is MentionType.PERSON and person.party is None and " " in person.name
    if not unknown or owner.type is not MentionType.PARTY or owner.party is None:
        return None
    people.add(person.name, owner.party)
    return replace(person, first=owner.first, start=owner.start, party=owner.party)


def _posted(
    tokens: Sequence[Token], office: Mention, place: Mention, person: Mention, people: People
) -> Mention | None:
    """Return who holds an office somewhere: "the top U.S. commander in Iraq, Gen. John Smith,"."""
    between = [token.low for token in tokens[office.last : place.first]]
    posted = office.type is MentionType.OFFICE and between in (["in"], ["in", "the"], ["to"], ["at"], ["at", "the"])
    closed = person.last < len(tokens) and tokens[person.last].low == ","
    if not posted or person.type is not MentionType.PERSON or not closed or place.possessive:
        return None
    return _join(office, person, [","], people)


def _of_organ(organ: Mention, person: Mention, people: People) -> Mention | None:
    """Return somebody whose office stands behind the body: "Senate Armed Services Committee chairman John Marsh"."""
    unknown = person.type is MentionType.PERSON and person.party is None and " " in person.name
    if not unknown or organ.type is not MentionType.ORGAN or organ.party is None or organ.possessive:
        return None
    people.add(person.name, organ.party)
    return replace(person, first=organ.first, start=organ.start, party=organ.party)


def _leading(body: Mention, person: Mention, people: People) -> Mention:
    """Return somebody whom only those introduce whom they lead: "a Russian team headed by the deputy minister"."""
    named = person.type is MentionType.PERSON and " " in person.name
    unknown = person.party is None and (named or person.type is MentionType.OFFICE)
    if not unknown or body.type not in _BODIES or body.party is None:
        return person
    if named:
        people.add(person.name, body.party)
    return replace(person, party=body.party)


def _of_body(person: Mention, body: Mention, people: People) -> Mention | None:
    """Return somebody with the body whose they are, which may be all that introduces them.

    "Said Karim Saadeh of the Iraqi Foreign Ministry"; "Bob Carr of Australia and Murray McCully of New Zealand".
    """
    named = person.type is MentionType.PERSON and " " in person.name and not person.possessive
    if not named or body.type not in _BODIES or body.party is None or body.possessive:
        return None
    if person.party is None:
        people.add(person.name, body.party)
    return (
        replace(person, last=body.last, end=body.end, party=body.party) if person.party in (None, body.party) else None
    )


def _of_group(tokens: Sequence[Token], fighters: Mention, group: Mention) -> Mention | None:
    """Return fighters told by their land with the group that they are from: "Nigerian gunmen from MEND"."""
    armed = tokens[fighters.last - 1].low in _FIGHTERS and fighters.type in _BODIES
    if not armed or group.type not in _BODIES or group.possessive or not (group.party or "").islower():
        return None
    return replace(group, first=fighters.first, start=fighters.start)


def _share_nouns(tokens: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """Give each adjective of "Iranian, Russian and Turkish ministers" the noun that they share."""
    for k in range(len(mentions) - 2, -1, -1):
        between = [token.low for token in tokens[mentions[k].last : mentions[k + 1].first]]
        if _shares_noun(mentions[k], mentions[k + 1], between):
            mentions[k] = _with_noun(mentions[k], mentions[k + 1])
    return mentions


def _join(a: Mention, b: Mention, between: Sequence[str], people: People) -> Mention | None:
    if list(between) not in ([], [","]) or a.possessive:
        return None
    if a.type is MentionType.PERSON and between and b.type is MentionType.COMMENTATOR:
        people.commentators.add(a.actor or "")
        return replace(a, type=MentionType.COMMENTATOR, last=b.last, end=b.end, party=None, nation=b.nation)
    if a.type is MentionType.COMMENTATOR and not a.actor and b.type is MentionType.PERSON:
        people.commentators.add(b.actor or "")
        return replace(b, type=MentionType.COMMENTATOR, first=a.first, start=a.start, party=None, nation=a.nation)
    if a.type is MentionType.PERSON and between and b.type is MentionType.OFFICE and _agree(a, b) and not b.possessive:
        return _named(a, b, first=a, last=b, people=people)
    bare = b.office in _RANKS or a.type is MentionType.COUNTERPART
    if a.type in _DESCRIPTIONS and b.type is MentionType.PERSON and bare and _agree(a, b):
        return replace(_named(b, a, first=a, last=b, people=people), apposed=bool(between))
    return None


def _agree(a: Mention, b: Mention) -> bool:
    return a.party is None or b.party is None or a.party == b.party


def _named(person: Mention, description: Mention, *, first: Mention, last: Mention, people: People) -> Mention:
    party = person.party or description.party
    if person.party is None and party is not None:
        people.add(person.name, party)
    if description.former and person.actor is not None:
        people.retire(person.actor)
    return replace(
        person, first=first.first, start=first.start, last=last.last, end=last.end, party=party,
        office=person.office or description.office, owner=description.owner, possessive=last.possessive,
        apposed=last is description, former=person.actor in people.former, post=person.post or description.post,
    )  # fmt: skip


def _shares_noun(a: Mention, b: Mention, between: Sequence[str]) -> bool:
    shared = b.type in (MentionType.ORGAN, MentionType.OFFICE, MentionType.COUNTERPART)
    return a.type is MentionType.ADJECTIVE and shared and list(between) in (["and"], [","], [",", "and"])


def _with_noun(adjective: Mention, noun: Mention) -> Mention:
    """Give "Iranian" in "Iranian and Turkish officials" the noun that it shares."""
    return replace(adjective, type=MentionType.ORGAN, actor=adjective.party, name=adjective.name, organ=noun.organ,
                   office=noun.office, plural=True)  # fmt: skip
