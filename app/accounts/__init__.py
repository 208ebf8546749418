"""Who may do what: users with roles, logins in a browser, tokens for programs, links that work once.

Secrets are made here, handed out once, and kept as their SHA-256 alone; passwords as argon2 hashes.
"""
