"""The whole extraction of every fixture, compared with the records that a person has read: nothing is left out.

A wanted change: `python -m tests.quality.expected`, read the difference, commit it.
"""

from __future__ import annotations

import pytest

from .expected import FOLDER, records, shown
from .gold import Gold


@pytest.mark.parametrize("gold", shown(), ids=lambda gold: gold.id)
def test_extraction_is_as_expected(gold: Gold) -> None:
    path = FOLDER / f"{gold.id}.json"
    assert path.exists(), f"no expected records for {gold.id}: run python -m tests.quality.expected and read them"
    assert records(gold) == path.read_text(encoding="utf-8")


def test_no_expected_records_without_an_article() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == {gold.id for gold in shown()}
