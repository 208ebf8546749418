"""Noun phrases that name an actor, a place or a medium, each by itself."""

from itertools import pairwise

import pytest

from app.domain.lexicon import Lexicon
from app.extraction.actors.people import People
from app.extraction.actors.phrases import read_phrases
from app.extraction.syntax.mentions import Mention, MentionType
from app.extraction.text.names import find_units
from tests.extraction.steps import PUBLISHED, tokens_of

T = MentionType


def _phrases(text: str, lexicon: Lexicon) -> list[Mention]:
    tokens = tokens_of(text)
    units = find_units(tokens, lexicon)
    people = People(lexicon.roster, PUBLISHED)
    people.introduce(units.values())
    return read_phrases(tokens, units, lexicon, people)


ONE = [
    pytest.param("Kuwait waited.", "Kuwait", T.PARTY, "KWT", id="a state"),
    pytest.param("The United Nations waited.", "The United Nations", T.PARTY, "un", id="a body with its article"),
    pytest.param("Ankara waited.", "Ankara", T.PARTY, "TUR", id="a capital stands for its state"),
    pytest.param("Hamas waited.", "Hamas", T.PARTY, "hamas", id="a group"),
    pytest.param("Houthi rebels waited.", "Houthi rebels", T.PARTY, "houthis", id="a group's members"),
    pytest.param("The White House waited.", "The White House", T.ORGAN, "USA", id="a building"),
    pytest.param("The Kremlin waited.", "The Kremlin", T.ORGAN, "RUS", id="a fortress"),
    pytest.param("The IDF waited.", "The IDF", T.ORGAN, "ISR", id="a named organ"),
    pytest.param("The Egyptian Foreign Ministry waited.", "The Egyptian Foreign Ministry", T.ORGAN, "EGY",
                 id="an adjective and a ministry"),
    pytest.param("Egypt's foreign ministry waited.", "Egypt's foreign ministry", T.ORGAN, "EGY",
                 id="an owner and a ministry"),
    pytest.param("Israel's Civil Administration waited.", "Israel's Civil Administration", T.ORGAN, "ISR",
                 id="an institution that no list holds"),
    pytest.param("The Saudi Human Rights Commission waited.", "The Saudi Human Rights Commission", T.ORGAN, "SAU",
                 id="an adjective and an institution"),
    pytest.param("Jordan's Directorate of Public Works waited.", "Jordan's Directorate of Public Works", T.ORGAN, "JOR",
                 id="an institution for something"),
    pytest.param("Jordan's Crisis Management Center waited.", "Jordan's Crisis Management Center", T.ORGAN, "JOR",
                 id="a state's centre"),
    pytest.param("The Qatari Press Agency waited.", "Qatari", T.ADJECTIVE, "QAT", id="a medium is no institution"),
    pytest.param("the foreign ministry of Egypt waited.", "the foreign ministry of Egypt", T.ORGAN, "EGY",
                 id="a ministry of"),
    pytest.param("A delegation from Egypt waited.", "A delegation from Egypt", T.ORGAN, "EGY", id="a delegation from"),
    pytest.param("A spokesman for the UN secretary general spoke.", "A spokesman for the UN secretary general",
                 T.OFFICE, "un", id="who speaks for an office"),
    pytest.param("An aide to Hakan Fidan spoke.", "An aide to Hakan Fidan", T.OFFICE, "TUR",
                 id="who works for a person"),
    pytest.param("Iran's envoy to Baku spoke.", "Iran's envoy to Baku", T.OFFICE, "IRN", id="an envoy to a capital"),
    pytest.param("The Supreme Leader of the Islamic Revolution spoke.", "The Supreme Leader of the Islamic Revolution",
                 T.OFFICE, "IRN", id="of a revolution"),
    pytest.param("Qatari officials waited.", "Qatari officials", T.ORGAN, "QAT", id="officials"),
    pytest.param("The Omani foreign minister waited.", "The Omani foreign minister", T.OFFICE, "OMN",
                 id="an adjective and an office"),
    pytest.param("Oman's foreign minister waited.", "Oman's foreign minister", T.OFFICE, "OMN",
                 id="an owner and an office"),
    pytest.param("The foreign minister of Oman waited.", "The foreign minister of Oman", T.OFFICE, "OMN",
                 id="an office of"),
    pytest.param("Oman's ambassador waited.", "Oman's ambassador", T.OFFICE, "OMN", id="an ambassador"),
    pytest.param("Egyptian Foreign Minister Badr Abdelatty waited.", "Egyptian Foreign Minister Badr Abdelatty",
                 T.PERSON, "EGY", id="a title and a name"),
    pytest.param("Badr Abdelatty waited.", "Badr Abdelatty", T.PERSON, "EGY", id="a name"),
    pytest.param("Former Iranian president Mahmoud Ahmadinejad waited.",
                 "Former Iranian president Mahmoud Ahmadinejad", T.PERSON, "IRN", id="a former president"),
    pytest.param("President Vladimir Putin waited.", "President Vladimir Putin", T.PERSON, "RUS", id="no adjective"),
    pytest.param("UN Secretary-General Antonio Guterres waited.", "UN Secretary-General Antonio Guterres",
                 T.PERSON, "un", id="a body's official"),
    pytest.param("The Iraqis waited.", "The Iraqis", T.PEOPLE, "IRQ", id="a people"),
    pytest.param("Turkish wheat waited.", "Turkish", T.ADJECTIVE, "TUR", id="an adjective before a thing"),
    pytest.param("His Iraqi counterpart waited.", "His Iraqi counterpart", T.COUNTERPART, "IRQ", id="a counterpart"),
    pytest.param("The Suez Canal waited.", "The Suez Canal", T.PLACE, "EGY", id="a place"),
    pytest.param("Reuters waited.", "Reuters", T.MEDIUM, None, id="a medium"),
    pytest.param("IRNA waited.", "IRNA", T.MEDIUM, "IRN", id="a state's medium"),
    pytest.param("He waited.", "He", T.PRONOUN, None, id="a pronoun"),
    pytest.param("The two ministers waited.", "The two ministers", T.PLURAL, None, id="several"),
    pytest.param("The leaders of the G8 met.", "The leaders of the G8", T.ORGAN, "g8", id="leaders of a body"),
    pytest.param("The foreign ministers of the six Gulf Cooperation Council states waited.",
                 "The foreign ministers of the six Gulf Cooperation Council states", T.ORGAN, "gcc",
                 id="ministers of the states of a body"),
    pytest.param("Both countries waited.", "Both countries", T.PLURAL, None, id="both"),
    pytest.param("an analyst waited.", "an analyst", T.COMMENTATOR, None, id="an analyst"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind", "party"), ONE)
def test_one(text: str, words: str, kind: MentionType, party: str | None, lexicon: Lexicon) -> None:
    (mention,) = _phrases(text, lexicon)
    assert (text[mention.start : mention.end].lower(), mention.type) == (words.lower(), kind)
    assert mention.party == party


NONE = [
    pytest.param("The minister waited for rain, and rain came.", id="an office of nobody is left to what was named"),
    pytest.param("A meeting of the leaders of the G8 went on.", id="those whose meeting it is are no body that acts"),
    pytest.param("The ministry's roof leaks.", id="nor has the ministry a party yet"),
]


@pytest.mark.parametrize("text", NONE)
def test_no_party_is_made_up(text: str, lexicon: Lexicon) -> None:
    assert all(mention.party is None for mention in _phrases(text, lexicon))


NOBODY = [
    pytest.param("Nobody waited for the rain.", id="no name"),
    pytest.param("On Monday the rain came.", id="a weekday"),
    pytest.param("Heavy rain fell.", id="a capital at the start"),
    pytest.param("", id="nothing"),
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str, lexicon: Lexicon) -> None:
    assert _phrases(text, lexicon) == []


SEVERAL = [
    pytest.param("Qatar and Egypt met Hamas.", ["QAT", "EGY", "hamas"], id="in order"),
    pytest.param("Qatar's emir met Egypt's president.", ["QAT", "EGY"], id="owners belong to their offices"),
    pytest.param("Iran's ambassador to Lebanon waited.", ["IRN"], id="an ambassador acts for his sender"),
    pytest.param("Russia's envoy met Kuwait's foreign ministry.", ["RUS", "KWT"], id="offices and organs"),
    pytest.param("US President Donald Trump's envoy met Hamas.", ["USA", "hamas"], id="an office owned by a person"),
]


@pytest.mark.parametrize(("text", "parties"), SEVERAL)
def test_several(text: str, parties: list[str], lexicon: Lexicon) -> None:
    assert [m.party for m in _phrases(text, lexicon) if m.party] == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The foreign ministers of Egypt, Jordan and Iraq met.", ("EGY", "JOR", "IRQ")),
        ("The presidents of Turkey and Iran met.", ("TUR", "IRN")),
        ("Leaders of Oman, the United States and Iran met.", ("OMN", "USA", "IRN")),
    ],
)
def test_a_plural_that_names_its_parties(text: str, parties: tuple[str, ...], lexicon: Lexicon) -> None:
    assert [m.parties for m in _phrases(text, lexicon)] == [parties]


@pytest.mark.parametrize(
    ("text", "possessive"),
    [("Kuwait's roads", True), ("the Houthis' missiles", True), ("Kuwait built roads", False)],
)
def test_possessive(text: str, possessive: bool, lexicon: Lexicon) -> None:  # noqa: FBT001 - a column of the table
    (mention,) = _phrases(text, lexicon)
    assert mention.possessive is possessive


@pytest.mark.parametrize("text", ["Egypt's foreign ministry waited.", "The Egyptian foreign ministry waited."])
def test_an_organ_is_named_by_its_party(text: str, lexicon: Lexicon) -> None:
    assert [mention.actor for mention in _phrases(text, lexicon)] == ["egyptian-foreign-ministry"]


@pytest.mark.parametrize(
    ("text", "actor", "name"),
    [
        ("The Iranian Red Crescent waited.", "iranian-red-crescent", "Iranian Red Crescent"),
        ("Russia's Reconciliation Centre waited.", "russian-reconciliation-centre", "Russian Reconciliation Centre"),
        ("The Iraqi embassy in Ankara waited.", "iraqi-embassy-in-ankara", "Iraqi embassy in Ankara"),
        ("Iran's mission to the UN waited.", "iranian-mission-to-un", "Iranian mission to the United Nations"),
        ("The Omani ministry waited.", "omani-ministry", "Omani ministry"),
        ("Hakan Fidan's office waited.", "turkish-foreign-ministry", "Turkish foreign ministry"),
        ("Donald Trump's office waited.", "us-presidency", "US presidency"),
        ("The office of Vladimir Putin waited.", "russian-presidency", "Russian presidency"),
        ("The office of Omani Minister Karim Saadeh waited.", "omani-office", "Omani office of Karim Saadeh"),
    ],
)
def test_the_name_of_an_organ_reads_like_one(text: str, actor: str, name: str, lexicon: Lexicon) -> None:
    (mention,) = _phrases(text, lexicon)
    assert (mention.actor, mention.name) == (actor, name)


@pytest.mark.parametrize(
    ("pronoun", "gender", "plural"),
    [("he", "m", False), ("she", "f", False), ("they", "plural", True), ("it", "it", False)],
)
def test_pronouns(pronoun: str, gender: str, plural: bool, lexicon: Lexicon) -> None:  # noqa: FBT001
    (mention,) = _phrases(f"and {pronoun} waited", lexicon)
    assert (mention.gender, mention.plural) == (gender, plural)


def test_mentions_do_not_overlap(lexicon: Lexicon) -> None:
    text = (
        "The Egyptian foreign minister, Badr Abdelatty, told Iran's ambassador to the UN and both Iraqi officials no."
    )
    found = _phrases(text, lexicon)
    assert all(a.last <= b.first and a.end <= b.start for a, b in pairwise(found))


def test_who_can_take_part() -> None:
    passive = {T.ADJECTIVE, T.PAIR, T.PLACE, T.MEDIUM, T.PUBLIC}
    assert {t for t in T if not Mention(t, 0, 1, 0, 1).names_actor} == passive
