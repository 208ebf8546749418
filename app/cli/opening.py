"""The store that settings name, for the commands that need one."""

from sqlalchemy import Engine

from app.errors import StorageError
from app.settings import Settings
from app.storage.database import create_engine_for, is_in_memory, migrate


def open_store(settings: Settings) -> Engine:
    """Return the engine of the database that `settings` name, brought up to date.

    Raises StorageError for one in memory too: it would be gone with the command.
    """
    if is_in_memory(settings.database_url):
        raise StorageError(
            f"{settings.database_url!r} is a database in memory, gone when the command ends; "
            "name a file, such as sqlite:///var/chancery.db."
        )
    engine = create_engine_for(settings.database_url)
    migrate(engine)
    return engine
