"""Outcomes to one nested batch, and a nested batch to flat tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from beritaextract.records import Extraction
from beritaextract.tables.articles import ARTICLE_COLUMNS, ERROR_FIELDS
from beritaextract.tables.columns import Column, clean
from beritaextract.tables.outcome import Outcome
from beritaextract.tables.plain_arrays import flags
from beritaextract.tables.record_tables import RECORD_TABLES
from beritaextract.tables.schema import NESTED_SCHEMA, SCHEMAS
from beritaextract.tables.sheets import DUPLICATE_OF, SHEETS

_EMPTY = Extraction()


def nested_batch(outcomes: Sequence[Outcome]) -> pa.RecordBatch:
    """One row per outcome, in order, with the schema `NESTED_SCHEMA`."""
    arrays: list[pa.Array] = [_array(outcomes, column) for column in ARTICLE_COLUMNS]
    arrays.append(pa.array([outcome.signature for outcome in outcomes], pa.binary()))
    extractions = [outcome.extraction or _EMPTY for outcome in outcomes]
    for table in (*RECORD_TABLES, *SHEETS):
        groups = [table.records(given) for given in (outcomes if table in SHEETS else extractions)]
        records = [record for group in groups for record in group]
        arrays.append(_lists(groups, [_array(records, column) for column in table.columns], table.columns))
    arrays.append(_problems(outcomes))
    return pa.RecordBatch.from_arrays(arrays, schema=NESTED_SCHEMA)


def flat_tables(nested: pa.RecordBatch | pa.Table, names: Iterable[str] = tuple(SCHEMAS)) -> dict[str, pa.Table]:
    """The flat tables of nested rows, or some of them.

    `duplicate_of` and its kin are null: they need the whole corpus.
    """
    table = pa.Table.from_batches([nested]) if isinstance(nested, pa.RecordBatch) else nested
    table = table.combine_chunks()
    ids = table.column("article_id")
    articles = table.filter(flags([state != "unreadable" for state in table.column("status").to_pylist()]))
    return {name: _articles(articles) if name == "articles" else _flat(table, ids, name) for name in names}


def _array(records: Sequence[Any], column: Column) -> pa.Array:
    get = column.get
    return pa.array([get(record) for record in records], column.type)


def _lists(groups: Sequence[Sequence[Any]], arrays: list[pa.Array], columns: Sequence[Column]) -> pa.Array:
    struct = pa.StructArray.from_arrays(arrays, fields=[pa.field(column.name, column.type) for column in columns])
    return pa.ListArray.from_arrays(_offsets(groups), struct)


def _offsets(groups: Sequence[Sequence[Any]]) -> pa.Array:
    offsets = [0]
    for group in groups:
        offsets.append(offsets[-1] + len(group))
    return pa.array(offsets, pa.int32())


def _problems(outcomes: Sequence[Outcome]) -> pa.Array:
    groups = [outcome.problems for outcome in outcomes]
    rows = [(outcome, problem) for outcome in outcomes for problem in outcome.problems]
    values: dict[str, list[Any]] = {
        "source": [clean(problem.source or outcome.source) for outcome, problem in rows],
        "place": [clean(problem.place or outcome.place) for outcome, problem in rows],
        "kind": [problem.kind for _, problem in rows],
        "lost": [problem.lost for _, problem in rows],
        "message": [clean(problem.message) for _, problem in rows],
    }
    fields = [field for field, _ in ERROR_FIELDS[1:]]
    arrays = [pa.array(values[field.name], field.type) for field in fields]
    return pa.ListArray.from_arrays(_offsets(groups), pa.StructArray.from_arrays(arrays, fields=fields))


def _articles(rows: pa.Table) -> pa.Table:
    schema = SCHEMAS["articles"]
    columns = [
        rows.column(field.name) if field.name in rows.column_names else pa.nulls(rows.num_rows, field.type)
        for field in schema
    ]
    return pa.Table.from_arrays(columns, schema=schema)


def _flat(rows: pa.Table, ids: pa.ChunkedArray, name: str) -> pa.Table:
    schema = SCHEMAS[name]
    lists = rows.column(name)
    records = pc.list_flatten(lists)
    parents = pc.take(ids, pc.list_parent_indices(lists))
    columns = [parents] + [
        pa.nulls(len(records), field.type) if field == DUPLICATE_OF else pc.struct_field(records, field.name)
        for field in list(schema)[1:]
    ]
    return pa.Table.from_arrays(columns, schema=schema)
