"""The writing side in a browser, by an editor: by keyboard, without scripts, on a phone, and with what means ill."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import Engine, func, select

from app.accounts.roles import Role
from app.jobs.queue import drain
from app.jobs.store import State
from app.jobs.work import Workshop
from app.sources.fetch.manners import Manners
from app.storage.database import session_scope
from app.storage.tables import ArticleRow, DraftRow, JobRow, SourceRow
from tests import factories
from tests.browser.conftest import OpenPage, Profiles, served, watched
from tests.furnished import PASSWORD, VERSIONS, add_intake, add_logins, copied
from tests.sources.hostile import BODY
from tests.sources.hostile import page as article_page

PHONE = {"width": 390, "height": 800}
# What a page that ran a script of an article would have.
RAN = "() => window.ran ?? null"
# How often Tab is pressed at most until something is reached.
_STOPS = 60


@dataclass(frozen=True)
class Office:
    """A store with drafts, jobs, feeds and versions, its live server, and somebody who does the jobs."""

    engine: Engine
    address: str
    logins: dict[Role, str]
    versions: str

    def work(self) -> None:
        drain(Workshop(self.engine, factories.small_lexicon, Manners(0.0), extract=factories.gold_extract))

    def count(self, table: type[ArticleRow | DraftRow | JobRow | SourceRow]) -> int:
        with session_scope(self.engine) as session:
            return session.scalar(select(func.count()).select_from(table)) or 0

    def newest(self) -> str:
        """Return the address of the newest article."""
        with session_scope(self.engine) as session:
            return f"/articles/{session.scalars(select(ArticleRow.public_id).order_by(ArticleRow.id.desc())).first()}"


@pytest.fixture(scope="module")
def office(gold_engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    engine = copied(gold_engine, tmp_path_factory.mktemp("office"))
    versions, logins = add_intake(engine), add_logins(engine)
    with served(engine) as address:
        yield Office(engine, address, logins, versions)
    engine.dispose()


@pytest.fixture
def open_desk(office: Office, profiles: Profiles) -> Iterator[OpenPage]:
    """Give a function that opens a page as an editor."""
    with watched(profiles, office.address) as make:
        yield lambda path, role=Role.EDITOR, **options: make(path, login=office.logins[role], **options)


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until what is meant has the focus, and hold that the focus can be seen."""
    for _ in range(_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            shown = page.evaluate(
                "() => { const look = getComputedStyle(document.activeElement); return look.outlineStyle; }"
            )
            assert shown != "none", f"{selector} does not show that it has the focus"
            return
    pytest.fail(f"Tab does not lead to {selector}")


def test_from_login_to_article_by_keyboard_alone(office: Office, profiles: Profiles) -> None:
    with watched(profiles, office.address) as make:
        page = make("/add")
        tab_to(page, "#name")
        page.keyboard.type("the editor")
        page.keyboard.press("Tab")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("**/add")
        tab_to(page, "#text")
        page.keyboard.insert_text(f"By keyboard. {BODY}")
        tab_to(page, "#published")
        page.keyboard.type("07012024")
        tab_to(page, "#title")
        page.keyboard.type("Typed by hand")
        page.keyboard.press("Enter")
        page.wait_for_url("**/jobs/*")
        expect(page.get_by_role("heading", level=1)).to_have_text("Typed by hand")
        office.work()
        # The page follows by itself.
        expect(page.locator("[data-part=state]")).to_have_text("done")
        expect(page.locator("[data-jobs-status]")).to_contain_text("1 article added")
        page.goto(office.newest())
        expect(page.get_by_role("heading", level=1)).to_have_text("Typed by hand")
        expect(page.locator("main")).to_contain_text("By keyboard. Iranian Foreign Minister")


def test_a_text_and_files_without_scripts(office: Office, open_desk: OpenPage, tmp_path: Path) -> None:
    articles = office.count(ArticleRow)
    file = tmp_path / "a.html"
    file.write_bytes(article_page(f"<p>Uploaded. {BODY}</p>", head="<meta name=date content=2024-07-02>"))
    page = open_desk("/add", java_script_enabled=False)
    page.get_by_label("Files").set_input_files(file)
    page.get_by_label("Text", exact=True).fill(f"Pasted. {BODY}")
    page.get_by_label("Day of publication").fill("2024-07-01")
    page.get_by_role("button", name="Add", exact=True).click()
    page.wait_for_url("**/jobs/*")
    expect(page.locator("[data-part=state]")).to_have_text("waiting")
    office.work()
    page.reload()
    expect(page.locator("[data-part=state]")).to_have_text("done")
    expect(page.locator("[data-part=said]")).to_contain_text("2 articles added")
    assert office.count(ArticleRow) == articles + 2


BROKEN = [
    ("nothing", {}, "Nothing was filled in"),
    ("no words", {"Text": "…"}, "there are no words in it"),
    ("broken front matter", {"Text": "---\ntitle: [\n---\nIran."}, "not valid YAML"),
    ("a private address", {"Address of an article": "http://user@example.org/"}, "user name"),
]


@pytest.mark.parametrize(("fields", "words"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_what_is_broken_is_said_and_stays(
    office: Office, open_desk: OpenPage, fields: dict[str, str], words: str
) -> None:
    held = office.count(DraftRow), office.count(JobRow)
    page = open_desk("/add")
    for label, value in fields.items():
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text(words)
    for label, value in fields.items():
        expect(page.get_by_label(label, exact=True)).to_have_value(value)
    assert (office.count(DraftRow), office.count(JobRow)) == held


@pytest.mark.parametrize(("megabytes", "words"), [(3, "too large"), (9, "exceeded maximum size")])
def test_an_enormous_text_is_refused_where_one_stands(
    office: Office, open_desk: OpenPage, megabytes: int, words: str
) -> None:
    held = office.count(DraftRow), office.count(JobRow)
    page = open_desk("/add")
    # Sent by a script, as a browser takes long to draw so much.
    send = """([words, megabytes]) => {
        const form = document.querySelector("form[action='/add']");
        form.addEventListener("formdata", (event) => event.formData.set("text", words.repeat(megabytes * 50_000)));
        form.requestSubmit();
    }"""
    page.evaluate(send, ["Iran said no today.\n", megabytes])
    expect(page.locator("main")).to_contain_text(words)
    assert (office.count(DraftRow), office.count(JobRow)) == held


EVIL = (
    "<script>window.ran = 1; alert(1)</script><img src=x onerror='window.ran = 1'><svg onload='window.ran = 1'>"
    "<iframe srcdoc='<script>parent.ran = 1</script>'></iframe><a href='javascript:window.ran = 1'>Read on</a>"
    "<style>body { display: none }</style><form action='https://evil.example/'><button>Log in</button></form>"
)


@pytest.mark.parametrize("way", ["pasted", "uploaded"])
def test_nothing_of_an_article_runs(office: Office, open_desk: OpenPage, tmp_path: Path, way: str) -> None:
    page = open_desk("/add")
    if way == "pasted":
        page.get_by_label("Text", exact=True).fill(f"{BODY} Pasted. {EVIL}")
    else:
        file = tmp_path / "<img src=x onerror=alert(1)>.html"
        file.write_bytes(article_page(f"<p>{BODY} Uploaded.</p>{EVIL}<p>{BODY}</p>"))
        page.get_by_label("Files").set_input_files(file)
    page.get_by_label("Title").fill(EVIL)
    page.get_by_label("Publisher").fill(EVIL[:400])
    page.get_by_label("Day of publication").fill("2024-07-01")
    page.get_by_role("button", name="Add", exact=True).click()
    page.wait_for_url("**/jobs/*")
    assert page.evaluate(RAN) is None
    office.work()
    for path in (page.url, office.newest(), "/jobs", "/publishers", "/timeline?q=Ankara"):
        page.goto(path)
        expect(page.locator("main")).to_be_visible()
        assert page.evaluate(RAN) is None
        assert (
            page.locator("main :is(iframe, style, img[src=x], a[href^=javascript], [onerror], [onload])").count() == 0
        )


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_draft_is_dated_and_another_thrown_away(office: Office, open_desk: OpenPage, *, scripts: bool) -> None:
    for words in ("To be dated", "To be thrown away"):
        page = open_desk("/add", java_script_enabled=scripts)
        page.get_by_label("Text", exact=True).fill(f"{words} {scripts}. {BODY}")
        page.get_by_label("Title").fill(f"{words} {scripts}")
        page.get_by_role("button", name="Add", exact=True).click()
        page.wait_for_url("**/jobs/*")
    page.goto("/undated")
    drafts, articles = office.count(DraftRow), office.count(ArticleRow)
    entry = page.get_by_role("listitem").filter(has_text=f"To be dated {scripts}.")
    entry.get_by_label("Published on").fill("2024-07-01")
    entry.get_by_role("button", name="Date it").press("Enter")
    expect(entry).to_have_count(0)
    other = page.get_by_role("listitem").filter(has_text=f"To be thrown away {scripts}.")
    other.get_by_role("button", name=f"To be thrown away {scripts}").press("Enter")
    expect(page.get_by_text(f"To be thrown away {scripts}.")).to_have_count(0)
    office.work()
    assert (office.count(DraftRow), office.count(ArticleRow)) == (drafts - 2, articles + 1)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_jobs_are_paused_and_go_on(office: Office, open_desk: OpenPage, *, scripts: bool) -> None:
    page = open_desk("/add", java_script_enabled=scripts)
    page.get_by_label("Text", exact=True).fill(f"To be paused, {scripts}. {BODY}")
    page.get_by_label("Day of publication").fill("2024-07-01")
    page.get_by_label("Title").fill(f"To be paused, {scripts}")
    page.get_by_role("button", name="Add", exact=True).click()
    page.wait_for_url("**/jobs/*")
    page.goto("/jobs")
    job = page.locator("li.job").filter(has_text=f"To be paused, {scripts}")
    job.get_by_role("button", name="Pause").press("Enter")
    expect(job.locator("[data-part=state]")).to_have_text("paused")
    office.work()
    page.reload()
    expect(job.locator("[data-part=state]")).to_have_text("paused")
    job.get_by_role("button", name="Go on").press("Enter")
    expect(job.locator("[data-part=state]")).to_have_text("waiting")
    office.work()
    if not scripts:
        page.reload()
    expect(job.locator("[data-part=state]")).to_have_text("done")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_feed_is_kept(office: Office, open_desk: OpenPage, *, scripts: bool) -> None:
    feeds = office.count(SourceRow)
    url = f"https://example.org/feed-{scripts}"
    page = open_desk("/sources", role=Role.ADMIN, java_script_enabled=scripts)
    page.get_by_label("Address of an RSS, Atom or JSON feed").fill(url)
    page.keyboard.press("Enter")
    entry = page.get_by_role("listitem").filter(has_text=url)
    expect(entry).to_contain_text("not asked yet")
    entry.get_by_role("button", name="Pause").press("Enter")
    expect(entry).to_contain_text("none while it is paused")
    page.get_by_label("Address of an RSS, Atom or JSON feed").fill(url)
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("already")
    entry.get_by_role("button", name="Unsubscribe").press("Enter")
    expect(entry).to_have_count(0)
    assert office.count(SourceRow) == feeds


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_what_has_changed_is_told_to_eyes_and_ears(office: Office, open_desk: OpenPage, *, scripts: bool) -> None:
    page = open_desk(office.versions, java_script_enabled=scripts)
    expect(page.locator("article ins")).to_have_text(["yes"])
    expect(page.locator("article del")).to_have_text(["no", VERSIONS[0].rpartition("\n")[2]])
    page.get_by_role("link", name="the older version").press("Enter")
    expect(page.locator("main")).to_contain_text("This is an older version.")


@pytest.mark.parametrize("path", ["/add", "/undated", "/jobs", "/jobs/1", "/jobs/3", "/sources", "versions"])
def test_nothing_sticks_out_on_a_phone(office: Office, open_desk: OpenPage, path: str) -> None:
    page = open_desk(office.versions if path == "versions" else path, role=Role.ADMIN, viewport=PHONE)
    over = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 0


def test_states_are_all_there(office: Office) -> None:
    with session_scope(office.engine) as session:
        assert set(session.scalars(select(JobRow.state))) >= set(State) - {State.RUNNING, State.WAITING}
