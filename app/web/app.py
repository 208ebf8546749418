"""The web application: settings, engine, middleware, error answers and routes, put together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from anyio.to_thread import current_default_thread_limiter
from fastapi import Depends, FastAPI
from sqlalchemy import Engine, inspect
from sqlalchemy.exc import DatabaseError
from starlette.middleware.gzip import GZipMiddleware

from app import resources
from app.accounts import tables as _accounts  # noqa: F401 - its tables are checked for as well
from app.accounts.throttle import Throttle
from app.errors import StorageError
from app.settings import Settings
from app.storage.database import CONNECTIONS, create_engine_for
from app.storage.tables import Base
from app.web.access import require_reader
from app.web.addresses import WithoutSlash
from app.web.assets import VersionedFiles
from app.web.errors import add_error_handlers
from app.web.head import HeadAsGet
from app.web.identity import Identity
from app.web.observe import Figures, Observed
from app.web.routes import ROUTERS
from app.web.security import SecurityHeaders

# Level 6 makes pages 5% smaller than level 4, and takes twice its time.
_GZIP_LEVEL = 4
# Largest body of a request; routes that take files in say more.
_BODY_BYTES = 256 * 1024

_DESCRIPTION = """\
Every event with its quotes and evidence: the same rows as the pages, for the same filters.

Reading needs no key. Handing in articles needs an API token (`Authorization: Bearer …`) with the right `intake`."""


def create_app(settings: Settings | None = None) -> FastAPI:
    """Return the application over the database that `settings` name, from the environment where None.

    Raises StorageError where that database has not been migrated.
    """
    settings = settings or Settings()
    engine = create_engine_for(settings.database_url)
    _check_tables(engine)
    app = FastAPI(
        title="Chancery",
        description=_DESCRIPTION,
        version=version("chancery"),
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=_lifespan,
        dependencies=[Depends(require_reader)],
        max_body_size=_BODY_BYTES,
    )
    app.state.settings = settings
    app.state.engine = engine
    app.state.throttle = Throttle()
    app.state.figures = Figures(engine)
    # Opened by the first request that asks for background work.
    app.state.queue = None
    app.add_middleware(Identity)
    app.add_middleware(GZipMiddleware, minimum_size=500, compresslevel=_GZIP_LEVEL)
    app.add_middleware(WithoutSlash)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(HeadAsGet)
    app.add_middleware(Observed, figures=app.state.figures)
    app.mount("/static", VersionedFiles(directory=resources.STATIC), name="static")
    for router in ROUTERS:
        app.include_router(router)
    add_error_handlers(app)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    # As many as SQLite serves well at once; more would only take turns at the interpreter.
    current_default_thread_limiter().total_tokens = CONNECTIONS
    yield
    if app.state.queue is not None:
        app.state.queue.close()
    app.state.engine.dispose()


def _check_tables(engine: Engine) -> None:
    try:
        missing = set(Base.metadata.tables) - set(inspect(engine).get_table_names())
    except DatabaseError as error:
        engine.dispose()
        raise StorageError(f"The database at {engine.url} cannot be opened: {error.orig}") from error
    if missing:
        engine.dispose()
        raise StorageError(f"The database at {engine.url} has not been set up. Run: chancery migrate")
