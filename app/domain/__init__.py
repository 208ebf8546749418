"""The vocabulary that every room shares: standard library only, no behaviour beyond its own meaning."""
