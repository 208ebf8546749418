"""Time expressions and how they are resolved against the day of the article."""
