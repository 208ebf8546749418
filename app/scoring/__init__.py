"""Extracted events against gold ones, by the codebook's section 5; pure."""

from app.scoring.match import ArticleMatch, GoldEvent, match_article
from app.scoring.tally import Score, is_commentary, score

__all__ = ["ArticleMatch", "GoldEvent", "Score", "is_commentary", "match_article", "score"]
