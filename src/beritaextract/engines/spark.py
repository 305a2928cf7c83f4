"""Spark over the common function (extra `spark`; needs Java 17, and PYSPARK_PYTHON set to this interpreter)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from beritaextract.config import Config
from beritaextract.engines.batches import INPUT_COLUMNS, OUTPUT_SCHEMA, extract_batches
from beritaextract.extras import needed

if TYPE_CHECKING:
    import pyarrow as pa


def extract_spark(articles: Any, *, config: Config | None = None, keep_text: bool = False) -> Any:
    """The records of a Spark data frame of articles, as a Spark data frame: one row in, one row out.

    `spark_table` makes the flat tables of it.

    Raises:
        ValueError: the data frame has no column `text`.
        MissingExtra: pyspark is not installed.
    """
    types = needed("pyspark.sql.pandas.types", "spark")
    columns = [name for name in INPUT_COLUMNS if name in articles.columns]
    if "text" not in columns:
        raise ValueError(f"the data frame needs the column 'text'; it has {', '.join(articles.columns)}")
    work = partial(_work, config=config, keep_text=keep_text)
    return articles.select(*columns).mapInArrow(work, types.from_arrow_schema(OUTPUT_SCHEMA))


def spark_table(extracted: Any, name: str) -> Any:
    """One flat table, such as `claims`, of what `extract_spark` returns."""
    functions = needed("pyspark.sql.functions", "spark")
    return extracted.select("article_id", functions.inline(name))


def _work(batches: Iterable[pa.RecordBatch], *, config: Config | None, keep_text: bool) -> Iterator[pa.RecordBatch]:
    return extract_batches(batches, config=config, keep_text=keep_text)
