"""How figures hang together, and where they disagree."""

from __future__ import annotations

from collections.abc import Sequence

from beritaextract.config import Language
from beritaextract.dates import Calendar
from beritaextract.figures.matches import FigureMatch
from beritaextract.log import Log
from beritaextract.relations.arithmetic import arithmetic
from beritaextract.relations.changes import changes
from beritaextract.relations.checks import check
from beritaextract.relations.equals import equals
from beritaextract.relations.matches import FindingMatch, RelationMatch, Relations
from beritaextract.relations.parts import Breakdown, breakdowns, distant
from beritaextract.relations.reader import Reader
from beritaextract.relations.shares import among_them, confirmed, shares
from beritaextract.text import Document

__all__ = ["FindingMatch", "RelationMatch", "Relations", "find"]


def find(
    document: Document,
    figures: Sequence[FigureMatch],
    calendar: Calendar,
    *,
    voices: Sequence[int | None] = (),
    language: Language = "en",
    log: Log,
) -> Relations:
    """The relations between the figures of an article, and the findings where stated figures do not fit.

    Args:
        document: the analysed article.
        figures: its figures, in text order; relations name them by position.
        calendar: its dates, for the exchange rates of the time.
        voices: for each figure the speaker who states it, or None; empty where nothing is known of speakers.
        language: that of the messages of findings.
        log: receives a decision for each relation and finding.
    """
    with arithmetic():
        return _find(Reader(document, figures, language), calendar, voices, log)


def _find(reader: Reader, calendar: Calendar, voices: Sequence[int | None], log: Log) -> Relations:
    relations: list[RelationMatch] = []
    totals: list[Breakdown] = []
    last: tuple[int, list[int]] = (-2, [])
    for sentence, positions in reader.sentences.items():
        before, last = (last[1] if last[0] == sentence - 1 else []), (sentence, positions)
        if len(positions) < 2:
            relations += among_them(reader, before, positions, set())
            continue
        found = changes(reader, positions)
        taken = {part for match in found for part in (match.source, match.target, match.delta) if part is not None}
        sums = breakdowns(reader, [position for position in positions if position not in taken])
        if before and positions[0] not in taken and (far := distant(reader, before, positions)) is not None:
            sums = [far, *(item for item in sums if not {item.total, *item.parts} & set(far.parts))]
        taken |= {part for item in sums for part in (item.total, *item.parts)}
        totals += sums
        found += [match for item in sums for match in item.relations()]
        parts = shares(reader, positions, taken)
        found += parts
        pairs = {(match.source, match.target) for match in found} | {(match.target, match.source) for match in found}
        for match in parts:
            if match.ratio is not None:
                members = (match.source, match.target, match.ratio)
                pairs |= {(left, right) for left in members for right in members}
        found += among_them(reader, before, positions, {match.source for match in found})
        found += confirmed(reader, positions, before, _explained(found))
        found += equals(reader, positions, pairs)
        relations += found
    relations.sort(key=lambda match: (min(match.source, match.target), max(match.source, match.target), match.kind))
    # The sums of a text without its marks or capitals are put together by chance.
    findings = [] if reader.document.degraded else check(reader, relations, totals, calendar, voices)
    if log.explaining:
        _record(log, reader, relations, findings)
    return Relations(relations, findings)


def _explained(found: Sequence[RelationMatch]) -> set[int]:
    """Figures that a share or a change explains."""
    return {
        index
        for match in found
        for index in (match.source, match.target, match.ratio, match.delta)
        if index is not None and match.kind in {"share_of", "change"}
    }


def _record(log: Log, reader: Reader, relations: list[RelationMatch], findings: list[FindingMatch]) -> None:
    for match in relations:
        start = min(reader.figures[index].range.start for index in (match.source, match.target))
        end = max(reader.figures[index].range.end for index in (match.source, match.target))
        reason = f"{reader.words_of(match.source)!r} {match.kind} {reader.words_of(match.target)!r}"
        log.took(match.rule, start, end, reason)
    for finding in findings:
        spans = [reader.figures[index].range for index in finding.figures]
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        log.took(finding.rule, start, end, finding.message)
