"""Names joined with the descriptions beside them."""

import pytest

from app.domain.lexicon import Lexicon
from app.extraction.actors.appositions import join_appositions
from app.extraction.actors.people import People
from app.extraction.actors.phrases import read_phrases
from app.extraction.syntax.mentions import Mention, MentionType
from app.extraction.text.names import find_units
from tests.extraction.steps import PUBLISHED, mentions_in, read, tokens_of

T = MentionType


def _joined(text: str, lexicon: Lexicon) -> list[Mention]:
    tokens = tokens_of(text)
    units = find_units(tokens, lexicon)
    people = People(lexicon.roster, PUBLISHED)
    people.introduce(units.values())
    return join_appositions(tokens, read_phrases(tokens, units, lexicon, people), people)


JOINED = [
    pytest.param("Ayman Safadi, the Jordanian foreign minister, spoke.",
                 "Ayman Safadi, the Jordanian foreign minister", T.PERSON, "ayman-safadi", "JOR",
                 id="the office after"),
    pytest.param("The Jordanian foreign minister, Ayman Safadi, spoke.",
                 "The Jordanian foreign minister, Ayman Safadi", T.PERSON, "ayman-safadi", "JOR",
                 id="the office before"),
    pytest.param("Karim Saadeh, a spokesman for the Lebanese government, spoke.",
                 "Karim Saadeh, a spokesman for the Lebanese government", T.PERSON, "karim-saadeh", "LBN",
                 id="one unknown takes the party of his office"),
    pytest.param("The commander of the Islamic Revolution Guards Corps (IRGC), Hossein Salami, spoke.",
                 "The commander of the Islamic Revolution Guards Corps (IRGC), Hossein Salami", T.PERSON,
                 "hossein-salami", "IRN", id="an abbreviation between"),
    pytest.param("Karim Saadeh, a spokesman for Turkish President Recep Tayyip Erdogan, spoke.",
                 "Karim Saadeh, a spokesman for Turkish President Recep Tayyip Erdogan", T.PERSON, "karim-saadeh",
                 "TUR", id="who speaks for a person"),
    pytest.param("Iran's ambassador to the UN, Amir Saeid Iravani, spoke.",
                 "Iran's ambassador to the UN, Amir Saeid Iravani", T.PERSON, "amir-saeid-iravani", "IRN",
                 id="an ambassador to a body"),
    pytest.param("His Iranian counterpart Abbas Araghchi spoke.",
                 "His Iranian counterpart Abbas Araghchi", T.PERSON, "abbas-araghchi", "IRN", id="a counterpart"),
    pytest.param("Lebanese lawmaker Karim Saadeh spoke.", "Lebanese lawmaker Karim Saadeh",
                 T.PERSON, "karim-saadeh", "LBN", id="a common noun before"),
    pytest.param("Lebanese Foreign Minister Karim Saadeh spoke.", "Lebanese Foreign Minister Karim Saadeh",
                 T.PERSON, "karim-saadeh", "LBN", id="the title of one whom no lexicon knows"),
    pytest.param("Karim Saadeh, the leader of Hamas and former prime minister of Egypt, spoke.",
                 "Karim Saadeh, the leader of Hamas and former prime minister of Egypt", T.PERSON, "karim-saadeh",
                 "hamas", id="a second office"),
    pytest.param("Analyst Jane Porter spoke.", "Analyst Jane Porter", T.COMMENTATOR, "jane-porter", None,
                 id="an analyst before"),
    pytest.param("Jane Porter, an analyst, spoke.", "Jane Porter, an analyst", T.COMMENTATOR, "jane-porter", None,
                 id="an analyst after"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind", "actor", "party"), JOINED)
def test_joined(  # noqa: PLR0917 - the columns of the table
    text: str, words: str, kind: MentionType, actor: str, party: str | None, lexicon: Lexicon
) -> None:
    (mention,) = _joined(text, lexicon)
    assert text[mention.start : mention.end] == words
    assert (mention.type, mention.actor, mention.party) == (kind, actor, party)


APART = [
    pytest.param("Ayman Safadi and the Omani foreign minister spoke.", 2, id="and"),
    pytest.param("Ayman Safadi, the Omani foreign minister, and others spoke.", 2, id="another party's office"),
    pytest.param("Ayman Safadi's foreign minister spoke.", 1, id="an owner"),
    pytest.param("Ayman Safadi met the Jordanian foreign minister.", 2, id="a verb between"),
]


@pytest.mark.parametrize(("text", "least"), APART)
def test_apart(text: str, least: int, lexicon: Lexicon) -> None:
    assert len(_joined(text, lexicon)) >= least


SHARED = [
    pytest.param("Egyptian and Jordanian officials met.", ["EGY", "JOR"], id="two adjectives"),
    pytest.param("Egyptian, Iraqi and Jordanian officials met.", ["EGY", "IRQ", "JOR"], id="three adjectives"),
]


@pytest.mark.parametrize(("text", "parties"), SHARED)
def test_a_shared_noun(text: str, parties: list[str], lexicon: Lexicon) -> None:
    found = _joined(text, lexicon)
    assert [m.party for m in found] == parties
    assert all(m.names_actor for m in found)


SHORTENED = [
    pytest.param("The Iranian Ports and Maritime Organization (PMO) spoke. The PMO left.",
                 "iranian-ports-and-maritime-organization", id="short for somebody else too"),
    pytest.param("The European Parliament (EP) spoke. The EP left.", "european-parliament", id="known to few"),
    pytest.param("Iran's Advisory Center (IAC) in Syria spoke. IAC left.", "iranian-advisory-center", id="bare"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor"), SHORTENED)
def test_the_article_s_own_short_name(text: str, actor: str, lexicon: Lexicon) -> None:
    named = [m for m in mentions_in(read(text, lexicon)) if m.actor is not None]
    assert [m.actor for m in named if m.type is T.ORGAN] == [actor, actor]


def test_capitals_in_brackets_that_are_no_initials(lexicon: Lexicon) -> None:
    text = "The Iranian Foreign Ministry (FOTO) spoke. FOTO left."
    assert [m.actor for m in mentions_in(read(text, lexicon))] == ["iranian-foreign-ministry"]
