"""Files and folders → articles: finds them, reads them with care, and says in one sentence what is wrong with one."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from app.domain.article import Article
from app.errors import MissingDateError, UnreadableFileError
from app.sources.days import accept
from app.sources.limits import Limits, check_size
from app.sources.reading import SUFFIXES, Reading, most_bytes, read_all, read_one


def find_files(paths: Sequence[Path]) -> list[Path]:
    """Return the files named, and the articles' files in the folders named, each once, folders' files sorted.

    Hidden files and READMEs in folders are left out. A path that does not exist stays, for the readers to refuse.
    """
    return list(dict.fromkeys(file for path in paths for file in _files_of(path)))


def read_article(path: Path, *, max_bytes: int, published: date | None = None) -> Article:
    """Return the one article of a file; `published` is used where the file states no day.

    Raises UnreadableFileError or MissingDateError, with a sentence that begins with the path.
    """
    limits = Limits(article=max_bytes)
    draft = read_one(_read(path, limits), str(path), limits)
    article = draft.dated(published and accept(published, str(path)))
    if article is None:
        raise MissingDateError(f"{path}: no day of publication is stated; give one with --published YYYY-MM-DD.")
    return article


def read_path(path: Path, limits: Limits) -> list[Reading]:
    """Return all articles of a file, and a refusal for each part of it that is none."""
    try:
        return read_all(_read(path, limits), str(path), limits)
    except UnreadableFileError as error:
        return [Reading(str(path), refusal=str(error))]


def _files_of(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
        if file.suffix.lower() in SUFFIXES and not hidden and file.stem.upper() != "README" and file.is_file():
            yield file


def _read(path: Path, limits: Limits) -> bytes:
    try:
        if not path.exists():
            raise UnreadableFileError(f"{path}: there is no such file.")
        # Neither a folder nor a device or pipe, from which reading might never end.
        if not path.is_file():
            raise UnreadableFileError(f"{path}: this is not a file.")
        check_size(path.stat().st_size, most_bytes(path.name, limits), str(path))
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(f"{path}: it cannot be read: {error.strerror or error}.") from error
    if not data.strip():
        raise UnreadableFileError(f"{path}: it is empty.")
    return data
