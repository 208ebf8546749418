"""Which words of what somebody said tell its act, and which only stand among them."""

from datetime import date

import pytest

from app.domain.lexicon import Lexicon
from app.extraction import extract_events
from tests.factories import make_article

# What is supposed, defied, denied of everybody, or said of somebody else in passing tells no act of the speaker's.
ASIDE = [
    ("A German spokesman said Germany would leave the hall if Iran denies the Holocaust.", "threaten"),
    (
        "The Turkish foreign minister said Turkey would trade with Iran despite the U.S. threats to its banks.",
        "comment",
    ),
    (
        "Dick Cheney said the United States would never pressure Israel to take steps that threaten its security.",
        "pledge",
    ),
    ("Lavrov said there was a decision that needs to be taken in the capitals.", "comment"),
    ("Lavrov said it was the Syrian people who need to decide.", "appeal"),
    ("Amos Gilad said there was not a single person in Israel who wants to harm Egypt.", "comment"),
    ("George W. Bush said he would go to the Olympics in China to support American athletes.", "comment"),
    ("“North Korea is doing everything you would expect,” a U.S. official said.", "comment"),
    ("Iran's foreign minister said Iran backs the Palestinian people against the aggression of Israel.", "support"),
    ("“We cannot rule out the possibility that it will come,” the Korean ambassador said.", "comment"),
    ("The U.S. envoy said “a lot still needs to be done” on human rights in China.", "comment"),
    ("Velayati called the murder of the Russian ambassador “brutal”.", "criticize"),
    ("Lavrov said they would help in separating armed groups from terrorists.", "pledge"),
    ("The Qatari foreign minister said the blockading countries were demanding that it give in.", "comment"),
]

# Families of words: the act that they tell by themselves.
FAMILIES = [
    ("Haniyeh said “we are determined to continue this jihad until the final victory”.", "threaten"),
    ("Fatah al-Islam said more bombing would take place unless the Lebanese army backs down.", "threaten"),
    ("Ahmadinejad called the Holocaust “a lie” and a “fairy tale”.", "deny"),
    ("Amos Gilad said nobody in Israel wanted to harm Egyptian soldiers.", "deny"),
    ("The French ministry said it had received no request from Iran.", "deny"),
    ("Abbas called the U.S. proposal the “slap of the century”.", "criticize"),
    ("Obama noted that China's position on human rights was a “source of tension”.", "criticize"),
    ("The Nigerian government said it has second thoughts about sending troops to Somalia.", "reject"),
    ("Tony Blair said there would be no talks with Iraq.", "reject"),
    ("Vojislav Kostunica said Kosovo would always be part of Serbia.", "reject"),
    ("The African Union says its force in Somalia is in dire need of reinforcement.", "appeal"),
    ("Hamid Karzai said his country needed more help from Britain.", "appeal"),
    ("The Russian military said it would soon publish the evidence.", "pledge"),
    ("Davutoglu said the economies of Iran and Turkey complete each other.", "support"),
    ("A senior U.S. official said publishing the pictures is likely to inflame North Korea.", "warn"),
    ("The Free Syrian Army said Russian planes had hit a hospital in Idlib.", "accuse"),
]

# Whoever is told to have done harm is blamed for it; the speaker's own side is not, nor who only suffered it.
DONE_BY = [
    ("Meles Zenawi said Eritrea deliberately attacked a bus in the Afar region.", "accuse"),
    ("Hugo Chavez said the United States was financing a strike against Venezuela.", "accuse"),
    ("Pakistan said Indian troops killed two civilians in Kashmir.", "accuse"),
    ("Pakistan said its troops had never attacked India.", "deny"),
    ("Lavrov said talks on the Syrian armed conflict would begin in May.", "comment"),
]

# More families: what is found wanting, and what is refused, promised or foretold.
JUDGED = [
    ("Hubert Vedrine said the American approach was simplistic.", "criticize"),
    ("Lula da Silva said the U.S. blockade of Cuba made no sense.", "criticize"),
    ("Radoslaw Sikorski said Germany had let Ukraine down.", "criticize"),
    ("North Korea's foreign ministry said it had no interest in talks with the United States.", "reject"),
    ("Paul Kagame said there were no Rwandan troops in Congo.", "deny"),
    ("Tony Blair said the United States had every right to defend itself.", "support"),
    ("“We need your help,” Malawian President Joyce Banda told the British government.", "appeal"),
    ("“China needs to come clean about the virus,” Japan said.", "demand"),
    ("Ali al-Naimi told the United States that Saudi Arabia would make up any shortfall.", "pledge"),
    ("Hassan Nasrallah said “our hands will reach every Israeli city”.", "threaten"),
]

# What is said in so many words, or as what somebody does.
WORDED = [
    ("“Stop the killing now,” UN rights chief Mary Robinson told Indonesia.", "demand"),
    ("“Change is coming,” UN rights chief Mary Robinson told Indonesia.", "comment"),
    ("Muammar Gaddafi said Italy owed Libya compensation for colonial rule.", "demand"),
    ("Ilham Aliyev said Armenia was occupying a fifth of the country.", "accuse"),
    ("Serbia said it would under no circumstances give up Kosovo.", "reject"),
    ("“We will not be anybody's colony,” Ecuadorean President Rafael Correa told the United States.", "reject"),
    ("Alvaro Uribe said Colombian troops had not crossed into Venezuela.", "deny"),
    ("Belgian Prime Minister Guy Verhofstadt asked Rwanda for forgiveness.", "apologize"),
    ("Somalia said it wanted help from the United Nations.", "appeal"),
    ("Kazakhstan said it would ship more oil to China.", "pledge"),
    ("The Taliban said foreign troops who stayed would be treated as occupiers.", "threaten"),
    ("Osama bin Laden released a tape calling for a holy war against Israel.", "threaten"),
    ("Ali Shamkhani said an American attack would be a fatal mistake.", "warn"),
    ("Lithuania said it was time for Europe to wake up to Russia.", "appeal"),
    ("Nepal said India had imposed a blockade on it.", "accuse"),
    ("Bernard Bot said the Iranian president's remarks were beyond the pale.", "criticize"),
    ("Japan said it could not accept the Russian proposal.", "reject"),
    ("Sam Nujoma said Namibia would never forget Cuba's sacrifice.", "support"),
    ("The IMF said Russia faced collapse.", "warn"),
    ("Norway said Russia should release the trawler immediately.", "demand"),
    ("Bolivia said it would cut gas to Chile.", "threaten"),
    ("Denmark said Iran's reaction to the cartoons was out of proportion.", "criticize"),
    ("Bahrain said Saudi Arabia was within its rights.", "support"),
    ("The European Union said it would slap duties on American steel.", "threaten"),
    # What somebody is made to do, by an infinitive and a verb joined to it, nobody has said.
    ("Qatar warned that it would encourage Israel to occupy the land and deny all rights.", "warn"),
]

# What others must do, or should stop doing, is demanded; what must be done is only asked for.
DEMANDED = [
    ("The Chinese spokesman said Japan must adopt an earnest attitude.", "demand"),
    ("The Chinese spokesman said Japan and China must adopt an earnest attitude.", "appeal"),
    ("The Chinese spokesman said the dispute with Japan must be settled.", "appeal"),
    ("Taro Aso said that China should apologise.", "demand"),
    ("Navi Pillay, the UN human rights chief, told the United States on Friday to close its prison camp.", "demand"),
]


@pytest.mark.parametrize(("text", "act"), [*ASIDE, *FAMILIES, *DONE_BY, *JUDGED, *WORDED, *DEMANDED])
def test_the_act_of_what_was_said(text: str, act: str, lexicon: Lexicon) -> None:
    events = extract_events(make_article(text=text, published_on=date(2013, 11, 25)), lexicon)
    assert [event.act for event in events if event.kind == "statement"] == [act]
