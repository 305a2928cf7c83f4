"""The headline, where the text as scraped opens with one."""

from __future__ import annotations

import regex

from beritaextract.matches import Range

_WORD = regex.compile(r"[^\W\d_][\w'’-]*+")
_MAX_WORDS = 25
_SMALL = frozenset(
    "di ke dari dan atau yang untuk pada dengan oleh dalam agar soal per tak bagi saat jadi vs hingga".split()
)


def find_headline(view: str, paragraphs: tuple[Range, ...], title: str | None) -> Range | None:
    """The first paragraph, if it reads like a headline and an article follows it; else None.

    A headline is short, has no full stop at its end, and most of its words begin with a capital.  A first paragraph
    that equals the title given by the caller is one whatever it looks like.
    """
    if len(paragraphs) < 2:
        return None
    first = paragraphs[0]
    line = first.of(view)
    if title is not None and line.strip() == title.strip():
        return first
    if len(line) > 250 or line.endswith((".", "”", '"', "-", "–", "—", ":", ",")):
        return None
    words = [word for word in _WORD.findall(line) if word.lower() not in _SMALL]
    if not 2 <= len(words) <= _MAX_WORDS:
        return None
    capitals = sum(word[0].isupper() for word in words)
    return first if capitals >= 0.7 * len(words) else None
