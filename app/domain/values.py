"""How classes of values are made: an article makes them by the thousand."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, dataclass_transform

_Class = TypeVar("_Class")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[_Class]) -> type[_Class]:
    """Make a data class that compares by its fields and may be hashed; nobody changes one.

    The type checker sees to that. Were it frozen when it runs too, to make one would take some four times as long.
    It has slots, unless something reckoned from its fields is kept with it.
    """
    keeps = any(isinstance(member, cached_property) for member in vars(cls).values())
    return dataclass(slots=not keeps, unsafe_hash=True)(cls)
