"""All settings, from CHANCERY_* variables or a .env file; read only by cli, web and migrations/env.py."""

from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from app.sources.fetch import Rules
from app.sources.limits import Limits

# An archive may unpack to so many times what may be handed in.
_UNPACKED = 5


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
    max_article_bytes: int = Field(default=2_000_000, ge=1, description="Largest text of one article, in bytes.")
    max_upload_bytes: int = Field(
        default=20_000_000, ge=1, description="Largest page, PDF file, export, archive or request that is taken in."
    )
    fetch_private_hosts: str = Field(
        default="", description="Hosts of a private network that may be fetched, by name or name:port, between commas."
    )
    fetch_delay: float = Field(default=5.0, ge=0, description="Least number of seconds between two visits to a host.")
    require_login: bool = Field(default=False, description="Whether reading needs an account too.")

    log_format: Literal["text", "json"] = Field(
        default="text", description="Logs for people, or one JSON object a line for programs."
    )

    @property
    def limits(self) -> Limits:
        """How much is taken in at once."""
        return Limits(
            article=self.max_article_bytes, file=self.max_upload_bytes, unpacked=_UNPACKED * self.max_upload_bytes
        )

    @property
    def rules(self) -> Rules:
        """How addresses are fetched."""
        hosts = frozenset(name.strip().lower() for name in self.fetch_private_hosts.split(",") if name.strip())
        agent = f"Chancery (+{self.public_url})" if self.public_url else "Chancery"
        return Rules(agent=agent, private_hosts=hosts, max_bytes=self.max_upload_bytes)
