"""The files of the lexicon as plain data, and the days that they name."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from app.errors import LexiconError

# The C loader reads the same language twenty times faster; it is missing only where PyYAML was built without libyaml.
try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # pragma: no cover
    from yaml import SafeLoader  # type: ignore[assignment]

_TEXT, _LIST, _MAP = (f"tag:yaml.org,2002:{sort}" for sort in ("str", "seq", "map"))
Record = dict[str, Any]
_FILES = ("states", "groups", "organs", "titles", "places", "media", "verbs", "words", "cues")


@cache
def _tag_of_plain(value: str) -> str:
    """Return what an unquoted word stands for by its form: a text, a number, a day."""
    tag: str = yaml.resolver.Resolver().resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return tag


class _Loader(SafeLoader):
    """Makes lists, maps and texts straight from what was parsed: half of the time, for the same data.

    The library's way looks at the form of each word anew, asks for rules by place in the document, and keeps places
    open for lists that hold themselves; the lexicon says the same words over and over, and has none of the rest.
    """

    def resolve(self, kind: type[yaml.Node], value: str | None, implicit: tuple[bool, bool]) -> str:
        """Return the tag of a node that names none."""
        if kind is yaml.ScalarNode:
            return _tag_of_plain(value or "") if implicit[0] else _TEXT
        return _LIST if kind is yaml.SequenceNode else _MAP

    def descend_resolver(self, current_node: yaml.Node | None, current_index: object) -> None:
        """Take no note of the way into the document."""

    def ascend_resolver(self) -> None:
        """Take no note of the way out of it."""

    def construct_document(self, node: yaml.Node) -> Any:  # noqa: ANN401 - whatever the file holds
        """Return the data of one node with all that it holds."""
        if node.tag == _TEXT:
            return node.value
        if node.tag == _LIST:
            return [self.construct_document(part) for part in node.value]
        if node.tag != _MAP:
            return self.construct_object(node, deep=True)
        data = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.constructor.ConstructorError(None, None, "found a key that is no word", key.start_mark)
            data[self.construct_document(key)] = self.construct_document(value)
        return data


@dataclass(frozen=True)
class LexiconData:
    """All files of the lexicon: lists of records, as they stand."""

    states: list[Record]
    groups: list[Record]
    organs: dict[str, list[Record]]
    titles: dict[str, list[Any]]
    places: list[Record]
    media: list[Record]
    verbs: dict[str, Any]
    words: dict[str, dict[str, list[str]]]
    cues: list[Record]
    people: list[Record]
    frames: list[Record]


def read_folder(folder: Path) -> LexiconData:
    """Return the data of a lexicon folder; raises LexiconError where a file is missing or is no YAML."""
    return LexiconData(
        **{name: read_file(folder / f"{name}.yaml") for name in _FILES},
        people=[record for path in sorted((folder / "people").glob("*.yaml")) for record in read_file(path)],
        frames=[read_file(path) for path in sorted((folder / "frames").glob("*.yaml"))],
    )


def read_file(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    """Return what a file of the lexicon holds; raises LexiconError where it is missing or no YAML."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader
    except FileNotFoundError:
        raise LexiconError(f"The lexicon has no file {path.name}.") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise LexiconError(f"{path.name} is not valid YAML{_reason(error)}.") from error


def _reason(error: Exception) -> str:
    """Return where and what, on one line: PyYAML's own message is a drawing of several."""
    mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None)
    where = f" (line {mark.line + 1})" if mark is not None else ""
    return f"{where}: {' '.join(str(problem or error).split())}".rstrip(".")


def first_day(value: date | int | str | None) -> date | None:
    """Return the first day of a bound given as a day, a month ("2023-06") or a year; None stays None."""
    return _bound(value, last=False)


def last_day(value: date | int | str | None) -> date | None:
    """Return the last day of a bound given as a day, a month or a year; None stays None."""
    return _bound(value, last=True)


def _bound(value: date | int | str | None, *, last: bool) -> date | None:
    if value is None or isinstance(value, date):
        return value
    parts = [int(part) for part in str(value).split("-")]
    year, month = parts[0], (parts[1] if len(parts) > 1 else (12 if last else 1))
    if not last:
        return date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(after.toordinal() - 1)
