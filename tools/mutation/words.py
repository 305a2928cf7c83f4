"""Mutants of word classes: a word of `words.toml` less."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Any

from mutants import Mutant

from beritaextract.lexicon import word_classes


def mutants_of(package: Path, room: str) -> Iterator[Mutant]:
    """The mutants of the word classes of a room."""
    path = package / room / "words.toml"
    for name, row in _rows(path).items():
        own = row.get("words", "").split()
        for word in own if len(own) > 1 else ():
            yield Mutant(f"{room}/words.toml", name, word, "", range(0), "")


def with_class(path: Path, name: str) -> set[str]:
    """A class and all of its file that include it."""
    found = {name}
    rows = _rows(path)
    while more := {key for key, row in rows.items() if found & set(row.get("includes", "").split())} - found:
        found |= more
    return found


def strings(code: CodeType) -> set[str]:
    """The strings in a function and in those inside it."""
    found = {constant for constant in code.co_consts if isinstance(constant, str)}
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            found |= strings(constant)
    return found


def put_in_place(mutant: Mutant) -> None:
    """Lets the class lose its word; who has loaded it must forget it."""
    room = mutant.file.split("/")[0]
    load = word_classes.load_rows

    def without(package: str, name: str, **rest: Any) -> Any:
        rows = load(package, name, **rest)
        if package == f"beritaextract.{room}" and name == "words.toml":
            row = rows[mutant.where]
            kept = [word for word in row["words"].split() if word != mutant.before]
            rows = {**rows, mutant.where: {**row, "words": " ".join(kept)}}
        return rows

    word_classes.load_rows = without  # type: ignore[attr-defined]
    word_classes.load_word_classes.cache_clear()


def _rows(path: Path) -> dict[str, dict[str, str]]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
