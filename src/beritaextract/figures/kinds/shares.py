"""Shares: a half, a third of people or things (`separuh warga`, `dua pertiga kawasan`, `4/5 anggota`)."""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.words import figure_words
from beritaextract.rules import Rule

SHARE = Rule(
    "figures.shares.part",
    "a fraction that is no amount of a piece or measure is a share of what stands behind it",
    examples=("Separuh warga mengungsi.", "Dua pertiga kawasan itu rusak.", "Sebanyak 4/5 anggota hadir."),
    counterexamples=("Ia minum setengah gelas air.", "Ia menunggu setengah jam.", "Ada setengah juta warga."),
)

_FRACTIONS = ("half", "fraction")


def attach_share(candidate: Candidate) -> None:
    """Makes a share of a fraction that is nothing else; `setengah gelas` counts, `setengah juta` is a number."""
    numeral = candidate.numeral
    fraction = candidate.kind == "count" and numeral.role in _FRACTIONS and not numeral.scaled
    if fraction and candidate.unit not in figure_words("divided_pieces"):
        candidate.kind, candidate.rule = "share", SHARE
