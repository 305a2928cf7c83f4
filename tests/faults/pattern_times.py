"""Every pattern of the package on hostile text, each alone: prints those whose time grows with its square.

A pattern is tried in the ways in which the package uses it: those that are only matched at one place are not searched
for everywhere, where each blank of a long row would be a beginning of its own.

Run in a process of its own, since it listens to what is compiled: `python -m tests.faults.pattern_times`.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import sys
import time
import traceback
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import regex

# What opens, closes, joins and fills the things that patterns look for; each is repeated to the length of the text.
ATOMS = [
    *" \n\t(“”\"',.-–/:&<a1A",
    *(
        "a ",
        "A ",
        "Aa ",
        "Aa, ",
        "A. ",
        "a. ",
        "aa-",
        "AA ",
        "Aa\n",
        " \n",
        "\r\n",
        "1 ",
        "1.",
        "1,",
        "1.000 ",
        "1/",
        "1-",
    ),
    *(
        "1:",
        "0",
        "00 ",
        "Rp ",
        "Rp 1 ",
        "Rp1",
        "( ",
        "(1",
        "[ ",
        "<a ",
        "&a",
        "“a” ",
        "…",
        "...",
        "- ",
        "@a",
        "http://a",
    ),
    *(
        "di ",
        "dan ",
        "yang ",
        "5 dan ",
        "ribu ",
        "satu ",
        "persen ",
        "tahun ",
        "PT ",
        "H. ",
        "bin ",
        "Senin (",
        "1 Mei ",
    ),
]
SHORT, LONG = 1_000, 4_000
# A pattern that is linear needs some hundredths of this; a square is sixteen times as long on the longer text.
SECONDS, GROWTH = 0.01, 8.0


class Made(NamedTuple):
    """A pattern, the place where it is made, and whether it is searched for or only matched at one place."""

    pattern: Any
    place: str
    searched: bool


@cache
def uses(file: str | None) -> dict[str, set[str]]:
    """The methods that are called of each name in a file, or in the whole code of the package."""
    root = Path(importlib.import_module("beritaextract").__path__[0])
    found: dict[str, set[str]] = {}
    for path in [Path(file)] if file else sorted(root.rglob("*.py")):
        for name, method in re.findall(r"\b(\w+)(?:\(\))?\.(\w+)\(", path.read_text(encoding="utf-8")):
            found.setdefault(name, set()).add(method)
    return found


def is_searched(frame: traceback.FrameSummary) -> bool:
    """Whether a pattern is used by more than `match` and `fullmatch`, told by the name of its line or function."""
    named = re.match(r"\s*(\w+)(?:: [^=]+)? = ", frame.line or "")
    name = named[1] if named and frame.name == "<module>" else frame.name
    if name == "<module>":
        return True
    used = uses(frame.filename if name.startswith("_") else None).get(name, set())
    return not used or bool(used - {"match", "fullmatch"})


def compiled() -> dict[int, Made]:
    """All patterns that the package makes at import and on first use."""
    found: dict[int, Made] = {}

    def listen(module: Any) -> None:
        original = module.compile

        def compile_(pattern: Any, flags: int = 0, **names: Any) -> Any:
            made = original(pattern, flags, **names)
            frame = traceback.extract_stack(limit=2)[0]
            if "beritaextract/" in frame.filename and not frame.filename.endswith("lazy_regex.py"):
                place = f"{frame.filename.rpartition('beritaextract/')[2]}:{frame.name}:{frame.lineno}"
                found[id(made)] = Made(made, place, is_searched(frame))
            return made

        module.compile = compile_

    listen(re)
    listen(regex)
    listen(importlib.import_module("beritaextract.lexicon.lazy_regex"))
    package = importlib.import_module("beritaextract")
    for module in pkgutil.walk_packages(package.__path__, "beritaextract."):
        if module.name.endswith(".__main__"):
            continue
        try:
            loaded = importlib.import_module(module.name)
        except ImportError:
            continue  # an extra that is not installed
        for function in list(vars(loaded).values()):
            lazy = hasattr(function, "cache_info") and getattr(function, "__module__", "") == module.name
            if lazy and not inspect.signature(function).parameters:
                function()
    return found


def seconds(pattern: Any, atom: str, length: int, *, searched: bool = True) -> float:
    """CPU time of looking for a pattern in a text made of one atom, everywhere or at its head."""
    text = (atom * (length // len(atom) + 1))[:length] + "\x00"
    before = time.process_time()
    if searched:
        for _ in pattern.finditer(text):
            pass
    pattern.match(text)
    pattern.fullmatch(text)
    return time.process_time() - before


def main() -> None:
    patterns = compiled()
    print(len(patterns), "patterns", file=sys.stderr)
    for pattern, place, searched in patterns.values():
        if isinstance(pattern.pattern, bytes):
            continue
        for atom in ATOMS:
            long = seconds(pattern, atom, LONG, searched=searched)
            if long > SECONDS and long > GROWTH * max(seconds(pattern, atom, SHORT, searched=searched), SECONDS / 100):
                print(f"{place}: {long:.3f} s for {LONG} characters of {atom!r}: {pattern.pattern[:80]!r}")
                break


if __name__ == "__main__":
    main()
