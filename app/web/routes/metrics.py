"""/metrics: figures in the format of Prometheus, for whoever holds a token with that right."""

from fastapi import APIRouter, Depends, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from app.accounts.roles import Scope
from app.web.access import Needs

router = APIRouter(include_in_schema=False)


@router.get("/metrics", dependencies=[Depends(Needs(Scope.METRICS))])
def metrics(request: Request) -> Response:
    """Give all figures."""
    return Response(generate_latest(request.app.state.figures.registry), media_type=CONTENT_TYPE_LATEST)
