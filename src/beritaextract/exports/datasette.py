"""`metadata.json` for Datasette: what each table and column of `tables.sqlite` means, and queries to begin with."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from beritaextract.errors import SourceError
from beritaextract.exports.described import DescribedTable, described_tables
from beritaextract.exports.targets import Exported
from beritaextract.tables.table_set import TableSet

# What a reader filters by first.
_FACETS = ("outlet", "speaker_kind", "kind", "act", "unit", "published_basis", "duplicate_kind")
_LABELS = {"articles": "title", "speakers": "name"}
_QUERIES = {
    "most_quoted": {
        "title": "Who is quoted most",
        "sql": (
            "select speaker, role, count(*) as claims, count(distinct article_id) as articles from quotes "
            "where duplicate_of is null and speaker is not null group by speaker order by claims desc limit 100"
        ),
    },
    "about": {
        "title": "Quotations that hold a word",
        "sql": (
            "select published, outlet, speaker, text, url from quotes "
            "where duplicate_of is null and text like '%' || :word || '%' order by published"
        ),
    },
    "largest_amounts": {
        "title": "Largest amounts of rupiah",
        "sql": (
            "select value, text, subject, published, outlet, speaker, url from numbers "
            "where duplicate_of is null and kind = 'money' and unit = 'IDR' and value is not null "
            "order by value desc limit 100"
        ),
    },
    "do_not_fit": {
        "title": "Figures that do not fit together",
        "sql": (
            "select articles.title, findings.kind, findings.message, articles.url from findings "
            "join articles using (article_id) order by articles.published"
        ),
    },
}


def export(run: Path, out: Path) -> Exported:
    """Write `metadata.json` for the database of a run.

    Raises:
        SourceError: the run has no SQLite tables, or they are half written.
    """
    TableSet(run).refuse_half()
    base = run / "tables.sqlite"
    if not base.is_file():
        raise SourceError(
            "no-tables",
            f"{run} holds no tables.sqlite; make it with: beritaextract run PATH --out {run} --format sqlite",
        )
    there = _columns_of(base)
    tables = {
        name: _metadata(table, there[name]) for name, table in described_tables().items() if there.get(name) is not None
    }
    metadata = {
        "title": "beritaextract",
        "description": "Who said what, in whose name, with which numbers: records from Indonesian news articles.",
        "databases": {"tables": {"tables": tables, "queries": _QUERIES}},
    }
    file = out / "metadata.json"
    file.write_text(json.dumps(metadata, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return Exported([file], [f"open it with: datasette {base} --metadata {file}"])


def _columns_of(base: Path) -> dict[str, list[str]]:
    try:
        with closing(sqlite3.connect(f"{base.absolute().as_uri()}?mode=ro", uri=True)) as opened:
            names = [row[0] for row in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {name: [row[1] for row in opened.execute(f'PRAGMA table_info("{name}")')] for name in names}
    except sqlite3.Error as error:
        raise SourceError("damaged", f"{base} cannot be read ({error}); give the command run again") from None


def _metadata(table: DescribedTable, there: list[str]) -> dict[str, Any]:
    said: dict[str, Any] = {
        "description": table.meaning,
        "columns": {name: meaning for name, (_, meaning) in table.columns.items() if name in there},
        "facets": [name for name in _FACETS if name in there][:3],
        "sortable_columns": there,
    }
    if table.name in _LABELS:
        said["label_column"] = _LABELS[table.name]
    return said
