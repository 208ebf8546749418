"""Which known names and titles stand in a sentence."""

import pytest

from app.domain.lexicon import Entry, Lexicon, Name, NameType
from app.domain.parties import Roster
from app.extraction.text.names import Unit, find_units, slugify
from tests.extraction.steps import tokens_of

CASES = [
    pytest.param("Kuwait and Oman agreed.", [("Kuwait", NameType.STATE), ("Oman", NameType.STATE)], id="states"),
    pytest.param("the United Arab Emirates", [("United Arab Emirates", NameType.STATE)], id="several words"),
    pytest.param("the U.S. waited", [("U.S.", NameType.STATE)], id="stops inside"),
    pytest.param("Türkiye waited.", [("Türkiye", NameType.STATE)], id="accents"),
    pytest.param("South Korea, not North Korea", [("South Korea", NameType.STATE), ("North Korea", NameType.STATE)],
                 id="a longer name wins"),
    pytest.param("Guinea-Bissau left.", [("Guinea-Bissau", NameType.STATE)], id="a name within another"),
    pytest.param("Ankara and Amman", [("Ankara", NameType.CAPITAL), ("Amman", NameType.CAPITAL)], id="capitals"),
    pytest.param("Jordanian wheat", [("Jordanian", NameType.ADJECTIVE)], id="an adjective"),
    pytest.param("Hamas left Doha.", [("Hamas", NameType.GROUP), ("Doha", NameType.CAPITAL)], id="a group"),
    pytest.param("Foreign Minister Lavrov", [("Foreign Minister", NameType.OFFICE), ("Lavrov", NameType.SHORT)],
                 id="a title in any case"),
    pytest.param("two foreign ministers", [("foreign ministers", NameType.OFFICES)], id="a title's plural"),
    pytest.param("Sergei Lavrov spoke.", [("Sergei Lavrov", NameType.PERSON)], id="a person"),
    pytest.param("He told Reuters.", [("Reuters", NameType.MEDIUM)], id="a medium"),
    pytest.param("the Suez Canal", [("Suez Canal", NameType.PLACE)], id="a place"),
    pytest.param("Kuwait's foreign ministry",
                 [("Kuwait", NameType.STATE), ("foreign ministry", NameType.GENERIC_ORGAN)],
                 id="a generic organ"),
    pytest.param("we ate turkey and chad", [], id="names keep their case"),
    pytest.param("", [], id="nothing"),
    pytest.param("the West Bank-based firm", [], id="a name that a hyphen goes on"),
    pytest.param("a South Korea-flagged tanker", [("South Korea-flagged", NameType.ADJECTIVE)],
                 id="whose flag it flies"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_find(text: str, expected: list[tuple[str, NameType]], lexicon: Lexicon) -> None:
    tokens = tokens_of(text)
    units = find_units(tokens, lexicon)
    found = [text[tokens[u.first].start : tokens[u.last - 1].end] for u in units.values()]
    assert found == [words for words, _ in expected]
    assert all(unit.get(type_) for unit, (_, type_) in zip(units.values(), expected, strict=True))


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Türkiye", "TUR"), ("Turkiye", "TUR"), ("USA", "USA"), ("United States", "USA"), ("Britain", "GBR"),
        ("Palestine", "PSE"), ("UAE", "ARE"), ("Côte d’Ivoire", "CIV"), ("Ansarullah", "houthis"), ("UN", "un"),
        ("European Union", "eu"), ("NATO", "nato"), ("OIC", "oic"), ("PKK", "pkk"), ("Hizbullah", "hezbollah"),
    ],
)  # fmt: skip
def test_one_party_many_names(text: str, party: str, lexicon: Lexicon) -> None:
    unit = find_units(tokens_of(text), lexicon)[0]
    name = unit.get(NameType.STATE, NameType.GROUP)
    assert name is not None
    assert name.party == party


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Hakan Fidan", "hakan-fidan"),
        ("Hossein Amir-Abdollahian", "hossein-amir-abdollahian"),
        ("Ma'ruf al-Dawalibi", "maruf-al-dawalibi"),
        ("José Çelik", "jose-celik"),
        ("  ", ""),
    ],
)
def test_slugify(name: str, slug: str) -> None:
    assert slugify(name) == slug


def _lexicon(*entries: Entry) -> Lexicon:
    return Lexicon(Roster({}, {}), names={"New": {"York": tuple(sorted(entries, key=lambda e: -len(e[0])))}})


def test_units_do_not_overlap() -> None:
    long, short = Name(NameType.PLACE, "long"), Name(NameType.PLACE, "short")
    small = _lexicon((("New", "York"), (short,)), (("New", "York", "New"), (long,)))
    units = find_units(tokens_of("New York New York"), small)
    assert units == {0: Unit(0, 3, (long,))}


def test_a_meaning_of_the_wanted_type() -> None:
    state, adjective = Name(NameType.STATE, "USA", "USA"), Name(NameType.ADJECTIVE, "USA", "USA")
    unit = Unit(0, 1, (state, adjective))
    assert unit.get(NameType.ADJECTIVE) == adjective
    assert unit.get(NameType.STATE, NameType.ADJECTIVE) == state
    assert unit.get(NameType.PERSON) is None
