"""Part files to tables: in the order of the input, duplicates marked, every file whole or not there."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa

from beritaextract.batch.days import Days, articles_in
from beritaextract.batch.duplicates import DuplicateRegister
from beritaextract.batch.store import PartStore
from beritaextract.tables.nested import flat_tables
from beritaextract.tables.plain_arrays import floats, texts
from beritaextract.tables.schema import SCHEMAS
from beritaextract.tables.scratch import Scratch
from beritaextract.tables.sheets import with_duplicates
from beritaextract.tables.writers import WRITERS


class Assembled(NamedTuple):
    """Whole tables, still aside.

    Attributes:
        folder: where they are.
        rows: how many each has.
        notes: what is to be said of them.
        articles: how many articles with records they hold.
    """

    folder: Path
    rows: dict[str, int]
    notes: tuple[str, ...] = ()
    articles: int = 0

    def clear(self) -> None:
        """Remove the folder, once the tables are in their places."""
        shutil.rmtree(self.folder, ignore_errors=True)


def assemble(
    store: PartStore, names: Iterable[str], formats: Iterable[str], wrote: Callable[[], None], days: Days
) -> Assembled:
    """Write the tables of the parts `names`, in that order, aside, without the articles that `days` leaves out.

    `wrote` is called after each part, for progress.

    Raises:
        OSError: the tables cannot be written.
        RunError: a part is damaged.
    """
    formats = tuple(dict.fromkeys(formats))
    rows = dict.fromkeys(SCHEMAS, 0)
    articles = 0
    aside = store.root / "writing"
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir()
    writers = [WRITERS[format_](aside) for format_ in formats]
    try:
        with Scratch(store.root / "duplicates.sqlite") as scratch:
            register = DuplicateRegister(scratch)
            for name in names:
                nested = days.chosen(store.read(name))
                articles += articles_in(nested)
                tables = flat_tables(nested)
                tables["articles"] = _marked(tables["articles"], nested, register)
                tables = with_duplicates(tables)
                for table, piece in tables.items():
                    rows[table] += piece.num_rows
                    for writer in writers if piece.num_rows else ():
                        writer.write(table, piece)
                wrote()
    except BaseException:
        for writer in writers:
            with suppress(Exception):  # what is half written is thrown away, and the first error counts
                writer.close()
        raise
    for writer in writers:
        writer.close()
    return Assembled(aside, rows, tuple(note for writer in writers for note in writer.notes()), articles)


def _marked(articles: pa.Table, nested: pa.Table, register: DuplicateRegister) -> pa.Table:
    signatures = dict(zip(nested.column("article_id").to_pylist(), nested.column("signature").to_pylist(), strict=True))
    ids = articles.column("article_id").to_pylist()
    hashes = articles.column("body_hash").to_pylist()
    marks = [
        register.mark(id_, body_hash, signatures[id_]) or (None, None, None)
        for id_, body_hash in zip(ids, hashes, strict=True)
    ]
    schema = SCHEMAS["articles"]
    columns = {field.name: articles.column(field.name) for field in schema}
    columns["duplicate_of"] = texts([original for original, _, _ in marks])
    columns["duplicate_kind"] = texts([kind for _, kind, _ in marks])
    columns["similarity"] = floats([similarity for _, _, similarity in marks])
    return pa.Table.from_arrays(list(columns.values()), schema=schema)
