"""Public ids and slugs: made from content alone, so that the same articles give the same addresses on every machine."""

import base64
import hashlib
import re
from collections.abc import Iterable

from app.domain.codebook import Kind
from app.domain.folding import fold

_ID_LENGTH = 12
_SLUG_LENGTH = 60
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def article_public_id(text_sha256: str) -> str:
    """Return the public id of the article with this text hash (hex)."""
    return _base32(bytes.fromhex(text_sha256))


def event_public_id(text_sha256: str, kind: Kind, start: int, initiators: Iterable[str]) -> str:
    """Return the public id of the event that an article tells first at offset `start`; initiators by actor id."""
    material = "\n".join((text_sha256, kind, str(start), *sorted(initiators)))
    return _base32(hashlib.sha256(material.encode()).digest())


def slugify(text: str) -> str:
    """Return `text` as lower-case ASCII words joined by hyphens, at most 60 characters, cut between words."""
    plain = fold(text).replace("'", "")
    slug = _NOT_IN_SLUG.sub("-", plain.encode("ascii", "ignore").decode()).strip("-")
    if len(slug) <= _SLUG_LENGTH:
        return slug
    return slug[: _SLUG_LENGTH + 1].rsplit("-", 1)[0][:_SLUG_LENGTH].strip("-")


def _base32(digest: bytes) -> str:
    return base64.b32encode(digest).decode().lower()[:_ID_LENGTH]
