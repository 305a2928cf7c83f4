"""Slips in regular expressions: an assertion, an optional part, an alternative or a member of a class less."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import regex

TOKEN = regex.compile(
    r"(?P<escape>\\[pP]\{[^}]*\}|\\.)"
    r"|(?P<class>\[\^?\]?(?:\\[pP]\{[^}]*\}|\\.|[^\]\\])*\])"
    r"|(?P<look>\(\?<?[=!])"
    r"|(?P<open>\(\?P<\w+>|\(\?[a-z]*:|\((?!\?))"
    r"|(?P<flags>\(\?[a-z]+\))"
    r"|(?P<close>\))"
    r"|(?P<or>\|)"
    r"|(?P<many>(?:[?*+]|\{\d*,?\d*\})[+?]?)"
    r"|(?P<anchor>[$^])"
    r"|(?P<char>.)",
    regex.S,
)
_MEMBER = regex.compile(r"\\[pP]\{[^}]*\}|\\.|.-(?!\]).|.", regex.S)
_WORDS = regex.compile(r"[\p{L} .\\-]+")


def variants(pattern: str) -> Iterator[str]:
    """The mutated patterns; alternatives that are plain words are data and left alone."""
    tokens = [(match.lastgroup or "", match.group()) for match in TOKEN.finditer(pattern)]
    assert "".join(text for _, text in tokens) == pattern
    closing = _closing(tokens)
    seen = {pattern}
    for mutated in _each(tokens, closing):
        if mutated not in seen:
            seen.add(mutated)
            try:
                regex.compile(mutated)
            except regex.error:
                continue
            yield mutated


def _closing(tokens: list[tuple[str, str]]) -> dict[int, int]:
    """Where the group closes that opens at an index."""
    stack: list[int] = []
    found: dict[int, int] = {}
    for index, (kind, _) in enumerate(tokens):
        if kind in ("open", "look"):
            stack.append(index)
        elif kind == "close":
            found[stack.pop()] = index
    return found


def _each(tokens: list[tuple[str, str]], closing: dict[int, int]) -> Iterator[str]:
    texts = [text for _, text in tokens]
    opening = {end: start for start, end in closing.items()}

    def without(start: int, end: int, instead: str = "") -> str:
        return "".join(texts[:start]) + instead + "".join(texts[end:])

    for index, (kind, text) in enumerate(tokens):
        if kind == "look":
            yield without(index, closing[index] + 1)
        elif kind == "anchor" or text in (r"\b", r"\B"):
            yield without(index, index + 1)
        elif kind == "class":
            yield from (without(index, index + 1, mutated) for mutated in _classes(text))
        elif kind == "many":
            start = opening.get(index - 1, index - 1)
            if text[0] == "?" or text.startswith("{0,"):
                yield without(index, index + 1)  # required
                yield without(start, index + 1)  # never
            elif text[0] == "*":
                yield without(index, index + 1, "+" + text[1:])
                yield without(start, index + 1)
            elif text[0] == "+":
                yield without(index, index + 1)
            yield from (without(index, index + 1, mutated) for mutated in _bounds(text))
    yield from _alternatives(tokens, closing, without)


def _classes(text: str) -> Iterator[str]:
    head = "[^" if text.startswith("[^") else "["
    members = [match.group() for match in _MEMBER.finditer(text[len(head) : -1])]
    for index in range(len(members)):
        if len(members) > 1:
            yield head + "".join(members[:index] + members[index + 1 :]) + "]"


def _bounds(text: str) -> Iterator[str]:
    match = regex.fullmatch(r"\{(\d*)(,?)(\d*)\}(.?)", text)
    if match is None:
        return
    low, comma, high, more = match.groups()
    if not comma:
        yield f"{{{int(low) + 1}}}{more}"
        yield f"{{{max(int(low) - 1, 0)}}}{more}"
        return
    yield f"{{{int(low or 0) + 1},{high}}}{more}"
    if low not in ("", "0"):
        yield f"{{{int(low) - 1},{high}}}{more}"
    if high:
        yield f"{{{low},{int(high) + 1}}}{more}"
        if int(high) > int(low or 0):
            yield f"{{{low},{int(high) - 1}}}{more}"


def _alternatives(tokens: list[tuple[str, str]], closing: dict[int, int], without: Callable[..., str]) -> Iterator[str]:
    groups = [(start + 1, end) for start, end in closing.items()] + [(0, len(tokens))]
    for start, end in groups:
        bars, depth = [start - 1], 0
        for index in range(start, end):
            kind = tokens[index][0]
            depth += (kind in ("open", "look")) - (kind == "close")
            if kind == "or" and not depth:
                bars.append(index)
        bars.append(end)
        if len(bars) < 3:
            continue
        for left, right in pairwise(bars):
            if not _WORDS.fullmatch("".join(text for _, text in tokens[left + 1 : right]).replace(r"\s", " ")):
                yield without(left + 1, right + 1) if left == start - 1 else without(left, right)
