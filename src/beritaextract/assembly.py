"""From the matches of the rooms to records: ids, links, and characters cut out of the caller's text.

Records are built without validation: the rooms guarantee their types, and validation would refuse what a hostile page
may well hold, a lone surrogate inside a quotation.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, NamedTuple, TypeVar

from beritaextract import records
from beritaextract.claims.matches import ClaimMatch
from beritaextract.dates import Calendar
from beritaextract.entities.matches import EntityMatch
from beritaextract.figures.matches import FigureMatch
from beritaextract.matches import Doubtful, Range
from beritaextract.relations import Relations
from beritaextract.relations.to_records import finding_records, relation_records
from beritaextract.speakers.matches import Resolution, SpeakerMatch
from beritaextract.text import Document

_Record = TypeVar("_Record", bound=records.Record)


class Findings(NamedTuple):
    """What the rooms found in one article; `homes` gives for each figure the claim in which it stands."""

    document: Document
    calendar: Calendar
    figures: Sequence[FigureMatch]
    homes: Sequence[int | None]
    entities: Sequence[EntityMatch]
    claims: Sequence[ClaimMatch]
    resolution: Resolution
    relations: Relations
    doubts: Sequence[Doubtful]


def assemble(found: Findings, *, title: str | None, id: str | None) -> records.Extraction:
    """The extraction of one article."""
    text = found.document.text
    homes = found.homes
    return _record(
        records.Extraction,
        schema_version=records.SCHEMA_VERSION,
        id=id,
        title=title,
        published=found.calendar.published,
        published_basis=found.calendar.basis,
        dateline=_dateline(found.document),
        speakers=tuple(_speaker(text, index, match) for index, match in enumerate(found.resolution.speakers)),
        claims=_claims(found, homes),
        figures=_figures(found, homes),
        dates=tuple(
            _record(
                records.Date, **_cut(text, match.start, match.end), id=f"d{n}", value=match.value, basis=match.basis
            )
            for n, match in enumerate(found.calendar.dates, 1)
        ),
        entities=tuple(
            _record(
                records.Entity,
                **_cut(text, match.start, match.end),
                id=f"e{n}",
                kind=match.kind,
                region_code=match.region_code,
            )
            for n, match in enumerate(found.entities, 1)
        ),
        references=tuple(
            _record(
                records.Reference,
                **_cut(text, match.start, match.end),
                id=f"r{n}",
                kind=match.kind,
                number=match.number,
                year=match.year,
                issuer=match.issuer,
                article=match.article,
            )
            for n, match in enumerate(found.calendar.references, 1)
        ),
        relations=relation_records(found.relations),
        findings=finding_records(found.relations),
        furniture=tuple(
            _record(records.Furniture, **_cut(text, piece.start, piece.end), kind=piece.kind)
            for piece in found.document.furniture
        ),
        warnings=tuple(
            _record(records.Doubt, **_cut(text, doubt.start, doubt.end), message=doubt.message)
            for doubt in sorted(set(found.doubts))
        ),
    )


def _record(model: type[_Record], /, **fields: Any) -> _Record:
    """A record of fields that are known to be complete, right and in the order of the model.

    What `model_construct` does, less its search for defaults and aliases: a third of the time, and an article has
    hundreds of records.
    """
    record = model.__new__(model)
    put = object.__setattr__
    put(record, "__dict__", fields)
    put(record, "__pydantic_fields_set__", set(fields))
    put(record, "__pydantic_extra__", None)
    put(record, "__pydantic_private__", None)
    return record


def _cut(text: str, start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "text": text[start:end]}


def _span(text: str, span: Range | None) -> records.Span | None:
    if span is None:
        return None
    return _record(records.Span, start=span.start, end=span.end, text=text[span.start : span.end])


def _words(text: str, span: Range | None) -> str | None:
    """The words of a range in one line: scraped line breaks and doubled blanks are no part of a name."""
    return None if span is None else " ".join(text[span.start : span.end].split())


def _dateline(document: Document) -> records.Dateline | None:
    opening = document.dateline
    if opening is None:
        return None
    text = document.text
    return _record(
        records.Dateline,
        **_cut(text, opening.range.start, opening.range.end),
        place=_span(text, opening.place),
        outlet=_span(text, opening.outlet),
    )


def _speaker(text: str, index: int, match: SpeakerMatch) -> records.Speaker:
    name = _words(text, match.name)
    aliases = dict.fromkeys(_words(text, alias) for alias in match.aliases)
    return _record(
        records.Speaker,
        id=f"s{index + 1}",
        kind=match.kind,
        name=name,
        name_span=_span(text, match.name),
        role=_words(text, match.role),
        role_span=_span(text, match.role),
        affiliation=_words(text, match.affiliation),
        affiliation_span=_span(text, match.affiliation),
        region_code=match.region_code,
        aliases=tuple(alias for alias in aliases if alias != name),
        mentions=tuple(_span(text, mention) for mention in match.mentions),
    )


def _claim_id(claim: int | None) -> str | None:
    return None if claim is None else f"c{claim + 1}"


def _speaker_id(found: Findings, claim: int | None) -> str | None:
    if claim is None:
        return None
    speaker = found.resolution.attributions[claim].speaker
    return None if speaker is None else f"s{speaker + 1}"


def _claims(found: Findings, homes: Sequence[int | None]) -> tuple[records.Claim, ...]:
    text = found.document.text
    figures_of: dict[int, list[str]] = {}
    for number, home in enumerate(homes, 1):
        if home is not None:
            figures_of.setdefault(home, []).append(f"f{number}")
    date_starts = [match.start for match in found.calendar.dates]
    return tuple(
        _record(
            records.Claim,
            **_cut(text, match.range.start, match.range.end),
            id=f"c{index + 1}",
            kind=match.kind,
            speaker_id=_speaker_id(found, index),
            speaker_span=_span(text, found.resolution.attributions[index].span),
            cue=_span(text, match.cue),
            cue_lemma=match.cue_lemma,
            act=match.act,
            basis=found.resolution.attributions[index].basis,
            figure_ids=tuple(figures_of.get(index, ())),
            polarity=match.polarity,
            hedges=tuple(_span(text, hedge) for hedge in match.hedges),
            date_id=_date_id(found, date_starts, match.context.when),
            place=_span(text, match.context.place),
            event=_span(text, match.context.event),
            medium=_span(text, match.context.medium),
            addressee=_span(text, match.context.addressee),
        )
        for index, match in enumerate(found.claims)
    )


def _date_id(found: Findings, starts: Sequence[int], when: Range | None) -> str | None:
    """The id of the first date that begins inside `when`."""
    if when is None:
        return None
    number = bisect_left(starts, when.start)
    return f"d{number + 1}" if number < len(starts) and starts[number] < when.end else None


def _figures(found: Findings, homes: Sequence[int | None]) -> tuple[records.Figure, ...]:
    text = found.document.text
    return tuple(
        _record(
            records.Figure,
            **_cut(text, match.range.start, match.range.end),
            id=f"f{index + 1}",
            kind=match.kind,
            value=match.value,
            low=match.low,
            high=match.high,
            unit=match.unit,
            modifier=match.modifier,
            vague=match.vague,
            per=match.per,
            subject=_words(text, match.subject),
            subject_span=_span(text, match.subject),
            claim_id=_claim_id(homes[index]),
            speaker_id=_speaker_id(found, homes[index]),
        )
        for index, match in enumerate(found.figures)
    )
