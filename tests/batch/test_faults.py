"""A worker that dies, hangs or fails costs one article."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from beritaextract.batch import RunError, pool
from beritaextract.tables.writers import JsonlWriter
from tests.batch import faults
from tests.batch.helpers import go, rows, tables, text


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(20):
        fault = {3: "MATI", 7: "MACET", 11: "SALAH"}.get(number, "")
        (folder / f"{number:02}.txt").write_text(f"{text(number)} {fault}")
    return folder


def test_the_others_are_extracted(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "work", faults.work)
    result = go(source, tmp_path / "out", workers=2, time_limit=3.0)
    errors = rows(tmp_path / "out", "errors")
    assert [(Path(str(row["source"])).name, row["kind"]) for row in errors] == [
        ("03.txt", "worker-died"),
        ("07.txt", "time-limit"),
        ("11.txt", "internal"),
    ]
    assert [row["article_id"] for row in errors] == [
        row["article_id"] for row in rows(tmp_path / "out", "articles") if row["status"] == "error"
    ]
    assert (result.counts.ok, result.counts.lost) == (17, 3)
    # What may pass is tried again by the next run; here it passes.
    monkeypatch.undo()
    assert go(source, tmp_path / "out").counts.lost in {0, 1}


def test_workers_that_never_start_end_the_run(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "work", faults.cannot_start)
    with pytest.raises(RunError, match="keep dying"):
        go(source, tmp_path / "out")


def test_a_disk_that_fills_leaves_the_tables_written_before(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    go(source, out)
    before = tables(out)

    def full(self: JsonlWriter, name: str, piece: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(JsonlWriter, "write", full)
    (source / "99.txt").write_text(text(99))
    with pytest.raises(RunError, match="No space left on device; make room"):
        go(source, out)
    assert tables(out) == before
    monkeypatch.undo()
    go(source, out)
    assert len(rows(out, "articles")) == len(before["articles.jsonl"].splitlines()) + 1


FULL = """
import resource, sys
from pathlib import Path
from beritaextract.batch import RunError, RunOptions
from beritaextract.batch import run as module
from beritaextract.batch.run import _Run

write = _Run._write

def on_a_full_disk(self):
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))
    write(self)

_Run._write = on_a_full_disk
try:
    module([Path(sys.argv[1])], RunOptions(out=Path(sys.argv[2]), formats=(sys.argv[3],), workers=1))
except RunError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of the size of files")
@pytest.mark.parametrize("format_", ["jsonl", "csv", "parquet", "sqlite", "duckdb"])
def test_every_format_on_a_disk_without_room(tmp_path: Path, format_: str) -> None:
    """The system itself refuses to write, as it does on a full disk; each format has its own way to say so."""
    if format_ == "duckdb":
        pytest.importorskip("duckdb", reason="the extra duckdb is not installed")
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    (source / "a.txt").write_text(text(1))
    go(source, out, formats=(format_,))
    before = {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}
    (source / "b.txt").write_text(text(2))
    command = [sys.executable, "-c", FULL, str(source), str(out), format_]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"cannot write into {out}") and "make room or choose another folder" in done.stdout
    assert {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()} == before
    assert go(source, out, formats=(format_,)).counts.ok == 2
