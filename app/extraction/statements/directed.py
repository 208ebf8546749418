"""At whom a verb of speech is directed, by where they stand beside it."""

from collections.abc import Sequence

from app.domain.codebook import Act
from app.domain.event import ActorMention
from app.extraction.alike import AGAINST, TOWARD
from app.extraction.clauses.triggers import Trigger
from app.extraction.statements.joined import can_be_target, joined_from, named_from, with_coordinated
from app.extraction.statements.resolutions import is_of_paper, is_passed
from app.extraction.statements.said import Said
from app.extraction.syntax.content import OWNING, counts, first_coordinated
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType

_WITHIN = frozenset({"in", "at", "during", "within", "across", "inside", "over"})
_STANDING = frozenset({"stand", "stands", "stood", "standing"})
_INTO = frozenset({"at", "in", "into", "on", "against", "inside"})
_DESPITE = frozenset({"despite", "amid"})
_AROUND = _WITHIN | {"on", "about", "for", "with"}
_BESIDE = 3  # items after "of" in which who is meant stands
_OF_BOTH = 5  # items after "both" in which the second of the two is joined
_NUMBER = ("CD", "JJ", "JJS", "JJR", "DT")
_OWNED = ("JJ", "NN", "POS")  # what stands between whose help it is and the word for it
# "accused Iran, along with its ally Syria, of": who stands beside those first named.
_WITH_ANOTHER = frozenset({"along", "together", "alongside"})
_BESIDE_WORDS = _WITH_ANOTHER | frozenset("with its their ally allies partner neighbour neighbor , - – — the".split())
_REACH = 12  # items after the first deed that is judged in which a second one is joined
_NEWS = frozenset({"fact", "news", "announcement"})  # "welcomed the fact that Serbia has": who did what


def _slotted(said: Said, trigger: Trigger, act: Act) -> list[int]:
    """Return the mentions in the places where a verb of speech has its targets, or that its own words stand around."""
    items = said.items
    if within := _within_head(said, trigger):
        return within
    found = [i for i in said.predicate.in_slots(trigger.frame.targets) if can_be_target(items[i].mention)]
    clause = next((k for k in range(said.predicate.last, len(said.items)) if said.items[k].low == "that"), None)
    if clause is not None:
        found = [i for i in found if i < clause]  # "warned that attacks against Syria": what was said is no slot
    found = [i for i in found if not _is_topic(said, i) or is_passed(items, i, act)]
    found = [i for i in found if not is_of_paper(said, i, act)]
    if act in AGAINST:
        found = [i for i in found if not _is_spared(said, i, act)]
    if not found and "object" in trigger.frame.targets and (named := _such_as(said)):
        return named
    if not found and "object" in trigger.frame.targets:
        # "took Israel to task", "dismissed the Israeli report"
        return [i for i in range(trigger.at + 1, trigger.last) if can_be_target(items[i].mention)]
    return found


def _such_as(said: Said) -> list[int]:
    """Return who is named as one of those who are the object: "urged allies such as Germany to wait"."""
    items, start = said.items, said.predicate.last
    end = next((k for k in range(start, min(start + _BESIDE + 1, len(items) - 2)) if items[k].tag == "NNS"), None)
    if end is None or [item.low for item in items[end + 1 : end + 3]] != ["such", "as"] or end + 3 >= len(items):
        return []
    return named_from(items, end + 3) if can_be_target(items[end + 3].mention) else []


def _within_head(said: Said, trigger: Trigger) -> list[int]:
    """Return who stands within the words of a frame as their object: "held Norway responsible for the attack on"."""
    named = ((i, said.items[i].mention) for i in range(trigger.at + 1, trigger.last))
    return [
        i
        for i, m in named
        if m is not None and can_be_target(m) and not m.possessive and m.type is not MentionType.ADJECTIVE
    ]


def _placed(said: Said, trigger: Trigger, act: Act) -> list[int]:
    """Return the mentions beside a verb of speech at whom it is directed."""
    slotted = (_conduct(said) if act in AGAINST else []) or _slotted(said, trigger, act)
    done = said.predicate.in_slots(["by"]) or _makers(said) if trigger.frame.act is not Act.PLEDGE else ()
    if blamed := [i for i in done if can_be_target(said.items[i].mention)]:
        slotted = [i for i in slotted if not _is_victim(said, i)] or blamed
    slotted = slotted or _less_plain(said, act)
    slotted = (_spared_if(said) if act is Act.THREATEN else []) or slotted
    return (_before_audience(said, slotted) if act is Act.WARN else []) or slotted


def _spared_if(said: Said) -> list[int]:
    """Return who must do something to be spared: "threatened to use force unless Damascus stopped sheltering him"."""
    items = said.items
    behind = (k + 1 for k in range(said.predicate.last, len(items) - 2) if items[k].low == "unless")
    return [k for k in behind if can_be_target(items[k].mention)][:1]


def _makers(said: Said) -> list[int]:
    """Return whose doing is judged: "praised the efforts made by Egypt", "the position taken by Iran"."""
    items, made = said.items, said.context.lexicon.words["made by"]
    by = range(said.predicate.last + 1, said.predicate.right)
    at = next((k for k in by if items[k].low == "by" and items[k - 1].low in made), None)
    return [i for slot, i in said.predicate.slots if slot == "by*" and i > at][:1] if at is not None else []


def find_targets(
    said: Said, trigger: Trigger, act: Act, initiators: Sequence[ActorMention]
) -> tuple[ActorMention, ...]:
    """Return the actors that a statement blames, warns, praises, asks or makes a pledge to; none if none is named."""
    own = {actor.party for actor in initiators}
    context, items, predicate = said.context, said.items, said.predicate
    if both := _both(items, predicate.last):
        return context.foreign(context.actors(items, both), own)
    slotted = _placed(said, trigger, act)
    found = context.foreign(context.actors(items, _all_of(said, slotted, act)), own, blocs=True)
    if found or act not in AGAINST | TOWARD or _tells_own(said, slotted, own, act) or rejects_charge(said, act):
        return found
    if act is Act.APPEAL:
        # "called for a ceasefire between Israel and Hamas", "called for talks with Iran"
        asked = _parted(said) or _all_of(said, _dealt_with(said), act)
        return _others(said, own) or context.foreign(context.actors(items, asked), own)
    # What goes on all the while is no part of it: "despite efforts by Iran".
    end = next((k for k in range(predicate.last, len(items)) if items[k].low in _DESPITE), len(items))
    named = [(k, m) for k, m in said.mentions() if can_be_target(m) and m.party not in own and k < end]
    if "neutral" not in trigger.frame.traits:
        named = [(k, m) for k, m in named if k < predicate.right or items[k].mention is not m]
    named = [
        (k, m) for k, m in named if not context.is_bloc(m.party) and not (items[k].mention is m and _is_topic(said, k))
    ]
    named = [(k, m) for k, m in named if not (items[k].mention is m and _is_spared(said, k, act))]
    named = [(k, m) for k, m in named if not (items[k].mention is m and is_of_paper(said, k, act))]
    likely = [(k, m) for k, m in named if not (items[k].mention is m and _is_victim(said, k))]
    likely = likely or (named if act in AGAINST else [])
    around = _AROUND if act in AGAINST else _WITHIN | {"by"}
    around -= {"with"} if act is Act.THREATEN else set()  # "threatened to pull out of the talks with Greece"
    likely = [(k, m) for k, m in likely if not (items[k].mention is m and _is_circumstance(said, k, around))]
    if act in TOWARD and (others := _others(said, own)):
        return others
    for k, mention in likely:
        if items[k].mention is mention:
            group = context.foreign(context.actors(items, _all_of(said, named_from(items, k), act)), own)
        else:
            group = context.named(mention)
        if group:
            return group
    return ()


def _is_spared(said: Said, k: int, act: Act) -> bool:
    """Tell who surely suffered what is judged; whom somebody threatens to expel is who is threatened."""
    return act is not Act.THREATEN and _is_victim(said, k, surely=True)


def rejects_charge(said: Said, act: Act) -> bool:
    """Tell a charge by nobody known: "rebuffed allegations that it shipped Russian arms" blames no one named there."""
    items, start, nouns = said.items, said.predicate.last, said.context.lexicon.words["utterances"]
    near = range(start, min(start + _BESIDE + 1, len(items) - 1))
    charge = next((k for k in near if items[k].low in nouns or items[k].mention is not None), None)
    if act is not Act.REJECT or charge is None or items[charge].low not in nouns:
        return False
    return items[charge + 1].low in ("that", "of", "about")


def _tells_own(said: Said, slotted: Sequence[int], own: set[str | None], act: Act) -> bool:
    """Tell whether somebody speaks to their own people: "warned Turks not to travel to Syria" warns no other."""
    heard = said.items[slotted[0]].mention if slotted and act in (Act.WARN, Act.APPEAL, Act.DEMAND) else None
    whole = heard is not None and not heard.possessive and heard.type is not MentionType.ADJECTIVE
    return whole and heard is not None and heard.party in own


def _before_audience(said: Said, slotted: Sequence[int]) -> list[int]:
    """Return of whom a body that only hears is warned: "warned the Security Council that Iran was building a bomb"."""
    items, words = said.items, said.context.lexicon.words
    heard = items[slotted[0]].mention if slotted else None
    if heard is None or heard.party not in words["audiences"]:
        return []
    that = next((k + 1 for k in range(slotted[0] + 1, len(items) - 1) if items[k].low == "that"), 0)
    return named_from(items, that)[:1] if that and can_be_target(items[that].mention) else []


def _both(items: Sequence[Item], start: int) -> list[int]:
    """Return whose two deeds are spoken of together: "condemned both Israeli air raids and Syrian shelling"."""
    at = next((k + 1 for k in range(start, len(items) - 1) if items[k].low == "both"), len(items))
    joined = next((k + 1 for k in range(at + 1, min(at + _OF_BOTH, len(items) - 1)) if items[k].low == "and"), at)
    whose = [items[k].mention for k in (at, joined) if k < len(items)]
    told = all(m is not None and (m.type is MentionType.ADJECTIVE or m.possessive) for m in whose)
    return [at, joined] if joined > at and told else []


def _all_of(said: Said, found: Sequence[int], act: Act) -> list[int]:
    """Return the first of those found, and who shares its part: by coordination, beside it, or by a second deed."""
    joined = with_coordinated(said.items, found)
    return joined + (_beside(said.items, joined) or _second_deed(said, joined, act))


def _beside(items: Sequence[Item], first: Sequence[int]) -> list[int]:
    """Return who is named along with the first: "accused Iran, along with its ally Syria, of"."""
    k = first[-1] + 1 if first else len(items)
    between = []
    while k < len(items) and items[k].mention is None and items[k].low in _BESIDE_WORDS:
        between.append(items[k].low)
        k += 1
    linked = k < len(items) and can_be_target(items[k].mention) and not _WITH_ANOTHER.isdisjoint(between)
    return joined_from(items, k) if linked else []


def _second_deed(said: Said, first: Sequence[int], act: Act) -> list[int]:
    """Return whose deed is judged along with the first: "condemned the Russian raids and the recent British ban"."""
    items, deeds = said.items, said.context.lexicon.words["acts"] | said.context.lexicon.words["attacks"]
    if not first or act not in AGAINST:
        return []
    for k in range(first[-1] + 1, min(first[-1] + _REACH, said.span[1], len(items) - 2)):
        if items[k].is_verb or items[k].low in (":", ";"):
            return []
        if items[k].low != "and":
            continue
        at = k + 1
        while at < len(items) - 1 and items[at].mention is None and items[at].tag in _NUMBER:
            at += 1
        mention = items[at].mention
        whose = mention is not None and (mention.type is MentionType.ADJECTIVE or mention.possessive)
        return [at] if whose and any(item.low in deeds for item in items[at + 1 : at + 4]) else []
    return []


def _parted(said: Said) -> list[int]:
    """Return between whom there shall be peace or talks: "called for a ceasefire between Israel and Hamas"."""
    items, words = said.items, said.context.lexicon.words
    shared = words["dealings"] | words["ties"] | words["strife"]
    for k in range(said.predicate.last + 1, min(said.predicate.right, len(items) - 3)):
        if items[k].low == "between" and items[k - 1].low in shared:
            both = joined_from(items, k + 1)
            return both if len(both) > 1 else []
    return []


def _less_plain(said: Said, act: Act) -> list[int]:
    """Return who stands in no slot of the verb itself, but in what it takes."""
    rulers = said.context.lexicon.words["rulers"]
    for k in range(said.predicate.last, min(said.predicate.right, len(said.items)) - 2):
        if said.items[k].low in rulers and said.items[k + 1].low == "in":
            return named_from(said.items, k + 2)
    if act in (Act.APPEAL, Act.DEMAND):
        return _wished_of(said) or _asked_for_help(said)
    if act in (Act.WARN, Act.THREATEN):
        return _harmed(said, act)
    return _dealt_with(said) or _at_home(said) if act in AGAINST else _in_the_news(said)


def _at_home(said: Said) -> list[int]:
    """Return whose doing at home is blamed: "criticized the elections in Russia"."""
    items, deeds = said.items, said.context.lexicon.words["home deeds"]
    for k in range(said.predicate.last, min(said.predicate.right, len(items) - 2)):
        if items[k].low not in deeds:
            continue
        # "the arrests of students in Iran"
        reach = range(k + 1, k + 2 + _BESIDE * (items[k + 1].low == "of"))
        where = next((j + 1 for j in reach if j + 1 < len(items) and items[j].low == "in"), None)
        return [where] if where is not None and can_be_target(items[where].mention) else []
    return []


def _harmed(said: Said, act: Act) -> list[int]:
    """Return who is to be harmed: "warned of a new offensive in Gaza", "warned it would impose sanctions on Mali".

    A warning of an attack may be of somebody else's, and in one's own land.
    """
    items, start, words = said.items, said.predicate.last, said.context.lexicon.words
    force = words["attacks"] | words["force"] | words["weapons"] if act is Act.THREATEN else frozenset()
    onslaughts = words["onslaughts"] | words["penalties"] | force
    for k in range(start, min(said.span[1], len(items) - 2)):
        if items[k].low in onslaughts and items[k + 1].low in _INTO:
            at = next((j for j in range(k + 2, min(k + 2 + _BESIDE, len(items))) if items[j].mention), None)
            return [at] if at is not None else []
    return []


def _in_the_news(said: Said) -> list[int]:
    """Return who did what is spoken of: "welcomed the fact that Serbia handed him over"."""
    items = said.items
    for k in range(said.predicate.last, min(said.predicate.last + _BESIDE, len(items) - 3)):
        if items[k].low in _NEWS and items[k + 1].low == "that":
            return [j for j in (k + 2, k + 3) if can_be_target(items[j].mention)][:1]
    return []


def _conduct(said: Said) -> list[int]:
    """Return whose doing is judged: "the behavior of the West", "the silence of the Arab states"."""
    items, predicate = said.items, said.predicate
    for k in range(predicate.last, min(predicate.last + _BESIDE + 1, predicate.right, len(items) - 1)):
        if items[k].low == "of" and items[k - 1].low in said.context.lexicon.words["conduct"]:
            return [i for i in named_from(items, k + 1) if i <= k + _BESIDE and not _is_victim(said, i)]
    return []


def _dealt_with(said: Said) -> list[int]:
    """Return with whom somebody will deal or not, or is discontent: "ruled out talks with Hamas"; not who was met."""
    items, predicate = said.items, said.predicate
    for k in range(predicate.at + 1, min(predicate.right, len(items) - 1)):
        if items[k].low == "with" and items[k - 1].low in said.context.lexicon.words["dealings"]:
            opener = next((items[j].low for j in range(k - 1, predicate.at, -1) if items[j].tag == "IN"), "")
            return [] if opener in _WITHIN else [i for i in named_from(items, k + 1) if not _is_topic(said, i)]
    return []


def _wished_of(said: Said) -> list[int]:
    """Return who is to do what is asked for: "hopes that Turkey will reform", "the withdrawal of U.S. troops"."""
    items, start = said.items, said.predicate.last
    leaving = said.context.lexicon.words["leaving"]
    for k in range(start, min(said.predicate.right, len(items) - 2)):
        if items[k].low in leaving and items[k + 1].low in ("of", "by"):
            return named_from(items, k + 2)
    if not any(item.low == "that" for item in items[start : start + 1]):
        return []
    k = next((k for k in range(start + 1, min(start + 4, len(items) - 1)) if items[k].mention is not None), start)
    verb = any(item.tag == "MD" or item.is_verb for item in items[k + 1 : k + 2])
    return [k] if k > start and verb and can_be_target(items[k].mention) and not _is_topic(said, k) else []


def _asked_for_help(said: Said) -> list[int]:
    """Return who is to give what is asked for: "asked for Iran's help", "appealed for support from Egypt"."""
    items, rendering = said.items, said.context.lexicon.words["rendering"]
    for k in range(said.predicate.last, min(said.predicate.right, len(items) - 1)):
        if items[k].low not in rendering:
            continue
        owner = next((j for j in range(k - 1, k - 4, -1) if items[j].mention or items[j].tag not in _OWNED), k)
        mention = items[owner].mention
        army = mention is not None and mention.type is MentionType.ORGAN and owner == k - 1  # "French military help"
        if mention is not None and (army or mention.possessive or mention.type is MentionType.ADJECTIVE):
            return [owner] if can_be_target(mention) else []
        source = k + 2 if items[k + 1].low == "from" else len(items)
        return named_from(items, source)[:1] if source < len(items) else []
    return []


def _others(said: Said, own: set[str | None]) -> tuple[ActorMention, ...]:
    """Return the other side of "the two countries", "both sides": who is spoken to about what is shared."""
    for _, mention in said.mentions():
        if mention.type is MentionType.PLURAL and mention.parties and own & set(mention.parties):
            return said.context.foreign(said.context.named(mention), own)
    return ()


def _is_victim(said: Said, k: int, *, surely: bool = False) -> bool:
    """Tell whether the party at `k` suffered what is spoken of ("the massacre of Palestinians"), and is not blamed.

    `surely` leaves out what may be its own doing: "the crimes of".
    """
    at, words = k - 1, said.context.lexicon.words
    while at > 1 and (said.items[at].tag in _NUMBER or counts(said.items, at)) and said.items[at].mention is None:
        at -= 1
    if at > 0 and said.items[at].low in words["harming"]:
        return True  # "the raid, which killed at least six Kurds"
    if at < 1 or said.items[at].low not in ("of", "against", "on", "to", "toward"):
        return False
    done = said.items[at - 1].low
    if done in words["done to"] and said.items[at].low == "of":
        return True  # "the invasion of Kuwait"
    return done in words["suffered"] and (not surely or done in words["undergone"] or said.items[at].low == "against")


def _is_topic(said: Said, k: int) -> bool:
    """Tell whether the party at `k` only names what is spoken of: "the Ukraine crisis"."""
    after = [item.low for item in said.items[k + 1 : k + 3] if item.low not in OWNING][:1]
    return any(low in said.context.lexicon.words["topics"] for low in after)


def _is_circumstance(said: Said, k: int, around: frozenset[str]) -> bool:
    """Tell whether the party at `k` only says where or about what: "tension in Lebanon will have repercussions".

    Whose deed it is does more: "condemned a surge in Israel's attacks".
    """
    items, deeds = said.items, said.context.lexicon.words["attacks"] | said.context.lexicon.words["suffered"]
    mention = items[k].mention
    whose = mention is not None and (mention.possessive or mention.type is MentionType.ADJECTIVE)
    compound = all(item.tag.startswith(("NN", "JJ")) for item in items[k + 1 : k + 3])  # "in a NATO air strike"
    if (whose or compound) and any(item.low in deeds for item in items[k + 1 : k + 4]):
        return False
    k = first_coordinated(items, k)
    before = items[k - 2].low if k > 1 and items[k - 1].tag in ("DT", "JJ") else items[k - 1].low if k else ""
    if before == "by" and any(items[j].low in _STANDING for j in range(max(0, k - 3), k)):
        return False  # "vowed to stand by Egypt"
    return before in around
