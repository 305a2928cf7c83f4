"""What a spaCy Doc knows of its article: the extraction, made once and kept with it, and what shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any
from zlib import crc32

from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from beritaextract.arguments import Article
from beritaextract.config import Config
from beritaextract.extractor import Extractor
from beritaextract.records import Claim, Extraction, Figure, Speaker
from beritaextract.records import Span as Record

_KEY, _KEY_OF_TEXT = "beritaextract", "beritaextract.text"


@lru_cache(maxsize=8)
def _extractor(config: Config) -> Extractor:
    return Extractor(config)


# The getters of a Doc are called often, each for one field of the same extraction.
@lru_cache(maxsize=32)
def _parsed(stored: str) -> Extraction:
    return Extraction.model_validate_json(stored)


def extraction_of(doc: Doc, config: Config | None = None) -> Extraction:
    """The extraction of the article in `doc`, made on the first call and kept in `doc.user_data`.

    Raises:
        InputTooLarge: the text is longer than `max_chars`.
        ValueError: the publication date is no date, or the records that came with the Doc are of another text.
    """
    # Kept as JSON: user data crosses processes and files as plain values only.
    if _KEY not in doc.user_data:
        extraction = _extractor(config or Config()).extract(doc.text, published=_published(doc))
        _keep(doc, extraction)
    if doc.user_data.get(_KEY_OF_TEXT) != _digest(doc):
        raise ValueError(
            "the text of this Doc is not the one that its records are of; run the components on a Doc without user data"
        )
    return _parsed(doc.user_data[_KEY])


def _keep(doc: Doc, extraction: Extraction) -> None:
    doc.user_data[_KEY] = extraction.model_dump_json()
    doc.user_data[_KEY_OF_TEXT] = _digest(doc)


def _digest(doc: Doc) -> int:
    return crc32(doc.text.encode())


def extract_each(docs: Sequence[Doc], config: Config) -> None:
    """Makes the extractions of those that have none; what fails is left for `extraction_of` to tell."""
    waiting = [doc for doc in docs if _KEY not in doc.user_data]
    found = _extractor(config).extract_each([Article(doc.text, _published(doc)) for doc in waiting])
    for doc, result in zip(waiting, found, strict=True):
        if not isinstance(result, Exception):
            _keep(doc, result.extraction)


def _published(doc: Doc) -> Any:
    """The publication date set on the Doc, or that of the context which `nlp.pipe(…, as_tuples=True)` keeps there."""
    if doc._.berita_published is not None:
        return doc._.berita_published
    context = getattr(doc, "_context", None)
    return context.get("published") if isinstance(context, Mapping) else None


def _speakers(doc: Doc) -> tuple[Speaker, ...]:
    return extraction_of(doc).speakers


def _figures(doc: Doc) -> tuple[Figure, ...]:
    return extraction_of(doc).figures


def _claims(doc: Doc) -> tuple[Claim, ...]:
    return extraction_of(doc).claims


def _declare(name: str, **how: Any) -> None:
    if not Doc.has_extension(name):
        Doc.set_extension(name, **how)


_declare("berita_published", default=None)
_declare("berita", getter=extraction_of)
_declare("berita_speakers", getter=_speakers)
_declare("berita_figures", getter=_figures)
_declare("berita_claims", getter=_claims)


def _record_of(span: Span) -> Figure | Claim | None:
    """The figure or claim that a span of `berita_figures` or `berita_claims` stands for; None for other spans."""
    if _KEY not in span.doc.user_data:
        return None
    extraction = extraction_of(span.doc)
    records: tuple[Figure | Claim, ...] = (*extraction.figures, *extraction.claims)
    return next((record for record in records if record.id == span.id_), None)


def _speaker_of(span: Span) -> Speaker | None:
    record = _record_of(span)
    wanted = None if record is None else record.speaker_id
    return next((speaker for speaker in _speakers(span.doc) if speaker.id == wanted), None)


for _name, _getter in {
    "berita": _record_of,
    "berita_value": lambda span: getattr(_record_of(span), "value", None),
    "berita_unit": lambda span: getattr(_record_of(span), "unit", None),
    "berita_cue": lambda span: getattr(_record_of(span), "cue", None),
    "berita_speaker": _speaker_of,
}.items():
    if not Span.has_extension(_name):
        Span.set_extension(_name, getter=_getter)


def spans_of(doc: Doc, records: Iterable[tuple[Record, str]]) -> list[Span]:
    """The records as spans of tokens: the smallest stretch of tokens that holds each, with the id of the record."""
    spans = (
        doc.char_span(record.start, record.end, label=label, alignment_mode="expand", span_id=getattr(record, "id", ""))
        for record, label in records
    )
    return [span for span in spans if span is not None]


def set_ents(doc: Doc, found: list[Span], overwrite: bool) -> Doc:
    """The Doc with the spans as its entities: in place of those that it has, or beside them where none overlaps."""
    found = filter_spans(found)
    if not overwrite:
        taken = {token.i for entity in doc.ents for token in entity}
        found = [*doc.ents, *(span for span in found if taken.isdisjoint(range(span.start, span.end)))]
    doc.ents = found
    return doc
