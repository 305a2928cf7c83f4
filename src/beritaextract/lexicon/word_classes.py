"""Word classes as data: a TOML file of named lists of words, of which one may include another.

[locative_prepositions]
use = "open a phrase of place"          # what the class is for, in a few words
example = "di Surabaya"                  # a stretch of text that holds one of the words
words = "di ke dari pada"

[prepositions]
use = "open a prepositional phrase"
example = "untuk warga"
includes = "locative_prepositions"       # all words of these classes belong to this one too
words = "dalam dengan oleh untuk"
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from beritaextract.errors import LexiconError
from beritaextract.lexicon.loader import load_rows

_NO_CLASSES: Mapping[str, frozenset[str]] = MappingProxyType({})


@lru_cache(maxsize=32)
def load_word_classes(package: str, name: str, *, below: str = "") -> Mapping[str, frozenset[str]]:
    """The word classes of the data file `name` of `package`: name of the class → its words, with the included ones.

    Args:
        package: dotted name of the package in which the file lies.
        name: file name, ending in `.toml`.
        below: `package:file` of the word classes that this file may include besides its own, of a room below.

    Raises:
        LexiconError: an unknown field, a class that includes an unknown class or itself, a word that stands twice in a
            class (its included classes counted), or a class without a word.
    """
    known = load_word_classes(*below.split(":")) if below else _NO_CLASSES
    rows = load_rows(package, name, key="name", required=("use", "example"), optional=("words", "includes"))
    done: dict[str, frozenset[str]] = {}

    def read(cls: str, inside: tuple[str, ...]) -> frozenset[str]:
        if cls in done:
            return done[cls]
        if cls not in rows:
            if cls in known:
                return known[cls]
            raise LexiconError(f"{name}: {inside[-1]!r} includes {cls!r}, which is no class")
        if cls in inside:
            raise LexiconError(f"{name}: {cls!r} includes itself by way of {inside[-1]!r}")
        row = rows[cls]
        own = row.get("words", "").split()
        included: set[str] = set()
        for part in row.get("includes", "").split():
            included |= read(part, (*inside, cls))
        twice = sorted({word for word in own if own.count(word) > 1 or word in included})
        if twice:
            raise LexiconError(f"{name}: in {cls!r} stand twice, or in what it includes: {' '.join(twice)}")
        words = frozenset(own) | included
        if not words:
            raise LexiconError(f"{name}: {cls!r} has no words")
        done[cls] = words
        return words

    for cls in rows:
        read(cls, ())
    return MappingProxyType(done)
