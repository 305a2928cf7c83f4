"""Two tables that need no join: `quotes`, one row for each claim, and `numbers`, one for each figure.

Each row says who, where, when and in which sentence, so that a spreadsheet can be filtered and read as it is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from beritaextract.records import Claim, Extraction, Figure, Span, Speaker
from beritaextract.tables.articles import outlet_of
from beritaextract.tables.columns import OFFSET, TEXT, Column, clean, number_columns
from beritaextract.tables.outcome import Outcome
from beritaextract.tables.record_tables import ROLE_CLASS_MEANING, RecordTable, class_of_speaker

DUPLICATE_OF = pa.field("duplicate_of", TEXT)
DUPLICATE_MEANING = "the first article of which this one is a copy; filter for the empty ones to count each once"


class Quote(NamedTuple):
    """A claim with its surroundings."""

    outcome: Outcome
    record: Claim
    speaker: Speaker | None
    sentence: str | None


class Number(NamedTuple):
    """A figure with its surroundings."""

    outcome: Outcome
    record: Figure
    speaker: Speaker | None
    sentence: str | None


def quotes_of(outcome: Outcome) -> tuple[Quote, ...]:
    """The claims of an article, in text order."""
    extraction = outcome.extraction or _NOTHING
    speakers = _speakers(extraction)
    return tuple(
        Quote(outcome, claim, speakers.get(claim.speaker_id or ""), _sentence(outcome, claim.start, claim.end))
        for claim in extraction.claims
    )


def numbers_of(outcome: Outcome) -> tuple[Number, ...]:
    """The figures of an article, in text order."""
    extraction = outcome.extraction or _NOTHING
    speakers = _speakers(extraction)
    return tuple(
        Number(outcome, figure, speakers.get(figure.speaker_id or ""), _sentence(outcome, figure.start, figure.end))
        for figure in extraction.figures
    )


def with_duplicates(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """The tables, with what `articles` says of copies in `quotes` and `numbers` too."""
    articles = tables["articles"].combine_chunks()
    ids, originals = articles.column("article_id"), articles.column("duplicate_of")
    found = dict(tables)
    for sheet in SHEETS:
        table = tables[sheet.name]
        marks = originals.take(pc.index_in(table.column("article_id"), value_set=ids))
        found[sheet.name] = table.set_column(table.schema.get_field_index(DUPLICATE_OF.name), DUPLICATE_OF, marks)
    return found


_NOTHING = Extraction()


def _speakers(extraction: Extraction) -> dict[str, Speaker]:
    return {speaker.id: speaker for speaker in extraction.speakers}


def _sentence(outcome: Outcome, start: int, end: int) -> str | None:
    """The words from the beginning of the sentence at `start` to the end of that at `end`, on one line."""
    if outcome.sentences is None or outcome.body is None:
        return None
    starts = [sentence[0] for sentence in outcome.sentences]
    first, last = bisect_right(starts, start) - 1, bisect_right(starts, max(start, end - 1)) - 1
    if first < 0:
        return None
    begin, finish = outcome.sentences[first][0], max(end, outcome.sentences[last][1])
    return clean(" ".join(outcome.body[begin:finish].split()))


def _of_article(name: str, get: Callable[[Outcome], str | None], meaning: str) -> Column:
    return Column(name, TEXT, lambda row: clean(get(row.outcome)), meaning)


def _of_record(name: str, meaning: str, type_: pa.DataType = TEXT, *, of: str | None = None) -> Column:
    def get(row: Any) -> Any:
        value = getattr(row.record, of or name, None)
        value = value.text if isinstance(value, Span) else value
        return clean(value) if isinstance(value, str) else value

    return Column(name, type_, get, meaning)


def _of_speaker(name: str, meaning: str, *, of: str | None = None) -> Column:
    return Column(
        name, TEXT, lambda row: None if row.speaker is None else clean(getattr(row.speaker, of or name)), meaning
    )


def _of_numbers(name: str, meaning: str) -> tuple[Column, Column]:
    return number_columns(name, meaning, lambda row: getattr(row.record, name))


def _published(outcome: Outcome) -> str | None:
    return outcome.extraction.published if outcome.extraction else outcome.published


_FRAME = (
    _of_article("published", _published, "publication date, ISO 8601; given or inferred"),
    _of_article("outlet", outlet_of, "who published it: as the record says, or its address, or its opening line"),
    _of_article("url", lambda outcome: outcome.url, "address of the article"),
    _of_article("title", lambda outcome: outcome.title, "headline of the article"),
)
_SPEAKER = (
    _of_speaker(
        "speaker", "the fullest form of the speaker's name; null where the text leaves open who it is", of="name"
    ),
    _of_speaker("speaker_kind", "person, organisation or unnamed", of="kind"),
    _of_speaker("role", "the post of the speaker"),
    _of_speaker("affiliation", "the organisation or territory that the post belongs to"),
    Column(
        "role_class",
        TEXT,
        lambda row: None if row.speaker is None else class_of_speaker(row.speaker),
        ROLE_CLASS_MEANING,
    ),
    _of_speaker("region_code", "Kemendagri code of a territorial affiliation"),
)
_SENTENCE = Column("sentence", TEXT, lambda row: row.sentence, "the sentence or sentences that hold it, on one line")
_PLACE = (
    _of_record("text_start", "offset of its first code point in the article", OFFSET, of="start"),
    _of_record("text_end", "offset behind its last code point", OFFSET, of="end"),
)

SHEETS: tuple[RecordTable, ...] = (
    RecordTable(
        "quotes",
        quotes_of,
        (
            *_FRAME,
            *_SPEAKER,
            _of_record("kind", "direct or indirect"),
            Column(
                "cue", TEXT, lambda row: row.record.cue and clean(row.record.cue.text), "the word of saying, as written"
            ),
            _of_record("act", "what is done by saying it: say, ask, hope, deny, …"),
            _of_record("polarity", "denied where the speaker denies what the claim says; null where that is left open"),
            _of_record("text", "the words of the claim, verbatim"),
            _of_record("topic", "what is spoken of, where it stands before the word of saying"),
            _SENTENCE,
            _of_record("confidence", "how sure the speaker is, 0 to 1; null where that is not said", pa.float64()),
            _of_record("claim_id", "joins `claims.id`", of="id"),
            _of_record("speaker_id", "joins `speakers.id`"),
            *_PLACE,
        ),
        "every claim with its speaker, article and sentence: one row each, no join",
    ),
    RecordTable(
        "numbers",
        numbers_of,
        (
            *_FRAME,
            _of_record("kind", "money, percent, count, measure or share"),
            _of_record("text", "the words of the figure, verbatim"),
            *_of_numbers("value", "the full value; null for a range or a vague amount"),
            *_of_numbers("low", "lower end of a range"),
            *_of_numbers("high", "upper end of a range"),
            _of_record("unit", "ISO 4217 code, `percent`, `percentage_point`, a standard symbol, or the counted noun"),
            _of_record("modifier", "exact, about, at_least, at_most, more_than or less_than"),
            _of_record("vague", "true for `puluhan rumah`, `ratusan juta rupiah`", pa.bool_()),
            _of_record("per", "denominator of a rate, as written"),
            _of_record("subject", "what is counted or measured"),
            _SENTENCE,
            *_SPEAKER[:5],
            _of_record("figure_id", "joins `figures.id`", of="id"),
            _of_record("claim_id", "the claim that the figure stands in, joins `claims.id`"),
            _of_record("speaker_id", "who stated it, joins `speakers.id`"),
            *_PLACE,
        ),
        "every figure with its speaker, article and sentence: one row each, no join",
    ),
)
