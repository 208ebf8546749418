"""Whether a verb of speech tells that somebody said something, by itself and once."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from app.extraction.clauses.counted import is_counted
from app.extraction.clauses.parentheses import is_asked
from app.extraction.clauses.predicates import Predicate
from app.extraction.clauses.status import is_habitual, is_hypothetical, is_simple_present, is_subjunctive
from app.extraction.clauses.triggers import Trigger
from app.extraction.statements.complements import SAYING, answers_by_deed, behind_time, opens_content
from app.extraction.statements.resolutions import is_blocked
from app.extraction.statements.said import Said
from app.extraction.statements.voices import passing
from app.extraction.syntax.grammar import BE, FINITE, RELATIVES, joins_in
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType
from app.extraction.times.dates import is_anchor

_QUALIFYING = frozenset({"in", "of", "for", "about", "without", "from", "against"})
_NEAR_EAGER = 3  # items of "the first country"
_THEM = frozenset({"it", "him", "her", "them", "this", "that"})
_AFTER_QUALITY = frozenset({",", ".", "and", "but", "in"})
_QUALITIES = ("less", "ous", "able", "ible", "ful", "ish")  # endings of qualities that may pass for nouns: "worthless"
_REACH = 8  # items in which what something is called stands after the verb
_CAUSING = frozenset("help helps helped helping let lets letting make makes made making".split())
_BACKGROUND = frozenset({"after", "before", "since", "when", "because", "until"})
_CAME_AFTER = frozenset({"after", "as"})
_CAME = frozenset({"came", "comes", "come"})
_GLOSSING = frozenset({"referring", "alluding"})
_THOSE = frozenset({"those", "people", "men", "women", "citizens", "nationals", "suspects", "others"})
_EXPLAINING = frozenset({"refers", "refer", "alludes", "allude"})
_SLOW = frozenset({"weeks", "days", "months", "years", "hours", "time", "long"})
_BEFORE_NOUNS = ("DT", "JJ", "IN", "PRP$", "POS", "CD")
_SELVES = frozenset({"himself", "herself", "itself", "themselves"})
_OWNING = frozenset({"a", "an", "its", "his", "her", "their"})
_STANDS = frozenset({"position", "stance", "policy", "line", "view", "tradition", "habit"})
_OWN_WISH = (["hope", "to"], ["hopes", "to"])
_SUPPOSING = frozenset({"if", "unless", "whether", "what"})  # "if Iran rejects it": nobody has said so


def is_told(said: Said, trigger: Trigger) -> bool:
    """Tell whether the verb tells that something was said, by itself and not as a habit."""
    idle = _is_hypothetical(said) or is_subjunctive(said.predicate, said.items)
    aside = _is_background(said) or _is_aside(said) or _lacks_words(said, trigger)
    idle = idle or _is_said_by_none(said) or _is_view_of_observers(said) or _is_brought_about(said)
    return not (idle or aside or _is_posture(said, trigger) or _is_other_sense(said, trigger))


def _is_said_by_none(said: Said) -> bool:
    """Tell "no Iranian or Israeli official commented", "neither Israel nor Iran denied"."""
    items, k = said.items, (said.predicate.subject or (0,))[0] - 1
    while k > 0 and (items[k].mention is not None or items[k].low in ("or", "nor") or items[k].tag == "JJ"):
        k -= 1
    return k >= 0 and items[k].low in ("no", "neither")


def _is_brought_about(said: Said) -> bool:
    """Tell what others are to be helped or made to do: "urged all to help the Palestinians defend themselves"."""
    items, predicate = said.items, said.predicate
    bare = predicate.group == predicate.at and items[predicate.at].tag in ("VB", "VBP") and bool(predicate.subject)
    return bare and items[predicate.subject[0] - 1].low in _CAUSING and predicate.subject[0] > 0


def _is_view_of_observers(said: Said) -> bool:
    """Tell what observers whom nobody names make of it: "analysts say Washington itself acknowledges that"."""
    items, classes = said.items, said.context.lexicon.words
    k = (said.predicate.subject or (0,))[0] - 1
    k -= k > 0 and items[k].low == "that"
    seen = k > 0 and items[k].low in classes["saying"] and items[k].tag in FINITE
    return seen and items[k - 1].low in classes["observers"]


def _is_aside(said: Said) -> bool:
    """Tell a verb that only qualifies a noun or an adjective: "a bill proposed by Egypt", "a statement posted on"."""
    items, predicate = said.items, said.predicate
    explains = items[predicate.at].low in _EXPLAINING and items[predicate.at].tag in ("VBZ", "VBP")
    sent = items[predicate.last].mention if predicate.last < len(items) else None
    explains = explains or (items[predicate.at].low == "referred" and sent is not None)  # "referred Iran to the UN"
    if explains or (is_asked(items, predicate.at) and any(item.low == "," for item in items[predicate.at :])):
        return True  # "ISIL refers to the group": what a name means
    before = items[predicate.at - 1] if predicate.at else None
    if items[predicate.at].tag == "VBG":
        if items[predicate.at].low in _GLOSSING and predicate.auxiliaries & BE:
            return True  # "he was referring to the raid": the writer explains
        qualifies = before is not None and before.low in _QUALIFYING and not joins_in(items, predicate.at - 1)
        qualifies = qualifies or _shares_preposition(items, predicate.at)
        return before is not None and (qualifies or is_blocked(said) or _is_shown(said))
    if predicate.passive and not predicate.auxiliaries and before is not None and before.quotation is not None:
        return True  # "called them “bandits” backed by Egypt"
    second = before is not None and before.low == "and" and _is_second_of_those(items, predicate.at - 2)
    if predicate.auxiliaries or before is None or second or not before.tag.startswith("NN"):
        return second and not predicate.auxiliaries
    read_out = [item.low for item in items[predicate.at : predicate.at + 2]] == ["read", "in"]
    published = read_out or items[predicate.at].tag == "VBN"
    published = published and before.noun in said.context.lexicon.words["documents"]
    return published or (predicate.passive and not _is_answered(said))


def _is_second_of_those(items: Sequence[Item], k: int) -> bool:
    """Tell the end of the first of two participles that say who is meant: "those arrested and charged with"."""
    while k > 0 and items[k].tag in ("VBN", "VBD", "RB", "TIME"):
        k -= 1
    return items[k].low in _THOSE and items[k + 1].tag in ("VBN", "VBD")


def _shares_preposition(items: Sequence[Item], at: int) -> bool:
    """Tell the second of two deeds that one preposition opens: "for imposing sanctions and conditioning their end"."""
    if items[at - 1].low != "and":
        return False
    for k in range(at - 2, 0, -1):
        if items[k].low.endswith("ing") and items[k - 1].low in _QUALIFYING:  # whatever the tagger makes of it
            return not joins_in(items, k - 1)
        if items[k].tag in FINITE or items[k].low in (",", ";"):
            break
    return False


def _is_answered(said: Said) -> bool:
    """Tell what another says of words just told: "said it had fired first, an accusation rejected by Hanoi"."""
    items, k = said.items, said.predicate.group - 1
    words = said.context.lexicon.words["utterances"]
    return k > 1 and items[k].noun in words and items[k - 1].low in ("a", "an") and items[k - 2].low == ","


def _is_shown(said: Said) -> bool:
    """Tell what a thing shows, and nobody says: "gave him information indicating that Iran"."""
    items, at, classes = said.items, said.predicate.at, said.context.lexicon.words
    k = at - 1 - (items[at - 1].tag == "RB")
    thing = items[k].tag in ("NN", "NNS") and items[k].mention is None and items[k].noun not in classes["documents"]
    return items[at].low in classes["showing"] and thing


def _is_hypothetical(said: Said) -> bool:
    """Tell what nobody has said: "could say", "refused to say"; "went on to say" is no more than said.

    Nor is "was quick to condemn", "used the speech to denounce", "the first country to condemn".
    """
    items, predicate, words = said.items, said.predicate, said.context.lexicon.words
    if _is_asked(items) or _goes_with_hypothetical(items, predicate):
        return True
    if not is_hypothetical(predicate):
        return False
    before = [item.low for item in items[max(0, predicate.group - _NEAR_EAGER) : predicate.group]]
    eager = any(low in words["eager"] for low in before) or predicate.governor in words["doing so"]
    eager = eager and not any(low in _SLOW for low in before)  # "took many weeks to respond"
    goes_on = predicate.governor in words["going on"] and before[-1:] in ([predicate.governor], ["on"])
    return not ((eager or goes_on) and predicate.auxiliaries == {"to"} and before[-1:] != ["used"])


def _is_asked(items: Sequence[Item]) -> bool:
    """Tell a question of the writer's: "how can Israel talk of peace while it endorses the raids?"."""
    return items[-1].low == "?" and not any(item.quotation for item in items)


def _goes_with_hypothetical(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell a second infinitive, "to try and reassure", or a means of what nobody did: "cannot win by accusing"."""
    k = predicate.group - 1
    if k < 1 or predicate.auxiliaries:
        return False
    if items[k].low == "and" and items[predicate.at].tag == "VB":
        if items[k - 1].tag == "VB" and items[k - 2].low == "to":
            return True
        # "must inform Iraq and ask for help"
        first = next((j for j in range(k - 1, 0, -1) if items[j].tag in (*FINITE, "VB")), 0)
        # "is expected to wait, avoid words and condemn it"
        if items[first].tag == "VB" and items[first - 1].low == ",":
            start = next((j for j in range(first - 1, 0, -1) if items[j].tag in FINITE or items[j].low == "to"), 0)
            return items[start].low == "to" and items[start - 1].low != "on"
        # "will encourage Israel to occupy the land and deny the rights of its people"
        made = first > 1 and items[first - 1].low == "to" and items[first - 2].mention is not None
        return items[first].tag == "VB" and (made or any(item.tag == "MD" for item in items[max(0, first - 3) : first]))
    by = items[k].low == "by" and items[predicate.at].tag == "VBG"
    verb = next((j for j in range(k - 1, 0, -1) if items[j].tag in (*FINITE, "VB")), 0) if by else 0
    return items[verb].tag == "VB" and any(item.tag == "MD" for item in items[max(0, verb - 3) : verb])


def _is_background(said: Said) -> bool:
    """Tell a clause that only places the main one ("after Ankara announced") or passes a source by ("as X said")."""
    items, predicate = said.items, said.predicate
    if any(predicate.left < turn <= predicate.group for turn in said.turns):
        return False
    opening = items[predicate.left].low if predicate.left < len(items) else ""
    said_nothing = predicate.last >= len(items) or items[predicate.last].low in (",", ".")
    quoted = any(item.quotation for item in items)
    mentioned = opening == "as" and predicate.passive and not predicate.subject  # "as mentioned by the minister"
    if (
        mentioned
        or (opening in _SUPPOSING and not _is_fronted(items, predicate))
        or (opening in ("which", "that") and is_simple_present(predicate, items) and passing(said) is None)
    ):
        return True
    if (opening in _CAME_AFTER and _answers_words(said)) or (opening in _BACKGROUND and _has_own_day(said)):
        return False
    counted = is_counted(items[max(0, predicate.left - 2) : predicate.left + 1])
    if counted and min(predicate.subject, default=0) > predicate.left:
        return False  # "One day after Turkey accused Iran, Tehran advised it to be quiet"
    aside = opening in _BACKGROUND and (_is_fronted(items, predicate) or _is_parenthesis(items, predicate))
    if aside or _is_role(items, predicate):
        return False
    # "It must end, IRNA quoted him as saying" holds his words before the medium.
    return opening in _BACKGROUND or (opening == "as" and said_nothing and not quoted and said.medium is None)


def _is_role(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell a part that somebody plays from a clause: "As guarantor of the truce, Turkey must wait, Zarif said"."""
    left = predicate.left
    comma = next((k for k in range(left, predicate.group) if items[k].low == ","), left)
    return items[left].low == "as" and comma > left and not any(item.is_verb for item in items[left:comma])


def _has_own_day(said: Said) -> bool:
    """Tell background words that are dated: "The row began after Athens said on Thursday that"."""
    items, predicate = said.items, said.predicate
    end = next((k for k in range(predicate.last, predicate.right) if items[k].low == "that"), predicate.right)
    day = any(item.time is not None and is_anchor(item.time) for item in items[predicate.left : end])
    return day or (items[predicate.left].low == "when" and _is_dated_before(items, predicate.left))


def _is_dated_before(items: Sequence[Item], k: int) -> bool:
    """Tell a time that the clause at `k` fills: "The row began in May, when Athens accused"."""
    time = items[k - 2 if items[k - 1].low == "," else k - 1].time if k > 1 else None
    return time is not None and not time.since


def _answers_words(said: Said) -> bool:
    """Tell words that others answered: "The warning came a day after Libya said it would open fire"."""
    before = said.items[: said.predicate.left]
    came = any(item.low in _CAME for item in before[-_NEAR_EAGER:])
    words = said.context.lexicon.words["utterances"] | said.context.lexicon.words["documents"]
    return came and any(item.noun in words for item in before[:_NEAR_EAGER])


def _is_other_sense(said: Said, trigger: Trigger) -> bool:
    """Tell a verb of speech that says nothing here: "claimed the title", "book written by", "responded by bombing"."""
    items, predicate, traits = said.items, said.predicate, trigger.frame.traits
    after = behind_time(items, predicate.last)
    following = items[after : after + 3]
    arms = said.context.lexicon.words["arms"]
    deed = answers_by_deed(items, predicate, following, arms)
    forces = said.context.lexicon.words["attacks"] | arms
    if predicate.passive and following and following[0].low == "by" and any(i.low in forces for i in following):
        return True  # "the fighters were supported by U.S. airstrikes"
    # "the force referred to as the guard", "declared himself the legitimate president"
    if [item.low for item in following[:2]] == ["to", "as"] or _is_of_oneself(items, trigger):
        return True
    if any(item.low in said.context.lexicon.words["anonymity"] for item in items[predicate.last : predicate.last + 4]):
        return True  # "who asked not to be named"
    guest = "no guest" in traits and any(_is_person(items[k]) for k in _received(predicate))
    if deed or guest or ("active" in traits and predicate.passive):
        return True
    spoken = (bool(said.quotations) or said.span[0] == 0) and not _is_of_noun(said)
    if spoken or not traits & {"clausal", "at actors"}:
        return False
    infinitive = predicate.last < len(items) and items[predicate.last].low == "to"
    accused = "at actors" in traits and bool(_received(predicate))
    # "maintains a position that", "maintained its stance on"
    stands = bool(following) and following[0].low in _OWNING and any(item.low in _STANDS for item in following[1:])
    return stands or (not infinitive and not accused and not opens_content(items, predicate))


def _is_of_noun(said: Said) -> bool:
    """Tell a word in quotation marks that stands within a noun before the verb: "the “old” members maintain it"."""
    inside = [k for k, item in enumerate(said.items[: said.predicate.at]) if item in said.quotations]
    within = [k for k in inside if k and said.items[k - 1].tag in _BEFORE_NOUNS]
    return bool(within) and len(within) == len(said.quotations)


def _is_of_oneself(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell what somebody says of himself, where the frame's words name no "itself" of their own: "commit itself"."""
    words = (item.low for item in items[trigger.at + 1 : trigger.last])
    return any(low in _SELVES and low not in trigger.frame.head for low in words)


def _received(predicate: Predicate) -> Sequence[int]:
    return predicate.subject if predicate.passive else predicate.in_slots(["object"])[:1]


def _is_person(item: Item) -> bool:
    mention = item.mention
    if mention is None or mention.possessive:
        return False
    return mention.type in (MentionType.PERSON, MentionType.OFFICE) or mention.gender in ("m", "f")


def _is_fronted(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether the opening belongs to a phrase before the main clause: "After meeting Pekcan, Vaezi said"."""
    subject = predicate.subject[0] if predicate.subject else 0
    while subject > 0 and items[subject - 1].mention is not None:
        subject -= 1  # a name told in two parts
    if subject > predicate.left + 2 and items[subject - 1].tag in ("NN", "NNS"):
        return (
            items[predicate.left + 1].tag == "DT" and items[subject - 1].mention is None
        )  # "After the vote Rice said"
    return subject > 0 and items[subject - 1].low == ","


def _is_parenthesis(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether the opening belongs to words about the subject: "Gul, in office since the war, denied it"."""
    subject = predicate.subject[0] if predicate.subject else len(items)
    return subject < predicate.left and predicate.group > 0 and items[predicate.group - 1].low == ","


def _is_posture(said: Said, trigger: Trigger) -> bool:
    """Tell habits and standing attitudes, which are no events: "backs Hezbollah", "often calls for"."""
    items, predicate = said.items, said.predicate
    if is_habitual(predicate, items, said.context.lexicon.words):
        return True
    participle = predicate.group == predicate.at and items[predicate.at].tag == "VBG"
    habitual = said.context.lexicon.words["habitual"]
    if participle and any(item.low in habitual for item in items[: predicate.at]):
        return True
    quoted = any(item.quotation for item in items)
    voiced = any(a.low == "," and b.low in SAYING for a, b in pairwise(items[predicate.last :]))
    wish = [item.low for item in items[predicate.at : predicate.at + 2]] in _OWN_WISH
    if not (wish or "posture" in trigger.frame.traits) or quoted or voiced:
        return False
    speaker = items[predicate.subject[0]].mention if predicate.subject else None
    if _backs_position(said):
        return False
    if speaker is None or speaker.type is not MentionType.PERSON:
        return True  # a state's backing is a standing one unless somebody voices it
    bare = items[predicate.at].tag == "VB" and not predicate.auxiliaries & {"did"}
    return bare or items[predicate.at].tag == "VBG" or is_simple_present(predicate, items)


def _backs_position(said: Said) -> bool:
    """Tell what is backed or opposed once, told in the past: "backed Egypt's proposal", "opposed the plan"."""
    items, predicate = said.items, said.predicate
    if predicate.passive and predicate.auxiliaries <= {"was", "were"} and predicate.group:
        return items[predicate.group - 1].noun in said.context.lexicon.words["positions"]  # "the plan was backed by"
    related = predicate.group > 0 and items[predicate.group - 1].low in RELATIVES
    told = items[predicate.at].tag == "VBD" and not predicate.auxiliaries and not related
    end = next(
        (k for k in range(predicate.last, predicate.right) if items[k].tag in ("IN", "TO", ",")), predicate.right
    )
    return told and any(items[k].low in said.context.lexicon.words["positions"] for k in range(predicate.last, end))


def _lacks_words(said: Said, trigger: Trigger) -> bool:
    """Tell whether the words are missing beside which alone a verb tells of speech: "continued: “…”"."""
    items, predicate, traits = said.items, said.predicate, trigger.frame.traits
    if "turning" in traits:
        return not turns_elsewhere(items)
    if items[predicate.at].low == "quoting" and said.medium is None:  # "agencies reported, quoting the ministry"
        return not any(item.quotation or item.low == "as" for item in items)
    beside = items[max(0, predicate.at - 4) : predicate.last + 2]
    if "beside" in traits:
        return not any(item.quotation for item in beside)
    if "complement" in traits and _names_complement(items, predicate.last, said.context.lexicon.words["qualities"]):
        return False
    return "quoted" in traits and said.span[0] > 0 and not any(item.quotation for item in items)


def turns_elsewhere(items: Sequence[Item]) -> bool:
    """Tell whether a sentence turns to something else: "Elsewhere in his remarks", "In another tweet"."""
    opening = [item.low for item in items[:2]]
    return opening[:1] == ["elsewhere"] or opening in (["in", "another"], ["on", "another"], ["asked", "about"])


def _names_complement(items: Sequence[Item], start: int, qualities: Collection[str]) -> bool:
    """Tell whether something is called a name or a quality: "called the move a plot", "it swift and decisive"."""
    end = _noun_phrase_end(items, start, qualities)
    if end is None:
        return False
    while end < len(items) - 1 and items[end].tag == "RB":
        end += 1  # "called the response wholly disproportionate"
    reach = range(end, min(len(items) - 1, end + _REACH)) if items[end].tag == "IN" else range(end, end + 1)
    called_the = items[end].low == "the"  # "called the United States the source of instability"
    return called_the or any(_is_complement(items, k, qualities) for k in reach)


def _noun_phrase_end(items: Sequence[Item], start: int, qualities: Collection[str]) -> int | None:
    """Return where a definite noun phrase that starts at `start` ends: "the move", "it", "Trump's order".

    A quality behind a noun is none of it, whatever the tagger makes of "the move provocative".
    """
    if start < len(items) and items[start].low in ("a", "an"):
        return None
    for k in range(start, min(len(items) - 1, start + _REACH)):
        mention = items[k].mention
        modifier = mention is not None and (mention.possessive or mention.type is MentionType.ADJECTIVE)
        head = (mention is not None and not modifier) or items[k].low in _THEM or items[k].tag.startswith("NN")
        if head and (not items[k + 1].tag.startswith("NN") or items[k + 1].low in qualities):
            return k + 1
        if not head and not modifier and items[k].tag not in ("DT", "PRP$", "JJ", "POS"):
            return None
    return None


def _is_complement(items: Sequence[Item], k: int, qualities: Collection[str]) -> bool:
    """Tell whether a name or a quality stands at `k`, and hangs on no preposition: "a plot", "swift and decisive"."""
    if items[k - 1].tag in ("IN", "TO", "CC") or items[k - 1].low == ",":
        return False
    following = items[k + 1] if k + 1 < len(items) else None
    closed = following is not None and (following.low in _AFTER_QUALITY or following.quotation is not None)
    quality = items[k].tag in ("JJ", "VBN") or items[k].low.endswith(_QUALITIES) or items[k].low in qualities
    return items[k].low in ("a", "an") or (quality and closed)
