"""What somebody said → its act, told by words that a negation turns, and by whom they are asked of."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, sides

TURNED = [
    # Who has not done the misdeed denies it; who has, accuses.
    ("Libya said it had not armed the rebels in Chad.", "deny: LBY"),
    ("Libya said Sudan had armed the rebels in Chad.", "accuse: LBY > SDN"),
    ("Colombia said its soldiers had never violated the border.", "deny: COL"),
    ("Serbia said there should be no violation of the truce in Bosnia.", "appeal: SRB"),
    # Who will not do what helps rejects it.
    ("Hungary said it would help Romania.", "pledge: HUN > ROU"),
    ("Hungary said it would not now help Romania.", "reject: HUN > ROU"),
    ("Norway said the vote would not help Sudan.", "comment: NOR"),
    # An adverb parts no words.
    ("Japan said it would also provide food to Mongolia.", "pledge: JPN > MNG"),
    ("Spain said Morocco was still harbouring fugitives.", "accuse: ESP > MAR"),
    # The mark of a possessor is no verb.
    ("“We fear Iran's destabilizing actions,” the Swedish foreign minister said.", "accuse: SWE > IRN"),
]
ASKED = [
    ("Brazil said it wanted Bolivia to return the plants.", "demand: BRA > BOL"),
    ("Brazil said it wanted Bolivia to join the talks.", "appeal: BRA > BOL"),
    ("Peru said it would like Chile to explain the case.", "appeal: PER > CHL"),
    ("Medvedev said he had ordered Russian sailors to begin leaving Georgia.", "comment: RUS"),
]
OF_FAMILIES = [
    ("Egypt said the drill by Sudan was a rehearsal for war.", "accuse: EGY > SDN"),
    ("Peru said Ecuador was giving shelter to the guerrillas.", "accuse: PER > ECU"),
    ("“We hold Sudan responsible,” the Egyptian foreign minister said.", "accuse: EGY > SDN"),
    ("Kenya said Somalia was funnelling weapons to the rebels.", "accuse: KEN > SOM"),
    ("India said it would give a fitting reply to Pakistan.", "threaten: IND > PAK"),
    ("India said it was ready to fight Pakistan.", "threaten: IND > PAK"),
    ("Greece said the move would set a dangerous precedent.", "warn: GRC"),
    ("Greece said the plan was doomed.", "warn: GRC"),
    ("Nepal said there was nothing to negotiate.", "reject: NPL"),
    ("Nepal said it had no intention of pulling back its troops.", "reject: NPL"),
    ("Nepal said the reports that it had bought missiles were pure invention.", "deny: NPL"),
    ("Chad said none of its planes had entered Libya.", "deny: TCD"),
    ("Chile said Peru's verdict was an affront to its people.", "criticize: CHL > PER"),
    ("Abbas says he “condemns this aggression” and calls for restraint.", "criticize: PSE"),
    ("Belgium said it would not let Rwanda down.", "pledge: BEL > RWA"),
    ("Ghana said it was encouraged by Togo's reforms.", "support: GHA > TGO"),
    ("Germany said it was sorry for the raid.", "apologize: DEU"),
    ("Sudan said Chad had until Friday to pull back.", "demand: SDN > TCD"),
    ("Cuba said the tariff would ruin its growers.", "warn: CUB"),
    ("Malta said it would neither leave nor wait.", "reject: MLT"),
    ("Iraq said the Kuwaiti envoys were spies.", "accuse: IRQ > KWT"),
    ("Kuwait said the Sudanese ships came without its consent.", "accuse: KWT > SDN"),
    ("Oman said the evidence so far pointed to Chad.", "accuse: OMN > TCD"),
    ("Greece said it did not understand Turkey's stance.", "criticize: GRC > TUR"),
    ("India said the British demands would go unheeded.", "reject: IND > GBR"),
    ("Egypt said that normalising relations with Sudan would never be tolerated.", "reject: EGY > SDN"),
    ("Chad said it was determined to make Sudan regret the raid.", "threaten: TCD > SDN"),
    ("Japan expressed hope for further consultations with Iran.", "appeal: JPN > IRN"),
    ("Norway voiced interest in stronger cooperation with Vietnam.", "appeal: NOR > VNM"),
    ("Spain said it wanted to play a bigger role in the reconstruction of Iraq.", "pledge: ESP > IRQ"),
    ("Chad said it had directed its army to prepare for the possibility of a strike on Sudan.", "threaten: TCD > SDN"),
    ("Chad said Sudan did not currently have the ability to attack Egypt.", "comment: TCD"),
    ("Chad said Sudan lacked the means to attack Egypt.", "comment: TCD"),
    # Whom somebody may defend himself against blames nobody.
    ("Iran said Syria has the right to defend itself against the aggressors.", "support: IRN > SYR"),
]
SPOKEN_ON = [
    ("Chavez said Venezuela's economy was strong and blamed Bogota for the row.", "accuse: VEN > COL"),
    ("Lavrov said the monitors had arrived in Kazan and warned Ukraine against a raid.", "warn: RUS > UKR"),
    ("Merkel said Germany's economy was strong and that Poland blamed Russia.", "comment: DEU"),
]


def _told(text: str, lexicon: Lexicon) -> list[str]:
    told = [event for event in events_of(text, lexicon) if event.kind is Kind.STATEMENT]
    return [f"{event.act}: {sides(event.initiators, event.targets)}" for event in told]


@pytest.mark.parametrize(("text", "expected"), [*TURNED, *ASKED, *OF_FAMILIES, *SPOKEN_ON])
def test_act(text: str, expected: str, lexicon: Lexicon) -> None:
    assert _told(text, lexicon) == [expected]
