"""Armed deeds that a party says were done: by itself, to itself, or with arms that somebody fired."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, dated, events_of, outline

TOLD = [
    pytest.param("The Syrian army said its air defences brought down several missiles fired by Israel on Friday night.",
                 ["military/intercept claimed: SYR > ISR", "military/strike claimed: ISR > SYR"],
                 id="arms met, and who fired them"),
    pytest.param("Saudi Arabia said on Monday it had intercepted a missile fired by Yemen's Houthis at Riyadh.",
                 ["military/intercept claimed: SAU > houthis", "military/strike claimed: houthis > SAU"],
                 id="whose fighters they are says their owner"),
    pytest.param("Kyiv said it shot down 20 of the drones launched by Russia on Monday.",
                 ["military/intercept claimed: UKR > RUS", "military/strike claimed: RUS > UKR"],
                 id="some of the arms"),
    pytest.param("Syria says its air defenses intercepted Israeli missiles over Damascus.",
                 ["military/intercept claimed: SYR > ISR"], id="its own air defences"),
    pytest.param("The Revolutionary Guards said they shot down a U.S. drone on Thursday.",
                 ["military/intercept claimed: IRN > USA"], id="they who speak"),
    pytest.param("Iran's Revolutionary Guards said they had seized a British-flagged tanker on Friday.",
                 ["military/seize claimed: IRN > GBR"], id="whose flag it flies"),
    pytest.param("Armenia said Azerbaijan shelled its positions on Tuesday.",
                 ["military/strike claimed: AZE > ARM"], id="its own positions were hit"),
    pytest.param("Azerbaijan said Armenian forces had opened fire on its troops along the border.",
                 ["military/strike claimed: ARM > AZE"], id="a party reports what was done to it"),
    pytest.param("An Israeli air strike on Damascus airport killed three people on Monday.",
                 ["military/strike occurred: ISR > SYR"], id="where the strike was"),
    pytest.param("Rockets fired from Lebanon hit northern Israel on Thursday.",
                 ["military/strike occurred: LBN > ISR"], id="where the rockets came from"),
    pytest.param("Putin said Ukraine had attacked Russia.", [], id="a person's blame is a statement"),
    pytest.param("Pakistan denied carrying out air strikes in Afghanistan.",
                 ["military/strike denied: PAK > AFG"], id="a gerund that is disputed"),
    pytest.param("The UAE announced that it intercepted a missile launched by the Houthis on Monday.",
                 ["military/intercept occurred: ARE > houthis", "military/strike occurred: houthis > ARE"],
                 id="who announces vouches for it"),
    # doers told later
    pytest.param("Saudi oil facilities were hit by drones on Saturday. The attack was claimed by Yemen's Houthi group.",
                 ["military/strike occurred: houthis > SAU"], id="claimed by"),
    pytest.param("Oil plants in Saudi Arabia were attacked on Saturday. Fires broke out at the plants. "
                 "The Houthis claimed responsibility for the attack.",
                 ["military/strike occurred: houthis > SAU"], id="claimed responsibility"),
    pytest.param("Israeli commandos seized a ship bound for Cyprus on Monday.", ["military/seize occurred: ISR"],
                 id="a ship of nobody named"),
    pytest.param("A freighter named Victoria travelled to Turkey on Monday.", [], id="a ship's name is no capital"),
    pytest.param("A car bomb exploded outside the Israeli embassy in Nicosia.\n"
                 "Hezbollah, which is based in Beirut, subsequently claimed responsibility.",
                 ["military/strike occurred: hezbollah > ISR"], id="claimed behind a parenthesis"),
    pytest.param("Peru said it had signed after Turkey began an offensive into Syria on Monday.\n"
                 "On Monday, Turkey began a military offensive with airstrikes.",
                 ["military/strike occurred: TUR > SYR"], id="told again by the writer"),
    pytest.param("Osama bin Laden's son Hamza bin Laden has been killed by US forces.\n"
                 "Osama was killed by US special forces in Pakistan in 2011.",
                 ["military/kill occurred: USA > al-qaeda", "military/kill occurred: USA > al-qaeda"],
                 id="two who were killed"),
    pytest.param("A car bomb exploded outside the Israeli embassy in Nicosia.\nHezbollah claimed responsibility.",
                 ["military/strike occurred: hezbollah > ISR"], id="claimed responsibility, and nothing more"),
    pytest.param("Two rockets hit the Israeli town of Sderot on Sunday.\nIslamic Jihad claimed responsibility.",
                 ["military/strike occurred: palestinian-islamic-jihad > ISR"], id="rockets of nobody, then claimed"),
    pytest.param("Three Israeli soldiers were killed in an ambush near Hebron.\nHamas claimed responsibility.",
                 ["military/strike occurred: hamas > ISR"], id="who fell, not where"),
    pytest.param("A bomb exploded in a market in Baghdad on Monday.\nNo group has claimed responsibility.",
                 [], id="claimed by nobody"),
    pytest.param("A car bomb killed five people in Kabul on Monday.\nPolice spoke of an accident.",
                 [], id="a bomb that stays nobody's"),
    pytest.param("Hamas claimed responsibility for the bombing of an Israeli bus in Jerusalem on Sunday.",
                 ["military/strike occurred: hamas > ISR"], id="claimed in one sentence"),
    pytest.param("Oil plants in Saudi Arabia were attacked on Saturday.", [], id="nobody knows by whom"),
    # arms, troops and those who fight each other
    pytest.param("A rocket fired from Gaza landed in southern Israel on Tuesday.",
                 ["military/strike occurred: PSE > ISR"], id="a rocket lands"),
    pytest.param("India and Pakistan exchanged fire across the Line of Control on Sunday.",
                 ["military/strike occurred: IND > PAK"], id="each other"),
    pytest.param("More Turkish troops were sent to northern Syria on Monday.",
                 ["military/deploy occurred: TUR > SYR"], id="troops are sent"),
    pytest.param("Israel began pulling its troops out of southern Lebanon on Sunday.",
                 ["military/ceasefire occurred: ISR > LBN"], id="began pulling out"),
    pytest.param("Israel stopped bombing Gaza.", [], id="what has stopped"),
    pytest.param("Trump announced that U.S. troops would be leaving Syria.",
                 ["military/ceasefire planned: USA > SYR"], id="announced that they would"),
    pytest.param("Turkey's incursion into northern Syria, launched on October 9, drew criticism from Arab states.",
                 ["military/strike occurred: TUR > SYR"], id="launched on a day"),
    # whom a clause means without a slot for him
    pytest.param("On April 13, the Syrian army said that its air defence units intercepted some of the Israeli "
                 "missiles fired at a Syrian base.",
                 ["military/intercept claimed: SYR > ISR", "military/strike claimed: ISR > SYR"], id="some of them"),
    pytest.param("East Jerusalem, which Israel captured in 1967, is home to holy sites.",
                 ["military/seize occurred: ISR > PSE"], id="what a relative clause is about"),
    pytest.param("The UAE came under missile attacks from Yemen on Monday.", ["military/strike occurred: YEM > ARE"],
                 id="who comes under attack"),
    # one attack, told twice
    pytest.param("U.S. forces killed Qasem Soleimani on Thursday. The United States carried out the airstrike at "
                 "Baghdad airport.", ["military/kill occurred: USA > IRN"], id="the strike that killed"),
    pytest.param("Iran condemned the Turkish aggression on Syria. Turkey launched an offensive on the Syrian "
                 "Democratic Forces last week.", ["military/strike occurred: TUR > SYR"], id="a group and its land"),
    # sides in lists, and who acts by his fighters
    pytest.param("Hezbollah guerrillas abducted two Israeli soldiers in a cross-border raid on Wednesday.",
                 ["military/seize occurred: hezbollah > ISR"], id="guerrillas"),
    pytest.param("British and U.S. ships and submarines launched missiles at Libya on Saturday.",
                 ["military/strike occurred: GBR, USA > LBY"], id="a list of arms"),
    pytest.param("Israeli soldiers shot and wounded an American journalist on Monday.",
                 ["military/strike occurred: ISR > USA"], id="shot and wounded"),
    pytest.param("Israel has occupied a strip of southern Lebanon since 1985.", [], id="a state of things"),
    pytest.param("Russia said it would deploy missiles to Syria.", ["military/deploy planned: RUS > SYR"],
                 id="said it would"),
    pytest.param("Germany said it would withdraw its soldiers from Iraq, and Canada moved 500 troops to Kuwait.",
                 ["military/ceasefire planned: DEU > IRQ", "military/deploy occurred: CAN > KWT"],
                 id="the writer goes on by himself"),
    pytest.param("Turkish troops and militias backed by Ankara invaded northeastern Syria on October 9.",
                 ["military/strike occurred: TUR > SYR"], id="troops and allied militias"),
    pytest.param("Rocket fire from Gaza killed 12 people in Israel.", ["military/strike occurred: PSE > ISR"],
                 id="fire from a land"),
    pytest.param("Trump approved military strikes against Iran but called them off.", [], id="only approved"),
    pytest.param("The Syrian army says its air defence units have brought down projectiles fired from Israeli-occupied "
                 "territories.", ["military/intercept claimed: SYR > ISR", "military/strike claimed: ISR > SYR"],
                 id="land that somebody holds"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert sorted(brief(event) for event in events_of(text, lexicon) if event.kind is Kind.MILITARY) == expected


def test_a_claim_is_of_the_day_it_was_said(lexicon: Lexicon) -> None:
    found = events_of("On March 3, the Syrian army said that its air defences intercepted Israeli missiles.", lexicon)
    assert [dated(event) for event in found if event.kind is Kind.MILITARY] == ["2025-03-03 day"]


def test_who_only_reports_an_attack_blames_nobody_besides(lexicon: Lexicon) -> None:
    found = events_of("Syria said Israeli jets had bombed a depot near Damascus.", lexicon)
    assert outline(found) == ["military/strike claimed: ISR > SYR"]


def test_what_another_claims_is_denied(lexicon: Lexicon) -> None:
    found = events_of("Tanzania rejected suggestions by Burundi that it was training rebels.", lexicon)
    assert outline(found) == ["military/support denied: TZA > BDI", "statement/reject occurred: TZA > BDI"]
