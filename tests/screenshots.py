"""Takes the pictures of docs/ from the real program over the sample articles: make screenshots."""

import socket
import sys
import threading
from io import BytesIO
from pathlib import Path

import uvicorn
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from app.web.app import create_app
from tests.benchmarks.corpus import samples
from tests.benchmarks.storing import filled_store
from tests.browser.conftest import MISSING, chromium_arguments, find_chromium, wait_until

FOLDER = Path(__file__).parents[1] / "docs" / "screenshots"
# What each picture shows: an address, or a list and the link in it to follow.
SHOTS: dict[str, tuple[str, str | None]] = {
    "timeline": ("/timeline", None),
    "between": ("/timeline?actor=IRN&actor=TUR&match=between", None),
    "lanes": ("/timeline?view=lanes", None),
    "table": ("/timeline?view=table", None),
    "search": ("/timeline?q=ceasefire", None),
    "event": ("/timeline?actor=IRN&actor=TUR&match=between&kind=call", ".card h3 a"),
    "article": ("/timeline?actor=IRN&actor=TUR&match=between&kind=call", ".card figcaption a"),
    "actor": ("/actors/IRN", None),
    "relation": ("/relations/IRN/TUR", None),
    "publishers": ("/publishers", None),
    "method": ("/about/method", None),
}
WINDOWS = {"desktop": (1440, 1000), "phone": (390, 844)}
SCHEMES = ("light", "dark")


def main() -> None:
    """Take every picture; ends with a message where no browser is installed."""
    chromium = find_chromium()
    if chromium is None:
        sys.exit(MISSING)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with filled_store(samples()) as (settings, _), socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(create_app(settings), log_level="warning", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            wait_until(lambda: server.started)
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium, args=chromium_arguments())
                for window, (width, height) in WINDOWS.items():
                    for scheme in SCHEMES:
                        page = browser.new_page(
                            base_url=f"http://127.0.0.1:{listener.getsockname()[1]}",
                            viewport={"width": width, "height": height},
                            color_scheme="dark" if scheme == "dark" else "light",
                        )
                        for name in SHOTS:
                            _take(page, name, FOLDER / f"{name}-{window}-{scheme}.png")
                browser.close()
        finally:
            server.should_exit = True
            thread.join()
    (FOLDER / "README.md").write_text(_gallery(), encoding="utf-8")


def _take(page: Page, name: str, file: Path) -> None:
    path, link = SHOTS[name]
    page.goto(path)
    if link is not None:
        page.locator(link).first.click()
        page.wait_for_load_state()
    picture = Image.open(BytesIO(page.screenshot()))
    # Pages have few colours: a palette makes the file a third as large, and nobody sees it.
    picture.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(file, optimize=True)


def _gallery() -> str:
    lines = ["# The pages", "", "Made by `make screenshots` from the sample articles.", ""]
    for name in SHOTS:
        lines += [f"## {name.capitalize()}", ""]
        lines += [
            f"![{name}, {window}, {scheme}]({name}-{window}-{scheme}.png)" for window in WINDOWS for scheme in SCHEMES
        ]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    main()
