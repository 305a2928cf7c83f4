"""The Arrow schema is a promise: `schema.txt` changes only together with SCHEMA_VERSION and the changelog."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa

from beritaextract.tables import SCHEMAS
from beritaextract.tables.record_tables import RECORD_TABLES
from beritaextract.tables.schema import NESTED_SCHEMA, meanings

PINNED = Path(__file__).with_name("schema.txt")


def described() -> str:
    """The schemas as text that does not depend on how a version of pyarrow prints nested types."""
    tables = {**SCHEMAS, "nested": NESTED_SCHEMA}
    return "\n\n".join("\n".join([f"[{name}]", *_lines(schema, "")]) for name, schema in tables.items()) + "\n"


def _lines(fields: Iterable[pa.Field], indent: str) -> Iterator[str]:
    for field in fields:
        type_ = field.type
        if pa.types.is_list(type_) and pa.types.is_struct(type_.value_type):
            yield f"{indent}{field.name}: list of"
            yield from _lines([type_.value_type.field(at) for at in range(type_.value_type.num_fields)], indent + "  ")
        else:
            yield f"{indent}{field.name}: {f'list of {type_.value_type}' if pa.types.is_list(type_) else type_}"


def test_schema_is_pinned() -> None:
    assert described() == PINNED.read_text(), "to change it: python -m tests.tables.test_schema"


def test_every_column_is_explained() -> None:
    said = meanings()
    assert {name: list(columns) for name, columns in said.items()} == {
        name: schema.names for name, schema in SCHEMAS.items()
    }
    assert all(meaning for columns in said.values() for meaning in columns.values())


def test_every_field_of_a_record_has_a_column() -> None:
    from beritaextract import records

    models = {
        "speakers": records.Speaker,
        "claims": records.Claim,
        "figures": records.Figure,
        "dates": records.Date,
        "entities": records.Entity,
        "legal_references": records.Reference,
        "relations": records.Relation,
        "findings": records.Finding,
        "furniture": records.Furniture,
        "warnings": records.Doubt,
    }
    elsewhere = {"mentions", "name_span", "role_span", "affiliation_span", "subject_span", "speaker_span", "cue"}
    for table in RECORD_TABLES:
        if table.name in models:
            columns = {column.name for column in table.columns}
            columns |= {name.removeprefix("text_") for name in columns}  # `text_start` holds `start`
            assert set(models[table.name].model_fields) - elsewhere <= columns
            spans = (set(models[table.name].model_fields) & elsewhere) - {"mentions"}
            assert all(f"{name.removesuffix('_span')}_start" in columns for name in spans)


if __name__ == "__main__":
    PINNED.write_text(described())
