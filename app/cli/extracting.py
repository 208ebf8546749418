"""Commands that read articles without a store: extract, score."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from app.cli.console import app, complain, progress_bar, read_settings
from app.cli.intake import Paths, Published, complain_of, day_given, files_in, read_file
from app.domain.article import Article
from app.domain.event import Event
from app.domain.lexicon import Lexicon
from app.errors import InputError
from app.extraction import extract_events
from app.formats.explained import explained_document, explained_lines
from app.formats.gold import gold_document
from app.knowledge import load_lexicon
from app.scoring import is_commentary, score
from app.scoring.table import error_lines, score_lines

GoldFolder = Annotated[Path, typer.Argument(help="Folder of gold files, one JSON document an article.")]
SET_ASIDE = "set_aside.txt"  # names of articles, without the ending of their files
Maker = Callable[[str, Article, list[Event]], str]
_T = TypeVar("_T")
ArticlesFolder = Annotated[Path, typer.Argument(help="Folder of the articles, under the same names.")]


@app.command(epilog="Example: chancery extract article.md --explain")
def extract(
    paths: Paths,
    published: Published = None,
    out: Annotated[
        Path | None, typer.Option(help="Write one JSON file an article into this folder.", show_default=False)
    ] = None,
    *,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show for each value the words and the rule that it came from.")
    ] = False,
    json_: Annotated[bool, typer.Option("--json", help="With --explain: JSON, as in a folder, not text.")] = False,
) -> None:
    """Print the events of articles as JSON in the gold format, or write them to a folder; nothing is stored.

    A file that cannot be read is named with the reason; the others go on, and the exit code is 1.
    """
    make: Maker = _gold_json
    if explain:
        make = _explained_json if json_ or out is not None else _explained_text
    files, day = files_in(paths), day_given(published)
    if out is not None:
        _make_folder(out)
    written: dict[Path, Path] = {}
    refused = 0
    for file, document in _extracted(files, load_lexicon(), day, make):
        if document is None:
            refused += 1
        elif out is None:
            typer.echo(document)
        elif other := written.get(target := out / f"{file.stem}.json"):
            complain(f"{file}: {target} holds the events of {other} already; they were kept, and those of it left out.")
            refused += 1
        else:
            _write(target, document + "\n")
            written[target] = file
    if refused:
        raise typer.Exit(1)


@app.command("score", epilog="Example: chancery score tests/gold seeds/articles --show")
def score_folder(
    gold_dir: GoldFolder,
    articles_dir: ArticlesFolder,
    *,
    show: Annotated[bool, typer.Option("--show", help="List what was missed, extra or wrong.")] = False,
    set_aside: Annotated[
        bool, typer.Option("--set-aside", help=f"Score only what {SET_ASIDE} in the gold folder, or beside it, names.")
    ] = False,
) -> None:
    """Extract the articles of a gold folder and compare: precision, recall, F1 by kind, and each field's accuracy.

    Articles set aside to be measured last, unread, are left out unless they are asked for.
    """
    files = sorted(gold_dir.glob("*.json"))
    if not files:
        raise InputError(f"There are no gold files in {gold_dir}.")
    aside = names_set_aside(gold_dir)
    gold = {file.stem: _read_gold(file) for file in files if (file.stem in aside) is set_aside}
    if not gold:
        reason = "sets none of them aside" if set_aside else "sets all of them aside"
        raise InputError(f"There is nothing to score in {gold_dir}: {SET_ASIDE} {reason}.")
    articles = [_article_file(articles_dir, name) for name in gold]
    documents = _extracted(articles, load_lexicon(), None, gold_document)
    extracted = {file.stem: document["events"] for file, document in documents if document}
    result = score(gold, extracted)
    if show:
        _print(error_lines(result))
    typer.echo("commentary, apart:")
    _print(score_lines(score(gold, extracted, keep=is_commentary)))
    typer.echo("events:")
    _print(score_lines(result))
    if left_out := len(files) - len(gold):
        typer.echo(f"left out: {left_out} articles{'' if set_aside else f' of {SET_ASIDE}; --set-aside scores them'}")


def names_set_aside(gold_dir: Path) -> frozenset[str]:
    """Return the names of the articles that the list in a gold folder, or beside it, sets aside; none without one."""
    for folder in (gold_dir, gold_dir.resolve().parent):
        if (file := folder / SET_ASIDE).is_file():
            return frozenset(file.read_text(encoding="utf-8").split())
    return frozenset()


def _read_gold(file: Path) -> list[dict[str, Any]]:
    try:
        events: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["events"]
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{file} is no gold file: it has no list of events.") from error
    return events


def _article_file(folder: Path, name: str) -> Path:
    for suffix in (".md", ".txt"):
        if (file := folder / f"{name}{suffix}").is_file():
            return file
    raise InputError(f"The gold file {name} has no article in {folder}.")


def _extracted(
    files: list[Path], lexicon: Lexicon, published: date | None, make: Callable[[str, Article, list[Event]], _T]
) -> Iterator[tuple[Path, _T | None]]:
    """Yield each file with what `make` makes of its events; None for one refused, whose reason has been printed."""
    limit = read_settings().max_article_bytes
    with progress_bar() as bar:
        for done, file in enumerate(files, start=1):
            document = None
            try:
                article = read_file(file, max_bytes=limit, published=published)
                document = make(file.stem, article, extract_events(article, lexicon))
            except Exception as error:  # noqa: BLE001 - one article must not stop the others
                complain_of(file, error, outcome="it was left out")
            yield file, document
            bar(done, len(files), file.name)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise InputError(f"{folder} is a file; give --out a folder.") from error
    except OSError as error:
        raise InputError(f"The folder {folder} cannot be made: {error.strerror}.") from error


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(f"{file} cannot be written: {error.strerror}.") from error


def _gold_json(name: str, article: Article, events: list[Event]) -> str:
    return json.dumps(gold_document(name, article, events), ensure_ascii=False, indent=1)


def _explained_json(name: str, article: Article, events: list[Event]) -> str:
    return json.dumps(explained_document(name, article, events), ensure_ascii=False, indent=1)


def _explained_text(name: str, article: Article, events: list[Event]) -> str:
    return "\n".join(explained_lines(name, article, events))


def _print(lines: Iterator[str]) -> None:
    for line in lines:
        typer.echo(line)
