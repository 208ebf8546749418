"""All settings, from CHANCERY_* variables or a .env file; read only by cli, web and migrations/env.py."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """The settings; each can be given as the environment variable CHANCERY_<NAME>."""

    model_config = SettingsConfigDict(env_prefix="CHANCERY_", env_file=".env", extra="ignore", frozen=True)

    database_url: str = Field(
        default=f"sqlite:///{Path('var') / 'chancery.db'}",
        description="Where the data lives: a SQLAlchemy address of a SQLite file.",
    )
    host: str = Field(default="127.0.0.1", description="Address that the web server listens on.")
    port: int = Field(default=8000, ge=1, le=65535, description="Port; the next free one is taken if it is in use.")
    public_url: str | None = Field(
        default=None, description="Address under which readers reach the pages; from the request where unset."
    )
    contact: str | None = Field(default=None, description="Mail address for problem reports; no link where unset.")
    max_article_bytes: int = Field(default=2_000_000, ge=1, description="Largest file that is taken in, in bytes.")
    require_login: bool = Field(default=False, description="Whether reading needs an account too.")
