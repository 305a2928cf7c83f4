"""Elisions: one unit for several numbers (`masing-masing 3, 5 dan 7 unit`, `2, 3, dan 5 persen`)."""

from __future__ import annotations

import regex

from beritaextract.figures.candidate import Candidate

_NEAR = 60
_WIDEST_GAP = 9
_SENTENCE_END = regex.compile(r"[.!?;:\n](?:\s|$)")
# `pinjaman daerah senilai 4 triliun`: the clause talks of money
_MONEY_BEFORE = regex.compile(
    r"(?i:\b(?:senilai|seharga|anggaran|dana|biaya|uang|kerugian|merugi|utang|pinjaman|harga|omzet|laba|modal|investasi"
    r"|pendapatan|belanja|denda|suap|gaji|pajak))\b[^.;:!?\n]*+$"
)
_BILLIONS = regex.compile(r"(?i:mil[iy]+ar|tril[iy]*un)")
_SEPARATOR = regex.compile(r"(?:,\s(?:dan\s|serta\s|atau\s|hingga\s)?|\s(?:dan|serta|atau|maupun)\s)$")


def share_currency(view: str, candidates: list[Candidate]) -> None:
    """`dari Rp 1,2 triliun menjadi 1,5 triliun`: a bare scaled number behind an amount is an amount too.

    So is a vague `puluhan miliar` or `triliunan` that counts nothing: an Indonesian paper means rupiah.
    """
    for index, candidate in enumerate(candidates):
        if candidate.kind != "count" or candidate.unit is not None or not candidate.numeral.scaled:
            if candidate.numeral.vague and candidate.kind == "count" and candidate.unit is None:
                _imply_rupiah(view, candidate)
            continue
        previous = candidates[index - 1] if index else None
        if previous is not None and previous.kind == "money" and candidate.numeral.digits:
            gap = view[previous.tail : candidate.start]
            if len(gap) < _NEAR and not _SENTENCE_END.search(gap):
                candidate.kind, candidate.unit, candidate.rule = "money", previous.unit, "figures.elisions.currency"
                continue
        if candidate.numeral.vague or _MONEY_BEFORE.search(view, max(0, candidate.start - _NEAR), candidate.start):
            _imply_rupiah(view, candidate)


def _imply_rupiah(view: str, candidate: Candidate) -> None:
    if _BILLIONS.search(view, candidate.start, candidate.end):
        candidate.kind, candidate.unit, candidate.rule = "money", "IDR", "figures.money.implied"


def mark_lists(view: str, candidates: list[Candidate]) -> None:
    """Marks the bare numbers of a list that ends in a number with a unit."""
    for index in range(len(candidates) - 2, -1, -1):
        candidate, following = candidates[index], candidates[index + 1]
        if candidate.kind != "count" or candidate.unit is not None or candidate.end != candidate.numeral.end:
            continue
        if candidate.numeral.vague or candidate.numeral.scaled or following.kind == "money" or following.numeral.scaled:
            continue
        if following.unit is None and not following.listed:
            continue
        if (
            candidate.numeral.digits != following.numeral.digits
            or not 0 < following.start - candidate.tail < _WIDEST_GAP
        ):
            continue
        candidate.listed = _SEPARATOR.match(view, candidate.tail, following.start) is not None


def share_units(candidates: list[Candidate]) -> None:
    """Gives the numbers of a list the unit of the number that the list ends in."""
    for candidate, following in zip(candidates[-2::-1], candidates[:0:-1], strict=True):
        if not candidate.listed or following.unit is None:
            continue
        candidate.kind, candidate.unit, candidate.factor = following.kind, following.unit, following.factor
        candidate.classifier, candidate.unit_range = following.classifier, following.unit_range
        candidate.rule = "figures.elisions.list"
