"""A small fixed pair of gold and extracted events in three articles, with every case that scoring tells apart."""

from typing import Any

from tests.scoring.made import event, meeting, statement

GOLD: dict[str, list[dict[str, Any]]] = {
    "a": [
        event(at=[(0, 100)]),
        statement(at=[(100, 200)], speaker="abbas-araghchi", quotes=["We are ready,", "no"]),
        meeting(at=[(200, 300)]),
        event(at=[(300, 400)], who=["RUS"], whom=["UKR"], optional=True),
        statement(at=[(400, 500)], who=["QAT"], whom=[], act="comment", speaker="QAT"),
        event(at=[(500, 600)], date_precision="before"),
    ],
    "b": [
        event(at=[(0, 50), (80, 130)], on="2024-05-01", date_precision="month"),
        event(kind="visit", act="visit", who=["EGY"], whom=["QAT"], at=[(200, 260)], status="planned"),
        event(kind="commentary", act="comment", who=[], whom=[], at=[(300, 400)], speaker="x-y"),
        event(kind="measure", act="upgrade", who=["EGY"], whom=["TUR"], at=[(400, 480)]),
    ],
    "c": [],
}
EXTRACTED: dict[str, list[dict[str, Any]]] = {
    "a": [
        event(at=[(0, 90)], status="claimed"),
        statement(at=[(100, 200)], speaker="abbas-araqchi", quotes=["We are ready", "no."]),
        meeting(at=[(210, 300)], who=["IRN"], whom=["TUR"], act="negotiate"),
        event(at=[(310, 400)], who=["RUS"], whom=["UKR"]),
        statement(at=[(400, 500)], who=["QAT"], whom=[], act="pledge", speaker="qatari-foreign-ministry"),
        event(at=[(500, 560)], on="2020-01-01"),
        event(at=[(600, 700)]),
    ],
    "b": [
        event(at=[(0, 50)], on="2024-05-20", whom=["LBN"]),
        event(kind="visit", act="visit", who=["IRN"], whom=["QAT"], at=[(200, 260)]),
        event(kind="commentary", act="comment", who=[], whom=[], at=[(310, 400)], speaker="x-y"),
        event(kind="measure", act="upgrade", who=["TUR"], whom=["EGY"], at=[(380, 480)]),
    ],
    "c": [event()],
}
