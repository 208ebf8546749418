"""The questions about one thing: an event, an article, an actor."""

from app.timeline.actors import ActorDetail, load_actor
from app.timeline.articles import ArticleDetail, ArticleRef, load_article
from app.timeline.events import EventDetail, EventLink, around, load_event, merged_entry
from app.timeline.passages import Passage, Span
from app.timeline.reports import Disagreement, ReportDetail

__all__ = [
    "ActorDetail",
    "ArticleDetail",
    "ArticleRef",
    "Disagreement",
    "EventDetail",
    "EventLink",
    "Passage",
    "ReportDetail",
    "Span",
    "around",
    "load_actor",
    "load_article",
    "load_event",
    "merged_entry",
]
