"""Web pages → drafts: the main text by trafilatura, the facts by `app.sources.metadata`.

Parsers are given trees and texts only, never an address: nothing here opens a connection.
"""

import codecs
import re
from datetime import date

import lxml.html
import trafilatura
from lxml import etree

from app.domain.article import Draft
from app.errors import UnreadableFileError
from app.sources.limits import Limits, check_size
from app.sources.metadata import read_facts
from app.sources.text import normalise

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_BEGINNING = 4_096
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
# What a page in an unknown encoding is read as, as browsers do.
_USUAL = "windows-1252"
_MOST_UNREADABLE = 0.01
_NULS = re.compile("\x00+")
# Deeper than any page is meant to be; some steps of the parsers recurse.
_DEEPEST = 250
_TOO_DEEP_TAGS = 200_000


def looks_like_html(data: bytes) -> bool:
    """Tell whether the file begins as a web page does."""
    return bool(_MARKUP.match(data[:_BEGINNING].removeprefix(codecs.BOM_UTF8)))


def read_html(data: bytes, name: str, limits: Limits) -> Draft:
    """Return the article of a page; raises UnreadableFileError, its sentence beginning with `name`."""
    return read_page(data, name, limits)


def read_page(  # noqa: PLR0913 - what a server says of a page comes with it
    data: bytes,
    name: str,
    limits: Limits,
    *,
    url: str | None = None,
    charset: str | None = None,
    last: date | None = None,
) -> Draft:
    """Return the article of a page that was fetched from `url` in the encoding that its server names.

    No day after `last` is believed. Raises UnreadableFileError, its sentence beginning with `name`.
    """
    check_size(len(data), limits.file, name)
    tree = _parse(_decode(data, charset, name), name)
    # Read first: trafilatura cuts the tree down.
    facts = read_facts(tree, url=url, last=last)
    text = _main_text(tree, name)
    check_size(len(text.encode()), limits.article, name)
    return Draft(text=text, **facts.values, origins=facts.origins)


def text_of_html(markup: str, name: str) -> str:
    """Return the plain text of a fragment, all of it, a line for each block."""
    tree = _parse(f"<html><body>{markup}</body></html>", name)
    etree.strip_elements(tree, "script", "style", "template", "noscript", "iframe", "object", with_tail=False)
    for block in tree.iter("p", "div", "br", "li", "h1", "h2", "h3", "h4", "blockquote", "tr", "section"):
        block.tail = "\n" + str(block.tail or "")
    return normalise(str(tree.text_content()))


def _main_text(tree: lxml.html.HtmlElement, name: str) -> str:
    try:
        found = trafilatura.extract(tree, include_comments=False, include_tables=False, deduplicate=False)
    except RecursionError as error:
        raise UnreadableFileError(f"{name}: its markup is nested too deeply.") from error
    text = normalise(found or "")
    if not any(character.isalnum() for character in text):
        raise UnreadableFileError(f"{name}: no article text was found in the page.")
    return text


def _parse(markup: str, name: str) -> lxml.html.HtmlElement:
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    data = _NULS.sub("", markup).encode(errors="ignore")
    try:
        tree = lxml.html.document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError, RecursionError) as error:
        raise UnreadableFileError(f"{name}: its markup cannot be read.") from error
    if _too_deep(tree):
        raise UnreadableFileError(f"{name}: its markup is nested too deeply.")
    return tree


def _too_deep(tree: lxml.html.HtmlElement) -> bool:
    depth = 0
    for count, (event, _) in enumerate(etree.iterwalk(tree, events=("start", "end"))):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST or count > 2 * _TOO_DEEP_TAGS:
            return True
    return False


def _decode(data: bytes, charset: str | None, name: str) -> str:
    """Decode as the byte order mark, the server or the page says, else as UTF-8, else as browsers do."""
    for bom, marked in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(marked, errors="replace")
    stated = _CHARSET.search(data[:_BEGINNING])
    for encoding in (charset, stated and stated[1].decode("ascii", "ignore"), "utf-8", _USUAL):
        # A page whose markup can be read byte by byte is in no encoding of wider units, whatever it says.
        lies = (encoding or "").lower().startswith(("utf-16", "utf-32", "ucs")) and looks_like_html(data)
        text = _try(data, encoding) if encoding and not lies else None
        if text is not None:
            return text
    raise UnreadableFileError(f"{name}: it is not a page: its encoding cannot be told.")


def _try(data: bytes, encoding: str) -> str | None:
    """Return the text, None where the encoding is none of text, or where too much does not fit it."""
    try:
        text = data.decode(encoding, errors="replace")
    except (LookupError, ValueError):
        return None
    return text if text.count("\ufffd") <= _MOST_UNREADABLE * len(text) and "\x00\x00" not in text else None
