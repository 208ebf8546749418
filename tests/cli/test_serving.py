"""Serving: the port that is taken, what the first start brings in, and that the web app is named, not imported."""

import socket
from collections.abc import Iterator

import pytest
import uvicorn

from app.cli import serving
from app.errors import InputError
from tests.cli.conftest import Run


@pytest.fixture
def taken() -> Iterator[int]:
    """Give a port on which somebody listens."""
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        yield holder.getsockname()[1]


def test_a_taken_port_gives_the_next_free_one(taken: int) -> None:
    with serving.listen("127.0.0.1", taken) as listener:
        assert taken < listener.getsockname()[1] < taken + 50
        with socket.create_connection(listener.getsockname()):
            pass


def test_no_port_left(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "_PORTS_TRIED", 1)
    with pytest.raises(InputError, match=f"from {taken} on are all taken"):
        serving.listen("127.0.0.1", taken)


@pytest.mark.parametrize(
    ("host", "words"), [("no such host", "not an address"), ("192.0.2.1", "may listen on 192.0.2.1")]
)
def test_an_address_that_is_not_ours(host: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        serving.listen(host, 8000)


@pytest.mark.parametrize(("host", "shown"), [("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "localhost"), ("localhost", None)])  # noqa: S104
def test_the_address_shown_can_be_opened(host: str, shown: str | None) -> None:
    with serving.listen(host, 20_000) as listener:
        address = serving.address_of(listener)
        assert address.startswith(f"http://{shown}:" if shown else "http://")


class FakeServer:
    """Stands in for uvicorn's server and keeps what it was given."""

    started: list[tuple[uvicorn.Config, int]]

    def __init__(self, config: uvicorn.Config) -> None:
        self.config = config

    def run(self, sockets: list[socket.socket]) -> None:
        self.started.append((self.config, sockets[0].getsockname()[1]))
        sockets[0].close()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> type[FakeServer]:
    """Keep the command from serving for ever."""
    FakeServer.started = []
    monkeypatch.setattr(serving, "Server", FakeServer)
    return FakeServer


def test_the_first_start_brings_in_the_samples_and_the_second_nothing(
    run_command: Run, server: type[FakeServer], taken: int
) -> None:
    first = run_command("serve", "--port", str(taken))
    assert (first.exit_code, first.stderr) == (0, "")
    config, port = server.started[0]
    new, place, welcome = first.stdout.splitlines()
    assert new == "The store was new: 5 sample articles have been added."
    assert place == f"Chancery is at http://127.0.0.1:{port}/timeline (Ctrl+C stops it)."
    assert f"http://127.0.0.1:{port}/welcome?key=" in welcome
    assert port > taken
    assert (config.app, config.factory) == ("app.web.app:create_app", True)
    second = run_command("serve", "--port", str(taken))
    assert len(second.stdout.splitlines()) == 2


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1"])  # noqa: S104 - refused
def test_without_a_user_only_this_machine_is_served(run_command: Run, server: type[FakeServer], host: str) -> None:
    result = run_command("serve", "--host", host)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "chancery user add NAME --role admin" in result.stderr
    assert server.started == []


def test_with_a_user_no_link_is_printed_and_any_host_is_served(
    run_command: Run, server: type[FakeServer], taken: int
) -> None:
    run_command("user", "add", "Leyla", "--role", "admin", stdin="a long password\n")
    result = run_command("serve", "--host", "0.0.0.0", "--port", str(taken))  # noqa: S104 - a fake server
    assert (result.exit_code, len(server.started)) == (0, 1)
    assert "welcome" not in result.stdout


@pytest.mark.parametrize("port", ["0", "65536", "99999", "-1"])
def test_a_port_that_is_none(run_command: Run, port: str) -> None:
    result = run_command("serve", "--port", port)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Invalid value for '--port'" in result.stderr
