"""What the commands that read articles share: arguments, finding and reading files, a sentence for each fault."""

import logging
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import complain
from app.domain.article import Article
from app.errors import AppError, InputError
from app.sources.days import accept
from app.sources.files import find_files, read_article

Paths = Annotated[list[Path], typer.Argument(help="Files, or folders of them.", show_default=False)]
Published = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="Day of publication for articles that state none.", show_default=False),
]

_log = logging.getLogger(__name__)


def files_in(paths: Sequence[Path]) -> list[Path]:
    """Return the articles' files; raises InputError where there are none."""
    files = find_files(paths)
    if not files:
        raise InputError("There are no files of articles in the folders given.")
    return files


def day_given(published: datetime | None) -> date | None:
    """Return the day of --published; raises InputError where no article can have been published then."""
    return None if published is None else accept(published.date(), "--published")


def read_file(file: Path, *, max_bytes: int, published: date | None) -> Article:
    """Return the article of a file, and say so where it states another day than the one given; that day is kept."""
    article = read_article(file, max_bytes=max_bytes, published=published)
    if published is not None and article.published_on != published:
        complain(f"{file}: it states {article.published_on} as its day, which is kept; --published was not used.")
    return article


def complain_of(file: Path, error: Exception, *, outcome: str) -> None:
    """Print the sentence of an error that must not stop the other files; a fault of the program names `outcome`."""
    if isinstance(error, AppError):
        complain(str(error))
        return
    _log.info("failed file=%s", file, exc_info=error)
    said = " ".join(f"{type(error).__name__}: {error}".split())
    complain(f"{file}: Chancery failed on it ({said}); {outcome}.")
