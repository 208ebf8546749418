"""Static files under addresses that change with their content, so that browsers may keep them for good."""

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from starlette.staticfiles import StaticFiles

from app import resources

if TYPE_CHECKING:
    from starlette.responses import Response
    from starlette.types import Scope

HTMX = "vendor/htmx.org@4.0.1/htmx.min.js"
SWAGGER = "vendor/swagger-ui-dist@5.35.0"

_FOR_GOOD = "public, max-age=31536000, immutable"
_ASK_FIRST = "no-cache"


@lru_cache(maxsize=64)
def _digest(path: Path, _modified: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def version(path: str) -> str | None:
    """Return the first 12 digits of the file's SHA-256; None where there is no such file in static/."""
    file = resources.STATIC / path
    return _digest(file, file.stat().st_mtime_ns) if file.is_file() else None


def asset(path: str) -> str:
    """Return the address of a file in static/ with its version."""
    return f"/static/{path}?v={version(path)}"


class VersionedFiles(StaticFiles):
    """static/, kept for good by browsers when asked for by the right version."""

    async def get_response(self, path: str, scope: "Scope") -> "Response":
        """Answer as StaticFiles does, with a Cache-Control that depends on `?v=`."""
        response = await super().get_response(path, scope)
        asked = parse_qs(scope["query_string"].decode("latin-1")).get("v")
        response.headers["Cache-Control"] = _FOR_GOOD if asked == [version(path)] else _ASK_FIRST
        return response
