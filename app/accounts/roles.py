"""Roles and scopes: a role is a set of scopes, and a route names the one scope that it needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Scope(StrEnum):
    """One thing that a person or a program may do."""

    READ = "read"
    INTAKE = "intake"  # add articles, and give them dates
    REVIEW = "review"  # confirm, dispute, edit and withdraw events
    SOURCES = "sources"  # subscribe to feeds, pause and repeat jobs
    METRICS = "metrics"  # read /metrics


class Role(StrEnum):
    """What a user is."""

    READER = "reader"
    EDITOR = "editor"
    ADMIN = "admin"


_EDITORIAL = frozenset({Scope.READ, Scope.INTAKE, Scope.REVIEW, Scope.SOURCES})

SCOPES: Mapping[Role, frozenset[Scope]] = MappingProxyType(
    {Role.READER: frozenset({Scope.READ}), Role.EDITOR: _EDITORIAL, Role.ADMIN: frozenset(Scope)}
)


@dataclass(frozen=True, slots=True)
class Principal:
    """Who makes a request, and what it may do; `form_token` goes into every form of a browser's login.

    A program that shows an API token has no `form_token`: no browser sends such a token by itself.
    """

    user_id: int
    name: str
    role: Role
    scopes: frozenset[Scope]
    form_token: str | None = None

    def may(self, scope: Scope) -> bool:
        """Tell whether it may do this."""
        return scope in self.scopes
