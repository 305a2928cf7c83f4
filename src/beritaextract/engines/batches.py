"""The one function that every engine runs: Arrow batches of articles in, Arrow batches of records out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import pyarrow as pa

from beritaextract.config import Config
from beritaextract.errors import Problem
from beritaextract.extractor import Extractor
from beritaextract.sources.article import content_id
from beritaextract.sources.dates import iso_date
from beritaextract.tables.articles import Outcome
from beritaextract.tables.extracting import extracted, failed
from beritaextract.tables.nested import nested_batch
from beritaextract.tables.schema import NESTED_SCHEMA

#: Columns of the input that are used; all but `text` may be missing, others are left out.
INPUT_COLUMNS = ("text", "id", "title", "published", "url", "source")
#: Schema of the output: one row per row of the input, with `status`, `error`, and the records as lists of structs.
OUTPUT_SCHEMA: pa.Schema = NESTED_SCHEMA
_ROWS = 64


def extract_batches(
    batches: Iterable[pa.RecordBatch], *, config: Config | None = None, keep_text: bool = False
) -> Iterator[pa.RecordBatch]:
    """Extract articles row by row: as many rows out as in, in the same order, with the schema `OUTPUT_SCHEMA`.

    A row that cannot be extracted has the status `error` and says why in `error`; nothing raises on a row.  The
    function keeps no state, so engines may call it on any part of the data, in any order, and again.

    Args:
        batches: rows with the column `text`, and any of `id`, `title`, `published`, `url`, `source`.
        config: settings of the extractor.
        keep_text: copy the texts into the output.

    Raises:
        ValueError: a batch without the column `text`.
    """
    extractor = _extractor(config or Config())
    for batch in batches:
        names = [name for name in INPUT_COLUMNS if name in batch.schema.names]
        if "text" not in names:
            raise ValueError(f"the input needs the column 'text'; it has {', '.join(batch.schema.names)}")
        for start in range(0, batch.num_rows, _ROWS):
            rows = batch.slice(start, _ROWS).select(names).to_pylist()
            yield nested_batch([_outcome(row, extractor, keep_text) for row in rows])


@lru_cache(maxsize=4)
def _extractor(config: Config) -> Extractor:
    """One extractor per process and setting."""
    return Extractor(config)


def _outcome(row: dict[str, Any], extractor: Extractor, keep_text: bool) -> Outcome:
    text, id_, published = row["text"], row.get("id"), row.get("published")
    problems: tuple[Problem, ...] = ()
    day = None
    try:
        day = iso_date(published)
    except ValueError as error:
        problems = (Problem("published", f"the publication date was left out: {error}", lost=False),)
    known = Outcome(
        "ok",
        None if id_ is None else str(id_),
        row.get("source"),
        url=row.get("url"),
        title=row.get("title"),
        published=day,
        problems=problems,
    )
    if not isinstance(text, str) or not text.strip():
        message = f"the column 'text' must hold the text, not {'an empty one' if text == '' else type(text).__name__}"
        return failed(known, Problem("no-body", message))
    if known.article_id is None:
        known = known._replace(article_id=content_id("row", text))
    return extracted(extractor, known, text, keep_text=keep_text)
