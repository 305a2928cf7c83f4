"""SQL over the tables of a run, with DuckDB (extra `duckdb`)."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from beritaextract.errors import BeritaError, SourceError
from beritaextract.extras import needed
from beritaextract.tables.beside import BESIDE
from beritaextract.tables.cells import csv_line, no_formula
from beritaextract.tables.run_folder import missing_table
from beritaextract.tables.schema import SCHEMAS
from beritaextract.tables.table_set import TableSet, beside_is_current

_STALE = "; some tables beside those of the run are of an earlier run; make them anew with: beritaextract {names}"


class QueryError(BeritaError):
    """A query that cannot be answered; the message says why and what to do."""


def ask(out: Path, sql: str) -> pa.Table:
    """The answer to a query over the tables in the folder of a run.

    The tables are read from Parquet, or from DuckDB when there is no Parquet.

    Raises:
        QueryError: there are no such tables, or DuckDB refuses the query; caused by a SourceError, where the tables
            are not those of one run or one of them is missing.
        MissingExtra: DuckDB is not installed.
    """
    duckdb = needed("duckdb", "duckdb")
    try:
        TableSet(out).refuse_half()
    except SourceError as error:
        raise QueryError(str(error)) from error
    stale = [name for name in BESIDE if not beside_is_current(out, name)]
    base = duckdb.connect()
    try:
        attach(base, out, [table for name, tables in BESIDE.items() if name not in stale for table in tables])
        statements = base.extract_statements(sql)
        if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
            raise QueryError("the query must be one SELECT")
        return base.sql(sql).to_arrow_table()
    except duckdb.Error as error:
        if (missing := _missing_in(out, sql)) is not None:
            raise QueryError(str(missing)) from missing
        advice = _STALE.format(names=" and ".join(f"{Path(name).stem} {out}" for name in stale)) if stale else ""
        raise QueryError(
            f"the query cannot be answered: {error}; the tables are: {', '.join(_tables_in(out))}"
            f"{advice or _advice(out, sql)}"
        ) from None
    finally:
        base.close()


def _tables_in(out: Path) -> list[str]:
    """The tables that can be asked, those that later commands have made included."""
    beside = (table for tables in BESIDE.values() for table in tables)
    return [*SCHEMAS, *(table for table in beside if (out / f"{table}.parquet").is_file())]


def _missing_in(out: Path, sql: str) -> SourceError | None:
    """What is wrong where a query names a table of a run whose Parquet file is gone."""
    if not (out / "articles.parquet").is_file():
        return None
    named = (table for table in SCHEMAS if re.search(rf"\b{table}\b", sql, re.I))
    gone = next((table for table in named if not (out / f"{table}.parquet").is_file()), None)
    return None if gone is None else missing_table(out, gone, "articles.parquet")


def _advice(out: Path, sql: str) -> str:
    """Which commands make the tables that a query names and that are not there."""
    commands = [
        Path(name).stem
        for name, tables in BESIDE.items()
        if any(re.search(rf"\b{table}\b", sql, re.I) and table not in _tables_in(out) for table in tables)
    ]
    making = " and ".join(f"beritaextract {command} {out} --format parquet" for command in commands)
    return f"; make the tables that are not there with: {making}" if commands else ""


def attach(base: Any, out: Path, beside: Sequence[str]) -> None:
    """Make the tables of a run, and those beside them, readable by their names in an open DuckDB.

    Raises:
        QueryError: there are neither Parquet files nor a DuckDB database.
    """
    if (out / "articles.parquet").exists():
        for name in (*SCHEMAS, *beside):
            if not (out / f"{name}.parquet").exists():  # of a run before the table was there
                continue
            path = str(out / f"{name}.parquet").replace("'", "''")
            base.execute(f"CREATE VIEW \"{name}\" AS SELECT * FROM read_parquet('{path}')")
    elif (out / "tables.duckdb").exists():
        path = str(out / "tables.duckdb").replace("'", "''")
        base.execute(f"ATTACH '{path}' AS run (READ_ONLY)")
        base.execute("USE run")
    else:
        raise QueryError(
            f"{out} holds neither articles.parquet nor tables.duckdb; "
            f"make them with: beritaextract run PATH --out {out} --format parquet"
        )


def print_table(answer: pa.Table) -> None:
    """Print an answer for people."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table()
    for name in answer.column_names:
        table.add_column(Text(_harmless(name)))
    for row in zip(*(column.to_pylist() for column in answer.columns), strict=True):
        table.add_row(*(Text("" if cell is None else _harmless(_shown(cell))) for cell in row))
    Console(highlight=False).print(table)


def _harmless(text: str) -> str:
    """Without control characters, which could move the cursor of a terminal."""
    return "".join(char if char.isprintable() else " " for char in text)


def print_csv(answer: pa.Table) -> None:
    """Print an answer as CSV, in UTF-8 as all CSV of ours; as in the tables, no cell runs in a spreadsheet."""
    if not _is_utf8() and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    print(csv_line(map(no_formula, answer.column_names)), end="")
    for row in zip(*(column.to_pylist() for column in answer.columns), strict=True):
        print(csv_line(map(no_formula, row)), end="")


def print_json(answer: pa.Table) -> None:
    """Print an answer as a JSON array of objects; decimals as strings."""
    print(json.dumps(answer.to_pylist(), ensure_ascii=not _is_utf8(), indent=1, default=_shown))


def _is_utf8() -> bool:
    return (sys.stdout.encoding or "utf-8").lower().startswith("utf")


def _shown(value: Any) -> str:
    """A value as text; a decimal without the zeros that its column adds."""
    text = str(value)
    return text.rstrip("0").rstrip(".") if "." in text and text.replace(".", "").lstrip("-").isdigit() else text
