"""brat: standoff files, the same way out and in.

What has no closed list of values stands in the note of a span, `value=5; unit=percent`.  A span over several lines is
written as one fragment a line, as brat does; `articles.json` keeps ids, dates and titles, which brat has no place for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from beritaextract.annotation.formats.common import FileNames, ReadError, Records, article_from, json_of
from beritaextract.annotation.formats.notes import as_note, read_note
from beritaextract.annotation.model import ATTRIBUTES, CHOICES, COLOURS, LABELS, LINKS, Annotated, Link, Span
from beritaextract.errors import GoldError
from beritaextract.evaluation.bounded import json_value, whole

ADVICE = "write it into the note of the span: value=…; unit=…"
_META = "articles.json"
_FRAGMENTS = re.compile(r"(\d+) (\d+)")


def write(articles: Iterable[Annotated], folder: Path) -> dict[str, int]:
    """A `.txt` and an `.ann` of each article, and the two configurations of the collection."""
    names = FileNames()
    meta: dict[str, dict[str, Any]] = {}
    for article in articles:
        name = names.of(article.id)
        meta[name] = article.meta
        (folder / f"{name}.txt").write_bytes(article.text.encode("utf-8", "replace"))
        (folder / f"{name}.ann").write_text("".join(_lines(article)), encoding="utf-8", newline="\n", errors="replace")
    (folder / _META).write_text(json_of(meta) + "\n", encoding="utf-8", newline="\n")
    (folder / "annotation.conf").write_text(_annotation_conf(), encoding="utf-8", newline="\n")
    (folder / "visual.conf").write_text(_visual_conf(), encoding="utf-8", newline="\n")
    return {
        "*.txt": len(meta),
        "*.ann": len(meta),
        _META: len(meta),
        "annotation.conf": len(LABELS),
        "visual.conf": len(LABELS),
    }


def _lines(article: Annotated) -> Iterator[str]:
    notes = attributes = 0
    for span in article.spans:
        fragments = [
            (span.start + match.start(), span.start + match.end())
            for match in re.finditer(r"[^\r\n]+", article.text[span.start : span.end])
        ]
        where = ";".join(f"{start} {end}" for start, end in fragments)
        words = " ".join(article.text[start:end] for start, end in fragments)
        yield f"{span.id}\t{span.label} {where}\t{words}\n"
        for name in CHOICES.keys() & span.attributes.keys():
            attributes += 1
            value = "" if name == "vague" else f" {span.attributes[name]}"
            yield f"A{attributes}\t{name} {span.id}{value}\n"
        free = {name: value for name, value in span.attributes.items() if name not in CHOICES}
        if free:
            notes += 1
            yield f"#{notes}\tAnnotatorNotes {span.id}\t{as_note(free)}\n"
    for number, link in enumerate(article.links, 1):
        yield f"R{number}\t{link.label} Arg1:{link.source} Arg2:{link.target}\n"


def _annotation_conf() -> str:
    links = [f"{label}\tArg1:{'|'.join(ends[0])}, Arg2:{'|'.join(ends[1])}" for label, ends in LINKS.items()]
    overlaps = "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"
    attributes = [
        f"{name}\tArg:{'|'.join(ATTRIBUTES[name])}" + (f", Value:{'|'.join(values)}" if len(values) > 1 else "")
        for name, values in CHOICES.items()
    ]
    parts = {"entities": LABELS, "relations": [overlaps, *links], "events": (), "attributes": attributes}
    return "\n".join("\n".join((f"[{name}]", *lines, "")) for name, lines in parts.items())


def _visual_conf() -> str:
    drawing = [f"{label}\tbgColor:{COLOURS[label]}" for label in LABELS]
    return "\n".join(["[labels]", *LABELS, *LINKS, "", "[drawing]", *drawing, ""])


def read(path: Path, annotator: str | None) -> Iterator[Annotated]:
    """The article of one `.ann` file, whose text stands in the `.txt` file beside it.

    Raises:
        ReadError: no text beside it, or a line that cannot be read; names file, line and what to do.
    """
    beside = path.with_suffix(".txt")
    try:
        text = whole(beside).decode("utf-8")
    except FileNotFoundError:
        raise ReadError(f"{path}: there is no {beside.name} beside it; put the text there") from None
    except UnicodeDecodeError:
        raise ReadError(f"{beside}: not UTF-8; save it as UTF-8, as it was exported") from None
    spans: dict[str, tuple[str, int, int]] = {}
    attributes: dict[str, dict[str, str]] = {}
    links: list[Link] = []
    for number, line in enumerate(whole(path).decode("utf-8").split("\n"), 1):
        if not line.strip():
            continue
        place = f"{path}:{number}"
        mark, _, rest = line.partition("\t")
        head, _, tail = rest.partition("\t")
        if mark[:1] == "T":
            if mark in spans:
                raise ReadError(f"{place}: {mark} stands twice; give one of them another number")
            spans[mark] = _span(head, tail, text, place)
        elif mark[:1] == "R":
            links.append(_link(head, place))
        elif mark[:1] == "A":
            name, owner, value = (*head.split(" ", 2), "yes", "")[:3]
            _add(attributes, owner, {name: value or "yes"}, place)
        elif mark[:1] == "#":
            owner = head.partition(" ")[2]
            if not head.startswith("AnnotatorNotes "):
                raise ReadError(f"{place}: a note of another kind than AnnotatorNotes; take it out")
            _add(attributes, owner, read_note(tail, place), place)
        else:
            raise ReadError(f"{place}: {line[:40]!r} is no span, link, attribute or note; take the line out")
    lost = sorted(attributes.keys() - spans.keys())
    if lost:
        raise ReadError(f"{path}: attributes or a note of {lost[0]}, which is no span there; take the lines out")
    found = [Span(mark, *span, attributes.get(mark, {})) for mark, span in spans.items()]
    yield article_from(_meta(path), text, found, links, str(path), id=path.stem)


def _span(head: str, words: str, text: str, place: str) -> tuple[str, int, int]:
    label, _, where = head.partition(" ")
    parts = [_FRAGMENTS.fullmatch(part) for part in where.split(";")]
    fragments = [(int(part[1]), int(part[2])) for part in parts if part]
    if len(fragments) < len(parts) or not label:
        raise ReadError(f"{place}: {head[:40]!r} is no label with offsets, such as `money 10 18`")
    if any(start >= end or end > len(text) for start, end in fragments):
        raise ReadError(f"{place}: {where} is no stretch of a text of {len(text)} characters; mark it again in brat")
    for (_, end), (start, _) in pairwise(fragments):
        if text[end:start].strip():
            raise ReadError(f"{place}: a span of several parts; mark one stretch of the text")
    there = " ".join(text[start:end] for start, end in fragments)
    if words.split() != there.split():
        raise ReadError(f"{place}: at {where} stands {there[:40]!r}, not {words[:40]!r}; the text was changed")
    return label, fragments[0][0], fragments[-1][1]


def _link(head: str, place: str) -> Link:
    parts = head.split(" ")
    ends = dict(part.partition(":")[::2] for part in parts[1:])
    if len(parts) != 3 or ends.keys() != {"Arg1", "Arg2"}:
        raise ReadError(f"{place}: {head[:40]!r} is no link, such as `said_by Arg1:T1 Arg2:T2`")
    return Link(parts[0], ends["Arg1"], ends["Arg2"])


def _add(attributes: dict[str, dict[str, str]], owner: str, new: dict[str, str], place: str) -> None:
    known = attributes.setdefault(owner, {})
    twice = sorted(known.keys() & new.keys())
    if twice:
        raise ReadError(f"{place}: {owner} has {twice[0]} twice; leave it one")
    known |= new


def _meta(path: Path) -> dict[str, Any]:
    """Id, date and title of an article, where `articles.json` has been left beside it."""
    beside = path.with_name(_META)
    try:
        every = json_value(whole(beside).decode("utf-8"), str(beside))
    except FileNotFoundError:
        return {}
    except GoldError:
        raise
    except (ValueError, RecursionError):
        raise ReadError(f"{beside}: no JSON; leave it as it was exported, or take it out") from None
    known = Records(every, str(beside)).data.get(path.stem, {})
    return dict(Records(known, f"{beside}: {path.stem}").data)
