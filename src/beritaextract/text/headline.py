"""The headline, where the text as scraped opens with one."""

from __future__ import annotations

import regex

from beritaextract.matches import Range

_WORD = regex.compile(r"[^\W\d_][\w'’-]*+")
_MAX_WORDS = 25
_LONGEST = 250
_SMALL = frozenset(
    "di ke dari dan atau yang untuk pada dengan oleh dalam agar soal per tak bagi saat jadi vs hingga".split()
)


def find_headline(view: str, paragraphs: tuple[Range, ...], title: str | None) -> Range | None:
    """The first paragraph, if it reads like a headline and an article follows it; else None.

    A first paragraph that equals the title given by the caller is one whatever it looks like.
    """
    if len(paragraphs) < 2:
        return None
    first = paragraphs[0]
    line = first.of(view)
    if title is not None and line.strip() == title.strip():
        return first
    return first if reads_like_headline(line) else None


def reads_like_headline(line: str) -> bool:
    """Whether a line is short, ends in no full stop, and writes most of its words with capitals."""
    if len(line) > _LONGEST or line.endswith((".", "-", "–", "—", ":", ",")):
        return False
    words = [word for word in _WORD.findall(line) if word.lower() not in _SMALL]
    if not 2 <= len(words) <= _MAX_WORDS:
        return False
    capitals = sum(word[0].isupper() for word in words)
    # a line that closes with a quotation mark is a sentence of somebody, unless all of it is written like a headline
    least = 0.9 if line.endswith(("”", '"', "'", "’")) else 0.7
    return bool(capitals >= least * len(words))
