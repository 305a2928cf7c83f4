"""What findings say, in the language of the reader: `messages/findings.toml` holds the sentences."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from beritaextract.config import Language
from beritaextract.lexicon import Row, load_rows
from beritaextract.relations.reader import Reader

_SWAPPED = str.maketrans(",.", ".,")


@lru_cache(maxsize=1)
def sentences() -> Mapping[str, Row]:
    """Rows of `messages/findings.toml`: the sentence of each kind by language."""
    return load_rows("beritaextract.messages", "findings.toml", key="name", required=("en", "id"))


def message(reader: Reader, name: str, **values: int | Decimal | str) -> str:
    """The sentence `name` in the language of the reader.

    Args:
        reader: the figures of the article, and the language.
        name: key of `findings.toml`.
        values: what is filled in: positions of figures, which stand as written; numbers worked out; words.
    """
    language = reader.language
    sentence: str = sentences()[name][language]
    return sentence.format_map({key: _said(reader, value) for key, value in values.items()})


def _said(reader: Reader, value: int | Decimal | str) -> str:
    if isinstance(value, str):
        return value
    return reader.words_of(value) if isinstance(value, int) else written(value, reader.language)


def written(value: Decimal, language: Language) -> str:
    """A number for a message: no exponent, thousands in groups, at most two decimals."""
    short = round(value, 2)
    english = f"{short.normalize():,f}" if short else "0"
    return english if language == "en" else english.translate(_SWAPPED)
