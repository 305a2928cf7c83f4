"""Reads a language data file and checks it.

A TOML data file holds arrays of tables or tables of inline tables::

    [bupati]                       # the key is the entry
    example = "Bupati Sidoarjo"

A TSV data file has a header line; `#` starts a comment line.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import Any

from beritaextract.errors import LexiconError

Row = Mapping[str, Any]


def load_rows(
    package: str,
    name: str,
    *,
    key: str,
    required: Iterable[str] = (),
    optional: Iterable[str] = (),
    table: str | None = None,
) -> dict[str, Row]:
    """Rows of the data file `name` of `package`, by key.

    Args:
        package: dotted name of the package in which the file lies.
        name: file name, ending in `.toml` or `.tsv`.
        key: the name under which the key of a row is also put into the row.
        required: fields that every row must have.
        optional: further fields that a row may have.
        table: of a TOML file, the top-level table whose entries are wanted; None for the whole file.

    Raises:
        LexiconError: unknown or missing fields, a duplicate key, or a file that does not parse.
    """
    source = resources.files(package).joinpath(name).read_text(encoding="utf-8")
    raw = _toml(source, name, table) if name.endswith(".toml") else _tsv(source, name, key)
    needed = set(required)
    allowed = needed | set(optional)
    rows: dict[str, Row] = {}
    for entry, fields in raw:
        if entry in rows:
            raise LexiconError(f"{name}: {entry!r} stands twice; merge the two entries")
        unknown = set(fields) - allowed
        missing = needed - set(fields)
        if unknown or missing:
            raise LexiconError(f"{name}: {entry!r} has unknown fields {sorted(unknown)}, misses {sorted(missing)}")
        rows[entry] = {key: entry, **fields}
    return rows


def _toml(source: str, name: str, table: str | None) -> list[tuple[str, dict[str, Any]]]:
    try:
        data = tomllib.loads(source)  # tomllib itself refuses duplicate keys
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name}: {error}") from error
    if table is not None:
        if table not in data:
            raise LexiconError(f"{name}: no table [{table}]")
        data = data[table]
    for entry, fields in data.items():
        if not isinstance(fields, dict):
            raise LexiconError(f"{name}: {entry!r} is no table")
    return list(data.items())


def _tsv(source: str, name: str, key: str) -> list[tuple[str, dict[str, Any]]]:
    lines = [line for line in source.splitlines() if line.strip() and not line.startswith("#")]
    if not lines:
        raise LexiconError(f"{name}: no header line")
    header = lines[0].split("\t")
    if key not in header:
        raise LexiconError(f"{name}: no column {key!r} in {header}")
    rows: list[tuple[str, dict[str, Any]]] = []
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) > len(header):
            raise LexiconError(f"{name}: {line!r} has more cells than the header")
        fields = {column: cell for column, cell in zip(header, cells, strict=False) if cell}
        rows.append((fields.pop(key), fields))
    return rows
