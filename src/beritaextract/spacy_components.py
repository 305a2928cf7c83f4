"""The rooms of this package as components of a spaCy pipeline of your own.

>>> import spacy
>>> nlp = spacy.blank("id")
>>> _ = nlp.add_pipe("berita_entities")
>>> _ = nlp.add_pipe("berita_figures")
>>> doc = nlp("Harga beras di Sidoarjo naik 5 persen, kata Menteri Perdagangan Budi Santoso.")
>>> doc._.berita_figures[0].value
Decimal('5')

`berita_entities` sets `doc.ents`; `berita_figures` and `berita_claims` set `doc.spans` of the same name, labelled with
the kind of each record.  Whichever stands in the pipeline, these attributes are there:

    doc._.berita             the whole `Extraction`
    doc._.berita_speakers    its speakers; berita_figures and berita_claims likewise
    doc._.berita_published   publication date in ISO form; set it before the components run to anchor dates

An article is extracted once, by the first of the components.  What they find travels with the Doc: through
`nlp.pipe(n_process=2)`, `Doc.to_bytes` and `DocBin(store_user_data=True)`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from beritaextract.extractor import Extractor
from beritaextract.records import Claim, Extraction, Figure, Speaker
from beritaextract.records import Span as Record

_KEY = "beritaextract"


@lru_cache(maxsize=1)
def _extractor() -> Extractor:
    return Extractor()


# The getters of a Doc are called often, each for one field of the same extraction.
@lru_cache(maxsize=32)
def _parsed(stored: str) -> Extraction:
    return Extraction.model_validate_json(stored)


def extraction_of(doc: Doc) -> Extraction:
    """The extraction of the article in `doc`, made on the first call and kept in `doc.user_data`."""
    # Kept as JSON: user data crosses processes and files as plain values only.
    if _KEY not in doc.user_data:
        extraction = _extractor().extract(doc.text, published=doc._.berita_published)
        doc.user_data[_KEY] = extraction.model_dump_json()
    return _parsed(doc.user_data[_KEY])


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


def _spans(doc: Doc, records: Iterable[tuple[Record, str]]) -> list[Span]:
    """The records as spans of tokens: the smallest stretch of tokens that holds each."""
    spans = (doc.char_span(record.start, record.end, label=label, alignment_mode="expand") for record, label in records)
    return [span for span in spans if span is not None]


class EntitiesComponent:
    """Sets `doc.ents` to persons, organisations and places (PER, ORG, LOC).

    Args:
        overwrite: whether entities that an earlier component set give way; where they do not, those found here
            that overlap them are left out.
    """

    def __init__(self, overwrite: bool = True) -> None:
        self.overwrite = overwrite

    def __call__(self, doc: Doc) -> Doc:
        found = filter_spans(_spans(doc, ((entity, entity.kind) for entity in extraction_of(doc).entities)))
        if not self.overwrite:
            taken = {token.i for entity in doc.ents for token in entity}
            found = [*doc.ents, *(span for span in found if taken.isdisjoint(range(span.start, span.end)))]
        doc.ents = found
        return doc


class FiguresComponent:
    """Sets `doc.spans["berita_figures"]` to the figures, labelled money, percent, count or measure."""

    def __call__(self, doc: Doc) -> Doc:
        doc.spans["berita_figures"] = _spans(doc, ((figure, figure.kind) for figure in _figures(doc)))
        return doc


class ClaimsComponent:
    """Sets `doc.spans["berita_claims"]` to the claims, labelled direct or indirect."""

    def __call__(self, doc: Doc) -> Doc:
        doc.spans["berita_claims"] = _spans(doc, ((claim, claim.kind) for claim in _claims(doc)))
        return doc


@Language.factory("berita_entities", assigns=["doc.ents", "doc._.berita"], default_config={"overwrite": True})
def berita_entities(nlp: Language, name: str, overwrite: bool) -> EntitiesComponent:
    """The factory behind `nlp.add_pipe("berita_entities")`."""
    return EntitiesComponent(overwrite)


@Language.factory("berita_figures", assigns=["doc.spans", "doc._.berita_figures"])
def berita_figures(nlp: Language, name: str) -> FiguresComponent:
    """The factory behind `nlp.add_pipe("berita_figures")`."""
    return FiguresComponent()


@Language.factory("berita_claims", assigns=["doc.spans", "doc._.berita_claims", "doc._.berita_speakers"])
def berita_claims(nlp: Language, name: str) -> ClaimsComponent:
    """The factory behind `nlp.add_pipe("berita_claims")`."""
    return ClaimsComponent()
