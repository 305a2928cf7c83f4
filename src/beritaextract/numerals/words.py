"""The words behind a place, each read once and looked up once as number word and as scale word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from beritaextract.numerals.exact import product
from beritaextract.numerals.letters import BLANKS, LETTER, WORD
from beritaextract.numerals.lexicon import Entry, ScaleWord, entries, joined_words

ZERO, ONE = Decimal(0), Decimal(1)
# Words of one numeral stand on one line.
_WORD: Final = re.compile(rf"{BLANKS}({WORD})")
# A letter that opens a compound; `1 M-an` is about a billion.
_COMPOUND: Final = re.compile(rf"-(?!an\b){LETTER}")
# More words than the longest number below 10^21 has, with a fraction behind it; it bounds the work.
_LONGEST: Final = 64
_NO_ENTRY = Entry("", ZERO, None)


@dataclass(slots=True)
class Word:
    """A word of the text.

    Attributes:
        form: in lower case.
        role: what it is in the grammar of number words, see `words.toml` and `lexicon.entries`; or an empty string.
        value: its number, or zero.
        scale: what it multiplies by behind a number, or None.
        end: its end.
    """

    form: str
    role: str
    value: Decimal
    scale: ScaleWord | None
    end: int


_NOTHING = Word("", "", ZERO, None, -1)
_NO_WORDS: Final = [_NOTHING]


def words_at(view: str, at: int) -> list[Word]:
    """The words behind `at` up to and with the first one that is no number word; then an empty word closes the list.

    Of words that are none from the first one on only the empty word is left.
    """
    known = entries()
    words: list[Word] = []
    for _ in range(_LONGEST):
        match = _WORD.match(view, at)
        if match is None:
            break
        form, at = match[1].lower(), match.end()
        if len(form) == 1 and _COMPOUND.match(view, at):
            break  # `7 T-shirt`
        role, value, scale = entry = known.get(form, _NO_ENTRY)
        if entry is _NO_ENTRY:
            for piece in joined_words().get(form, ()):
                start = words[-1].end if words and words[-1].end > match.start(1) else match.start(1)
                words.append(Word(piece, *known[piece], start + len(piece)))
            if words and words[-1].end == at:
                continue
        if entry is _NO_ENTRY and not words:
            return _NO_WORDS
        words.append(Word(form, role, value, scale, at))
        if entry is _NO_ENTRY:
            break
    words.append(_NOTHING)
    return words


def scales_in(words: list[Word], first: int, *, digits: bool = False, money: bool = False) -> tuple[Decimal, int, bool]:
    """The product of the scale words from `first` on (`ribu triliun`), the index behind them, whether they approximate.

    `digits` says that a number in digits stands before them, `money` that it is an amount: then short forms may follow.
    """
    factor, about = ONE, False
    for index in range(first, first + 3):
        scale = words[index].scale
        if scale is None or scale.one or scale.factor <= factor:  # `ribu triliun`; never `triliun ribu`, `juta juta`
            return factor, index, about
        if (scale.after == "digits" and not digits) or (scale.after == "money" and not money):
            return factor, index, about
        factor, about = product(factor, scale.factor), scale.about
        digits = money = False  # short forms do not chain
    return factor, first + 3, about
