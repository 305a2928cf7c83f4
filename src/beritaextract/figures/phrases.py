"""Look-up of phrases of several words at a place of the text, longest first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from beritaextract.numerals.letters import BLANKS, WORD

T = TypeVar("T")
# A word of a phrase stands on the same line; kab/kota and laki-laki are one word.
_WORD: Final = re.compile(rf"{BLANKS}({WORD}(?:[-/'’]{WORD})*+)")


@dataclass(slots=True)
class Word:
    """A word of the article: where it stands, and its form in lower case."""

    start: int
    end: int
    form: str


def word_at(view: str, at: int) -> Word | None:
    """The word behind `at`; None where something else comes."""
    match = _WORD.match(view, at)
    return Word(match.start(1), match.end(), match[1].lower()) if match else None


def normal(form: str) -> str:
    """The form under which phrases are filed: `dollar` spelt `dolar`."""
    return form.replace("dollar", "dolar")


class Phrases(Generic[T]):
    """Phrases with what they stand for; several entries may share a phrase, then the first one is tried first."""

    __slots__ = ("_by_first",)

    def __init__(self, entries: Mapping[str, list[T]]) -> None:
        by_first: dict[str, list[tuple[tuple[str, ...], list[T]]]] = {}
        for phrase, payloads in entries.items():
            first, *rest = normal(phrase.lower()).split(" ")
            by_first.setdefault(first, []).append((tuple(rest), payloads))
        for filed in by_first.values():
            filed.sort(key=lambda item: -len(item[0]))
        self._by_first = by_first

    def at(self, view: str, at: int) -> Sequence[tuple[list[T], int, int]]:
        """All phrases behind `at`, longest first, with where they start and end."""
        return self.opening(view, word_at(view, at))

    def opening(self, view: str, word: Word | None) -> Sequence[tuple[list[T], int, int]]:
        """All phrases of which `word` is the first word, longest first, with where they start and end.

        The possessive of `kilometernya` counts as part of the phrase.
        """
        if word is None:
            return ()
        first, first_end = normal(word.form), word.end
        filed = self._by_first.get(first)
        if filed is None and first.endswith("nya"):
            filed = [item for item in self._by_first.get(first[:-3], ()) if not item[0]]
        if filed is None and "/" in first:  # `ton/hari`: the denominator is read apart
            head = first.split("/")[0]
            filed = [item for item in self._by_first.get(head, ()) if not item[0]]
            first_end = word.start + len(head)
        if not filed:
            return ()
        found: list[tuple[list[T], int, int]] = []
        for rest, payloads in filed:
            end = first_end
            for want in rest:
                following = word_at(view, end)
                if following is None:
                    break
                form = normal(following.form)
                end = following.end
                if form != want and form != want + "nya":
                    if not (want is rest[-1] and form.startswith(want + "/")):
                        break
                    end = following.start + len(want)
            else:
                found.append((payloads, word.start, end))
        return found
