"""What the README says is so: its commands exist, its settings are all of them, its figures are those measured."""

import re
from pathlib import Path

import pytest
import typer.main
from pydantic_core import PydanticUndefined

from app.cli import load_commands
from app.cli.console import app as program
from app.extraction import extract_events
from app.formats.explained import explained_lines
from app.knowledge import load_lexicon
from app.settings import Settings
from tests.factories import sample_articles
from tests.quality import measured

load_commands()
ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_is_named_and_every_named_command_exists() -> None:
    commands = set(typer.main.get_command(program).commands)  # type: ignore[attr-defined]
    named = set(re.findall(r"`chancery ([a-z]+)", README))
    assert named - {"COMMAND"} == commands


def test_every_make_target_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:`|    )make ([a-z]+)", README)) <= targets


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_settings_stand_in_the_table_with_their_defaults(name: str) -> None:
    row = re.search(rf"^\| `CHANCERY_{name.upper()}` \| (.*?) \|", README, re.MULTILINE)
    assert row is not None
    default = Settings.model_fields[name].default
    assert default is not PydanticUndefined
    assert default in {None, ""} or row[1] == f"`{default}`"


def test_no_setting_is_made_up() -> None:
    assert set(re.findall(r"CHANCERY_([A-Z_]+)`", README)) == {name.upper() for name in Settings.model_fields}


def test_the_quality_that_it_claims_is_the_quality_measured() -> None:
    claimed = re.search(r"F1 (0\.\d\d): (\d+) of (\d+)\s+events found, (\d+) more", README)
    assert claimed is not None
    total = measured().total
    figures = (f"{total.f1:.2f}", str(total.matched), str(total.gold), str(total.extra))
    assert claimed.groups() == figures


def test_files_that_it_links_to_exist() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert links
    assert all((ROOT / link).exists() for link in links if not link.startswith("http"))


def test_the_explanation_that_it_shows_is_the_one_given() -> None:
    shown = re.search(r"### Why an event.*?\n\n((?:    [^\n]*\n)+)", README, re.DOTALL)
    assert shown is not None
    lines = [line[4:] for line in shown[1].splitlines() if line.strip() != "…"]
    name, article = sample_articles()[0]
    assert set(lines) <= set(explained_lines(name, article, extract_events(article, load_lexicon())))
