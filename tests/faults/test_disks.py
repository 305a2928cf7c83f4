"""A disk that fills, at whatever write, ends a run in one sentence and leaves the tables of the run before."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from beritaextract.batch import RunError
from beritaextract.batch.store import PartStore
from beritaextract.tables.file_writers import JsonlWriter
from tests.batch.helpers import corpus, go, rows, tables, text
from tests.quick_workers import quick_process

pytestmark = pytest.mark.usefixtures("quick_workers")
run_module = sys.modules["beritaextract.batch.run"]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return corpus(tmp_path / "in", 20)


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


def run_on_a_full_disk(source: Path, out: Path, format_: str, said: Path) -> None:
    """Run until the tables are to be written; then no file can grow above a hundred bytes."""
    import resource

    write = run_module._Run._write

    def full(self: Any) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))
        write(self)

    run_module._Run._write = full
    try:
        go(source, out, formats=(format_,))
    except RunError as error:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        said.write_text(str(error))


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
    process = quick_process(run_on_a_full_disk, source, out, format_, tmp_path / "said")
    process.join()
    assert process.exitcode == 0
    said = (tmp_path / "said").read_text()
    assert said.startswith(f"cannot write into {out}") and "make room or choose another folder" in said
    assert {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()} == before
    assert go(source, out, formats=(format_,)).counts.ok == 2


@pytest.mark.parametrize(
    ("base", "pages"),
    [("tables.sqlite", 1), ("tables.sqlite", 30), ("ids.sqlite", 1), ("ids.sqlite", 3), ("duplicates.sqlite", 20)],
)
def test_a_database_that_finds_the_disk_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, base: str, pages: int
) -> None:
    """SQLite says so in several ways, by where the room ends."""
    source, out = corpus(tmp_path / "in", 300), tmp_path / "out"
    connect = sqlite3.connect

    def small(path: Any, **rest: Any) -> sqlite3.Connection:
        opened = connect(path, **rest)
        if Path(path).name == base:
            opened.execute(f"PRAGMA max_page_count = {pages}")
        return opened

    monkeypatch.setattr(run_module._Run, "_extract", lambda self, parts: list(parts))  # nothing is extracted
    monkeypatch.setattr(PartStore, "read", _some_part)
    monkeypatch.setattr(sqlite3, "connect", small)
    with pytest.raises(RunError, match=r"cannot write into .*make room or choose another folder"):
        go(source, out, formats=("sqlite",))
    assert not (out / "tables.sqlite").exists() and not (out / "run.json").exists()


_numbers = iter(range(10**6))


def _some_part(self: object, name: str) -> Any:
    """A part as it would be, without the work: each article with its own words."""
    import pyarrow as pa

    from beritaextract.tables.likeness import likeness
    from beritaextract.tables.nested import nested_batch
    from beritaextract.tables.outcome import Outcome

    made = []
    for number in (next(_numbers) for _ in range(400)):
        words = " ".join(f"kata{number * 60 + place}" for place in range(60))
        same = likeness(words)
        made.append(Outcome("ok", f"{name}-{number}", text=words, body_hash=same.body_hash, signature=same.signature))
    return pa.Table.from_batches([nested_batch(made)])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("command", [["run", "{in}", "--out", "{out}"], ["extract", "{file}"], ["check", "{file}"]])
def test_output_to_a_full_device(tmp_path: Path, source: Path, command: list[str]) -> None:
    file = tmp_path / "a.txt"
    file.write_text(text(1))
    names = {"in": source, "out": tmp_path / "out", "file": file}
    arguments = [part.format(**names) for part in command]
    if command[0] == "check":
        arguments += ["--format", "json"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "beritaextract", *arguments], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 3, done.stderr
    assert f"beritaextract: the output cannot be written: {os.strerror(errno.ENOSPC)}" in done.stderr
    assert "Traceback" not in done.stderr
