"""Who said what, in whose name, with which numbers: records from Indonesian news articles.

>>> from beritaextract import extract
>>> extract("Harga beras naik 5 persen, kata Menteri Perdagangan Budi Santoso.").figures[0].value
Decimal('5')

Nothing is loaded until the first call: importing this package reads no model and no lexicon.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from beritaextract.notebooks import listed_by, shown_in_notebooks_by

if TYPE_CHECKING:
    from beritaextract.config import Config
    from beritaextract.errors import BeritaError, InputTooLarge, LexiconError, NumberError, SourceError
    from beritaextract.explanation import Explanation
    from beritaextract.extractor import Extractor
    from beritaextract.figures import Money, Number
    from beritaextract.records import (
        Claim,
        Date,
        Dateline,
        Doubt,
        Entity,
        Extraction,
        Figure,
        Finding,
        Furniture,
        Reference,
        Relation,
        Span,
        Speaker,
    )
    from beritaextract.spacy_components import load

__all__ = [
    "BeritaError",
    "Claim",
    "Config",
    "Date",
    "Dateline",
    "Doubt",
    "Entity",
    "Explanation",
    "Extraction",
    "Extractor",
    "Figure",
    "Finding",
    "Furniture",
    "InputTooLarge",
    "LexiconError",
    "Money",
    "Number",
    "NumberError",
    "Reference",
    "Relation",
    "SourceError",
    "Span",
    "Speaker",
    "__version__",
    "explain",
    "extract",
    "extract_many",
    "load",
    "parse_money",
    "parse_number",
]

# Every name is imported when it is first asked for (PEP 562): the command line can answer Ctrl-C from its start on.
_LAZY = {
    "Config": "beritaextract.config",
    **dict.fromkeys(
        ("BeritaError", "InputTooLarge", "LexiconError", "NumberError", "SourceError"), "beritaextract.errors"
    ),
    **dict.fromkeys(
        (
            "Claim",
            "Date",
            "Dateline",
            "Doubt",
            "Entity",
            "Extraction",
            "Figure",
            "Finding",
            "Furniture",
            "Reference",
            "Relation",
            "Span",
            "Speaker",
        ),
        "beritaextract.records",
    ),
    "Extractor": "beritaextract.extractor",
    "load": "beritaextract.spacy_components",
    "Explanation": "beritaextract.explanation",
    "Money": "beritaextract.figures",
    "Number": "beritaextract.figures",
}


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        from importlib import import_module

        return getattr(import_module(_LAZY[name]), name)
    if name == "__version__":
        from importlib import metadata

        return metadata.version("beritaextract")
    raise AttributeError(f"module 'beritaextract' has no attribute {name!r}")


@lru_cache(maxsize=1)
def _default() -> Extractor:
    from beritaextract.extractor import Extractor

    return Extractor()


def _notebook_html(extraction: Extraction) -> str:
    from beritaextract.views import extraction_html

    return extraction_html(extraction)


def _sheet_rows(extraction: Extraction, sheet: str, text: str | None) -> list[dict[str, Any]]:
    from beritaextract.tables.convert import sheet_rows

    return sheet_rows(extraction, sheet, text)


shown_in_notebooks_by(_notebook_html)
listed_by(_sheet_rows)


def extract(
    text: str,
    *,
    published: str | datetime.date | None = None,
    title: str | None = None,
    id: str | None = None,
) -> Extraction:
    """The speakers, claims, figures and dates of one article; see `Extractor.extract`."""
    return _default().extract(text, published=published, title=title, id=id)


def extract_many(articles: Iterable[str | Mapping[str, object]], *, workers: int = 1) -> Iterator[Extraction]:
    """The extractions of many articles, lazily and in order; see `Extractor.extract_many`."""
    return _default().extract_many(articles, workers=workers)


def explain(text: str, *, published: str | datetime.date | None = None, title: str | None = None) -> Explanation:
    """Every decision behind the extraction of `text`: `print(explain(text))`; see `Extractor.explain`."""
    return _default().explain(text, published=published, title=title)


def parse_number(text: str) -> Number:
    """The exact value of one Indonesian number in digits, words or both: `parse_number("dua ratus ribu")`.

    It is a `Decimal`; its `modifier` says what bounds it (`parse_number("lebih dari 50 ribu").modifier`).

    Raises:
        TypeError: not a str.
        NumberError: not one whole number.
    """
    from beritaextract import figures
    from beritaextract.lexicon.overlay import using

    with using(None):
        return figures.parse_number(text)


def parse_money(text: str) -> Money:
    """One amount of money with its ISO 4217 currency: `parse_money("Rp 1,5 M")` is 1 500 000 000 IDR.

    Raises:
        TypeError: not a str.
        NumberError: not one whole amount.
    """
    from beritaextract import figures
    from beritaextract.lexicon.overlay import using

    with using(None):
        return figures.parse_money(text)
