"""SQL over the tables of a run, with DuckDB (extra `duckdb`)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from beritaextract.errors import BeritaError, SourceError
from beritaextract.extras import needed
from beritaextract.tables.beside import BESIDE
from beritaextract.tables.cells import csv_line, no_formula
from beritaextract.tables.schema import SCHEMAS
from beritaextract.tables.table_set import TableSet, beside_is_current

_STALE = "; some tables beside those of the run are of an earlier run; make them anew with: beritaextract {names}"


class QueryError(BeritaError):
    """A query that cannot be answered; the message says why and what to do."""


def ask(out: Path, sql: str) -> pa.Table:
    """The answer to a query over the tables in the folder of a run.

    The tables are read from Parquet, or from DuckDB when there is no Parquet.

    Raises:
        QueryError: there are no such tables, they are not those of one run, or DuckDB refuses the query.
        MissingExtra: DuckDB is not installed.
    """
    duckdb = needed("duckdb", "duckdb")
    try:
        TableSet(out).refuse_half()
    except SourceError as error:
        raise QueryError(str(error)) from None
    stale = [name for name in BESIDE if not beside_is_current(out, name)]
    base = duckdb.connect()
    try:
        attach(base, out, [table for name, tables in BESIDE.items() if name not in stale for table in tables])
        statements = base.extract_statements(sql)
        if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
            raise QueryError("the query must be one SELECT")
        return base.sql(sql).to_arrow_table()
    except duckdb.Error as error:
        advice = _STALE.format(names=" and ".join(f"{Path(name).stem} {out}" for name in stale)) if stale else ""
        raise QueryError(
            f"the query cannot be answered: {error}; the tables are: {', '.join(SCHEMAS)}{advice}"
        ) from None
    finally:
        base.close()


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
    """Print an answer as CSV; as in the tables, no cell runs in a spreadsheet."""
    print(csv_line(map(no_formula, answer.column_names)), end="")
    for row in zip(*(column.to_pylist() for column in answer.columns), strict=True):
        print(csv_line(map(no_formula, row)), end="")


def print_json(answer: pa.Table) -> None:
    """Print an answer as a JSON array of objects; decimals as strings."""
    print(json.dumps(answer.to_pylist(), ensure_ascii=False, indent=1, default=_shown))


def _shown(value: Any) -> str:
    """A value as text; a decimal without the zeros that its column adds."""
    text = str(value)
    return text.rstrip("0").rstrip(".") if "." in text and text.replace(".", "").lstrip("-").isdigit() else text
