"""Whether digits that blanks part are one number: `816 000 ton` is, `lantai 5 200 orang` is not."""

from __future__ import annotations

from beritaextract.figures.context.context import opens_sentence
from beritaextract.figures.kinds.money import sign_before
from beritaextract.figures.kinds.percent import is_percent
from beritaextract.figures.lexicon import labels, units
from beritaextract.figures.phrases import word_at
from beritaextract.figures.words import figure_words, function_words, quantity_copulas, time_words
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.numerals import Parted, scale_words

_AGE_WORDS = frozenset({"usia", "umur", "berusia", "berumur"})
_RUPIAH_BEFORE = regex.compile(r"[Rr][Pp]\.?\s?$")
_REACH = 40
_WORD_BEFORE = regex.compile(r"(?r)(\p{L}[\p{L}'’/-]*)[.:]?\s?\(?$")
_OF_MONEY = regex.compile(r"(?:\s?/|\s(?:per|rupiah|se\p{Ll}+)\b|\s?[.,;)!?]|\s*$)", regex.I)


def joins(view: str, at: int, parted: Parted) -> bool:
    """Whether the digits that stand parted from `at` on are one number."""
    line = view[max(0, at - _REACH) : at]
    line = line[line.rfind("\n") + 1 :]
    before = line.rstrip()
    if before[-1:].isdigit() or (before[-1:] in (",", "-", "–") and before[-2:-1].isdigit()):
        return False  # another number, or a list of them
    money = sign_before(view, at) is not None
    if parted.form in ("apostrophes", "doubled") or (money and parted.form == "groups"):
        return True
    if parted.form == "groups":
        return _are_groups(line, parted)
    if parted.form == "marks":
        listed = not before.strip("(•-*") and len(parted.pieces[0]) < 3  # `1. 966 …` numbers an item
        return not listed and _are_marked_groups(view, at, parted, money)
    hugging = view[at + len(parted.pieces[0])] == " "  # `5 ,2`: no list is written so
    return (hugging and money) or (bool(before) and not _is_label(line) and is_quantity(view, parted.end))


def _is_label(line: str) -> bool:
    """Whether the line ends in a word behind which a number names."""
    match = _WORD_BEFORE.search(line)
    lower = match[1].lower() if match else ""
    return lower in labels() or lower in figure_words("identified")


def _are_groups(line: str, parted: Parted) -> bool:
    """`816 000`, `12 500`: unless what stands before names the first of them."""
    match = _WORD_BEFORE.search(line)
    if match is None:
        return True
    word, lower = match[1], match[1].lower()
    if _is_label(line) or lower.removesuffix("nya") in _AGE_WORDS:
        return False
    if word.islower() or lower in function_words() or opens_sentence(line[: match.start()]):
        return lower not in time_words()
    return len(parted.pieces) > 2


def _are_marked_groups(view: str, at: int, parted: Parted, money: bool) -> bool:
    """`250. 000`, `1. 966.835`, `Rp 1,250, 500`."""
    pieces = parted.pieces
    broken = "\n" in view[parted.end - 4 : parted.end] and not (money and "." in pieces[0])
    if all(set(piece) <= set("0.,") for piece in pieces[1:]) and not broken:
        return True
    behind = view[at + len(pieces[0]) : at + len(pieces[0]) + 3]
    if behind[:2] == " ." and behind[2:].isdecimal() and (len(pieces[0]) < 4 or "." in pieces[0]):
        return True  # `Rp1 .500.000`, `2 .500 m2`: no sentence begins with a stop
    small = len(pieces[0]) < 3 and not pieces[0].startswith("0") and _RUPIAH_BEFORE.search(view, max(0, at - 5), at)
    if money and not broken and (small or any(mark in pieces[1] for mark in ".,")):
        return True  # `Rp 2. 500.000`: nothing costs two rupiah
    if money:
        return _OF_MONEY.match(view, parted.end) is not None
    word = _WORD_BEFORE.search(view[max(0, at - _REACH) : at])
    if word is not None and word[1].lower() in quantity_copulas() and pieces[0].isdecimal() and len(pieces[0]) < 4:
        return True  # `sebanyak 1. 250 siswa`: an item of a list has no such word before it
    return len(pieces) > 2 or any(mark in pieces[1] for mark in ".,")


def is_quantity(view: str, at: int) -> bool:
    """Whether a scale word, a percent sign or a unit stands behind `at`."""
    word = word_at(view, at)
    if is_percent(view, at, word):
        return True
    if word is None:
        return False
    return word.form in scale_words() or bool(units().words.opening(view, word)) or word.form in units().symbols
