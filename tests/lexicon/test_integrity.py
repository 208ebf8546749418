"""The shipped lexicon keeps its own rules: one string, one record; closed lists; dates that do not contradict."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from typing import Any

import pytest

from app import resources
from app.domain.codebook import CODES, STATEMENT_ORDER, Act, Kind
from app.domain.folding import strip_accents
from app.knowledge.yaml import LexiconData, Record, first_day, last_day, read_folder

# The 193 members of the United Nations, ISO 3166-1 alpha-3.
_UN_MEMBERS = frozenset(
    """AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN
    BWA CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI
    ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL
    IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX
    LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL
    NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM
    SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA
    UZB VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE""".split()
)
_OTHER_STATES = frozenset({"PSE", "VAT", "XKX", "TWN"})

# Offices that one person at a time holds for a party.
_SINGLE = frozenset(
    ["president", "vice president", "prime minister", "chancellor", "foreign minister", "defense minister",
     "supreme leader", "king", "emir", "sultan", "crown prince"]
)  # fmt: skip
# ... but for these, which several did hold at once.
_CO_HOLDERS = frozenset(
    [
        ("IRQ", "vice president"),  # two or three at a time since 2004
        ("SRB", "president"),  # of Serbia, and of its union with Montenegro until 2006
        ("YEM", "vice president"),  # the members of the Presidential Leadership Council since 2022
    ]
)
_TYPES = {"armed group", "political group", "body", "bloc", "coalition", "organisation"}
_PLACE_TYPES = {"city", "region", "sea", "site", "building", "base", "venue"}
_ORGAN_KINDS = {"ministry", "government", "military", "mission", "people", "court", "media"}


@pytest.fixture(scope="module")
def data() -> LexiconData:
    """Give the shipped files as they stand."""
    return read_folder(resources.LEXICON)


@pytest.fixture(scope="module")
def parties(data: LexiconData) -> set[str]:
    """Give every state's code and every group's slug."""
    return {state["code"] for state in data.states} | {group["id"] for group in data.groups}


def _strings(record: Record, *fields: str) -> set[str]:
    """Return all the strings of some fields, accents off."""
    found: set[str] = set()
    for field in fields:
        given = record.get(field) or ()
        found |= {strip_accents(text) for text in ([given] if isinstance(given, str) else given)}
    return found


def _shared(owned: Iterable[tuple[str, set[str]]]) -> dict[str, set[str]]:
    """Return the strings that stand under more than one owner."""
    owners: dict[str, set[str]] = defaultdict(set)
    for owner, strings in owned:
        for text in strings:
            owners[text].add(owner)
    return {text: names for text, names in owners.items() if len(names) > 1}


def _twice(values: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    return [value for value in values if value in seen or seen.add(value)]  # type: ignore[func-returns-value]


def _tenures(data: LexiconData) -> Iterator[tuple[str, dict[str, Any]]]:
    for person in data.people:
        for tenure in person["tenures"]:
            yield person["id"], tenure


# --- states, groups and other names -------------------------------------------------------------------------------


def test_every_member_of_the_united_nations_is_there(data: LexiconData) -> None:
    assert len(_UN_MEMBERS) == 193
    assert {state["code"] for state in data.states} == _UN_MEMBERS | _OTHER_STATES


def test_ids_are_unique(data: LexiconData) -> None:
    assert _twice(state["code"] for state in data.states) == []
    assert _twice(group["id"] for group in data.groups) == []
    assert _twice(organ["id"] for organ in data.organs["named"]) == []
    assert _twice(organ["id"] for organ in data.organs["generic"]) == []
    assert _twice(person["id"] for person in data.people) == []
    assert _twice(office["office"] for office in data.titles["offices"]) == []


def test_ids_are_slugs(data: LexiconData) -> None:
    ids = [r["id"] for r in (*data.groups, *data.organs["named"], *data.organs["generic"], *data.people)]
    assert [i for i in ids if not all(c.isascii() and (c.islower() or c.isdigit() or c == "-") for c in i)] == []


def test_people_parties_and_organs_do_not_share_ids(data: LexiconData, parties: set[str]) -> None:
    people, organs = {p["id"] for p in data.people}, {o["id"] for o in data.organs["named"]}
    assert people & parties == set()
    assert people & organs == set()
    assert organs & parties == set()


def test_no_string_names_two_states(data: LexiconData) -> None:
    names = ((s["code"], _strings(s, "name", "aliases", "capital", "capital_aliases")) for s in data.states)
    assert _shared(names) == {}
    assert _shared((s["code"], _strings(s, "adjectives", "demonyms")) for s in data.states) == {}


def test_no_name_of_a_state_is_a_groups(data: LexiconData) -> None:
    groups = set().union(*(_strings(g, "name", "aliases", "adjectives", "members") for g in data.groups))
    states = set().union(
        *(_strings(s, "name", "aliases", "adjectives", "demonyms", "capital", "capital_aliases") for s in data.states)
    )
    assert states & groups == set()


def test_no_string_names_two_of_a_sort(data: LexiconData) -> None:
    assert _shared((g["id"], _strings(g, "name", "aliases", "members")) for g in data.groups) == {}
    assert _shared((o["id"], _strings(o, "name", "aliases")) for o in data.organs["named"]) == {}
    assert _shared((p["name"], _strings(p, "name", "aliases")) for p in data.places) == {}
    assert _shared((m["name"], _strings(m, "name", "aliases")) for m in data.media) == {}


def test_no_alias_names_two_persons(data: LexiconData) -> None:
    assert _shared((p["id"], _strings(p, "name", "aliases")) for p in data.people) == {}


def test_a_capital_is_no_place_too(data: LexiconData) -> None:
    capitals = set().union(*(_strings(s, "capital", "capital_aliases") for s in data.states))
    assert capitals & set().union(*(_strings(p, "name", "aliases") for p in data.places)) == set()


def test_what_is_referred_to_is_there(data: LexiconData, parties: set[str]) -> None:
    states = {state["code"] for state in data.states}
    assert {g["home"] for g in data.groups if g.get("home")} <= states
    assert {p["state"] for p in data.places if p.get("state")} <= states
    assert {m["party"] for m in data.media if m.get("party")} <= parties
    assert {o["party"] for o in data.organs["named"]} <= parties
    assert {o["acts_for"] for o in data.titles["offices"] if o.get("acts_for")} <= {
        o["id"] for o in data.organs["generic"]
    }


def test_closed_lists(data: LexiconData) -> None:
    assert {group["type"] for group in data.groups} <= _TYPES
    assert {place["type"] for place in data.places} <= _PLACE_TYPES
    assert {organ["kind"] for organ in data.organs["generic"]} <= _ORGAN_KINDS


def test_no_title_under_two_offices(data: LexiconData) -> None:
    offices = data.titles["offices"]
    assert _shared((o["office"], _strings(o, "aliases")) for o in offices) == {}
    assert _shared((o["office"], _strings(o, "plurals")) for o in offices) == {}
    generic = ((o["id"], _strings(o, "aliases")) for o in data.organs["generic"])
    assert _shared(generic) == {}


def test_titles_and_generic_organs_are_in_lower_case(data: LexiconData) -> None:
    nouns = [n for o in data.titles["offices"] for n in (*o["aliases"], *(o.get("plurals") or ()))]
    nouns += [n for o in data.organs["generic"] for n in o["aliases"]]
    nouns += [*data.titles["prefixes"], *data.titles["commentators"]]
    assert [noun for noun in nouns if noun != noun.lower()] == []


def test_every_string_is_a_string(data: LexiconData) -> None:
    """A bare No, on or 2019 in YAML would be something else."""
    fields = ("aliases", "short", "adjectives", "demonyms", "members", "plurals", "capital_aliases")
    records = (*data.states, *data.groups, *data.people, *data.places, *data.media, *data.titles["offices"])
    wrong = [v for r in records for f in fields for v in (r.get(f) or ()) if not isinstance(v, str) or not v.strip()]
    assert wrong == []


# --- people -------------------------------------------------------------------------------------------------------


def test_tenures_are_of_known_parties_and_offices(data: LexiconData, parties: set[str]) -> None:
    offices = {office["office"] for office in data.titles["offices"]}
    assert {t["party"] for _, t in _tenures(data)} <= parties
    assert {t["office"] for _, t in _tenures(data)} <= offices
    assert {t["at"] for _, t in _tenures(data) if t.get("at")} <= parties


def test_tenures_run_forward(data: LexiconData) -> None:
    backward = [
        (who, tenure)
        for who, tenure in _tenures(data)
        if (start := first_day(tenure.get("from"))) and (end := last_day(tenure.get("to"))) and start > end
    ]
    assert backward == []


def test_tenures_stand_newest_first(data: LexiconData) -> None:
    """A bound that is only a month or a year counts as any day in it."""
    wrong = [
        (person["id"], newer, older)
        for person in data.people
        for newer, older in zip(person["tenures"], person["tenures"][1:], strict=False)
        if (latest := last_day(newer.get("from"))) and (earliest := first_day(older.get("from"))) and latest < earliest
    ]
    assert wrong == []


def test_nobody_holds_office_after_death(data: LexiconData) -> None:
    wrong = [
        (person["id"], tenure)
        for person in data.people
        for tenure in person["tenures"]
        if (died := last_day(person.get("died")))
        and (
            ((begun := first_day(tenure.get("from"))) and begun > died)
            or ((end := first_day(tenure.get("to"))) and end > died)
        )
    ]
    assert wrong == []


def _exact(tenure: dict[str, Any]) -> bool:
    return isinstance(tenure.get("from"), date) and (tenure.get("to") is None or isinstance(tenure["to"], date))


def test_nobody_shares_an_office_of_one(data: LexiconData) -> None:
    """Exact days only; a day of handing over may belong to both."""
    held = defaultdict(list)
    for who, tenure in _tenures(data):
        office = (tenure["party"], tenure["office"])
        if office[1] in _SINGLE and office not in _CO_HOLDERS and _exact(tenure):
            held[office].append((tenure["from"], tenure.get("to") or date.max, who))
    overlapping = [
        (office, a[2], b[2])
        for office, holders in held.items()
        for a, b in combinations(holders, 2)
        if a[2] != b[2] and (min(a[1], b[1]) - max(a[0], b[0])).days > 1
    ]
    assert overlapping == []


@pytest.mark.parametrize("who", ["died", "gender"])
def test_persons_fields(data: LexiconData, who: str) -> None:
    values = {person.get(who) for person in data.people}
    assert values <= {None, "m", "f"} if who == "gender" else all(v is None or first_day(v) for v in values)


def test_there_are_people_enough(data: LexiconData) -> None:
    known = {who for who, tenure in _tenures(data) if tenure["party"] in {"IRN", "TUR", "ISR"}}
    assert len(known) >= 150


# --- frames -------------------------------------------------------------------------------------------------------


def test_every_act_is_of_the_codebooks_kind(data: LexiconData) -> None:
    acts = {
        (Kind(record["kind"]), Act(group["act"]))
        for record in data.frames
        for form in ("verbs", "nouns")
        for group in record.get(form) or ()
    }
    assert acts <= set(CODES)
    assert acts == {pair for pair in CODES if pair[0] is not Kind.COMMENTARY}


def test_cues_are_acts_of_statements(data: LexiconData) -> None:
    assert {Act(group["act"]) for group in data.cues} == set(STATEMENT_ORDER)


def test_no_frame_head_stands_twice(data: LexiconData) -> None:
    for record in data.frames:
        for form in ("verbs", "nouns"):
            # "Rockets landed in" and "troops landed in" are two deeds: what may be their subject is part of a head.
            heads = [f"{word} {group.get('traits')}" for group in record.get(form) or () for word in group["words"]]
            assert _twice(heads) == [], record["kind"]


def test_no_cue_stands_twice(data: LexiconData) -> None:
    cues = [cue for group in data.cues for cue in group["words"]]
    assert _twice(cues) == []


def test_frames_are_in_lower_case_and_clean(data: LexiconData) -> None:
    heads = [w for r in data.frames for form in ("verbs", "nouns") for g in r.get(form) or () for w in g["words"]]
    assert [
        head for head in heads if head != " ".join(head.split()) or head.startswith("~") or head.endswith("~")
    ] == []


# --- the README ---------------------------------------------------------------------------------------------------


def test_every_file_is_in_the_readme() -> None:
    readme = (resources.LEXICON / "README.md").read_text(encoding="utf-8")
    entries = [path for path in resources.LEXICON.iterdir() if path.name not in ("README.md", "__pycache__")]
    missing = [p.name for p in entries if (f"`{p.name}/*.yaml`" if p.is_dir() else f"`{p.name}`") not in readme]
    assert missing == []
