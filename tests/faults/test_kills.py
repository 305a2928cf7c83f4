"""Killed at any moment and started again, a run leaves the tables of an undisturbed one, and never a mixture."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest

from beritaextract.errors import SourceError
from beritaextract.people import people_in_folder, write_people
from beritaextract.tables.query import QueryError, ask
from beritaextract.tables.run_folder import RunFolder
from tests.batch.helpers import corpus, go, tables, text
from tests.cli.helpers import call
from tests.quick_workers import forked, quick_process

pytestmark = pytest.mark.usefixtures("quick_workers")
# A developer may ask for more: BERITAEXTRACT_KILLS=500.
KILLS = int(os.environ.get("BERITAEXTRACT_KILLS", "4"))
KILLS_A_RUN = 2


def command(source: Path, out: Path) -> None:
    answer = call("run", source, "--out", out, "--format", "jsonl", "--workers", "2")
    sys.exit(answer.code)


def finished(source: Path, out: Path) -> int | None:
    """The exit code of an undisturbed run in a process of its own."""
    process = quick_process(command, source, out)
    process.join()
    return process.exitcode


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_killed_at_random_moments(tmp_path: Path) -> None:
    source = corpus(tmp_path / "in", 400)
    assert finished(corpus(tmp_path / "few", 1), tmp_path / "first") == 1  # the server of processes has loaded
    begun = time.monotonic()
    assert finished(source, tmp_path / "undisturbed") == 1
    whole = time.monotonic() - begun
    moments = random.Random(20221117)
    for number in range(KILLS):
        out = tmp_path / f"out{number // KILLS_A_RUN}"
        process = quick_process(command, source, out)
        time.sleep(moments.uniform(0.0, 1.0) * whole)
        process.kill()
        process.join()
    for out in tmp_path.glob("out*"):
        assert finished(source, out) == 1
        assert tables(out) == tables(tmp_path / "undisturbed")


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.fixture(scope="module")
def two_runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of tables, `old`, and the same after an article was added, `new`; `both` has the work of both done."""
    folder = tmp_path_factory.mktemp("renames")
    source = folder / "in"
    source.mkdir()
    (source / "a.txt").write_text(text(1))
    with forked():
        go(source, folder / "old", formats=("jsonl", "parquet"))
        (source / "b.txt").write_text(text(2))
        shutil.copytree(folder / "old", folder / "new")
        go(source, folder / "new", formats=("jsonl",))
    shutil.copytree(folder / "old", folder / "both")
    shutil.copytree(folder / "new" / ".beritaextract", folder / "both" / ".beritaextract", dirs_exist_ok=True)
    return folder


def renames(monkeypatch: pytest.MonkeyPatch, *, allowed: int) -> list[Path]:
    """Let so many files be put in their places; then the process ends.  What was put where."""
    done: list[Path] = []
    replace = Path.replace

    def counted(self: Path, target: Path) -> Path:
        if len(done) >= allowed:
            raise Killed
        done.append(Path(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", counted)
    return done


MOMENTS = [0, 1, 2, 8, 15, 16] if KILLS < 50 else range(17)


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_between_two_renames(
    two_runs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    out = tmp_path / "out"
    shutil.copytree(two_runs / "both", out)
    with monkeypatch.context() as patched:
        done = renames(patched, allowed=moment)
        with pytest.raises(Killed):
            go(two_runs / "in", out, formats=("jsonl",))
    placed = [path.name for path in done if path.parent == out]
    if placed:  # from the first to the last file that is put in its place no reader answers
        assert placed[0] == "run.json"
        for read in (RunFolder, people_in_folder):
            with pytest.raises(SourceError, match="again"):
                read(out)
        with pytest.raises(QueryError, match="again"):
            ask(out, "SELECT 1")
    else:
        assert tables(out) == tables(two_runs / "old")
    go(two_runs / "in", out, formats=("jsonl",))
    assert tables(out) == tables(two_runs / "new")
    assert not list(out.glob("*.parquet"))  # they told of the old articles


def test_every_rename_was_tried(two_runs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(two_runs / "both", tmp_path / "out")
    done = renames(monkeypatch, allowed=1000)
    go(two_runs / "in", tmp_path / "out", formats=("jsonl",))
    assert len(done) == max(MOMENTS) + 1
    assert done[-1].name == done[0].name == "run.json"


def test_people_of_an_earlier_run_are_not_asked(two_runs: Path, tmp_path: Path) -> None:
    pytest.importorskip("duckdb", reason="the extra duckdb is not installed")
    out = tmp_path / "out"
    shutil.copytree(two_runs / "old", out)
    write_people(people_in_folder(out), out, ["parquet"])
    assert ask(out, "SELECT name FROM people").num_rows
    go(two_runs / "in", out, formats=("parquet",))
    with pytest.raises(QueryError, match="of an earlier run; make them anew with: beritaextract people"):
        ask(out, "SELECT name FROM people")
    write_people(people_in_folder(out), out, ["parquet"])
    assert ask(out, "SELECT name FROM people").num_rows
