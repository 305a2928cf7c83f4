"""JSON values and what they may cost, which is counted before they are read."""

from __future__ import annotations

import json
from typing import Any

from beritaextract.errors import SourceError

#: Most values in a record: a list, an object, a comma.
MOST_VALUES = 1_000_000


def too_deep() -> SourceError:
    """The error for JSON nested without an end."""
    return SourceError("json", "the JSON is nested too deeply to be an article; store the records themselves")


def too_many_values(text: str, start: int, end: int) -> bool:
    """Whether a stretch of JSON would become more Python objects than an article can need."""
    if (end - start) // 2 <= MOST_VALUES:
        return False
    return sum(text.count(sign, start, end) for sign in "[{,") > MOST_VALUES


class Decoder:
    """Decodes values and remembers what was odd."""

    def __init__(self) -> None:
        self.doubled: str | None = None
        self._strict = json.JSONDecoder(object_pairs_hook=self._object)
        self._lenient = json.JSONDecoder(object_pairs_hook=self._object, strict=False)

    def value(self, text: str, at: int) -> tuple[Any, int]:
        """The value that begins at `at`, and the offset behind it.

        Raises:
            JSONDecodeError: there is none.  Line ends and tabs inside a string are taken as meant.
        """
        try:
            return self._strict.raw_decode(text, at)
        except json.JSONDecodeError as error:
            if not error.msg.startswith("Invalid control") or text[error.pos] not in "\n\r\t":
                raise
            try:
                return self._lenient.raw_decode(text, at)
            except json.JSONDecodeError:
                raise error from None

    def take_doubled(self) -> str | None:
        """A key that stood twice in one object since the last time, or None."""
        doubled, self.doubled = self.doubled, None
        return doubled

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            seen: set[str] = set()
            self.doubled = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        return found
