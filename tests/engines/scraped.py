"""Made-up records as scrapers leave them: markup, ids that are missing or used twice, dates and fields of odd types."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.batch.helpers import text

MARKED_UP = (
    "<p>SIDOARJO &ndash; Harga cabai naik <b>7 persen</b>.</p>\n<p>&ldquo;Kami menambah pasokan 20 ton,&rdquo; kata "
    "Bupati Sidoarjo Andi Wijaya, Kamis (17/11/2022).</p><br/>"
)
RECORDS: list[dict[str, Any]] = [
    {"id": "a", "text": text(1), "title": "Judul", "published": "17/11/2022", "url": "https://contoh.id/1"},
    {"id": "a", "text": text(2), "title": "<b>Judul</b> kedua", "published": "2022-11-17T08:30:00+07:00"},
    {"id": "a#2", "text": text(3), "published": "kemarin"},
    {"id": "", "text": text(4), "url": "https://contoh.id/4"},
    {"id": None, "text": text(5)},
    {"id": None, "text": text(5)},
    {"id": "markup", "text": MARKED_UP},
    {"id": "baris", "text": text(6).replace(". ", ".\r\n\r\n"), "title": ""},
    {"id": "kosong", "text": " "},
    {"id": None, "text": None},
    {"id": None, "text": None},
    {"id": "panjang", "text": "kata " * 300},
]
# What no column of one Arrow type can hold, each in a row of its own.
ODD: dict[str, Any] = {"id": 7, "title": 2022, "url": 5, "source": 12, "published": 20221117}


def write(folder: Path, records: list[dict[str, Any]] = RECORDS) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "berita.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path
