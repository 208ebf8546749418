"""Predicates → candidates of visits, meetings, calls, agreements, measures and armed deeds."""
