"""The addresses of the site, a module for each sort of page."""

from app.web.routes import (
    about,
    accounts,
    actors,
    adding,
    api,
    api_articles,
    articles,
    events,
    exports,
    jobs,
    metrics,
    publishers,
    relations,
    reviews,
    sources,
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
    adding.router,
    jobs.router,
    sources.router,
    api.router,
    api_articles.router,
)
