"""`query`, and every example of docs/how-to/query.md with the answer that it should have."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from beritaextract.records import Extraction
from beritaextract.tables import to_arrow
from beritaextract.tables.query import QueryError, ask
from beritaextract.tables.writers import WRITERS
from tests.cli.helpers import call
from tests.tables.helpers import extraction, figure

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "query.md"
EXAMPLES = dict(re.findall(r"^## (.+?)\n.*?```sql\n(.+?)```", PAGE.read_text(encoding="utf-8"), re.S | re.M))


def money(id_: str, value: str) -> Any:
    return figure(id_, value, unit="IDR").model_copy(update={"kind": "money"})


def made() -> list[Extraction]:
    ani = extraction("a1", figure("f1", "5", subject="Harga beras"), money("f2", "6250000000000"))
    second = extraction("a2", figure("f1", "7", subject="harga beras"), money("f2", "0.5"))
    budi = second.speakers[0].model_copy(update={"name": "Budi", "role": None})
    third = extraction("a3").model_copy(update={"speakers": (budi,)})
    return [ani, second, third]


ANSWERS: dict[str, list[tuple[Any, ...]]] = {
    "Who is quoted most": [("Ani", 2, 2), ("Budi", 1, 1)],
    "Sums of money by speaker": [("Ani", "IDR", 2, "6250000000000.500000000", "6250000000000.000000000")],
    "Figures on a subject over time": [
        ("2022-11-17", "5.000000000", "percent", "exact", "5 persen", "a1"),
        ("2022-11-17", "7.000000000", "percent", "exact", "5 persen", "a2"),
    ],
    "Share of voice by role": [("Menteri", 2, 66.7), ("person", 1, 33.3)],
    "Figures that contradict each other": [
        ("2022-11-17", "harga beras", "percent", ["5.000000000", "7.000000000"], ["a1", "a2"])
    ],
}


def plain(value: Any) -> Any:
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value if value is None or isinstance(value, (int, float)) else str(value)


@pytest.fixture(params=["parquet", "duckdb"])
def out(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    pytest.importorskip("duckdb", reason="the extra duckdb is not installed")
    writer = WRITERS[request.param](tmp_path)
    for name, table in to_arrow(made()).items():
        writer.write(name, table)
    writer.close()
    return tmp_path


def test_every_example_has_an_answer() -> None:
    assert set(EXAMPLES) == set(ANSWERS)


@pytest.mark.parametrize("title", EXAMPLES)
def test_examples(out: Path, title: str) -> None:
    answer = ask(out, EXAMPLES[title])
    rows = [tuple(plain(row[name]) for name in answer.column_names) for row in answer.to_pylist()]
    assert rows == [tuple(plain(cell) for cell in row) for row in ANSWERS[title]]


def test_command(out: Path) -> None:
    sql = "SELECT value, text FROM figures ORDER BY value LIMIT 1"
    assert "0.5" in call("query", out, sql).out
    rows = list(csv.reader(io.StringIO(call("query", out, sql, "--format", "csv").out)))
    assert rows == [["value", "text"], ["0.500000000", "5 persen"]]
    assert json.loads(call("query", out, sql, "--format", "json").out) == [{"value": "0.5", "text": "5 persen"}]


def test_an_answer_moves_no_cursor_and_runs_in_no_spreadsheet(out: Path) -> None:
    sql = "SELECT '=1+1' AS \"@a\", 'x' || chr(27) || '[2J' AS b, -5 AS c"
    assert "\x1b" not in call("query", out, sql).out
    rows = list(csv.reader(io.StringIO(call("query", out, sql, "--format", "csv").out)))
    assert rows == [["'@a", "b", "c"], ["'=1+1", "x\x1b[2J", "-5"]]


def test_what_cannot_be_asked(out: Path) -> None:
    answer = call("query", out, "SELECT x FROM y")
    assert answer.code == 2
    assert "the tables are: articles, quotes, numbers, speakers" in answer.err
    with pytest.raises(QueryError, match="SELECT"):
        ask(out, "CREATE TABLE z (x INT)")


def test_a_folder_without_tables(tmp_path: Path) -> None:
    pytest.importorskip("duckdb", reason="the extra duckdb is not installed")
    answer = call("query", tmp_path, "SELECT 1")
    assert answer.code == 2
    assert "--format parquet" in answer.err


def test_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    answer = call("query", tmp_path, "SELECT 1")
    assert answer.code == 3
    assert 'pip install "duckdb>=1.0"' in answer.err
