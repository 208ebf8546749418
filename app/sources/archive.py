"""Zip archives: their files one by one, never more bytes than the limits allow, whatever the archive says of itself."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from app.errors import InputError, UnreadableFileError
from app.sources.facts import clean_line
from app.sources.limits import Limits

# What the system of a Mac adds, and what no one means to hand in.
_IGNORED = "__MACOSX"
_ENCRYPTED = 0x1
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


def members(data: bytes, name: str, limits: Limits) -> Iterator[tuple[str, bytes | InputError]]:
    """Yield (name, content) of each file in the archive, an error in place of one that cannot be read.

    Raises UnreadableFileError where the whole is no archive, or unpacks to more than the limits allow.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = [entry for entry in archive.infolist() if _wanted(entry)]
    except _DAMAGED as error:
        raise UnreadableFileError(f"{name}: it is not a zip archive, or a damaged one.") from error
    if len(entries) > limits.members:
        raise UnreadableFileError(f"{name}: it holds {len(entries):,} files; at most {limits.members:,} are read.")
    if not entries:
        raise UnreadableFileError(f"{name}: there are no files in it.")
    left = limits.unpacked
    for entry in entries:
        shown = f"{name}/{clean_line(entry.filename) or 'a file without a name'}"
        content, size = _unpack(archive, entry, shown, limits.file, left)
        left -= size
        if left < 0:
            raise UnreadableFileError(f"{name}: it unpacks to more than {limits.unpacked:,} bytes.")
        yield shown, content


def _wanted(entry: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(entry.filename).parts
    hidden = any(part.startswith(".") and part != ".." for part in parts) or _IGNORED in parts
    return not entry.is_dir() and not hidden and PurePosixPath(entry.filename).stem.upper() != "README"


def _unpack(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, shown: str, most: int, left: int
) -> tuple[bytes | InputError, int]:
    """Return the content, or why there is none, and how many bytes were unpacked to find out."""
    if entry.flag_bits & _ENCRYPTED:
        return UnreadableFileError(f"{shown}: it is encrypted."), 0
    try:
        with archive.open(entry) as stream:
            # One byte more than is allowed tells that there is more, and no more than that is ever unpacked.
            content = stream.read(min(most, left) + 1)
    except _DAMAGED:
        return UnreadableFileError(f"{shown}: it is damaged."), min(most, left)
    if len(content) > most:
        return UnreadableFileError(f"{shown}: it is too large; at most {most:,} bytes are read."), len(content)
    return content, len(content)
