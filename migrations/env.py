"""Runs the migrations: on the connection that the program hands over, or from the alembic command line."""

from alembic import context
from sqlalchemy import Connection

from app.accounts import tables as _accounts  # noqa: F401 - its tables are part of the schema
from app.storage.tables import Base

# The full-text tables are written by hand; autogenerate knows neither them nor their shadow tables.
_HIDDEN = ("event_text", "article_text")


def include_name(name: str | None, type_: str, _parents: object) -> bool:
    """Tell autogenerate which names of the database to compare with the models."""
    return not (type_ == "table" and name is not None and f"{name}_".startswith(tuple(f"{one}_" for one in _HIDDEN)))


def run(connection: Connection) -> None:
    """Run the migrations on `connection`, inside its transaction."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        include_name=include_name,
        render_as_batch=True,
        transactional_ddl=True,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def main() -> None:
    """Use the connection at hand, else the one that the settings name."""
    connection = context.config.attributes.get("connection")
    if connection is not None:
        run(connection)
        return
    from app.settings import Settings  # noqa: PLC0415 - the program itself hands its connection over
    from app.storage.database import create_engine_for  # noqa: PLC0415

    engine = create_engine_for(Settings().database_url)
    with engine.begin() as own:
        run(own)
    engine.dispose()


main()
