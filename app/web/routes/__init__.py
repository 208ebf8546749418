"""The addresses of the site, a module for each sort of page."""

from app.web.routes import about, accounts, actors, api, articles, events, exports, reviews, timeline

ROUTERS = (
    exports.router,
    reviews.router,
    timeline.router,
    events.router,
    articles.router,
    actors.router,
    about.router,
    accounts.router,
    api.router,
)
