"""Names of people whom no lexicon holds, and capitalised words that are none."""

from datetime import date

import pytest

from app.domain.lexicon import Lexicon
from app.extraction.syntax.mentions import MentionType
from tests.extraction.steps import mentions_in, read

PERSONS = [
    pytest.param("Peruvian President Jorge Valencia spoke.", "jorge-valencia", "PER", id="a name that is a town's too"),
    pytest.param("Deputy Foreign Minister for Arab and African Affairs Hossein Rezvani spoke.", "hossein-rezvani", None,
                 id="a portfolio before the name"),
    pytest.param("Chairman of the Majlis Nuclear Committee Reza Golshan spoke.", "reza-golshan", "IRN",
                 id="a body before the name"),
    pytest.param("Chairman of the Federation Council's Foreign Affairs Committee Oleg Petrov spoke.", "oleg-petrov",
                 "RUS", id="a body that owns a body"),
    pytest.param("Managing Director of the International Monetary Fund Anna Lind spoke.", "anna-lind", "imf",
                 id="an international body before the name"),
    pytest.param("Speaker of the National Assembly of Pakistan Ayaz Malik spoke.", "ayaz-malik", "PAK",
                 id="the state at the end"),
    pytest.param("Reza Golshan, head of the media office of Iran's permanent mission, spoke.", "reza-golshan", "IRN",
                 id="the state within"),
    pytest.param("Reza Golshan, a spokesman for the Shipping Company of the Islamic Republic of Iran, spoke.",
                 "reza-golshan", "IRN", id="a company of the state"),
    pytest.param("Israeli Minister for Military Affairs Dan Carmel spoke.", "dan-carmel", "ISR", id="a minister for"),
    pytest.param("Izmir Mayor Orhan Demirtas spoke.", "orhan-demirtas", "TUR", id="a city's mayor"),
    pytest.param("Khalil al-Mutlaq, Kuwait's deputy foreign minister, spoke.", "khalil-al-mutlaq", "KWT",
                 id="an article in lower case"),
    pytest.param("Isaac Ben Israel, chairman of Israel's space agency, spoke.", "isaac-ben-israel", "ISR",
                 id="a state in a patronymic"),
    pytest.param("Egypt's UN Ambassador Karim Golshan spoke.", "karim-golshan", "EGY", id="a title of two words"),
    pytest.param("Martin Smith, a Swedish diplomat, spoke.", "martin-smith", "SWE", id="two family names"),
    pytest.param("Paul D. Larsson, a Swedish diplomat, spoke.", "paul-d-larsson", "SWE", id="an initial"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor", "party"), PERSONS)
def test_a_person(text: str, actor: str, party: str | None, lexicon: Lexicon) -> None:
    mention = mentions_in(read(text, lexicon))[0]
    assert (mention.type, mention.actor, mention.party) == (MentionType.PERSON, actor, party)


NOBODY = [
    pytest.param("The Abraham Accords were signed.", id="a treaty"),
    pytest.param("He read the Joint Comprehensive Plan.", id="a document"),
    pytest.param("The World Customs Organization waited.", id="a body"),
    pytest.param("The match was played at the Musashino Forest Sport Plaza.", id="after an article"),
    pytest.param("The raid hit the ancient Roman city.", id="an age"),
]


@pytest.mark.parametrize("text", NOBODY)
def test_no_person(text: str, lexicon: Lexicon) -> None:
    assert not [m for m in mentions_in(read(text, lexicon)) if m.type is MentionType.PERSON]


SAME = [
    pytest.param("Hossein Al-e Rezvani, an Iranian diplomat, spoke. Al-e Rezvani left.", "hossein-al-e-rezvani",
                 id="the end of a longer name"),
    pytest.param("Khalil al-Mutlaq, a Kuwaiti diplomat, spoke. Al-Mutlaq left.", "khalil-al-mutlaq",
                 id="an article that opens the sentence"),
    pytest.param("Yemeni minister Khaled al-Bukhaiti spoke. Bukhaiti left.", "khaled-al-bukhaiti", id="no article"),
    pytest.param("Dutch minister Jan van der Zuylen spoke. Van der Zuylen left.", "jan-van-der-zuylen", id="particles"),
    pytest.param("South Korean envoy Lim Dong-sik spoke. Lim left.", "lim-dong-sik", id="family name first"),
    pytest.param("Deputy Permanent Representative of Egypt to the United Nations Zahra Ershadi spoke.", "zahra-ershadi",
                 id="behind where somebody is posted"),
    pytest.param("However Guterres spoke.", "antonio-guterres", id="an adverb before the name"),
    pytest.param("Turkish Foreign Minister Hakan Fydan spoke.", "hakan-fidan", id="a name spelt oddly"),
    pytest.param("Turkish Foreign Minister Hakan spoke.", "hakan-fidan", id="a name cut off"),
    pytest.param("Turkish Foreign Minister Haka spoke.", "haka", id="a name that only begins alike"),
    pytest.param("Saudi Foreign Minister Prince Faisal bin Farhan spoke.", "faisal-bin-farhan",
                 id="an honorific within the name"),
    pytest.param("Arafat had spoken.", "yasser-arafat", id="a head of old"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor"), SAME)
def test_the_same_person(text: str, actor: str, lexicon: Lexicon) -> None:
    last = [m for m in mentions_in(read(text, lexicon, date(2024, 5, 6))) if m.type is MentionType.PERSON][-1]
    assert last.actor == actor


PARTIES = [
    pytest.param("The UN special envoy for Syria spoke.", "un", id="of whom, not to whom"),
    pytest.param("The UN refugee chief spoke.", "un", id="the body in the title"),
    pytest.param("The head of the Mossad spoke.", "ISR", id="the organ in the title"),
    pytest.param("Iran's ambassador to Russia spoke.", "IRN", id="of whom and to whom"),
    pytest.param("The ambassador to Turkey spoke.", None, id="an ambassador of nobody named"),
]


@pytest.mark.parametrize(("text", "party"), PARTIES)
def test_whom_an_office_acts_for(text: str, party: str | None, lexicon: Lexicon) -> None:
    mention = mentions_in(read(text, lexicon))[0]
    assert (mention.type, mention.party) == (MentionType.OFFICE, party)
