"""Sentences as items, words with their tags and mentions as one, and the closed classes that they are read by."""
