"""Mojibake: UTF-8 that a page read as Windows-1252, Latin-1 or Mac Roman, once or several times (`â€œKami siapâ€`).

The library `ftfy` mends whole texts, but tells no offsets; here each sequence is mended in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from beritaextract.rules import Rule
from beritaextract.text.repairs import Repair

MOJIBAKE = Rule(
    "text.legible.mojibake",
    "bytes of UTF-8 that were read in another encoding",
    examples=("â€œKami siap,â€\x9d kata Rina.", "MaÃ¢â‚¬â„¢ruf datang.", "â\x80\x9cKami siap,â\x80\x9d kata Rina."),
    counterexamples=("Ia minum di café “Château”…",),
)

_BYTES = {bytes([byte]).decode("cp1252"): byte for byte in range(0x80, 0xA0) if byte not in b"\x81\x8d\x8f\x90\x9d"}
_HIGH = "\x80-\xff" + "".join(_BYTES)
# Leading bytes of what stands in Indonesian news: Latin letters, punctuation, the mark of byte order, emoji.
_LEADS = "\xc2\xc3\xc4\xc5\xe2\xef\xf0"
_FOLLOWING: Final = {0xC2: 1, 0xC3: 1, 0xC4: 1, 0xC5: 1, 0xE2: 2, 0xEF: 2, 0xF0: 3}
_FIRST: Final = f"{_LEADS}‚"
_SUSPECT: Final = re.compile(rf"[{_LEADS}‚](?=[{_HIGH}\s])|â")
_RUN: Final = re.compile(rf"[{_LEADS}][{_HIGH}]*|‚Ä[úùôòîì¶¢]")
_MAC: Final = {"ú": "“", "ù": "”", "ô": "’", "ò": "‘", "î": "—", "ì": "–", "¶": "…", "¢": "•"}
# What is left of a mark when a page drops the control characters: `âKami siap,â kata Rina`.
_LONE: Final = re.compile(r"(?:(?<=[.,!?…])â(?!\w)|(?<=\s)â(?=\s))")
_PASSES: Final = 3

_Part = tuple[str, int]


def mojibake_repairs(text: str) -> Iterator[Repair]:
    """Each such sequence with the character that it stands for, in text order."""
    if not any(map(text.__contains__, _FIRST)) or _SUSPECT.search(text) is None:
        return
    lone = _LONE.search(text) is not None
    for match in _RUN.finditer(text):
        run = match.group()
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        mended = [(_MAC[run[-1]], 3)] if run[0] == "‚" else _mended([(char, 1) for char in run], lone)
        if run == "Â" and after.isspace():  # a no-break blank that a page made plain
            mended = [("", 1)]
        at = match.start()
        for char, length in mended:
            new = _by_place(before, text[at + length : at + length + 1]) if char == _MARK else char
            if new != text[at : at + length]:
                yield Repair(at, at + length, new, MOJIBAKE)
            at += length
            before = new or before


@lru_cache(maxsize=64)  # a name is asked for in many places
def misread_letters(text: str) -> bool:
    """Whether a letter of `text` stands as bytes of UTF-8 that were read in another encoding."""
    return any(repair.new.isalpha() for repair in mojibake_repairs(text))


# Stands for a mark whose last byte is lost, so that its place alone tells which it is.
_MARK: Final = "\ue000"


def _mended(parts: list[_Part], lone: bool) -> list[_Part]:
    """The characters of a run with their lengths, decoded as often as it helps."""
    for _ in range(_PASSES):
        decoded = list(_decoded(parts, lone))
        if decoded == parts:
            break
        parts = decoded
    return parts


def _decoded(parts: list[_Part], lone: bool) -> Iterator[_Part]:
    at = 0
    while at < len(parts):
        char, length = parts[at]
        more = _FOLLOWING.get(ord(char), 0) if len(char) == 1 else 0
        window = parts[at : at + 1 + more]
        if more and len(window) == more + 1 and (found := _utf8([part[0] for part in window])) is not None:
            yield found, sum(part[1] for part in window)
            at += len(window)
        elif char == "â" and at + 1 < len(parts) and parts[at + 1][0] in "€\x80":
            yield _MARK, length + parts[at + 1][1]  # `â€` alone: the byte behind is no character of Windows-1252
            at += 2
        elif char == "â" and len(parts) == 1 and lone:
            yield _MARK, length
            at += 1
        elif char == "Â" and at and at == len(parts) - 1:
            yield " ", length  # as above, after two such readings
            at += 1
        else:
            yield char, length
            at += 1


def _utf8(chars: list[str]) -> str | None:
    """What the characters stand for as bytes of UTF-8, or None where they are none."""
    values = [_BYTES.get(char) or (ord(char) if len(char) == 1 else 0x100) for char in chars]
    if max(values) > 0xFF:
        return None
    try:
        found = bytes(values).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "" if found in ("\ufeff", "\ufffd") else found


def _by_place(before: str, after: str) -> str:
    if before.isalpha() and after.isalpha():
        return "’"
    if (not before or before.isspace()) and (not after or after.isspace()):
        return "–"
    return "“" if not before or before.isspace() or before in "([" else "”"
