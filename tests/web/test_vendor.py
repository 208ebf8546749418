import hashlib
import re
from pathlib import Path

import pytest

from app import resources
from app.web.assets import HTMX, SWAGGER

FOLDERS = (resources.STATIC / "vendor", Path(__file__).parents[1] / "vendor")
SUMS = {
    folder / name: digest
    for folder in FOLDERS
    for digest, name in (line.split() for line in (folder / "checksums.txt").read_text(encoding="utf-8").splitlines())
}


def test_every_vendored_file_has_its_checksum() -> None:
    assert {file for folder in FOLDERS for file in folder.glob("*/*")} == set(SUMS)


@pytest.mark.parametrize("file", SUMS, ids=lambda file: file.name)
def test_vendored_files_are_unchanged(file: Path) -> None:
    assert hashlib.sha256(file.read_bytes()).hexdigest() == SUMS[file]


def test_htmx_is_4_0_1() -> None:
    source = (resources.STATIC / HTMX).read_text(encoding="utf-8")
    assert re.findall(r'this\.version="([^"]+)"', source) == ["4.0.1"]


def test_swagger_ui_is_the_version_of_its_folder() -> None:
    source = (resources.STATIC / SWAGGER / "swagger-ui-bundle.js").read_text(encoding="utf-8")
    assert f'"{SWAGGER.partition("@")[2]}"' in source


@pytest.mark.parametrize("folder", [HTMX.rpartition("/")[0], SWAGGER])
def test_licences_travel_along(folder: str) -> None:
    assert (resources.STATIC / folder / "LICENSE").is_file()
