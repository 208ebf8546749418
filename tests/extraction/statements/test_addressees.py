"""At whom words are directed: who stands beside those named, and who is meant by what was told before."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of

ON = date(2013, 11, 25)


def _directed(text: str, lexicon: Lexicon) -> list[str]:
    """Return each statement as "who act whom"."""
    told = [event for event in events_of(text, lexicon, ON) if event.kind is Kind.STATEMENT]
    return [
        f"{event.initiators[0].party} {event.act} {','.join(t.party or '' for t in event.targets) or '–'}"
        for event in told
    ]


SEVERAL = [
    # Who is named along with the first.
    ("Japan accused China — along with its ally North Korea — of stoking tensions.", "JPN accuse CHN,PRK"),
    ("France criticized Serbia, together with its ally Russia, over the siege.", "FRA criticize SRB,RUS"),
    ("Turkey condemned the U.S., alongside Israel, for the vote.", "TUR criticize USA,ISR"),
    # A bloc is named beside others.
    ("Vladimir Putin criticized western nations, as well as Israel, in his speech.", "RUS criticize west,ISR"),
    ("Iran rebuked Western countries, especially the U.S., for arming Israel.", "IRN criticize west,USA"),
    # Two deeds, judged together.
    (
        "Moscow condemned the deployment of American missiles in Poland and the recent British sanctions.",
        "RUS criticize USA,GBR",
    ),
    ("Egypt condemned the Iranian raid and Jordanian soldiers fired back.", "EGY criticize IRN"),
    # Between whom there shall be peace.
    ("Russia called for an immediate ceasefire between Israel and Hamas.", "RUS appeal ISR,hamas"),
    ("Britain urged that the talks between India and Pakistan resume.", "GBR appeal IND,PAK"),
    ("The European Union called for an end to the fighting between Ethiopia and Eritrea.", "eu appeal ETH,ERI"),
    # With whom there shall be talks; not with whom they are held.
    ("The Turkish president called for talks with Raul Castro.", "TUR appeal CUB"),
    ("Britain called for negotiations with Iran and Syria.", "GBR appeal IRN,SYR"),
    ("Britain called for a ceasefire in talks with Greece.", "GBR appeal –"),
    # A step is worrisome, a war is nobody's step.
    ("Egypt said that the Ethiopian decision on the dam was worrisome.", "EGY criticize ETH"),
    ("Egypt said that the crisis in Yemen was worrisome.", "EGY comment –"),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several(text: str, expected: str, lexicon: Lexicon) -> None:
    assert _directed(text, lexicon) == [expected]


MEANT = [
    # Whose plan it is, through words in marks.
    ("Obama's “road map” was dismissed by the Palestinian leadership on Monday.", ["PSE reject USA"]),
    ("Hungary welcomed the fact that Serbia handed over the general.", ["HUN support SRB"]),
    # Not the deal of years before that is told in between.
    (
        "Chad and Sudan signed a deal on Friday. Egypt and Libya signed a treaty in 1994. France hailed the deal.",
        ["FRA support TCD,SDN"],
    ),
    # Into whose land somebody says they will go.
    ("Israel warned of a major offensive on Gaza.", ["ISR warn PSE"]),
    ("Turkey warned that it would carry out a military operation in northern Iraq.", ["TUR warn IRQ"]),
    ("Ankara has vowed to launch a military attack in northern Syria.", ["TUR threaten SYR"]),
    # Whose raids a warning tells of, and not whom they hit.
    ("Russia warned that Israeli raids against Damascus were a danger to flights.", ["RUS warn ISR"]),
    # A participle opens the sentence, behind a dateline too.
    ("PARIS – Accusing Syria of murder, French President Jacques Chirac said he was appalled.", ["FRA accuse SYR"]),
    (
        "Denouncing Israel as a “cancer”, Ali Larijani said on Monday that the fate of Palestine was at stake.",
        ["IRN criticize ISR"],
    ),
    # Whom a deed was killing stands in no blame.
    ("Russia condemned the bombing, which killed at least three Lebanese soldiers.", ["RUS criticize –"]),
    ("France condemned a raid that wounded two British aid workers.", ["FRA criticize –"]),
    # Who shall do what is asked, by the name of the people; whose policy it is, by a short name.
    ("Italy said the Swiss must resolve the dispute.", ["ITA demand CHE"]),
    ("Hassan Rouhani said the world should stand against the U.S. unilateralism.", ["IRN criticize USA"]),
    # What stands before "which" is what is judged.
    (
        'The Polish minister mentioned the raid by Russia, which he called "an aggressive action".',
        ["POL criticize RUS"],
    ),
    # Another speaker's words are his own.
    (
        (
            'The French ministry said that "the raid by Serbia can only add to our concerns", '
            "and the German government condemned the shelling by Croatia."
        ),
        ["FRA comment –", "DEU criticize HRV"],
    ),
    # Who answers was asked, and who asked is answered.
    (
        "The United Nations requested access to the camps, but Sudan refused the request.",
        ["un appeal SDN", "SDN reject un"],
    ),
    # What is said along with a deed is said to whom it is done.
    ("Russia recalled its ambassador to Estonia and warned of further steps.", ["RUS warn EST"]),
    ("Venezuela expelled the Colombian ambassador and threatened further measures.", ["VEN threaten COL"]),
    # By whom somebody was killed.
    (
        (
            "A U.S. drone killed Iranian commander Qassem Soleimani on Friday. "
            "Russia said Soleimani's assassination violated international law."
        ),
        ["RUS accuse USA"],
    ),
    # "The attack" is the last one, "the deal" the last deal.
    (
        (
            "American jets bombed a village in western Iraq on Friday. The dead were buried on Saturday. It rained. "
            "Schools were closed. Shops were shut too. Iraq described the attack as a violation of its sovereignty."
        ),
        ["IRQ accuse USA"],
    ),
    (
        (
            "Turkey and Libya signed a deal on gas on Friday. It is to last ten years. It was years in the making. "
            "Few had expected it. Little is known of it. Greece denounced the deal."
        ),
        ["GRC criticize TUR,LBY"],
    ),
    # In whose land somebody suffers.
    ("Russia said the detention of Russian sailors in Georgia was unacceptable.", ["RUS criticize GEO"]),
    ("Britain said the arrest of a teacher in Sudan was outrageous.", ["GBR criticize SDN"]),
    # Who has fought with the speaker is threatened, where nobody is named.
    (
        (
            "North Korean gunners shelled a South Korean island on Friday. "
            "Seoul said it would retaliate against any further attack."
        ),
        ["KOR threaten PRK"],
    ),
    # To whom less is given, whose wish is refused, and who decides what is refused.
    ("Japan said it would consider scaling back assistance to Myanmar.", ["JPN threaten MMR"]),
    ("Vietnam said it was not willing to replace Russian oil as China had asked.", ["VNM reject CHN"]),
    # What came of talks is theirs who met.
    (
        (
            "The foreign ministers of Egypt and Greece met in Cairo on Sunday. "
            "The Turkish Foreign Ministry denounced the conclusions of the summit."
        ),
        ["TUR criticize EGY,GRC"],
    ),
    # Lists with a comma before their last member, and with "or", are one list.
    (
        "Angela Merkel said the policies of Hungary, Poland, and Romania were unacceptable.",
        ["DEU criticize HUN,POL,ROU"],
    ),
    ("Sergei Lavrov condemned the bombings in Syria, Iraq, or Lebanon.", ["RUS criticize –"]),
    ("Vladimir Putin said the violence in Egypt, Libya, and Tunisia was unacceptable.", ["RUS criticize –"]),
    # Whom "him" and "them" mean: who is named before, or whom the speaker has just met.
    ("Sergei Lavrov phoned Wang Yi on Monday and urged him to wait.", ["RUS appeal CHN"]),
    ("Kofi Annan phoned Sergei Lavrov and Wang Yi and urged them to wait.", ["un appeal RUS,CHN"]),
    ("Sergei Lavrov met Wang Yi in Lima. He thanked him for his help.", ["RUS support CHN"]),
    ("Kofi Annan met Sergei Lavrov and Wang Yi. He called on them to wait.", ["un appeal RUS,CHN"]),
    ("Kofi Annan met Sergei Lavrov and Wang Yi. He called on him to wait.", ["un appeal –"]),
    # Whose doing is praised, and a protest beside an apology.
    ("Sergei Lavrov praised the efforts made by Peru to end the war with Chad.", ["RUS support PER"]),
    ("Sergei Lavrov voiced thanks for the help given by Peru after the Chilean attack.", ["RUS support PER"]),
    ("Peru protested over the incident, and Chile apologized.", ["CHL apologize PER", "PER criticize CHL"]),
    ("Russia insists that Peru first release the sailors.", ["RUS demand PER"]),
    ("Sergei Lavrov met Wang Yi in Lima. He said Russia was ready to send food.", ["RUS pledge CHN"]),
    # What two say beside a third, and who is only a guest.
    (
        "The Arab League slammed Norway's deal, with Jordan calling it a betrayal, and Kuwait denouncing it.",
        ["arab-league criticize NOR", "JOR criticize NOR", "KWT criticize NOR"],
    ),
    ("Sergei Lavrov arrived in Lima. He was welcomed by President Dina Boluarte.", []),
    ("Peru condemned England and France.", ["PER criticize GBR,FRA"]),
    ("Dina Boluarte listened to Sergei Lavrov cautioning Peru against a war.", ["RUS warn PER"]),
    # Who does all that a list of verbs tells.
    (
        "Peru condemned Chile, praised Brazil and thanked Russia.",
        ["PER criticize CHL", "PER support BRA", "PER support RUS"],
    ),
    (
        "Peru condemned Chile, its old foe, praised Brazil and thanked Russia.",
        ["PER criticize CHL", "PER support BRA", "PER support RUS"],
    ),
    (
        "Officials said Sergei Lavrov, a former spy, praised Peru and criticized Chile.",
        ["RUS criticize CHL", "RUS support PER"],
    ),
    ("Sergei Lavrov, who arrived on Monday, a day after he met Wang Yi, praised Peru.", ["RUS support PER"]),
    (
        "Sergei Lavrov received Wang Yi, a day after Peru attacked Chile, and condemned the attack.",
        ["RUS criticize PER"],
    ),
    ("Sergei Lavrov met Wang Yi, who praised Russia, and thanked China.", ["CHN support RUS", "RUS support CHN"]),
    # "it" behind a participle is the other side.
    ("Chad broke off ties with Libya, accusing it of arming rebels.", ["TCD accuse LBY"]),
    # Who answers a letter threatens nobody.
    ("Sergei Lavrov said Moscow had received a letter from Peru and would respond soon.", []),
    ("Sergei Lavrov said Moscow would respond to the attack by Peru.", ["RUS threaten PER"]),
    # Who defends what nobody else is named with backs nobody.
    ("Sergei Lavrov defended the attack on Peru.", ["RUS comment –"]),
    ("Sergei Lavrov defended Peru's right to trade.", ["RUS support PER"]),
    # Who is thanked, or held to answer, for what was done to another.
    ("Finland thanked Norway for persuading Denmark to talk.", ["FIN support NOR"]),
    ("Finland holds Norway responsible for the attack on Denmark.", ["FIN accuse NOR"]),
]


@pytest.mark.parametrize(("text", "expected"), MEANT)
def test_meant(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert _directed(text, lexicon) == expected
