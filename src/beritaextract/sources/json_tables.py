"""Tables written as JSON: rows under a header, rows without names, columns as pandas writes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from beritaextract.sources.dates import looks_like_a_date
from beritaextract.sources.fields import RecordReader
from beritaextract.sources.prose import is_address, is_prose

#: Members of a list or object that are looked at to tell what it is.
LOOKED_AT = 20


def from_cells(cells: Any) -> Mapping[str, Any] | None:
    """A record of a row without names, by what is in its cells; None where not just one of them holds prose."""
    if not isinstance(cells, list) or any(isinstance(cell, (list, Mapping)) for cell in cells):
        return None
    texts = [cell for cell in cells if isinstance(cell, str) and is_prose(cell)]
    if len(texts) != 1 or len(cells) < 2:
        return None
    record: dict[str, Any] = {"text": texts[0]}
    for cell in cells:
        if cell is not texts[0] and isinstance(cell, str):
            fits = (("url", is_address(cell)), ("date", looks_like_a_date(cell)), ("title", cell.count(" ") > 1))
            role = next((role for role, true in fits if true), None)
            if role is not None:
                record.setdefault(role, cell)
    return record


def rows_under_header(values: list[Any], reader: RecordReader) -> Iterator[Mapping[str, Any]] | None:
    """The rows of a list of lists whose first one holds the names, as of Google Sheets."""
    if not all(isinstance(row, list) for row in values[:LOOKED_AT]) or len(values) < 2:
        return None
    header = values[0]
    if not header_names(header, reader):
        return None
    return (dict(zip(header, row, strict=False)) for row in values[1:] if isinstance(row, list))


def header_names(row: Any, reader: RecordReader) -> bool:
    """Whether a list holds the names of fields, one of them that of a text."""
    if not isinstance(row, list) or not row or not all(isinstance(name, str) and len(name) <= 80 for name in row):
        return False
    return bool(reader.roles(row).by_role["text"])


def table_of(value: Mapping[Any, Any], reader: RecordReader) -> Iterator[Mapping[str, Any]] | None:
    """The rows of a table as pandas writes it, by column or split, or None for anything else."""
    columns, data = value.get("columns", value.get("cols")), value.get("data", value.get("rows"))
    if columns is None and isinstance(schema := value.get("schema"), Mapping):  # BigQuery
        columns = schema.get("fields")
    if (
        isinstance(columns, list)
        and isinstance(data, list)
        and all(_cells(row) is not None for row in data[:LOOKED_AT])
    ):
        names = [_column_name(column) for column in columns]
        return (dict(zip(names, cells, strict=False)) for row in data if (cells := _cells(row)) is not None)
    roles = reader.roles(value)
    texts = roles.by_role["text"] or roles.copies
    if not texts:
        return None
    column = value[texts[0]]
    if isinstance(column, Mapping):
        return _by_column(value, column)
    beside = [value[name] for role in ("title", "published", "url") for name in roles.by_role[role]]
    if (
        isinstance(column, list)
        and column
        and any(isinstance(cell, list) and len(cell) == len(column) for cell in beside)
    ):
        lists = {name: cells for name, cells in value.items() if isinstance(cells, list) and len(cells) == len(column)}
        return (dict(zip(lists, row, strict=True)) for row in zip(*lists.values(), strict=True))
    return None


def _column_name(column: Any) -> str:
    if not isinstance(column, Mapping):
        return str(column)
    return str(next((column[key] for key in ("name", "label", "id") if column.get(key)), ""))


def _cells(row: Any) -> list[Any] | None:
    """The cells of a row: a list, or as Google writes one, `{"c": [{"v": …}]}` and `{"f": [{"v": …}]}`."""
    if isinstance(row, Mapping):
        cells = row.get("c", row.get("f"))
        if not isinstance(cells, list):
            return None
        return [cell.get("v") if isinstance(cell, Mapping) else cell for cell in cells]
    return row if isinstance(row, list) else None


def _by_column(value: Mapping[Any, Any], column: Mapping[Any, Any]) -> Iterator[Mapping[str, Any]] | None:
    """The rows of an object whose members are columns, each an object with a cell for every row."""
    labels = list(column)
    if not labels or not all(isinstance(cells, Mapping) and list(cells)[:3] == labels[:3] for cells in value.values()):
        return None
    if any(isinstance(cell, Mapping) for cell in list(column.values())[:LOOKED_AT]):
        return None
    if len(value) == 1 and not all(str(label).isdigit() for label in labels[:LOOKED_AT]):
        return None
    return ({str(name): cells.get(label) for name, cells in value.items()} for label in labels)
