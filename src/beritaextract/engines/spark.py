"""Spark over the common functions (extra `spark`; needs Java 17, and PYSPARK_PYTHON set to this interpreter)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from beritaextract.config import Config
from beritaextract.engines.batches import OUTPUT_SCHEMA, extracted_batches
from beritaextract.engines.preparing import PREPARED_SCHEMA, prepared_batches, used_columns
from beritaextract.extras import needed
from beritaextract.sources import ReadOptions
from beritaextract.tables.schema import SCHEMAS

if TYPE_CHECKING:
    import pyarrow as pa

_ORDER = "_order"
_TIMES = "_times"


def extract_spark(
    articles: Any,
    *,
    config: Config | None = None,
    keep_text: bool = False,
    read: ReadOptions | None = None,
    unique_ids: bool = True,
) -> Any:
    """The records of a Spark data frame of articles, as a Spark data frame: one row in, one row out, in any order.

    `spark_tables` makes the flat tables of it.

    Args:
        articles: a data frame with a column of texts; see `extract_batches` for the others.
        config: settings of the extractor.
        keep_text: copy the texts into the output.
        read: how rows are read, such as which column holds what.
        unique_ids: make the second article with the id `x` to `x#2`, in the order of the data frame, as
            `beritaextract run` does.  It moves each text twice between the workers; with False the ids must be unique
            already, or joins of the tables multiply.

    Raises:
        ValueError: no column of the data frame holds the text.
        MissingExtra: pyspark is not installed.
    """
    types = needed("pyspark.sql.pandas.types", "spark")
    options = read or ReadOptions()
    columns = used_columns(articles.columns, options)
    prepared = articles.select(*columns).mapInArrow(
        partial(_prepare, read=options), types.from_arrow_schema(PREPARED_SCHEMA)
    )
    if unique_ids:
        prepared = _with_unique_ids(prepared)
    work = partial(_extract, config=config, keep_text=keep_text)
    return prepared.mapInArrow(work, types.from_arrow_schema(OUTPUT_SCHEMA))


def spark_tables(extracted: Any) -> dict[str, Any]:
    """All flat tables of what `extract_spark` returns, by name.

    The data frame is persisted first, so that the articles are extracted once and not for each table again; call
    `extracted.unpersist()` when the tables are written.
    """
    kept = extracted.persist()
    return {name: spark_table(kept, name) for name in SCHEMAS}


def spark_table(extracted: Any, name: str) -> Any:
    """One flat table, such as `claims`, of what `extract_spark` returns.

    For several use `spark_tables`: each table by itself extracts all articles anew, unless `extracted` is persisted.

    Raises:
        ValueError: there is no such table; the message has those that there are.
    """
    if name not in SCHEMAS:
        raise ValueError(f"there is no table {name!r}; the tables are: {', '.join(SCHEMAS)}")
    functions = needed("pyspark.sql.functions", "spark")
    rows = extracted if name == "articles" else extracted.select("article_id", functions.inline(name))
    # What is known of copies needs the whole corpus, and is null here.
    none = functions.lit(None)
    return rows.select(
        *(
            functions.col(field.name) if field.name in rows.columns else none.cast(field.dataType).alias(field.name)
            for field in needed("pyspark.sql.pandas.types", "spark").from_arrow_schema(SCHEMAS[name])
        )
    )


def _with_unique_ids(prepared: Any) -> Any:
    """The second article with the id `x` becomes `x#2`; should another have the id `x#2`, that becomes `x#2#2`."""
    functions = needed("pyspark.sql.functions", "spark")
    window = needed("pyspark.sql.window", "spark").Window.partitionBy("article_id").orderBy(_ORDER)
    id_, times = functions.col("article_id"), functions.col(_TIMES)
    numbered = functions.when(times == 1, id_).otherwise(functions.concat(id_, functions.lit("#"), times))
    frame = prepared.withColumn(_ORDER, functions.monotonically_increasing_id())
    for _ in range(2):
        frame = frame.withColumn(_TIMES, functions.row_number().over(window)).withColumn("article_id", numbered)
    return frame.select(*PREPARED_SCHEMA.names)


def _prepare(batches: Iterable[pa.RecordBatch], *, read: ReadOptions) -> Iterator[pa.RecordBatch]:
    return prepared_batches(batches, read)


def _extract(batches: Iterable[pa.RecordBatch], *, config: Config | None, keep_text: bool) -> Iterator[pa.RecordBatch]:
    return extracted_batches(batches, config=config, keep_text=keep_text)
