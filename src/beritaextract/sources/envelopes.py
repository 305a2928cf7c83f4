"""What lies around the text of a record: envelopes that hold the record itself, and objects of metadata beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

from beritaextract.sources.field_names import fold

if TYPE_CHECKING:
    from beritaextract.sources.fields import RecordReader

# Objects that hold the record itself: Elasticsearch, JSON:API and Strapi, GraphQL, Django, CouchDB, Reddit, the
# dataset viewer of Hugging Face, n8n.
_ENVELOPES = frozenset(
    {"source", "attributes", "node", "fields", "doc", "article", "artikel", "data", "post", "properties", "item"}
    | {"row", "json", "record"}
)
# Objects with the title, the date and so on of the text beside them.
_METADATA = frozenset(
    {"metadata", "meta", "snippet", "info", "header", "details", "detail", "jsonld", "ldjson", "opengraph", "og"}
    | {"warcheaders"}
)
_NAME_KEYS = ("property", "name", "key")
_MOST_BESIDE = 200


def lies_beside(name: str) -> bool:
    """Whether a field of this name holds an object with the title, the date and so on, or the record itself."""
    return fold(name) in _METADATA | _ENVELOPES


def unwrapped(fields: Mapping[str, Any], reader: RecordReader) -> Mapping[str, Any]:
    """The record itself, where it stands in an envelope; the scalars of the envelope are kept."""
    for _ in range(3):
        texts = reader.roles(fields).by_role["text"]
        inner = next(
            (
                value
                for name, value in fields.items()
                if isinstance(value, Mapping)
                and (fold(str(name)) in _ENVELOPES or name in texts)
                and holds_text(value, reader)
            ),
            None,
        )
        if inner is None or (holds_text(fields, reader) and inner is not fields.get("_source")):
            break
        kept = {
            name: value
            for name, value in fields.items()
            if not isinstance(value, (Mapping, list)) or fold(str(name)) in _METADATA
        }
        fields = {**kept, **inner}
    return fields


def with_metadata(fields: Mapping[str, Any], reader: RecordReader) -> Mapping[str, Any]:
    """The record with what stands in an object beside its text, such as `metadata`; its own fields go before."""
    roles = reader.roles(fields)
    if roles.by_role["title"] and roles.by_role["published"] and (roles.by_role["text"] or roles.copies):
        return fields
    for name, value in list(fields.items()):
        if isinstance(value, (Mapping, list)) and reader.beside(str(name)):
            fields = {**dict(islice(_beside(value, 0), _MOST_BESIDE)), **fields}
    return fields


def _beside(value: Any, depth: int) -> Iterable[tuple[str, Any]]:
    """The values in an object of metadata, those in objects within it last: JSON-LD, Open Graph as pairs."""
    for inner in value if isinstance(value, list) else [value]:
        if not isinstance(inner, Mapping):
            continue
        pair = next((inner[name] for name in _NAME_KEYS if isinstance(inner.get(name), str)), None)
        if pair is not None and "content" in inner:
            yield pair, inner["content"]
            continue
        yield from ((name, scalar) for name, scalar in inner.items() if not isinstance(scalar, (Mapping, list)))
        if depth < 2:
            for name, deeper in inner.items():
                if isinstance(deeper, (Mapping, list)) and fold(str(name)) in _METADATA | {"graph"}:
                    yield from _beside(deeper, depth + 1)


def holds_text(fields: Mapping[str, Any], reader: RecordReader) -> bool:
    """Whether a text field holds a text rather than another record."""
    return any(
        not (isinstance(value := fields[name], Mapping) and reader.roles(value).by_role["title"])
        for name in reader.roles(fields).by_role["text"]
    )
