"""Measurements for `make bench`: one line each, never a failed build; each module is a process of its own."""
