"""Every column of every record table: its name, Arrow type, where its value comes from, and what it means.

This is the one place to say more of a column; a field of a record that is not named here gets one by itself.  The Arrow
schema, the writers and the page `docs/reference/tables.md` follow it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pyarrow as pa

from beritaextract import records
from beritaextract.records import Record
from beritaextract.tables.columns import (
    OFFSET,
    TEXT,
    Column,
    number_columns,
    plain_column,
    span_columns,
    span_text_column,
    span_texts_column,
    text_column,
    texts_column,
)
from beritaextract.tables.model_columns import with_further_columns


class RecordTable(NamedTuple):
    """One table of records, each row belonging to one article."""

    name: str
    records: Callable[[Any], tuple[Any, ...]]
    columns: tuple[Column, ...]
    meaning: str


ROLE_CLASS_MEANING = (
    "as what somebody speaks: official, legislator, security (police and army), justice, politician, business, expert, "
    "professional, civil_society, citizen, sport, culture or media; null where neither post nor organisation tells"
)


def class_of_speaker(speaker: records.Speaker) -> str | None:
    """As what a speaker speaks, by post and organisation."""
    # Loaded here, with its room, so that a process that only writes tables is spared the rooms.
    from beritaextract.speakers.role_classes import role_class

    return role_class(speaker.kind, speaker.name, speaker.role, speaker.affiliation)


_PLACE = (
    Column("text_start", OFFSET, lambda record: record.start, "offset of its first code point in the article"),
    Column("text_end", OFFSET, lambda record: record.end, "offset behind its last code point"),
    text_column("text", "the words of the article, verbatim"),
)
_ID = text_column("id", "id of the record, unique within its article; `article_id` and `id` together are the key")


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


_TABLES: tuple[RecordTable, ...] = (
    RecordTable(
        "speakers",
        lambda extraction: extraction.speakers,
        (
            _ID,
            text_column("kind", "person, organisation or unnamed"),
            text_column("name", "the fullest form of the name, without rank, title or degree"),
            *span_columns("name_span", "that form"),
            text_column("role", "the post, as the article states it most fully"),
            *span_columns("role_span", "the post"),
            text_column("affiliation", "the organisation or territory that the post belongs to"),
            *span_columns("affiliation_span", "the affiliation"),
            text_column("region_code", "Kemendagri code of a territorial affiliation"),
            Column("role_class", TEXT, class_of_speaker, ROLE_CLASS_MEANING),
            texts_column("aliases", "other names of the speaker in the article"),
        ),
        "everybody to whom a claim is attributed",
    ),
    RecordTable(
        "mentions",
        _mentions,
        (text_column("speaker_id", "the speaker, joins `speakers.id`"), *_PLACE),
        "where each speaker is named, with rank, title or degree",
    ),
    RecordTable(
        "claims",
        lambda extraction: extraction.claims,
        (
            _ID,
            text_column("kind", "direct or indirect"),
            *_PLACE,
            text_column("speaker_id", "who says it, joins `speakers.id`; null where the text leaves it open"),
            span_text_column("speaker_text", "speaker_span", "the words that name the speaker for this claim"),
            *span_columns("speaker_span", "those words"),
            span_text_column("cue", "cue", "the word of saying, as written"),
            *span_columns("cue", "the cue"),
            text_column("cue_lemma", "dictionary form of the cue"),
            text_column("act", "what is done by saying it: say, ask, hope, deny, …"),
            text_column("basis", "why this speaker was chosen"),
            texts_column("figure_ids", "figures inside the claim, join `figures.id`"),
            text_column(
                "polarity", "affirmed, or denied where the speaker denies what the claim says; null where open"
            ),
            span_texts_column("hedges", "words that leave open whether it is so: `diduga`, `kabarnya`"),
            text_column("date_id", "the date on which it was said, where stated, joins `dates.id`"),
            span_text_column("place", "place", "where it was said"),
            *span_columns("place", "the place"),
            span_text_column("event", "event", "what was going on"),
            *span_columns("event", "the event"),
            span_text_column("medium", "medium", "what the words came through"),
            *span_columns("medium", "the medium"),
            span_text_column("addressee", "addressee", "who was spoken to"),
            *span_columns("addressee", "the addressee"),
            span_text_column("topic", "topic", "the subject of what is said, where it stands before the cue"),
            *span_columns("topic", "the topic"),
        ),
        "stretches of direct and reported speech",
    ),
    RecordTable(
        "figures",
        lambda extraction: extraction.figures,
        (
            _ID,
            text_column("kind", "money, percent, count, measure or share"),
            *_PLACE,
            *number_columns("value", "the full value; null for a range or a vague amount"),
            *number_columns("low", "lower end of a range"),
            *number_columns("high", "upper end of a range"),
            text_column("unit", "ISO 4217 code, `percent`, `percentage_point`, a standard symbol, or the counted noun"),
            text_column("modifier", "exact, about, at_least, at_most, more_than or less_than"),
            plain_column("vague", pa.bool_(), "true for `puluhan rumah`, `ratusan juta rupiah`"),
            text_column("per", "denominator of a rate, as written"),
            text_column("subject", "what is counted or measured"),
            *span_columns("subject_span", "the subject"),
            text_column("claim_id", "the claim that the figure stands in, joins `claims.id`"),
            text_column("speaker_id", "the speaker of that claim, joins `speakers.id`"),
        ),
        "stated quantities",
    ),
    RecordTable(
        "dates",
        lambda extraction: extraction.dates,
        (
            _ID,
            *_PLACE,
            text_column("value", "ISO 8601 date, month, year or interval"),
            text_column("basis", "how the value was reached: explicit, weekday, context, published, …"),
        ),
        "calendar expressions",
    ),
    RecordTable(
        "entities",
        lambda extraction: extraction.entities,
        (
            _ID,
            text_column("kind", "PER, ORG or LOC"),
            *_PLACE,
            text_column("region_code", "Kemendagri code of a region"),
        ),
        "named persons, organisations and places",
    ),
    RecordTable(
        "legal_references",
        lambda extraction: extraction.references,
        (
            _ID,
            text_column("kind", "kind of law, regulation or ruling"),
            *_PLACE,
            text_column("number", "its number"),
            plain_column("year", OFFSET, "its year"),
            text_column("issuer", "who made it, where the text names that"),
            text_column("article", "the article meant, such as 112 Ayat (2)"),
        ),
        "laws, regulations and rulings referred to",
    ),
    RecordTable(
        "relations",
        lambda extraction: extraction.relations,
        (
            text_column("kind", "equals, share_of, part_of or change"),
            text_column("from_id", "joins `figures.id`"),
            text_column("to_id", "joins `figures.id`"),
            text_column("base", "the figure that a change starts from, joins `figures.id`"),
            text_column("delta", "the figure that states the change itself, joins `figures.id`"),
            text_column("ratio", "the percentage that the text gives for a share, joins `figures.id`"),
            text_column("direction", "of a change, up or down, as its words say"),
            text_column("period", "what a change is counted against, in words of the text"),
        ),
        "how two figures hang together",
    ),
    RecordTable(
        "findings",
        lambda extraction: extraction.findings,
        (
            text_column("kind", "share, sum, change, exchange, scale, product or contradiction"),
            texts_column("figure_ids", "the figures concerned, join `figures.id`"),
            text_column("message", "one sentence for an editor"),
            *number_columns("expected", "the value that would fit"),
            *number_columns("stated", "the value that stands there"),
            *number_columns("tolerance", "by how much the two could differ and still agree, for rounding"),
        ),
        "stated figures that do not fit together",
    ),
    RecordTable(
        "furniture",
        lambda extraction: extraction.furniture,
        (text_column("kind", "related, advert, media, comments, byline, credits, tags or share"), *_PLACE),
        "stretches of the page that are not the article",
    ),
    RecordTable(
        "warnings",
        lambda extraction: extraction.warnings,
        (
            *_PLACE,
            text_column("kind", "what is doubtful: text, quotation, claim, speaker, number or date"),
            texts_column("ids", "the claims, speakers, figures or dates that it is about: `c1`, `f2`"),
            text_column("message", "the doubt, in one sentence"),
        ),
        "doubtful stretches",
    ),
)

# Fields that have a table of their own, or none: a dateline stands in `articles`.
_MODELS: dict[str, tuple[type[Record], tuple[str, ...]]] = {
    "speakers": (records.Speaker, ("mentions",)),
    "claims": (records.Claim, ()),
    "figures": (records.Figure, ()),
    "dates": (records.Date, ()),
    "entities": (records.Entity, ()),
    "legal_references": (records.Reference, ()),
    "relations": (records.Relation, ()),
    "findings": (records.Finding, ()),
    "furniture": (records.Furniture, ()),
    "warnings": (records.Doubt, ()),
}

RECORD_TABLES: tuple[RecordTable, ...] = tuple(
    table._replace(
        columns=with_further_columns(table.columns, _MODELS[table.name][0], elsewhere=_MODELS[table.name][1])
    )
    if table.name in _MODELS
    else table
    for table in _TABLES
)
