"""`beritaextract query`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from beritaextract.cli.common import CANNOT_GO_ON, USAGE, stop, unusable


class Format(StrEnum):
    """How the answer is printed."""

    table = "table"
    csv = "csv"
    json = "json"


def query(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="Folder of a run.")],
    sql: Annotated[str, typer.Argument(help="A SELECT over articles, speakers, claims, figures and the other tables.")],
    format_: Annotated[Format, typer.Option("--format", help="How to print the answer.")] = Format.table,
) -> None:
    """Ask the tables of a run in SQL (extra duckdb)."""
    from beritaextract.errors import SourceError
    from beritaextract.extras import MissingExtra
    from beritaextract.tables.query import QueryError, ask, print_csv, print_json, print_table

    try:
        answer = ask(out, sql)
    except MissingExtra as error:
        raise stop(str(error), CANNOT_GO_ON) from None
    except QueryError as error:
        tables = error.__cause__
        raise (unusable(tables) if isinstance(tables, SourceError) else stop(str(error), USAGE)) from None
    {Format.table: print_table, Format.csv: print_csv, Format.json: print_json}[format_](answer)
