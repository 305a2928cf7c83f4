"""Cells of text: how numbers, lists and texts stand in them, and what keeps a spreadsheet from running one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

import pyarrow as pa

# Spreadsheets run a cell as a formula when it begins with such a sign, some behind blanks too or in full width; an
# apostrophe makes it plain text, and a text that begins with one of its own gets another, so that it can be told.
_FORMULA = re.compile(r"'*+(?:[\t\r\n]|[\s\x00-\x1f\u00ad\u200b-\u200f\u2060\ufeff]*+[=+\-@\uff1d\uff0b\uff0d\uff20])")
# A comma among semicolons is that of a number.
_QUOTED = {",": re.compile(r"[\",;\t\r\n|]"), ";": re.compile(r"[\";\t\r\n|]")}


def is_number(field: pa.Field, schema: pa.Schema) -> bool:
    """Whether a column of a table holds numbers, as such or as text of exact digits."""
    return not pa.types.is_string(field.type) or _is_number_text(field, schema)


def is_fraction(field: pa.Field, schema: pa.Schema) -> bool:
    """Whether a column holds numbers that can have decimals, as such or as text of their exact digits."""
    is_own = pa.types.is_decimal(field.type) or pa.types.is_floating(field.type)
    return bool(is_own or _is_number_text(field, schema))


def _is_number_text(field: pa.Field, schema: pa.Schema) -> bool:
    """Whether a column stands beside that of a decimal, with its exact digits."""
    number = field.name.removesuffix("_text")
    return number != field.name and number in schema.names and pa.types.is_decimal(schema.field(number).type)


def plain_columns(piece: pa.Table) -> dict[str, list[Any]]:
    """Columns as Python values; a decimal as the text of its exact digits."""
    columns: dict[str, list[Any]] = {}
    for field in piece.schema:
        if pa.types.is_decimal(field.type):
            exact = piece.column(f"{field.name}_text").to_pylist()
            fits = piece.column(field.name).is_valid().to_pylist()
            columns[field.name] = [text if fit else None for text, fit in zip(exact, fits, strict=True)]
        else:
            columns[field.name] = [value for chunk in piece.column(field.name).chunks for value in values_of(chunk)]
    return columns


def values_of(column: pa.Array) -> list[Any]:
    """The values of an array as Python has them; equal texts are one object."""
    if not pa.types.is_string(column.type):
        return column.to_pylist()  # type: ignore[no-any-return]
    encoded = column.dictionary_encode()
    texts = [*encoded.dictionary.to_pylist(), None]
    return [texts[place] for place in encoded.indices.fill_null(len(texts) - 1).to_pylist()]


def listed(value: Any) -> Any:
    """A value as a cell holds it: a list as JSON."""
    if isinstance(value, list):
        return _as_json(value) if value else "[]"
    return value


_as_json = json.JSONEncoder(ensure_ascii=False).encode


def no_formula(value: Any) -> Any:
    """A cell that no spreadsheet runs: text that begins as a formula gets an apostrophe in front."""
    return "'" + value if isinstance(value, str) and _FORMULA.match(value) else value


def without_guard(cell: str) -> str:
    """The text that `no_formula` made a cell of."""
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell


def csv_line(values: Iterable[Any], separator: str = ",") -> str:
    """A line of CSV with its end.  What any dialect could take for a separator is between quotation marks."""
    return separator.join([csv_cell(value, separator) for value in values]) + "\r\n"


def csv_cell(value: Any, separator: str = ",") -> str:
    """A value as it stands in a line of CSV."""
    text = "" if value is None else str(value)
    return '"' + text.replace('"', '""') + '"' if _QUOTED[separator].search(text) else text
