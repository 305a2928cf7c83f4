"""doccano: JSON lines of its relation extraction, the same way out and in.

doccano counts UTF-16 units, as browsers do.  It has no attributes: they travel in the field `attributes` of an article,
by label and offsets of a span, and a comment `“5 persen”: value=5; unit=percent` gives new ones.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from beritaextract.annotation.formats.code_units import CodeUnits
from beritaextract.annotation.formats.common import ReadError, Records, article_from, json_of
from beritaextract.annotation.formats.notes import as_note, read_note
from beritaextract.annotation.model import COLOURS, LABELS, LINKS, Annotated, Link, Span
from beritaextract.errors import GoldError
from beritaextract.evaluation.bounded import json_value, text_lines

ADVICE = "write a comment to the article: “the words”: value=…; unit=…"
_COMMENT = re.compile(r"\s*[“\"](?P<words>.+?)[”\"]\s*:(?P<note>.*)", re.DOTALL)


def write(articles: Iterable[Annotated], folder: Path) -> dict[str, int]:
    """`articles.jsonl`, to be imported as JSONL, and the label sets `spans.json` and `relations.json`."""
    number = 0
    with (folder / "articles.jsonl").open("w", encoding="utf-8", newline="\n") as file:
        for article in articles:
            number += 1
            file.write(json_of(_line(article)) + "\n")
    for name, labels in (("spans.json", LABELS), ("relations.json", tuple(LINKS))):
        kinds = [{"text": label, "background_color": COLOURS.get(label, "#cccccc")} for label in labels]
        (folder / name).write_text(json.dumps(kinds, indent=1) + "\n", encoding="utf-8", newline="\n")
    return {"articles.jsonl": number, "spans.json": len(LABELS), "relations.json": len(LINKS)}


def _line(article: Annotated) -> dict[str, Any]:
    count = CodeUnits(article.text)
    places = _Places()
    entities: list[dict[str, Any]] = []
    attributes: dict[str, str] = {}
    for number, span in enumerate(article.spans):
        start, end = count.units(span.start), count.units(span.end)
        entities.append({"id": number, "label": span.label, "start_offset": start, "end_offset": end})
        place = places.of(span.label, start, end)
        if span.attributes:
            attributes[place] = as_note(span.attributes)
    return {
        "text": article.text,
        **article.meta,
        "attributes": attributes,
        "entities": entities,
        "relations": _relations(article),
    }


class _Places:
    """Names for spans by what doccano keeps of them, its ids being new: label and offsets, and which of equal ones."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, label: str, start: int, end: int) -> str:
        place = f"{label} {start}-{end}"
        self._seen[place] += 1
        return place if self._seen[place] == 1 else f"{place} #{self._seen[place]}"


def _relations(article: Annotated) -> list[dict[str, Any]]:
    numbers = {span.id: number for number, span in enumerate(article.spans)}
    return [
        {"id": number, "type": link.label, "from_id": numbers[link.source], "to_id": numbers[link.target]}
        for number, link in enumerate(article.links)
    ]


def read(path: Path, annotator: str | None) -> Iterator[Annotated]:
    """The articles of a JSONL export, in order; one annotator has one file in the export of a project.

    Raises:
        ReadError: no such export, or a line that cannot be read; names line and what to do.
    """
    for number, line in text_lines(path):
        if not line.strip():
            continue
        place = f"{path}:{number}"
        try:
            data = json_value(line, place)
        except GoldError:
            raise
        except (ValueError, RecursionError):
            raise ReadError(f"{place}: no JSON; export the project as JSONL(relation)") from None
        yield _article(Records(data, place))


def _article(line: Records) -> Annotated:
    if "entities" not in line.data:
        raise ReadError(f"{line.place}: it has no entities; export the project as JSONL(relation)")
    text = line.text("text")
    kept = line.data.get("attributes") or {}
    if not isinstance(kept, Mapping):
        raise ReadError(f"{line.place}: attributes is no object; leave it as it was exported")
    said = dict(_comments(line))
    count = CodeUnits(text)
    places = _Places()
    spans = []
    for entity in (Records(one, line.place) for one in line.list("entities")):
        label, first, last = entity.text("label"), entity.number("start_offset"), entity.number("end_offset")
        start, end = count.point(first), count.point(last)
        if start is None or end is None:
            raise ReadError(f"{line.place}: {label} {first}-{last} cuts a character in two; mark it again in doccano")
        note = kept.get(places.of(label, first, last))
        attributes = read_note(str(note), line.place) if note else {}
        attributes |= said.get(text[start:end], {})
        spans.append(Span(entity.text("id"), label, start, end, attributes))
    links = [
        Link(relation.text("type"), relation.text("from_id"), relation.text("to_id"))
        for relation in (Records(one, line.place) for one in line.list("relations"))
    ]
    return article_from(line.data, text, spans, links, line.place)


def _comments(line: Records) -> Iterator[tuple[str, dict[str, str]]]:
    """What comments say about words of the article."""
    for comment in line.data.get("Comments") or ():
        words = str(comment.get("comment", "")) if isinstance(comment, Mapping) else str(comment)
        match = _COMMENT.fullmatch(words)
        if match:
            yield match["words"], read_note(match["note"], f"{line.place}: comment {words!r:.60}")
