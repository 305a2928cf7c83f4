"""Mutants of regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import regex
from mutants import Mutant
from pattern_variants import variants

from beritaextract.lexicon.lazy_regex import LazyPattern


def mutants_of(module: ModuleType, path: Path, file: str) -> Iterator[Mutant]:
    """The mutants of all patterns that a module defines, or that a function of it without arguments makes once."""
    source = path.read_text(encoding="utf-8")
    for name, value in vars(module).items():
        made = regex.search(rf"^def {name}\(\)", source, regex.M) and hasattr(value, "cache_info")
        pattern = value() if made else value
        if not isinstance(pattern, (re.Pattern, regex.Pattern, LazyPattern)):
            continue
        if made or regex.search(rf"^{name} = ", source, regex.M):
            for mutated in variants(pattern.pattern):
                yield Mutant(file, name, pattern.pattern, mutated, range(0), "")
