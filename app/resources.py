"""Finds templates, static files, migrations and seeds, in a checkout or in an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_data"
ROOT = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent

TEMPLATES = ROOT / "templates"
STATIC = ROOT / "static"
MIGRATIONS = ROOT / "migrations"
SEED_ARTICLES = ROOT / "seeds" / "articles"
LEXICON = ROOT / "seeds" / "lexicon"
QUALITY_FLOORS = ROOT / "seeds" / "quality_floors.json"
