"""The gate itself: floors rise and never fall, and what was gained and lost is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from beritaextract.evaluation import Report, Score

from . import floors


def _report(right: int, keys: set[str]) -> Report:
    report = Report(right=keys)
    report.scores["dates"] = Score(right=right, wanted=10, found=10)
    return report


@pytest.fixture
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(floors, "FLOORS", tmp_path / "floors.json")
    monkeypatch.setattr(floors, "RIGHT", tmp_path / "right.txt")
    floors.FLOORS.write_text('{"dates": 70.0}', encoding="utf-8")
    floors.RIGHT.write_text("a\nb\n", encoding="utf-8")
    return tmp_path


def test_below_a_floor_is_told_and_cannot_be_raised_away(stored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floors, "run", lambda: _report(6, {"a"}))
    assert floors.main(["--raise"]) == 1
    assert json.loads(floors.FLOORS.read_text(encoding="utf-8")) == {"dates": 70.0}
    assert floors.RIGHT.read_text(encoding="utf-8") == "a\nb\n"


def test_raising_keeps_what_was_won(stored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floors, "run", lambda: _report(9, {"a", "c"}))
    assert floors.main(["--raise"]) == 0
    assert json.loads(floors.FLOORS.read_text(encoding="utf-8")) == {"dates": 90.0}
    assert floors.changes(_report(9, {"a", "c"})) == []


def test_records_gained_and_lost_are_told(stored: Path) -> None:
    assert floors.changes(_report(9, {"a", "c"})) == ["lost    b", "gained  c"]
