"""Where the records are in a JSON value: a record, a list, what wraps lists, tables by column, objects by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from beritaextract.sources.dates import looks_like_a_date
from beritaextract.sources.envelopes import holds_text, unwrapped, with_metadata
from beritaextract.sources.fields import RecordReader
from beritaextract.sources.json_tables import LOOKED_AT, from_cells, rows_under_header, table_of
from beritaextract.sources.prose import is_address, is_prose

_DEEPEST = 6
_OF_BLOCKS = frozenset({"type", "children", "nodes", "blocks"})
# What `extract` has printed is no article, and nor are the texts of its records.
_OF_EXTRACTIONS = frozenset({"schema_version", "speakers", "claims", "figures"})


class Place(NamedTuple):
    """A value, and where it stands in its file; `place` is None when it is the whole file.

    `guessed`: it had no names, and its fields were told by what is in them.
    """

    value: Any
    place: str | None
    guessed: bool = False


def records(value: Any, reader: RecordReader, place: str | None = None) -> Iterator[Place]:
    """The records that a value holds; a value that holds none is handed out itself, so that it is told of."""
    if not value:
        yield Place(value, place)
        return
    yield from _records(value, reader, place, 0)


def is_record(value: Any, reader: RecordReader) -> bool:
    """Whether a value is an object with a text, in an envelope or not."""
    if not isinstance(value, Mapping):
        return False
    fields = unwrapped(value, reader)
    if not holds_text(fields, reader):
        return False
    texts = reader.roles(fields).by_role["text"]
    return table_of(value, reader) is None and not all(_holds_records(fields[name], reader) for name in texts)


def _records(value: Any, reader: RecordReader, place: str | None, depth: int) -> Iterator[Place]:
    if isinstance(value, list):
        if (record := from_cells(value)) is not None:
            yield Place(record, place, guessed=True)
            return
        if not any(isinstance(item, (Mapping, list)) or (isinstance(item, str) and is_prose(item)) for item in value):
            yield Place(value, place)
            return
        if (table := rows_under_header(value, reader)) is not None:
            for number, row in enumerate(table, start=2):
                yield Place(row, f"{place}, row {number}" if place else f"row {number}")
            return
        for number, item in enumerate(value, start=1):
            inner = f"{place}, item {number}" if place else f"item {number}"
            nested = isinstance(item, list) or (isinstance(item, Mapping) and not is_record(item, reader))
            if nested and depth < _DEEPEST:
                yield from _records(item, reader, inner, depth + 1)
            else:
                yield Place(item, inner)
        return
    if not isinstance(value, Mapping) or is_record(value, reader) or value.keys() >= _OF_EXTRACTIONS:
        yield Place(value, place)
        return
    if texts := _texts_by_key(value, reader):
        for key, text in texts:
            yield Place(_keyed({"text": text}, key, reader), f"key {key[:60]}")
        return
    if (table := table_of(value, reader)) is not None:
        for number, row in enumerate(table, start=1):
            yield Place(row, f"{place}, row {number}" if place else f"row {number}")
        return
    found = _inside(value, reader, depth, strict=True) or _inside(value, reader, depth, strict=False)
    if not found:
        yield Place(value, place)
    for name, inner in found:
        prefix = [part for part in (place, name if len(found) > 1 else None) if part]
        where = ", ".join(prefix) or None
        if isinstance(inner, Mapping) and not is_record(inner, reader) and _by_id(inner, reader):
            for key, item in inner.items():
                yield Place(_keyed(item, str(key), reader), ", ".join([*prefix, f"key {str(key)[:60]}"]))
        elif isinstance(inner, list) and any(
            isinstance(item, Mapping) and "@type" in item for item in inner[:LOOKED_AT]
        ):
            # A graph of schema.org has the site and its publisher among the articles.
            for number, item in enumerate(inner, start=1):
                if is_record(item, reader) or (isinstance(item, Mapping) and "Article" in str(item.get("@type"))):
                    yield Place(item, ", ".join([*prefix, f"item {number}"]))
        else:
            for found_inside in _records(inner, reader, where, depth + 1):
                yield found_inside._replace(value=_keyed(found_inside.value, name, reader))


def _keyed(item: Any, key: str, reader: RecordReader) -> Any:
    """A record with what its key in an object says, where the record itself does not: a day, an address, a headline."""
    if not isinstance(item, Mapping):
        return item
    roles = reader.roles(unwrapped(item, reader)).by_role
    role = "url" if is_address(key) else "date" if looks_like_a_date(key) else "title" if key.count(" ") > 1 else None
    if role is None or roles["published" if role == "date" else role]:
        return item
    return {**item, role: key}


def _texts_by_key(value: Mapping[Any, Any], reader: RecordReader) -> list[tuple[str, str]]:
    """Headlines, addresses or numbers with the texts under them, where an object holds nothing else."""
    items = list(value.items())
    if all(str(key).isdigit() for key, _ in items) and all(
        isinstance(text, str) and is_prose(text) for _, text in items
    ):
        return [(str(key), text) for key, text in items]
    if not all(
        isinstance(text, str) and (str(key).count(" ") > 1 or is_address(str(key))) for key, text in items[:LOOKED_AT]
    ):
        return []
    if not any(is_prose(text) for _, text in items[:LOOKED_AT]):
        return []
    return [(str(key), text) for key, text in items if isinstance(text, str)]


def _inside(value: Mapping[Any, Any], reader: RecordReader, depth: int, *, strict: bool) -> list[tuple[str, Any]]:
    """The members of an object that hold records, wherever in them.

    Args:
        value: the object.
        reader: knows the names of fields.
        depth: how deep the object lies.
        strict: a record needs a known text field; else any known field will do.
    """
    if depth >= _DEEPEST:
        return []
    if _by_id(value, reader):
        return [("", value)]
    found = []
    for name, member in list(value.items())[:1000]:
        if isinstance(member, list):
            holds = _holds_records(member, reader, depth, strict=strict)
        elif isinstance(member, Mapping):
            holds = is_record(member, reader) or table_of(member, reader) is not None
            holds = holds or bool(_inside(member, reader, depth + 1, strict=strict))
        else:
            holds = False
        if holds:
            found.append((str(name), member))
    return found


def _holds_records(value: Any, reader: RecordReader, depth: int = 0, *, strict: bool = True) -> bool:
    """Whether a value is a list, or an object by id, with records among its first members."""
    if isinstance(value, Mapping):
        return _by_id(value, reader)
    if not isinstance(value, list):
        return False
    if rows_under_header(value, reader) is not None:
        return True
    for item in value[:LOOKED_AT]:
        if (
            isinstance(item, list)
            and depth < _DEEPEST
            and _holds_records(item[:LOOKED_AT], reader, depth + 1, strict=strict)
        ):
            return True
        if isinstance(item, Mapping) and (_is_article(item, reader) or (not strict and _has_any_role(item, reader))):
            return True
        if isinstance(item, Mapping) and depth < _DEEPEST and _wraps(item, reader, depth + 1):
            return True
    return False


def _wraps(value: Mapping[Any, Any], reader: RecordReader, depth: int) -> bool:
    """Whether an object in a list holds records of its own, as in ParseHub, and is no block of an editor."""
    if (_OF_BLOCKS & value.keys() and "messages" not in value) or is_record(value, reader):
        return False
    return bool(_inside(value, reader, depth, strict=True))


def _is_article(value: Mapping[Any, Any], reader: RecordReader) -> bool:
    """Whether an object in a list is an article rather than a paragraph: it has a title, an address or a date too."""
    fields = unwrapped(value, reader)
    roles = reader.roles(fields).by_role
    if any(_lists_records(fields[name], reader) for name in roles["text"]):
        return False
    beside = any(roles[role] for role in ("title", "published", "url", "id"))
    if "date_unixtime" in fields:  # a message of Telegram, whose type is no block's
        return True
    return (holds_text(fields, reader) and (beside or len(fields) == 1) and "type" not in fields) or (
        holds_text(fields, reader) and bool(roles["title"] or roles["url"])
    )


def _lists_records(value: Any, reader: RecordReader) -> bool:
    """Whether the value of a field such as `berita` is a list of articles rather than their text."""
    first = value[0] if isinstance(value, list) and value else None
    return isinstance(first, Mapping) and bool(reader.roles(first).by_role["title"])


def _has_any_role(value: Mapping[Any, Any], reader: RecordReader) -> bool:
    roles = reader.roles(with_metadata(unwrapped(value, reader), reader)).by_role
    return bool(roles["title"] or roles["published"])


def _by_id(value: Mapping[Any, Any], reader: RecordReader) -> bool:
    """Whether an object is a list of records under ids of theirs."""
    first = list(value.values())[:LOOKED_AT]
    articles = [item for item in first if isinstance(item, Mapping) and _is_article(item, reader)]
    if not articles or len(articles) < len(first) / 2:
        return False
    return len(first) > 1 or not any(reader.roles(value).by_role.values())
