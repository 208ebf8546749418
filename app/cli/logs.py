"""Logs: a constant short word and fields, as text for people or as one JSON object a line for programs."""

import json
import logging
import re
from datetime import UTC, datetime

_FIELD = re.compile(r"(\w+)=%[a-z]")


class JsonLines(logging.Formatter):
    """`_log.info("ingested article=%s ms=%d", …)` becomes {"event": "ingested", "article": …, "ms": …}."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line."""
        fields: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
        }
        names = _FIELD.findall(str(record.msg))
        if names and isinstance(record.args, tuple) and len(names) == len(record.args):
            fields["event"] = str(record.msg).partition(" ")[0]
            fields |= {name: _plain(value) for name, value in zip(names, record.args, strict=True)}
        else:
            fields["event"] = record.getMessage()
        if record.exc_info:
            fields["traceback"] = self.formatException(record.exc_info)
        return json.dumps(fields, ensure_ascii=False)


def set_up(*, verbose: bool, as_json: bool) -> None:
    """Log to standard error: what happens where `verbose`, else what goes wrong."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines() if as_json else logging.Formatter("%(asctime)s %(message)s"))
    logging.basicConfig(level=logging.INFO if verbose else logging.WARNING, handlers=[handler])
    logging.getLogger("alembic").setLevel(logging.WARNING)


def _plain(value: object) -> object:
    return value if isinstance(value, str | int | float | bool | None) else str(value)
