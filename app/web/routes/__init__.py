"""The addresses of the site, a module for each sort of page."""

from app.web.routes import (
    about,
    accounts,
    actors,
    api,
    articles,
    events,
    exports,
    metrics,
    publishers,
    relations,
    reviews,
    timeline,
)

ROUTERS = (
    exports.router,
    reviews.router,
    timeline.router,
    events.router,
    articles.router,
    actors.router,
    relations.router,
    publishers.router,
    about.router,
    accounts.router,
    metrics.router,
    api.router,
)
