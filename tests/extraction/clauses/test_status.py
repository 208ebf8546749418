"""Whether an act is told as done, going on, planned, cancelled, or not at all."""

import pytest

from app.domain.codebook import Status
from app.domain.lexicon import Lexicon
from app.extraction.clauses.status import is_in_progress, is_perfect, told_status
from tests.extraction.steps import predicate_of

S = Status
TOLD = [
    pytest.param("Kuwait visited Iraq.", "visited", S.OCCURRED, id="past"),
    pytest.param("Kuwait has visited Iraq.", "visited", S.OCCURRED, id="perfect"),
    pytest.param("Kuwait had visited Iraq.", "visited", S.OCCURRED, id="pluperfect"),
    pytest.param("Kuwait is visiting Iraq.", "visiting", S.OCCURRED, id="progressive"),
    pytest.param("Iraq was bombed by Kuwait.", "bombed", S.OCCURRED, id="passive"),
    pytest.param("Kuwait will visit Iraq.", "visit", S.PLANNED, id="future"),
    pytest.param("Kuwait plans to visit Iraq.", "visit", S.PLANNED, id="a plan"),
    pytest.param("Kuwait is due to visit Iraq.", "visit", S.PLANNED, id="due"),
    pytest.param("Kuwait is scheduled to visit Iraq.", "visit", S.PLANNED, id="scheduled"),
    pytest.param("Kuwait is expected to visit Iraq.", "visit", S.PLANNED, id="expected"),
    pytest.param("Kuwait is set to visit Iraq.", "visit", S.PLANNED, id="set"),
    pytest.param("Kuwait intends to visit Iraq.", "visit", S.PLANNED, id="an intention"),
    pytest.param("Kuwait continues to bomb Iraq.", "bomb", S.ONGOING, id="continued"),
    pytest.param("Kuwait began to bomb Iraq.", "bomb", S.OCCURRED, id="begun"),
    pytest.param("Kuwait did not visit Iraq.", "visit", None, id="not"),
    pytest.param("Kuwait didn't visit Iraq.", "visit", None, id="n't"),
    pytest.param("Kuwait never visited Iraq.", "visited", None, id="never"),
    pytest.param("Kuwait may visit Iraq.", "visit", None, id="may"),
    pytest.param("Kuwait could visit Iraq.", "visit", None, id="could"),
    pytest.param("Kuwait should visit Iraq.", "visit", None, id="should"),
    pytest.param("Kuwait would visit Iraq.", "visit", None, id="would"),
    pytest.param("If Kuwait visits Iraq, rain will fall.", "visits", None, id="if"),
    pytest.param("Kuwait asked whether Oman visited Iraq.", "visited", None, id="whether"),
    pytest.param("Kuwait refused to visit Iraq.", "visit", None, id="refused"),
    pytest.param("Kuwait wants to visit Iraq.", "visit", None, id="wished for"),
    pytest.param("Kuwait hopes to visit Iraq.", "visit", None, id="hoped for"),
    pytest.param("Kuwait is under pressure to visit Iraq.", "visit", None, id="pressed"),
    pytest.param("Had Kuwait visited Iraq, Oman would have left.", "visited", None, id="an inverted condition"),
    pytest.param("No pact has been signed by Kuwait.", "signed", None, id="nothing"),
    pytest.param("No fewer than six pacts were signed by Kuwait.", "signed", S.OCCURRED, id="no fewer"),
]


@pytest.mark.parametrize(("text", "verb", "status"), TOLD)
def test_told(text: str, verb: str, status: Status | None, lexicon: Lexicon) -> None:
    predicate, items = predicate_of(text, verb, lexicon)
    assert told_status(predicate, items, lexicon.words) is status


@pytest.mark.parametrize(
    ("text", "perfect"),
    [
        ("Kuwait has visited Iraq.", True), ("Kuwait had visited Iraq.", True), ("Kuwait visited Iraq.", False),
        ("They have visited Iraq.", True), ("Kuwait was visited.", False),
    ],
)  # fmt: skip
def test_is_perfect(text: str, perfect: bool, lexicon: Lexicon) -> None:  # noqa: FBT001 - a column of the table
    assert is_perfect(predicate_of(text, "visited", lexicon)[0]) is perfect


@pytest.mark.parametrize(
    ("text", "verb", "now"),
    [("Kuwait is bombing Iraq.", "bombing", True), ("Kuwait was bombing Iraq.", "bombing", False),
     ("Kuwait bombed Iraq.", "bombed", False)],
)  # fmt: skip
def test_is_in_progress(text: str, verb: str, now: bool, lexicon: Lexicon) -> None:  # noqa: FBT001
    assert is_in_progress(*predicate_of(text, verb, lexicon)) is now
