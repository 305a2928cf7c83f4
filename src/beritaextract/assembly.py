"""From the matches of the rooms to records: ids, links, and characters cut out of the caller's text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, NamedTuple

from beritaextract import records
from beritaextract.claims.matches import ClaimMatch
from beritaextract.confidence import probability, traits_of_claims, traits_of_figures, traits_of_speakers
from beritaextract.construct import maker
from beritaextract.dates import Calendar
from beritaextract.dates.matches import ReferenceMatch
from beritaextract.doubts import RecordPlaces
from beritaextract.entities.matches import EntityMatch
from beritaextract.figures.matches import FigureMatch
from beritaextract.matches import Doubtful, Range
from beritaextract.relations import Relations
from beritaextract.relations.to_records import finding_records, relation_records
from beritaextract.speakers.matches import Resolution, SpeakerMatch
from beritaextract.text import Document, LegibleText

_extraction = maker(records.Extraction)
_dateline = maker(records.Dateline)
_speaker = maker(records.Speaker)
_claim = maker(records.Claim)
_figure = maker(records.Figure)
_date = maker(records.Date)
_entity = maker(records.Entity)
_reference = maker(records.Reference)
_furniture = maker(records.Furniture)
_doubt = maker(records.Doubt)
_span_of = maker(records.Span)


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


class Confidences(NamedTuple):
    """How sure each record is, in the order of the records."""

    claims: Sequence[float]
    speakers: Sequence[float]
    figures: Sequence[float]


def confidences(found: Findings) -> Confidences:
    """How sure the claims, speakers and figures of an article are."""
    document, resolution = found.document, found.resolution
    claims = [probability("claims", traits) for traits in traits_of_claims(document, found.claims, resolution)]
    speakers = traits_of_speakers(document, resolution, claims)
    figures = traits_of_figures(document, found.figures, found.homes)
    return Confidences(
        claims,
        [probability("speakers", traits) for traits in speakers],
        [probability("figures", traits) for traits in figures],
    )


def assemble(found: Findings, text: LegibleText, *, title: str | None, id: str | None) -> records.Extraction:
    """The extraction of one article, its characters cut out of what the caller passed."""
    calendar = found.calendar
    homes = found.homes
    sure = confidences(found)
    dates = [
        _date({**_cut(text, start, end), "id": f"d{n}", "value": value, "basis": basis})
        for n, (start, end, value, basis, *_) in enumerate(calendar.dates, 1)
    ]
    entities = [
        _entity({**_cut(text, start, end), "id": f"e{n}", "kind": kind, "region_code": code})
        for n, (start, end, kind, code, *_) in enumerate(found.entities, 1)
    ]
    furniture = [
        _furniture({**_cut(text, start, end), "kind": kind}) for start, end, kind, _ in found.document.furniture
    ]
    return _extraction(
        {
            "schema_version": records.SCHEMA_VERSION,
            "id": id,
            "title": title,
            "published": calendar.published,
            "published_basis": calendar.basis,
            "dateline": _dateline_of(text, found.document),
            "speakers": tuple(
                [
                    _speaker_of(text, n, match, probable)
                    for n, (match, probable) in enumerate(zip(found.resolution.speakers, sure.speakers, strict=True), 1)
                ]
            ),
            "claims": _claims(found, text, homes, sure.claims),
            "figures": _figures(found, text, homes, sure.figures),
            "dates": tuple(dates),
            "entities": tuple(entities),
            "references": tuple([_reference_of(text, n, match) for n, match in enumerate(calendar.references, 1)]),
            "relations": relation_records(found.relations),
            "findings": finding_records(found.relations),
            "furniture": tuple(furniture),
            "warnings": _warnings(found, text),
        }
    )


def _warnings(found: Findings, text: LegibleText) -> tuple[records.Doubt, ...]:
    if not found.doubts:
        return ()
    places = RecordPlaces(
        [
            *((*match.range, f"c{n}") for n, match in enumerate(found.claims, 1)),
            *((*match.range, f"f{n}") for n, match in enumerate(found.figures, 1)),
            *((match.start, match.end, f"d{n}") for n, match in enumerate(found.calendar.dates, 1)),
            *(
                (*mention, f"s{n}")
                for n, speaker in enumerate(found.resolution.speakers, 1)
                for mention in speaker.mentions
            ),
        ]
    )
    return tuple(
        _doubt(
            {
                **_cut(text, doubt.start, doubt.end),
                "message": doubt.message,
                "kind": doubt.kind,
                "ids": places.about(doubt),
            }
        )
        for doubt in sorted(set(found.doubts), key=lambda doubt: (doubt.start, doubt.end, doubt.message))
    )


def _cut(text: LegibleText, start: int, end: int) -> dict[str, Any]:
    start, end = text.in_source(start, end)
    return {"start": start, "end": end, "text": text.source[start:end]}


def _span(text: LegibleText, span: Range | None) -> records.Span | None:
    if span is None:
        return None
    return _span_of(_cut(text, *span))


def _words(text: LegibleText, span: Range | None) -> str | None:
    """The words of a range in one line: scraped line breaks and doubled blanks are no part of a name."""
    return None if span is None else text.words(*span)


def _dateline_of(text: LegibleText, document: Document) -> records.Dateline | None:
    opening = document.dateline
    if opening is None:
        return None
    place, outlet = _span(text, opening.place), _span(text, opening.outlet)
    return _dateline({**_cut(text, *opening.range), "place": place, "outlet": outlet})


def _speaker_of(text: LegibleText, number: int, match: SpeakerMatch, probable: float) -> records.Speaker:
    name = _words(text, match.name)
    aliases = dict.fromkeys([_words(text, alias) for alias in match.aliases])
    return _speaker(
        {
            "id": f"s{number}",
            "kind": match.kind,
            "name": name,
            "name_span": _span(text, match.name),
            "role": _words(text, match.role),
            "role_span": _span(text, match.role),
            "affiliation": _words(text, match.affiliation),
            "affiliation_span": _span(text, match.affiliation),
            "region_code": match.region_code,
            "aliases": tuple([alias for alias in aliases if alias != name]),
            "mentions": tuple([_span(text, mention) for mention in match.mentions]),
            "confidence": probable,
        }
    )


def _reference_of(text: LegibleText, number: int, match: ReferenceMatch) -> records.Reference:
    return _reference(
        {
            **_cut(text, match.start, match.end),
            "id": f"r{number}",
            "kind": match.kind,
            "number": match.number,
            "year": match.year,
            "issuer": match.issuer,
            "article": match.article,
        }
    )


def _claim_id(claim: int | None) -> str | None:
    return None if claim is None else f"c{claim + 1}"


def _speaker_id(found: Findings, claim: int | None) -> str | None:
    if claim is None:
        return None
    speaker = found.resolution.attributions[claim].speaker
    return None if speaker is None else f"s{speaker + 1}"


def _claims(
    found: Findings, text: LegibleText, homes: Sequence[int | None], sure: Sequence[float]
) -> tuple[records.Claim, ...]:
    figures_of: dict[int, list[str]] = {}
    for number, home in enumerate(homes, 1):
        if home is not None:
            figures_of.setdefault(home, []).append(f"f{number}")
    date_starts = [match.start for match in found.calendar.dates]
    claims = []
    for index, (match, attribution) in enumerate(zip(found.claims, found.resolution.attributions, strict=True)):
        context = match.context
        claims.append(
            _claim(
                {
                    **_cut(text, *match.range),
                    "id": f"c{index + 1}",
                    "kind": match.kind,
                    "speaker_id": _speaker_id(found, index),
                    "speaker_span": _span(text, attribution.span),
                    "cue": _span(text, match.cue),
                    "cue_lemma": match.cue_lemma,
                    "act": match.act,
                    "basis": attribution.basis,
                    "figure_ids": tuple(figures_of.get(index, ())),
                    "polarity": match.polarity,
                    "hedges": tuple([_span(text, hedge) for hedge in match.hedges]),
                    "date_id": _date_id(date_starts, context.when),
                    "place": _span(text, context.place),
                    "event": _span(text, context.event),
                    "medium": _span(text, context.medium),
                    "addressee": _span(text, context.addressee),
                    "topic": _span(text, match.topic),
                    "confidence": sure[index],
                }
            )
        )
    return tuple(claims)


def _date_id(starts: Sequence[int], when: Range | None) -> str | None:
    """The id of the first date that begins inside `when`."""
    if when is None:
        return None
    number = bisect_left(starts, when.start)
    return f"d{number + 1}" if number < len(starts) and starts[number] < when.end else None


def _figures(
    found: Findings, text: LegibleText, homes: Sequence[int | None], sure: Sequence[float]
) -> tuple[records.Figure, ...]:
    return tuple(
        [
            _figure(
                {
                    **_cut(text, *match.range),
                    "id": f"f{number}",
                    "kind": match.kind,
                    "value": match.value,
                    "low": match.low,
                    "high": match.high,
                    "unit": match.unit,
                    "modifier": match.modifier,
                    "vague": match.vague,
                    "per": match.per,
                    "subject": _words(text, match.subject),
                    "subject_span": _span(text, match.subject),
                    "claim_id": _claim_id(home),
                    "speaker_id": _speaker_id(found, home),
                    "confidence": probable,
                }
            )
            for number, (match, home, probable) in enumerate(zip(found.figures, homes, sure, strict=True), 1)
        ]
    )
