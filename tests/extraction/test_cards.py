"""Cards that a reader of the story would not sign: each construction with the only events that it tells."""

import pytest

from app.domain.article import Article
from app.domain.lexicon import Lexicon
from app.extraction import extract_events
from tests.extraction.steps import PUBLISHED, brief, events_of

# The article's day is Wednesday, 12 March 2025.
TOLD = [
    pytest.param(
        "Lavrov accused Western countries of fuelling the war by sending arms to Ukraine.",
        ["statement/accuse occurred: RUS > west"],
        id="who gives the means",
    ),
    pytest.param(
        "Japan will suspend talks with Russia on easing visa requirements.",
        ["measure/downgrade planned: JPN > RUS"],
        id="a gerund about talks",
    ),
    pytest.param(
        "French warplanes attacked Libya in the largest intervention since the invasion of Iraq.",
        ["military/strike occurred: FRA > LBY"],
        id="the last of a kind",
    ),
    pytest.param(
        "Russia blocked a statement in the Security Council condemning the raid.",
        ["measure/refuse occurred: RUS > un"],
        id="a paper that was stopped",
    ),
    pytest.param(
        "French forces bombed Mali. Algeria condemned the attacks by what it called terrorists.",
        ["military/strike occurred: FRA > MLI", "statement/criticize occurred: DZA"],
        id="attacks by somebody else",
    ),
    pytest.param(
        "Israeli commandos stormed a Turkish ship. "
        + "It rained. " * 8
        + "Greece summoned the Spanish ambassador. Abbas called the raid a massacre.",
        [
            "military/strike occurred: ISR > TUR",
            "measure/summon occurred: GRC > ESP",
            "statement/accuse occurred: PSE > ISR",
        ],
        id="the raid, long before",
    ),
    pytest.param(
        "Iran blamed Trump's visit to Saudi Arabia last month for setting the stage.",
        ["statement/accuse occurred: IRN > USA", "visit/visit occurred: USA > SAU"],
        id="when a visit was, and not the blame",
    ),
    pytest.param(
        "Turkish President Erdogan warned Greece. In Germany, where he was meeting with Chancellor Merkel, "
        "President Putin said Israel had a right to defend itself.",
        [
            "statement/warn occurred: TUR > GRC",
            "meeting/meet occurred: RUS > DEU",
            "statement/support occurred: RUS > ISR",
        ],
        id="who is named behind his clause",
    ),
    pytest.param(
        "Taiwanese President Tsai Ing-wen boarded the ship before it left Kaohsiung and accused China of lying.",
        ["statement/accuse occurred: TWN > CHN"],
        id="a ship does not speak",
    ),
    pytest.param(
        "Zaire accused Rwanda and Uganda of arming the Taliban and expelled diplomats from both countries.",
        ["measure/expel occurred: COD > RWA, UGA", "statement/accuse occurred: COD > RWA, UGA"],
        id="both countries are states",
    ),
    pytest.param(
        "An Indian Air Force spokesman, Group Captain A. K. Sinha, said Pakistan had lied.",
        ["statement/accuse occurred: IND > PAK"],
        id="initials",
    ),
    pytest.param(
        "British envoy David Madden met President Vladimir Putin of Russia and urged calm.",
        ["meeting/meet occurred: GBR > RUS", "statement/appeal occurred: GBR"],
        id="an adjective by its tag",
    ),
    pytest.param(
        "Yemen's internationally recognised government cut ties with Qatar.",
        ["measure/downgrade occurred: YEM > QAT"],
        id="a government that others acknowledge",
    ),
    pytest.param(
        "Turkey said that Greece should have expected it.",
        ["statement/comment occurred: TUR"],
        id="what should have been",
    ),
    pytest.param(
        "Turkey said that Greece should have friendly relations with Iran.",
        ["statement/appeal occurred: TUR > IRN"],
        id="what should be",
    ),
    pytest.param(
        "Greece said it would recall its ambassador from Turkey.",
        ["measure/downgrade planned: GRC > TUR"],
        id="a recall that is told of",
    ),
    pytest.param(
        "Greece said it would cut ties with Turkey.",
        ["statement/threaten occurred: GRC > TUR"],
        id="ties that are threatened",
    ),
    pytest.param(
        "Georgia said it had ordered its forces to cease fire in South Ossetia.",
        ["military/ceasefire claimed: GEO > south-ossetia"],
        id="orders to one's own troops",
    ),
    pytest.param(
        "The United States evacuated its diplomats from Iraq to Jordan.",
        ["measure/downgrade occurred: USA > IRQ"],
        id="where inspectors are brought",
    ),
    pytest.param(
        "President Erdogan expressed regret to Russia for the death of the pilot.",
        ["statement/apologize occurred: TUR > RUS"],
        id="regret to somebody",
    ),
    pytest.param(
        "Libyan commander Khalifa Haftar declared himself the legitimate president of Libya.",
        [],
        id="praise of oneself",
    ),
    pytest.param(
        "In a telephone conversation, Putin expressed concern to Erdogan over the strikes.",
        ["call/call occurred: RUS > TUR", "statement/criticize occurred: RUS > TUR"],
        id="a call with whom one speaks",
    ),
    pytest.param(
        "The Russian navy sank a Georgian boat, news agencies reported, quoting the Russian defence ministry.",
        ["military/strike occurred: RUS > GEO"],
        id="whose words agencies quote",
    ),
    pytest.param(
        'Rwandan President Paul Kagame told a news conference in Uganda: "The refugees are coming back."',
        ["statement/comment occurred: RWA"],
        id="coming back is no backing",
    ),
    pytest.param(
        "South Korea will send 200,000 tons of fertilizer to North Korea.",
        ["measure/aid planned: KOR > PRK"],
        id="tons of grain",
    ),
    pytest.param(
        "Singapore and Malaysia signed a pact. Philippine President Arroyo condemned the attack.",
        ["agreement/sign occurred: SGP > MYS", "statement/criticize occurred: PHL"],
        id="the attack that nobody told",
    ),
    pytest.param(
        "The United States recalled its ambassador to Syria. President Erdogan condemned the killing.",
        ["measure/downgrade occurred: USA > SYR", "statement/criticize occurred: TUR"],
        id="the killing that nobody told",
    ),
    pytest.param(
        'Germany expelled four Russian diplomats. British leader May said: "We will never tolerate such attacks."',
        ["measure/expel occurred: DEU > RUS", "statement/reject occurred: GBR"],
        id="such attacks",
    ),
    pytest.param(
        "China accused the G7 of meddling after the bloc's leaders scolded it at a summit on Sunday.",
        ["statement/accuse occurred: CHN > g7"],
        id="an occasion of what was before",
    ),
    pytest.param(
        "Ethiopia attacked Eritrea. Algeria's President Bouteflika, the chairman of the OAU, telephoned both leaders.",
        ["military/strike occurred: ETH > ERI", "call/call occurred: DZA > ETH, ERI"],
        id="both leaders to whom somebody speaks",
    ),
    pytest.param(
        "Japan expressed concern, and Australian Prime Minister Howard called on both governments to remain calm.",
        ["statement/appeal occurred: AUS", "statement/criticize occurred: JPN"],
        id="both governments, but not that of the speaker",
    ),
    pytest.param(
        "Ethiopia and Eritrea fought. " * 3 + "Ethiopia met Colin Powell. Kenya urged both sides to talk.",
        ["meeting/meet occurred: ETH > USA", "statement/appeal occurred: KEN > ETH, ERI"],
        id="both sides, of whom one met an envoy",
    ),
    pytest.param(
        "Germany and France said they were expelling four Russian diplomats, and Ukraine said it was angry.",
        ["measure/expel occurred: DEU, FRA > RUS", "statement/comment occurred: UKR"],
        id="behind the object a new clause",
    ),
    pytest.param(
        "The United States said it would expel 60 Russian diplomats.",
        ["measure/expel planned: USA > RUS"],
        id="envoys to be expelled",
    ),
    pytest.param(
        "Biden and Putin agreed to return their ambassadors and begin talks.",
        ["agreement/agree occurred: USA > RUS"],
        id="a second infinitive",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert [brief(event) for event in events_of(text, lexicon)] == expected


def test_blame_is_not_dated_by_the_visit_that_is_blamed(lexicon: Lexicon) -> None:
    blame, visit = events_of("Iran blamed Trump's visit to Saudi Arabia last month for setting the stage.", lexicon)
    assert (blame.when.start.isoformat(), visit.when.start.isoformat()) == ("2025-03-12", "2025-02-01")


@pytest.mark.parametrize(("publisher", "parties"), [("Voice of America", []), ("Press TV", ["IRN"])])
def test_a_service_for_the_world_has_no_home(publisher: str, parties: list[str], lexicon: Lexicon) -> None:
    text = (
        "The United States and Iran are apart. Rain fell. Deputy Foreign Minister Juan Ocampo accused Chile of lying."
    )
    found = extract_events(Article(text=text, published_on=PUBLISHED, publisher=publisher), lexicon)
    assert [actor.party for event in found for actor in event.initiators] == parties


def test_the_day_of_what_is_cancelled_is_not_that_of_the_words_beside_it(lexicon: Lexicon) -> None:
    text = "Lavrov cancelled a trip to Turkey planned for Saturday and urged Greece to wait."
    urged = next(event for event in events_of(text, lexicon) if event.kind == "statement")
    assert urged.when.start == PUBLISHED
