"""Where two words meet at an inline tag: one word or two?  A page shows what a tag sets apart, its text does not."""

from __future__ import annotations

import re

# Emphasis and links are set by writers, word by word; spans and fonts are left by programs, in the middle of words too.
_OF_WRITERS = frozenset("a b strong em i u mark label".split())
_OF_CELLS = frozenset("dt dd option button".split())
_ONE_WORD = frozenset("sup sub wbr td th".split())
_LAST_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]+$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_SUFFIXES = frozenset("nya ku mu kan an i lah kah pun s es isasi".split())
_PREFIXES = frozenset(
    "di ke se me mem men meng meny menge pe pem pen peng peny ber ter per pra non anti pasca re eks".split()
)
_MIN_LETTERS = 3
_WINDOW = 40


def apart(tag: str, before: str, after: str) -> bool:
    """Whether a blank belongs between two stretches of text that a tag of this name parts."""
    if not before or not after or before[-1].isspace() or after[0].isspace() or tag in _ONE_WORD:
        return False
    if tag in _OF_CELLS:
        return True
    last, first = before[-1], after[0]
    if first in "“‘(" and (last.isalnum() or last in ".,:;”"):
        return True
    if last in ",;:!?)”" or (last == "." and first.isupper()):
        return first.isalpha()
    if not last.isalpha() or not first.isalpha():
        return last.isdigit() and first.islower() and len(_first(after)) >= _MIN_LETTERS
    left, right = _last(before), _first(after)
    if right.lower() in _SUFFIXES or len(left) == 1:
        return False
    if first.isupper():  # `JAKARTA</b>Harga` is two words, `JA</b>KARTA` one
        return not last.isupper() or (left.isupper() and right[1:2].islower())
    if left.isupper():
        return tag in _OF_WRITERS and len(right) >= _MIN_LETTERS
    return tag in _OF_WRITERS and left.lower() not in _PREFIXES and min(len(left), len(right)) >= _MIN_LETTERS


def _last(text: str) -> str:
    match = _LAST_WORD.search(text[-_WINDOW:])
    return match.group() if match else ""


def _first(text: str) -> str:
    match = _FIRST_WORD.match(text[:_WINDOW])
    return match.group() if match else ""
