"""Summits, hosts, tours, calls and deals of many parties, invitations declined."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, outline

ENCOUNTERS = frozenset({Kind.MEETING, Kind.CALL, Kind.VISIT, Kind.AGREEMENT})

# By the year in which the text is read: who holds an office, and which Wednesday it is.
TOLD = [
    (2019, "On Wednesday Putin mulled talks between Serbia and Kosovo.", []),
    (2019, "Vucic declined an invitation from Macron to visit Paris.", []),
    (2019, "Vucic turned down an invitation to visit Zagreb.", []),
    (2019, "Serbian President Aleksandar Vucic was received by Chinese President Xi Jinping in Beijing on Monday.",
     ["meeting/meet occurred: CHN > SRB"]),
    (2019, "Vucic was hosted by Orban in Budapest on Monday.", ["meeting/meet occurred: HUN > SRB"]),
    (2019, "Hungarian Prime Minister Viktor Orban hosted a lunch for Serbian President Aleksandar Vucic.",
     ["meeting/meet occurred: HUN > SRB"]),
    (2019, "Serbian President Aleksandar Vucic was welcomed at the airport by Chinese Foreign Minister Wang Yi.",
     ["meeting/meet occurred: CHN > SRB"]),
    (2019, "Serbian President Aleksandar Vucic stopped over in Baku on his way to Beijing.",
     ["visit/visit occurred: SRB > AZE"]),
    (2019, "Vucic is en route to Beijing.", ["visit/visit ongoing: SRB > CHN"]),
    (2019, "Vucic will make a stopover in Baku on Friday.", ["visit/visit planned: SRB > AZE"]),
    (2019, "Vucic flew home on Friday from Beijing.", ["visit/visit occurred: SRB > CHN"]),
    (2019, "Vucic returned to Belgrade on Friday after a three-day visit to China.",
     ["visit/visit occurred: SRB > CHN"]),
    (2019, "Serbia's prime minister, Ana Brnabic, ended a tour of the Gulf states on Friday.",
     ["visit/visit occurred: SRB > gulf-states"]),
    (2019, "Serbia sent a delegation to Pristina on Monday for technical talks.", ["visit/visit occurred: SRB > XKX"]),
    (2019, "Serbian and Kosovan negotiators held technical talks in Brussels on Monday.",
     ["meeting/meet occurred: SRB > XKX"]),
    (2019, "Serbia and Kosovo resumed EU-brokered negotiations in Brussels on Monday.",
     ["meeting/negotiate occurred: SRB > XKX"]),
    (2019, "The European Union mediated talks between Serbia and Kosovo on Monday.",
     ["meeting/mediate occurred: eu > SRB, XKX"]),
    (2019, "Serbia and Kosovo struck an agreement on energy in Brussels on Tuesday.",
     ["agreement/agree occurred: SRB > XKX"]),
    (2019, "Serbia and Kosovo clinched an EU-brokered deal on licence plates on Tuesday.",
     ["agreement/agree occurred: SRB > XKX"]),
    (2019, "Serbia struck a $3 billion gas deal with Russia on Sunday.", ["agreement/agree occurred: SRB > RUS"]),
    (2019, "Serbia reached a tentative deal with the IMF on Friday.", ["agreement/agree occurred: SRB > imf"]),
    (2019, "Serbia has entered talks with Azerbaijan on gas supplies.", ["meeting/negotiate occurred: SRB > AZE"]),
    (2019, "Serbia is in talks with Azerbaijan on gas supplies.", ["meeting/meet ongoing: SRB > AZE"]),
    (2019, "Serbia is negotiating with Azerbaijan on gas supplies.", ["meeting/negotiate ongoing: SRB > AZE"]),
    (2019, "Serbia may negotiate with Azerbaijan.", []),
    (2019, "Serbia and Turkey signed a letter of intent on roads on Monday.", ["agreement/sign occurred: SRB > TUR"]),
    (2019, "Erdogan and Vucic oversaw the signing of five agreements in Belgrade on Monday.",
     ["agreement/sign occurred: TUR > SRB"]),
    (2019, "Erdogan and Vucic attended a signing ceremony.", []),
    (2019, "Five agreements were signed between Serbia and Turkey on Monday.", ["agreement/sign occurred: SRB > TUR"]),
    (2019, "The five agreements signed between Serbia and Turkey on Monday cover trade.",
     ["agreement/sign occurred: SRB > TUR"]),
    (2019, "Erdogan will be in Belgrade on Friday for a one-day visit.", ["visit/visit planned: TUR > SRB"]),
    (2019, "Erdogan will be in Belgrade on Friday.", ["visit/visit planned: TUR > SRB"]),
    (2019, "Erdogan was in Belgrade on Friday.", ["visit/visit occurred: TUR > SRB"]),
    (2019, "Erdogan is currently in Belgrade on an official visit.", ["visit/visit ongoing: TUR > SRB"]),
    (2019, "Turkish Foreign Minister Mevlut Cavusoglu is paying an official visit to Serbia on Monday.",
     ["visit/visit planned: TUR > SRB"]),
    (2019, "Turkish Foreign Minister Mevlut Cavusoglu kicked off his Balkan tour in Belgrade on Monday.",
     ["visit/visit occurred: TUR > SRB"]),
    (2019, "As part of his Balkan tour, Cavusoglu arrived in Sarajevo on Tuesday.",
     ["visit/visit occurred: TUR > BIH"]),
    (2019, "Cavusoglu will head to Sarajevo after Belgrade.", ["visit/visit planned: TUR > BIH"]),
    (2019, "Cavusoglu and his Serbian counterpart held a joint news conference in Belgrade on Monday.",
     ["meeting/meet occurred: TUR > SRB"]),
    (2019, "Cavusoglu held a tete-a-tete meeting with Vucic.", ["meeting/meet occurred: TUR > SRB"]),
    (2019, "Cavusoglu met with Vucic behind closed doors on Monday.", ["meeting/meet occurred: TUR > SRB"]),
    (2019, "Cavusoglu met Vucic and Brnabic in Belgrade on Monday.", ["meeting/meet occurred: TUR > SRB, SRB"]),
    (2019, "Cavusoglu was also scheduled to meet Serbian Defence Minister Aleksandar Vulin.",
     ["meeting/meet planned: TUR > SRB"]),
    (2019, "Cavusoglu is expected to be received by Vucic.", ["meeting/meet planned: SRB > TUR"]),
    (2019, "Turkish, Serbian and Bosnian leaders will come together in Istanbul on Friday.",
     ["meeting/meet planned: TUR > SRB, BIH"]),
    (2019, "The leaders of Turkey, Serbia and Bosnia gathered in Istanbul on Friday for a trilateral summit.",
     ["meeting/meet occurred: TUR > SRB, BIH"]),
    (2019, "A trilateral summit of Turkey, Serbia and Bosnia was held in Istanbul on Friday.",
     ["meeting/meet occurred: TUR > SRB, BIH"]),
    (2019, "A trilateral summit between Turkey, Serbia and Bosnia will be held in Istanbul.",
     ["meeting/meet planned: TUR > SRB, BIH"]),
    (2019, "Istanbul will host a trilateral summit of Turkey, Serbia and Bosnia on Friday.",
     ["meeting/meet planned: TUR > SRB, BIH"]),
    (2019, "Turkey will host a trilateral summit with Serbia and Bosnia on Friday.",
     ["meeting/meet planned: TUR > SRB, BIH"]),
    (2019, "The Turkish-Serbian business forum opened in Belgrade on Monday.", ["meeting/meet occurred: TUR > SRB"]),
    (2019, "The Turkish parliament speaker met with the Serbian delegation in Ankara.",
     ["meeting/meet occurred: TUR > SRB"]),
    (2019, "Turkey's intelligence chief met his Russian counterpart in Moscow, Turkish media said.",
     ["meeting/meet occurred: TUR > RUS"]),
    (2019, "The chiefs of staff of Turkey and Russia met in Antalya on Tuesday.", ["meeting/meet occurred: TUR > RUS"]),
    (2019, "The Turkish and Russian defense ministers spoke by phone on Tuesday, the ministry said.",
     ["call/call occurred: TUR > RUS"]),
    (2019, "Turkish Defense Minister Hulusi Akar had a video conference with his Greek counterpart on Tuesday.",
     ["call/call occurred: TUR > GRC"]),
    (2019, "Biden responded to Erdogan's letter.", []),
    (2019, "Trump warned Erdogan in a letter on Oct. 9 not to be a fool.", ["call/message occurred: USA > TUR"]),
    (2019, ("Cavusoglu arrived in the Georgian capital Tbilisi on Wednesday to attend a meeting with his "
            "Georgian and Azerbaijani counterparts."),
     ["meeting/meet occurred: TUR > GEO, AZE", "visit/visit occurred: TUR > GEO"]),
    (2019, "Lavrov arrived in the Uzbek capital on Wednesday.", ["visit/visit occurred: RUS > UZB"]),
    (2019, ("On Tuesday, Lavrov met his Uzbek counterpart, and he also spoke with Iranian Foreign Minister "
            "Mohammad Javad Zarif over the phone."),
     ["call/call occurred: RUS > IRN", "meeting/meet occurred: RUS > UZB"]),
    (2019, ("Uzbekistan and Kazakhstan, two of the former Soviet states, held talks in the Kazakh city of "
            "Almaty on Monday."),
     ["meeting/meet occurred: UZB > KAZ"]),
    (2019, ("Serbian President Aleksandar Vucic and visiting Kazakh President Kassym-Jomart Tokayev held "
            "talks here on Monday."),
     ["meeting/meet occurred: SRB > KAZ"]),
    (2019, ("Cuban Foreign Minister Bruno Rodriguez arrived in Moscow on Monday and went straight into "
            "talks with Russian Foreign Minister Sergei Lavrov."),
     ["meeting/meet occurred: CUB > RUS", "visit/visit occurred: CUB > RUS"]),
    (2019, "Lavrov submitted a message from Putin to Cuban President Miguel Diaz-Canel on Monday.",
     ["call/message occurred: RUS > CUB"]),
    (2019, "Nobody expects that Serbia and Kosovo will sign a treaty in June.", []),
    (2019, ("Cuban minister Rodrigo Malmierca who made a visit to Ankara on Monday submitted a message from "
            "Cuban President Miguel Diaz-Canel to Turkish President Recep Tayyip Erdogan."),
     ["call/message occurred: CUB > TUR", "visit/visit occurred: CUB > TUR"]),
]  # fmt: skip
WEDNESDAYS = {2019: date(2019, 11, 13)}


@pytest.mark.parametrize(("year", "text", "expected"), [pytest.param(*row, id=row[1]) for row in TOLD])
def test_told(year: int, text: str, expected: list[str], lexicon: Lexicon) -> None:
    told = events_of(text, lexicon, on=WEDNESDAYS[year])
    assert outline(event for event in told if event.kind in ENCOUNTERS) == expected
