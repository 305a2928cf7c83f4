"""Columns for the fields of a record that no table names yet: the tables follow the contract by themselves."""

from __future__ import annotations

import inspect
import re
import types
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pyarrow as pa

from beritaextract.records import Record, Span
from beritaextract.tables.columns import (
    OFFSET,
    Column,
    number_columns,
    plain_column,
    span_columns,
    span_text_column,
    span_texts_column,
    text_column,
    texts_column,
)

_ENTRY = re.compile(r"^ {4}(\w+(?:, \w+)*): (.*(?:\n {8}.*)*)", re.M)


def with_further_columns(
    columns: Sequence[Column], model: type[Record], *, elsewhere: Sequence[str] = ()
) -> tuple[Column, ...]:
    """The columns, and behind them one for each further field of the model.

    Args:
        columns: those that a table names.
        model: the records of the table.
        elsewhere: fields that have a table of their own.

    Raises:
        TypeError: a field of a type that no column has.
    """
    there = {column.name for column in columns}
    meanings = _meanings(model)
    further: list[Column] = []
    for name, field in model.model_fields.items():
        stem = name.removesuffix("_span")
        if name in there or f"{stem}_start" in there or f"text_{name}" in there or name in elsewhere:
            continue
        further += _columns(name, field.annotation, meanings.get(name, name))
    return (*columns, *further)


def _columns(name: str, annotation: Any, meaning: str) -> Iterator[Column]:
    type_ = _bare(annotation)
    if type_ is str or get_origin(type_) is Literal:
        yield text_column(name, meaning)
    elif type_ is bool:
        yield plain_column(name, pa.bool_(), meaning)
    elif type_ is int:
        yield plain_column(name, OFFSET, meaning)
    elif type_ is float:
        yield plain_column(name, pa.float64(), meaning)
    elif type_ is Decimal:
        yield from number_columns(name, meaning)
    elif inspect.isclass(type_) and issubclass(type_, Span):
        stem = name.removesuffix("_span")
        yield span_text_column(stem, name, meaning)
        yield from span_columns(name, "it")
    elif get_origin(type_) is tuple and _bare(get_args(type_)[0]) is str:
        yield texts_column(name, meaning)
    elif get_origin(type_) is tuple and issubclass(_bare(get_args(type_)[0]), Span):
        yield span_texts_column(name, meaning)
    else:
        raise TypeError(f"no column is known for the field {name!r} of the type {annotation}; write one by hand")


def _bare(annotation: Any) -> Any:
    """The type without `Annotated` and `None`."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in {Union, types.UnionType}:
        (inner,) = (part for part in get_args(annotation) if part is not type(None))
        return _bare(inner)
    return annotation


def _meanings(model: type[Record]) -> dict[str, str]:
    """What the docstring says of each field."""
    doc = inspect.cleandoc(model.__doc__ or "")
    return {name: " ".join(text.split()) for names, text in _ENTRY.findall(doc) for name in names.split(", ")}
