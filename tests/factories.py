"""Makes articles, events and filled databases for tests: small defaults, and only what a test is about written out."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Engine

from app import resources
from app.domain.article import Article
from app.domain.codebook import Act, Basis, Kind, Precision, Status
from app.domain.event import ActorMention, DateSpan, Event, Evidence, Quote
from app.domain.lexicon import Lexicon
from app.domain.parties import Party, Person, Roster, Tenure
from app.pipeline.run import ensure_lexicon_rows, ingest_article
from app.sources.files import find_files, read_article
from app.storage.database import create_engine_for, migrate

GOLD = Path(__file__).parent / "gold"
MAX_BYTES = 2_000_000

_STATES = {
    "ARM": "Armenia", "AZE": "Azerbaijan", "EGY": "Egypt", "IRN": "Iran", "IRQ": "Iraq", "ISR": "Israel",
    "JOR": "Jordan", "LBN": "Lebanon", "OMN": "Oman", "PSE": "Palestine", "QAT": "Qatar", "RUS": "Russia",
    "SAU": "Saudi Arabia", "SYR": "Syria", "TUR": "Turkey", "USA": "United States",
}  # fmt: skip
_GROUPS = {
    "asaib-ahl-al-haq": "Asaib Ahl al-Haq", "hamas": "Hamas", "hezbollah": "Hezbollah", "houthis": "Houthis",
    "iraqi-shiite-militias": "Iraqi Shiite militias",
}  # fmt: skip
_BODIES = {"un": "United Nations", "west": "West"}
_ORGANS = {
    "azerbaijani-forces": ("Azerbaijani forces", "AZE"),
    "biden-administration": ("Biden administration", "USA"),
    "gaza-health-ministry": ("Gaza Health Ministry", "hamas"),
    "turkish-armed-forces": ("Turkish Armed Forces", "TUR"),
    "turkish-foreign-ministry": ("Turkish Foreign Ministry", "TUR"),
}
# id, name, other spellings, (party, office, from, to)
_PERSONS: tuple[tuple[str, str, tuple[str, ...], tuple[str, str, date | None, date | None]], ...] = (
    ("abbas-araqchi", "Abbas Araqchi", ("Abbas Araghchi",), ("IRN", "foreign minister", date(2024, 8, 21), None)),
    ("ali-bagheri-kani", "Ali Bagheri Kani", (), ("IRN", "foreign minister", date(2024, 5, 20), date(2024, 8, 21))),
    ("benjamin-netanyahu", "Benjamin Netanyahu", (), ("ISR", "prime minister", date(2022, 12, 29), None)),
    ("esmaeil-baghaei", "Esmaeil Baghaei", (), ("IRN", "foreign ministry spokesperson", date(2024, 10, 1), None)),
    ("hakan-fidan", "Hakan Fidan", (), ("TUR", "foreign minister", date(2023, 6, 3), None)),
    (
        "hassan-nasrallah",
        "Hassan Nasrallah",
        (),
        ("hezbollah", "secretary-general", date(1992, 2, 16), date(2024, 9, 27)),
    ),
    (
        "hossein-amir-abdollahian",
        "Hossein Amir-Abdollahian",
        ("Hossein Amirabdollahian",),
        ("IRN", "foreign minister", date(2021, 8, 25), date(2024, 5, 19)),
    ),
    ("isaac-herzog", "Isaac Herzog", (), ("ISR", "president", date(2021, 7, 7), None)),
    ("ismail-haniyeh", "Ismail Haniyeh", (), ("hamas", "leader", date(2017, 5, 6), date(2024, 7, 31))),
    ("lior-haiat", "Lior Haiat", (), ("ISR", "foreign ministry spokesperson", None, None)),
    (
        "mohammed-bin-abdulrahman-al-thani",
        "Mohammed bin Abdulrahman Al Thani",
        (),
        ("QAT", "foreign minister", date(2016, 1, 27), None),
    ),
    ("qais-khazali", "Qais Khazali", (), ("asaib-ahl-al-haq", "leader", None, None)),
    (
        "recep-tayyip-erdogan",
        "Recep Tayyip Erdogan",
        ("Recep Tayyip Erdoğan",),
        ("TUR", "president", date(2014, 8, 28), None),
    ),
    ("stephane-dujarric", "Stephane Dujarric", (), ("un", "spokesperson", None, None)),
)
_COMMENTATORS = {
    "arash-azizi": "Arash Azizi",
    "behnam-ben-taleblu": "Behnam Ben Taleblu",
    "hamidreza-azizi": "Hamidreza Azizi",
}


@cache
def small_roster() -> Roster:
    """Return the parties and persons of the five sample articles, so that fast tests need no lexicon."""
    parties = {
        id_: Party(id_, name, type_)
        for type_, named in (("state", _STATES), ("group", _GROUPS), ("body", _BODIES))
        for id_, name in named.items()
    }
    persons = {
        id_: Person(id_, name, aliases=aliases, short=(name.split()[-1],), tenures=(Tenure(*tenure),))
        for id_, name, aliases, tenure in _PERSONS
    }
    return Roster(parties, persons, _ORGANS)


@cache
def small_lexicon() -> Lexicon:
    """Return a lexicon of the small roster and no words."""
    return Lexicon(small_roster())


def make_article(**overrides: Any) -> Article:  # noqa: ANN401 - any field of Article
    """Return an article with a short text, changed by the fields given."""
    article = Article(
        text="Hakan Fidan visited Tehran on Monday.\n\nIsrael condemned the visit.",
        published_on=date(2024, 7, 1),
        publisher="Daily Example",
    )
    return replace(article, **overrides)


def mention(actor: str, *, party: str | None = "", text: str | None = None) -> ActorMention:
    """Return a mention of an actor of the small roster, who acts for the party given, else for his own."""
    roster = small_roster()
    if party == "":
        party = _own_party(actor)
    name = _COMMENTATORS.get(actor) or roster.actor_name(actor)
    return ActorMention(party=party, actor=actor, name=name, text=text or name)


def when(
    start: str, end: str | None = None, precision: Precision = Precision.DAY, basis: Basis = Basis.EXPLICIT
) -> DateSpan:
    """Return a span of ISO days, of one day if `end` is left out."""
    return DateSpan(date.fromisoformat(start), date.fromisoformat(end or start), precision, basis)


def evidence_in(article: Article, *passages: str) -> tuple[Evidence, ...]:
    """Return the spans of the first places where the article holds these passages."""
    return tuple(Evidence(*_place(article.text, passage), passage) for passage in passages)


def quotes_in(article: Article, *passages: str) -> tuple[Quote, ...]:
    """Return the quotes at the first places where the article holds these passages."""
    return tuple(Quote(*_place(article.text, passage), passage) for passage in passages)


def make_event(**overrides: Any) -> Event:  # noqa: ANN401 - any field of Event
    """Return Fidan's visit to Iran as `make_article()` tells it, changed by the fields given."""
    event = Event(
        kind=Kind.VISIT,
        act=Act.VISIT,
        status=Status.OCCURRED,
        when=when("2024-07-01", basis=Basis.RELATIVE),
        initiators=(mention("hakan-fidan"),),
        targets=(mention("IRN"),),
        evidence=evidence_in(make_article(), "Hakan Fidan visited Tehran on Monday."),
        rule="test",
    )
    return replace(event, **overrides)


@cache
def sample_articles() -> tuple[tuple[str, Article], ...]:
    """Return the five sample articles, each with its file's name without the ending."""
    files = find_files([resources.SEED_ARTICLES])
    return tuple((file.stem, read_article(file, max_bytes=MAX_BYTES)) for file in files)


@cache
def gold_events(name: str) -> list[Event]:
    """Return the gold events of a sample article, in the order of their first evidence."""
    text = dict(sample_articles())[name].text
    document = json.loads((GOLD / f"{name}.json").read_text(encoding="utf-8"))
    return sorted((_gold_event(record, text) for record in document["events"]), key=lambda event: event.start)


def gold_extract(article: Article, _lexicon: Lexicon) -> list[Event]:
    """Stand in for the extractor: the gold events of a sample article, none of any other."""
    return next((gold_events(name) for name, known in sample_articles() if known.text == article.text), [])


def bare_engine(folder: Path) -> Engine:
    """Return a migrated database in `folder` without a roster."""
    return _engine_over(_bare_file(), folder)


def empty_engine(folder: Path) -> Engine:
    """Return a migrated database in `folder` with the small roster and nothing else."""
    return _engine_over(_empty_file(), folder)


def filled_engine(folder: Path, articles: Iterable[Article] | None = None) -> Engine:
    """Return a migrated database in `folder` with the sample articles (in this order) and their gold events."""
    if articles is None:
        return _engine_over(_filled_file(), folder)
    engine = empty_engine(folder)
    for article in articles:
        ingest_article(engine, article, small_lexicon(), extract=gold_extract)
    return engine


def _engine_over(content: bytes, folder: Path) -> Engine:
    folder.mkdir(exist_ok=True)
    file = folder / "chancery.db"
    file.write_bytes(content)
    return create_engine_for(f"sqlite:///{file}")


# Made once and copied: hundreds of tests begin with one of these files.
@cache
def _bare_file() -> bytes:
    with TemporaryDirectory() as folder:
        engine = create_engine_for(f"sqlite:///{folder}/chancery.db")
        migrate(engine)
        engine.dispose()
        return Path(folder, "chancery.db").read_bytes()


@cache
def _empty_file() -> bytes:
    with TemporaryDirectory() as folder:
        engine = bare_engine(Path(folder))
        ensure_lexicon_rows(engine, small_lexicon())
        engine.dispose()
        return Path(folder, "chancery.db").read_bytes()


@cache
def _filled_file() -> bytes:
    with TemporaryDirectory() as folder:
        engine = filled_engine(Path(folder), (article for _, article in sample_articles()))
        engine.dispose()
        return Path(folder, "chancery.db").read_bytes()


def _own_party(actor: str) -> str | None:
    roster = small_roster()
    if actor in roster.persons:
        return roster.persons[actor].tenures[0].party
    if actor in roster.organs:
        return roster.organs[actor][1]
    return None if actor in _COMMENTATORS else actor


def _place(text: str, passage: str) -> tuple[int, int]:
    start = text.index(passage)
    return start, start + len(passage)


def _gold_event(record: dict[str, Any], text: str) -> Event:
    spans = tuple(Evidence(span["start"], span["end"], span["text"]) for span in record["evidence"])
    return Event(
        kind=Kind(record["kind"]),
        act=Act(record["act"]),
        status=Status(record["status"]),
        when=when(
            record["date_start"],
            record["date_end"],
            Precision(record["date_precision"]),
            Basis(record["date_basis"]),
        ),
        initiators=_gold_mentions(record["initiators"]),
        targets=_gold_mentions(record["targets"]),
        evidence=tuple(sorted(spans)),
        rule="gold",
        place=record["place"],
        speaker=record["speaker"],
        quotes=tuple(sorted(_gold_quote(quote, spans, text) for quote in record["quotes"])),
        attribution=record["attribution"],
    )


def _gold_mentions(records: list[dict[str, Any]]) -> tuple[ActorMention, ...]:
    return tuple(mention(record["actor"], party=record["party"], text=record["text"]) for record in records)


def _gold_quote(quote: str, spans: tuple[Evidence, ...], text: str) -> Quote:
    """Find a gold quote, which has no offsets: inside the event's evidence, else anywhere in the article."""
    for span in spans:
        if quote in span.text:
            start = span.start + span.text.index(quote)
            return Quote(start, start + len(quote), quote)
    return Quote(*_place(text, quote), quote)
