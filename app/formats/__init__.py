"""Rows written as the formats that other programs read."""
