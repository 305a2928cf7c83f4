"""The wording of an utterance: its words for comparing, and fingerprints by which two wordings meet.

Fingerprints are chosen by winnowing (Schleimer, Wilkerson and Aiken 2003): of each window of hashed word triples the
smallest.  Two wordings that share five words in a row share a fingerprint, wherever in a longer one they stand.
"""

from __future__ import annotations

import zlib
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from beritaextract.language import word_class
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.numerals import is_opening, numeral_at, parse_number

#: Shorter utterances are stock phrases more often than quotations.
MIN_WORDS = 6
# Of a longer one only so many words are compared, so that time stays linear.
_MOST_WORDS = 400
_TRIPLE = 3
_WINDOW = 3
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]++(?:[.,][\p{N}]++)*+")

# Two wordings are of one utterance when so much of the shorter one stands in the other …
_COVERED = 0.8
# … or when both are cut differently, and share so many words in a row, so much of the shorter one.
_RUN = 10
_RUN_COVERED = 0.4
# Blocks of fewer words are chance.
_BLOCK = 2
# Who says the same ends the same: of two wordings that both go on behind what they share one goes on elsewhere, if by
# more than a word or two.  Before it, where papers lead in as they like, more may differ.
_FURTHER = 4
_TAIL = 1
_HEAD = 4


@lru_cache(maxsize=1 << 14)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in small letters; a number with its separators is one word."""
    return tuple(_WORD.findall(text.casefold()))[:_MOST_WORDS]


def fingerprints(words: tuple[str, ...]) -> list[int]:
    """Hashes by which wordings that share five words in a row meet, each once, in their order."""
    hashes = [
        zlib.crc32(" ".join(words[at : at + _TRIPLE]).encode("utf-8", "surrogatepass"))
        for at in range(len(words) - _TRIPLE + 1)
    ]
    windows = range(max(1, len(hashes) - _WINDOW + 1))
    return list(dict.fromkeys(min(hashes[at : at + _WINDOW]) for at in windows if hashes))


class Overlap(NamedTuple):
    """How two wordings agree.

    Attributes:
        words: how many words stand in both, in the same order.
        covered: their share of the shorter wording.
    """

    words: int
    covered: float


def overlap(one: tuple[str, ...], other: tuple[str, ...]) -> Overlap | None:
    """How two wordings agree, or None where they are not of one utterance.

    Small changes are allowed, but none of a number or of a negation: who says 5 percent does not say 6.
    """
    if one == other:
        return Overlap(len(one), 1.0)
    short, long = sorted((one, other), key=len)
    matcher = SequenceMatcher(None, short, long, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size >= _BLOCK]
    if not blocks:
        return None
    common = sum(block.size for block in blocks)
    covered = common / len(short)
    run = max(block.size for block in blocks)
    if covered < _COVERED and (run < _RUN or covered < _RUN_COVERED):
        return None
    if common < MIN_WORDS:
        return None
    first, last = blocks[0], blocks[-1]
    stretch_short = short[first.a : last.a + last.size]
    stretch_long = long[first.b : last.b + last.size]
    if len(stretch_long) > len(stretch_short) / _COVERED + _RUN:  # its words lie scattered in the other
        return None
    heads = sorted((first.a, first.b))
    tails = sorted((len(short) - last.a - last.size, len(long) - last.b - last.size))
    if (heads[0] >= _HEAD and heads[1] >= _FURTHER) or (tails[0] >= _TAIL and tails[1] >= _FURTHER):
        return None
    if _telling(stretch_short) != _telling(stretch_long):
        return None
    if covered >= _COVERED and not set(_telling(short)) <= set(_telling(long)):
        return None
    return Overlap(common, covered)


@lru_cache(maxsize=1 << 12)
def _telling(words: tuple[str, ...]) -> list[str]:
    """What no small change may touch: negations, and numbers by value, so that `dua belas` is `12`."""
    negations = word_class("negators")
    found: list[str] = []
    view = " ".join(words)
    at = read = 0
    for word in words:
        if word in negations:
            found.append(word)
        elif at >= read and (is_opening(word) or any(map(str.isdigit, word))):
            value, read = _number_at(view, at, word)
            if value != "1":  # `satu` is an article as often
                found.append(value)
        at += len(word) + 1
    return sorted(found)


def _number_at(view: str, at: int, word: str) -> tuple[str, int]:
    """The number that begins there as plain digits, and where it ends; the word itself where it makes none."""
    numeral = numeral_at(view, at)
    if numeral is not None:
        try:
            value = parse_number(view[at : numeral.end])
            return f"{value.normalize():f}", numeral.end
        except ValueError:
            pass
    return word, at + len(word)
