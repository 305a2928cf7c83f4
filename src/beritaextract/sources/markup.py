"""HTML to text: whole pages with trafilatura (extra `html`), fragments in a field with the standard library."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import NamedTuple

from beritaextract.errors import SourceError
from beritaextract.extras import needed
from beritaextract.sources.dates import iso_date

_LOOKS_LIKE_MARKUP = re.compile(
    r"<(?:p|br|div|span|strong|b|em|i|a|ul|ol|li|h[1-6]|article|section|figure|img)\b[^<>]*>", re.I
)
_BLOCKS = frozenset(
    "p div br li ul ol h1 h2 h3 h4 h5 h6 article section blockquote figure figcaption table tr header footer".split()
)
_DROPPED = frozenset("script style noscript template iframe svg".split())


class Page(NamedTuple):
    """What a web page holds of an article."""

    text: str
    title: str | None
    published: str | None
    url: str | None


def looks_like_markup(text: str) -> bool:
    """Whether a field holds HTML rather than plain text."""
    return "<" in text and len(_LOOKS_LIKE_MARKUP.findall(text, 0, 20_000)) >= 2


def fragment_text(markup: str) -> str:
    """The words of an HTML fragment, one paragraph a block, entities resolved, scripts left out."""
    reader = _Fragment()
    reader.feed(markup)
    reader.close()
    lines = ("".join(block).split() for block in reader.blocks)
    return "\n\n".join(" ".join(words) for words in lines if words)


class _Fragment(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[list[str]] = [[]]
        self._dropped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _DROPPED:
            self._dropped += 1
        elif tag in _BLOCKS:
            self.blocks.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag in _DROPPED:
            self._dropped = max(0, self._dropped - 1)
        elif tag in _BLOCKS:
            self.blocks.append([])

    def handle_data(self, data: str) -> None:
        if not self._dropped:
            self.blocks[-1].append(data)


def read_page(page: bytes) -> Page:
    """The article of a web page.

    Raises:
        SourceError: kind `no-body`; the page holds no article.
        MissingExtra: trafilatura is not installed.
    """
    trafilatura = needed("trafilatura", "html")
    try:
        document = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
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
