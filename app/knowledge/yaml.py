"""The files of the lexicon as plain data, and the days that they name."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from app.errors import LexiconError
from app.knowledge.remembered import remembered

# The C loader reads the same language twenty times faster; it is missing only where PyYAML was built without libyaml.
try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # pragma: no cover
    from yaml import SafeLoader  # type: ignore[assignment]

_TEXT, _DAY = "tag:yaml.org,2002:str", "tag:yaml.org,2002:timestamp"
_READER = "1"  # to be raised with each change of what is read from the same text
Record = dict[str, Any]
_FILES = ("states", "groups", "organs", "titles", "places", "media", "verbs", "words", "cues")


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
    """Return what a file of the lexicon holds, days as texts; raises LexiconError where it is missing or no YAML."""
    try:
        return remembered(path, path.read_text(encoding="utf-8"), lambda text: _Reader(text).read(), _READER)
    except FileNotFoundError:
        raise LexiconError(f"The lexicon has no file {path.name}.") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise LexiconError(f"{path.name} is not valid YAML{_reason(error)}.") from error


class _Reader:
    """Makes lists, maps and words straight from what is parsed: half of the library's time, for the same data.

    The library builds a tree of nodes first, for what the lexicon has none of: names for parts of a document, types
    told by a tag. Here they are faults, and so is a key that stands twice.
    """

    def __init__(self, text: str) -> None:
        self._loader = SafeLoader(text)
        self._next: Any = self._loader.get_event

    def read(self) -> Any:  # noqa: ANN401 - whatever the file holds
        """Return the data of the only document; raises YAMLError."""
        try:
            self._next()  # the stream begins
            document = self._next()
            if isinstance(document, yaml.StreamEndEvent):
                return None
            data = self._value(self._next())
            self._next()  # the document ends
            if not isinstance(after := self._next(), yaml.StreamEndEvent):
                raise _fault("a second document", after)
            return data
        finally:
            self._loader.dispose()

    def _value(self, event: Any) -> Any:  # noqa: ANN401 - an event that begins data; whatever the file holds
        sort = type(event)
        if sort is yaml.AliasEvent or event.anchor or event.tag:
            raise _fault("a name or a tag, which no lexicon needs", event)
        if sort is yaml.ScalarEvent:
            return _plain(event.value) if event.implicit[0] else event.value
        if sort is yaml.SequenceStartEvent:
            items = []
            while type(event := self._next()) is not yaml.SequenceEndEvent:
                items.append(self._value(event))
            return items
        data: Record = {}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            if type(event) is not yaml.ScalarEvent:
                raise _fault("a key that is no word", event)
            key = self._value(event)
            if key in data:
                raise _fault(f"the key {key!r} for the second time", event)
            data[key] = self._value(self._next())
        return data


_FORMS = yaml.SafeLoader("")


@cache
def _plain(word: str) -> Any:  # noqa: ANN401 - a text, a number or nothing
    """Return what a word without quotes stands for by its form; most begin like no number, day, "yes" or "null"."""
    if word[:1].isalpha() and word[0] not in _FORMS.yaml_implicit_resolvers:
        return word
    tag = _FORMS.resolve(yaml.ScalarNode, word, (True, False))  # type: ignore[no-untyped-call]
    made = word if tag == _TEXT else _FORMS.construct_object(yaml.ScalarNode(tag, word))
    return word if tag == _DAY else made  # a day is one that there is, and stays a text


def _fault(what: str, event: Any) -> yaml.MarkedYAMLError:  # noqa: ANN401 - an event of the parser
    return yaml.MarkedYAMLError(problem=f"found {what}", problem_mark=event.start_mark)


def _reason(error: Exception) -> str:
    """Return where and what, on one line: PyYAML's own message is a drawing of several."""
    mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None)
    where = f" (line {mark.line + 1})" if mark is not None else ""
    return f"{where}: {' '.join(str(problem or error).split())}".rstrip(".")


def first_day(value: int | str | None) -> date | None:
    """Return the first day of a bound given as a day, a month ("2023-06") or a year; None stays None."""
    return _bound(value, last=False)


def last_day(value: int | str | None) -> date | None:
    """Return the last day of a bound given as a day, a month or a year; None stays None."""
    return _bound(value, last=True)


def _bound(value: int | str | None, *, last: bool) -> date | None:
    if value is None:
        return None
    year, *rest = (int(part) for part in str(value).split("-"))
    if len(rest) > 1:
        return date(year, *rest)
    month = rest[0] if rest else 12 if last else 1
    if not last:
        return date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(after.toordinal() - 1)
