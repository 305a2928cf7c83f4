"""Part files to tables: in the order of the input, duplicates marked, every file whole or not there."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import pyarrow as pa

from beritaextract.batch.duplicates import DuplicateRegister
from beritaextract.batch.index import Scratch
from beritaextract.batch.store import PartStore
from beritaextract.tables.nested import flat_tables
from beritaextract.tables.schema import SCHEMAS
from beritaextract.tables.writers import WRITERS, file_names

_DUPLICATE_NAMES = ("duplicate_of", "duplicate_kind", "similarity")


def assemble(
    store: PartStore, names: Iterable[str], out: Path, formats: Iterable[str], wrote: Callable[[], None]
) -> dict[str, int]:
    """Write the tables of the parts `names`, in that order, into `out`.

    Returns:
        The number of rows of each table.  `wrote` is called after each part, for progress.
    """
    formats = tuple(dict.fromkeys(formats))
    rows = dict.fromkeys(SCHEMAS, 0)
    aside = store.root / "writing"
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir()
    writers = [WRITERS[format_](aside) for format_ in formats]
    try:
        with Scratch(store.root / "duplicates.sqlite") as scratch:
            register = DuplicateRegister(scratch)
            for name in names:
                nested = store.read(name)
                tables = flat_tables(nested)
                tables["articles"] = _marked(tables["articles"], nested, register)
                for table, piece in tables.items():
                    rows[table] += piece.num_rows
                    for writer in writers if piece.num_rows else ():
                        writer.write(table, piece)
                wrote()
    finally:
        for writer in writers:
            writer.close()
    for format_ in formats:
        for file in file_names(format_):
            (aside / file).replace(out / file)
    shutil.rmtree(aside, ignore_errors=True)
    return rows


def _marked(articles: pa.Table, nested: pa.Table, register: DuplicateRegister) -> pa.Table:
    signatures = dict(zip(nested.column("article_id").to_pylist(), nested.column("signature").to_pylist(), strict=True))
    ids = articles.column("article_id").to_pylist()
    hashes = articles.column("body_hash").to_pylist()
    marks = [
        register.mark(id_, body_hash, signatures[id_]) or (None, None, None)
        for id_, body_hash in zip(ids, hashes, strict=True)
    ]
    schema = SCHEMAS["articles"]
    columns = [articles.column(field.name) for field in schema]
    for position, name in enumerate(_DUPLICATE_NAMES):
        at = schema.get_field_index(name)
        columns[at] = pa.array([mark[position] for mark in marks], schema.field(at).type)
    return pa.Table.from_arrays(columns, schema=schema)
