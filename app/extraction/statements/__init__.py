"""Verbs of speech → candidates of statements: who spoke, to whom, which act, in which words."""
