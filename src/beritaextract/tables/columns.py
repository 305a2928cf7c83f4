"""Every column of every record table: its name, Arrow type, where its value comes from, and what it means.

This is the one place to add a column; the Arrow schema, the writers and the page `docs/tables.md` follow it.

Numbers: `value`, `low` and `high` are `decimal128(38, 9)`, so that they can be added up, and stand beside
`value_text`, `low_text` and `high_text`, which hold the exact digits of the record.  A number that needs more than
29 digits before or 9 behind the point does not fit: then the decimal is null and the text alone has it.  No digit is
ever rounded away.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

import pyarrow as pa

TEXT = pa.string()
OFFSET = pa.int32()
TEXTS = pa.list_(pa.string())
DECIMAL_PRECISION = 38
DECIMAL_SCALE = 9
DECIMAL = pa.decimal128(DECIMAL_PRECISION, DECIMAL_SCALE)


class Column(NamedTuple):
    """One column: how it is called, typed, filled and explained."""

    name: str
    type: pa.DataType
    get: Callable[[Any], Any]
    meaning: str


class RecordTable(NamedTuple):
    """One table of records, each row belonging to one article."""

    name: str
    records: Callable[[Any], tuple[Any, ...]]
    columns: tuple[Column, ...]
    meaning: str


def clean(value: str | None) -> str | None:
    """A str that UTF-8 can hold: each lone surrogate becomes U+FFFD, so that lengths and offsets stay."""
    if value is None or value.isascii():
        return value
    try:
        value.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in value)
    return value


def fitting(value: Decimal | None) -> Decimal | None:
    """The number when `DECIMAL` holds it exactly, else None."""
    if value is None or not value.is_finite():
        return None
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    significant = len(digits) - next((i for i, digit in enumerate(reversed(digits)) if digit), len(digits) - 1)
    lowest = exponent + len(digits) - significant
    fits = not value or (lowest >= -DECIMAL_SCALE and value.adjusted() < DECIMAL_PRECISION - DECIMAL_SCALE)
    return value if fits else None


def exact(value: Decimal | None) -> str | None:
    """All digits, never an exponent."""
    return None if value is None else format(value, "f")


def _text(name: str, meaning: str) -> Column:
    return Column(name, TEXT, lambda record: clean(getattr(record, name)), meaning)


def _plain(name: str, type_: pa.DataType, meaning: str) -> Column:
    return Column(name, type_, lambda record: getattr(record, name), meaning)


def _texts(name: str, meaning: str) -> Column:
    return Column(name, TEXTS, lambda record: [clean(item) for item in getattr(record, name)], meaning)


def _span(name: str, what: str) -> tuple[Column, Column]:
    """Two offset columns for a record attribute that is a `Span` or None, such as `role_span` → `role_start`."""
    stem = name.removesuffix("_span")

    def end_of(side: str) -> Callable[[Any], int | None]:
        def get(record: Any) -> int | None:
            span = getattr(record, name)
            return None if span is None else int(getattr(span, side))

        return get

    return (
        Column(f"{stem}_start", OFFSET, end_of("start"), f"offset of the first code point of {what}"),
        Column(f"{stem}_end", OFFSET, end_of("end"), f"offset behind the last code point of {what}"),
    )


def _span_text(name: str, span: str, meaning: str) -> Column:
    def get(record: Any) -> str | None:
        value = getattr(record, span)
        return None if value is None else clean(value.text)

    return Column(name, TEXT, get, meaning)


def _number(name: str, meaning: str) -> tuple[Column, Column]:
    return (
        Column(name, DECIMAL, lambda record: fitting(getattr(record, name)), meaning),
        Column(f"{name}_text", TEXT, lambda record: exact(getattr(record, name)), f"the exact digits of `{name}`"),
    )


_PLACE = (
    _plain("start", OFFSET, "offset of the first code point in the article"),
    _plain("end", OFFSET, "offset behind the last code point"),
    _text("text", "the words of the article, verbatim"),
)
_ID = _text("id", "id of the record, unique within its article; `article_id` and `id` together are the key")


class Mention(NamedTuple):
    """A mention with the speaker that it belongs to."""

    speaker_id: str
    start: int
    end: int
    text: str


def _mentions(extraction: Any) -> tuple[Mention, ...]:
    return tuple(
        Mention(speaker.id, span.start, span.end, span.text)
        for speaker in extraction.speakers
        for span in speaker.mentions
    )


RECORD_TABLES: tuple[RecordTable, ...] = (
    RecordTable(
        "speakers",
        lambda extraction: extraction.speakers,
        (
            _ID,
            _text("kind", "person, organisation or unnamed"),
            _text("name", "the fullest form of the name, without rank, title or degree"),
            *_span("name_span", "that form"),
            _text("role", "the post, as the article states it most fully"),
            *_span("role_span", "the post"),
            _text("affiliation", "the organisation or territory that the post belongs to"),
            *_span("affiliation_span", "the affiliation"),
            _text("region_code", "Kemendagri code of a territorial affiliation"),
            _texts("aliases", "other names of the speaker in the article"),
        ),
        "everybody to whom a claim is attributed",
    ),
    RecordTable(
        "mentions",
        _mentions,
        (_text("speaker_id", "the speaker, joins `speakers.id`"), *_PLACE),
        "where each speaker is named, with rank, title or degree",
    ),
    RecordTable(
        "claims",
        lambda extraction: extraction.claims,
        (
            _ID,
            _text("kind", "direct or indirect"),
            *_PLACE,
            _text("speaker_id", "who says it, joins `speakers.id`; null where the text leaves it open"),
            _span_text("speaker_text", "speaker_span", "the words that name the speaker for this claim"),
            *_span("speaker_span", "those words"),
            _span_text("cue", "cue", "the word of saying, as written"),
            *_span("cue", "the cue"),
            _text("cue_lemma", "dictionary form of the cue"),
            _text("act", "what is done by saying it: say, ask, hope, deny, …"),
            _text("basis", "why this speaker was chosen"),
            _texts("figure_ids", "figures inside the claim, join `figures.id`"),
        ),
        "stretches of direct and reported speech",
    ),
    RecordTable(
        "figures",
        lambda extraction: extraction.figures,
        (
            _ID,
            _text("kind", "money, percent, count or measure"),
            *_PLACE,
            *_number("value", "the full value; null for a range or a vague amount"),
            *_number("low", "lower end of a range"),
            *_number("high", "upper end of a range"),
            _text("unit", "ISO 4217 code, `percent`, `percentage_point`, a standard symbol, or the counted noun"),
            _text("modifier", "exact, about, at_least, at_most, more_than or less_than"),
            _plain("vague", pa.bool_(), "true for `puluhan rumah`, `ratusan juta rupiah`"),
            _text("per", "denominator of a rate, as written"),
            _text("subject", "what is counted or measured"),
            *_span("subject_span", "the subject"),
            _text("claim_id", "the claim that the figure stands in, joins `claims.id`"),
            _text("speaker_id", "the speaker of that claim, joins `speakers.id`"),
        ),
        "stated quantities",
    ),
    RecordTable(
        "dates",
        lambda extraction: extraction.dates,
        (
            _ID,
            *_PLACE,
            _text("value", "ISO 8601 date, month, year or interval"),
            _text("basis", "how the value was reached: explicit, weekday, context, published, …"),
        ),
        "calendar expressions",
    ),
    RecordTable(
        "entities",
        lambda extraction: extraction.entities,
        (_ID, _text("kind", "PER, ORG or LOC"), *_PLACE, _text("region_code", "Kemendagri code of a region")),
        "named persons, organisations and places",
    ),
    RecordTable(
        "references",
        lambda extraction: extraction.references,
        (
            _ID,
            _text("kind", "kind of law, regulation or ruling"),
            *_PLACE,
            _text("number", "its number"),
            _plain("year", OFFSET, "its year"),
        ),
        "laws, regulations and rulings referred to",
    ),
    RecordTable(
        "relations",
        lambda extraction: extraction.relations,
        (
            _text("kind", "equals, share_of, part_of or change"),
            _text("from_id", "joins `figures.id`"),
            _text("to_id", "joins `figures.id`"),
            _text("base", "the figure that a change starts from, joins `figures.id`"),
            _text("delta", "the figure that states the change itself, joins `figures.id`"),
        ),
        "how two figures hang together",
    ),
    RecordTable(
        "findings",
        lambda extraction: extraction.findings,
        (
            _text("kind", "share, sum, change, exchange, scale or contradiction"),
            _texts("figure_ids", "the figures concerned, join `figures.id`"),
            _text("message", "one sentence for an editor"),
            *_number("expected", "the value that would fit"),
            *_number("stated", "the value that stands there"),
        ),
        "stated figures that do not fit together",
    ),
    RecordTable(
        "furniture",
        lambda extraction: extraction.furniture,
        (_text("kind", "related, advert, media, comments, byline, credits, tags or share"), *_PLACE),
        "stretches of the page that are not the article",
    ),
    RecordTable(
        "warnings",
        lambda extraction: extraction.warnings,
        (*_PLACE, _text("message", "what is doubtful")),
        "doubtful stretches",
    ),
)
