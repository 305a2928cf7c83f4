"""The Arrow schemas: flat tables for people, and one nested row per input for processes, Spark and Ray."""

from __future__ import annotations

import pyarrow as pa

from beritaextract.tables.articles import ARTICLE_COLUMNS, DUPLICATE_FIELDS, ERROR_FIELDS, SIGNATURE_FIELD
from beritaextract.tables.columns import meanings_of, schema_of
from beritaextract.tables.record_tables import RECORD_TABLES
from beritaextract.tables.sheets import DUPLICATE_MEANING, DUPLICATE_OF, SHEETS

ARTICLE_ID = pa.field("article_id", pa.string())


#: Schema of each flat table, by name, in the order in which they are written.
SCHEMAS: dict[str, pa.Schema] = {
    "articles": pa.schema([*schema_of(ARTICLE_COLUMNS), *(field for field, _ in DUPLICATE_FIELDS)]),
    **{sheet.name: pa.schema([ARTICLE_ID, *schema_of(sheet.columns), DUPLICATE_OF]) for sheet in SHEETS},
    **{table.name: pa.schema([ARTICLE_ID, *schema_of(table.columns)]) for table in RECORD_TABLES},
    "errors": pa.schema([field for field, _ in ERROR_FIELDS]),
}

TABLE_NAMES: tuple[str, ...] = tuple(SCHEMAS)

# In the nested row each problem stands under its article, so it has no article_id of its own.
_PROBLEM_FIELDS = [field for field, _ in ERROR_FIELDS[1:]]

#: One row per input: the columns of `articles`, then each record table as a list of structs.
NESTED_SCHEMA: pa.Schema = pa.schema(
    [
        *schema_of(ARTICLE_COLUMNS),
        SIGNATURE_FIELD,
        *(pa.field(table.name, pa.list_(pa.struct(schema_of(table.columns)))) for table in (*RECORD_TABLES, *SHEETS)),
        pa.field("errors", pa.list_(pa.struct(_PROBLEM_FIELDS))),
    ]
)


def meanings() -> dict[str, dict[str, str]]:
    """What each column of each flat table means."""
    key = {"article_id": "the article, joins `articles`"}
    return {
        "articles": meanings_of(ARTICLE_COLUMNS) | {field.name: meaning for field, meaning in DUPLICATE_FIELDS},
        **{sheet.name: key | meanings_of(sheet.columns) | {DUPLICATE_OF.name: DUPLICATE_MEANING} for sheet in SHEETS},
        **{table.name: key | meanings_of(table.columns) for table in RECORD_TABLES},
        "errors": {field.name: meaning for field, meaning in ERROR_FIELDS},
    }


def table_meanings() -> dict[str, str]:
    """What one row of each flat table is."""
    said = {table.name: table.meaning for table in (*SHEETS, *RECORD_TABLES)}
    said |= {"articles": "one row per article", "errors": "everything that went wrong, with what to do about it"}
    return {name: said[name] for name in SCHEMAS}
