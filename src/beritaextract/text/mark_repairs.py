"""Quotation marks typed twice, or out of other signs: `““Kami siap,””`, `,,Kami siap,”`, `<<Kami siap>>`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from beritaextract.language.reporting_verbs import bare_cues, clitic_cues
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule
from beritaextract.text.repairs import Repair

DOUBLED = Rule(
    "text.legible.doubled-mark",
    "two marks at each end of a quotation, or a mark made of other signs",
    examples=("““Kami siap,”” kata Rina.", ",,Kami siap,” kata Rina.", "<<Kami siap,>> kata Rina."),
    counterexamples=("“Dia bilang, “Siap,”” kata Rina.", "Jika a << b, maka b besar."),
)
QUOTED_CUE = Rule(
    "text.legible.quoted-cue",
    "the marks around a verb of saying behind a quotation quote nothing",
    examples=("“Kami siap,” “ujar” Rina.",),
    counterexamples=("Ia suka “kata” itu.",),
)

_DOUBLES = '“”„"«»'
_DOUBLED: Final = re.compile(f"[{_DOUBLES}](?=[{_DOUBLES}])")
_OPENING: Final = regex.compile(rf"(?<![^\s(\[])[{_DOUBLES}]{{2}}(?=[\w(])")
_CLOSING: Final = regex.compile(rf"(?<=[\w.,!?…)])[{_DOUBLES}]{{2}}(?![\w{_DOUBLES}])")
_SIGNS: Final = regex.compile(r"(?<![^\s(\[])(?:,,|<<)(?=\w)|(?<=[\w.,!?…])>>(?!\S)")
_TWO_MARKS: Final = re.compile('[”"’] [“”"]')  # what `_QUOTED_CUE` begins with
_QUOTED_CUE: Final = regex.compile(r"(?<=[”\"’] )(?P<open>[“”\"])(?P<cue>\p{Ll}{4,16})(?P<close>[”“\"])(?=\s)")
_SIGN_MARKS: Final = {",,": "„", "<<": "«", ">>": "»"}


def mark_repairs(text: str) -> Iterator[Repair]:
    """Each mark that stands for another, or for nothing, in text order."""
    found: list[Repair] = []
    if any(map(text.__contains__, _SIGN_MARKS)):
        found += (Repair(*match.span(), _SIGN_MARKS[match.group()], DOUBLED) for match in _SIGNS.finditer(text))
    # Without one that opens, two closing marks end two quotations.
    if _DOUBLED.search(text) is not None and _OPENING.search(text) is not None:
        found += (Repair(*match.span(), match.group()[0], DOUBLED) for match in _OPENING.finditer(text))
        found += (Repair(*match.span(), match.group()[-1], DOUBLED) for match in _CLOSING.finditer(text))
    for match in _QUOTED_CUE.finditer(text) if _TWO_MARKS.search(text) is not None else ():
        if match["cue"] in bare_cues() or match["cue"] in clitic_cues():
            found += (Repair(*match.span(side), "", QUOTED_CUE) for side in ("open", "close"))
    found.sort(key=lambda repair: repair.start)
    done = 0
    for repair in found:
        if repair.start >= done:
            yield repair
            done = repair.end
