"""Whole web pages to text with trafilatura (extra `html`)."""

from __future__ import annotations

from typing import NamedTuple

from beritaextract.errors import SourceError
from beritaextract.extras import needed
from beritaextract.sources.dates import iso_date
from beritaextract.text.superscript_tags import levelled


class Page(NamedTuple):
    """What a web page holds of an article."""

    text: str
    title: str | None
    published: str | None
    url: str | None


def read_page(page: bytes) -> Page:
    """The article of a web page.

    Raises:
        SourceError: kind `no-body`; the page holds no article.
        MissingExtra: trafilatura is not installed.
    """
    trafilatura = needed("trafilatura", "html")
    try:
        document = trafilatura.bare_extraction(_levelled(page), with_metadata=True, include_comments=False)
    except MemoryError:
        raise
    except Exception as error:  # a page is foreign input, and the parser below is not ours
        raise SourceError("markup", f"the page cannot be parsed ({error}); save it again or give its text") from error
    found = document if isinstance(document, dict) or document is None else document.as_dict()
    text = (found or {}).get("text") or ""
    if not found or not text.strip():
        raise SourceError("no-body", "no article was found in the page; give its text as .txt if it has one")
    try:
        published = iso_date(found.get("date"))
    except ValueError:
        published = None
    return Page(text, found.get("title") or None, published, found.get("url") or None)


def _levelled(page: bytes) -> bytes:
    """The page with plain text for what stands off the line; in UTF-16, which has no tags as bytes, as it is."""
    return levelled(page.decode("latin-1")).encode("latin-1")
