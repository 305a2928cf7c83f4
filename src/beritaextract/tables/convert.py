"""A list of extractions as flat tables: Arrow, pandas or polars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from beritaextract.extras import needed
from beritaextract.records import Extraction
from beritaextract.tables.outcome import Outcome

if TYPE_CHECKING:
    import pyarrow as pa


def to_arrow(extractions: Iterable[Extraction], *, texts: Iterable[str] | None = None) -> dict[str, pa.Table]:
    """The flat tables of the extractions, by name, with the pinned Arrow schemas.

    Args:
        extractions: one without an id gets its place in the list as `article_id`: `1`, `2`, …
        texts: the articles, in the same order; with them the column `sentence` of `quotes` and `numbers` is filled.

    Raises:
        TypeError: something that is no Extraction.
        ValueError: two extractions with the same id, which no table could tell apart; more or fewer texts.
    """
    from beritaextract.tables.nested import flat_tables, nested_batch

    known = list(with_ids(extractions))
    bodies: list[str | None] = [None] * len(known) if texts is None else list(texts)
    if len(bodies) != len(known):
        raise ValueError(f"there are {len(known)} extractions and {len(bodies)} texts; give one text for each")
    outcomes = [
        _outcome(article_id, extraction, text) for (article_id, extraction), text in zip(known, bodies, strict=True)
    ]
    return flat_tables(nested_batch(outcomes))


def sheet_rows(extraction: Extraction, sheet: str, text: str | None = None) -> list[dict[str, Any]]:
    """The rows of `quotes` or `numbers` for one extraction, without the columns that need a corpus."""
    from beritaextract.tables.sheets import SHEETS

    table = next(table for table in SHEETS if table.name == sheet)
    outcome = _outcome(extraction.id, extraction, text)
    frame = {"article_id": extraction.id}
    return [frame | {column.name: column.get(row) for column in table.columns} for row in table.records(outcome)]


def _outcome(article_id: str | None, extraction: Extraction, text: str | None) -> Outcome:
    sentences = None
    if text is not None:
        from beritaextract.text import analyse

        document = analyse(text, title=extraction.title)
        sentences = tuple((sentence.start, sentence.end) for sentence in document.sentences)
    return Outcome("ok", article_id, title=extraction.title, extraction=extraction, body=text, sentences=sentences)


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


def to_pandas(
    extractions: Iterable[Extraction], table: str | None = None, *, texts: Iterable[str] | None = None
) -> Any:
    """As `to_arrow`, as pandas data frames; decimals stay `decimal.Decimal`.

    Args:
        extractions: see `to_arrow`.
        table: the one table that is wanted, such as `quotes`; None gives all of them by name.
        texts: see `to_arrow`.

    Raises:
        ImportError: pandas is missing; the message has the command that installs it.
        ValueError: there is no such table.
    """
    needed("pandas", "pandas")
    tables = _chosen(extractions, table, texts)
    frames = {name: arrow.to_pandas() for name, arrow in tables.items()}
    return frames if table is None else frames[table]


def to_polars(
    extractions: Iterable[Extraction], table: str | None = None, *, texts: Iterable[str] | None = None
) -> Any:
    """As `to_pandas`, as polars data frames; decimals stay exact.

    Raises:
        ImportError: polars is missing; the message has the command that installs it.
        ValueError: there is no such table.
    """
    polars = needed("polars", "polars")
    tables = _chosen(extractions, table, texts)
    frames = {name: polars.from_arrow(arrow) for name, arrow in tables.items()}
    return frames if table is None else frames[table]


def _chosen(extractions: Iterable[Extraction], table: str | None, texts: Iterable[str] | None) -> dict[str, pa.Table]:
    from beritaextract.tables.schema import TABLE_NAMES

    if table is not None and table not in TABLE_NAMES:
        raise ValueError(f"there is no table {table!r}; the tables are {', '.join(TABLE_NAMES)}")
    tables = to_arrow(extractions, texts=texts)
    return tables if table is None else {table: tables[table]}
