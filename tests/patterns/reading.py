"""Examples of what patterns find: `ROOM.txt`, for each pattern short texts, what is found in them between `{` and `}`.

    kinds/ages.py _AGE_WORD
        {berusia baru }
        berusiaa

What the groups of the pattern hold stands behind ` | `, `-` for a group that took no part.  `␣` is a blank at an edge,
`⏎` the end of a line.  `python -m tests.patterns.reading` writes down anew what is found now: read the
difference before you commit it.  `python tools/mutation/examples.py ROOM` proposes texts for new patterns.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib import import_module
from inspect import signature
from pathlib import Path
from types import FunctionType
from typing import NamedTuple

import regex

import beritaextract
from beritaextract.lexicon.lazy_regex import LazyPattern

HERE = Path(__file__).parent
PACKAGE = Path(beritaextract.__file__).parent
# Blanks at the edges, and signs that have a meaning in the files.
_BLANK = "␣"
_SHOWN = {"\n": "⏎", "{": "⦃", "}": "⦄", "|": "¦", "\\": "⧵"}
ROOMS = ("numerals", "figures", "claims", "speakers")


def patterns_of(room: str) -> Iterator[tuple[str, regex.Pattern[str]]]:
    """The patterns that the modules of a room define, or that a function of theirs without arguments makes."""
    for path in sorted((PACKAGE / room).rglob("*.py")):
        file = path.relative_to(PACKAGE / room).as_posix()
        source = path.read_text(encoding="utf-8")
        for name in re.findall(r"^(?:def )?(\w+)(?:(?:: Final)? = |\(\) ->)", source, re.M):
            if (pattern := pattern_of(f"{room}/{file} {name}")) is not None:
                yield f"{file} {name}", pattern


def pattern_of(name: str) -> regex.Pattern[str] | None:
    """The pattern `figures/kinds/ages.py _AGE_WORD`; None where there is none of the name."""
    file, _, own = name.partition(" ")
    if not (PACKAGE / file).is_file():
        return None
    module = import_module(".".join(("beritaextract", *Path(file).with_suffix("").parts)))
    value = getattr(module, own, None)
    if hasattr(value, "cache_info") or isinstance(value, FunctionType):
        value = value() if own in dir(module) and not signature(value).parameters else None
    return value if isinstance(value, (re.Pattern, regex.Pattern, LazyPattern)) else None  # type: ignore[return-value]


def answer(pattern: regex.Pattern[str], text: str) -> str:
    """The text with what the pattern finds first in it, as it is written in the files."""
    found = pattern.search(text)
    if found is None:
        return _shown(text)
    start, end = found.span()
    marked = f"{_shown(text[:start])}{{{_shown(text[start:end])}}}{_shown(text[end:])}"
    groups = "".join(f" | {'-' if group is None else _shown(group)}" for group in found.groups())
    return marked + groups


def _shown(text: str) -> str:
    """A text on one line, without the signs that the files have a meaning for."""
    edges = (len(text) - len(text.lstrip(" ")), len(text.rstrip(" ")))
    signs = (
        _BLANK if sign == " " and not edges[0] <= at < edges[1] else _SHOWN.get(sign, sign)
        for at, sign in enumerate(text)
    )
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in signs)


def _text_of(line: str) -> str:
    marked = line.partition(" | ")[0].replace("{", "").replace("}", "")
    for sign, shown in {" ": _BLANK, **_SHOWN}.items():
        marked = marked.replace(shown, sign)
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), marked)


class Example(NamedTuple):
    """A line of a file."""

    pattern: str
    text: str
    line: str


class Examples:
    """The examples of a room."""

    def __init__(self, room: str) -> None:
        self.room = room
        self._texts: dict[str, list[str]] = {}
        for example in examples(room):
            self._texts.setdefault(example.pattern, []).append(example.text)

    def texts(self, pattern: str) -> list[str]:
        return self._texts.get(pattern, [])

    def put(self, pattern: str, texts: list[str]) -> None:
        self._texts[pattern] = texts


def examples(room: str) -> Iterator[Example]:
    """The lines of a room."""
    path, name = HERE / f"{room}.txt", ""
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        if line.startswith("    "):
            yield Example(name, _text_of(line[4:]), line[4:])
        elif line and not line.startswith("#"):
            name = line


def write(room: str, known: Examples) -> None:
    """Write down what the patterns of a room find now."""
    lines = ["# What the patterns of this room find; tests/patterns/reading.py explains the lines."]
    for name, pattern in patterns_of(room):
        if texts := known.texts(name):
            lines += ["", name, *(f"    {answer(pattern, text)}" for text in texts)]
    (HERE / f"{room}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for each in sys.argv[1:] or ROOMS:
        write(each, Examples(each))
