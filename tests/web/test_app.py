import pytest
from sqlalchemy import Engine
from starlette.testclient import TestClient

from app.web.app import create_app


def test_settings_come_from_the_environment(gold_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHANCERY_DATABASE_URL", gold_engine.url.render_as_string(hide_password=False))
    monkeypatch.setenv("CHANCERY_PUBLIC_URL", "https://chancery.example")
    with TestClient(create_app()) as client:
        assert client.get("/api/events?show=1").json()["url"] == "https://chancery.example/timeline?show=1"


@pytest.mark.parametrize("path", ["/timeline", "/timeline.csv", "/healthz", "/nothing", "/static/style.css"])
def test_head_is_get_without_its_body(client: TestClient, path: str) -> None:
    full, head = client.get(path), client.head(path)
    assert head.status_code == full.status_code
    assert head.content == b""
    assert head.headers["Content-Type"] == full.headers["Content-Type"]
    assert head.headers["Content-Security-Policy"] == full.headers["Content-Security-Policy"]
