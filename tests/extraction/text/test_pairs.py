"""Two parties joined by hyphens, and their common bodies and talks."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from app.extraction.syntax.mentions import MentionType
from tests.extraction.steps import events_of, items_of, outline, tokens_of

ENCOUNTERS = frozenset({Kind.MEETING, Kind.CALL, Kind.VISIT, Kind.AGREEMENT})

READ = [
    ("The Greek-Turkish talks ended.", "Greek-Turkish", ("GRC", "TUR")),
    ("The U.S.-Iran talks ended.", "U.S.-Iran", ("USA", "IRN")),
    ("The China-U.S. talks ended.", "China-U.S.", ("CHN", "USA")),
    ("The Iran-South Africa talks ended.", "Iran-South Africa", ("IRN", "ZAF")),
    ("The South Africa-Iran talks ended.", "South Africa-Iran", ("ZAF", "IRN")),
    ("The Tehran-Ankara talks ended.", "Tehran-Ankara", ("IRN", "TUR")),
    ("The Iran–Turkey–Azerbaijan talks ended.", "Iran–Turkey–Azerbaijan", ("IRN", "TUR", "AZE")),
    ("The Sino-Russian talks ended.", "Sino-Russian", ("CHN", "RUS")),
    ("The Fatah-Hamas talks ended.", "Fatah-Hamas", ("fatah", "hamas")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "parties"), [pytest.param(*row, id=row[1]) for row in READ])
def test_pair(text: str, words: str, parties: tuple[str, ...], lexicon: Lexicon) -> None:
    (mention,) = [m for item in items_of(text, lexicon) if (m := item.mention) and m.type is MentionType.PAIR]
    assert (text[mention.start : mention.end], mention.parties) == (words, parties)


@pytest.mark.parametrize("word", ["Guinea-Bissau", "Bosnia-Herzegovina", "Saudi-led", "Ban Ki-moon", "Iran-backed"])
def test_other_hyphens(word: str, lexicon: Lexicon) -> None:
    items = items_of(f"The talks in {word} ended.", lexicon)
    assert not [m for item in items if (m := item.mention) and m.type is MentionType.PAIR]


def test_an_abbreviation_behind_a_hyphen_is_a_word_of_its_own() -> None:
    assert [token.text for token in tokens_of("China-U.S. ties")] == ["China", "-", "U.S.", "ties"]


TOLD = [
    ("The sixth session of the Pakistan-Uzbekistan Joint Economic Commission was held in Tashkent on Monday.",
     "meeting/meet occurred: PAK > UZB"),
    ("The Pakistan-Uzbekistan Joint Economic Commission met in Tashkent on Monday.",
     "meeting/meet occurred: PAK > UZB"),
    ("The 16th session of the Indonesia-Thailand joint commission opened in Bangkok on Tuesday.",
     "meeting/meet occurred: IDN > THA"),
    ("The Saudi-Yemeni Coordination Council met in Sanaa on Monday.", "meeting/meet occurred: SAU > YEM"),
    ("The Turkish-Syrian Economic Commission held its third session in Ankara.", "meeting/meet occurred: TUR > SYR"),
    ("The deal was inked at the eighth meeting of the Peru-Chile committee, which was held in Lima on Monday.",
     "meeting/meet occurred: PER > CHL"),
    ("Kharrazi attended the seventh Iran-South Africa Joint Economic Commission in Pretoria.",
     "meeting/meet occurred: IRN > ZAF"),
    ("Spain's Abel Matutes and Morocco's Abdellatif Filali co-chaired a meeting of the joint committee.",
     "meeting/meet occurred: ESP > MAR"),
    ("The Russo-Japanese working group will meet in Tokyo next week.", "meeting/meet planned: RUS > JPN"),
    ("The next round of Indo-Pakistani talks will be held in Islamabad next month.",
     "meeting/negotiate planned: IND > PAK"),
    ("The Sino-Vietnamese border talks ended on Monday.", "meeting/meet occurred: CHN > VNM"),
    ("The joint economic commission of Iran and Kenya met in Nairobi on Monday.", "meeting/meet occurred: IRN > KEN"),
    ("Kenya and Uganda held the third session of their joint commission in Kampala.",
     "meeting/meet occurred: KEN > UGA"),
    ("Godana will chair the Kenyan delegation at the fourth Kenya-Uganda Joint Commission.",
     "meeting/meet planned: KEN > UGA"),
    ("The two-day Kenya-Uganda trade talks were postponed on Monday.", "meeting/meet cancelled: KEN > UGA"),
    ("The recently concluded third round of EU-Algeria negotiations was a success.",
     "meeting/negotiate occurred: eu > DZA"),
    ("The U.S.-Turkey summit at the White House on Monday failed.", "meeting/meet occurred: USA > TUR"),
    ("A NATO-Russia summit was held in Rome on Monday.", "meeting/meet occurred: nato > RUS"),
    ("Israeli-Syrian talks resumed on Wednesday in Shepherdstown.", "meeting/meet occurred: ISR > SYR"),
    ("Officials said Iran-EU trade talks would open in Brussels next month.", "meeting/meet planned: IRN > eu"),
    ("The China-South Korea foreign ministers' meeting was held in Qingdao on Monday.",
     "meeting/meet occurred: CHN > KOR"),
    ("The China-Japan-South Korea summit was held in Seoul on Monday.", "meeting/meet occurred: CHN > JPN, KOR"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0]) for row in TOLD])
def test_session(text: str, expected: str, lexicon: Lexicon) -> None:
    assert outline(event for event in events_of(text, lexicon) if event.kind in ENCOUNTERS) == [expected]


NONE = [
    "The Israeli-Palestinian peace talks are stalled.",
    "The Greek-Turkish dispute over the Aegean worsened.",
    "The Iran-Iraq war ended in 1988.",
    "The Iran-Kenya joint commission is a good venue.",
    "British-Iranian academic Ali Rezai was held in Tehran.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_session(text: str, lexicon: Lexicon) -> None:
    assert outline(event for event in events_of(text, lexicon) if event.kind in ENCOUNTERS) == []
