"""The module `regex`, with patterns that are compiled when they are first used: `… import lazy_regex as regex`.

`regex` compiles in Python: all patterns of the library take half a second, of which an ordinary article needs a fifth.
"""

from __future__ import annotations

from typing import Any, cast

import regex
from regex import IGNORECASE, I, Match, Pattern, S, escape

__all__ = ["IGNORECASE", "I", "LazyPattern", "Match", "Pattern", "S", "compile", "escape"]

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "splititer")
_USED = (*_METHODS, "pattern", "flags", "groups", "groupindex")


class LazyPattern:
    """Stands for a pattern; from its first use on it has the attributes of the compiled one."""

    __slots__ = (*_USED, "_flags", "_named", "_source")

    def __init__(self, source: str, flags: int, named: dict[str, Any]) -> None:
        self._source, self._flags, self._named = source, flags, named


class _Uncompiled(LazyPattern):
    """A pattern before its first use; a class of its own, as `__getattr__` slows every look at an attribute."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:  # is called for what is not set yet
        compiled = regex.compile(self._source, self._flags, **self._named)
        for used in _USED:
            setattr(self, used, getattr(compiled, used))
        self.__class__ = LazyPattern  # type: ignore[assignment]
        return getattr(compiled, name)


def compile(source: str, flags: int = 0, **named: Any) -> Pattern[str]:
    """As `regex.compile`, put off until the pattern is used; a wrong pattern raises then."""
    return cast("Pattern[str]", _Uncompiled(source, flags, named))
