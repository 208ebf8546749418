"""Templates: the one Jinja environment, its filters, and `render`, which every page goes through."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.templating import Jinja2Templates

from app import resources
from app.accounts.roles import Principal
from app.domain.codebook import is_mutual
from app.timeline.dates import iso_date, say_date, say_day
from app.web import words
from app.web.addresses import base_address
from app.web.assets import HTMX, SWAGGER, asset
from app.web.direction import direction
from app.web.heroes import hero
from app.web.hits import mark_hits, with_hits
from app.web.visitor import form_token, principal_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


@dataclass(frozen=True, slots=True)
class Site:
    """What base.html needs of the request, whatever the page."""

    base: str
    path: str
    contact: str | None
    user: Principal | None
    csrf: str | None


@cache
def templates() -> Jinja2Templates:
    """Return the environment: undefined names are errors, everything is escaped."""
    env = Environment(
        loader=FileSystemLoader(resources.TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # A template is read once; otherwise every page asks the disk whether a dozen of them have changed.
        auto_reload=False,
    )
    env.filters |= {
        "day": say_day,
        "short_day": words.say_short,
        "when": say_date,
        "direction": direction,
        "hero": hero,
        "hits": with_hits,
        "marked": mark_hits,
        "iso_date": iso_date,
        "moment": words.say_moment,
        "iso_moment": words.iso_moment,
        "publisher": words.publisher,
    }
    env.globals |= {
        "asset": asset,
        "htmx_path": HTMX,
        "is_mutual": is_mutual,
        "swagger_path": SWAGGER,
        "words": words,
        "counted": words.counted,
    }
    return Jinja2Templates(env=env)


def render(
    request: "Request", name: str, page: object, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> "Response":
    """Return the template `name` over its one context object, which it knows as `page`."""
    settings = request.app.state.settings
    site = Site(
        base=base_address(request),
        path=request.url.path,
        contact=settings.contact,
        user=principal_of(request),
        csrf=form_token(request),
    )
    return templates().TemplateResponse(request, name, {"page": page, "site": site}, status, headers)
