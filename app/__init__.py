"""Chancery: diplomatic-relations timelines that a reader can check."""
