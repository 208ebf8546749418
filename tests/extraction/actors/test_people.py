"""Whom a family name means, by date, party and office, and whom an article introduces itself."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.lexicon import Name, NameType
from app.domain.parties import Party, Person, Roster, Tenure
from app.extraction.actors.people import Known, People
from app.extraction.text.names import Unit

_ON = date(2025, 3, 12)
_PARTIES = {code: Party(code, code, "state") for code in ("EGY", "JOR")}


def _person(id_: str, name: str, *tenures: Tenure, gender: str | None = None) -> Person:
    return Person(id_, name, gender=gender, tenures=tenures)


_SAMI = _person("sami-haddad", "Sami Haddad", Tenure("JOR", "foreign minister", date(2020, 1, 1)), gender="m")
_RANA = _person("rana-haddad", "Rana Haddad", Tenure("EGY", "president", date(2021, 1, 1)), gender="f")
_OLD = _person("omar-barakat", "Omar Barakat", Tenure("EGY", "president", date(2001, 1, 1), date(2005, 1, 1)))
_GUL = _person("nur-gul", "Nur Gul", Tenure("JOR", "envoy", date(2020, 1, 1)))
_NOBODY = _person("lena-mourad", "Lena Mourad")
_ALL = (_SAMI, _RANA, _OLD, _GUL, _NOBODY)


def _people(on: date = _ON) -> People:
    return People(Roster(_PARTIES, {person.id: person for person in _ALL}), on)


def _short(*persons: Person) -> list[Name]:
    return [Name(NameType.SHORT, person.id) for person in persons]


def _find(
    people: People, words: str, *persons: Person, party: str | None = None, office: str | None = None,
    introduced: bool = False,
) -> str | None:  # fmt: skip
    known = people.find(words, _short(*persons), party=party, office=office, introduced=introduced)
    return known.id if known else None


def test_a_full_name_is_known() -> None:
    known = _people().find(
        "Sami Haddad", [Name(NameType.PERSON, "sami-haddad")], party=None, office=None, introduced=False
    )
    assert known == Known("sami-haddad", "Sami Haddad", "JOR", "m")


def test_a_family_name_of_one_in_office() -> None:
    assert _find(_people(), "Haddad", _SAMI) == "sami-haddad"


def test_a_family_name_of_two_names_nobody() -> None:
    assert _find(_people(), "Haddad", _SAMI, _RANA) is None


def test_the_party_tells_two_apart() -> None:
    assert _find(_people(), "Haddad", _SAMI, _RANA, party="EGY") == "rana-haddad"


def test_the_office_tells_two_apart() -> None:
    assert _find(_people(), "Haddad", _SAMI, _RANA, office="foreign minister") == "sami-haddad"


def test_the_date_tells_two_apart() -> None:
    assert _find(_people(date(2020, 6, 1)), "Haddad", _SAMI, _RANA) == "sami-haddad"


def test_a_head_who_has_left_office_is_still_known_by_the_family_name() -> None:
    assert _find(_people(), "Barakat", _OLD) == "omar-barakat"
    assert _find(_people(date(2003, 1, 1)), "Barakat", _OLD) == "omar-barakat"
    assert _find(_people(date(1999, 1, 1)), "Barakat", _OLD) is None


def test_who_has_no_office_is_not_meant() -> None:
    assert _find(_people(), "Mourad", _NOBODY) is None


def test_a_short_family_name_wants_a_title() -> None:
    assert _find(_people(), "Gul", _GUL) is None
    assert _find(_people(), "Gul", _GUL, introduced=True) == "nur-gul"


def test_a_full_name_anywhere_settles_the_family_name() -> None:
    people = _people()
    people.introduce([Unit(0, 2, (Name(NameType.PERSON, "rana-haddad"),)), Unit(3, 4, (Name(NameType.STATE, "EGY"),))])
    assert _find(people, "Haddad", _SAMI, _RANA) == "rana-haddad"
    local = people.local("Haddad")
    assert local is not None
    assert local.gender == "f"


def test_the_first_introduced_keeps_the_family_name() -> None:
    people = _people()
    for person in ("sami-haddad", "rana-haddad"):
        people.introduce([Unit(0, 2, (Name(NameType.PERSON, person),))])
    assert _find(people, "Haddad", _SAMI, _RANA) == "sami-haddad"


def test_the_party_is_that_of_the_date() -> None:
    moved = _person(
        "a-b", "Adel Baroud", Tenure("JOR", "envoy", date(2022, 1, 1)), Tenure("EGY", "envoy", None, date(2021, 12, 31))
    )
    roster = Roster(_PARTIES, {"a-b": moved})
    found = [
        People(roster, on).find("x", [Name(NameType.PERSON, "a-b")], party=None, office=None, introduced=False)
        for on in (date(2020, 1, 1), date(2023, 1, 1))
    ]
    assert [known.party for known in found if known] == ["EGY", "JOR"]


def test_an_unknown_person_is_made_known() -> None:
    people = _people()
    known = people.add("Karim Saadeh", "JOR")
    assert known == Known("karim-saadeh", "Karim Saadeh", "JOR")
    assert people.local("Saadeh") == known
    assert people.local("Karim Saadeh") == known
    assert people.local("Karim") is None


def test_the_party_of_the_first_mention_stays() -> None:
    people = _people()
    people.add("Karim Saadeh", "JOR")
    assert people.add("Saadeh", "EGY") == Known("karim-saadeh", "Karim Saadeh", "JOR")


def test_a_party_told_later_is_filled_in() -> None:
    people = _people()
    people.add("Karim Saadeh", None)
    people.add("Karim Saadeh", "JOR")
    local = people.local("Saadeh")
    assert local is not None
    assert local.party == "JOR"


@pytest.mark.parametrize("word", ["Haddad", "nobody", ""])
def test_nobody_is_local_at_first(word: str) -> None:
    assert _people().local(word) is None


def test_the_last_words_of_a_name_are_spelt_in_several_ways() -> None:
    people = _people()
    known = people.add("Hamad bin Karim Al Jarrah", "QAT")
    assert people.add("Karim al-Jarrah", None) == known
    assert people.add("Rashid al-Jarrah", None) != known


def test_initials_in_the_middle_of_a_name_change_nobody() -> None:
    spelt = _SAMI.name.replace(" ", " A. ", 1)
    assert _people().add(spelt, None).id == _SAMI.id
    assert _people().add(spelt, _SAMI.tenures[0].party).id == _SAMI.id
    assert _people().add(spelt, "BRA").id != _SAMI.id  # a stranger of another state


def test_a_prince_is_called_by_his_given_name_as_the_article_spells_it() -> None:
    prince = replace(_person("mohamed-bin-badr", "Mohamed bin Badr", Tenure("JOR", "emir", date(2020, 1, 1))),
                     short=("Mohammed",))  # fmt: skip
    people = People(Roster(_PARTIES, {prince.id: prince}), _ON)
    assert people.find("Mohammad", [], party=None, office=None, introduced=True) is None
    people.find("Mohammad bin Badr", [Name(NameType.PERSON, prince.id)], party=None, office=None, introduced=True)
    known = people.find("Mohammad", [], party=None, office=None, introduced=True)
    assert known is not None
    assert known.id == prince.id
