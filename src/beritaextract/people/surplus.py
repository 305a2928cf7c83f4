"""Full names with words beside them that belong to a headline, a title or the sentence."""

from __future__ import annotations

from collections.abc import Mapping

from beritaextract.entities.gazetteer import region_names
from beritaextract.entities.lexicons import lexicon
from beritaextract.language import looks_like_verb
from beritaextract.language.reporting_verbs import bare_cues
from beritaextract.people.names import Name

# A name in so many articles is known well enough to be found inside a longer one.
_KNOWN = 3
_SURPLUS = 2


class KnownNames:
    """Full names of a corpus with the number of articles that use each."""

    def __init__(self, articles: Mapping[Name, int]) -> None:
        self._articles = articles
        self._words: dict[str, int] = {}
        for name in articles:
            for word in name:
                self._words[word] = self._words.get(word, 0) + 1

    def inside(self, name: Name) -> Name | None:
        """The well-known full name that stands whole in a longer one, with words beside it that nobody is called."""
        for size in range(len(name) - 1, 1, -1):
            for start in range(len(name) - size + 1):
                inner = name[start : start + size]
                beside = name[:start] + name[start + size :]
                if self._articles.get(inner, 0) < _KNOWN or not all(len(word) > 1 for word in inner):
                    continue
                if len(beside) >= _SURPLUS or any(is_common(word) for word in beside):
                    return inner if any(self._nobody(word) for word in beside) else None
        return None

    def _nobody(self, word: str) -> bool:
        """Whether a word is no part of anybody's name: it stands in this name alone."""
        return len(word) > 1 and (is_common(word) or self._words.get(word, 0) <= 1)


def name_itself(name: Name) -> Name:
    """A name without a cue or a place that stands before it: `Ucap Andi`, `Pesisir Barat Gunarto`."""
    words = lexicon()
    while len(name) > 1 and name[0] in bare_cues() and name[0] not in words.given_names:
        name = name[1:]  # `Ucap Andi`, where the sentence before ended in a quotation
    if len(name) < 2 or name[0] in words.given_names:
        return name
    hit = region_names().match(list(name), 0, len(name))
    if name[0] in _COMPASS:
        return name[1:]
    return name[hit.end :] if hit is not None and hit.end < len(name) and hit.value.codes else name


_COMPASS = frozenset("barat timur utara selatan tengah tenggara".split())


def is_common(word: str) -> bool:
    """Whether a word is one of every day, of offices or of bodies, and no given name."""
    words = lexicon()
    if word in words.given_names:
        return False
    return word in words.function_words or word in words.institution_words or looks_like_verb(word)
