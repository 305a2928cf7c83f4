"""Proposes examples for the patterns of rooms: short texts that tell each pattern from its slips.

    python tools/mutation/examples.py figures numerals

A text is added to `tests/patterns/ROOM.txt` for each mutant of a pattern that no text there tells from the pattern.
Read what is added: a text that a pattern takes and should not take is a finding.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from string import ascii_letters, digits

import regex

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT), str(ROOT / "src")]

from pattern_variants import TOKEN, variants  # noqa: E402
from tests.patterns.reading import Examples, answer, patterns_of, write  # noqa: E402

_TRIES = 900
_LONGEST = 60
_SIGNS = "aA5 .,enRK07:;-–/()“”\"'’%&°²½\n"
_EDGES = ("", "", "", " ", "a", "R", "5", ".", ",", "-", "/", " a", " R", " 5", "\n", "(", "“")


class _Maker:
    """Makes texts that a pattern may match, by walking along its tokens."""

    def __init__(self, pattern: str, dice: random.Random) -> None:
        self._tokens = [(match.lastgroup or "", match.group()) for match in TOKEN.finditer(pattern)]
        self._dice = dice
        own = (sign for sign in pattern if not sign.isascii() or (sign.isprintable() and not sign.isalnum()))
        self._signs = dict.fromkeys([*_SIGNS, *own, *digits, *ascii_letters])
        self._members: dict[str, list[str]] = {}

    def text(self) -> str:
        """One text."""
        made, _ = self._alternatives(0)
        return made

    def _alternatives(self, at: int) -> tuple[str, int]:
        """One of the alternatives that begin at a token, and where they end."""
        choices: list[str] = []
        parts: list[str] = []
        while at < len(self._tokens) and self._tokens[at][0] != "close":
            if self._tokens[at][0] == "or":
                choices.append("".join(parts))
                parts = []
                at += 1
                continue
            start = at
            made, at = self._one(at)
            if at < len(self._tokens) and self._tokens[at][0] == "many":
                times = self._times(self._tokens[at][1])
                made = "".join(self._one(start)[0] for _ in range(times))
                at += 1
            parts.append(made)
        choices.append("".join(parts))
        return self._dice.choice(choices), at

    def _one(self, at: int) -> tuple[str, int]:
        kind, token = self._tokens[at]
        if kind in ("open", "look"):
            made, end = self._alternatives(at + 1)
            left_out = kind == "look" and self._dice.random() < (0.7 if "!" in token else 0.2)
            return "" if left_out else made, end + 1
        if kind in ("escape", "class"):
            return self._member(token), at + 1
        if kind == "char":
            return (self._dice.choice("aR5 .") if token == "." else token), at + 1
        return "", at + 1  # flags and anchors

    def _times(self, many: str) -> int:
        if many[0] in "?*+":
            least, most = (1, 3) if many[0] == "+" else (0, 1 if many[0] == "?" else 3)
        else:
            low, comma, high = regex.match(r"\{(\d*)(,?)(\d*)", many).groups()
            least = int(low or 0)
            most = int(high) if high else least + 2 if comma else least
        usual = (least, least, min(most, least + 1), min(most, least + 2), most)
        return self._dice.choice(usual)

    def _member(self, token: str) -> str:
        if token not in self._members:
            if token[1] in "bBAZGmM":
                self._members[token] = [""]
            elif token[1].isdigit():  # what a group before it has found, as if it were a sign between two parts
                self._members[token] = list(" .,-–")
            else:
                matches = regex.compile(token).fullmatch
                self._members[token] = [sign for sign in self._signs if matches(sign)] or [token[-1]]
        members = self._members[token]
        return members[0] if self._dice.random() < 0.7 else self._dice.choice(members)


def _telling(
    pattern: regex.Pattern[str], mutated: regex.Pattern[str], known: list[str], dice: random.Random
) -> str | None:
    """A short text of which the two find different things, or None."""
    makers = [_Maker(pattern.pattern, dice), _Maker(mutated.pattern, dice)]

    def tells(text: str) -> bool:
        return answer(pattern, text) != answer(mutated, text)

    for number in range(_TRIES):
        if known and number % 3 == 2:
            text = _changed(dice.choice(known), dice)
        else:
            text = dice.choice(_EDGES) + makers[number % 2].text() + dice.choice(_EDGES)
        if 0 < len(text) <= _LONGEST and tells(text):
            return _plain(_shortened(text, tells), tells)
    return None


def _changed(text: str, dice: random.Random) -> str:
    """The text with a sign more, less or another."""
    for _ in range(dice.choice((1, 1, 2))):
        at = dice.randrange(len(text) + 1)
        text = text[:at] + dice.choice(("", *_SIGNS)) + text[at + dice.choice((0, 1)) :]
    return text


def _shortened(text: str, tells: Callable[[str], bool]) -> str:
    for size in (8, 4, 2, 1):
        at = 0
        while at < len(text):
            shorter = text[:at] + text[at + size :]
            if shorter and tells(shorter):
                text = shorter
            else:
                at += 1
    return text


def _plain(text: str, tells: Callable[[str], bool]) -> str:
    """The text with plain letters, digits and blanks wherever these tell as much."""
    for at, sign in enumerate(text):
        for plain in " a5" if not sign.isalnum() else "A" if sign.isupper() else "a":
            changed = text[:at] + plain + text[at + 1 :]
            if sign != plain and tells(changed):
                text = changed
                break
    return text


def _missing(pattern: regex.Pattern[str], known: list[str]) -> Iterator[str]:
    """Texts that tell the pattern from those slips that the known ones do not tell."""
    dice = random.Random(pattern.pattern)
    engine = re if isinstance(pattern, re.Pattern) else regex
    known = list(known)
    for variant in variants(pattern.pattern):
        mutated = engine.compile(variant, pattern.flags)
        if any(answer(pattern, text) != answer(mutated, text) for text in known):
            continue
        if (text := _telling(pattern, mutated, known, dice)) is not None:
            known.append(text)
            yield text


def main(rooms: list[str]) -> None:
    for room in rooms:
        examples = Examples(room)
        added = 0
        for name, pattern in patterns_of(room):
            if r"\L<" in pattern.pattern:
                continue
            known = examples.texts(name)
            new = list(_missing(pattern, known))
            examples.put(name, [*known, *new])
            added += len(new)
        write(room, examples)
        print(f"{room}: {added} examples more")


if __name__ == "__main__":
    main(sys.argv[1:])
