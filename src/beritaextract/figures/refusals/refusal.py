"""What a refusal is."""

from __future__ import annotations

from typing import NamedTuple

from beritaextract.rules import Rule


class Refusal(NamedTuple):
    """Why a candidate is no figure.

    Attributes:
        rule: the rule that refuses it.
        names_one: whether it takes the number for a name; a list of such numbers is all names: `dosis 1, 2 dan 3`.
        doubt: what the caller should know, or an empty string.
        detail: what says more than the reason of the rule, or an empty string.
    """

    rule: Rule
    names_one: bool = False
    detail: str = ""
    doubt: str = ""
