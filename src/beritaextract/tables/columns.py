"""What a column is, and the kinds of columns that the tables are made of.

Numbers: `value`, `low` and `high` are `decimal128(38, 9)`, so that they can be added up, and stand beside
`value_text`, `low_text` and `high_text`, which hold the exact digits of the record.  A number that needs more than
29 digits before or 9 behind the point does not fit: then the decimal is null and the text alone has it.  No digit is
ever rounded away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from operator import attrgetter
from typing import Any, NamedTuple

import pyarrow as pa

TEXT = pa.string()
OFFSET = pa.int32()
TEXTS = pa.list_(pa.string())
DECIMAL_PRECISION = 38
DECIMAL_SCALE = 9
DECIMAL = pa.decimal128(DECIMAL_PRECISION, DECIMAL_SCALE)


class Column(NamedTuple):
    """One column: how it is called, typed, filled and explained."""

    name: str
    type: pa.DataType
    get: Callable[[Any], Any]
    meaning: str


def schema_of(columns: Iterable[Column]) -> pa.Schema:
    """The Arrow schema of some columns."""
    return pa.schema([pa.field(column.name, column.type) for column in columns])


def meanings_of(columns: Iterable[Column]) -> dict[str, str]:
    """What each of some columns means, by its name."""
    return {column.name: column.meaning for column in columns}


def clean(value: str | None) -> str | None:
    """A str that UTF-8 can hold: each lone surrogate becomes U+FFFD, so that lengths and offsets stay."""
    if value is None or value.isascii():
        return value
    try:
        value.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in value)
    return value


def fitting(value: Decimal | None) -> Decimal | None:
    """The number when `DECIMAL` holds it exactly, else None."""
    if value is None or not value.is_finite():
        return None
    if not value:
        return Decimal(0)  # Arrow counts the zeros of `0E+30`
    sign, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    significant = len(digits) - next((i for i, digit in enumerate(reversed(digits)) if digit), len(digits) - 1)
    lowest = exponent + len(digits) - significant
    if lowest < -DECIMAL_SCALE or value.adjusted() >= DECIMAL_PRECISION - DECIMAL_SCALE:
        return None
    surplus = -DECIMAL_SCALE - exponent  # zeros behind the last place, at which Arrow takes offence
    return value if surplus <= 0 else Decimal((sign, digits[:-surplus], -DECIMAL_SCALE))


def exact(value: Decimal | None) -> str | None:
    """All digits, never an exponent."""
    return None if value is None else format(value, "f")


def text_column(name: str, meaning: str) -> Column:
    return Column(name, TEXT, lambda record: clean(getattr(record, name)), meaning)


def plain_column(name: str, type_: pa.DataType, meaning: str) -> Column:
    return Column(name, type_, lambda record: getattr(record, name), meaning)


def texts_column(name: str, meaning: str) -> Column:
    return Column(name, TEXTS, lambda record: [clean(item) for item in getattr(record, name)], meaning)


def span_columns(name: str, what: str) -> tuple[Column, Column]:
    """Two offset columns for a record attribute that is a `Span` or None, such as `role_span` → `role_start`."""
    stem = name.removesuffix("_span")

    def end_of(side: str) -> Callable[[Any], int | None]:
        def get(record: Any) -> int | None:
            span = getattr(record, name)
            return None if span is None else int(getattr(span, side))

        return get

    return (
        Column(f"{stem}_start", OFFSET, end_of("start"), f"offset of the first code point of {what}"),
        Column(f"{stem}_end", OFFSET, end_of("end"), f"offset behind the last code point of {what}"),
    )


def span_text_column(name: str, span: str, meaning: str) -> Column:
    def get(record: Any) -> str | None:
        value = getattr(record, span)
        return None if value is None else clean(value.text)

    return Column(name, TEXT, get, meaning)


def span_texts_column(name: str, meaning: str) -> Column:
    """The words of each span of a record attribute."""
    return Column(name, TEXTS, lambda record: [clean(span.text) for span in getattr(record, name)], meaning)


def number_columns(
    name: str, meaning: str, get: Callable[[Any], Decimal | None] | None = None
) -> tuple[Column, Column]:
    """The column of a number and that of its exact digits; `get` finds it where the record has no attribute `name`."""
    number = get or attrgetter(name)
    return (
        Column(name, DECIMAL, lambda record: fitting(number(record)), meaning),
        Column(f"{name}_text", TEXT, lambda record: exact(number(record)), f"the exact digits of `{name}`"),
    )
