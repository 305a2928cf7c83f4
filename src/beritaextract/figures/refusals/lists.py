"""Refusals of the numbers of lists, tables, paragraphs and footnotes: `1. Beras`, `2) Gula`, `[1]`."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.context import Context, opens_sentence, short_integer
from beritaextract.figures.refusals.refusal import Refusal
from beritaextract.rules import Rule

LIST_NUMBER = Rule(
    "figures.refusals.list",
    "a number with a stop at the start of a line or before a capital, or with a closing bracket, numbers a list",
    examples=("Bahan:\n1. Beras\n2. Gula", "Bahan: 1. Beras 2. Gula"),
    counterexamples=("Ada 2 bahan.",),
)
BRACKET = Rule(
    "figures.refusals.bracket",
    "a small number alone in brackets numbers a paragraph or a day, near a word for a ranking it ranks",
    examples=("Catatan itu dimuat di sana [1].", "Lawannya punya peringkat dunia terendah (157)."),
    counterexamples=("Ia membeli tiga (3) buku.",),
)

# `1'40.128s 21 Ai Okura`: a time stands before
_TIMED_BEFORE = regex.compile(r"\d[\d.']*s\s$")
_CAPITAL_BEHIND = regex.compile(r"\s\p{Lu}\p{Ll}")
_LABEL_BEFORE = regex.compile(r"\p{L}\s?:\s?$")
_ITEM = regex.compile(r"(?<![\d.,:/-])\b([1-9]\d?)\.[^\S\n]{0,4}\p{Lu}")
_ITEM_BEHIND = regex.compile(r"\.\s{0,4}[\p{Lu}\d]")
# `13 November 2025.2. DPR`: the number of an item glued to a year
_GLUED_ITEM = regex.compile(r"(?:19|20)\d\d\.\d{1,2}")
# `… Bandung Barat,2. drg. Rina`, `>>> 3. Dony`
_GLUED_LIST = regex.compile(r"[\p{L}:][,>]$")
# `Halaman 2 dari 3`
_PAGE_OF = regex.compile(r"\b(?:[Hh]alaman|[Hh]al|[Pp]age)\s\d{1,3}\s(?:dari|of)\s$")
_PAGES_BEFORE = regex.compile(r"(?r)(?<![\d.,])(?:\d{1,2} ){1,4}$")
_PAGES_BEHIND = regex.compile(r"(?: \d{1,2}(?![\d.,]?\d)){1,4}")
_FEWEST_PAGES = 3
_REACH_OF_LIST = 300
_RANKING = regex.compile(r"\b(?:ber)?(?:peringkat|ranking|rangking|unggulan)\b", regex.I)
_REACH_OF_RANKING = 50
_LIST_BEHIND = regex.compile(r"(?:[.)]\s|\.\p{Lu})")


def refuse_list_number(candidate: Candidate, context: Context) -> Refusal | None:
    """`1. Beras`, `2) Gula`."""
    view, end = context.view, candidate.end
    raw = candidate.numeral.raw or ""
    if len(raw) > 5 and _GLUED_ITEM.fullmatch(raw) and _LIST_BEHIND.match(view, end):
        return Refusal(LIST_NUMBER)
    if not short_integer(candidate, 2):
        return None
    if _PAGE_OF.search(context.before):
        return Refusal(LIST_NUMBER)
    if not context.before.strip(" (•-") and _LIST_BEHIND.match(view, end):
        return Refusal(LIST_NUMBER)
    if context.before[-1:] in (",", ">") and _GLUED_LIST.search(context.before) and view.startswith(". ", end):
        return Refusal(LIST_NUMBER)
    if candidate.unit is None and _ITEM_BEHIND.match(view, end) and _is_item(candidate, context):
        return Refusal(LIST_NUMBER)
    if view[end : end + 1] == ")" and "(" not in context.before[-12:]:
        return Refusal(LIST_NUMBER)
    return None


def refuse_page(candidate: Candidate, context: Context) -> Refusal | None:
    """`1 2 3 Next`: the numbers of the pages of an article, of which two neighbours stand beside each."""
    if candidate.unit is not None or not short_integer(candidate, 2):
        return None
    if context.before[-1:] != " " and not context.view.startswith(" ", candidate.end):
        return None
    number = int(candidate.numeral.raw or "0")
    before = _PAGES_BEFORE.search(context.before)
    behind = _PAGES_BEHIND.match(context.view, candidate.end)
    row = [*(int(page) for page in before[0].split())] if before else []
    row += [number, *(int(page) for page in behind[0].split())] if behind else [number]
    steps = {second - first for first, second in pairwise(row)}
    return Refusal(LIST_NUMBER) if len(row) >= _FEWEST_PAGES and steps == {1} else None


def refuse_row_number(candidate: Candidate, context: Context) -> Refusal | None:
    """`+0.517s 8 Paolo Bianco`, `Hujan Lebat? 5 Kabar Baru`: the numbers of a table or list without stops."""
    if not short_integer(candidate, 2) or not _CAPITAL_BEHIND.match(context.view, candidate.end):
        return None
    if context.before[-2:-1] == "s" and _TIMED_BEFORE.search(context.before):
        return Refusal(LIST_NUMBER)
    before = context.before.rstrip()
    if before and before[-1] not in "!?.”":
        return None
    number = int(candidate.numeral.raw or "0")
    near = context.view[max(0, candidate.start - _REACH_OF_LIST) : candidate.end + _REACH_OF_LIST]
    others = rf"(?:[!?.”]\s{{1,2}}|\n\s*)(?:{number - 1}|{number + 1})\s\p{{Lu}}"
    return Refusal(LIST_NUMBER) if regex.search(others, near) else None


def _is_item(candidate: Candidate, context: Context) -> bool:
    """`… head operator. 3. Kapolres …`, `6. Pesawaran – 30 unit 7. Way Kanan`: a list that has lost its line breaks."""
    number = int(candidate.numeral.raw or "0")
    # `Luka: 45. Hilang: 3`; but `Syaratnya: 1. Sehat`
    labelled = number > 1 and _LABEL_BEFORE.search(context.before) is not None
    if not labelled and opens_sentence(context.before):
        return True
    near = context.view[max(0, candidate.start - _REACH_OF_LIST) : candidate.end + _REACH_OF_LIST]
    if number > 1 and number in _numbered_items(context.view):
        return True
    neighbour = number - 1 if number > 1 else 2
    return regex.search(rf"(?<![\d.]|\d,){neighbour}\.\s{{0,2}}[\p{{L}}\d]", near) is not None


@lru_cache(maxsize=4)  # each number of a list asks for those of its article
def _numbered_items(view: str) -> frozenset[int]:
    """The numbers that stand before a stop and a capital, as far as they go on from 1 without a gap, two at least."""
    numbers = {int(match[1]) for match in _ITEM.finditer(view)}
    last = 0
    while last + 1 in numbers:
        last += 1
    return frozenset(range(1, last + 1)) if last > 1 else frozenset()


def refuse_bracket(candidate: Candidate, context: Context) -> Refusal | None:
    """`Ayat (2)`, `Rabu (24)`, the footnote `[1]`."""
    behind = context.view[candidate.end : candidate.end + 1]
    if not short_integer(candidate, 3) or context.before[-1:] + behind not in ("()", "[]"):
        return None
    small = short_integer(candidate, 2)
    return Refusal(BRACKET) if small or _is_ranked(context.view, candidate.start, candidate.end) else None


def _is_ranked(view: str, start: int, end: int) -> bool:
    """`lawan dengan peringkat FIFA terendah (157)`, `Rina (159) di ranking ganda`."""
    return _RANKING.search(view, max(0, start - _REACH_OF_RANKING), end + _REACH_OF_RANKING) is not None
