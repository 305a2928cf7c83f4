"""Words that open a name only with another behind them: `Ni Luh`, `La Ode`, `Anak Agung`."""

from __future__ import annotations

from typing import Final

from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import word_class

# The first word, with those that may follow it, besides `I` and `Ni`, which open Balinese names.
_FOLLOWERS: Final = {
    "i": frozenset[str](),
    "ni": frozenset[str](),
    "si": frozenset({"made", "putu", "ngurah", "gede"}),
    "anak": frozenset({"agung"}),
    "sang": frozenset({"ayu", "made", "putu", "nyoman", "ketut", "gede", "ngurah"}),
    "cokorda": frozenset({"istri", "gede", "gde", "agung", "bagus", "raka", "rai", "ngurah", "putra"}),
    "raden": frozenset({"mas", "ajeng", "ayu", "roro", "rara", "panji", "bagus", "arya"}),
    "lalu": frozenset(),  # a Sasak name, where it is not `then`
    "la": frozenset({"ode"}),
    "wa": frozenset({"ode"}),
}


def opens_name(table: TokenTable, at: int, limit: int) -> bool:
    """Whether token `at` and the one behind it open a name."""
    key = table.keys[at]
    followers = _FOLLOWERS.get(key)
    if followers is None or at + 1 >= limit or not table.capital[at] or not table.capital[at + 1]:
        return False
    if key in ("i", "ni"):
        followers = word_class("balinese_name_words")
    return table.keys[at + 1] in followers or (key == "lalu" and not table.initial[at])
