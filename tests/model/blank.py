"""Empty spaCy pipelines for Indonesian.  The stock tokenizer takes seconds to make, so one serves all tests."""

from __future__ import annotations

from functools import lru_cache

import spacy
from spacy.language import Language

from beritaextract.entities.tokenizer import NAME

_OURS = {"nlp": {"tokenizer": {"@tokenizers": NAME}}}


@lru_cache(maxsize=1)
def stock() -> Language:
    """`spacy.blank("id")`; nothing may be added to it."""
    return spacy.blank("id")


def blank() -> Language:
    """A new pipeline that cuts words as `spacy.blank("id")` does.  To save one, take that or `blank_with_ours`."""
    nlp = spacy.blank("id", vocab=stock().vocab, config=_OURS)
    nlp.tokenizer = stock().tokenizer
    return nlp


def blank_with_ours() -> Language:
    """A new pipeline with the tokenizer of this library, which can be saved and pickled."""
    return spacy.blank("id", config=_OURS)
