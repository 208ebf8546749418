"""What is told of a minister is told of her as it is of him."""

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of

TOLD = (
    "{N} cancelled {s} trip to Israel.",
    "{N} ended {s} visit to Israel on Monday.",
    "During {s} visit to Israel, {N} met Benjamin Netanyahu.",
    "{N} met {s} Israeli counterpart on Monday.",
    "{N} arrived in Israel on Monday. During {s} stay, {h} met Benjamin Netanyahu.",
    "{N} arrived in Israel on Monday. On the second day of {s} trip, {h} met Benjamin Netanyahu.",
    "{N} arrived in Israel on Monday. {H} was received by Benjamin Netanyahu.",
    "{N} arrived in Israel on Monday. Benjamin Netanyahu received {o} in Jerusalem.",
    "{N} arrived in Israel on Monday. Benjamin Netanyahu met {o} on Tuesday.",
    "{N} said {h} would visit Israel on Friday.",
    "{N} said on Monday that {s} country would recognise Palestine.",
    "In {s} speech, {N} condemned Israel.",
    "In {s} remarks, {N} condemned Israel. {H} also praised Turkey.",
    "{N} told {s} Turkish counterpart that Denmark would help Turkey.",
    "{N}, in {s} first visit to Israel, met Benjamin Netanyahu on Monday.",
    "{N} made {s} first trip to Israel on Monday.",
    "{N} and {s} Turkish counterpart met on Monday.",
    "{N} praised Israel. {S} remarks came a day after {h} met Netanyahu.",
    "Israel summoned {N} after {s} remarks.",
    "Israel criticised {N} for {s} remarks.",
    "{N} wrote in {s} letter to Benjamin Netanyahu that Denmark would help.",
    "{N} postponed {s} planned visit to Israel.",
    "{N} sent {s} condolences to Turkey.",
    "{N} expressed {s} support for Israel.",
    "{N} reiterated {s} call for a ceasefire in Gaza.",
    "Israel refused to let {o} enter Gaza, {N} said.",
    "{N} left for Israel on Monday at the invitation of {s} Israeli counterpart.",
    "{N} was on {s} way to Israel on Monday.",
    "{N} spoke by phone with {s} Turkish counterpart on Monday.",
    "{N} invited {s} Turkish counterpart to visit Copenhagen.",
    "Turkey's foreign minister met {N} on Monday and told {o} that Turkey would help.",
    "{N} said after {s} talks with Netanyahu that Denmark would help Israel.",
    "{N} said {s} government condemned Israel.",
    "{N} will begin {s} tour of the region in Israel on Friday.",
    "{N} cut short {s} visit to Israel on Monday.",
    "{N} pledged {s} country's support to Turkey.",
)


def _briefly(sentence: str, lexicon: Lexicon, name: str, pronouns: tuple[str, str, str]) -> list[str]:
    he, his, him = pronouns
    words = {"h": he, "H": he.capitalize(), "s": his, "S": his.capitalize(), "o": him}
    text = sentence.format(N=f"Danish Foreign Minister {name} Hansen", **words)
    return [brief(event) for event in events_of(text, lexicon)]


@pytest.mark.parametrize("sentence", TOLD)
def test_his_and_hers(sentence: str, lexicon: Lexicon) -> None:
    his = _briefly(sentence, lexicon, "Lars", ("he", "his", "him"))
    hers = _briefly(sentence, lexicon, "Lene", ("she", "her", "her"))
    assert his == hers
    assert his
