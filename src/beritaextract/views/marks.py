"""The article's own words with its records marked in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from beritaextract.records import Extraction
from beritaextract.views.markup import attribute, escaped, tag
from beritaextract.views.people import NOBODY, Look
from beritaextract.views.words import Words

# Where marks cross, the lower layer is the outer element; the upper one is split at its edge.
_FURNITURE, _LEAD, _CLAIM, _PART, _MENTION, _LINK, _DOUBT = range(7)

# A first line this short that does not end like a sentence is shown as the headline.
_HEADLINE = 150

_QUOTES = frozenset("\"'“”„‟«»‘’‹›")


class Mark(NamedTuple):
    """One record, or a part of one, over a range of the text.

    Attributes:
        layer: which of two marks is the outer element.
        name: what it is, also its style class: `claim`, `figure`, `mention`, …
        record: id of the record that it belongs to; hovering it lights up everything with this id.
        opening: HTML of the opening tag up to, but without, `id` and the closing `>`.
        target: whether the first piece carries the record's id as the target of links from the list.
        badge: HTML put before the first piece.
    """

    start: int
    end: int
    layer: int
    name: str
    record: str
    opening: str
    closing: str
    target: bool
    badge: str = ""


def marked(text: str, extraction: Extraction, looks: dict[str, Look], words: Words) -> tuple[str, str]:
    """HTML of the headline, empty if the text opens without one, and of the paragraphs behind it.

    Without its tags the HTML is the text, line by line, to the character.
    """
    marks = sorted(_marks(text, extraction, looks, words), key=lambda mark: (mark.start, mark.layer, -mark.end))
    lines = list(_lines(text, marks))
    headline = ""
    if len(lines) > 1 and not lines[0].furniture and _is_headline(lines[0].text):
        headline = lines.pop(0).html
    paragraphs = (tag("p", line.html, cls="aside" if line.furniture else None) + "\n" for line in lines)
    return headline, "".join(paragraphs)


class _Line(NamedTuple):
    text: str
    html: str
    furniture: bool


def _is_headline(line: str) -> bool:
    line = line.strip()
    return len(line) <= _HEADLINE and not line.endswith((".", ",", ":", ";")) and " – " not in line[:60]


def _marks(text: str, extraction: Extraction, looks: dict[str, Look], words: Words) -> Iterator[Mark]:
    for index, piece in enumerate(extraction.furniture, start=1):
        yield _span(piece.start, piece.end, _FURNITURE, "furniture", f"u{index}", title=words["furniture"])
    names = {speaker.id: speaker.name for speaker in extraction.speakers}
    for claim in extraction.claims:
        look = looks.get(claim.speaker_id or "", NOBODY)
        who = names.get(claim.speaker_id or "", words["no_speaker"])
        badge = (
            f'<a class="badge of-{claim.kind} {look.classes}" id="{claim.id}" href="#n-{claim.id}" data-r="{claim.id}" '
            f'data-b="{attribute(look.initials)}" aria-label="{attribute(words[claim.kind])}: {attribute(who)}"></a>'
        )
        said_by = f' data-s="{claim.speaker_id}"' if claim.speaker_id else ""
        opening = f'<span class="claim {claim.kind} {look.classes}" data-r="{claim.id}"{said_by}'
        # The badge stands before the quotation mark, which is not part of the claim.
        lead = claim.start - 1 if claim.start and text[claim.start - 1] in _QUOTES else claim.start
        if lead < claim.start:
            yield Mark(lead, claim.start, _LEAD, "lead", claim.id, '<span class="lead"', "</span>", False, badge)
            badge = ""
        yield Mark(claim.start, claim.end, _CLAIM, "claim", claim.id, opening, "</span>", False, badge)
        if claim.cue:
            yield _span(claim.cue.start, claim.cue.end, _PART, "cue", claim.id)
        if claim.speaker_span:
            yield _span(claim.speaker_span.start, claim.speaker_span.end, _PART, "namer", claim.id)
    for speaker in extraction.speakers:
        classes = f"mention {looks[speaker.id].classes}"
        for nth, mention in enumerate(speaker.mentions):
            yield _span(mention.start, mention.end, _MENTION, classes, speaker.id, target=nth == 0)
        for part in (speaker.role_span, speaker.affiliation_span):
            if part:
                yield _span(part.start, part.end, _PART, "post", speaker.id)
    for figure in extraction.figures:
        if figure.subject_span:
            yield _span(figure.subject_span.start, figure.subject_span.end, _PART, "subject", figure.id)
    yield from _links(extraction)
    for index, doubt in enumerate(extraction.warnings, start=1):
        yield _span(doubt.start, doubt.end, _DOUBT, "doubt", f"w{index}", target=True)


def _links(extraction: Extraction) -> Iterator[Mark]:
    """Figures, dates and laws are links to their entry in the list; a link cannot stand inside another."""
    kinds = (("figure", extraction.figures), ("date", extraction.dates), ("law", extraction.references))
    found = sorted((record.start, -record.end, name, record.id) for name, records in kinds for record in records)
    behind = 0
    for start, minus_end, name, record in found:
        end = -minus_end
        if start >= behind:
            behind = end
            opening = f'<a class="{name}" href="#n-{record}" data-r="{record}" aria-describedby="v-{record}"'
            yield Mark(start, end, _LINK, name, record, opening, "</a>", True)
        else:
            yield _span(start, end, _DOUBT, name, record, target=True)


def _span(
    start: int, end: int, layer: int, name: str, record: str, *, target: bool = False, title: str | None = None
) -> Mark:
    opening = f'<span class="{name}" data-r="{record}"' + (f' title="{attribute(title)}"' if title else "")
    return Mark(start, end, layer, name, record, opening, "</span>", target)


def _lines(text: str, marks: list[Mark]) -> Iterator[_Line]:
    begun: set[int] = set()
    waiting = 0
    active: list[int] = []
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        body = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        last = waiting
        while last < len(marks) and marks[last].start < end:
            last += 1
        active = [index for index in active if marks[index].end > start] + list(range(waiting, last))
        waiting = last
        if body.strip():
            furniture = any(
                marks[i].layer == _FURNITURE and marks[i].start <= start and marks[i].end >= start + len(body)
                for i in active
            )
            yield _Line(body, "".join(_pieces(text, start, start + len(body), marks, active, begun)), furniture)
        start = end


def _pieces(text: str, start: int, end: int, marks: list[Mark], active: list[int], begun: set[int]) -> Iterator[str]:
    """HTML of one line: atomic pieces between edges, each inside the marks over it, common elements kept open."""
    inside = [i for i in active if marks[i].start < end and marks[i].end > start and marks[i].end > marks[i].start]
    edges = {start, end}
    starting: dict[int, list[int]] = {}
    ending: dict[int, set[int]] = {}
    for i in inside:
        low, high = max(start, marks[i].start), min(end, marks[i].end)
        edges.update((low, high))
        starting.setdefault(low, []).append(i)
        ending.setdefault(high, set()).add(i)
    over: list[int] = []
    stack: list[int] = []
    places = sorted(edges)
    for at, until in zip(places, [*places[1:], end], strict=True):
        gone = ending.get(at, set())
        over = [i for i in over if i not in gone] + starting.get(at, [])
        over.sort(key=lambda i: (marks[i].layer, marks[i].start, -marks[i].end, i))
        common = 0
        while common < len(stack) and common < len(over) and stack[common] == over[common]:
            common += 1
        yield "".join(marks[i].closing for i in reversed(stack[common:]))
        for i in over[common:]:
            yield _opened(marks[i], first=i not in begun)
            begun.add(i)
        stack = over[:]
        yield escaped(text[at:until])
    yield "".join(marks[i].closing for i in reversed(stack))


def _opened(mark: Mark, *, first: bool) -> str:
    if not first:
        # Pieces after the first are no stops of their own on the way through the page.
        return mark.opening + (' tabindex="-1">' if mark.closing == "</a>" else ">")
    return mark.badge + mark.opening + (f' id="{mark.record}">' if mark.target else ">")
