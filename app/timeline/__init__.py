"""The questions that readers ask of the store."""
