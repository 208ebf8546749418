"""Makes events in the gold format: a day's strike of Israel on Syria, and only what a test is about written out."""

from typing import Any


def actors(*parties: str) -> list[dict[str, str]]:
    """Return the parties as actors."""
    return [{"party": party, "actor": party, "text": party} for party in parties]


def spans(*bounds: tuple[int, int]) -> list[dict[str, Any]]:
    """Return evidence at these bounds."""
    return [{"start": start, "end": end, "text": "x" * (end - start)} for start, end in bounds]


def event(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of the gold format
    """Return an event; `who`, `whom` are parties, `at` bounds of evidence, `on` the first day."""
    who, whom = changes.pop("who", ["ISR"]), changes.pop("whom", ["SYR"])
    at, on = changes.pop("at", [(0, 100)]), changes.pop("on", "2025-03-10")
    return {
        "kind": "military", "act": "strike", "status": "occurred", "date_start": on, "date_end": on,
        "date_precision": "day", "date_basis": "explicit", "initiators": actors(*who), "targets": actors(*whom),
        "place": None, "speaker": None, "quotes": [], "attribution": None, "evidence": spans(*at),
    } | changes  # fmt: skip


def statement(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of the gold format
    """Return Iran's criticism of Israel."""
    base: dict[str, Any] = {"kind": "statement", "act": "criticize", "who": ["IRN"], "whom": ["ISR"], "speaker": "a-b"}
    return event(**(base | changes))


def meeting(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of the gold format
    """Return a meeting of Turkey and Iran."""
    return event(**({"kind": "meeting", "act": "meet", "who": ["TUR"], "whom": ["IRN"]} | changes))
