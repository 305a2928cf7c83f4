"""Tokens: words, numbers and marks.

One compiled pattern says what a token is.  Nine chunks in ten between two blanks are a word, or a word and a comma or
full stop, and these are told from the rest without it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

import regex

from beritaextract.lexicon import load_rows
from beritaextract.text.abbreviations import ABBREVIATIONS
from beritaextract.text.document import Token

_DOTTED = "|".join(sorted((re.escape(word) for word in ABBREVIATIONS), key=len, reverse=True))
# What every abbreviation fulfils; spares a hundred comparisons where none can stand (a quarter of the pattern's time).
_ABBREVIATED = rf"[A-Za-z]{{1,{max(len(word.partition('.')[0]) for word in ABBREVIATIONS)}}}\."
_UPPER = "[A-ZÀ-ÖØ-Þ]"
# One token that is no blank, for `re.X`.  Plain words come first: they are nine tokens in ten, and nothing below would
# take more or less of them.
PATTERN = rf"""
    [^\W\d_]++(?![\w.'’/@-]|://)                     # plain word
  | (?:https?://|www\.)[^\s<>"”]{{1,2000}}+          # address
  | [@\#]\w++                                        # handle, tag
  | (?={_ABBREVIATED})(?:{_DOTTED})\.(?=\s|,|[A-ZÀ-ÖØ-Þ\d])  # abbreviation with its stop
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
# Makes a Token of a tuple, without the keyword handling of a NamedTuple: half of the cost.
_new = tuple.__new__
_SHORTEST_GLUED = 7


@lru_cache(maxsize=1)
def _brands() -> frozenset[str]:
    """Names written with a capital inside."""
    return frozenset(load_rows("beritaextract.text", "brands.toml", key="name", required=("example",)))


def find_tokens(view: str) -> tuple[Token, ...]:
    """All tokens of the view, in order; blanks, which are spaces and line breaks in a view, belong to none."""
    tokens = split(view)
    return _unglued(tokens) if _GLUE.search(view) else tokens  # one search costs less than a look at every token


def split(view: str) -> tuple[Token, ...]:
    """What `PATTERN` finds in the view, in two fifths of the time that it takes."""
    tokens: list[Token] = []
    add = tokens.append
    findall = _TOKEN.findall
    start = 0
    for chunk in view.replace("\n", " ").split(" "):
        end = start + len(chunk)
        if chunk.isalpha():
            add(_new(Token, (start, end, chunk)))
        elif chunk:
            word, mark = chunk[:-1], chunk[-1]
            if word.isalpha() and (mark == "," or (mark == "." and len(word) > 1 and word not in ABBREVIATIONS)):
                add(_new(Token, (start, end - 1, word)))
                add(_new(Token, (end - 1, end, mark)))
            else:
                # What a full stop belongs to depends on the character behind the blank.
                for word in findall(view, start, end + 2 if mark == "." else end):
                    add(_new(Token, (start, start + len(word), word)))
                    start += len(word)
                    if start == end:
                        break
        start = end + 1
    return tuple(tokens)


def _unglued(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, cut into words where a scraper glued some together; names of brands stay whole."""
    parts: list[Token] = []
    done = 0
    for at, (start, _, word) in enumerate(tokens):
        if len(word) < _SHORTEST_GLUED or word.islower() or word[1:].islower() or not word.isalpha():
            continue
        cuts = [] if word in _brands() else [cut.start() for cut in _GLUE.finditer(word)]
        if cuts:
            parts += tokens[done:at]
            parts += (Token(start + a, start + b, word[a:b]) for a, b in pairwise([0, *cuts, len(word)]))
            done = at + 1
    return (*parts, *tokens[done:]) if done else tokens
