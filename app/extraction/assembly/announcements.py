"""Deeds and statements of one sentence → what is told, and what is only somebody's words.

Who only says that an act takes place makes no statement of its own ("the ministry announced that he will visit
Turkey"): that is the deed's attribution. Undated acts inside what somebody said are the statement's content.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from app.domain.codebook import Act, Basis, Kind, Precision, Status
from app.domain.parties import Roster
from app.extraction.alike import ATTACKS, FORCEFUL, MOVES, OFFICIAL, is_rupture, moves_envoy
from app.extraction.candidates import Candidate
from app.extraction.syntax.grammar import FINITE, RELATIVES, group_start
from app.extraction.syntax.origins import taken_over

_ANNOUNCED = frozenset({Kind.VISIT, Kind.MEETING, Kind.CALL, Kind.AGREEMENT, Kind.MEASURE})

_PLAINLY = f"{Kind.STATEMENT}/{Act.COMMENT}:"  # how the rules of neutral verbs begin

_DECIDED = frozenset({Act.EXPEL, Act.SUMMON})  # what a state says that it will do to envoys is no mere threat

_JOINING = frozenset({"and", "but", "while"})
_BESIDE = frozenset({"before", "after", "while", "during", "following"})  # what opens another deed beside what is said
_ORGANS = ("-ministry", "-army", "-military", "-forces", "-air-force", "-government", "-police", "-authorities")
_FIGHTING = frozenset({"armed group", "political group"})
_DEFENSE = ("-defense-ministry", "-defence-ministry", "-ministry-of-defense", "-ministry-of-defence")
_FORCES = frozenset({"army", "military", "forces", "force", "navy", "troops", "IDF"})
_MILITARY = ("military", "commander", "army")  # how the offices of those begin who speak for an army

# Verbs that vouch for what their subject's own side does.
_VOUCHING = frozenset({"announce", "declare", "proclaim", "confirm", "acknowledge", "admit", "reveal", "unveil"})

_BESIDE_THAT = frozenset({"and", "but", "also"})
_TELLING = frozenset("said says announced announces confirmed disclosed revealed".split())

_OPEN = frozenset({Precision.BEFORE, Precision.AFTER, Precision.YEAR})  # which date nothing that is told then
_ADDING = frozenset({"which", "where", "who"})
_OWNED = 3  # items before a noun in which "its" stands
# Verbs of speech by which the speaker's side does what it says: "declared that he recognizes".
_PERFORMING = frozenset({"announce", "declare", "proclaim"})


def attribute(
    deeds: Sequence[Candidate], statements: Sequence[Candidate], claims: Collection[str] = ()
) -> list[Candidate]:
    """Return both, without the statements that only announce a deed, and the deeds that are only spoken of.

    `claims` are the nouns for what somebody else says: "claim", "report".
    """
    told = [_as_told(deed, statements, claims) for deed in deeds]
    kept = [deed for deed in told if deed is not None]
    statements = [said for said in statements if not any(_delivers_protest(said, deed) for deed in kept)]
    announcing = [said for said in statements if any(_announces(said, deed) for deed in kept)]
    if not announcing:
        return [*kept, *statements]
    source = announcing[0].initiators[0].name
    attributed = [
        replace(_on_day_of(announcing[0], deed), attribution=deed.attribution or source, announcement=announcing[0])
        if _announces(announcing[0], deed)
        else deed
        for deed in kept
    ]
    return [*attributed, *(said for said in statements if said not in announcing)]


def done_by_speakers(
    halves: Sequence[Candidate], statements: Sequence[Candidate], operations: Collection[str], roster: Roster
) -> list[Candidate]:
    """Return the measures that name no doer with the state that tells of them, and armed deeds with its army.

    "Two Syrian diplomats had been expelled, the Swedish foreign ministry said." `operations` are the nouns for what an
    army does: "Ten LRA rebels were killed in an operation, the Ugandan army said". What others did to nobody named was
    done to the party whose army tells of it: "Indian shells killed two women, a Pakistani army spokesman said".
    """
    fallen = next((half for half in halves if _is_own_operation(half, operations)), None)
    halves = [_blamed_on_others(_suffered_by_speaker(half, statements, roster), statements) for half in halves]
    done = [
        _done_by_army(half, statements) if half is fallen or _is_shot_down(half) else _done_by_speaker(half, statements)
        for half in halves
    ]
    known = next((half for half in done if half.act in ATTACKS and half.initiators), None)
    return [half for half in done if half is known or known is None or half.target_parties != known.target_parties]


def _suffered_by_speaker(half: Candidate, statements: Sequence[Candidate], roster: Roster) -> Candidate:
    """Return an attack by somebody on nobody named as one on the party whose army or group tells of it."""
    said = next((s for s in statements if _is_inside(half, s)), None)
    if said is None or said.quotes or half.act not in ATTACKS or half.targets or not half.initiators:
        return half
    own = said.initiator_parties & half.initiator_parties
    party = said.initiators[0].party or ""
    group = roster.parties[party].type in _FIGHTING if party in roster.parties else False
    if own or not (_is_army(said) or group):
        return half
    target = replace(said.initiators[0], actor=party, name=roster.party_name(party))
    return _with_status(replace(half, targets=(target,), one_sided=False), Status.CLAIMED, said)


def _blamed_on_others(half: Candidate, statements: Sequence[Candidate]) -> Candidate:
    """Return an attack by nobody named as one by those on whom a clause blames it: "in a raid that Kyiv blamed on"."""
    if half.act not in ATTACKS or half.initiators or not half.targets:
        return half
    said = next((s for s in statements if half.at < s.at and _verb(s) == "blame" and _is_relative(s)), None)
    if said is None or not said.targets or said.target_parties & half.target_parties:
        return half
    return _with_status(replace(half, initiators=said.targets, one_sided=False), Status.CLAIMED, said)


def _is_relative(said: Candidate) -> bool:
    """Tell a clause that says more of a thing or somebody: "an attack which Ankara blamed on"."""
    return any(item.low in RELATIVES for item in said.sentence.items[max(0, said.at - _OWNED) : said.at])


def _done_by_speaker(half: Candidate, statements: Sequence[Candidate]) -> Candidate:
    if not (half.act in OFFICIAL or is_rupture(half.rule)) or half.initiators or not half.targets:
        return half
    telling = (s for s in statements if s.rule.startswith(_PLAINLY) and not s.quotes and _is_inside(half, s))
    said = next((s for s in telling if not s.parties & half.target_parties and len(s.initiators) == 1), None)
    official = said is not None and all(party.isupper() for party in said.initiator_parties)
    return replace(half, initiators=said.initiators, one_sided=False) if said is not None and official else half


def _is_own_operation(half: Candidate, operations: Collection[str]) -> bool:
    """Tell fighters who fell where an army fights them: "ten rebels were killed in clashes"."""
    behind = half.sentence.items[half.at :]
    suffered = half.act in ATTACKS and bool(half.targets) and not half.initiators
    return (
        suffered
        and all(party.islower() for party in half.target_parties)
        and any(item.low in operations for item in behind)
    )


def _is_shot_down(half: Candidate) -> bool:
    """Tell what nobody named has brought down: "the army said a Thai drone was shot down"."""
    return half.act is Act.INTERCEPT and bool(half.targets) and not half.initiators


def _done_by_army(half: Candidate, statements: Sequence[Candidate]) -> Candidate:
    """Return the deed as a claim of the army, the only one to speak, that tells of it."""
    said = statements[0] if len(statements) == 1 else None
    if said is None or not said.rule.startswith(_PLAINLY) or said.quotes or not _is_army(said):
        return half
    return _with_status(replace(half, initiators=said.initiators, one_sided=False), Status.CLAIMED, said)


def _is_army(said: Candidate) -> bool:
    """Tell a state's army or defense ministry, or who speaks for it."""
    if not all(party.isupper() for party in said.initiator_parties):
        return False
    if (said.speaker or "").endswith(_DEFENSE):
        return True
    named = (item.mention for item in said.sentence.items if item.mention is not None)
    office = next((m.office or "" for m in named if m.actor == said.speaker), "")
    return said.initiators[0].text.rpartition(" ")[2] in _FORCES or office.startswith(_MILITARY)


def _delivers_protest(said: Candidate, deed: Candidate) -> bool:
    """Tell the protest for which an envoy is summoned, which is part of that: "summoned the envoy and protested"."""
    summoned = deed.act is Act.SUMMON and deed.initiator_parties == said.initiator_parties
    return summoned and "protest" in said.rule and not said.quotes and said.target_parties <= deed.target_parties


def _as_told(deed: Candidate, statements: Sequence[Candidate], claims: Collection[str]) -> Candidate | None:
    """Return the deed as somebody's words tell it: an armed deed is claimed, a vague one is not told at all."""
    speaker = next((said for said in statements if _is_inside(deed, said)), None)
    denial = next((said for said in statements if _denies(said, deed, claims)), None)
    if denial is not None and not _is_set_apart(denial, deed):
        return None if _is_taken_for_granted(deed) else _with_status(deed, Status.DENIED, denial)
    if _is_only_said(deed, claims):
        return None
    return deed if speaker is None else _in_words_of(speaker, deed)


def _is_set_apart(said: Candidate, deed: Candidate) -> bool:
    """Tell what the writer adds: "dismissed the charge in Cabrayil, which Baku retook last year"."""
    items = deed.sentence.items
    return any(items[k].low == "," and items[k + 1].low in _ADDING for k in range(said.at, deed.at))


def _is_taken_for_granted(deed: Candidate) -> bool:
    """Tell talks that nobody disputes: "dismissed claims that it wants no help in its talks with Israel"."""
    items, at = deed.sentence.items, deed.at
    owned = any(item.tag == "PRP$" for item in items[max(0, at - _OWNED) : at])
    return items[at].tag in ("NN", "NNS") and owned


def _in_words_of(speaker: Candidate, deed: Candidate) -> Candidate | None:
    """Return the deed as the speaker in whose words it stands tells it."""
    own = bool(speaker.initiator_parties & (deed.against or deed).initiator_parties)
    if deed.kind is Kind.MEASURE and own and _verb(speaker) in _PERFORMING and deed.status is not Status.PLANNED:
        when = taken_over(speaker.when, "saying it does it")
        return deed if deed.dated else replace(deed, when=when, dated=speaker.dated)
    if own and (_vouches(speaker, deed) or _foretells(speaker, deed) or _reports_measure(speaker, deed)):
        return deed
    reported = deed.dated or own or _reports_attack(speaker, deed) or _is_told_first(speaker, deed)
    if deed.kind is Kind.MILITARY and deed.status is not Status.PLANNED and reported:
        return _with_status(_on_day_of(speaker, deed), Status.CLAIMED, speaker)
    vague = deed.kind in FORCEFUL or deed.act is Act.CONTACT
    dated = deed.dated and deed.when.precision is not Precision.AFTER  # "says it will free her soon"
    if vague and not dated and not _is_told_first(speaker, deed):
        return None
    return _on_day_of(speaker, deed) if own else deed


def _is_told_first(said: Candidate, deed: Candidate) -> bool:
    """Tell news that only ends on its source: "Honduras has seized two Cuban boats, the State Department said"."""
    items = deed.sentence.items
    told = said.rule == f"{_PLAINLY}say" and not said.quotes and deed.status is Status.OCCURRED
    verb = next((k for k, item in enumerate(items) if item.is_verb), -1)
    if [item.low for item in items[verb + 1 : verb + 2]] == ["by"]:
        verb += 2  # "Chad responded by detaining six fishermen, Libyan officials said"
    first = deed.at < said.at and group_start(items, deed.at) == verb
    return told and first


def _on_day_of(said: Candidate, deed: Candidate) -> Candidate:
    """Date what is told without a day by when somebody told it: "On April 13 the army said that it intercepted"."""
    undated = not deed.dated and deed.when.basis is Basis.ARTICLE and deed.status in (Status.OCCURRED, Status.CLAIMED)
    if not undated or not said.dated or said.when.precision in _OPEN:
        return deed
    if deed.when.precision is Precision.DAY:
        return replace(deed, when=taken_over(said.when, "when it was told"), dated=True)
    return replace(deed, when=taken_over(replace(said.when, precision=deed.when.precision), "before it was told"))


def _with_status(deed: Candidate, status: Status, said: Candidate) -> Candidate:
    """Return the deed with the status that the words of a statement about it give."""
    at = said.act_origin
    origin = replace(at, rule=f"{status}: by the words of {said.initiators[0].name}") if at else None
    return replace(deed, status=status, status_origin=origin)


def _is_only_said(deed: Candidate, claims: Collection[str]) -> bool:
    """Tell an armed deed or measure that only a claim holds: "Israel's claims that Iran attacked the ship"."""
    if deed.kind not in FORCEFUL:
        return False
    items = deed.sentence.items
    before = range(group_start(items, deed.at) - 1 if deed.at < len(items) else len(items) - 1, 0, -1)
    that = next((k for k in before if items[k].low == "that" or items[k].tag in FINITE), None)
    if that is None or items[that].low != "that":
        return False
    by = that - 2 if items[that - 1].mention is not None and items[that - 2].low in ("by", "from") else that
    return items[by - 1].low in claims  # "suggestions by Burundi that"


def _verb(said: Candidate) -> str:
    return said.rule.rpartition(":")[2]


def _vouches(said: Candidate, deed: Candidate) -> bool:
    """Tell who answers for the armed deed that he tells: "announced that it shot down"."""
    return deed.kind is Kind.MILITARY and deed.status is Status.OCCURRED and _verb(said) in _VOUCHING


def _reports_measure(said: Candidate, deed: Candidate) -> bool:
    """Tell a side's word on its own measure, "Canada said it had expelled two diplomats", from a boast or wish."""
    # "said it had cut ties with Qatar, accusing it of": what else is told of the speaker is beside the saying.
    plain = said.neutral or said.rule.startswith(_PLAINLY) or _is_plainly_told(deed, said)
    return deed.kind is Kind.MEASURE and deed.status is Status.OCCURRED and plain


def _is_plainly_told(deed: Candidate, said: Candidate) -> bool:
    """Tell what is said beside judgments: "condemned the verdict and said it was recalling its ambassador"."""
    items = deed.sentence.items
    k = next((start for start, end in said.clauses if start <= deed.at < end), 0) - 1
    while k > 0 and (items[k].low == "that" or items[k].time):
        k -= 1
    if k <= 0 or items[k].low not in _TELLING:
        return False
    before = items[k - 1]
    return before.low in _BESIDE_THAT or (before.actor is not None and before.actor.party in said.initiator_parties)


def _foretells(said: Candidate, deed: Candidate) -> bool:
    """Tell a side's plan for its own troops and measures, "said it will send 500 troops", from a threat."""
    firm = deed.act in MOVES | _DECIDED or moves_envoy(deed.rule)
    plain = said.neutral or _is_plainly_told(deed, said)
    return deed.status is Status.PLANNED and plain and (_verb(said) in _VOUCHING or firm)


def _reports_attack(said: Candidate, deed: Candidate) -> bool:
    """Tell a party's report of what was done to it, "Armenia said Azerbaijan shelled its posts", from blame."""
    organ = all(actor.actor == actor.party or actor.actor.endswith(_ORGANS) for actor in said.initiators)
    own = bool(said.initiator_parties & deed.target_parties)
    return (organ or _is_army(said)) and own and said.neutral and not said.quotes


def _denies(said: Candidate, deed: Candidate, claims: Collection[str]) -> bool:
    """Tell an act that the accused disputes: "denied bombing", "dismissed a claim that Iran was sending"."""
    if said.act not in (Act.DENY, Act.REJECT) or not said.initiator_parties & deed.initiator_parties:
        return False
    if deed.sentence.items[deed.at - 1].low in _BESIDE or _is_plainly_told(deed, said):
        return False  # "rejected an appeal after meeting the envoy", "rejected it and said it was expelling"
    between = [item.low for item in deed.sentence.items[said.at + 1 : deed.at]]
    if "," in between and _is_relative(said):
        return False  # "Washington, which rejected the claim, is sending troops"
    return said.at < deed.at and (said.act is Act.DENY or any(low in claims for low in between))


def _is_inside(deed: Candidate, said: Candidate) -> bool:
    return any(start <= deed.at < end for start, end in said.clauses) and not _goes_on_alone(deed, said)


def _goes_on_alone(deed: Candidate, said: Candidate) -> bool:
    """Tell the writer's own clause after somebody's words: "Germany said it would leave, and Canada moved troops"."""
    items = deed.sentence.items[: deed.at]
    joined = (k for k in range(len(items) - 2, said.at, -1) if items[k].low == "," and items[k + 1].low in _JOINING)
    at = next(joined, None)
    if at is None or any(item.quotation for item in items[at:]):
        return False
    own = at + 2 < len(items) and items[at + 2].actor is not None
    return own and not any(item.tag in FINITE for item in items[at + 2 :])


def _announces(said: Candidate, deed: Candidate) -> bool:
    plain = said.neutral and not said.quotes and said.kind is Kind.STATEMENT
    bare = plain and said.act is Act.COMMENT
    own = bool(said.initiator_parties & deed.initiator_parties)
    moved = own and deed.act in MOVES  # "announced plans to send"
    planned = deed.status in (Status.PLANNED, Status.CANCELLED) and (moved or deed.kind in _ANNOUNCED)
    # "Syria said Israeli jets had bombed a depot" blames nobody besides.
    charged = plain and said.act is Act.ACCUSE and said.target_parties <= deed.initiator_parties
    blamed = charged and deed.act is Act.STRIKE and deed.status is Status.CLAIMED
    # "said it would send troops to Syria" is no pledge besides.
    promised = plain and said.act is Act.PLEDGE and said.target_parties <= deed.target_parties
    pledged = promised and moved and planned
    if (bare and planned) or ((bare or blamed or pledged) and _is_inside(deed, said)):
        return True
    # "Ukraine claimed to have shot down a jet" claims nothing besides.
    if plain and own and _verb(said) == "claim" and deed.status is Status.CLAIMED and said.at < deed.at:
        return True
    # What a measure was taken for is part of it: "Four Iranians were arrested for spying, Kenyan police said".
    measured = plain and own and deed.kind is Kind.MEASURE and said.target_parties <= deed.target_parties
    # Nor is the blame that a report of an armed deed lays: "Gunmen kidnapped three engineers, the army said".
    doers = deed.initiator_parties | deed.target_parties
    reported = plain and deed.status is Status.CLAIMED and deed.dated and said.target_parties <= doers
    return (measured or reported) and _is_inside(deed, said)
