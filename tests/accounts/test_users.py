import pytest
from argon2 import PasswordHasher, Type
from sqlalchemy.orm import Session

from app.accounts import passwords
from app.accounts.logins import open_login, principal_of_login
from app.accounts.roles import Role, Scope
from app.accounts.tokens import add_token, principal_of_token
from app.accounts.users import (
    add_user,
    all_users,
    check_password,
    has_users,
    remove_user,
    renew_hash,
    set_password,
    set_role,
    user_named,
)
from app.errors import InputError, NotFoundError

PASSWORD = "correct horse battery"  # noqa: S105 - of a test
# As the program has it: this is read before tests put a quicker one in its place.
REAL = passwords._hasher


def test_passwords_are_hashed_with_work_enough() -> None:
    # The least that OWASP's list of password storage names for argon2id: 19 MiB, two rounds.
    assert (REAL.type, REAL.memory_cost >= 19 * 1024, REAL.time_cost >= 2) == (Type.ID, True, True)


def test_a_password_is_kept_as_an_argon2_hash_and_checked(session: Session) -> None:
    assert not has_users(session)
    user = add_user(session, "  Leyla   Şahin ", PASSWORD, Role.EDITOR)
    assert user.name == "Leyla Şahin"
    assert user.password.startswith("$argon2id$")
    assert has_users(session)
    assert check_password(session, "leyla şahin", PASSWORD) is user
    assert check_password(session, "Leyla Şahin", PASSWORD + "x") is None
    assert check_password(session, "nobody", PASSWORD) is None


@pytest.mark.parametrize(
    ("name", "password", "words"),
    [
        ("", PASSWORD, "A name has"),
        ("x" * 61, PASSWORD, "A name has"),
        ("a\u202eb", PASSWORD, "A name has"),
        ("Machine", PASSWORD, "what the history calls the program"),
        ("LEYLA", PASSWORD, "already"),
        ("Omid", "too short", "10 to 500"),
        ("Omid", "x" * 501, "10 to 500"),
    ],
)
def test_what_cannot_be_an_account(session: Session, name: str, password: str, words: str) -> None:
    add_user(session, "Leyla", PASSWORD, Role.ADMIN)
    with pytest.raises(InputError, match=words):
        add_user(session, name, password, Role.READER)
    assert len(all_users(session)) == 1


def test_another_password_ends_every_login(session: Session) -> None:
    user = add_user(session, "Leyla", PASSWORD, Role.ADMIN)
    secret = open_login(session, user)
    set_password(session, "Leyla", PASSWORD + "!")
    assert principal_of_login(session, secret) is None
    assert check_password(session, "Leyla", PASSWORD + "!") is user


def test_a_weak_hash_is_renewed_and_a_strong_one_kept(session: Session) -> None:
    user = add_user(session, "Leyla", PASSWORD, Role.ADMIN)
    strong = user.password
    renew_hash(session, user.id, PASSWORD)
    assert user.password == strong
    user.password = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
    renew_hash(session, user.id, PASSWORD)
    assert "m=8," not in user.password
    assert check_password(session, "Leyla", PASSWORD) is user


def test_a_damaged_hash_lets_nobody_in(session: Session) -> None:
    add_user(session, "Leyla", PASSWORD, Role.ADMIN).password = "no hash"  # noqa: S105 - none
    assert check_password(session, "Leyla", PASSWORD) is None


def test_a_removed_user_has_neither_login_nor_token(session: Session) -> None:
    add_user(session, "Omid", PASSWORD, Role.ADMIN)
    user = add_user(session, "Leyla", PASSWORD, Role.EDITOR)
    login, token = open_login(session, user), add_token(session, user, "feeds", [Scope.INTAKE], None)
    remove_user(session, "Leyla")
    assert principal_of_login(session, login) is None
    assert principal_of_token(session, token) is None
    with pytest.raises(NotFoundError, match="no user “Leyla”"):
        user_named(session, "Leyla")


def test_the_last_admin_stays_one(session: Session) -> None:
    add_user(session, "Omid", PASSWORD, Role.ADMIN)
    with pytest.raises(InputError, match="last admin"):
        set_role(session, "Omid", Role.READER)
    with pytest.raises(InputError, match="last admin"):
        remove_user(session, "Omid")
    add_user(session, "Leyla", PASSWORD, Role.READER)
    set_role(session, "Leyla", Role.ADMIN)
    set_role(session, "Omid", Role.READER)
    assert [(user.name, user.role) for user in all_users(session)] == [("Leyla", "admin"), ("Omid", "reader")]
