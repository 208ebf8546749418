"""SQLite: tables, the engine, saving and full-text search."""
