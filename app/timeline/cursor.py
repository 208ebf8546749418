"""A place in the order of events, as an opaque word for a URL.

It holds the dates and the public id of the last event shown, so that it goes on working on every machine and
when that event has gone.
"""

import base64
import binascii
import re
from dataclasses import dataclass
from datetime import date

_ID = re.compile(r"[0-9A-Za-z_-]{1,40}")


@dataclass(frozen=True, slots=True)
class Cursor:
    """The sorting values of one event."""

    start: date
    end: date
    id: str

    def encode(self) -> str:
        """Return the word for the URL."""
        plain = f"{self.start.isoformat()}.{self.end.isoformat()}.{self.id}"
        return base64.urlsafe_b64encode(plain.encode()).rstrip(b"=").decode()

    @classmethod
    def decode(cls, word: str) -> "Cursor":
        """Read back what `encode` wrote; ValueError for anything else, however close."""
        try:
            padded = word.encode("ascii") + b"=" * (-len(word) % 4)
            start, end, event_id = base64.b64decode(padded, altchars=b"-_", validate=True).decode("ascii").split(".")
        except (UnicodeError, binascii.Error) as error:
            raise ValueError(word) from error
        if not _ID.fullmatch(event_id):
            raise ValueError(word)
        cursor = cls(date.fromisoformat(start), date.fromisoformat(end), event_id)
        if cursor.encode() != word:
            raise ValueError(word)
        return cursor
