"""The contexts of the login page and of the owner's welcome."""

from dataclasses import dataclass

from app.accounts.passwords import SHORTEST


@dataclass(frozen=True, slots=True)
class LoginPage:
    """What templates/login/page.html shows; `onward` is where a login leads."""

    onward: str
    name: str = ""
    error: str | None = None


@dataclass(frozen=True, slots=True)
class WelcomePage:
    """What templates/welcome/page.html shows; `key` is the link's secret."""

    key: str
    name: str = ""
    error: str | None = None
    shortest: int = SHORTEST


def onward_path(asked: str) -> str:
    """Return the path of this site that a login is to lead to; another site's address leads to the timeline."""
    ours = asked.startswith("/") and not asked.startswith(("//", "/\\")) and asked.isprintable()
    return asked if ours else "/timeline"
