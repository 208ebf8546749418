"""Text → sentences, tokens and units of names, as spans of the untouched text; the tagger and its weights."""
