"""Tables of a run, written by hand: what the corpus commands read, without an extraction."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple


class Said(NamedTuple):
    """An article with one claim of one speaker."""

    article: str
    text: str
    speaker: str | None = "Tono Sudiro"
    day: str | None = "2024-03-01"
    outlet: str = "Melati"
    kind: str = "person"
    affiliation: str | None = None
    original: str | None = None
    claim_kind: str = "direct"


def write_rows(out: Path, tables: Mapping[str, Iterable[Mapping[str, Any]]]) -> Path:
    out.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        (out / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return out


def write_said(out: Path, said: Iterable[Said]) -> Path:
    rows = list(said)
    articles: dict[str, dict[str, Any]] = {}
    claims, speakers = [], []
    for number, one in enumerate(rows, start=1):
        articles[one.article] = {
            "article_id": one.article,
            "published": one.day,
            "outlet": one.outlet,
            "duplicate_of": one.original,
            "schema_version": 2,
        }
        speaker_id = f"s{number}" if one.speaker else None
        if speaker_id:
            speakers.append(
                {
                    "article_id": one.article,
                    "id": speaker_id,
                    "kind": one.kind,
                    "name": one.speaker,
                    "affiliation": one.affiliation,
                }
            )
        claims.append(
            {
                "article_id": one.article,
                "id": f"c{number}",
                "kind": one.claim_kind,
                "text": one.text,
                "speaker_id": speaker_id,
            }
        )
    return write_rows(out, {"articles": articles.values(), "claims": claims, "speakers": speakers})
