"""A list of extractions as flat tables: Arrow, pandas or polars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from beritaextract.extras import needed
from beritaextract.records import Extraction
from beritaextract.tables.articles import Outcome

if TYPE_CHECKING:
    import pyarrow as pa


def to_arrow(extractions: Iterable[Extraction]) -> dict[str, pa.Table]:
    """The flat tables of the extractions, by name, with the pinned Arrow schemas.

    An extraction without an id gets its place in the list as `article_id`: `1`, `2`, …

    Raises:
        TypeError: something that is no Extraction.
        ValueError: two extractions with the same id, which no table could tell apart.
    """
    from beritaextract.tables.nested import flat_tables, nested_batch

    outcomes = [
        Outcome("ok", article_id, title=extraction.title, extraction=extraction)
        for article_id, extraction in with_ids(extractions)
    ]
    return flat_tables(nested_batch(outcomes))


def with_ids(extractions: Iterable[Extraction]) -> Iterator[tuple[str, Extraction]]:
    """Each extraction with its `article_id`: its own id, or its place in the list.

    Raises:
        TypeError: something that is no Extraction.
        ValueError: two extractions with the same id, which no table could tell apart.
    """
    seen: set[str] = set()
    for number, extraction in enumerate(extractions, start=1):
        if not isinstance(extraction, Extraction):
            raise TypeError(f"extractions must hold Extraction objects, not {type(extraction).__name__}")
        article_id = extraction.id if extraction.id is not None else str(number)
        if article_id in seen:
            raise ValueError(f"two extractions have the id {article_id!r}; give each article its own id")
        seen.add(article_id)
        yield article_id, extraction


def to_pandas(extractions: Iterable[Extraction]) -> dict[str, Any]:
    """As `to_arrow`, as pandas data frames; decimals stay `decimal.Decimal`.

    Raises:
        ImportError: pandas is missing; `pip install "beritaextract[pandas]"`.
    """
    needed("pandas", "pandas")
    return {name: table.to_pandas() for name, table in to_arrow(extractions).items()}


def to_polars(extractions: Iterable[Extraction]) -> dict[str, Any]:
    """As `to_arrow`, as polars data frames; decimals stay exact.

    Raises:
        ImportError: polars is missing; `pip install "beritaextract[polars]"`.
    """
    polars = needed("polars", "polars")
    return {name: polars.from_arrow(table) for name, table in to_arrow(extractions).items()}
