"""What was fetched → a draft: the reader is chosen by what came, not by what the server calls it."""

from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from app.domain.article import Draft
from app.errors import UnreadableFileError
from app.sources.fetch import Fetched
from app.sources.html import looks_like_html, read_page
from app.sources.limits import Limits
from app.sources.pdf import read_pdf
from app.sources.plain import read_plain

_HTML = frozenset({"text/html", "application/xhtml+xml", ""})


def read_fetched(fetched: Fetched, limits: Limits, *, last: date) -> Draft:
    """Return the article at an address; no day after `last` is believed.

    Raises UnreadableFileError, with a sentence that begins with the address, where there is none.
    """
    name = fetched.url
    if not fetched.body.strip():
        raise UnreadableFileError(f"{name}: it is empty.")
    if fetched.body.startswith(b"%PDF-"):
        draft = read_pdf(fetched.body, name, limits)
    elif looks_like_html(fetched.body) or fetched.media_type in _HTML:
        return read_page(fetched.body, name, limits, url=fetched.url, charset=fetched.charset, last=last)
    elif fetched.media_type in {"text/plain", "text/markdown"}:
        draft = read_plain(fetched.body, name, limits)
    else:
        raise UnreadableFileError(f"{name}: it is {fetched.media_type}, which is no article.")
    origins = {**draft.origins, "url": "where it was fetched"}
    if draft.publisher is None:
        origins["publisher"] = "the address"
    return replace(
        draft,
        url=name,
        publisher=draft.publisher or (urlsplit(name).hostname or "").removeprefix("www."),
        published_on=draft.published_on if draft.published_on and draft.published_on <= last else None,
        origins=origins,
    )
