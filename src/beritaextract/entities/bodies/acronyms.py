"""Acronyms in brackets behind the name that they stand for: `Program Pangan Dunia (WFP)`."""

from __future__ import annotations

from beritaextract.entities.names.predicates import title_starts
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import word_class


def acronym_end(table: TokenTable, at: int, limit: int) -> int:
    """Index behind an acronym in brackets that starts at `at`; `at` itself if the brackets hold something else."""
    for end in range(at + 1, min(at + 5, limit)):
        text = table.tokens[end].text
        if text == ")":
            return end + 1 if end > at + 1 else at
        if not (text[0].isupper() or text in "-/.&"):
            return at
    return at


def repeats(table: TokenTable, start: int, at: int, end: int) -> bool:
    """Whether the brackets at tokens `at:end` hold a short form of the words `start:at`: its letters, in their order.

    `Menteri Ketenagakerjaan (Menaker)`, `Pelaksana Tugas (Plt.)`; but `peneliti (INDEF)`.
    """
    letters = iter("".join(table.keys[start:at]))
    short = "".join(table.keys[at + 1 : end - 1])
    return all(letter in letters for letter in short if letter.isalpha())


def bracket_ahead(table: TokenTable, at: int, limit: int) -> int:
    """Index behind an acronym in brackets that closes the run of capitalised words from `at` on; 0 if none does."""
    for here in range(at + 1, min(at + 8, limit)):
        if table.tokens[here].text == "(":
            end = acronym_end(table, here, limit)
            return end if end > here else 0
        if not table.capital[here] and table.keys[here] not in word_class("name_joiners"):
            return 0
        if title_starts(table, here, limit):
            return 0
    return 0
