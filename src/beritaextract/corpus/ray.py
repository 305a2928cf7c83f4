"""People, organisations and quotations of a Ray dataset of extracted articles, equal to those of a run on one machine.

Names meet across the whole corpus, so the blocks go to one worker, which writes what is needed of them as Parquet into
a temporary folder and works as on a run there: it holds about 1.5 kB for each speaker, and no text but the claims that
may be alike.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from beritaextract.corpus.quotations import QUOTATION_COLUMNS, quotation_tables, quotations_in_folder
from beritaextract.corpus.sizes import engine_for
from beritaextract.extras import needed
from beritaextract.people import heard_in_folder, people_tables, write_people
from beritaextract.people.tables import PEOPLE_COLUMNS
from beritaextract.tables.file_writers import ParquetWriter
from beritaextract.tables.nested import flat_tables
from beritaextract.tables.schema import NESTED_SCHEMA, SCHEMAS

_NEEDED = ("articles", "speakers", "claims")
_NAMES = (*PEOPLE_COLUMNS, *QUOTATION_COLUMNS)


def corpus_ray(extracted: Any, *, memory_limit: str = "1GB") -> dict[str, Any]:
    """The tables of people, organisations and quotations of what `extract_ray` returns, as Ray datasets by name.

    They are those that `beritaextract people` and `beritaextract quotations` make of a run over the same articles.
    Copies are not marked in `extracted`, so they count like any other article.

    Args:
        extracted: the dataset, which is materialised in the object store, where it spills to disk.
        memory_limit: for DuckDB, which compares the claims of a large corpus where it is installed.

    Raises:
        MissingExtra: Ray is not installed.
    """
    ray = needed("ray", "ray")
    data = needed("ray.data", "ray")
    refs = extracted.select_columns(_columns()).materialize().to_arrow_refs()
    made = ray.remote(_made).options(num_returns=len(_NAMES)).remote(refs, memory_limit)
    return {name: data.from_arrow_refs([ref]) for name, ref in zip(_NAMES, made, strict=True)}


def _columns() -> list[str]:
    """The columns of nested rows from which the needed tables come."""
    return [*(field.name for field in SCHEMAS["articles"] if field.name in NESTED_SCHEMA.names), *_NEEDED[1:]]


def _made(refs: Sequence[Any], memory_limit: str) -> tuple[pa.Table, ...]:
    """The tables, on one worker."""
    with tempfile.TemporaryDirectory(prefix="beritaextract-") as aside:
        folder = Path(aside)
        _write(_blocks(refs), folder)
        heard = heard_in_folder(folder)
        write_people(heard.people, folder, organisations=heard.organisations)
        engine = engine_for(folder, "auto")
        quotations = quotations_in_folder(folder, engine=engine, memory_limit=memory_limit)
        found = {**people_tables(heard.people, heard.organisations), **quotation_tables(quotations)}
    return tuple(found[name] for name in _NAMES)


def _blocks(refs: Sequence[Any]) -> Iterator[pa.Table]:
    ray = needed("ray", "ray")
    for ref in refs:
        yield ray.get(ref)


def _write(blocks: Iterator[pa.Table], folder: Path) -> None:
    writer = ParquetWriter(folder, {name: SCHEMAS[name] for name in _NEEDED})
    for block in blocks:
        tables = flat_tables(block, _NEEDED)
        for name in _NEEDED:
            writer.write(name, tables[name])
    writer.close()
