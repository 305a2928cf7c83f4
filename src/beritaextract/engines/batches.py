"""The functions that every engine runs: Arrow batches of articles in, Arrow batches of records out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import pyarrow as pa

from beritaextract.config import Config
from beritaextract.engines.preparing import in_python, prepared_batches, prepared_outcome
from beritaextract.extractor import Extractor
from beritaextract.sources import ReadOptions
from beritaextract.tables.extracting import Body, extracted_each
from beritaextract.tables.nested import nested_batch
from beritaextract.tables.outcome import Outcome
from beritaextract.tables.schema import NESTED_SCHEMA

#: Schema of the output: one row per row of the input, with `status`, `error`, and the records as lists of structs.
OUTPUT_SCHEMA: pa.Schema = NESTED_SCHEMA
_ROWS = 64


def extract_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    config: Config | None = None,
    keep_text: bool = False,
    read: ReadOptions | None = None,
) -> Iterator[pa.RecordBatch]:
    """Extract articles row by row: as many rows out as in, in the same order, with the schema `OUTPUT_SCHEMA`.

    Rows are read as `beritaextract run` reads records: marked-up text becomes plain, dates ISO dates, and a row
    without an id or address gets an id of its source and text.  A row that cannot be extracted has the status `error`
    and says why in `error`; nothing raises on a row.  The function keeps no state, so engines may call it on any part
    of the data, in any order, and again; so it cannot know that an id was used elsewhere.

    Args:
        batches: rows with a column of texts, and any of `id`, `title`, `published`, `url`, `source`; or with the other
            names that `beritaextract run` knows for them.
        config: settings of the extractor.
        keep_text: copy the texts, as the offsets count in them, into the output.
        read: how rows are read, such as which column holds what.

    Raises:
        ValueError: a batch without a column of texts.
    """
    return extracted_batches(prepared_batches(batches, read or ReadOptions()), config=config, keep_text=keep_text)


def extracted_batches(
    prepared: Iterable[pa.RecordBatch], *, config: Config | None = None, keep_text: bool = False
) -> Iterator[pa.RecordBatch]:
    """The records of prepared articles: `PREPARED_SCHEMA` in, `OUTPUT_SCHEMA` out, row by row."""
    extractor = _extractor(config or Config())
    for batch in prepared:
        for start in range(0, batch.num_rows, _ROWS):
            rows = batch.slice(start, _ROWS).to_pylist()
            bodies = [Body(prepared_outcome(row), row["text"], keep_text or row["made"]) for row in rows]
            yield nested_batch(_outcomes(bodies, extractor))


@lru_cache(maxsize=4)
def _extractor(config: Config) -> Extractor:
    """One extractor per process and setting."""
    return Extractor(config)


def _outcomes(bodies: list[Body], extractor: Extractor) -> list[Outcome]:
    found = iter(extracted_each(extractor, [body for body in bodies if body.known.status == "ok"]))
    return [_in_python(next(found)) if body.known.status == "ok" else body.known for body in bodies]


def _in_python(outcome: Outcome) -> Outcome:
    return outcome._replace(problems=tuple(in_python(problem) for problem in outcome.problems))
