"""How much is taken in at once; the bounds that every reader keeps to."""

from dataclasses import dataclass

from app.errors import UnreadableFileError


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes: of one article's text, of one file that holds more than text, of all that an archive unpacks to.

    `members` is the number of files of an archive, or of records of an export.
    """

    article: int = 2_000_000
    file: int = 20_000_000
    unpacked: int = 100_000_000
    members: int = 5_000


def check_size(size: int, most: int, name: str) -> None:
    """Raise UnreadableFileError where `size` bytes are more than `most`."""
    if size > most:
        raise UnreadableFileError(f"{name}: it is too large ({size:,} bytes; at most {most:,} are read).")
