"""What gets somebody in: logins, tokens and the owner's link; each kept as a hash, each with an end."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.accounts import links, logins, tokens
from app.accounts.keys import digest, new_secret, same
from app.accounts.roles import SCOPES, Role, Scope
from app.accounts.tables import ApiTokenRow, LinkRow, LoginRow, UserRow
from app.accounts.throttle import Throttle
from app.accounts.users import add_user, set_role
from app.errors import ForbiddenError, InputError, NotFoundError, TooManyTriesError
from app.storage.tables import utc_now

PASSWORD = "correct horse battery"  # noqa: S105 - of a test


@pytest.fixture
def editor(session: Session) -> UserRow:
    return add_user(session, "Leyla", PASSWORD, Role.EDITOR)


def test_a_role_has_all_that_the_one_below_has() -> None:
    assert SCOPES[Role.READER] < SCOPES[Role.EDITOR] < SCOPES[Role.ADMIN] == set(Scope)


@pytest.mark.parametrize(
    ("given", "expected"), [(None, None), ("", ""), ("a", "b"), (None, "a"), ("a", None), ("é", "e")]
)
def test_what_is_missing_is_like_nothing(given: str | None, expected: str | None) -> None:
    assert not same(given, expected)


def test_no_secret_is_kept_as_it_is(session: Session, editor: UserRow) -> None:
    login, token = logins.open_login(session, editor), tokens.add_token(session, editor, "x", [Scope.READ], None)
    session.flush()
    assert session.scalars(select(LoginRow.secret_sha256)).all() == [digest(login)]
    assert session.scalars(select(ApiTokenRow.secret_sha256)).all() == [digest(token)]
    assert new_secret() != new_secret()


def test_a_login_tells_who_it_is_until_it_ends(session: Session, editor: UserRow) -> None:
    secret = logins.open_login(session, editor)
    principal = logins.principal_of_login(session, secret)
    assert principal is not None
    assert (principal.name, principal.scopes) == ("Leyla", SCOPES[Role.EDITOR])
    assert principal.form_token not in (None, "", secret)
    assert logins.principal_of_login(session, secret + "x") is None
    logins.close_login(session, secret)
    assert logins.principal_of_login(session, secret) is None


def test_a_login_runs_out_and_is_swept_away(session: Session, editor: UserRow) -> None:
    secret = logins.open_login(session, editor)
    session.execute(update(LoginRow).values(expires_at=utc_now()))
    assert logins.principal_of_login(session, secret) is None
    logins.open_login(session, editor)
    session.flush()
    assert len(session.scalars(select(LoginRow)).all()) == 1


def test_a_token_has_its_own_scopes_and_never_more_than_the_role(session: Session, editor: UserRow) -> None:
    add_user(session, "Omid", PASSWORD, Role.ADMIN)
    secret = tokens.add_token(session, editor, "feeds", [Scope.INTAKE, Scope.READ], None)
    principal = tokens.principal_of_token(session, secret)
    assert principal is not None
    assert principal.scopes == {Scope.INTAKE, Scope.READ}
    assert principal.form_token is None
    set_role(session, "Leyla", Role.READER)
    session.flush()
    demoted = tokens.principal_of_token(session, secret)
    assert demoted is not None
    assert demoted.scopes == {Scope.READ}
    with pytest.raises(InputError, match="Leyla is reader, and may not intake"):
        tokens.add_token(session, editor, "feeds", [Scope.INTAKE], None)


def test_a_token_runs_out_or_is_removed(session: Session, editor: UserRow) -> None:
    short = tokens.add_token(session, editor, "a", [Scope.READ], timedelta(seconds=-1))
    long = tokens.add_token(session, editor, "b", [Scope.READ], timedelta(days=1))
    session.flush()
    assert tokens.principal_of_token(session, short) is None
    assert tokens.principal_of_token(session, long) is not None
    number = next(token.id for token in tokens.all_tokens(session) if token.label == "b")
    tokens.remove_token(session, number)
    assert tokens.principal_of_token(session, long) is None
    with pytest.raises(NotFoundError, match=f"no token {number}"):
        tokens.remove_token(session, number)


def test_the_owners_link_works_once(session: Session) -> None:
    old, key = links.new_link(session), links.new_link(session)
    with pytest.raises(ForbiddenError):
        links.check_link(session, old)
    with pytest.raises(InputError):
        links.found_owner(session, key, "Omid", "short")
    assert links.found_owner(session, key, "Omid", PASSWORD).role == Role.ADMIN
    with pytest.raises(ForbiddenError):
        links.found_owner(session, key, "Eve", PASSWORD)


def test_the_owners_link_runs_out_and_is_void_once_somebody_is_in(session: Session) -> None:
    key = links.new_link(session)
    session.flush()
    session.execute(update(LinkRow).values(expires_at=utc_now()))
    session.expire_all()
    with pytest.raises(ForbiddenError):
        links.check_link(session, key)
    key = links.new_link(session)
    add_user(session, "Leyla", PASSWORD, Role.ADMIN)
    with pytest.raises(ForbiddenError):
        links.check_link(session, key)


def test_guessing_is_slowed_down_by_name_and_by_address() -> None:
    throttle = Throttle()
    for _ in range(5):
        throttle.check("Leyla", "192.0.2.1")
        throttle.count_failure("leyla", "192.0.2.1")
    with pytest.raises(TooManyTriesError) as caught:
        throttle.check("LEYLA", "192.0.2.1")
    assert 1 <= caught.value.seconds <= 300
    # The owner, elsewhere, is not locked out; nor is another name here.
    throttle.check("Leyla", "192.0.2.2")
    throttle.check("Omid", "192.0.2.1")
    throttle.forget("Leyla", "192.0.2.1")
    throttle.check("Leyla", "192.0.2.1")
    for number in range(45):
        throttle.count_failure(f"name {number}", "192.0.2.1")
    with pytest.raises(TooManyTriesError):
        throttle.check("Omid", "192.0.2.1")
