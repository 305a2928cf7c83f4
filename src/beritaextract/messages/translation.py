"""Messages by the English that stands in the code: exact words, or words with values in between."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Literal

from beritaextract.config import Language

Name = Literal["catalogue", "problems", "warnings"]
_VALUE = "{}"
# In the order in which programs look at them.
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_SEPARATOR = "; "
# As English writes it: `2,684` or `2.5`.
_NUMBER = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)")
_SWAPPED = str.maketrans(",.", ".,")


class Catalogue:
    """The Indonesian of English messages.

    Args:
        entries: English to Indonesian; `{}` stands for a value in both.
    """

    def __init__(self, entries: Mapping[str, str]) -> None:
        self._exact = {english: said for english, said in entries.items() if _VALUE not in english}
        # The longest first: of two that fit, the one with more words of its own.
        patterns = sorted((english for english in entries if _VALUE in english), key=len, reverse=True)
        self._patterns = [(english.partition(_VALUE)[0], _pattern(english), entries[english]) for english in patterns]

    def __getitem__(self, english: str) -> str:
        """The Indonesian of a message, of each of its parts between semicolons, or the message as it is."""
        if (said := self._whole(english)) is not None:
            return said
        return _SEPARATOR.join(self._whole(part) or part for part in english.split(_SEPARATOR))

    def _whole(self, english: str) -> str | None:
        if (said := self._exact.get(english)) is not None:
            return said
        for begun, pattern, template in self._patterns:
            if english.startswith(begun) and (match := pattern.fullmatch(english)):
                first, *others = template.split(_VALUE)
                values = map(self._value, match.groups())
                return first + "".join(value + words for value, words in zip(values, others, strict=True))
        return None

    def _value(self, value: str) -> str:
        """A value as it is, but for numbers and for words that are messages themselves."""
        if _NUMBER.fullmatch(value):
            return value.translate(_SWAPPED)
        parts = value.split(" and ")
        if self._exact.keys() >= set(parts):
            return " dan ".join(map(self._exact.__getitem__, parts))
        return self[value] if _SEPARATOR in value else value


def _pattern(english: str) -> re.Pattern[str]:
    return re.compile("(.*?)".join(map(re.escape, english.split(_VALUE))), re.DOTALL)


def translated(english: str, name: Name, language: Language) -> str:
    """A message in a language; what the catalogue does not know stays English."""
    return english if language == "en" else catalogue(name)[english]


@lru_cache(maxsize=3)
def catalogue(name: Name) -> Catalogue:
    """The catalogue in a file of this room."""
    return Catalogue(tomllib.loads(resources.files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8")))


def language_of(environment: Mapping[str, str], default: Language) -> Language:
    """The language of a locale: Indonesian for `id`, English for any other; the default where none is set."""
    said = next((value for name in _VARIABLES if (value := environment.get(name))), "")
    name = re.split(r"[_.@-]", said.lower(), maxsplit=1)[0]
    if name in {"", "c", "posix"}:
        return default
    return "id" if name in {"id", "in"} else "en"
