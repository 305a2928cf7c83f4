"""The indicators of which series are made: data, to which users add rows of their own."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple

from beritaextract.errors import SourceError
from beritaextract.people.names import Name, folded

_FIELDS = frozenset({"name", "unit", "per", "low", "high", "names", "negative", "grows", "daily", "example"})
_NEEDED = ("name", "unit", "low", "high", "names", "example")


class Indicator(NamedTuple):
    """One indicator; see `indicators.toml`."""

    id: str
    name: str
    unit: str
    per: frozenset[Name]
    low: Decimal
    high: Decimal
    names: frozenset[Name]
    negative: frozenset[Name]
    grows: frozenset[Name]
    daily: bool
    example: str


@lru_cache(maxsize=1)
def known_indicators() -> Mapping[str, Indicator]:
    """The indicators that come with the library."""
    source = resources.files("beritaextract.corpus.series").joinpath("indicators.toml").read_text(encoding="utf-8")
    return _read(source, "indicators.toml")


def with_own(path: str | Path | None) -> Mapping[str, Indicator]:
    """The indicators of the library, and those of a file in their place or beside them.

    Raises:
        SourceError: the file cannot be read, or a row lacks something; the message names the row.
    """
    if path is None:
        return known_indicators()
    try:
        source = Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError("indicators", f"{path} cannot be read as UTF-8 ({error})") from error
    return {**known_indicators(), **_read(source, str(path))}


def _read(source: str, where: str) -> dict[str, Indicator]:
    try:
        rows = tomllib.loads(source, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise SourceError("indicators", f"{where} is no TOML: {error}") from error
    found = {id_: _indicator(id_, row, where) for id_, row in rows.items()}
    named: dict[tuple[Name, str], str] = {}
    for indicator in found.values():
        for name in indicator.names:
            other = named.setdefault((name, indicator.unit), indicator.id)
            if other != indicator.id:
                raise _wrong(where, indicator.id, f"{' '.join(name)!r} is a name of {other} too")
    return found


def _indicator(id_: str, row: Any, where: str) -> Indicator:
    if not isinstance(row, dict):
        raise _wrong(where, id_, f"it is no table; write [{id_}] and its fields below")
    if unknown := sorted(set(row) - _FIELDS):
        raise _wrong(where, id_, f"unknown fields {', '.join(unknown)}; known are {', '.join(sorted(_FIELDS))}")
    if missing := [field for field in _NEEDED if field not in row]:
        raise _wrong(where, id_, f"{', '.join(missing)} is missing")
    for field in ("name", "unit", "example"):
        if not isinstance(row[field], str) or not row[field].strip():
            raise _wrong(where, id_, f"{field} must be text")
    for field in ("low", "high"):
        if isinstance(row[field], bool) or not isinstance(row[field], int | Decimal):
            raise _wrong(where, id_, f"{field} must be a number")
    if row["low"] >= row["high"]:
        raise _wrong(where, id_, "low must lie below high")
    if not isinstance(row.get("daily", False), bool):
        raise _wrong(where, id_, "daily must be true or false")
    names = {field: _names(id_, field, row.get(field, []), where) for field in ("names", "negative", "grows", "per")}
    if not names["names"]:
        raise _wrong(where, id_, "names must hold at least one name")
    return Indicator(
        id=id_,
        name=row["name"],
        unit=row["unit"],
        per=names["per"],
        low=Decimal(row["low"]),
        high=Decimal(row["high"]),
        names=names["names"],
        negative=names["negative"],
        grows=names["grows"],
        daily=row.get("daily", False),
        example=row["example"],
    )


def _names(id_: str, field: str, value: Any, where: str) -> frozenset[Name]:
    if not isinstance(value, list) or not all(isinstance(name, str) and folded(name) for name in value):
        raise _wrong(where, id_, f"{field} must be a list of names")
    return frozenset(folded(name) for name in value)


def _wrong(where: str, id_: str, message: str) -> SourceError:
    return SourceError("indicators", f"{where}, [{id_}]: {message}")
