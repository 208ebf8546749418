"""Names and nouns by their tokens, with all that they can mean."""

from collections.abc import Mapping
from typing import Any

from app.domain.lexicon import Entries, Entry, Name, NameType
from app.knowledge.names import NameTable, read_names
from app.knowledge.roster import read_roster
from tests.knowledge.data import group, lexicon_data, person, state

T = NameType


def _table(**given: Any) -> NameTable:  # noqa: ANN401 - any file's content
    data = lexicon_data(**given)
    return read_names(data, read_roster(data))


def _entries(index: Mapping[str, Entries]) -> list[Entry]:
    return [entry for by_second in index.values() for entries in by_second.values() for entry in entries]


def _names(table: NameTable) -> dict[str, list[tuple[NameType, str, str | None]]]:
    return {" ".join(words): [(n.type, n.ref, n.party) for n in names] for words, names in _entries(table.names)}


def _nouns(table: NameTable) -> dict[str, list[tuple[NameType, str]]]:
    return {" ".join(words): [(n.type, n.ref) for n in names] for words, names in _entries(table.nouns)}


def test_a_state() -> None:
    record = state(
        "EGY", "Egypt", aliases=["Arab Republic of Egypt"], adjectives=["Egyptian"],
        demonyms=["Egyptian", "Egyptians"], capital="Cairo", capital_aliases=["Al-Qahira"],
    )  # fmt: skip
    assert _names(_table(states=[record])) == {
        "Egypt": [(T.STATE, "EGY", "EGY")],
        "Arab Republic of Egypt": [(T.STATE, "EGY", "EGY")],
        "Egyptian": [(T.ADJECTIVE, "EGY", "EGY")],
        "Egyptians": [(T.PEOPLE, "EGY", "EGY")],
        "Cairo": [(T.CAPITAL, "Cairo", "EGY")],
        "Al-Qahira": [(T.CAPITAL, "Cairo", "EGY")],
    }


def test_a_group() -> None:
    names = _names(_table(groups=[group("houthis", "Houthis", adjectives=["Houthi"], members=["Houthi rebels"])]))
    assert names == {
        "Houthis": [(T.GROUP, "houthis", "houthis")],
        "Houthi": [(T.ADJECTIVE, "houthis", "houthis")],
        "Houthi rebels": [(T.GROUP, "houthis", "houthis")],
    }


def test_a_person_stands_under_the_family_name_too() -> None:
    names = _names(_table(people=[person("nur-sabri", "Nur Sabri", aliases=["N. Sabri"], short=["Sabry"])]))
    assert {words: [type_ for type_, *_ in found] for words, found in names.items()} == {
        "Nur Sabri": [T.PERSON], "N . Sabri": [T.PERSON], "Sabri": [T.SHORT], "Sabry": [T.SHORT],
    }  # fmt: skip


def test_two_persons_share_a_family_name() -> None:
    names = _names(_table(people=[person("a-sabri", "A Sabri"), person("b-sabri", "B Sabri")]))
    assert [ref for _, ref, _ in names["Sabri"]] == ["a-sabri", "b-sabri"]


def test_places_and_media() -> None:
    places = [{"name": "Suez Canal", "aliases": ["the Canal"], "state": "EGY", "type": "site"}]
    media = [{"name": "Al-Ahram", "aliases": [], "party": "EGY"}, {"name": "Daily Tide"}]
    table = _table(places=places, media=media)
    assert _names(table)["the Canal"] == [(T.PLACE, "Suez Canal", "EGY")]
    assert _names(table)["Al-Ahram"] == [(T.MEDIUM, "Al-Ahram", "EGY")]
    assert _names(table)["Daily Tide"] == [(T.MEDIUM, "Daily Tide", None)]
    assert table.names["Suez"]["Canal"][0][1][0].detail == "site"


def test_nouns_are_in_lower_case() -> None:
    titles = {
        "offices": [{"office": "foreign minister", "aliases": ["Foreign Minister", "FM"],
                     "plurals": ["foreign ministers"], "acts_for": "foreign-ministry"}],
        "honorifics": ["Mr"], "prefixes": ["former"], "commentators": ["analyst"],
    }  # fmt: skip
    generic = [{"id": "foreign-ministry", "kind": "ministry", "aliases": ["foreign ministry"]}]
    table = _table(titles=titles, organs={"named": [], "generic": generic})
    assert _nouns(table) == {
        "foreign minister": [(T.OFFICE, "foreign minister")],
        "fm": [(T.OFFICE, "foreign minister")],
        "foreign ministers": [(T.OFFICES, "foreign minister")],
        "foreign ministry": [(T.GENERIC_ORGAN, "foreign-ministry")],
        "former": [(T.PREFIX, "former")],
        "analyst": [(T.COMMENTATOR, "analyst")],
    }
    assert _names(table) == {"Mr": [(T.HONORIFIC, "honorific", None)]}


def test_a_named_organ() -> None:
    organs = {"named": [{"id": "shura", "name": "Shura Council", "party": "EGY", "aliases": ["Shura"]}], "generic": []}
    assert _names(_table(organs=organs))["Shura"] == [(T.ORGAN, "shura", "EGY")]


def test_the_longest_name_comes_first() -> None:
    table = _table(
        states=[state("KOR", "South Korea"), state("SSD", "South Sudan", aliases=["South", "South Sudan Now"])]
    )
    assert set(table.names["South"]) == {"Korea", "Sudan", ""}
    assert [words for words, _ in table.names["South"][""]] == [("South",)]
    lengths = [len(words) for words, _ in table.names["South"]["Sudan"]]
    assert len(set(lengths)) > 1
    assert lengths == sorted(lengths, reverse=True)


def test_names_are_cut_as_articles_are() -> None:
    table = _table(states=[state("CIV", "Côte d’Ivoire", aliases=["Ivory Coast's North"])])
    assert {("Cote", "d'Ivoire"), ("Ivory", "Coast", "'s", "North")} <= {w for w, _ in _entries(table.names)}


def test_a_meaning_stands_once() -> None:
    table = _table()
    for _ in range(2):
        table.add(["Cairo"], Name(T.CAPITAL, "Cairo", "EGY"))
    assert [len(names) for _, names in table.names["Cairo"][""]] == [1]


def test_initials_are_known_with_stops_too() -> None:
    names = _names(_table(groups=[group("us-coalition", "US-led coalition", aliases=["US forces", "USSR"])]))
    assert set(names) == {"US-led coalition", "U.S. - led coalition", "US forces", "U.S. forces", "USSR"}


def test_names_are_known_in_british_and_american_spelling() -> None:
    names = _names(_table(groups=[group("sco", "Shanghai Organisation", aliases=["Center for Defense"])]))
    assert set(names) == {
        "Shanghai Organisation", "Shanghai Organization", "Center for Defense", "Centre for Defence",
    }  # fmt: skip
