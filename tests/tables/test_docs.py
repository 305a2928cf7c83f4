"""docs/reference/tables.md says what the code says; to renew it: python -m tests.tables.test_docs."""

from __future__ import annotations

from pathlib import Path

from beritaextract.tables import SCHEMAS
from beritaextract.tables.schema import meanings, table_meanings

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "tables.md"

HEAD = """# Tables

Made from the code; do not edit.

A run writes these tables, in each format asked for. `article_id` is in all of them; a record is found by `article_id`
and its `id` together. Offsets count code points of the article's text, the end is exclusive. A lone surrogate, which
UTF-8 cannot hold, stands as U+FFFD.

Numbers stand twice: `value` is `decimal128(38, 9)`, to be added up, and `value_text` has the exact digits of the
record. A number with more than 29 digits before or 9 behind the point has no `value`; its text is exact all the same.
In JSONL and CSV both are the same digits. Lists are JSON in CSV and SQLite.
"""


def page() -> str:
    said = table_meanings()
    parts = [HEAD]
    for name, columns in meanings().items():
        rows = [
            f"| `{column}` | {SCHEMAS[name].field(column).type} | {meaning} |" for column, meaning in columns.items()
        ]
        parts.append(
            "\n".join([f"## {name}\n\n{said[name]}\n\n| column | type | meaning |\n| --- | --- | --- |", *rows, ""])
        )
    return "\n".join(parts)


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
