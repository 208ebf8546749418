"""Which time dates which act: the prose of many outlets, each event with its date."""

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import dated, events_of

_UNDATED = "2025-03-12 day"
# The article is of Wednesday, 12 March 2025: (text, the act whose date is asked for, its date).
BOUND = [
    ("Zarif told his Turkish counterpart on Monday that Iran wanted peace.", "comment", "2025-03-10 day"),
    ("Araghchi said on Tuesday that Israel’s attack on Saturday violated the law.", "statement", "2025-03-11 day"),
    ("Araghchi said Israel’s attack on Saturday violated the law.", "statement", _UNDATED),
    ("Araghchi said in a statement on Tuesday Israel’s attack on Saturday violated the law.", "statement",
     "2025-03-11 day"),
    ("Araghchi said Tuesday the region was quiet.", "comment", "2025-03-11 day"),
    ("“The region is quiet,” Araghchi said, in reference to the war of Israel in 1948.", "comment", _UNDATED),
    ("Lavrov told Rubio in a phone conversation in February that the region was quiet.", "comment",
     "2025-02-01..2025-02-28 month"),
    ("Speaking at a press conference in Ankara on Monday, Fidan said the talks would go on.", "statement",
     "2025-03-10 day"),
    ("Fidan said at a joint press conference with Abbas Araghchi in Ankara on Monday that the talks would go on.",
     "statement", "2025-03-10 day"),
    ("“We want peace,” Araghchi told reporters in Tehran on Monday.", "comment", "2025-03-10 day"),
    ("The talks that began on Friday will go on, Araghchi said on Monday.", "statement", "2025-03-10 day"),
    ("On Monday, Araghchi said the talks of last week had gone well.", "comment", "2025-03-10 day"),
    ("In an interview with CNN published on Friday, Araghchi said the talks would go on.",
     "statement", "2025-03-07 day"),
    ("Iran accused Israel of bombing its consulate in Damascus on March 1.", "accuse", _UNDATED),
    ("Iran on Tuesday accused Israel of bombing its consulate in Damascus on March 1.", "accuse", "2025-03-11 day"),
    ("Iran condemned Monday's attack on Damascus by Israel.", "criticize", _UNDATED),
    ("Iran condemned on Tuesday the attack on Damascus by Israel last week.", "criticize", "2025-03-11 day"),
    ("Iran's Foreign Ministry condemned Israel in a statement on Tuesday.", "criticize", "2025-03-11 day"),
    ("Iran's Foreign Ministry condemned Israel on Tuesday over a raid on Damascus last week.", "criticize",
     "2025-03-11 day"),
    ("Iran's Foreign Ministry condemned Israel over a raid on Damascus last week.", "criticize", _UNDATED),
    ("Turkey urged Israel to leave Gaza by Friday.", "appeal", _UNDATED),
    ("Turkey urged Israel to leave Gaza in a statement on Monday.", "appeal", "2025-03-10 day"),
    ("In a Monday interview with CNN, Araghchi said the region was quiet.", "comment", "2025-03-10 day"),
    ("Araghchi said in a Monday interview with CNN that the region was quiet.", "comment", "2025-03-10 day"),
    ("After the attack on Damascus on Saturday, Araghchi said the region was quiet.", "comment", _UNDATED),
    ("After a meeting with Fidan in Ankara on Monday, Araghchi said the region was quiet.", "comment",
     "2025-03-10 day"),
    ("Araghchi, who visited Moscow on Monday, praised Russia.", "support", _UNDATED),
    ("Araghchi, who visited Moscow on Monday, praised Russia.", "visit", "2025-03-10 day"),
    ("Araghchi, who was born in 1962, said the region was quiet.", "comment", _UNDATED),
    ("On Tuesday, as fighting that began on Friday went on, Araghchi said the region was quiet.", "comment",
     "2025-03-11 day"),
    ("Trump announced the peace plan for Gaza at the White House on January 28.", "statement", "2025-01-28 day"),
    ("Araghchi met Fidan in Ankara on Monday.", "meet", "2025-03-10 day"),
    ("Araghchi on Monday met Fidan in Ankara.", "meet", "2025-03-10 day"),
    ("On Monday, Araghchi met Fidan in Ankara to discuss the talks of last week.", "meet", "2025-03-10 day"),
    ("Araghchi visited Ankara on Monday and met Fidan.", "visit", "2025-03-10 day"),
    ("Araghchi visited Ankara on Monday and met Fidan.", "meet", "2025-03-10 day"),
    ("Araghchi visited Ankara and met Fidan on Monday.", "visit", "2025-03-10 day"),
    ("During his visit to Ankara, Araghchi met Fidan on Monday.", "visit", "2025-03-10 day"),
    ("Araghchi met Fidan on the sidelines of a summit last week.", "meet", "2025-03-03..2025-03-09 week"),
    ("Araghchi has met Fidan.", "meet", "2025-03-12 before"),
    ("Araghchi recently met Fidan.", "meet", "2025-03-12 before"),
    ("Israel bombed Damascus in the early hours of Saturday.", "strike", "2025-03-08 day"),
    ("Israel struck Damascus overnight.", "strike", "2025-03-12 day"),
    ("Israel has been bombing Gaza for seven consecutive days.", "strike", "2025-03-06..2025-03-12 day"),
    ("Israel has been bombing Gaza since October 7, 2023.", "strike", "2023-10-07..2025-03-12 day"),
    ("Turkey and Iran signed an agreement on trade in Ankara on Sunday.", "sign", "2025-03-09 day"),
    ("Israel bombed Damascus on March 3. A day later, Iran condemned Israel.", "criticize", "2025-03-04 day"),
    ("Araghchi is to visit Ankara on Friday.", "visit", "2025-03-14 day"),
    ("Araghchi is visiting Ankara on Friday.", "visit", "2025-03-14 day"),
    ("Araghchi will travel to Ankara in the coming weeks.", "visit", "2025-03-12 after"),
    ("Araghchi plans to visit Ankara in two weeks.", "visit", "2025-03-24..2025-03-30 week"),
    ("Araghchi is scheduled to meet Fidan in Ankara on Friday.", "meet", "2025-03-14 day"),
    ("A meeting between Erdogan and Putin is expected to take place on Friday.", "meet", "2025-03-14 day"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "expected"), BOUND, ids=[f"{act}: {text}" for text, act, _ in BOUND])
def test_bound(text: str, act: str, expected: str, lexicon: Lexicon) -> None:
    assert [dated(event) for event in events_of(text, lexicon) if act in (event.act, event.kind)] == [expected]
