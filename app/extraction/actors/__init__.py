"""Units → mentions, and the actors that mentions stand for: persons, organs, parties, and what leans on them."""
