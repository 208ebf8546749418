import json
import logging

import pytest

from app.cli.logs import JsonLines


def _line(message: str, *arguments: object) -> dict[str, object]:
    record = logging.LogRecord("app.x", logging.INFO, "x.py", 1, message, arguments, None)
    found: dict[str, object] = json.loads(JsonLines().format(record))
    return found


@pytest.mark.parametrize(
    ("message", "arguments", "fields"),
    [
        ("ingested article=%s ms=%d", ("abc", 12), {"event": "ingested", "article": "abc", "ms": 12}),
        ("working", (), {"event": "working"}),
        ("Started server process [%d]", (7,), {"event": "Started server process [7]"}),
        ("read path=%s", ("a\nb",), {"event": "read", "path": "a\nb"}),
    ],
)
def test_a_record_is_one_object_a_line(message: str, arguments: tuple[object, ...], fields: dict[str, object]) -> None:
    line = _line(message, *arguments)
    assert {name: line[name] for name in fields} == fields
    assert {"at", "level", "logger"} <= line.keys()


def test_a_fault_carries_its_traceback() -> None:
    error = ValueError("wrong")
    info = (type(error), error, None)
    record = logging.LogRecord("app.x", logging.ERROR, "x.py", 1, "failed file=%s", ("a",), info)
    line = JsonLines().format(record)
    assert "\n" not in line
    assert "ValueError: wrong" in json.loads(line)["traceback"]
