"""Digits that blanks or apostrophes part: `1 950 000`, `1'500'000`, `250. 000`, `5 ,2`.

French and Swiss habits, no-break blanks of word processors and slips of the keyboard leave them.  What the form alone
allows is proposed here; whether the digits are one number the text around them decides, which the caller knows.
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

_APOSTROPHES: Final = re.compile(r"([0-9]{1,3}(?:['’`˙·_][0-9]{3})++)(?![0-9'’`˙·_])([.,][0-9]{1,2}(?![0-9]))?")
# `1..500.000`, `2,,5`: a mark typed twice
_DOUBLED = re.compile(r"(?:[1-9][0-9]{0,2}(?:[.,]{1,2}[0-9]{3})++|[0-9]{1,3}([.,])[.,][0-9]{1,2})(?![0-9]|[.,][0-9])")
_BLANKS: Final = re.compile(r"([1-9][0-9]{0,2}(?: [0-9]{3})++)(?! ?[0-9])(?:,[0-9]{1,2}(?![0-9]))?(?![-/:.]?[0-9])")
_MARKS = re.compile(r"[1-9][0-9]{0,2}(?: ?([.,])[ \n]?[0-9]{3}(?![0-9]))(?: ?\1[ \n]?[0-9]{3}(?![0-9]))*+(?!\1?[0-9])")
# `1.250 000`: a mark between the first groups, a blank before the last ones
_MIXED: Final = re.compile(r"([1-9][0-9]{0,2}(?:\.[0-9]{3}){1,6}+(?: [0-9]{3}){1,6}+)(?! ?[0-9]|[-/:.]?[0-9])")
_DECIMAL: Final = re.compile(r"([0-9]{1,3})( ?)([.,])([ \n]?)([0-9]{1,2})(?![0-9]|[.,][0-9])")


_PARTING: Final = " '’`˙·_.,"


class Parted(NamedTuple):
    """Digits with blanks between them that may be one number.

    Attributes:
        form: `groups` of three digits at blanks, at `apostrophes` or what stands for them, or at `marks` with a blank
            beside them; a `decimal` mark with one; marks `doubled` by a slip.
        raw: the digits with the marks of the number that they would be.
        end: where it would end.
        pieces: the digits as they stand, between the blanks.
    """

    form: Literal["apostrophes", "groups", "marks", "decimal", "doubled"]
    raw: str
    end: int
    pieces: tuple[str, ...]


def parted_at(view: str, at: int, raw: str, end: int) -> Parted | None:
    """What the digits `raw` from `at` to `end` would be with what follows behind a blank or an apostrophe."""
    follower = view[end : end + 1]
    if not follower or follower not in _PARTING:
        return None
    if follower in ".," and view[end + 1 : end + 2] in (".", ","):
        match = _DOUBLED.match(view, at)
        if match is None:
            return None
        joined = re.sub(r"[.,]{2}", match[1] or ".", match[0])
        return Parted("doubled", joined, match.end(), tuple(re.split(r"[.,]{2}", match[0])))
    if follower not in " .,":
        match = _APOSTROPHES.match(view, at) if raw.isdecimal() else None
        if match is None:
            return None
        pieces = tuple(re.split("['’`˙·_]", match[1]))
        return Parted("apostrophes", _grouped(pieces, match[2] or ""), match.end(), pieces)
    if follower == " " and not view[end + 1 : end + 2].isdecimal() and view[end + 1 : end + 2] not in (",", "."):
        return None
    match = _BLANKS.match(view, at) if follower == " " and raw.isdecimal() else None
    if match is not None:
        pieces = tuple(match[1].split(" "))
        return Parted("groups", _grouped(pieces, match[0][len(match[1]) :]), match.end(), pieces)
    match = _MIXED.match(view, at) if follower == " " and "." in raw else None
    if match is not None:
        pieces = tuple(match[0].split(" "))
        return Parted("marks", match[0].replace(" ", "."), match.end(), pieces)
    match = _MARKS.match(view, at)
    if match is not None and match.end() > end:
        pieces = tuple(re.split(r" ?[.,][ \n]| [.,]", match[0]))
        return Parted("marks", re.sub(r"\s", "", match[0]), match.end(), pieces)
    match = _DECIMAL.match(view, at) if raw.isdecimal() else None
    if match is not None and (match[2] or match[4]):
        return Parted("decimal", f"{match[1]}{match[3]}{match[5]}", match.end(), (match[1], match[5]))
    return None


def _grouped(pieces: tuple[str, ...], decimals: str) -> str:
    """The digits as one number; of two groups without a mark, which could be read as decimal."""
    decimals = decimals.replace(".", ",")
    return ("" if len(pieces) == 2 and not decimals else ".").join(pieces) + decimals
