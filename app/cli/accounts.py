"""Commands on accounts: `chancery user …` and `chancery token …`."""

import sys
from datetime import timedelta
from typing import Annotated

import typer

from app.accounts.roles import Role, Scope
from app.accounts.tokens import add_token, all_tokens, remove_token
from app.accounts.users import add_user, all_users, remove_user, set_password, set_role, user_named
from app.cli.console import Program, app, read_settings
from app.cli.opening import open_store
from app.errors import InputError
from app.storage.database import session_scope

_users = typer.Typer(cls=Program, no_args_is_help=True, help="Who has an account, and what each may do.")
_tokens = typer.Typer(cls=Program, no_args_is_help=True, help="Tokens by which programs act for a user.")
app.add_typer(_users, name="user")
app.add_typer(_tokens, name="token")

Name = Annotated[str, typer.Argument(help="The user's name.", show_default=False)]
_ROLE_HELP = "reader: reads where that needs a login; editor: adds articles and reviews events; admin: all."


@_users.command("add", epilog="Example: chancery user add Leyla --role editor")
def user_add(name: Name, role: Annotated[Role, typer.Option(help=_ROLE_HELP)] = Role.EDITOR) -> None:
    """Add a user; asks for the password, or reads it as the first line of standard input."""
    engine = open_store(read_settings())
    password = _ask_password()
    with session_scope(engine, write=True) as session:
        user = add_user(session, name, password, role)
        typer.echo(f"{user.name} is {user.role}.")
    engine.dispose()


@_users.command("list", epilog="Example: chancery user list")
def user_list() -> None:
    """Print every user with role and day of joining."""
    engine = open_store(read_settings())
    with session_scope(engine) as session:
        for user in all_users(session):
            typer.echo(f"{user.name}\t{user.role}\t{user.created_at.date()}")
    engine.dispose()


@_users.command("password", epilog="Example: chancery user password Leyla")
def user_password(name: Name) -> None:
    """Give a user another password, and log him out everywhere."""
    engine = open_store(read_settings())
    with session_scope(engine) as session:
        user_named(session, name)
    password = _ask_password()
    with session_scope(engine, write=True) as session:
        set_password(session, name, password)
    engine.dispose()
    typer.echo(f"{name} has another password, and is logged out everywhere.")


@_users.command("role", epilog="Example: chancery user role Leyla admin")
def user_role(name: Name, role: Annotated[Role, typer.Argument(help=_ROLE_HELP, show_default=False)]) -> None:
    """Give a user another role."""
    engine = open_store(read_settings())
    with session_scope(engine, write=True) as session:
        set_role(session, name, role)
    engine.dispose()
    typer.echo(f"{name} is {role}.")


@_users.command("remove", epilog="Example: chancery user remove Leyla")
def user_remove(name: Name) -> None:
    """Remove a user with all logins and tokens; what he did stays in the history under his name."""
    engine = open_store(read_settings())
    with session_scope(engine, write=True) as session:
        remove_user(session, name)
    engine.dispose()
    typer.echo(f"{name} has no account any more.")


@_tokens.command("add", epilog="Example: chancery token add Leyla --scope intake --label feeds --days 90")
def token_add(
    name: Name,
    scope: Annotated[list[Scope], typer.Option(help="What it may do; repeat for several.")],
    label: Annotated[str, typer.Option(help="What it is for.")] = "",
    days: Annotated[int | None, typer.Option(min=1, help="Days that it holds; for good unless given.")] = None,
) -> None:
    """Make a token and print it; it cannot be shown again."""
    engine = open_store(read_settings())
    with session_scope(engine, write=True) as session:
        lifetime = timedelta(days=days) if days else None
        secret = add_token(session, user_named(session, name), label, scope, lifetime)
    engine.dispose()
    typer.echo(secret)


@_tokens.command("list", epilog="Example: chancery token list")
def token_list() -> None:
    """Print every token: number, user, scopes, last day, label; never the token itself."""
    engine = open_store(read_settings())
    with session_scope(engine) as session:
        for token in all_tokens(session):
            until = token.expires_at.date().isoformat() if token.expires_at else "for good"
            typer.echo(f"{token.id}\t{token.user.name}\t{','.join(token.scopes)}\t{until}\t{token.label}")
    engine.dispose()


@_tokens.command("remove", epilog="Example: chancery token remove 3")
def token_remove(number: Annotated[int, typer.Argument(help="Its number in the list.", show_default=False)]) -> None:
    """Make a token worthless."""
    engine = open_store(read_settings())
    with session_scope(engine, write=True) as session:
        remove_token(session, number)
    engine.dispose()
    typer.echo(f"The token {number} is worthless now.")


def _ask_password() -> str:
    if sys.stdin.isatty():
        password: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
        return password
    password = sys.stdin.readline().rstrip("\r\n")
    if not password:
        raise InputError("There is no password on standard input.")
    return password
