"""Tables that later commands put beside those of a run: what they are, and how a set of them is written whole."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa

from beritaextract.tables.columns import Column, schema_of
from beritaextract.tables.file_writers import Schemas
from beritaextract.tables.table_set import EVENTS, PEOPLE, QUOTATIONS, SERIES, TableSet
from beritaextract.tables.writers import WRITERS

#: Rows that are made and written at a time.
PIECE = 1 << 14
FORMATS = ("jsonl", "csv", "parquet")

#: The tables of each set, by the JSON file that says whether the set is whole.
BESIDE: Mapping[str, tuple[str, ...]] = {
    PEOPLE: ("people", "people_posts", "people_speakers", "organisations", "organisation_speakers"),
    QUOTATIONS: ("quotations", "quotation_claims"),
    SERIES: ("indicators", "series_points"),
    EVENTS: ("events", "event_articles", "disagreements"),
}

#: The columns of these tables that hold lists.
LISTS: Mapping[str, frozenset[str]] = {
    "people": frozenset({"variants", "aliases", "posts", "joined_by"}),
    "organisations": frozenset({"variants"}),
    "quotations": frozenset({"outlets", "speakers"}),
    "events": frozenset({"names", "outlets"}),
}


def own_column(name: str, type_: pa.DataType, meaning: str) -> Column:
    """A column that is called as the attribute it comes from; a tuple becomes a list."""

    def get(row: Any) -> Any:
        value = getattr(row, name)
        return list(value) if isinstance(value, tuple) else value

    return Column(name, type_, get, meaning)


class Pair(NamedTuple):
    """A row that tells of a whole, such as an event, and of one of its parts, such as an article of it."""

    whole: Any
    part: Any


def whole_column(name: str, type_: pa.DataType, meaning: str, *, of: str) -> Column:
    """A column of a table whose rows are pairs: the attribute `of` of the whole."""
    return Column(name, type_, attrgetter(f"whole.{of}"), meaning)


def pair_column(name: str, type_: pa.DataType, meaning: str, *, of: str | None = None) -> Column:
    """A column of a table whose rows are pairs: an attribute of the part, which is called as the column or `of`."""
    return Column(name, type_, attrgetter(f"part.{of or name}"), meaning)


def table_of(columns: Sequence[Column], rows: Sequence[Any]) -> pa.Table:
    """The Arrow table of some row objects."""
    arrays = [pa.array([column.get(row) for row in rows], column.type) for column in columns]
    return pa.Table.from_arrays(arrays, schema=schema_of(columns))


def checked_formats(formats: Iterable[str]) -> tuple[str, ...]:
    """The formats, each once.

    Raises:
        ValueError: none, or an unknown one.
    """
    wanted = tuple(dict.fromkeys(formats))
    if not wanted or not set(wanted) <= set(FORMATS):
        raise ValueError(f"--format {','.join(wanted)}: known are {', '.join(FORMATS)}")
    return wanted


def write_beside(
    set_name: str,
    tables: Mapping[str, pa.Table | pa.RecordBatchReader],
    folder: str | Path,
    formats: Iterable[str],
    **said: Any,
) -> list[Path]:
    """Write a set of tables into the folder of a run, each file whole or not there; the files.

    Args:
        set_name: the JSON file of the set.
        tables: by name, whole, or as readers that make them piece by piece.
        folder: of the run.
        formats: some of `FORMATS`.
        said: what the JSON file is to say besides.

    Raises:
        ValueError: an unknown format.
        OSError: the folder cannot be written.
    """
    wanted = checked_formats(formats)
    out = Path(folder)
    schemas: Schemas = {name: table.schema for name, table in tables.items()}
    table_set = TableSet(out, set_name)
    run = TableSet(out).id
    files: list[Path] = []
    with tempfile.TemporaryDirectory(dir=out, prefix=f".{Path(set_name).stem}-") as aside:
        with ExitStack() as closing:
            writers = [WRITERS[format_](Path(aside), schemas) for format_ in wanted]
            for writer in writers:
                closing.callback(writer.close)
            for name, table in tables.items():
                for batch in table if isinstance(table, pa.RecordBatchReader) else table.to_batches(PIECE):
                    for writer in writers:
                        writer.write(name, pa.Table.from_batches([batch]))
        names = [f"{name}.{format_}" for format_ in wanted for name in tables]
        table_set.begin(names)
        for file in names:
            (Path(aside) / file).replace(out / file)
            files.append(out / file)
        ours = {f"{name}.{format_}" for format_ in FORMATS for name in tables}
        for old in set(table_set.files()) & ours - set(names):  # they would tell of an earlier run
            (out / old).unlink(missing_ok=True)
        table_set.finish(names, tables_id=run, **said)
    return files
