"""Tokens: words, numbers and marks.

One compiled pattern says what a token is.  Nine chunks in ten between two blanks are a word, or a word and a comma or
full stop, and these are told from the rest without it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from beritaextract.language import abbreviations, camel_case_names
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.text.document import Token

_UPPER = "[A-ZÀ-ÖØ-Þ]"
# Plain words come first: they are nine tokens in ten, and nothing below would take more or less of them.
_PATTERN: Final = rf"""
    [^\W\d_]++(?![\w.'’/@-]|://)                     # plain word
  | (?:https?://|www\.)[^\s<>"”]{{1,2000}}+          # address
  | [@\#]\w++                                        # handle, tag
  | (?=[A-Za-z]{{1,LONGEST}}\.)(?:ABBREVIATION)\.(?=\s|,|\)|[A-ZÀ-ÖØ-Þ\d])  # abbreviation with its stop
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
# Scrapers drop the blank around links: `Jawa BaratDedi`.  Only two letters or more on each side count.
_GLUE: Final = regex.compile(r"(?<=\p{Ll}\p{Ll})(?=\p{Lu}\p{Ll}\p{Ll})")
# Makes a Token of a tuple, without the keyword handling of a NamedTuple: half of the cost.
_new: Final = tuple.__new__
_SHORTEST_GLUED: Final = 7


@lru_cache(maxsize=1)
def token_pattern() -> str:
    """What one token is that is no blank: a regular expression for `re.X`, without groups."""
    longest_first = sorted(map(re.escape, abbreviations()), key=lambda word: (-len(word), word))
    # What every abbreviation fulfils spares a hundred comparisons where none can stand.
    longest = max(len(word.partition(".")[0]) for word in abbreviations())
    return _PATTERN.replace("LONGEST", str(longest)).replace("ABBREVIATION", "|".join(longest_first))


@lru_cache(maxsize=1)
def _token() -> re.Pattern[str]:
    # The standard library's engine is a quarter faster here than `regex`.
    return re.compile(token_pattern(), re.X)


def find_tokens(view: str) -> tuple[Token, ...]:
    """All tokens of the view, in order; blanks, which are spaces and line breaks in a view, belong to none."""
    return _unglued(split(view))


def split(view: str) -> tuple[Token, ...]:
    """What `token_pattern` finds in the view, in two fifths of the time that it takes."""
    tokens: list[Token] = []
    add = tokens.append
    findall = _token().findall
    abbreviated = abbreviations()
    start = 0
    for chunk in view.replace("\n", " ").split(" "):
        end = start + len(chunk)
        if chunk.isalpha():
            add(_new(Token, (start, end, chunk)))
        elif chunk:
            word, mark = chunk[:-1], chunk[-1]
            if word.isalpha() and (mark == "," or (mark == "." and len(word) > 1 and word not in abbreviated)):
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
    cuts = {}
    for word in {token[2] for token in tokens}:  # an article repeats half of its words
        if len(word) >= _SHORTEST_GLUED and not (word.islower() or word.istitle() or word.isupper()) and word.isalpha():
            found = [cut.start() for cut in _GLUE.finditer(word)]
            if found and word not in camel_case_names():
                cuts[word] = found
    if not cuts:
        return tokens
    parts: list[Token] = []
    for token in tokens:
        start, _, word = token
        if word in cuts:
            parts += (Token(start + a, start + b, word[a:b]) for a, b in pairwise([0, *cuts[word], len(word)]))
        else:
            parts.append(token)
    return tuple(parts)
