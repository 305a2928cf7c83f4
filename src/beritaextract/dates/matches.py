"""What the dates room hands upward."""

from __future__ import annotations

from typing import NamedTuple

from beritaextract.rules import Rule


class DateMatch(NamedTuple):
    """A calendar expression.

    Attributes:
        start, end, value, basis: those of `records.Date`.
        rule: the rule that found it.
        counted: a number in it is a figure too (`dua hari lalu`).
    """

    start: int
    end: int
    value: str | None
    basis: str
    rule: Rule
    counted: bool = False


class ReferenceMatch(NamedTuple):
    """A law, regulation or ruling; the fields are those of `records.Reference`.

    Attributes:
        kind: short name of the kind of law (`UU`, `PP`, `Inpres`), `Pasal` for an article whose law is not named beside
            it, `perkara` for a court case, `other` for a number and year whose kind is left unsaid.
        number: as written, without the year where a slash or `Tahun` parts the two: `7`, `11/POJK.03/2020`.
        year: year of the law, or None.
        issuer: who made it, where the text names that between kind and number: `Menteri Kesehatan`.
        article: the article meant: `112 ayat (2)`.
    """

    start: int
    end: int
    kind: str
    number: str | None
    year: int | None
    rule: Rule
    issuer: str | None = None
    article: str | None = None
