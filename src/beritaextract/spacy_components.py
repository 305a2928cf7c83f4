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
    doc._.berita_published   publication date in ISO form; set it before the components run to anchor dates, or give
                             `{"published": …}` as context to `nlp.pipe(…, as_tuples=True)`
    span._.berita            of a figure or claim, its record; berita_value, berita_unit, berita_speaker and berita_cue
                             are fields of it

An article is extracted once, by the first of the components, with the settings of that one.  What they find travels
with the Doc: through `nlp.pipe(n_process=2)`, `Doc.to_bytes` and `DocBin(store_user_data=True)`.  `berita_tagger` is
the shipped model alone, and `load()` the whole as one pipeline, to be saved, packaged and loaded like any other.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from importlib.metadata import version
from itertools import islice
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import raise_error

from beritaextract.config import Config
from beritaextract.entities.tagger import tag
from beritaextract.spacy_records import extract_each, extraction_of, set_ents, spans_of

# Docs that are extracted together.
_BATCH = 16

_ErrorHandler = Callable[[str, Any, list[Doc], Exception], Any]


# The settings of the components, those of `Config`.
_SETTINGS: dict[str, Any] = {field.name: field.default for field in fields(Config)}


class TaggerComponent:
    """Sets `doc.ents` to what the shipped model alone takes for persons, organisations and places (PER, ORG, LOC).

    Args:
        threshold: the least chance of the least certain token of an entity, 0 to 1.
        overwrite: as of `EntitiesComponent`.
    """

    def __init__(self, threshold: float = 0.5, overwrite: bool = True) -> None:
        self.threshold = threshold
        self.overwrite = overwrite

    def __call__(self, doc: Doc) -> Doc:
        words = [token for token in doc if not token.is_space]
        if not words:
            return doc
        opens, starts = True, []
        for at, token in enumerate(words):
            before = doc[token.i - 1] if token.i else None
            if opens or token.is_sent_start or (before is not None and before.is_space and "\n" in before.text):
                starts.append(at)
            opens = token.text in (".", "!", "?")
        tagged = tag([token.text for token in words], starts)
        found = [
            Span(doc, words[first].i, words[last - 1].i + 1, label=label)
            for first, last, label, score in tagged
            if score >= self.threshold
        ]
        return set_ents(doc, found, self.overwrite)


class _ArticleComponent(ABC):
    """Settings of `Config` that the components share; the component that runs first extracts with its own."""

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()
        self._error_handler: _ErrorHandler = raise_error

    @abstractmethod
    def __call__(self, doc: Doc) -> Doc: ...

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = _BATCH) -> Iterator[Doc]:
        """The Docs of a stream, extracted some at a time, with the same result as one by one."""
        source = iter(stream)
        while docs := list(islice(source, min(batch_size, _BATCH))):
            extract_each(docs, self.config)
            for doc in docs:
                try:
                    yield self(doc)
                except Exception as error:
                    self._error_handler(type(self).__name__, self, [doc], error)

    def set_error_handler(self, error_handler: _ErrorHandler) -> None:
        """What `pipe` does about a Doc that fails; spaCy calls it."""
        self._error_handler = error_handler


class EntitiesComponent(_ArticleComponent):
    """Sets `doc.ents` to persons, organisations and places (PER, ORG, LOC), by rules and model.

    Args:
        overwrite: whether entities that an earlier component set give way; where they do not, those found here
            that overlap them are left out.
        config: settings of the extraction.
    """

    def __init__(self, overwrite: bool = True, config: Config | None = None) -> None:
        super().__init__(config)
        self.overwrite = overwrite

    def __call__(self, doc: Doc) -> Doc:
        entities = extraction_of(doc, self.config).entities
        return set_ents(doc, spans_of(doc, ((entity, entity.kind) for entity in entities)), self.overwrite)


class FiguresComponent(_ArticleComponent):
    """Sets `doc.spans["berita_figures"]` to the figures, labelled money, percent, count, measure or share."""

    def __call__(self, doc: Doc) -> Doc:
        figures = extraction_of(doc, self.config).figures
        doc.spans["berita_figures"] = spans_of(doc, ((figure, figure.kind) for figure in figures))
        return doc


class ClaimsComponent(_ArticleComponent):
    """Sets `doc.spans["berita_claims"]` to the claims, labelled direct or indirect."""

    def __call__(self, doc: Doc) -> Doc:
        claims = extraction_of(doc, self.config).claims
        doc.spans["berita_claims"] = spans_of(doc, ((claim, claim.kind) for claim in claims))
        return doc


def _config(entities: Any, max_chars: int, min_confidence: float, language: Any, lexicon: str | None) -> Config:
    return Config(
        entities=entities, max_chars=max_chars, min_confidence=min_confidence, language=language, lexicon=lexicon
    )


@Language.factory("berita_tagger", assigns=["doc.ents"], default_config={"threshold": 0.5, "overwrite": True})
def berita_tagger(nlp: Language, name: str, threshold: float, overwrite: bool) -> TaggerComponent:
    """The factory behind `nlp.add_pipe("berita_tagger")`."""
    return TaggerComponent(threshold, overwrite)


@Language.factory(
    "berita_entities", assigns=["doc.ents", "doc._.berita"], default_config={"overwrite": True, **_SETTINGS}
)
def berita_entities(
    nlp: Language,
    name: str,
    overwrite: bool,
    entities: Any,
    max_chars: int,
    min_confidence: float,
    language: Any,
    lexicon: str | None,
) -> EntitiesComponent:
    """The factory behind `nlp.add_pipe("berita_entities")`."""
    return EntitiesComponent(overwrite, _config(entities, max_chars, min_confidence, language, lexicon))


@Language.factory("berita_figures", assigns=["doc.spans", "doc._.berita_figures"], default_config=_SETTINGS)
def berita_figures(
    nlp: Language, name: str, entities: Any, max_chars: int, min_confidence: float, language: Any, lexicon: str | None
) -> FiguresComponent:
    """The factory behind `nlp.add_pipe("berita_figures")`."""
    return FiguresComponent(_config(entities, max_chars, min_confidence, language, lexicon))


@Language.factory(
    "berita_claims", assigns=["doc.spans", "doc._.berita_claims", "doc._.berita_speakers"], default_config=_SETTINGS
)
def berita_claims(
    nlp: Language, name: str, entities: Any, max_chars: int, min_confidence: float, language: Any, lexicon: str | None
) -> ClaimsComponent:
    """The factory behind `nlp.add_pipe("berita_claims")`."""
    return ClaimsComponent(_config(entities, max_chars, min_confidence, language, lexicon))


def load() -> Language:
    """The whole as one spaCy pipeline: our tokenizer, then berita_entities, berita_figures and berita_claims.

    It can be saved (`to_disk`), packaged (`spacy package`) and loaded (`spacy.load`) wherever this one is installed.
    """
    nlp = spacy.blank("id", config={"nlp": {"tokenizer": {"@tokenizers": "beritaextract.Tokenizer.v1"}}})
    for name in ("berita_entities", "berita_figures", "berita_claims"):
        nlp.add_pipe(name)
    nlp.meta["requirements"] = [f"beritaextract>={version('beritaextract')}"]
    return nlp
