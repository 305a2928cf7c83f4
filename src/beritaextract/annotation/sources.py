"""What is exported: the articles of a run, or those of gold files, as gold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from beritaextract.errors import SourceError
from beritaextract.evaluation.gold import GoldArticle, read_gold
from beritaextract.records import Extraction
from beritaextract.tables.run_folder import Row, RunFolder

_TEXT = ("text_start", "text_end")
_WITH_SPANS = ("name", "role", "affiliation")
_COLUMNS = {
    "speakers": ("id", "kind", *_WITH_SPANS, *(f"{name}_{end}" for name in _WITH_SPANS for end in ("start", "end"))),
    "mentions": ("speaker_id", *_TEXT),
    "claims": ("kind", *_TEXT, "speaker_id", "speaker_start", "speaker_end", "cue", "cue_start", "cue_end"),
    "figures": (
        *("kind", *_TEXT, "value_text", "low_text", "high_text", "value", "low", "high"),
        *("unit", "modifier", "vague", "per", "subject"),
    ),
    "dates": (*_TEXT, "value"),
}


def articles_of(path: Path) -> Iterator[GoldArticle]:
    """The articles below `path` as gold, lazily: a folder that `beritaextract run` wrote, or a gold file.

    Raises:
        SourceError: no tables, or tables without texts.
        GoldError: a line of a gold file that is no annotated article.
        OSError: a file that cannot be read.
    """
    if path.is_dir():
        return _of_run(RunFolder(path), path)
    return read_gold([path])


def _of_run(run: RunFolder, folder: Path) -> Iterator[GoldArticle]:
    records = {name: _Grouped(run.rows(name, "article_id", *columns)) for name, columns in _COLUMNS.items()}
    for row in run.rows("articles", "article_id", "status", "text", "title", "published", "published_basis"):
        if row["status"] != "ok":
            continue
        if row["text"] is None:
            raise SourceError(
                "no-text",
                f"{folder} keeps no texts, so there is nothing to annotate; run it again with --keep-text",
            )
        yield _gold(row, {name: rows.of(row["article_id"]) for name, rows in records.items()})


class _Grouped:
    """Rows of a table by article; the tables of a run hold their articles in one order."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows
        self._next = next(rows, None)

    def of(self, article_id: str) -> list[Row]:
        found: list[Row] = []
        while self._next is not None and self._next["article_id"] == article_id:
            found.append(self._next)
            self._next = next(self._rows, None)
        return found


def _gold(article: Row, records: Mapping[str, list[Row]]) -> GoldArticle:
    named: dict[str, set[tuple[int, int]]] = {row["id"]: set() for row in records["speakers"]}
    for row in records["mentions"]:
        named[row["speaker_id"]].add(_pair(row, "text"))
    for row in records["claims"]:
        if row["speaker_id"] is not None and row["speaker_start"] is not None:
            named[row["speaker_id"]].add(_pair(row, "speaker"))
    given = article["published"] if article["published_basis"] == "given" else None
    return GoldArticle.model_validate(
        {
            "id": article["article_id"],
            "text": article["text"],
            "date": given,
            "title": article["title"],
            "speakers": [_speaker(row, named[row["id"]]) for row in records["speakers"]],
            "claims": [_claim(row) for row in records["claims"]],
            "figures": [_figure(row) for row in records["figures"]],
            "dates": [{**_range(row), "value": row["value"]} for row in records["dates"] if row["value"]],
        }
    )


def _pair(row: Row, name: str) -> tuple[int, int]:
    return int(row[f"{name}_start"]), int(row[f"{name}_end"])


def _range(row: Row, name: str = "text") -> dict[str, int]:
    start, end = _pair(row, name)
    return {"start": start, "end": end}


def _span(row: Row, name: str) -> dict[str, int] | None:
    return None if row[f"{name}_start"] is None else _range(row, name)


def _speaker(row: Row, named: set[tuple[int, int]]) -> dict[str, Any]:
    return {
        "key": row["id"],
        "kind": row["kind"],
        "name": row["name"],
        "role": row["role"],
        "affiliation": row["affiliation"],
        **{f"{name}_span": _span(row, name) for name in _WITH_SPANS},
        "mentions": _mentions(named, _pair(row, "name")),
    }


def _mentions(named: set[tuple[int, int]], name: tuple[int, int]) -> list[dict[str, int]]:
    """Every stretch that stands for a speaker; the one that names him, or holds the name, is among them."""
    held = any(start <= name[0] and name[1] <= end for start, end in named)
    return [{"start": start, "end": end} for start, end in sorted(named if held else {*named, name})]


def _claim(row: Row) -> dict[str, Any]:
    return {
        **_range(row),
        "kind": row["kind"],
        "speaker": row["speaker_id"],
        "cue": row["cue"],
        "cue_span": _span(row, "cue"),
    }


def _figure(row: Row) -> dict[str, Any]:
    plain = {name: row[name] for name in ("kind", "unit", "modifier", "per", "subject")}
    # JSON lines and CSV have exact digits in the number itself.
    numbers = {name: row[f"{name}_text"] or row[name] for name in ("value", "low", "high")}
    return _range(row) | plain | numbers | {"vague": row["vague"] in (True, 1, "true", "True", "1")}


def gold_of(text: str, extraction: Extraction, *, id: str, date: str | None = None) -> GoldArticle:
    """What was found in an article, as gold to be corrected."""
    data = extraction.model_dump(mode="json")
    named = {speaker.id: {(at.start, at.end) for at in speaker.mentions} for speaker in extraction.speakers}
    for claim in extraction.claims:
        if claim.speaker_id is not None and claim.speaker_span is not None:
            named[claim.speaker_id].add((claim.speaker_span.start, claim.speaker_span.end))
    speakers = [
        {
            **speaker.model_dump(),
            "key": speaker.id,
            "mentions": _mentions(named[speaker.id], (speaker.name_span.start, speaker.name_span.end)),
        }
        for speaker in extraction.speakers
    ]
    claims = [
        claim | {"speaker": claim["speaker_id"], "cue": claim["cue"] and claim["cue"]["text"], "cue_span": claim["cue"]}
        for claim in data["claims"]
    ]
    dates = [date_ for date_ in data["dates"] if date_["value"]]
    return GoldArticle.model_validate(
        {
            "id": id,
            "text": text,
            "date": date,
            "title": extraction.title,
            "speakers": speakers,
            "claims": claims,
            "figures": data["figures"],
            "dates": dates,
        }
    )
