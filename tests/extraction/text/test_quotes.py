"""What stands between quotation marks, and which marks are only apostrophes or inches."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.text.quotes import find_quotations

CASES = [
    pytest.param('He said "no" twice.', ["no"], id="straight marks"),
    pytest.param("He said “no” twice.", ["no"], id="curly marks"),
    pytest.param('He said “no" twice.', ["no"], id="closed by a straight mark"),
    pytest.param('"No," he said, "not now."', ["No,", "not now."], id="in two parts"),
    pytest.param("He called it a ‘grave error’ on Monday.", ["grave error"], id="single curly marks"),
    pytest.param("Iran’s envoy met Qatar’s.", [], id="apostrophes"),
    pytest.param("The envoys’ talks of the ‘big five’ ended.", ["big five"], id="a plural's apostrophe first"),
    pytest.param("He said ‘Iran’s role is clear’ today.", ["Iran’s role is clear"], id="an apostrophe inside"),
    pytest.param("He said “they call it ‘peace’ there” today.", ["they call it ‘peace’ there"],
                 id="the outer ones only"),
    pytest.param("“We go on.\nHe left.", ["We go on."], id="open to the line's end"),
    pytest.param('"We go on.\nHe left.', ["We go on."], id="a straight mark that opens a line"),
    pytest.param('"No," he said. "We wait.\n\n"We go."', ["No,", "We wait.", "We go."], id="opened again below"),
    pytest.param('It is 6" wide.', [], id="a stray inch mark"),
    pytest.param('He said: "', [], id="a mark by itself"),
    pytest.param('An empty "" pair.', [], id="nothing quoted"),
    pytest.param("It ended ‘badly.", [], id="a single mark that never closes"),
    pytest.param("Iran 'will not yield', says envoy", ["will not yield"], id="straight single marks"),
    pytest.param("Iran's envoy and the envoys' talks", [], id="straight apostrophes"),
    pytest.param("'The envoys' talks failed', he said", ["The envoys' talks failed"], id="a plural's owner inside"),
    pytest.param("It was the '90s and Iran's 'finest hour'.", ["finest hour"], id="a decade"),
    pytest.param("He said \"it's the 'end' of it\" today.", ["it's the 'end' of it"], id="single inside double"),
    pytest.param("“A” and “B”\n“C”", ["A", "B", "C"], id="several lines"),
    pytest.param("The paper (“Asharq”) said so.", ["Asharq"], id="within brackets"),
    pytest.param("``We wait,'' he said. ``We go.''", ["We wait,", "We go."], id="the marks of old wires"),
    pytest.param("''We wait,'' he said. ''We go.''", ["We wait,", "We go."], id="two single marks on either side"),
    pytest.param("The envoys'' talks and ''90.", ["90."], id="two single marks behind a word"),
    pytest.param("The paper `Sabah' quoted Iran`s envoy.", ["Sabah"], id="their single marks and apostrophes"),
    pytest.param("Iran`s envoy met `Sabah reporters.", [], id="their apostrophes only"),
    pytest.param("Il a dit «non» et „nein“.", ["non", "nein"], id="marks of other lands"),
    pytest.param('"They cry. "Even the press insults us," he said.', ["They cry.", "Even the press insults us,"],
                 id="a second paragraph whose line break is lost"),
    pytest.param("“They cry. “Even the press insults us,” he said.", ["They cry.", "Even the press insults us,"],
                 id="the same with curly marks"),
    pytest.param("He said “they cry “peace” there.” “No.”", ["they cry “peace", "No."], id="curly inside curly"),
    pytest.param('He said that " it has failed" and left.', ["it has failed"], id="a blank after the opening mark"),
    pytest.param('" We go," he said.', ["We go,"], id="the same at the start of a line"),
    pytest.param('A 6 " pipe and a 5 " one.', [], id="inches apart from their numbers"),
    pytest.param("“We won’, he said. “They lost,” he added.", ["We won", "They lost,"], id="closed by a single mark"),
    pytest.param("“We won.’ He said “no”.", ["We won.", "no"], id="closed by a single mark after a stop"),
    pytest.param("“It’s ‘ours’, and theirs. “They” lost.", ["It’s ‘ours’, and theirs.", "They"],
                 id="single marks of its own inside"),
    pytest.param("", [], id="nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_find(text: str, expected: list[str]) -> None:
    assert [text[q.inner_start : q.inner_end] for q in find_quotations(text)] == expected


def test_spans_hold_the_marks() -> None:
    text = "He said “no” twice."
    (quotation,) = find_quotations(text)
    assert text[quotation.start : quotation.end] == "“no”"


@given(st.text(alphabet="abA '`«»„\"“”‘’\n.,("))
def test_quotations_lie_in_order_within_lines(text: str) -> None:
    found = find_quotations(text)
    assert all(q.start < q.inner_start <= q.inner_end <= q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all("\n" not in text[q.start : q.end] for q in found)
