"""The facts that a page states about its article, each with where it stands: JSON-LD, meta tags, then what is seen.

The first place that gives a usable value wins; a day that cannot be one is passed over, not believed.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

import htmldate
import lxml.html

from app.domain.article import PublishedBasis
from app.errors import InputError
from app.sources.days import FIRST, LAST, read_day
from app.sources.facts import clean_language, clean_line, clean_url

# (where it stands, value)
_Found = Iterator[tuple[str, object]]

_ARTICLE_TYPES = re.compile(r"Article|BlogPosting|Report|LiveBlogPosting|WebPage", re.IGNORECASE)
_MOST_NODES = 2_000
_LONGEST_JSON = 1_000_000

_DAY_METAS = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date",
    "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date", "pubdate", "publishdate", "publish-date",
    "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date", "article.published",
)  # fmt: skip
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in _MONTHS)}|sept)\.?"
# `31 October 2023`, `October 31, 2023`, `Oct. 31 2023`; in a line that says when the article was published.
_WRITTEN_DAY = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>\d{{4}})"
    rf"|{_MONTH.replace('month', 'month2')}\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}}))\b",
    re.IGNORECASE,
)
_NUMBERED_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_DATELINES = (
    "//*[@itemprop='datePublished']",
    "//time[@pubdate]",
    "//article//time | //header//time",
    (
        "//*[contains(@class, 'publish') or contains(@class, 'dateline') or contains(@class, 'post-date')"
        " or contains(@class, 'article-date') or contains(@class, 'byline') or contains(@class, 'entry-date')"
        " or contains(@class, 'timestamp')]"
    ),
)
_LONGEST_DATELINE = 200
_SITE_IN_TITLE = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$")


@dataclass(frozen=True, slots=True)
class Facts:
    """Fields of an article with their values, and for each where it was found."""

    values: Mapping[str, Any]
    origins: Mapping[str, str]


def read_facts(tree: lxml.html.HtmlElement, *, url: str | None = None, last: date | None = None) -> Facts:
    """Return what the page says of its article; `url` is where it was fetched, and no day after `last` is believed."""
    nodes = [node for node in _linked_data(tree) if _ARTICLE_TYPES.search(str(node.get("@type", "")))]
    # An article's own node before the page that holds it.
    nodes.sort(key=lambda node: "WebPage" in str(node.get("@type")))
    metas = _metas(tree)
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}

    def take(field: str, found: _Found, clean: Callable[[object], object | None]) -> None:
        for origin, raw in found:
            value = clean(raw)
            if value is not None:
                values[field], origins[field] = value, origin
                return

    take("title", _titles(tree, nodes, metas), clean_line)
    take("publisher", _publishers(nodes, metas, url), clean_line)
    take("author", _authors(tree, nodes, metas), _author)
    take("url", _addresses(tree, metas, url), clean_url)
    take("language", _languages(tree, nodes, metas), clean_language)
    day = _first_day(_days(tree, nodes, metas), last)
    if day is None:
        day = _guess_day(tree, values.get("url") or url, last)
        values["published_basis"] = PublishedBasis.INFERRED
    if day is not None:
        origins["published"], values["published_on"] = day
    else:
        del values["published_basis"]
    origins.pop("language", None)
    return Facts(values, origins)


def _linked_data(tree: lxml.html.HtmlElement) -> Iterator[Mapping[str, Any]]:
    """Yield the JSON-LD nodes of the page, those in lists and graphs too."""
    count = 0
    for script in tree.xpath("//script[@type='application/ld+json']"):
        words = script.text or ""
        try:
            pending = [json.loads(words, strict=False)] if len(words) <= _LONGEST_JSON else []
        except (ValueError, RecursionError):
            continue
        while pending and count < _MOST_NODES:
            node = pending.pop(0)
            count += 1
            if isinstance(node, list):
                pending.extend(node)
            elif isinstance(node, dict):
                yield node
                pending.extend(node[key] for key in ("@graph", "mainEntity") if key in node)


def _metas(tree: lxml.html.HtmlElement) -> dict[str, str]:
    """Return the content of each meta tag by its name in lower case, the first of each name."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = meta.get("content")
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _from_metas(metas: Mapping[str, str], *names: str) -> _Found:
    return ((f"meta tag {name}", metas[name]) for name in names if name in metas)


def _titles(tree: lxml.html.HtmlElement, nodes: list[Mapping[str, Any]], metas: Mapping[str, str]) -> _Found:
    yield from (("JSON-LD headline", node.get("headline")) for node in nodes)
    yield from _from_metas(metas, "og:title", "twitter:title", "citation_title", "dc.title")
    headings = tree.xpath("//h1")
    if len(headings) == 1:
        yield "the page’s heading", headings[0].text_content()
    for title in tree.xpath("//head/title"):
        yield "the page’s title", _SITE_IN_TITLE.sub("", title.text_content().strip())


def _publishers(nodes: list[Mapping[str, Any]], metas: Mapping[str, str], url: str | None) -> _Found:
    yield from (("JSON-LD publisher", _name(node.get("publisher"))) for node in nodes)
    yield from _from_metas(metas, "og:site_name", "application-name", "dc.publisher", "citation_journal_title")
    if url:
        yield "the address", (urlsplit(url).hostname or "").removeprefix("www.")


def _authors(tree: lxml.html.HtmlElement, nodes: list[Mapping[str, Any]], metas: Mapping[str, str]) -> _Found:
    yield from (("JSON-LD author", _name(node.get("author"))) for node in nodes)
    yield from _from_metas(metas, "author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
    for path, origin in (("//*[@itemprop='author']", "itemprop author"), ("//a[@rel='author']", "link rel author")):
        for element in tree.xpath(path)[:1]:
            yield origin, element.text_content()


def _addresses(tree: lxml.html.HtmlElement, metas: Mapping[str, str], url: str | None) -> _Found:
    """Yield the address that the page names as its own, where it is of the host that it came from; else that one."""
    named = [("link rel canonical", link.get("href")) for link in tree.xpath("//link[@rel='canonical']")[:1]]
    named += _from_metas(metas, "og:url")
    for origin, address in named:
        cleaned = clean_url(address)
        if cleaned and (url is None or urlsplit(cleaned).hostname == urlsplit(url).hostname):
            yield origin, cleaned
    yield "where it was fetched", url


def _languages(tree: lxml.html.HtmlElement, nodes: list[Mapping[str, Any]], metas: Mapping[str, str]) -> _Found:
    yield "html lang", tree.get("lang")
    yield from (("JSON-LD inLanguage", node.get("inLanguage")) for node in nodes)
    yield from _from_metas(metas, "content-language", "og:locale", "language")


def _days(tree: lxml.html.HtmlElement, nodes: list[Mapping[str, Any]], metas: Mapping[str, str]) -> _Found:
    yield from (("JSON-LD datePublished", node.get("datePublished")) for node in nodes)
    yield from _from_metas(metas, *_DAY_METAS)
    for path in _DATELINES:
        for element in tree.xpath(path)[:5]:
            yield "time element", element.get("datetime") or element.get("content")
            yield "visible dateline", _written_day(element.text_content())


def _written_day(words: str) -> str | None:
    line = " ".join(words.split())
    if len(line) > _LONGEST_DATELINE:
        return None
    found = _WRITTEN_DAY.search(line)
    if not found:
        numbered = _NUMBERED_DAY.search(line)
        return numbered[0] if numbered else None
    month = (found["month"] or found["month2"])[:3].lower()
    number = next(index for index, name in enumerate(_MONTHS, start=1) if name.startswith(month))
    return f"{found['year'] or found['year2']}-{number}-{found['day'] or found['day2']}"


def _first_day(found: _Found, last: date | None) -> tuple[str, date] | None:
    for origin, words in found:
        line = clean_line(words)
        try:
            day = read_day(_iso(line), origin) if line else None
        except InputError:
            continue
        if day is not None and (last is None or day <= last):
            return origin, day
    return None


def _iso(words: str) -> str:
    """Return the beginning of a day written in another usual way as `2023-10-31`, else the words as they are."""
    return _written_day(words) or words


def _guess_day(tree: lxml.html.HtmlElement, url: str | None, last: date | None) -> tuple[str, date] | None:
    """Ask htmldate, which reads the address and the markup; never the body's text, whose dates are those of events."""
    rest = deepcopy(tree)
    # The end and the margins of a page tell when the site was made, or when something else was written.
    for element in rest.xpath("//footer | //aside | //nav"):
        element.drop_tree()
    try:
        words = htmldate.find_date(
            rest,
            extensive_search=False,
            original_date=True,
            url=url,
            min_date=datetime(FIRST.year, FIRST.month, FIRST.day),  # noqa: DTZ001 - the library wants it without a zone
            max_date=datetime(*(last or LAST).timetuple()[:3]),  # noqa: DTZ001 - as above
        )
        return ("the address or markup, by htmldate", read_day(words, "htmldate")) if words else None
    except (InputError, ValueError, OverflowError, RecursionError):
        return None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        return ", ".join(name for item in value[:10] if isinstance(item, dict | str) and (name := _name(item))) or None
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else None


def _author(words: object) -> str | None:
    """Return an author's name; some pages give the address of a profile instead."""
    line = clean_line(words)
    return None if line is None or "://" in line else re.sub(r"^by\s+", "", line, flags=re.IGNORECASE)
