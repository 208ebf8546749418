"""What a server tells those who run it: a log line for each request, and figures for Prometheus at /metrics."""

import logging
import time
from collections.abc import Iterator
from http import HTTPStatus
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Histogram, PlatformCollector, ProcessCollector
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from app.storage.database import session_scope
from app.storage.tables import ArticleRow, EventRow, JobRow

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Paths that no route knows are one label: strangers make up as many as they like.
_NO_ROUTE = "none"
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)

_log = logging.getLogger(__name__)


class Figures:
    """The registry of one application; `requests` and `seconds` are counted as answers go out."""

    def __init__(self, engine: Engine) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "chancery_requests", "Requests answered.", ("method", "route", "status"), registry=self.registry
        )
        self.seconds = Histogram(
            "chancery_request_seconds", "Time to the end of an answer.", ("route",), buckets=_SECONDS,
            registry=self.registry,
        )  # fmt: skip
        self.registry.register(_Store(engine))
        ProcessCollector(registry=self.registry)
        PlatformCollector(registry=self.registry)


class Observed:
    """Pure ASGI middleware, the outermost: times every request, counts it, and logs it without its query."""

    def __init__(self, app: "ASGIApp", figures: Figures) -> None:
        self.app = app
        self.figures = figures

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Pass the request on, and note how it ended."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status = HTTPStatus.INTERNAL_SERVER_ERROR.value

        async def send_noting(message: "Message") -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        started = time.perf_counter()
        try:
            await self.app(scope, receive, send_noting)
        finally:
            self._note(scope, status, time.perf_counter() - started)

    def _note(self, scope: "Scope", status: int, seconds: float) -> None:
        method = scope["method"] if scope["method"] in _METHODS else "other"
        route = str(getattr(scope.get("route"), "path", None) or _NO_ROUTE)
        self.figures.requests.labels(method, route, str(status)).inc()
        self.figures.seconds.labels(route).observe(seconds)
        principal = scope.get("state", {}).get("principal")
        _log.info(
            "answered method=%s path=%s status=%d ms=%d user=%s",
            method, scope["path"], status, round(seconds * 1000), principal.name if principal else "-",
        )  # fmt: skip


class _Store(Collector):
    """What the store holds, asked for when somebody looks."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Yield articles, live events by review, jobs by state, and the size of the file."""
        with session_scope(self._engine) as session:
            yield GaugeMetricFamily("chancery_articles", "Articles stored.", value=_count(session))
            events = GaugeMetricFamily("chancery_events", "Events that are not withdrawn.", labels=["review"])
            live = select(EventRow.review, func.count()).where(
                EventRow.withdrawn_at.is_(None), EventRow.merged_into_id.is_(None)
            )
            for review, count in session.execute(live.group_by(EventRow.review)):
                events.add_metric([review], count)
            yield events
            jobs = GaugeMetricFamily("chancery_jobs", "Background jobs.", labels=["state"])
            for state, count in session.execute(select(JobRow.state, func.count()).group_by(JobRow.state)):
                jobs.add_metric([state], count)
            yield jobs
            size = session.connection().exec_driver_sql(
                "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
            )
            yield GaugeMetricFamily("chancery_database_bytes", "Size of the database.", value=float(size.scalar_one()))

    def describe(self) -> list[GaugeMetricFamily]:
        """Say nothing when registered: the store is not asked then."""
        return []


def _count(session: Session) -> float:
    return float(session.scalar(select(func.count()).where(ArticleRow.superseded_by_id.is_(None))) or 0)
