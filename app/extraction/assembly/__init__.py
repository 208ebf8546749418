"""Candidates of an article → its events: what belongs together, what only announces, what is no diplomacy."""
