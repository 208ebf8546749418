"""The web pages and the API: thin, everything they show is asked of timeline."""
