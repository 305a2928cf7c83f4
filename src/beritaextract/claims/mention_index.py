"""The mentions of the entity layer, by position, and the sources made of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal

from beritaextract.claims.matches import Source
from beritaextract.claims.words import words
from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.matches import Mention
from beritaextract.language import is_agent_noun
from beritaextract.matches import Range
from beritaextract.text import Document


class MentionIndex:
    """The mentions of the entity layer, by position."""

    __slots__ = ("_all", "_starts")

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._all = sorted(mentions, key=lambda mention: (mention.phrase.start, -mention.phrase.end))
        self._starts = [mention.phrase.start for mention in self._all]

    def within(self, start: int, end: int) -> list[Mention]:
        """MentionIndex whose phrase lies in `start:end`, in text order."""
        first, last = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return [mention for mention in self._all[first:last] if mention.phrase.end <= end]

    def at(self, offset: int) -> Mention | None:
        """The longest mention whose phrase starts at `offset`."""
        place = bisect_left(self._starts, offset)
        if place < len(self._all) and self._starts[place] == offset:
            return self._all[place]
        return None

    def persons(self) -> list[Mention]:
        """MentionIndex with a proper name, in text order."""
        return [mention for mention in self._all if mention.kind == "person"]

    def around(self, offset: int) -> Mention | None:
        """A mention whose phrase starts before `offset` and covers it."""
        place = bisect_right(self._starts, offset) - 1
        for index in range(place, max(-1, place - 3), -1):
            if self._all[index].phrase.end > offset:
                return self._all[index]
        return None


def of_mention(mention: Mention) -> Source:
    """The source that a mention is."""
    return Source("mention", mention.range, mention)


def plain_source(document: Document, start: int, end: int, *, opens: bool = False) -> Source:
    """A source for a noun phrase that no mention covers: a person or a body where it looks like its name, else unnamed.

    `opens` says that it opens its sentence, where the capital of a single word says nothing.
    """
    whole = Range(start, end)
    kind: Literal["person", "organisation", "unnamed"] = "unnamed"
    if _looks_like_body(document, whole):
        kind = "organisation"
    elif _looks_like_name(document, whole, opens=opens):
        kind = "person"
    return Source("mention", whole, Mention(whole, whole, kind, whole), listed=False)


def _looks_like_body(document: Document, phrase: Range) -> bool:
    """Words with capitals, a head of bodies first or the country last: `Polres Melati`, `Melati Indonesia`."""
    spelt = [token.text for token in document.tokens_in(*phrase)]
    if len(spelt) < 2 or not all(word[0].isupper() or word in ("dan", "&") for word in spelt):
        return False
    if spelt[-1] in ("Indonesia", "Group"):
        return True
    return lexicon().heads.match([word.lower() for word in spelt], 0, len(spelt)) is not None


def _looks_like_name(document: Document, phrase: Range, *, opens: bool) -> bool:
    """One to four words with capitals, none of which is a common noun of people or bodies."""
    spelt = [token.text for token in document.tokens_in(*phrase)]
    if not 1 <= len(spelt) <= 4 or (len(spelt) == 1 and opens and spelt[0].lower() in document.vocabulary):
        return False
    if not all(word.istitle() and word.isalpha() and len(word) > 2 for word in spelt):
        return False
    first = spelt[0].lower()
    if spelt[-1].lower() in words("event_ends"):
        return False
    common = first in words("speaking_nouns") or first in words("source_nouns") or first in words("speechless_heads")
    return not (common or first in words("prepositions") or is_agent_noun(first))


def told(document: Document, source: Source) -> str:
    """Who is said to speak, as half a sentence of `explain`."""
    named = " ".join(source.range.of(document.text).split()) if source.range is not None else ""
    if source.kind == "mention":
        return f"{named!r} stands with it as the one who speaks"
    if source.kind == "pronoun":
        return f"{named!r} stands with it as the one who speaks, and means somebody named before"
    if source.kind == "clitic":
        return "its -nya means somebody named before"
    return f"the label {named!r} says who speaks" if named else "nobody is named as the one who speaks"
