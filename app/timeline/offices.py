"""Which office somebody held when an act took place, as far as the lexicon's tenures tell."""

from collections.abc import Iterable
from datetime import date

from app.domain.event import DateSpan
from app.storage.tables import TenureRow


def office_on(tenures: Iterable[TenureRow], party_id: str | None, when: DateSpan) -> str | None:
    """Return the office held for the party all through `when`; None where none is known, or several are.

    One with a known first day goes before one that may have begun at any time.
    """
    held = [t for t in tenures if t.party_id == party_id and _covers(t, when.start) and _covers(t, when.end)]
    offices = {t.office for t in held if t.start is not None} or {t.office for t in held}
    return offices.pop() if len(offices) == 1 else None


def _covers(tenure: TenureRow, day: date) -> bool:
    return (tenure.start is None or tenure.start <= day) and (tenure.end is None or day <= tenure.end)
