"""Tokens: words, numbers and marks, by one compiled pattern."""

from __future__ import annotations

import re

import regex

from beritaextract.text.abbreviations import ABBREVIATIONS
from beritaextract.text.document import Token

_DOTTED = "|".join(sorted((re.escape(word) for word in ABBREVIATIONS), key=len, reverse=True))
_UPPER = "[A-ZÀ-ÖØ-Þ]"
# One token that is no blank, for `re.X`.  Plain words come first: they are nine tokens in ten, and nothing below would
# take more or less of them.
PATTERN = rf"""
    [^\W\d_]++(?![\w.'’/@-]|://)                     # plain word
  | (?:https?://|www\.)[^\s<>"”]{{1,2000}}+          # address
  | [@\#]\w++                                        # handle, tag
  | (?:{_DOTTED})\.(?=\s|,|[A-ZÀ-ÖØ-Þ\d])            # abbreviation with its stop
  | (?:{_UPPER}\.){{2,}}(?:{_UPPER}[a-zß-öø-ÿ]*+\.?)?+  # dotted initials: S.H., G.S.
  | {_UPPER}\.(?=\s?{_UPPER})                        # one initial
  | [a-zA-Z0-9][a-zA-Z0-9-]{{0,62}}+(?:\.[a-zA-Z0-9-]{{1,63}}+){{0,4}}?   # domain
    \.(?i:com|co\.id|go\.id|or\.id|ac\.id|id|co|net|tv|org)(?!\w)
  | \d++(?:[.,:]\d++)*+                              # number, clock
  | [^\W\d_](?:[^\W_])*+                             # word: anak-anak, kab/kota, Ma’ruf, U-17
    (?:(?:['’/](?=[^\W\d_])|-(?=[^\W_]))[^\W_]++)*+
  | [.]{{2,}} | -{{2,}} | ''                         # runs of one mark
  | \S
"""
# The standard library's engine is a quarter faster here than `regex` (measured on two million characters of news).
_TOKEN = re.compile(PATTERN, re.X)
# Scrapers drop the blank around links: `Jawa BaratDedi`.  Only two letters or more on each side count.
_GLUE = regex.compile(r"(?<=\p{Ll}\p{Ll})(?=\p{Lu}\p{Ll}\p{Ll})")
_new_token = tuple.__new__  # spares the keyword handling of a NamedTuple, half of the cost of making one


def find_tokens(view: str) -> tuple[Token, ...]:
    """All tokens of the view, in order; blanks belong to none."""
    tokens: list[Token] = []
    append = tokens.append
    find = view.index
    end = 0
    # Between two tokens stand only blanks, so the next occurrence of a token's characters is the token; `findall` with
    # `index` costs half of `finditer`.
    for word in _TOKEN.findall(view):
        start = find(word, end)
        end = start + len(word)
        if len(word) > 6 and not word.islower() and not word[1:].islower() and not word.isupper() and word.isalpha():
            at = 0
            for cut in _GLUE.finditer(word):
                append(Token(start + at, start + cut.start(), word[at : cut.start()]))
                at = cut.start()
            append(Token(start + at, end, word[at:]))
        else:
            append(_new_token(Token, (start, end, word)))
    return tuple(tokens)
