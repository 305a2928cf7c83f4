"""How one character fills the place of several, so that the view keeps the length of the text."""

from __future__ import annotations

#: Stands inside words of the view for nothing at all: a letter to every pattern, left out of the text of tokens.  It is
#: the kashida, which Arabic script lengthens words with; one that the text itself holds is a blank in the view.
FILLER = "\u0640"

_MARKS = frozenset("“”„\"'‘’«»")
_APOSTROPHES = frozenset("'’‘")
# Signs that belong to the word behind them.
_HUG_NEXT = frozenset("“‘«„([°$€£¥#@§")


def padded(char: str, length: int, before: str, after: str) -> str:
    """`char` and padding, `length` characters in all.

    Args:
        char: what is legible, possibly nothing.
        length: how many characters it stands for.
        before: the character before it, empty at the start of the text.
        after: the character behind it, empty at the end.

    A quotation mark hugs the word that it opens or closes: it opens behind a blank.  Inside a word nothing is parted.
    """
    if char.isspace() or not char:
        return char.ljust(length)
    if before.isalpha() and after.isalpha() and char in _APOSTROPHES:
        return "’".ljust(length, FILLER)
    if char.isalpha():
        if after.isalpha():
            return char.ljust(length, FILLER)
        return char.rjust(length, FILLER if before.isalpha() else " ")
    if char in _MARKS:
        behind_blank = not before or before.isspace() or before in "([{—–-/"
        opens = bool(after) and not after.isspace() and (behind_blank or char in _HUG_NEXT)
        return char.rjust(length) if opens else char.ljust(length)
    return char.rjust(length) if char[-1] in _HUG_NEXT else char.ljust(length)
