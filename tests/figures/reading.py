"""Cases as text: sentences with their figures marked up, one a line.

    Harga solar {Rp 13.250 | money 13250 IDR per=liter} per liter.

Behind the bar stand kind, value (`5`, `5..7`, `vague`), unit (`-` for none, `_` for a blank), the modifier unless it is
exact, and where they matter `per=` and `subject=`.  A line without marks has no figure.  Lines that begin with `== `
open a section: `in the wild` (short strings as seen), `synthetic`, `negative`, `known failure`.
"""

from __future__ import annotations

from beritaextract import figures
from beritaextract.figures.matches import FigureMatch
from beritaextract.log import Log
from beritaextract.matches import Doubtful
from beritaextract.text import analyse
from tests.case_files import MARK

# So that no case is taken for a headline.
_OPENING = "Laporan ini disusun dari lapangan.\n"


def found_in(text: str) -> tuple[str, list[FigureMatch], list[Doubtful]]:
    """The text as analysed, its figures and the doubts about them."""
    document = analyse(_OPENING + text)
    log = Log()
    return document.text, figures.find(document, blocked=document.blocked, log=log), log.doubts


def marked_up(text: str, wanted: str = "per= subject=") -> str:
    """`text` with the figures that are found marked up; `per=` and `subject=` only where `wanted` has them."""
    whole, matches, _ = found_in(text)
    parts: list[str] = []
    at = len(_OPENING)
    wanted_marks = MARK.findall(wanted)
    for index, match in enumerate(matches):
        wants = wanted_marks[index][1] if index < len(wanted_marks) else wanted
        parts.append(whole[at : match.range.start])
        parts.append(f"{{{match.range.of(whole)} | {_described(match, whole, wants)}}}")
        at = match.range.end
    return "".join(parts) + whole[at:]


def _described(match: FigureMatch, text: str, wanted: str) -> str:
    if match.vague:
        value = "vague"
    elif match.value is not None:
        value = f"{match.value:f}"
    else:
        value = f"{match.low:f}..{match.high:f}"
    fields = [match.kind, value, (match.unit or "-").replace(" ", "_")]
    if match.modifier != "exact":
        fields.append(match.modifier)
    if match.per is not None:
        fields.append("per=" + match.per.replace(" ", "_"))
    if "subject=" in wanted:
        fields.append("subject=" + (match.subject.of(text).replace(" ", "_") if match.subject else "-"))
    return " ".join(fields)
