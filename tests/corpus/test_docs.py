"""docs/reference/corpus-tables.md says what the code says; to renew it: python -m tests.corpus.test_docs."""

from __future__ import annotations

from pathlib import Path

from beritaextract.exports.described import described_tables
from beritaextract.tables.beside import BESIDE

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "corpus-tables.md"

HEAD = """# Corpus tables

Made from the code; do not edit.

Commands that look at many articles write these tables beside those of the run, as Parquet, CSV or JSONL; `beritaextract
query` knows them all. A run that changes the tables makes these stale; then the command is to be given again.
"""
COMMANDS = {"people.json": "people", "quotations.json": "quotations", "series.json": "series", "events.json": "events"}


def page() -> str:
    described = described_tables()
    parts = [HEAD]
    for set_name, names in BESIDE.items():
        parts.append(f"## beritaextract {COMMANDS[set_name]}\n")
        for name in names:
            columns = described[name].columns.items()
            rows = [f"| `{column}` | {type_} | {meaning} |" for column, (type_, meaning) in columns]
            parts.append("\n".join([f"### {name}\n\n| column | type | meaning |\n| --- | --- | --- |", *rows, ""]))
    return "\n".join(parts)


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
