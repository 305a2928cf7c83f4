"""Outlets: newspapers, agencies, broadcasters and news sites, each one line of `outlets.toml`.

Datelines, credits, the paper that speaks of itself (`Bisnis mencatat …`) and names with a capital inside ask here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from beritaextract.errors import LexiconError
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.lexicon import load_rows


class Outlet(NamedTuple):
    """One outlet.

    Attributes:
        name: as running text writes it.
        forms: all its spellings in print, the name and the name in capitals included.
        domains: its addresses; by default the name in small letters and `.com`.
        family: regional editions write a place behind the name (`TribunJatim`).
        word: the name is an ordinary word too (`bisnis`): alone it names the outlet only where the context says so.
    """

    name: str
    forms: tuple[str, ...]
    domains: tuple[str, ...]
    family: bool
    word: bool


@lru_cache(maxsize=1)
def outlets() -> Mapping[str, Outlet]:
    """Every outlet by each of its spellings in print, and by each of its addresses in small letters.

    Raises:
        LexiconError: a spelling or an address of two outlets.
    """
    found: dict[str, Outlet] = {}
    optional = ("forms", "domain", "family", "word")
    for name, row in load_rows("beritaextract.language", "outlets.toml", key="name", optional=optional).items():
        printed = [name, *row.get("forms", ())]
        forms = tuple(dict.fromkeys([*printed, *(form.upper() for form in printed)]))
        domains = tuple(row.get("domain", f"{name.lower().replace(' ', '')}.com").split())
        outlet = Outlet(name, forms, domains, family="family" in row, word="word" in row)
        for key in (*forms, *domains):
            if found.setdefault(key, outlet) is not outlet:
                raise LexiconError(f"outlets.toml: {key!r} stands under {found[key].name!r} and {name!r}")
    return MappingProxyType(found)


def outlet_named(words: str) -> Outlet | None:
    """The outlet that `words` name, in one of its spellings or by its address; None where they name none."""
    return outlets().get(words) or outlets().get(words.lower())


def compiled_with_outlets(pattern: str) -> regex.Pattern[str]:
    """The pattern (of the module `regex`) in which `(?&outlet)` stands for any outlet in one of its spellings."""
    families = "|".join(sorted({re.escape(form) for form, outlet in _printed() if outlet.family}))
    # A named list compiles in a hundredth of the time of so many alternatives.
    outlet = rf"(?:(?:{families})[A-Za-z]*+|\L<outlets>(?![a-z]))"
    forms = [form for form, outlet_ in _printed() if not outlet_.family]
    return regex.compile(pattern.replace("(?&outlet)", outlet), outlets=forms, ignore_unused=True)


@lru_cache(maxsize=1)
def camel_case_names() -> frozenset[str]:
    """Names of one word with a capital inside, of brands and outlets: no two words that a scraper glued together."""
    brands = load_rows("beritaextract.language", "brands.toml", key="name", required=("example",))
    return frozenset(brands) | {form for form, _ in _printed() if re.fullmatch(r"\w*[a-z][A-Z]\w*", form)}


def _printed() -> list[tuple[str, Outlet]]:
    return [(key, outlet) for key, outlet in outlets().items() if key in outlet.forms]
