"""Ids of feeds and calendars: the same on every host and machine."""

from uuid import UUID, uuid5

# Made once; it must never change, or every reader's programs would take all events for new.
_CHANCERY = UUID("6f1d2c1e-6c0b-5a52-9a55-6d3f0a3c7f10")


def urn(*parts: str) -> str:
    """Return `urn:uuid:…` of what a thing is, such as ("event", its id)."""
    return uuid5(_CHANCERY, "/".join(parts)).urn
