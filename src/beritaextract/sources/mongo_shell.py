"""JSON as the shell of MongoDB and Robo 3T print it: `ObjectId("…")`, `ISODate("…")`, `/* 1 */` above each document."""

from __future__ import annotations

import re
from collections.abc import Callable

_CALLS = r"(?:ObjectId|ISODate|NumberLong|NumberInt|NumberDecimal|UUID|Date)"
_SHELL = re.compile(rf"[:\[,]\s?{_CALLS}\(")
# Behind a colon, bracket or comma and with bare quotation marks it cannot be a part of a string.
_CALL = re.compile(rf'([:\[,]\s?)(?:new )?{_CALLS}\(\s?("[^"\\\n]{{0,80}}"|-?\d{{1,25}})\s?\)')
_NUMBER = re.compile(r"^/\* \d+ \*/[ \t]*\r?$", re.M)


def plain_json(more: Callable[[int], str]) -> Callable[[int], str]:
    """What `more` hands out piece by piece, with the notation of the shell made JSON where the first piece has it."""
    begun = shell = False
    kept = ""

    def read(size: int) -> str:
        nonlocal begun, shell, kept
        piece = more(size)
        if not begun:
            begun, shell = True, _SHELL.search(piece) is not None
        if not shell:
            return piece
        text = kept + piece
        whole = text.rfind("\n") + 1 if piece else len(text)
        if not whole and piece:  # one line: a call over its end is left as it is
            whole = len(text)
        kept = text[whole:]
        return _CALL.sub(r"\1\2", _NUMBER.sub("", text[:whole]))

    return read
