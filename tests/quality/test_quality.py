"""The gate: no score of the annotated articles falls below its floor, and every offset is right."""

from __future__ import annotations

import pytest

from beritaextract.evaluation import Report

from . import floors


@pytest.fixture(scope="module")
def report() -> Report:
    return floors.run()


def test_offsets_are_right(report: Report) -> None:
    assert report.wrong["offsets"] == []


@pytest.mark.parametrize("name", sorted(floors.floors()))
def test_no_score_falls_below_its_floor(report: Report, name: str) -> None:
    lost = [line for line in floors.changes(report) if line.startswith("lost")]
    assert report.scores[name].f1 >= floors.floors()[name], "\n".join(["records lost:", *lost])
