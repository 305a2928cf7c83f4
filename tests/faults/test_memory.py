"""A passing lack of memory loses nothing for good: a later run with enough of it gives the undisturbed tables."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from beritaextract.batch import RunError, pool
from tests.batch.helpers import go, rows, tables, text
from tests.faults import injection


def source_of(folder: Path, **faults: str) -> Path:
    folder.mkdir()
    for number in range(8):
        (folder / f"{number:02}.txt").write_text(f"{text(number)} {faults.get(f'n{number}', '')}")
    return folder


def kinds(out: Path) -> list[object]:
    return [row["kind"] for row in rows(out, "errors")]


@pytest.mark.skipif(sys.platform != "linux", reason="no limits of memory")
def test_articles_lost_for_want_of_memory_are_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, out = source_of(tmp_path / "in", n2="SESAK", n4="SEMPIT"), tmp_path / "out"
    monkeypatch.setattr(pool, "work", injection.work)
    go(source, out)
    assert kinds(out) == ["memory", "memory"]
    assert all("run again" in str(row["message"]) and "split" not in str(row["message"]) for row in rows(out, "errors"))
    monkeypatch.undo()
    again = go(source, out)
    assert (again.counts.ok, again.counts.lost) == (8, 0)
    go(source, tmp_path / "undisturbed")
    assert tables(out) == tables(tmp_path / "undisturbed")


def test_no_memory_to_put_a_part_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, out = source_of(tmp_path / "in"), tmp_path / "out"
    monkeypatch.setattr(pool, "work", injection.no_memory_for_a_batch)
    assert go(source, out).counts.ok < 8
    assert set(kinds(out)) == {"memory"}
    monkeypatch.undo()
    assert go(source, out).counts.ok == 8


def test_no_memory_for_any_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "work", injection.no_memory_to_start)
    with pytest.raises(RunError, match=r"not enough memory for the worker.*what is done is kept"):
        go(source_of(tmp_path / "in"), tmp_path / "out")


def test_no_memory_in_the_parent_is_not_taken_for_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, out = source_of(tmp_path / "in"), tmp_path / "out"
    go(source, out)
    before = tables(out)

    def refuse(*_: Any, **__: Any) -> Any:
        raise pa.ArrowMemoryError("malloc of size 64 failed")

    monkeypatch.setattr(pa.ipc, "open_file", refuse)
    with pytest.raises(RunError, match="not enough memory") as raised:
        go(source, out)
    assert "damaged" not in str(raised.value)
    assert tables(out) == before
