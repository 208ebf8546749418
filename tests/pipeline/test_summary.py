"""Summaries: one sentence by kind and act, in the reader's terms."""

from dataclasses import replace

import pytest

from app.domain.codebook import CODES, Act, Kind, Status
from app.domain.event import ActorMention, Event, Quote
from app.pipeline.summary import sentence, summarise
from tests.pipeline.stories import said, told

MEET, STRIKE, CRITICIZE = (Kind.MEETING, Act.MEET), (Kind.MILITARY, Act.STRIKE), (Kind.STATEMENT, Act.CRITICIZE)
COMMENT, KILL, EXPEL = (Kind.STATEMENT, Act.COMMENT), (Kind.MILITARY, Act.KILL), (Kind.MEASURE, Act.EXPEL)

SENTENCES = [
    ("a visit", told("x", who="hakan-fidan"), "Hakan Fidan visits Iran"),
    ("a plan", told("x", who="hakan-fidan", status=Status.PLANNED), "Hakan Fidan plans to visit Iran"),
    ("a plan of several", told("x", MEET, status=Status.PLANNED), "Turkey and Iran plan to meet"),
    ("a tour", told("x", whom="IRN SYR LBN QAT OMN"), "Turkey visits Iran, Syria, Lebanon and 2 others"),
    ("four are all named", told("x", whom="IRN SYR LBN QAT"), "Turkey visits Iran, Syria, Lebanon and Qatar"),
    ("a meeting", told("x", MEET, "hakan-fidan", "abbas-araqchi"), "Hakan Fidan and Abbas Araqchi meet"),
    ("a meeting at a place", told("x", MEET, place="Istanbul"), "Turkey and Iran meet in Istanbul"),
    ("a place with an article", told("x", MEET, place="United States"), "Turkey and Iran meet in the United States"),
    ("one side of a meeting", told("x", MEET, whom=""), "Turkey holds a meeting"),
    (
        "talks of three",
        told("x", (Kind.MEETING, Act.NEGOTIATE), "TUR", "IRN RUS"),
        "Turkey, Iran and Russia hold talks",
    ),
    (
        "a mediator",
        told("x", (Kind.MEETING, Act.MEDIATE), "QAT", "ISR hamas"),
        "Qatar mediates between Israel and Hamas",
    ),
    ("one side of a mediation", told("x", (Kind.MEETING, Act.MEDIATE), "QAT", "ISR"), "Qatar mediates with Israel"),
    ("a call", told("x", (Kind.CALL, Act.CALL)), "Turkey and Iran speak by telephone"),
    ("a letter", told("x", (Kind.CALL, Act.MESSAGE)), "Turkey sends a message to Iran"),
    ("contact", told("x", (Kind.CALL, Act.CONTACT)), "Turkey is in contact with Iran"),
    ("contact of several", told("x", (Kind.CALL, Act.CONTACT), "TUR QAT"), "Turkey and Qatar are in contact with Iran"),
    (
        "an organ",
        told("x", CRITICIZE, "turkish-foreign-ministry", "ISR"),
        "The Turkish Foreign Ministry criticizes Israel",
    ),
    ("nobody addressed", told("x", COMMENT, "IRN", ""), "Iran makes a statement"),
    ("a target of a comment", told("x", COMMENT, "IRN", "ISR"), "Iran speaks about Israel"),
    ("a person killed", told("x", KILL, "ISR", "ismail-haniyeh"), "Israel kills Ismail Haniyeh"),
    ("a killing among a party", told("x", KILL, "ISR", "hamas"), "Israel carries out a killing against Hamas"),
    ("a person expelled", told("x", EXPEL, "TUR", "ismail-haniyeh"), "Turkey expels Ismail Haniyeh"),
    ("people of a state expelled", told("x", EXPEL, "TUR", "ISR"), "Turkey expels people of Israel"),
    ("a refusal", told("x", (Kind.MEASURE, Act.REFUSE), "TUR", "ISR"), "Turkey refuses Israel access or consent"),
    ("a rejection", told("x", (Kind.STATEMENT, Act.REJECT), "IRN", "USA"), "Iran rebuffs the United States"),
    ("an organ that is several", told("x", STRIKE, "azerbaijani-forces", "ARM"), "Azerbaijani forces attack Armenia"),
    ("a name that is several", told("x", STRIKE, "houthis", "ISR"), "The Houthis attack Israel"),
    (
        "the present tense says ongoing",
        told("x", STRIKE, "ISR", "LBN", status=Status.ONGOING),
        "Israel attacks Lebanon",
    ),
    ("a claim", told("x", STRIKE, "ISR", "LBN", status=Status.CLAIMED), "Israel attacks Lebanon (claimed)"),
    ("a denial", told("x", STRIKE, "IRN", "USA", status=Status.DENIED), "Iran attacks the United States (denied)"),
    ("called off", told("x", status=Status.CANCELLED), "Turkey visits Iran (cancelled)"),
    ("a verb in -y", told("x", STRIKE, "ISR", ""), "Israel carries out an attack"),
    ("a verb in -ch", told("x", (Kind.AGREEMENT, Act.AGREE), whom=""), "Turkey reaches an agreement"),
    ("the same name twice", told("x", MEET, "TUR TUR", "IRN"), "Turkey and Iran meet"),
    ("a commentator", told("x", (Kind.COMMENTARY, Act.COMMENT), "arash-azizi"), "Arash Azizi comments on Iran"),
    ("nobody named", told("x", who="", whom="IRN"), "Somebody visits Iran"),
]


@pytest.mark.parametrize(("event", "sentence"), [case[1:] for case in SENTENCES], ids=[case[0] for case in SENTENCES])
def test_summarise(event: Event, sentence: str) -> None:
    assert summarise(event) == sentence


@pytest.mark.parametrize("act", CODES, ids="/".join)
@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("whom", ["", "IRN", "IRN USA"])
def test_every_act_of_the_codebook_has_its_words(act: tuple[Kind, Act], status: Status, whom: str) -> None:
    sentence = summarise(told("x", act, "TUR", whom, status=status))
    assert sentence.startswith("Turkey")
    assert "{" not in sentence
    assert "  " not in sentence
    assert all(name in sentence for name in ("Iran", "United States")[: len(whom.split())])


def test_a_name_is_never_read_as_a_template() -> None:
    odd = ActorMention("IRN", "IRN", "{0} {}", "x")
    event = told("x")
    assert summarise(replace(event, targets=(odd,))) == "Turkey visits {0} {}"


WORDS = "We will not allow it."
SAID = ": “We will not allow it”"
LONG = "Syria must stay one country " * 6
QUOTED = [
    ("a warning", said(WORDS), f"Hakan Fidan warns Israel{SAID}"),
    ("a warning to nobody", said(WORDS, whom=""), f"Hakan Fidan issues a warning{SAID}"),
    ("a comment", said(WORDS, Act.COMMENT, "IRN", ""), f"Iran{SAID}"),
    ("a comment on somebody", said(WORDS, Act.COMMENT, "IRN", "USA"), f"Iran on the United States{SAID}"),
    ("commentary", replace(said(WORDS, Act.COMMENT, "IRN", ""), kind=Kind.COMMENTARY), f"Iran{SAID}"),
    (
        "a question keeps its mark",
        said("Who would allow this?", Act.COMMENT, "IRN", ""),
        "Iran: “Who would allow this?”",
    ),
    ("an abbreviation keeps its stop", said("It was the U.S.,", Act.COMMENT, "IRN", ""), "Iran: “It was the U.S.”"),
    ("marks within", said('They call it "peace" today.', Act.COMMENT, "IRN", ""), "Iran: “They call it ‘peace’ today”"),
    ("marks without a partner", said("“We will not allow it", Act.COMMENT, "IRN", ""), f"Iran{SAID}"),
    ("lines", said("We will\nnot\n\nallow it.", Act.COMMENT, "IRN", ""), f"Iran{SAID}"),
    ("three words are too few", said("detrimental consequences indeed"), "Hakan Fidan warns Israel"),
    ("a statement of several", said(WORDS, who="TUR QAT"), f"Turkey and Qatar warn Israel{SAID}"),
    ("one speaker of several", replace(said(WORDS, who="TUR QAT"), speaker="TUR"), "Turkey and Qatar warn Israel"),
    ("a claim", replace(said(WORDS), status=Status.CLAIMED), f"Hakan Fidan warns Israel (claimed){SAID}"),
    ("nothing has been said yet", replace(said(WORDS), status=Status.PLANNED), "Hakan Fidan plans to warn Israel"),
    ("only statements are quoted", replace(told("x"), quotes=(Quote(0, 1, WORDS),)), "Turkey visits Iran"),
    (
        "a whole sentence before a fragment",
        replace(said(WORDS), quotes=(Quote(0, 1, "to go on like this"), Quote(2, 3, WORDS))),
        "Hakan Fidan warns Israel: “We will not allow it”",
    ),
    (
        "a long one is cut between words",
        said(LONG, Act.COMMENT, "IRN", ""),
        "Iran: “Syria must stay one country Syria must stay one country Syria must stay one country …”",
    ),
]


@pytest.mark.parametrize(("event", "headline"), [case[1:] for case in QUOTED], ids=[case[0] for case in QUOTED])
def test_quotes_in_headlines(event: Event, headline: str) -> None:
    assert summarise(event) == headline
    assert "“" not in sentence(event)


@pytest.mark.parametrize("name", ["Name " * 9, "N" * 200, "two\nlines"])
@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("quote", ["", "We say so today " * 20, f"a b c {'d' * 200}"])
def test_a_headline_is_one_line_of_bearable_length(name: str, status: Status, quote: str) -> None:
    many = tuple(ActorMention(str(number), str(number), f"{number} {name}", "x") for number in range(6))
    event = replace(said(quote), initiators=many, targets=many, status=status, speaker=None)
    for line in (summarise(event), sentence(event)):
        assert len(line) <= 140
        assert "\n" not in line
    if status in (Status.CLAIMED, Status.DENIED, Status.CANCELLED):
        assert f"({status})" in summarise(event)
