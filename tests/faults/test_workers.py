"""A worker that dies, hangs or fails costs one article."""

from __future__ import annotations

from pathlib import Path

import pytest

from beritaextract.batch import RunError, pool
from tests.batch.helpers import go, rows, text
from tests.faults import injection


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(20):
        fault = {3: "MATI", 7: "MACET", 11: "SALAH", 15: "TERSENDAT"}.get(number, "")
        (folder / f"{number:02}.txt").write_text(f"{text(number)} {fault}")
    return folder


def test_the_others_are_extracted(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "work", injection.work)
    result = go(source, tmp_path / "out", workers=2, time_limit=3.0)
    errors = rows(tmp_path / "out", "errors")
    assert [(Path(str(row["source"])).name, row["kind"]) for row in errors] == [
        ("03.txt", "worker-died"),
        ("07.txt", "time-limit"),
        ("11.txt", "internal"),
        ("15.txt", "time-limit"),
    ]
    assert [row["article_id"] for row in errors] == [
        row["article_id"] for row in rows(tmp_path / "out", "articles") if row["status"] == "error"
    ]
    assert (result.counts.ok, result.counts.lost) == (16, 4)
    # What may pass is tried again by the next run; here it passes.
    monkeypatch.undo()
    assert go(source, tmp_path / "out").counts.lost in {0, 1}


def test_workers_that_never_start_end_the_run(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "work", injection.cannot_start)
    with pytest.raises(RunError, match="keep dying"):
        go(source, tmp_path / "out")
