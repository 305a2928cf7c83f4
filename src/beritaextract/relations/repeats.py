"""The same figure twice, with numbers that differ: `menewaskan 12 orang` here, `11 orang tewas` there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from decimal import Decimal
from itertools import pairwise
from operator import itemgetter

from beritaextract.dates import Calendar
from beritaextract.figures.matches import FigureMatch
from beritaextract.relations.grammar import words
from beritaextract.relations.matches import FindingMatch, RelationMatch
from beritaextract.relations.messages import message
from beritaextract.relations.precision import interval
from beritaextract.relations.reader import Reader
from beritaextract.relations.scope import comparable, scope
from beritaextract.relations.slips import is_near, is_slip, shapes
from beritaextract.relations.statements import Statement, statement, told_twice
from beritaextract.rules import Rule
from beritaextract.text import Document

_WORDS = 3
_THOUSAND = (Decimal(1000), Decimal(1000000))
_NOTHING, _TEN = Decimal(0), Decimal(10)
# Ages and terms are of many people and things, and hardly ever told twice.
_SPANS = frozenset("second minute hour day week month year".split())
_AROUND = 8
_ALIKE_WORDS = 6

_REPEAT_SCALE = Rule(
    "relations.check.repeat-scale",
    "two figures behind the same words differ by a factor of a thousand or a million",
    examples=(
        "Anggaran pembangunan jembatan Rp 3 miliar.\n\nWarga senang. Anggaran pembangunan jembatan Rp 3 juta itu cair.",
    ),
)
_CONTRADICTION = Rule(
    "relations.check.contradiction",
    "the same thing is said with two numbers that differ by a slip",
    examples=("Longsor menewaskan 12 orang.\n\nHujan belum reda. Sebanyak 11 orang tewas.",),
    counterexamples=("Longsor menewaskan 12 orang.\n\nHujan belum reda. Sebanyak 12 orang tewas.",),
)


def check_repeats(
    reader: Reader, relations: Sequence[RelationMatch], calendar: Calendar, voices: Sequence[int | None] = ()
) -> list[FindingMatch]:
    """Figures of the same thing that differ: by a factor of a thousand, or by a slip.

    Args:
        reader: the figures of the article.
        relations: what is known of them; a part is no restatement of its whole.
        calendar: the dates of the article.
        voices: for each figure who states it, or None; of two people each may have their own figure.
    """
    findings = _scales(reader)
    told = {pair for found in findings for pair in (found.figures,)}
    return findings + [
        found for found in _contradictions(reader, relations, calendar, voices) if found.figures not in told
    ]


def _scales(reader: Reader) -> list[FindingMatch]:
    groups: dict[tuple[object, ...], list[int]] = {}
    for index, figure in enumerate(reader.figures):
        if figure.value and figure.kind != "percent":
            groups.setdefault((figure.kind, figure.unit, figure.per), []).append(index)
    findings: list[FindingMatch] = []
    for group in groups.values():
        values = {abs(reader.figures[index].value or _NOTHING) for index in group}
        if len(values) > 1 and any(value * slip in values for value in values for slip in _THOUSAND):
            findings += _scaled_in(reader, group)
    return findings


def _scaled_in(reader: Reader, group: Sequence[int]) -> list[FindingMatch]:
    """Figures of one unit that stand behind the same words and differ by a factor of a thousand."""
    seen: dict[tuple[str, ...], int] = {}
    findings: list[FindingMatch] = []
    for index in group:
        lead = tuple(word for word in reader.before(index).split() if word not in words("hedges_of_repeats"))[-_WORDS:]
        if len(lead) < _WORDS:
            continue
        earlier = seen.setdefault(lead, index)
        first, value = reader.figures[earlier].value, reader.figures[index].value
        assert first is not None and value is not None
        small, large = sorted((abs(first), abs(value)))
        if any(large == small * slip for slip in _THOUSAND):
            text = message(
                reader, "repeat_scale", first=earlier, later=index, words=" ".join(lead), factor=large / small
            )
            findings.append(FindingMatch("scale", (earlier, index), text, first, value, None, _REPEAT_SCALE))
    return findings


def _contradictions(
    reader: Reader, relations: Sequence[RelationMatch], calendar: Calendar, voices: Sequence[int | None]
) -> list[FindingMatch]:
    bound = _bound(relations)
    groups: dict[tuple[object, ...], list[tuple[int, Statement]]] = {}
    for index, said in _read(reader):
        groups.setdefault(said.key, []).append((index, said))
    findings: dict[tuple[int, int], FindingMatch] = {}
    for group in groups.values():
        group.sort(key=itemgetter(0))
        value = reader.figures[group[0][0]].value
        others = [item for item in group if reader.figures[item[0]].value != value]
        if len({reader.figures[index].value for index, _ in others}) != 1:
            continue  # all agree, or there are more things than one
        (first, said), (later, again) = group[0], others[0]
        if first in bound or later in bound or (first, later) in findings:
            continue
        if _differ(reader, first, later, near=said.state) and _same(reader, group[0], others[0], calendar, voices):
            findings[first, later] = _finding(reader, first, later, again.words)
    return list(findings.values())


def _bound(relations: Iterable[RelationMatch]) -> set[int]:
    """Figures that are a part, a share or a step of a change: what they are of is not all there is."""
    found: set[int] = set()
    for match in relations:
        if match.kind == "change":
            found |= {part for part in (match.source, match.target, match.base, match.delta) if part is not None}
        elif match.kind in {"part_of", "share_of"}:
            found.add(match.source)
    return found


def _read(reader: Reader) -> Iterator[tuple[int, Statement]]:
    """What is said of the figures of which another one of their kind might be a slip; the rest need not be read."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for index, figure in enumerate(reader.figures):
        kind = figure.kind
        if figure.value is not None and figure.value > 1 and (kind != "measure" or figure.unit not in _SPANS):
            groups.setdefault((kind, None if kind == "count" else figure.unit, figure.per), []).append(index)
    counted = any(sort[0] == "count" and len(group) > 1 for sort, group in groups.items())
    told = told_twice(reader.document) if counted else frozenset()
    for sort, group in groups.items():
        if len(group) < 2:
            continue
        alike = _alike(reader, group)
        near = _near(reader, group, told) if told and sort[0] == "count" else alike
        for index in group:
            if index in alike or index in near:
                said = statement(reader, index) if sort[0] != "percent" else None
                if said is not None:
                    yield index, said
            if index in alike:
                said = _verbatim(reader, index)
                if said is not None:
                    yield index, said


def _alike(reader: Reader, group: Sequence[int]) -> Set[int]:
    """Figures that share a shape with another one of the group, which has another value."""
    by_shape: dict[str, set[Decimal]] = {}
    several = {reader.figures[index].value or _NOTHING for index in group}
    for value in several if len(several) > 1 else ():
        if value >= _TEN or value % 1:
            for shape in shapes(value):
                by_shape.setdefault(shape, set()).add(value)
    values = {value for sharing in by_shape.values() if len(sharing) > 1 for value in sharing}
    return {index for index in group if reader.figures[index].value in values} if values else frozenset()


def _near(reader: Reader, group: Sequence[int], told: Set[int]) -> Set[int]:
    """Figures in sentences that tell what became of somebody, near another such figure."""
    sentence_at = reader.document.sentence_at
    inside = [
        (reader.figures[index].value or _NOTHING, index)
        for index in group
        if sentence_at(reader.figures[index].range.start) in told
    ]
    inside.sort()
    found: set[int] = set()
    for (small, first), (large, second) in pairwise(inside):
        if small == large or is_near(small, large):
            found |= {first, second}
    return found


def _verbatim(reader: Reader, index: int) -> Statement | None:
    """The figure by all the words around it."""
    around = [
        tuple(word for word in side if word[0].isalnum() and word not in words("small_words"))
        for side in (reader.before(index).split()[-_AROUND:], reader.after(index).split()[:_AROUND])
    ]
    if not all(around) or sum(map(len, around)) < _ALIKE_WORDS:
        return None
    key = (reader.figures[index].kind, *around)
    return Statement(key, " ".join(around[0][-_WORDS:]), verbatim=True)


def _differ(reader: Reader, first: int, later: int, *, near: bool) -> bool:
    """Whether the two numbers differ by more than rounding and hedges allow, and by no more than a slip makes."""
    left, right = reader.figures[first], reader.figures[later]
    assert left.value is not None and right.value is not None
    if _side_by_side(reader.document, left.range.start, right.range.start):
        return False
    if not (is_slip(left.value, right.value) or (near and is_near(left.value, right.value))):
        return False
    a, b = interval(reader, first), interval(reader, later)
    if a.low <= b.high and b.low <= a.high:
        return False
    return _beyond(left, right.value) and _beyond(right, left.value)


def _side_by_side(document: Document, first: int, later: int) -> bool:
    """Whether both lie in one sentence, or in two that follow each other: those set one figure against another."""
    apart = document.sentence_at(later) - document.sentence_at(first)
    return apart == 0 or (apart == 1 and document.paragraph_at(first) == document.paragraph_at(later))


def _beyond(figure: FigureMatch, other: Decimal) -> bool:
    """Whether a figure as it is hedged leaves no room for the other value."""
    assert figure.value is not None
    if figure.modifier in {"at_least", "more_than"}:
        return other < figure.value
    if figure.modifier in {"at_most", "less_than"}:
        return other > figure.value
    return figure.modifier == "exact"


def _same(
    reader: Reader,
    first: tuple[int, Statement],
    later: tuple[int, Statement],
    calendar: Calendar,
    voices: Sequence[int | None],
) -> bool:
    """Whether nothing tells the two apart: no other time, place, speaker, no word that narrows one of them."""
    who, whose = (voices[index] if voices else None for index, _ in (first, later))
    if who is not None and whose is not None and who != whose:
        return False
    doer, other = first[1].agent, later[1].agent
    if doer is not None and other is not None and doer != other:
        return False
    # what became of people or things is told in full at the top; further down it is told part by part
    at_first, at_later = (scope(reader, index, calendar) for index, _ in (first, later))
    wide, narrow = first[1].narrower, later[1].narrower
    if narrow - wide or (wide - narrow and not at_first.lead) or (first[1].state and not at_first.lead):
        return False
    return comparable(at_first, at_later, published=calendar.published, verbatim=first[1].verbatim)


def _finding(reader: Reader, first: int, later: int, about: str) -> FindingMatch:
    a, b = interval(reader, first), interval(reader, later)
    left, right = reader.figures[first].value, reader.figures[later].value
    assert left is not None and right is not None
    allowed = (a.high - a.low + b.high - b.low) / 2
    name = "contradiction_rounded" if allowed else "contradiction_exact"
    text = message(reader, name, first=first, later=later, words=about, allowed=allowed)
    return FindingMatch("contradiction", (first, later), text, left, right, allowed, _CONTRADICTION)
