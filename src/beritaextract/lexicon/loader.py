"""Reads a language data file and checks it.

A TOML data file holds arrays of tables or tables of inline tables::

    [bupati]                       # the key is the entry
    example = "Bupati Sidoarjo"

A TSV data file has a header line; `#` starts a comment line.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

from beritaextract.errors import LexiconError
from beritaextract.lexicon.overlay import rows_on_top

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
    needed = set(required)
    allowed = needed | set(optional)
    rows: dict[str, Row] = {}

    def add(entry: str, fields: Row, place: str) -> None:
        unknown = set(fields) - allowed
        missing = needed - set(fields)
        if unknown or missing:
            raise LexiconError(f"{place}: {entry!r} has unknown fields {sorted(unknown)}, misses {sorted(missing)}")
        rows[entry] = {key: entry, **fields}

    for entry, fields in _raw(package, name, key, table):
        if entry in rows:
            raise LexiconError(f"{name}: {entry!r} stands twice; merge the two entries")
        add(entry, fields, name)
    for entry, row in rows_on_top(package, name).items():
        add(entry, row.fields, row.place)
    return rows


@lru_cache(maxsize=32)
def shipped_rows(package: str, name: str, key: str) -> Mapping[str, Row]:
    """The rows of a data file as shipped, without their keys and unchecked."""
    return dict(_raw(package, name, key, None))


def _raw(package: str, name: str, key: str, table: str | None) -> list[tuple[str, dict[str, Any]]]:
    source = resources.files(package).joinpath(name).read_text(encoding="utf-8")
    if name.endswith(".toml"):
        return parsed_toml(source, name, table)
    return [(entry, fields) for entry, fields, _ in parsed_tsv(source, name, key)]


def parsed_toml(source: str, name: str, table: str | None) -> list[tuple[str, dict[str, Any]]]:
    """The entries of a TOML file, or of one of its tables, with their fields.

    Raises:
        LexiconError: no TOML, a key that stands twice, or something that is no table; `name` says of what.
    """
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


def parsed_tsv(source: str, name: str, key: str) -> list[tuple[str, dict[str, Any], int]]:
    """The rows of a TSV file: key, other fields, and line.

    Raises:
        LexiconError: no header, a row with more cells than it, or one without a key; `name` says of what.
    """
    numbered = enumerate(source.splitlines(), 1)
    lines = [(number, line) for number, line in numbered if line.strip() and not line.startswith("#")]
    if not lines:
        raise LexiconError(f"{name}: no header line")
    header = lines[0][1].split("\t")
    if key not in header:
        raise LexiconError(f"{name}:{lines[0][0]}: no column {key!r} in {header}")
    rows: list[tuple[str, dict[str, Any], int]] = []
    for number, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) > len(header):
            raise LexiconError(f"{name}:{number}: {line!r} has more cells than the header")
        fields = {column: cell for column, cell in zip(header, cells, strict=False) if cell}
        if key not in fields:
            raise LexiconError(f"{name}:{number}: a row without {key}; write it, or take the row out")
        rows.append((fields.pop(key), fields, number))
    return rows
