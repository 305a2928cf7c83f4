"""Tokens: words, numbers and marks, by one compiled pattern."""

from __future__ import annotations

import regex

from beritaextract.text.abbreviations import ABBREVIATIONS
from beritaextract.text.document import Token

_DOTTED = "|".join(sorted((regex.escape(word) for word in ABBREVIATIONS), key=len, reverse=True))
# One token that is no blank, for `regex.X`.
PATTERN = rf"""
    [a-zA-Z]++(?=[\s,;!?)”"])                         # most words: nothing below would take more or less of them
  | (?:https?://|www\.)[^\s<>"”]{{1,2000}}+          # address
  | [@\#]\w++                                        # handle, tag
  | (?i:[a-z0-9][a-z0-9-]*+(?:\.[a-z0-9-]+)*?\.(?:com|co\.id|go\.id|or\.id|ac\.id|id|co|net|tv|org))(?![\w])  # domain
  | (?:{_DOTTED})\.(?=\s|,|[\p{{Lu}}\d])             # abbreviation with its stop
  | (?:\p{{Lu}}\.){{2,}}(?:\p{{Lu}}\p{{Ll}}*+\.?)?+  # dotted initials: S.H., G.S.
  | \p{{Lu}}\.(?=\s?\p{{Lu}})                        # one initial
  | \d++(?:[.,:]\d++)*+                              # number, clock
  | \p{{L}}[\p{{L}}\p{{M}}\d]*+                       # word: anak-anak, kab/kota, Ma’ruf, U-17
    (?:(?:['’/](?=\p{{L}})|-(?=[\p{{L}}\d]))[\p{{L}}\p{{M}}\d]++)*+
  | [.]{{2,}} | -{{2,}} | ''                         # runs of one mark
  | \S
"""
_TOKEN = regex.compile(PATTERN, regex.X)
# Scrapers drop the blank around links: `Jawa BaratDedi`.  Only two letters or more on each side count.
_GLUE = regex.compile(r"(?<=\p{Ll}\p{Ll})(?=\p{Lu}\p{Ll}\p{Ll})")


def find_tokens(view: str) -> tuple[Token, ...]:
    """All tokens of the view, in order; blanks belong to none."""
    tokens: list[Token] = []
    append = tokens.append
    for match in _TOKEN.finditer(view):
        word = match.group()
        start = match.start()
        if len(word) > 6 and word.isalpha() and not word.islower() and not word[1:].islower() and not word.isupper():
            at = 0
            for cut in _GLUE.finditer(word):
                append(Token(start + at, start + cut.start(), word[at : cut.start()]))
                at = cut.start()
            append(Token(start + at, start + len(word), word[at:]))
        else:
            append(Token(start, start + len(word), word))
    return tuple(tokens)
