"""The how-tos for language data, followed to the letter: one row into one file, and the article is read anew."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

import beritaextract
from beritaextract.claims import direct
from tests.docs.blocks import blocks_of

ROOT = Path(__file__).parents[2]
PACKAGE = Path(beritaextract.__file__).parent
COMPILED = not direct.__file__.endswith(".py")
FILE = re.compile(r"`src/beritaextract/([\w/]+\.(?:toml|tsv))`")


class Change(NamedTuple):
    """What a page promises: the row in its first block of data, put into the file that it names last before it."""

    page: str
    text: str
    shown: str
    wanted: str


CHANGES = (
    Change(
        "add-a-cue.md",
        "“Harga naik lagi,” dengus Tarwiyo. Warga diam.",
        "extraction.claims[0].act, extraction.speakers[0].name",
        "complain Tarwiyo",
    ),
    Change("add-a-currency.md", "Harganya 40 lev.", "extraction.figures[0].unit", "BGN"),
    Change("add-a-unit.md", "Sawahnya 2 bau.", "extraction.figures[0].value", "14000"),
    Change(
        "add-a-post.md",
        "Kapolsekta Tarwiyo mengatakan, jalan sudah dibuka.",
        "extraction.speakers[0].role",
        "Kapolsekta",
    ),
    Change(
        "add-a-region.md",
        "Bupati Kutara Tarwiyo mengatakan, jalan sudah dibuka.",
        "extraction.speakers[0].region_code",
        "64.02",
    ),
    Change(
        "add-an-outlet.md",
        "MELATI POS, SURABAYA – Harga beras naik.",
        "extraction.dateline.outlet.text",
        "MELATI POS",
    ),
)


def shown(package: Path, change: Change) -> str:
    """What the library in this folder prints for the text of a change."""
    program = f"from beritaextract import extract\nextraction = extract({change.text!r})\nprint({change.shown})"
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"PYTHONPATH": str(package.parent), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout.strip() if done.returncode == 0 else done.stderr.strip()


@pytest.mark.skipif(COMPILED, reason="a copy of a compiled package reads the data of the original")
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.page)
def test_one_row_in_one_file_is_enough(change: Change, tmp_path: Path) -> None:
    page = (ROOT / "docs" / "how-to" / change.page).read_text(encoding="utf-8")
    block = next(block for block in blocks_of(page) if block.language in ("toml", "tsv"))
    assert len(block.body.splitlines()) == 1, "a row is one line"
    named = [name for name in FILE.findall(page[: block.start]) if name.endswith(block.language)]
    package = tmp_path / "beritaextract"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    assert shown(package, change) != change.wanted, "the row of the page is there already; take another"
    data = package / named[-1]
    source = data.read_text(encoding="utf-8")
    # A TOML file may end in tables of its own, so the row goes before the first of them.
    at = min((match.start() for match in re.finditer(r"(?m)^\[", source)), default=len(source))
    data.write_text(
        source + block.body if block.language == "tsv" else f"{source[:at]}\n{block.body}{source[at:]}",
        encoding="utf-8",
    )
    assert shown(package, change) == change.wanted


def test_every_page_that_adds_data_is_followed() -> None:
    pages = {page.name for page in (ROOT / "docs" / "how-to").glob("add-a*.md")}
    assert pages - {change.page for change in CHANGES} == {"add-a-source.md", "add-a-kind-of-record.md"}


def test_the_places_of_a_kind_of_record_exist() -> None:
    page = (ROOT / "docs" / "how-to" / "add-a-kind-of-record.md").read_text(encoding="utf-8")
    places = re.findall(r"^\|[^`]*`((?:src|tests)/[\w/.]+)`", page, re.MULTILINE)
    assert len(places) == 7
    assert [place for place in places if not (ROOT / place).exists()] == []
