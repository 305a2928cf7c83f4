"""Names from a spaCy pipeline of the caller's: whatever sets `doc.ents` can take the place of the shipped tagger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from beritaextract.entities.foreign_names import NamedSpan
from beritaextract.records import EntityKind

if TYPE_CHECKING:
    from spacy.language import Language

#: Labels of entities that are understood, and what they are; labels that are not named here are left out.
LABELS: Mapping[str, EntityKind] = {
    "PER": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "ORGANISATION": "ORG",
    "ORGANIZATION": "ORG",
    "NOR": "ORG",
    "LOC": "LOC",
    "LOCATION": "LOC",
    "GPE": "LOC",
    "FAC": "LOC",
}


class SpacyNames:
    """The names that a pipeline finds; can be pickled as far as the pipeline can."""

    def __init__(self, nlp: Language, labels: Mapping[str, EntityKind] | None = None) -> None:
        """`labels` says for labels of the pipeline, besides those of `LABELS` or other than there, what they are.

        Raises:
            TypeError: `nlp` is no spaCy pipeline.
            ValueError: a label is said to be something else than PER, ORG or LOC, or the pipeline has no component.
        """
        if not all(hasattr(nlp, name) for name in ("pipe", "pipe_names", "vocab")):
            raise TypeError(f"nlp must be a spaCy pipeline, not {type(nlp).__name__}")
        if not nlp.pipe_names:
            raise ValueError(
                "nlp has no component that could set doc.ents; load one with names by spacy.load(…), or leave nlp out"
            )
        wrong = sorted(set((labels or {}).values()) - {"PER", "ORG", "LOC"})
        if wrong:
            raise ValueError(f"labels must lead to PER, ORG or LOC, not {wrong[0]!r}")
        self._nlp = nlp
        self._labels = {**LABELS, **(labels or {})}

    def of_each(self, views: Iterable[str]) -> Iterator[list[NamedSpan]]:
        """The names of each text, in order, by `nlp.pipe`.

        Raises:
            ValueError: the pipeline has changed a text, so that its offsets mean nothing here.
        """
        for view, doc in zip(views, self._docs(views), strict=True):
            if len(doc.text) != len(view):
                raise ValueError(
                    f"the pipeline has made {len(doc.text)} characters of {len(view)}; leave out the component or "
                    "tokenizer that changes the text"
                )
            yield [
                NamedSpan(span.start_char, span.end_char, self._labels[span.label_])
                for span in doc.ents
                if span.label_ in self._labels
            ]

    def _docs(self, views: Iterable[str]) -> Iterator[Any]:
        return self._nlp.pipe(views)
