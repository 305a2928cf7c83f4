"""Look-up of phrases of several words at a place of the text, longest first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

import regex

T = TypeVar("T")
# A word of a phrase stands on the same line, at most three blanks on; kab/kota and laki-laki are one word.
_WORD = regex.compile(r"[^\S\n]{0,3}+([\p{L}\p{M}]++(?:[-/'’][\p{L}\p{M}]++)*+)")


def word_at(view: str, at: int) -> tuple[int, int] | None:
    """Where the word behind `at` stands; None where something else comes."""
    match = _WORD.match(view, at)
    return match.span(1) if match else None


def normal(word: str) -> str:
    """The form under which phrases are filed: lower case, `dollar` spelt `dolar`."""
    return word.lower().replace("dollar", "dolar")


class Phrases(Generic[T]):
    """Phrases with what they stand for; several entries may share a phrase, then the first one is tried first."""

    __slots__ = ("_by_first",)

    def __init__(self, entries: Mapping[str, list[T]]) -> None:
        by_first: dict[str, list[tuple[tuple[str, ...], list[T]]]] = {}
        for phrase, payloads in entries.items():
            first, *rest = normal(phrase).split(" ")
            by_first.setdefault(first, []).append((tuple(rest), payloads))
        for filed in by_first.values():
            filed.sort(key=lambda item: -len(item[0]))
        self._by_first = by_first

    def at(self, view: str, at: int) -> list[tuple[list[T], int, int]]:
        """All phrases behind `at`, longest first, with where they start and end.

        The possessive of `kilometernya` counts as part of the phrase.
        """
        span = word_at(view, at)
        if span is None:
            return []
        first = normal(view[slice(*span)])
        filed = self._by_first.get(first)
        if filed is None and first.endswith("nya"):
            filed = [item for item in self._by_first.get(first[:-3], ()) if not item[0]]
        if filed is None and "/" in first:  # `ton/hari`: the denominator is read apart
            head = first.split("/")[0]
            filed = [item for item in self._by_first.get(head, ()) if not item[0]]
            span = (span[0], span[0] + len(head))
        found: list[tuple[list[T], int, int]] = []
        for rest, payloads in filed or ():
            end = span[1]
            for want in rest:
                following = word_at(view, end)
                if following is None:
                    break
                word = normal(view[slice(*following)])
                if word != want and word != want + "nya":
                    if not (want is rest[-1] and word.startswith(want + "/")):
                        break
                    following = (following[0], following[0] + len(want))
                end = following[1]
            else:
                found.append((payloads, span[0], end))
        return found
