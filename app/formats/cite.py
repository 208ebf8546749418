"""An event as a reference: in words, in Markdown, for BibTeX and for programs that read RIS."""

from dataclasses import dataclass
from datetime import date

from app.timeline.articles import ArticleRef
from app.timeline.dates import say_date, say_day
from app.timeline.detail import EventDetail

BIBTEX_TYPE = "application/x-bibtex; charset=utf-8"
RIS_TYPE = "application/x-research-info-systems; charset=utf-8"

_HOUSE = "Chancery"
# More names than these make no better reference: the event's page has them all.
_MOST_NAMED = 4
_INNER_QUOTES = str.maketrans("“”", "‘’")
_BIBTEX = str.maketrans(
    {c: f"\\{c}" for c in "{}$&#%_"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)
_MARKDOWN = str.maketrans({c: f"\\{c}" for c in "\\`*_[]<>|"})


@dataclass(frozen=True, slots=True)
class Citation:
    """One event in the four forms; each is whole by itself."""

    text: str
    markdown: str
    bibtex: str
    ris: str


def cite(detail: EventDetail, *, url: str, accessed: date) -> Citation:
    """Return the references to an event whose page stands at `url`, read on `accessed`."""
    card = detail.card
    title, when = " ".join(card.summary.split()), say_date(card.when)
    told = [_told(report.article) for report in detail.reports]
    reported = _reported(told)
    entry = f"{when}. {_HOUSE}, event {card.id}."
    quote = card.quote.text if card.quote else ""
    return Citation(
        text=_sentence(
            f"“{title.translate(_INNER_QUOTES)}”, {entry}",
            reported,
            f"{url} (accessed {say_day(accessed)}).",
        ),
        markdown=_sentence(
            f"[{title.translate(_MARKDOWN)}](<{url}>), {when}. {_HOUSE}, event {card.id}.",
            reported.translate(_MARKDOWN),
        ),
        bibtex=_bibtex(
            card.id,
            title=f"{{{title.translate(_BIBTEX)}}}",
            author=f"{{{_HOUSE}}}",
            year=str(card.updated_at.year),
            date=card.updated_at.date().isoformat(),
            # Addresses are kept as they are: \url and the field itself take every character of ours.
            howpublished=f"\\url{{{url}}}",
            url=url,
            urldate=accessed.isoformat(),
            note=_sentence(f"Event dated {when}.", reported).translate(_BIBTEX),
        ),
        ris=_ris(
            ("TY", "ELEC"),
            ("ID", card.id),
            ("TI", title),
            ("AU", _HOUSE),
            ("PY", str(card.updated_at.year)),
            ("DA", f"{card.updated_at:%Y/%m/%d}/"),
            ("PB", _HOUSE),
            ("AB", quote),
            ("N1", _sentence(f"Event dated {when}.", reported)),
            ("UR", url),
            ("Y2", f"{accessed:%Y/%m/%d}/"),
            ("ER", ""),
        ),
    )


def _told(article: ArticleRef) -> str:
    return f"{article.publisher or f'“{article.title.translate(_INNER_QUOTES)}”'}, {say_day(article.published_on)}"


def _reported(told: list[str]) -> str:
    named = list(dict.fromkeys(told))
    if not named:
        return ""
    left = len(named) - _MOST_NAMED
    shown = [*named[:_MOST_NAMED], f"{left} more"] if left > 0 else named
    return f"Reported by {'; '.join(shown)}."


def _sentence(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _bibtex(key: str, **fields: str) -> str:
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@misc{{chancery_{key},\n{lines}\n}}\n"


def _ris(*fields: tuple[str, str]) -> str:
    """Return a record; a line of it ends where the next tag begins, so that no value may hold a line's end."""
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in fields if value or tag == "ER")
