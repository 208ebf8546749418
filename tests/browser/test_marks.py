"""The marks that a browser shows hold the evidence, character for character."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.storage.tables import ArticleRow
from app.timeline.detail import load_article
from tests.browser.conftest import OpenPage

# Each mark's event, and where in the text the mark begins and ends, in characters as Python counts them.
_MARKS = """() => {
  const kept = document.querySelector(".kept");
  const long = (text) => Array.from(text).length;
  return Array.from(kept.querySelectorAll("mark"), (mark) => {
    const before = document.createRange();
    before.setStart(kept, 0);
    before.setEndBefore(mark);
    const start = long(before.toString());
    const text = mark.textContent;
    return { event: mark.dataset.event, id: mark.id, text, start, end: start + long(text) };
  });
}"""


def test_marks_hold_exactly_the_evidence_of_all_events(open_page: OpenPage, gold_session: Session) -> None:
    page = open_page("/about/method")
    checked = set()
    for public_id in gold_session.scalars(select(ArticleRow.public_id)):
        article = load_article(gold_session, public_id)
        page.goto(article.article.path)
        assert page.locator(".kept").evaluate("(kept) => kept.textContent") == article.text
        marks = page.evaluate(_MARKS)
        for event in article.events:
            own = [mark for mark in marks if mark["event"] == event.card.id]
            assert own[0]["id"] == f"e{event.card.id}"
            marked = {place for mark in own for place in range(mark["start"], mark["end"])}
            assert marked == {place for span in event.spans for place in range(span.start, span.end)}
            for mark in own:
                assert mark["text"] == article.text[mark["start"] : mark["end"]]
            checked.add(event.card.id)
    assert len(checked) > 40


def test_the_passage_that_was_asked_for_stands_out(open_page: OpenPage, gold_session: Session) -> None:
    public_id = gold_session.scalars(select(ArticleRow.public_id)).first()
    assert public_id
    article = load_article(gold_session, public_id)
    first, *_, last = article.events
    page = open_page(f"{article.article.path}#e{last.card.id}")
    colour = "(mark) => getComputedStyle(mark).backgroundColor"
    asked, other = page.locator(f"#e{last.card.id}"), page.locator(f"#e{first.card.id}")
    assert asked.evaluate(colour) != other.evaluate(colour)
    page.locator(f"aside a[href='#e{first.card.id}']").click()
    page.wait_for_url(f"**#e{first.card.id}")
    assert asked.evaluate(colour) != other.evaluate(colour)
