"""Where the words of a frame stand in a sentence."""

import pytest

from app.domain.codebook import Act, Kind
from app.domain.lexicon import Frame, HeadForm, Lexicon
from app.domain.parties import Roster
from app.extraction.clauses.triggers import find_triggers, match_head
from app.extraction.syntax.items import Item
from tests.extraction.steps import items_of


def _acts(text: str, lexicon: Lexicon) -> list[str]:
    items = items_of(text, lexicon)
    return [f"{t.frame.kind}/{t.frame.act}" for t in find_triggers(items, lexicon)]


FOUND = [
    pytest.param("Qatar's emir visited Cairo.", "visit/visit", id="a verb's past"),
    pytest.param("Qatar's emir will visit Cairo.", "visit/visit", id="an infinitive"),
    pytest.param("Qatar's emir is visiting Cairo.", "visit/visit", id="a gerund"),
    pytest.param("The emir held long talks with Egypt.", "meeting/meet", id="words between"),
    pytest.param("The emir paid a two-day visit to Egypt.", "visit/visit", id="a light verb"),
    pytest.param("The emir spoke with Egypt by phone.", "call/call", id="an actor between"),
    pytest.param("Egypt signed an accord with Iraq.", "agreement/sign", id="an accord"),
    pytest.param("Egypt severed its ties with Iraq.", "measure/downgrade", id="ties severed"),
    pytest.param("Egypt imposed new sanctions on Iraq.", "measure/sanction", id="sanctions"),
    pytest.param("Egypt shot down a drone.", "military/intercept", id="an irregular verb"),
    pytest.param("Egypt took control of the island.", "military/seize", id="control taken"),
    pytest.param("Egypt condemned the raid.", "statement/criticize", id="a statement"),
    pytest.param("Egypt called again on Iraq to wait.", "statement/appeal", id="an adverb between"),
]


@pytest.mark.parametrize(("text", "act"), FOUND)
def test_found(text: str, act: str, lexicon: Lexicon) -> None:
    assert act in _acts(text, lexicon)


NOT_FOUND = [
    pytest.param("The rain fell all night.", id="no frame"),
    pytest.param("“Egypt bombed Iraq” is a film.", id="inside a quotation"),
    pytest.param("The meet-and-greet ended.", id="a part of a word"),
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str, lexicon: Lexicon) -> None:
    assert _acts(text, lexicon) == []


def _item(word: str, tag: str = "NN") -> Item:
    return Item(0, 1, word, tag)


def _items(text: str) -> list[Item]:
    """Make items of "word/TAG" words; NN where the tag is left out."""
    return [_item(*word.partition("/")[::2]) if "/" in word else _item(word) for word in text.split()]


HEADS = [
    pytest.param("hold talks", ("hold", "talks"), 2, id="at once"),
    pytest.param("hold long talks", ("hold", "talks"), None, id="no gap allowed"),
    pytest.param("hold long talks", ("hold", "~", "talks"), 3, id="a gap"),
    pytest.param("hold a b c d talks", ("hold", "~", "talks"), 6, id="a gap of four"),
    pytest.param("hold a b c d e talks", ("hold", "~", "talks"), None, id="a gap too long"),
    pytest.param("hold , talks", ("hold", "~", "talks"), None, id="a comma stops it"),
    pytest.param("hold that talks", ("hold", "~", "talks"), None, id="a clause stops it"),
    pytest.param("hold he went/VBD talks", ("hold", "~", "talks"), None, id="another verb stops it"),
    pytest.param("call again/RB on", ("call", "on"), 3, id="one adverb is passed over"),
    pytest.param("call again/RB now/RB on", ("call", "on"), None, id="two adverbs are not"),
    pytest.param("hold a ceremony", ("hold", "~", "ceremony"), 3, id="to the end"),
    pytest.param("sign treaties", ("sign", "treaty"), 2, id="a plural in -ies"),
    pytest.param("sign deals", ("sign", "deal"), 2, id="a plural in -s"),
    pytest.param("hold", ("hold",), 1, id="one word"),
    pytest.param("hold", ("hold", "talks"), None, id="nothing follows"),
]


@pytest.mark.parametrize(("words", "head", "end"), HEADS)
def test_match_head(words: str, head: tuple[str, ...], end: int | None) -> None:
    assert match_head(_items(words), 0, head) == end


def _lexicon(*frames: Frame) -> Lexicon:
    forms: dict[str, tuple[Frame, ...]] = {}
    for frame in frames:
        forms[frame.head[0]] = (*forms.get(frame.head[0], ()), frame)
    return Lexicon(Roster({}, {}), frames=forms)


def _frame(kind: Kind, act: Act, *head: str, form: HeadForm = HeadForm.VERB) -> Frame:
    return Frame(kind, act, form, head)


def test_the_longest_frame_wins() -> None:
    short = _frame(Kind.MEASURE, Act.REFUSE, "deny")
    long = _frame(Kind.MEASURE, Act.DETAIN, "deny", "~", "bail")
    (trigger,) = find_triggers(_items("deny/VB him bail"), _lexicon(short, long))
    assert (trigger.frame, trigger.at, trigger.last) == (long, 0, 3)


def test_talks_and_a_statement_may_share_a_word() -> None:
    deed, words = _frame(Kind.MEETING, Act.MEET, "tell"), _frame(Kind.STATEMENT, Act.COMMENT, "tell")
    found = find_triggers(_items("tell/VB"), _lexicon(deed, words))
    assert {trigger.frame for trigger in found} == {deed, words}


def test_a_longer_statement_shuts_out_the_deed() -> None:
    deed = _frame(Kind.CALL, Act.MESSAGE, "issue")
    words = _frame(Kind.STATEMENT, Act.COMMENT, "issue", "~", "statement")
    (trigger,) = find_triggers(_items("issue/VB a statement"), _lexicon(deed, words))
    assert trigger.frame == words


def test_verbs_and_nouns_are_told_apart() -> None:
    verb = _frame(Kind.MILITARY, Act.STRIKE, "raid")
    noun = _frame(Kind.MILITARY, Act.STRIKE, "raid", form=HeadForm.NOUN)
    lexicon = _lexicon(verb, noun)
    assert [t.frame for t in find_triggers(_items("raid/VBD"), lexicon)] == [verb]
    assert [t.frame for t in find_triggers(_items("raid/NN"), lexicon)] == [noun]


def test_a_noun_inside_a_verb_frame_tells_nothing_more() -> None:
    verb = _frame(Kind.MEETING, Act.MEET, "hold", "~", "talks")
    noun = _frame(Kind.MEETING, Act.MEET, "talks", form=HeadForm.NOUN)
    (trigger,) = find_triggers(_items("hold/VB long talks"), _lexicon(verb, noun))
    assert trigger.frame == verb


def test_a_word_of_a_nouns_frame_is_no_verb_of_its_own() -> None:
    noun = _frame(Kind.MILITARY, Act.STRIKE, "air", "raid", form=HeadForm.NOUN)
    verb = _frame(Kind.MILITARY, Act.STRIKE, "raid")
    assert [t.frame for t in find_triggers(_items("air raid/VBN"), _lexicon(noun, verb))] == [noun]


def test_auxiliaries_stand_between_a_noun_and_its_verb() -> None:
    assert match_head(_items("sanctions have/VBP been/VBN lifted/VBN"), 0, ("sanctions", "~", "lifted"), told=True) == 4
    assert match_head(_items("sanctions have/VBP been/VBN lifted/VBN"), 0, ("sanctions", "~", "lifted")) is None
