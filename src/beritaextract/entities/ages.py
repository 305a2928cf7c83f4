"""Ages behind names: `Sarmi (62)`, `Epul, 31 tahun,`."""

from __future__ import annotations

from beritaextract.entities.token_table import TokenTable


def has_age(table: TokenTable, at: int, limit: int) -> bool:
    """Whether `(31)`, `(31 tahun)`, `, 31,` or `, 31 tahun,` stands here."""
    if at + 2 >= limit or not (table.keys[at + 1].isdigit() and len(table.keys[at + 1]) == 2):
        return False
    following = table.keys[at + 2]
    if table.keys[at] == "(":
        return following in (")", "tahun", "th", "thn")
    return table.keys[at] == "," and (following == "," or (following == "tahun" and table.is_a(at + 3, limit, ",")))
