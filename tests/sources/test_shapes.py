"""Small files in the manner of real scrapers: how many articles, on which days, and their first words.

`shapes/expected.toml` says what is to be read in each.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from beritaextract.errors import Problem
from tests.sources.helpers import items

SHAPES = Path(__file__).with_name("shapes")
EXPECTED = tomllib.loads((SHAPES / "expected.toml").read_text(encoding="utf-8"))


def test_every_file_is_expected() -> None:
    assert {path.name for path in SHAPES.iterdir()} == {*EXPECTED, "expected.toml"}


@pytest.mark.parametrize("name", EXPECTED)
def test_shape(name: str) -> None:
    if name.endswith(".wet"):
        pytest.importorskip("warcio")
    expected = EXPECTED[name]
    found = items(SHAPES / name)
    articles = [item for item in found if not isinstance(item, Problem)]
    problems = [item for item in found if isinstance(item, Problem)]
    first = [article.text.strip()[: len(words)] for article, words in zip(articles, expected["first"], strict=False)]
    assert len(articles) == len(expected["first"]), found
    assert first == expected["first"]
    assert [article.published or "" for article in articles] == expected["published"]
    assert [problem.kind for problem in problems if problem.lost] == expected.get("problems", [])
    notes = [note.kind for article in articles for note in article.notes]
    assert notes + [problem.kind for problem in problems if not problem.lost] == expected.get("notes", []) or (
        [problem.kind for problem in problems if not problem.lost] + notes == expected.get("notes", [])
    )
    if "text" in expected:
        assert [article.text for article in articles] == expected["text"]
