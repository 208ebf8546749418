"""Whom offices, counterparts, pronouns and plurals stand for."""

from datetime import date

import pytest

from app.domain.lexicon import Lexicon
from app.extraction.syntax.mentions import Mention
from app.extraction.syntax.obliques import is_oblique
from tests.extraction.steps import PUBLISHED, items_of, mentions_in, read, words_of


def _mention(text: str, words: str, lexicon: Lexicon, on: date = PUBLISHED) -> Mention:
    """Return the last mention of these words."""
    return [m for m in mentions_in(read(text, lexicon, on)) if words_of(m, text) == words][-1]


ACTORS = [
    pytest.param("The Omani foreign minister spoke.", "The Omani foreign minister", "badr-albusaidi",
                 id="the holder of an office"),
    pytest.param("The Iranian president spoke.", "The Iranian president", "masoud-pezeshkian", id="a president"),
    pytest.param("Badr Abdelatty landed. The foreign minister spoke.", "The foreign minister", "badr-abdelatty",
                 id="the minister named before"),
    pytest.param("Badr Abdelatty landed. He spoke.", "He", "badr-abdelatty", id="he"),
    pytest.param("Annalena Baerbock landed. She spoke.", "She", "annalena-baerbock", id="she"),
    pytest.param("Annalena Baerbock met Badr Abdelatty. She spoke.", "She", "annalena-baerbock",
                 id="she is not the man named last"),
    pytest.param("Badr Abdelatty met Annalena Baerbock. He spoke.", "He", "badr-abdelatty",
                 id="he is not the woman named last"),
    pytest.param("Sergei Lavrov met Hakan Fidan. He spoke.", "He", "sergei-lavrov", id="the subject before the object"),
    pytest.param("Sergei Lavrov spoke with Hakan Fidan. He left.", "He", "sergei-lavrov",
                 id="the subject before one after a preposition"),
    pytest.param("Sergei Lavrov landed. The remark was made by Hakan Fidan. He left.", "He", "hakan-fidan",
                 id="who did it, of a passive"),
    pytest.param("Sergei Lavrov spoke of Hakan Fidan's speech in which he praised Kuwait.", "he", "hakan-fidan",
                 id="whose speech it is"),
    pytest.param("Spokesman Nasser Kanaani landed. Sergei Lavrov left. The spokesman spoke.", "The spokesman",
                 "nasser-kanaani", id="the spokesman is no minister named since"),
    pytest.param("Sergei Lavrov met his Turkish counterpart.", "his Turkish counterpart", "hakan-fidan",
                 id="the counterpart of a foreign minister"),
    pytest.param("Masoud Pezeshkian met his Turkish counterpart.", "his Turkish counterpart", "recep-tayyip-erdogan",
                 id="the counterpart of a president"),
    pytest.param("Kuwait's foreign ministry waited. The ministry spoke.", "The ministry", "kuwaiti-foreign-ministry",
                 id="the ministry named before"),
    pytest.param("The statement by Kuwait's foreign ministry came after the Omani foreign ministry spoke. "
                 "The ministry waited.", "The ministry", "kuwaiti-foreign-ministry", id="the ministry of the paper"),
    pytest.param("Karim Saadeh, a Lebanese minister, waited. Saadeh spoke.", "Saadeh", "karim-saadeh",
                 id="a family name of one whom the article introduced"),
    pytest.param("Sergei Lavrov landed. He said Hakan Fidan had left. He spoke.", "He", "sergei-lavrov",
                 id="he of whom the text goes on to tell"),
    pytest.param("Kuwait said it would wait.", "it", "KWT", id="it"),
    pytest.param("Venezuela waited. It expelled two envoys.", "It", "VEN", id="it is who acted before"),
    pytest.param("Venezuela warned Peru. On Monday it expelled two envoys.", "it", "VEN", id="it behind when"),
    pytest.param("The pope waited.", "The pope", "pope-francis", id="the pope of the day"),
    pytest.param("The Supreme Leader waited.", "The Supreme Leader", "ali-khamenei", id="the only supreme leader"),
    pytest.param("Hakan Fidan said his country would wait.", "his country", "TUR", id="the country of a person"),
    pytest.param("Ali Khamenei received Bashar al-Assad. The Leader spoke.", "The Leader", "ali-khamenei",
                 id="the Leader is the supreme one"),
    pytest.param("Qatar spoke with Iranian Deputy Minister Karim Saadeh. The Iranian deputy minister left.",
                 "The Iranian deputy minister", "karim-saadeh", id="the deputy who was spoken with"),
]  # fmt: skip


# What "it" may be when the sentence before does not settle it: what happened, an official's matter, one of two.
NOBODY = [
    pytest.param("Venezuela waited. It came after Peru left.", "It", id="what came after"),
    pytest.param("Venezuela waited. It was clear that Peru had left.", "It", id="what was clear"),
    pytest.param("Venezuela waited. Karim Saadeh left. It expelled two envoys.", "It", id="behind a person"),
    pytest.param("Greece and Turkey waited. It expelled two envoys.", "It", id="behind two"),
]


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_it_is_nobody(text: str, words: str, lexicon: Lexicon) -> None:
    assert _mention(text, words, lexicon).party is None


@pytest.mark.parametrize(("text", "words", "actor"), ACTORS)
def test_actor(text: str, words: str, actor: str, lexicon: Lexicon) -> None:
    assert _mention(text, words, lexicon).actor == actor


@pytest.mark.parametrize(
    ("on", "actor"),
    [
        (date(2012, 6, 1), "ahmet-davutoglu"),
        (date(2018, 6, 1), "mevlut-cavusoglu"),
        (date(2024, 6, 1), "hakan-fidan"),
    ],
    ids=str,
)
def test_the_holder_on_the_articles_date(on: date, actor: str, lexicon: Lexicon) -> None:
    text = "The Turkish foreign minister spoke."
    assert _mention(text, "The Turkish foreign minister", lexicon, on).actor == actor


PLURALS = [
    pytest.param("Qatar met Egypt. The two countries agreed.", "The two countries", {"QAT", "EGY"}, id="two countries"),
    pytest.param("Hakan Fidan met Sergei Lavrov. The two ministers agreed.", "The two ministers", {"TUR", "RUS"},
                 id="two ministers"),
    pytest.param("Qatar met Egypt. The two countries' foreign ministers agreed.",
                 "The two countries' foreign ministers", {"QAT", "EGY"}, id="two countries' ministers"),
    pytest.param("Qatar met Egypt. They agreed.", "They", {"QAT", "EGY"}, id="they"),
    pytest.param("The presidents of Oman and Iraq agreed.", "The presidents of Oman and Iraq", {"OMN", "IRQ"},
                 id="those that it names"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "parties"), PLURALS)
def test_plurals(text: str, words: str, parties: set[str], lexicon: Lexicon) -> None:
    assert set(_mention(text, words, lexicon).parties) == parties


UNKNOWN = [
    pytest.param("He spoke.", "He", id="nobody named before"),
    pytest.param("They spoke.", "They", id="no parties named before"),
    pytest.param("His Turkish counterpart spoke.", "His Turkish counterpart", id="the counterpart of nobody"),
]


@pytest.mark.parametrize(("text", "words"), UNKNOWN)
def test_unknown(text: str, words: str, lexicon: Lexicon) -> None:
    mention = _mention(text, words, lexicon)
    assert mention.actor is None
    assert mention.parties == ()


def test_an_office_without_a_known_holder_keeps_its_party(lexicon: Lexicon) -> None:
    mention = _mention("Kuwait's ambassador spoke.", "Kuwait's ambassador", lexicon)
    assert (mention.party, mention.actor) == ("KWT", "kuwaiti-ambassador")


OBLIQUE = [
    pytest.param("Qatar waited in Egypt.", "Egypt", True, id="after a preposition"),
    pytest.param("Qatar waited in Egypt.", "Qatar", False, id="a subject"),
    pytest.param("Qatar's envoy waited.", "Qatar's envoy", False, id="an office"),
    pytest.param("Qatar waited in Egypt and Iraq.", "Iraq", True, id="coordinated after a preposition"),
    pytest.param("Qatar and Iraq waited.", "Iraq", False, id="coordinated subjects"),
    pytest.param("Leaders in Egypt and Iraq waited.", "Iraq", True, id="coordinated before the only verb"),
    pytest.param("In Egypt, Iraq waited.", "Iraq", False, id="after a comma"),
    pytest.param("Rain fell as Egypt waited.", "Egypt", False, id="after a subordinator"),
    pytest.param("Qatar met Egypt.", "Egypt", False, id="an object"),
    pytest.param("Turkish wheat waited.", "Turkish", True, id="an adjective"),
    pytest.param("According to Qatar, rain fell.", "Qatar", False, id="the source of a sentence"),
    pytest.param("Rain fell, according to Qatar.", "Qatar", True, id="a source behind what it told"),
]


@pytest.mark.parametrize(("text", "words", "expected"), OBLIQUE)
def test_is_oblique(text: str, words: str, expected: bool, lexicon: Lexicon) -> None:  # noqa: FBT001
    items = items_of(text, lexicon)
    at = next(i for i, item in enumerate(items) if text[item.start : item.end] == words)
    assert is_oblique(items, at) is expected


PARTIES = [
    pytest.param("Iran and Turkey signed a pact in Baghdad. They spoke.", "They", ("IRN", "TUR"),
                 id="they: a joint subject, and not the place"),
    pytest.param("Sergei Lavrov met Hakan Fidan in Cairo. They spoke.", "They", ("RUS", "TUR"),
                 id="they: both who met"),
    pytest.param("Turkish officials met Sergei Lavrov in Cairo. They spoke.", "They", ("TUR",),
                 id="they: a plural of one party"),
    pytest.param("Sergei Lavrov criticized Israel. They spoke.", "They", (), id="they: nobody can tell"),
    pytest.param("That prompted the two nations, Iran and Egypt, to talk. Sergei Lavrov met Hakan Fidan. "
                 "Lavrov praised the two countries.", "the two countries", ("RUS", "TUR"),
                 id="the two with the speaker among them"),
    pytest.param("Sergei Lavrov met Hakan Fidan in Cairo. The two ministers spoke.", "The two ministers",
                 ("RUS", "TUR"), id="the two ministers"),
    pytest.param("Iran, Russia and Turkey met. Iran and Egypt met. The three countries spoke.", "The three countries",
                 ("IRN", "RUS", "TUR"), id="as many as are counted"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "parties"), PARTIES)
def test_parties(text: str, words: str, parties: tuple[str, ...], lexicon: Lexicon) -> None:
    assert _mention(text, words, lexicon).parties == parties


GROUPS = [
    pytest.param("Threats by Israeli officials against Iran continued. These officials waited.", "These officials",
                 "ISR", id="officials of one of two named"),
    pytest.param("Israeli officials met Egyptian officials. These officials waited.", "These officials", None,
                 id="officials of both"),
    pytest.param("Greek ministers warned Turkey. Iran met Syria. Qatar met Iraq. The ministers waited.",
                 "The ministers", None, id="long ago"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "party"), GROUPS)
def test_officials_named_before(text: str, words: str, party: str | None, lexicon: Lexicon) -> None:
    assert _mention(text, words, lexicon).party == party


NOUNS = [
    pytest.param("Faisal bin Farhan met Sergei Lavrov. The kingdom waited.", "The kingdom", "SAU", id="the kingdom"),
    pytest.param("Israel warned Hezbollah. The movement waited.", "The movement", "hezbollah", id="no state"),
    pytest.param("Hamas warned Israel. The movement waited.", "The movement", "hamas", id="the movement"),
    pytest.param("NATO warned Russia. The alliance waited.", "The alliance", "nato", id="the alliance"),
    pytest.param("The Polisario Front warned Morocco. The Front waited.", "The Front", "polisario", id="its own name"),
    pytest.param("The Arab League warned Iran. The League waited.", "The League", "arab-league", id="the League"),
    pytest.param("The Gulf Cooperation Council met. The Council waited.", "The Council", "gcc", id="the Council"),
    pytest.param("Egypt warned Iran. The League waited.", "The League", None, id="named by nobody"),
    pytest.param("Iran condemned the Zionist regime, saying the regime lied.", "the regime", "ISR", id="the regime"),
    pytest.param("The Syrian regime fell. Later the regime was forgotten.", "the regime", "SYR", id="of the text"),
    pytest.param("Hakan Fidan met Sergei Lavrov. The former left, and the latter waited.", "the latter", "RUS",
                 id="the latter"),
    pytest.param("The Turkish side waited.", "The Turkish side", "TUR", id="a side"),
    pytest.param("Turkish officials waited.", "Turkish officials", "TUR", id="officials"),
    pytest.param("Israel bombed Syria and the Arab country fired back.", "the Arab country", "SYR", id="of a bloc"),
    pytest.param("France left Mali. Russia armed the African nation.", "the African nation", "MLI", id="of another"),
    pytest.param("The Netanyahu government waited.", "The Netanyahu government", "ISR", id="a government by its head"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "party"), NOUNS)
def test_nouns_of_parties(text: str, words: str, party: str | None, lexicon: Lexicon) -> None:
    assert _mention(text, words, lexicon).party == party


ORGANS = [
    pytest.param("Iran's embassy in Tokyo waited.", "Iran's embassy in Tokyo", "iranian-embassy-in-tokyo",
                 id="an embassy and its place"),
    pytest.param("Iran's Permanent Mission to the United Nations waited.",
                 "Iran's Permanent Mission to the United Nations", "iranian-mission-to-un", id="a mission to the UN"),
    pytest.param("Fidan met his Syrian counterpart Asaad al-Shaibani. The Syrian official thanked Turkey.",
                 "The Syrian official", "asaad-al-shaibani", id="the counterpart met"),
    pytest.param("Iranian Ambassador to the UN Karim Amini spoke. The Iranian envoy left.", "The Iranian envoy",
                 "karim-amini", id="an ambassador is an envoy"),
    pytest.param("Iranian Ambassador to the UN Karim Amini spoke. Iran's ambassador to UN left.",
                 "Iran's ambassador to UN", "karim-amini", id="the ambassador again"),
    pytest.param("Iran's ambassador to Turkey Karim Amini spoke. The IRGC's spokesman left.",
                 "The IRGC's spokesman", "iranian-spokesperson", id="a spokesman is no ambassador"),
    pytest.param("Badr Abdelatty, an Egyptian official, waited. The official said so.", "The official",
                 "badr-abdelatty", id="the official who was named"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "actor"), ORGANS)
def test_organs(text: str, words: str, actor: str, lexicon: Lexicon) -> None:
    assert _mention(text, words, lexicon).actor == actor


def test_people_act_for_nobody(lexicon: Lexicon) -> None:
    refugees = _mention("Syrian refugees waited.", "Syrian refugees", lexicon)
    assert (refugees.party, refugees.names_actor) == ("SYR", False)
