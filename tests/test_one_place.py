"""One fact in one place: word lists are data, no list stands twice, months and verbs of saying only in `language`."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

import beritaextract
from beritaextract.language import month_names, weekdays
from beritaextract.language.reporting_verbs import bare_cues

HOME = Path(beritaextract.__file__).parent
ROOMS = ["language", "text", "numerals", "figures", "dates", "entities", "claims", "speakers", "relations"]
LONGEST_LIST = 10
# Bare cues that are ordinary words too, and so may stand in other lists.
HOMOGRAPHS = {
    "terang",
    "lanjut",
    "jelas",
    "ulang",
    "ingat",
    "lapor",
    "janji",
    "aku",
    "jamin",
    "tanya",
    "jawab",
    "tolak",
    "komentar",
    "kritik",
    "pesan",
    "protes",
    "saran",
}


def _lists(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Line and words of each list of words in a module: `"…".split()`, tuples, lists and sets of strings, `a|b|c`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            words = [item.value for item in node.elts if isinstance(item, ast.Constant) and isinstance(item.value, str)]
            yield node.lineno, [word for word in words if word.isalpha()]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
            if isinstance(node.func.value, ast.Constant) and isinstance(node.func.value.value, str) and not node.args:
                yield node.lineno, node.func.value.value.split()
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "|" in node.value:
            yield (
                node.lineno,
                max((run.split("|") for run in re.findall(r"[a-z'|]{20,}", node.value)), key=len, default=[]),
            )


@pytest.mark.parametrize("room", ROOMS)
def test_word_lists_are_data(room: str) -> None:
    long = [
        f"{path.relative_to(HOME)}:{line}: {' '.join(words)[:80]}"
        for path in sorted((HOME / room).rglob("*.py"))
        for line, words in _lists(path)
        if len(words) > LONGEST_LIST and path.name != "__init__.py"
    ]
    assert not long, "\n".join(long)


@pytest.mark.parametrize("room", ROOMS[1:])
def test_no_room_lists_the_calendar_or_verbs_of_saying_again(room: str) -> None:
    calendar = month_names() | set(weekdays())
    cues = bare_cues() - HOMOGRAPHS
    again = []
    for path in sorted((HOME / room).rglob("*.py")):
        for line, words in _lists(path):
            for known in (calendar, cues):
                if len(known.intersection(map(str.lower, words))) > 2:
                    again.append(f"{path.relative_to(HOME)}:{line}: {' '.join(words)[:80]}")
    for name, words in _classes(room):
        for known in (calendar, cues):
            if len(known.intersection(words)) > 4:
                again.append(f"{name}: {sorted(known.intersection(words))}")
    assert not again, "\n".join(again)


def _classes(room: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Name and own words of each word class of a room: the tables with `use` and `words` of its TOML files."""
    for path in sorted((HOME / room).rglob("*.toml")):
        for name, row in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if isinstance(row, dict) and {"use", "words"} <= set(row):
                yield f"{path.relative_to(HOME)} [{name}]", frozenset(row["words"].split())


def test_no_word_class_stands_twice() -> None:
    classes = [entry for room in ROOMS for entry in _classes(room) if len(entry[1]) > LONGEST_LIST]
    twice = [
        f"{one} and {other} share {len(mine & its)} of {min(len(mine), len(its))} words"
        for (one, mine), (other, its) in combinations(classes, 2)
        if len(mine & its) > max(LONGEST_LIST, 0.8 * min(len(mine), len(its)))
    ]
    assert not twice, "\n".join(twice)
