"""Bars that take long: `make soak` runs them in full, `make test` a short sample of each."""
