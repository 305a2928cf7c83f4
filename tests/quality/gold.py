"""Reads the annotated articles: `articles/<kind>-<nn>.toml`, the text with its annotation written into it.

A file holds::

    kind = "economy"                     # what the article is about; the file name starts with it
    manner = "regional daily"            # whose way of writing it has
    published = "2023-05-04"             # what the caller knows, or left out
    title = "Harga Cabai Naik"           # what a feed carries beside the text, or left out
    fixture = "harga-cabai.txt"          # the file of fixtures/articles that carries it, or left out
    speakers.rina = { name = "Rina Ayuningtyas", role = "Kepala", affiliation = "BPS Kabupaten Malang" }
    body = \"\"\"
    ⟦i rina mengatakan|…⟧
    \"\"\"

A mark is `⟦what|text⟧`; marks nest.  What stands before the bar:

    d KEY CUE                  direct speech of the speaker KEY (`-`: nobody named) with its cue (`-`: none)
    i KEY CUE                  indirect speech
    money 6250000000000 IDR    a figure: its kind, its value (`5..10` a range, `~` a vague amount), its unit
    percent 8.5                the unit of a percentage goes without saying; `percent 8.5 point` is a percentage point
    count 12 orang             the counted noun, or nothing
    measure 50 m               the standard symbol
    date 2022-11-17            a calendar expression in ISO form

Behind a figure follow, each after a `;`, its modifier (`about`, `at_least`, …), `per=liter`, and `of=harga beras`, the
subject.  The subject of a count is its noun where nothing else is said; `of=-` is none.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from beritaextract.evaluation import GoldArticle

FOLDER = Path(__file__).parent / "articles"
MARK = re.compile(r"⟦([^|⟦⟧]*)\|")
MODIFIERS = {"exact", "about", "at_least", "at_most", "more_than", "less_than"}
KINDS = {"person", "organisation", "unnamed"}


class GoldError(ValueError):
    """An annotated article that cannot be right: a broken mark, an unknown speaker, a value that is no number."""


@dataclass
class Gold:
    """One annotated article; the four lists hold dicts with the field names of the development articles."""

    id: str
    kind: str
    text: str
    manner: str = ""
    title: str | None = None
    date: str | None = None
    url: str | None = None
    fixture: str | None = None
    speakers: list[dict[str, Any]] = field(default_factory=list)
    claims: list[dict[str, Any]] = field(default_factory=list)
    figures: list[dict[str, Any]] = field(default_factory=list)
    dates: list[dict[str, Any]] = field(default_factory=list)

    @property
    def article(self) -> GoldArticle:
        """The article as `beritaextract.evaluation` compares it."""
        return GoldArticle.model_validate(self.as_row())

    def as_row(self) -> dict[str, Any]:
        """The article as one line of a gold .jsonl file."""
        fields = ("id", "kind", "title", "date", "text", "speakers", "claims", "figures", "dates")
        return {name: getattr(self, name) for name in fields}


@lru_cache(maxsize=1)
def articles() -> tuple[Gold, ...]:
    """All annotated articles, by name."""
    return tuple(read(path) for path in sorted(FOLDER.glob("*.toml")))


def read(path: Path) -> Gold:
    """The annotated article in the file `path`."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    gold = Gold(
        id=path.stem,
        kind=data["kind"],
        text="",
        manner=data["manner"],
        title=data.get("title"),
        date=data.get("published"),
        url=data.get("url"),
        fixture=data.get("fixture"),
    )
    try:
        if gold.date is not None:
            date.fromisoformat(gold.date)
        gold.speakers = [_speaker(key, fields) for key, fields in data.get("speakers", {}).items()]
        _unmark(data["body"].removesuffix("\n"), gold)
    except ValueError as error:
        raise GoldError(f"{path.name}: {error}") from error
    for records in (gold.claims, gold.figures, gold.dates):
        records.sort(key=lambda record: (record["start"], -record["end"]))
    return gold


def _speaker(key: str, fields: dict[str, Any]) -> dict[str, Any]:
    unknown = set(fields) - {"kind", "name", "role", "affiliation"}
    if unknown or fields.get("kind", "person") not in KINDS:
        raise GoldError(f"speaker {key}: {fields}")
    return {
        "key": key,
        "kind": fields.get("kind", "person"),
        "name": fields["name"],
        "role": fields.get("role"),
        "affiliation": fields.get("affiliation"),
    }


def _unmark(source: str, gold: Gold) -> None:
    """Fills text and records of `gold` from the text with its marks."""
    parts: list[str] = []
    length = at = 0
    open_marks: list[tuple[str, int]] = []
    for found in re.finditer(rf"{MARK.pattern}|⟦|⟧", source):
        parts.append(source[at : found.start()])
        length += found.start() - at
        at = found.end()
        if found.group(1) is not None:
            open_marks.append((found.group(1), length))
        elif found.group() == "⟧" and open_marks:
            head, start = open_marks.pop()
            _record(head, start, length, gold)
        else:
            raise GoldError(f"a stray bracket near {source[max(0, at - 40) : at + 20]!r}")
    if open_marks:
        raise GoldError(f"never closed: ⟦{open_marks[-1][0]}|")
    parts.append(source[at:])
    gold.text = "".join(parts)


def _record(head: str, start: int, end: int, gold: Gold) -> None:
    kind, _, rest = head.partition(" ")
    if start >= end:
        raise GoldError(f"an empty mark: {head!r}")
    if kind in ("d", "i"):
        key, _, cue = rest.partition(" ")
        if key != "-" and key not in {speaker["key"] for speaker in gold.speakers}:
            raise GoldError(f"no speaker {key!r} in {head!r}")
        gold.claims.append(
            {
                "start": start,
                "end": end,
                "kind": "direct" if kind == "d" else "indirect",
                "speaker": None if key == "-" else key,
                "cue": None if cue in ("", "-") else cue,
            }
        )
    elif kind == "date":
        gold.dates.append({"start": start, "end": end, "value": rest})
    elif kind in ("money", "percent", "count", "measure"):
        gold.figures.append({"start": start, "end": end, "kind": kind, **_figure(kind, rest)})
    else:
        raise GoldError(f"an unknown mark: {head!r}")


def _figure(kind: str, rest: str) -> dict[str, Any]:
    amount, *details = (part.strip() for part in rest.split(";"))
    number, _, unit = amount.partition(" ")
    modifier, per, subject = "exact", None, unit if kind == "count" and unit else None
    for detail in details:
        name, equals, value = detail.partition("=")
        if name in MODIFIERS and not equals:
            modifier = name
        elif name == "per" and value:
            per = value
        elif name == "of" and value:
            subject = None if value == "-" else value
        else:
            raise GoldError(f"an unknown detail {detail!r} in {rest!r}")
    if kind == "percent":
        unit = "percentage_point" if unit == "point" else "percent"
    elif kind != "count" and not unit:
        raise GoldError(f"no unit: {rest!r}")
    low, _, high = number.partition("..")
    for end in filter(None, (low, high)):
        if end != "~" and not Decimal(end).is_finite():
            raise GoldError(f"no number: {end!r}")
    return {
        "unit": unit or None,
        "value": None if high or number == "~" else number,
        "low": low if high else None,
        "high": high or None,
        "modifier": modifier,
        "per": per,
        "subject": subject,
        "vague": number == "~",
    }
