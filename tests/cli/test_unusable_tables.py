"""A folder whose tables cannot be used: every command that reads them says the same, with the same exit code."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.batch.helpers import go, text
from tests.cli import helpers
from tests.quick_workers import forked

COMMANDS = {
    "people": ["people", "OUT"],
    "report": ["report", "OUT", "-o", "OUT/halaman.html"],
    "quotations": ["quotations", "OUT"],
    "series": ["series", "OUT"],
    "events": ["events", "OUT"],
    "export": ["export", "OUT", "--to", "brat"],
    "query": ["query", "OUT", "SELECT count(*) FROM speakers JOIN claims USING (article_id)"],
}
# The table that is taken away from each.
NEEDED = {name: "numbers" if name in {"series", "events"} else "speakers" for name in COMMANDS}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    (folder / "in").mkdir()
    for number in (1, 2):
        (folder / "in" / f"{number}.txt").write_text(text(number))
    with forked():
        go(folder / "in", folder / "out", formats=("parquet", "sqlite", "jsonl"), keep_text=True)
    return folder / "out"


def call(name: str, out: Path) -> tuple[int, str]:
    answer = helpers.call(*(argument.replace("OUT", str(out)) for argument in COMMANDS[name]))
    return answer.code, " ".join(answer.err.split())


@pytest.mark.parametrize("name", COMMANDS)
def test_whole_tables(name: str, run: Path, tmp_path: Path) -> None:
    shutil.copytree(run, tmp_path / "out")
    code, said = call(name, tmp_path / "out")
    assert code == 0, said


@pytest.mark.parametrize("name", COMMANDS)
def test_an_empty_folder(name: str, tmp_path: Path) -> None:
    code, said = call(name, tmp_path)
    assert (code, "beritaextract run PATH --out" in said) == (2, True), said


@pytest.mark.parametrize("suffix", ["parquet", "jsonl"])
@pytest.mark.parametrize("name", COMMANDS)
def test_a_missing_table(name: str, suffix: str, run: Path, tmp_path: Path) -> None:
    if name == "query" and suffix == "jsonl":
        pytest.skip("queries read Parquet")
    out = tmp_path / "out"
    out.mkdir()
    for path in run.glob(f"*.{suffix}"):
        shutil.copy(path, out)
    (out / f"{NEEDED[name]}.{suffix}").unlink()
    code, said = call(name, out)
    assert (code, f"holds articles.{suffix} but no {NEEDED[name]}.{suffix}" in said) == (3, True), said


def test_a_database_without_a_table(run: Path, tmp_path: Path) -> None:
    import sqlite3
    from contextlib import closing

    shutil.copy(run / "tables.sqlite", tmp_path)
    with closing(sqlite3.connect(tmp_path / "tables.sqlite")) as base:
        base.execute("DROP TABLE speakers")
    code, said = call("people", tmp_path)
    assert (code, f"tables.sqlite in {tmp_path} has no table speakers" in said) == (3, True), said


@pytest.mark.parametrize("name", COMMANDS)
def test_tables_of_two_runs(name: str, run: Path, tmp_path: Path) -> None:
    shutil.copytree(run, tmp_path / "out")
    (tmp_path / "out" / "run.json").write_text(json.dumps({"state": "writing"}))
    code, said = call(name, tmp_path / "out")
    assert (code, "give the command beritaextract run again" in said) == (3, True), said


@pytest.mark.parametrize("name", COMMANDS)
def test_a_damaged_table(name: str, run: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(run, out, ignore=shutil.ignore_patterns("*.sqlite", "*.jsonl"))
    (out / f"{NEEDED[name]}.parquet").write_bytes(b"PAR1 rusak")
    code, said = call(name, out)
    assert (code, "cannot be read" in said or "cannot be answered" in said) == (3 if name != "query" else 2, True), said


def test_a_query_is_told_of_tables_of_later_commands(run: Path, tmp_path: Path) -> None:
    shutil.copytree(run, tmp_path / "out")
    helpers.call("people", tmp_path / "out")
    unknown = helpers.call("query", tmp_path / "out", "SELECT * FROM tidak_ada")
    assert "people, people_posts, people_speakers" in unknown.err
    later = helpers.call("query", tmp_path / "out", "SELECT * FROM series_points")
    assert later.code == 2
    assert f"beritaextract series {tmp_path / 'out'} --format parquet" in later.err
