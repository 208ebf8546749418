"""Sentences that tell no measure and no armed deed, though their words may."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of

# The article's day is Wednesday, 12 March 2025.
TOLD: list[tuple[str, list[str]]] = [
    ("Iran would strike back if attacked, the commander said.", []),
    ("Turkey threatened to send troops into Syria if shelling continued.", []),
    ("The United States may impose new sanctions on Iran, officials said.", []),
    ("Israel has repeatedly bombed Syria.", []),
    ("Saudi Arabia and Iran have no diplomatic relations.", []),
    ("The U.S. embassy in Ankara is closed on Sundays.", []),
    ("Police in Istanbul arrested 20 protesters on Monday.", []),
    ("Turkey's central bank raised interest rates on Thursday.", []),
    ("Iran beat Iraq 3-1 on Tuesday.", []),
    ("Galatasaray released Brazilian striker Felipe Melo on Monday.", []),
    ("The ministry released a statement condemning the attack on Monday.", []),
    ("Tehran will continue to support the Palestinian people.", []),
    ("Talks on lifting the sanctions on Iran will resume next week.", []),
    ("Iran demanded that the United States lift sanctions.", []),
    ("Zarif called on Europe to shield Iran from U.S. sanctions.", []),
    ("Rouhani said sanctions imposed on Iran had failed.", []),
    ("A bomb killed 12 people in Baghdad on Monday.", []),
    ("Oil prices hit a three-year high on Tuesday.", []),
    ("An earthquake struck eastern Turkey on Monday, killing 40 people.", []),
    ("The Iranian film struck a chord with the jury in Cannes on Sunday.", []),
    ("The president lifted the mood of the meeting on Monday.", []),
    ("Germany took the lead in the talks on Tuesday.", []),
    ("Iran's parliament passed the budget on Sunday.", []),
    ("France urged Israel to withdraw its troops from Lebanon.", []),
    ("He warned that any attack on Iran would set the region on fire.", []),
    ("Turkey opened a new airport in Istanbul on Monday.", []),
    ("Israel opened an inquiry into the shooting on Monday.", []),
    ("The Turkish prime minister opened the conference on Monday.", []),
    ("The Greek minister cut the ribbon at the new embassy on Monday.", []),
    ("Trade between Iran and Turkey rose 20 percent last year.", []),
    ("Iran exported 50,000 tons of steel to Turkey last month.", []),
    ("Iranian tourists were stranded in Antalya on Monday.", []),
    ("A Turkish airliner was diverted to Tehran on Sunday.", []),
    ("Erdogan took the floor on Monday.", []),
    ("The Syrian government released political prisoners on Sunday.", []),
    ("Turkish troops took part in a parade on Monday.", []),
    ("Iran has launched a satellite into orbit.", []),
    ("Israel launched a campaign to attract tourists on Sunday.", []),
    ("Turkey launched direct flights to Iran last week.", []),
    ("Iran hit out at the United States on Monday.", []),
    ("Turkey and Iran broke off for lunch on Monday.", []),
    ("Netanyahu struck a defiant tone on Monday.", []),
    ("Turkey's exports to Iran suffered a blow on Monday.", []),
    ("The Iranian delegation left the hall on Monday.", []),
    ("The Turkish team left for Berlin on Monday.", []),
    ("An Iranian court released the singer on bail on Monday.", []),
    ("The minister handed over a letter to the Iraqi president on Monday.", []),
    ("Iran sent a delegation to Moscow on Monday.", []),
    ("Russia sent its foreign minister to Tehran on Monday.", []),
    ("Washington sent mixed signals on Monday.", []),
    ("The UN resumed talks on Monday.", []),
    ("Iran closed the gap with Japan on Monday.", []),
    ("The Turkish lira was hit hard on Monday.", []),
    ("Asked about reports that Iran had arrested a French citizen, the minister declined to comment.", []),
    ("Turkey dismissed speculation that it had sold drones to Syria on Monday.", []),
    ("Traders fear that Tehran may close the Strait of Hormuz.", []),
    ("Erdogan has repeatedly threatened to cross the border, and Turkish troops are massed along the frontier.", []),
    ("The sanctions, which ban the sale of arms to Iran, will expire in October.", []),
    ("So far no sanctions have been imposed on Iran by Britain.", []),
    ("Russia no longer recognizes Kosovo.", []),
    ("Georgia does not intend to recall its ambassador in Moscow.", []),
    ("Georgia did not plan to expel the Russian ambassador, the foreign ministry said.", []),
    ("Sweden's ambassador was put on a flight to London on Saturday night.", []),
    ("A Syrian shell landed in Turkey on Monday.", ["military/strike occurred: SYR > TUR"]),
    ("The International Court of Justice ruled for Cambodia. Troops from the two countries clashed on Monday.", []),
    ("Turkey rarely expels Greek diplomats, and on Monday it stopped short of cutting off gas supplies to Greece.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    found = (event for event in events_of(text, lexicon) if event.kind in (Kind.MEASURE, Kind.MILITARY))
    assert sorted(brief(event) for event in found) == expected
