"""Who takes part in a deed and stands elsewhere than beside its verb: in a list, behind a noun, in what is reported."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of

TOLD = [
    # several, and the list that says who they are
    ("The two leaders, Vladimir Putin and Shinzo Abe, spoke by phone on Monday.", ["call/call occurred: RUS > JPN"]),
    ("The two countries, India and Pakistan, signed an accord on Monday.", ["agreement/sign occurred: IND > PAK"]),
    ("The three countries - Iran, Russia and Turkey - met in Astana on Monday.",
     ["meeting/meet occurred: IRN > RUS, TUR"]),
    ("The three guarantors of the Astana process – Iran, Russia and Turkey – held talks in Sochi on Friday.",
     ["meeting/meet occurred: IRN > RUS, TUR"]),
    ("The three leaders, Putin and Erdogan, met in Sochi on Friday.", []),
    # an accord reached in a capital, which nobody took
    ("The accord was reached in Oslo between Iran and Russia on Monday.", ["agreement/agree occurred: IRN > RUS"]),
    # the states of a body
    ("Leaders of African Union (AU) member states met in Niamey on Sunday.", ["meeting/meet occurred: au"]),
    ("Ministers from NATO member countries met in Brussels on Friday.", ["meeting/meet occurred: nato"]),
    ("Leaders of the G20 nations met in Pittsburgh on Thursday.", ["meeting/meet occurred: g20"]),
    # whose the forces are that are fought
    ("Al-Shabaab fighters battled soldiers of the Kenyan army on Monday.",
     ["military/strike occurred: al-shabaab > KEN"]),
    ("Georgian forces clashed with troops from Russia on Monday.", ["military/strike occurred: GEO > RUS"]),
    # towns that are lost
    ("The town of Palmyra fell to Islamic State on Wednesday.", ["military/seize occurred: isis > SYR"]),
    ("Kismayo fell under al-Shabaab control on Friday.", ["military/seize occurred: al-shabaab > SOM"]),
    ("The U.S. embassy in Baghdad came under rocket fire on Sunday.", []),
    # what is told of somebody in the passive
    ("Iran is said to have fired missiles at Israel on Monday.", ["military/strike claimed: IRN > ISR"]),
    ("Al-Shabaab is reported to have captured Kismayo on Friday.", ["military/seize occurred: al-shabaab > SOM"]),
    ("A group said to have bombed Syria on Friday has denied it.", []),
    # where somebody goes
    ("Erdogan visited in Tehran on Monday.", ["visit/visit occurred: TUR > IRN"]),
    ("Obama left for the G8 summit in Northern Ireland on Sunday.", ["visit/visit occurred: USA > GBR"]),
    # what a relative clause tells of a thing
    ("The nuclear deal, which was abandoned by the U.S. in 2018, is dead.", ["measure/downgrade occurred: USA > IRN"]),
    ("The embassy in Tripoli, which was closed by Italy in 2011, will reopen.",
     ["measure/downgrade occurred: ITA > LBY"]),
    ("Last year Trump withdrew from a treaty with Iran, which had been agreed under Barack Obama.",
     ["measure/downgrade occurred: USA > IRN"]),
    # what was planned and called off
    ("The talks between India and China were to be held in May, but were postponed.",
     ["meeting/meet cancelled: IND > CHN"]),
    ("The meeting between Lavrov and Fidan was scheduled for Tuesday but was called off.",
     ["meeting/meet cancelled: RUS > TUR"]),
    ("Talks between Colombia and the FARC, due to begin on Monday, have been delayed.",
     ["meeting/meet cancelled: COL > farc"]),
    ("Talks between Iran and Oman were held on Sunday and the visit to Parchin was postponed.",
     ["meeting/meet occurred: IRN > OMN"]),
    # who brings others together, and the talks that do
    ("The talks, hosted by Switzerland, brought together delegations from Georgia, Russia and Abkhazia on Tuesday.",
     ["meeting/meet occurred: GEO > RUS, abkhazia"]),
    ("The conference in Rome brought together ministers from Libya, Italy and Egypt on Monday.",
     ["meeting/meet occurred: LBY > ITA, EGY"]),
    ("Egypt arranged talks between Fatah and Hamas in Cairo on Sunday.",
     ["meeting/mediate occurred: EGY > fatah, hamas"]),
    ("Russia succeeded to arrange a meeting between Armenia and Azerbaijan on Monday.",
     ["meeting/mediate occurred: RUS > ARM, AZE"]),
    # a step that is taken is the deed, and so is what is kept from somebody
    ("Bahrain has recently taken the rare step of fully normalizing ties with Israel.",
     ["measure/upgrade occurred: BHR > ISR"]),
    ("Canada took the unusual step of expelling an Indian diplomat on Monday.", ["measure/expel occurred: CAN > IND"]),
    ("Iran said the step of expelling a British diplomat was justified.", []),
    ("Iraq did not allow U.N. inspectors to enter the site on Monday.", ["measure/refuse occurred: IRQ > iaea"]),
    ("Myanmar has not granted visas to UN investigators.", ["measure/refuse occurred: MMR > un"]),
    ("Iran does not allow UN inspectors to enter the site.", []),
    ("Turkey will not allow Greek ships to enter its ports.", []),
    ("Turkey allowed U.S. troops to enter Iraq on Monday.", []),
    ("North Korea is currently refusing to hold talks with Japan.", ["measure/refuse occurred: PRK > JPN"]),
    ("Two Indian diplomats were ordered out of Pakistan on Monday.", ["measure/expel occurred: PAK > IND"]),
    # in whose attack somebody died
    ("At least 33 Turkish soldiers died on Friday in Syrian airstrikes in Idlib.",
     ["military/strike occurred: SYR > TUR"]),
    ("The United States used white phosphorus bombs against the Taliban on May 4.",
     ["military/strike occurred: USA > taliban"]),
    # a reply that is sent, and one that is no message
    ("Iran has submitted its response to the draft text to the EU.", ["call/message occurred: IRN > eu"]),
    ("Iran will give a crushing response to Israel.", []),
    # how often something has been, and what goes on anyhow
    ("India and China have held 21 rounds of border talks.", []),
    ("The presidents of Iran and Turkey have met 12 times.", []),
    ("The leaders of Russia and Turkey have convened at the Kazakh capital five times.", []),
    ("So far, the joint commission of Iran and Turkey has held 26 meetings.", []),
    ("Iran and the P5+1 have held two rounds of talks this month.", ["meeting/negotiate occurred: IRN > p5-plus-1"]),
    ("Iran and Turkey will continue to hold talks.", []),
    (("In a phone conversation on Saturday Hassan Rouhani and Vladimir Putin, the Iranian and Russian presidents, said "
     "the two countries will continue cooperating and holding consultations."), ["call/call occurred: IRN > RUS"]),
    # whose ceremonies somebody attends abroad
    ("George W. Bush is scheduled to attend the opening ceremony of the Olympics in Beijing on Friday.",
     ["visit/visit planned: USA > CHN"]),
    ("Robert Mugabe attended the inauguration of Jacob Zuma in Pretoria on Saturday.",
     ["visit/visit occurred: ZWE > ZAF"]),
    ("Crowds attended the funeral of a soldier in Gaza on Monday.", []),
    # a round of talks has the sides of the talks that were told before
    ("Iran, Russia and Turkey launched the Astana peace talks in 2017. The 13th round of talks was held in August.",
     ["meeting/negotiate occurred: IRN > RUS, TUR", "meeting/negotiate occurred: IRN > RUS, TUR"]),
    ("Iran and Turkey met on Friday. The main session ended on Sunday.", ["meeting/meet occurred: IRN > TUR"]),
    # who is named as not there, and who only quarrels before the summit
    ("All AU members have signed the accord, with Eritrea the only state unsigned.", []),
    ("Zarif met with EU ministers, with Italy absent.", ["meeting/meet occurred: IRN > eu"]),
    ("Just one day before the G8 summit, a battle in the media between Vladimir Putin and George W. Bush continued.",
     []),
    # what is struck but in words, and steps that wait for something else
    ("Turkey attacked Israel's decision to build settlements on Monday.", []),
    ("Hamas fired back on Mahmoud Abbas's ultimatum on Monday.", []),
    ("Turkish jets hit Kurdish positions in Iraq on Monday.", ["military/strike occurred: TUR > kurds"]),
    ("Germany announced plans to walk out of the UN General Assembly if Ahmadinejad denies the Holocaust.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0]) for row in TOLD])
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    events = events_of(text, lexicon)
    assert [brief(event) for event in events if event.kind is not Kind.STATEMENT] == expected


def test_talks_that_broke_up_did_so_on_the_day_told(lexicon: Lexicon) -> None:
    (talks,) = events_of("Talks between Sudan and South Sudan were adjourned on Monday.", lexicon)
    assert f"{talks.when.start}" == "2025-03-10"
