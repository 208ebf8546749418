"""Accounts from the terminal: users and tokens."""

import pytest

from tests.cli.conftest import Run

PASSWORD = "correct horse battery\n"  # noqa: S105 - of a test


def test_users_come_change_and_go(run_command: Run) -> None:
    added = run_command("user", "add", "Leyla", "--role", "admin", stdin=PASSWORD)
    assert (added.exit_code, added.stdout) == (0, "Leyla is admin.\n")
    run_command("user", "add", "Omid", stdin=PASSWORD)
    assert run_command("user", "password", "Omid", stdin=PASSWORD).exit_code == 0
    assert run_command("user", "role", "Omid", "reader").exit_code == 0
    listed = [line.split("\t")[:2] for line in run_command("user", "list").stdout.splitlines()]
    assert listed == [["Leyla", "admin"], ["Omid", "reader"]]
    assert run_command("user", "remove", "Omid").exit_code == 0
    assert len(run_command("user", "list").stdout.splitlines()) == 1


def test_tokens_come_and_go(run_command: Run) -> None:
    run_command("user", "add", "Leyla", "--role", "editor", stdin=PASSWORD)
    secret = run_command("token", "add", "Leyla", "--scope", "intake", "--label", "feeds").stdout.strip()
    assert secret.startswith("chancery_")
    listed = run_command("token", "list").stdout
    assert listed == "1\tLeyla\tintake\tfor good\tfeeds\n"
    assert run_command("token", "remove", "1").exit_code == 0
    assert run_command("token", "list").stdout == ""


@pytest.mark.parametrize(
    ("arguments", "stdin", "words"),
    [
        (("user", "add", "Leyla"), "short\n", "10 to 500 characters"),
        (("user", "add", "Leyla"), "", "no password on standard input"),
        (("user", "password", "Nobody"), PASSWORD, "no user “Nobody”"),
        (("user", "remove", "Nobody"), None, "no user “Nobody”"),
        (("token", "add", "Nobody", "--scope", "read"), None, "no user “Nobody”"),
        (("token", "remove", "7"), None, "no token 7"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    run_command: Run, arguments: tuple[str, ...], stdin: str | None, words: str
) -> None:
    result = run_command(*arguments, stdin=stdin)
    assert result.exit_code == 1
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1
