"""The words of the pages, in Indonesian and English."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import get_args

from beritaextract.config import Language

LANGUAGES: tuple[Language, ...] = get_args(Language)


class Words:
    """The words of one language: `words["speakers"]`, or `words("n_claims", n=3)` with a value filled in."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._table = {key: entry[language] for key, entry in _entries().items()}

    def __getitem__(self, key: str) -> str:
        return self._table[key]

    def __call__(self, key: str, **values: object) -> str:
        return self._table[key].format(**values)

    def get(self, key: str) -> str | None:
        """The words for `key`, or None where there are none: for kinds that a later version may add."""
        return self._table.get(key)

    def as_dict(self) -> dict[str, str]:
        return dict(self._table)


def words_in(language: str) -> Words:
    """The words of a language.

    Raises:
        ValueError: the pages are not written in that language.
    """
    for known in LANGUAGES:
        if language == known:
            return Words(known)
    raise ValueError(f"lang must be one of {', '.join(LANGUAGES)}, not {language!r}")


@lru_cache(maxsize=1)
def _entries() -> dict[str, dict[str, str]]:
    text = resources.files("beritaextract.messages").joinpath("pages.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
