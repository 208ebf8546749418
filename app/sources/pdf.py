"""PDF files with a text layer → drafts. They are read in a process of their own, so that none can hang or fill ours."""

import json
import subprocess
import sys
from datetime import date

from app.domain.article import Draft, PublishedBasis
from app.errors import UnreadableFileError
from app.sources.facts import clean_line
from app.sources.limits import Limits, check_size
from app.sources.text import normalise

_SECONDS = 30


def read_pdf(data: bytes, name: str, limits: Limits) -> Draft:
    """Return the article of a PDF file; raises UnreadableFileError, its sentence beginning with `name`."""
    check_size(len(data), limits.file, name)
    found = _read_apart(data, name)
    if "refusal" in found:
        raise UnreadableFileError(f"{name}: {found['refusal']}")
    text = normalise(str(found["text"]))
    if not any(character.isalnum() for character in text):
        raise UnreadableFileError(f"{name}: it has no text layer; it may be a scan, which cannot be read here.")
    check_size(len(text.encode()), limits.article, name)
    title, author, day = clean_line(found["title"]), clean_line(found["author"]), found["day"]
    origins = {"title": "PDF title", "author": "PDF author", "published": "PDF creation date"}
    known = {"title": title, "author": author, "published": day}
    return Draft(
        text=text,
        title=title,
        author=author,
        published_on=date.fromisoformat(str(day)) if day else None,
        # The day on which the file was made, which is often that of the article.
        published_basis=PublishedBasis.INFERRED if day else PublishedBasis.STATED,
        origins={field: origin for field, origin in origins.items() if known[field]},
    )


def _read_apart(data: bytes, name: str) -> dict[str, object]:
    # The child finds this program by the same path as we do.
    program = f"import sys; sys.path[:] = {sys.path!r}; from app.sources.pdf_reader import main; main()"
    command = [sys.executable, "-c", program]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=True)  # noqa: S603 - our own program
        found = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise UnreadableFileError(f"{name}: reading it took longer than {_SECONDS} seconds.") from error
    except (subprocess.CalledProcessError, ValueError) as error:
        raise UnreadableFileError(f"{name}: it is damaged, or too complex to be read.") from error
    return dict(found)
