"""Who the subject of a verb is."""

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import predicate_of

CASES = [
    pytest.param("Kuwait met Qatar.", "met", ["Kuwait"], id="before the verb"),
    pytest.param("Kuwait has often met Qatar.", "met", ["Kuwait"], id="over auxiliaries"),
    pytest.param("Kuwait and Oman met Qatar.", "met", ["Kuwait", "Oman"], id="two"),
    pytest.param("Kuwait, Oman and Iraq met Qatar.", "met", ["Kuwait", "Oman", "Iraq"], id="three"),
    pytest.param("Kuwait, Oman, and Iraq met Qatar.", "met", ["Kuwait", "Oman", "Iraq"], id="three with a last comma"),
    pytest.param("Kuwait met Qatar and praised Oman.", "praised", ["Kuwait"], id="shared by coordinated verbs"),
    pytest.param("On Monday, Kuwait met Qatar.", "met", ["Kuwait"], id="after a time"),
    pytest.param("In Cairo, Kuwait met Qatar.", "met", ["Kuwait"], id="after a place"),
    pytest.param("Kuwait on Monday met Qatar.", "met", ["Kuwait"], id="a time between"),
    pytest.param("Kuwait, after a long wait, met Qatar.", "met", ["Kuwait"], id="a parenthesis between"),
    pytest.param("Kuwait's foreign minister in Cairo met Qatar.", "met", ["Kuwait's foreign minister"],
                 id="a place between"),
    pytest.param("Kuwait, which met Qatar, left.", "met", ["Kuwait"], id="the antecedent of which"),
    pytest.param("Hakan Fidan, who met Qatar, left.", "met", ["Hakan Fidan"], id="the antecedent of who"),
    pytest.param("Egypt said that Kuwait met Qatar.", "met", ["Kuwait"], id="in a that-clause"),
    pytest.param("Kuwait plans to meet Qatar.", "meet", ["Kuwait"], id="of an infinitive"),
    pytest.param("“No,” said Kuwait.", "said", ["Kuwait"], id="after the verb that follows a quotation"),
    pytest.param("“No,” Kuwait said.", "said", ["Kuwait"], id="between a quotation and the verb"),
    pytest.param("The rain in Kuwait fell.", "fell", [], id="no actor"),
    pytest.param("Kuwait's roads suffered.", "suffered", [], id="not the owner of the subject"),
    pytest.param("Kuwait then met Qatar.", "met", ["Kuwait"], id="before an adverb that may join clauses"),
    pytest.param("Hakan Fidan, head of its spies (MIT), met Qatar.", "met", ["Hakan Fidan"], id="over brackets"),
    pytest.param("Qatar broke the law, the Turkish foreign minister, Hakan Fidan, said.", "said",
                 ["the Turkish foreign minister, Hakan Fidan"], id="a name between commas, behind the words"),
    pytest.param("Hakan Fidan, who met Oman, said Kuwait and Qatar left.", "said", ["Hakan Fidan"],
                 id="who is described, and not who is named next"),
    pytest.param("Hakan Fidan, speaking in Cairo, said Kuwait and Qatar left.", "said", ["Hakan Fidan"],
                 id="who speaks somewhere, and not who is named next"),
    pytest.param("Hakan Fidan, asked why Oman left, said Kuwait and Qatar did.", "said", ["Hakan Fidan"],
                 id="who is asked, and not who is named next"),
    pytest.param("It rained all day, said Hakan Fidan in Cairo.", "said", ["Hakan Fidan"], id="behind the verb"),
    pytest.param("Hakan Fidan, who knows Oman, Iraq, and Egypt, met Qatar.", "met", ["Hakan Fidan"],
                 id="over a clause with commas of its own"),
    pytest.param("Hakan Fidan, who left Oman and saw Egypt, met Qatar.", "met", ["Hakan Fidan"],
                 id="over a clause of two verbs"),
    pytest.param("Hakan Fidan, a guard, a scholar, and a guest of Oman, met Qatar.", "met", ["Hakan Fidan"],
                 id="over several descriptions"),
    pytest.param("The trade body's head met Qatar, accusing Oman.", "accusing", [],
                 id="not whom somebody unknown acts upon"),
    pytest.param("Hakan Fidan in an interview with Qatar's state-run QNA agency met Oman.", "met", ["Hakan Fidan"],
                 id="over a medium and whose it is"),
    pytest.param("The foreign minister in an interview with the Russian daily Kommersant accused Oman.", "accused",
                 ["The foreign minister"], id="over a paper of some country"),
    pytest.param("Ayman Safadi, the minister for water and foreign affairs, who has been to Oman, met Qatar.", "met",
                 ["Ayman Safadi, the minister for water and foreign affairs"], id="over a post and a clause behind it"),
    pytest.param("The head of the inspection team, Hakan Fidan, met Qatar.", "met", ["Hakan Fidan"],
                 id="who is named behind an office of nobody's"),
    pytest.param("It rained; Kuwait waited and fell.", "waited", ["Kuwait"], id="after a semicolon"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verb", "subject"), CASES)
def test_subject(text: str, verb: str, subject: list[str], lexicon: Lexicon) -> None:
    predicate, items = predicate_of(text, verb, lexicon)
    assert [text[items[i].start : items[i].end] for i in predicate.subject] == subject
