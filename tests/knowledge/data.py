"""Makes the data of small lexicons: empty files, and only what a test is about written out."""

from dataclasses import fields
from typing import Any

from app import resources
from app.knowledge.yaml import LexiconData, read_folder

_SHIPPED = read_folder(resources.LEXICON)
# The shape of each file: a list, or lists and maps under the names that the shipped one has.
_EMPTY: dict[str, Any] = {
    f.name: {key: type(value)() for key, value in shipped.items()} if isinstance(shipped, dict) else []
    for f in fields(LexiconData)
    if (shipped := getattr(_SHIPPED, f.name)) is not None
}


def lexicon_data(**given: Any) -> LexiconData:  # noqa: ANN401 - any file's content
    """Return the data of a lexicon whose files are empty but for those given."""
    made = {
        name: empty | given.get(name, {}) if isinstance(empty, dict) else given.get(name, [])
        for name, empty in _EMPTY.items()
    }
    return LexiconData(**made)


def state(code: str, name: str, **given: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of a record
    """Return a state's record."""
    return {"code": code, "name": name, "capital": f"{name} City"} | given


def group(id_: str, name: str, **given: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of a record
    """Return a group's record."""
    return {"id": id_, "name": name, "type": "armed group"} | given


def person(id_: str, name: str, *tenures: dict[str, Any], **given: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return a person's record."""
    return {"id": id_, "name": name, "tenures": list(tenures)} | given
