"""What stands above or below the line, or is struck through, said in plain text.

`12<sup>3</sup>` is twelve with a footnote and never 123, `m<sup>2</sup>` is m², and words in `<del>` are not valid any
more.  One room for all inputs: tags, runs of a document, marks of an editor.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from itertools import groupby
from typing import Literal, NamedTuple

Level = Literal["raised", "lowered", "struck", "note"]

#: What tags and marks are called that set text off the line.
LEVELS: dict[str, Level] = {
    "sup": "raised",
    "super": "raised",
    "superscript": "raised",
    "sub": "lowered",
    "subscript": "lowered",
    "del": "struck",
    "s": "struck",
    "strike": "struck",
    "strikethrough": "struck",
}

_SUPERSCRIPTS = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_NUMBER = r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,9}"
# `3`, `[3]`, `1,2`, `*)`, `a`, `[butuh rujukan]`, and the way back from a footnote.
_NOTE = re.compile(
    rf"[\[(]?\s?{_NUMBER}\s?[\])]?|[*†‡§#]{{1,4}}\)?|[\[(]?[a-z](?:,\s?[a-z]){{0,5}}[\])]?|\[[^\[\]]{{1,40}}\]|[↩↑^]\ufe0e?"
)
_OF_BRACKETS = re.compile(r"\[[^\[\]]{1,40}\]|[↩↑^]\ufe0e?")
_SIGNED = re.compile(r"[-−–+]\d{1,3}|\d{0,2}[+\-−]")
_LENGTHS = r"(?:k|h|d|c|m|da)?m|(?:kilo|senti|centi|mili)?meter|kaki|ft|inci"
# What a power is of: a length, a letter that stands for a quantity, ten; and compounds whose number is set too high.
_OF_POWER = re.compile(rf"(?<![^\W\d_])(?:{_LENGTHS}|[^\W\d_]|CO|SO|NO|CH|NH)$|(?<![\d.,])10$", re.I)
_DEGREES = frozenset({"0", "o", "O", "º", "°"})
_OF_MASS = re.compile(r"[A-Z][a-z]?(?![^\W_])")
_FRACTION = re.compile(r"\s?[/⁄]")
_WINDOW = 60
_LONGEST_MARK = 60


class Piece(NamedTuple):
    """A stretch of a paragraph; `level` is None for what stands in the line."""

    words: str
    level: Level | None = None


def in_one_line(pieces: Iterable[Piece]) -> str:
    """The text of a paragraph of pieces: powers in characters of their own, neither notes nor struck words."""
    joined = [Piece("".join(piece.words for piece in run), level) for level, run in groupby(pieces, _level)]
    text: list[str] = []
    for number, (words, level) in enumerate(joined):
        if level is None:
            text.append(words)
        elif level != "struck":
            before = next((part for part in reversed(text) if part), "")
            after = joined[number + 1].words if number + 1 < len(joined) else ""
            text.append(off_the_line(before[-_WINDOW:], words, after[:_WINDOW], level))
    return "".join(text)


def _level(piece: Piece) -> Level | None:
    return piece.level


def off_the_line(before: str, words: str, after: str, level: Level) -> str:
    """What stands in plain text for words of a level, between what stands before and after them."""
    if level == "struck":
        return ""
    if len(words) > _LONGEST_MARK:
        return words
    if level == "lowered":
        return _lowered(before, words)
    return "" if level == "note" and _NOTE.fullmatch(words.strip()) else _raised(before, words, after)


def _lowered(before: str, words: str) -> str:
    inside = words.strip()
    if not inside.isdecimal() or before.endswith(("/", "⁄")):
        return words
    return words.translate(_SUBSCRIPTS)


def _raised(before: str, words: str, after: str) -> str:
    mark = words.strip()
    digits = mark.isdecimal()
    if digits and _FRACTION.match(after):  # 1 1/2
        return f" {mark}" if before[-1:].isdecimal() else mark
    if _SIGNED.fullmatch(mark) or (digits and len(mark) < 3 and mark.strip("0") and _OF_POWER.search(before)):
        return mark.translate(_SUPERSCRIPTS)
    if before[-1:].isdecimal() and mark in _DEGREES:
        return "°"
    if digits and not before[-1:].strip() and _OF_MASS.match(after):  # carbon-14
        return mark.translate(_SUPERSCRIPTS)
    if mark.isalpha() and (_OF_POWER.search(before) or after[:1].isalpha()):  # No, Mc
        return words
    if _NOTE.fullmatch(mark):
        return ""
    if mark[:1].isdecimal() and before[-1:].isalnum():
        return f" {words}"
    return words


# --- the same in markup -----------------------------------------------------------------------------------------------

_OPENING = re.compile(
    r"<(?P<name>sup|sub|del|strike|s)(?P<attributes>(?:\s[^<>]{0,500})?)(?<!/)>"
    r"|<(?P<styled>span|font|em|i|small|a)\s(?P<style>[^<>]{1,2000})(?<!/)>",
    re.I,
)
_STYLES: tuple[tuple[re.Pattern[str], Level], ...] = (
    (re.compile(r"text-decoration(?:-line)?\s*:[^;\"']{0,40}line-through", re.I), "struck"),
    (re.compile(r"vertical-align\s*:\s*(?:super|text-top)", re.I), "raised"),
    (re.compile(r"vertical-align\s*:\s*sub", re.I), "lowered"),
)
_NOTE_LINK = re.compile(
    r"(?:href\s*=\s*[\"']?[^\"'\s>#]{0,300}#|class\s*=\s*[\"'][^\"']{0,200}|rel\s*=\s*[\"']?|role\s*=\s*[\"']?|type\s*=\s*[\"']?)"
    r"[\w: .-]{0,60}?(?:fn|ftn|note|cite|sdfoot|sdend|catatan|rujukan|referen)",
    re.I,
)
_WITHIN_PAGE = re.compile(r"href\s*=\s*[\"']?#", re.I)
_ANY_TAG = re.compile(r"<[^<>]{0,500}>")
_BLOCK_TAG = re.compile(r"</?(?:p|div|br|li|h[1-6]|tr|td|th|table|article|section|blockquote)\b[^<>]{0,500}>", re.I)
_TAGS = {
    name: re.compile(rf"<(?:/{name}\s*>|(?P<opens>{name}(?=[\s>])))", re.I)
    for name in ("sup", "sub", "del", "strike", "s", "span", "font", "em", "i", "small", "a")
}
_NEAR = 400
_MARKS = frozenset(",.;:!?)”")
_STRUCK = re.compile(r"<(?:del|strike|s)[\s>]|line-through", re.I)


def holds_struck(markup: str) -> bool:
    """Whether some words in markup are struck through."""
    return _STRUCK.search(markup) is not None


def levelled(markup: str) -> str:
    """Markup without superscripts, subscripts and words that are struck through: plain text stands for them.

    What has no end tag stays as it is, and so does `<s>` around most of the text, which is a mark of sentences. New
    characters are written as references, so that bytes may be read as Latin-1 where ASCII is a part of their encoding.
    Linear in the length.
    """
    struck_names = {"s", "del", "strike"}
    if _mostly_in_s(markup):
        struck_names.discard("s")
    done: list[str] = []
    at = shown = 0
    without_end: set[str] = set()
    while opening := _OPENING.search(markup, at):
        at = opening.end()
        name = (opening["name"] or opening["styled"]).lower()
        if name in without_end or (level := _level_of(name, opening, struck_names)) is None:
            continue
        end = (
            _end(name, markup, at, nests=bool(opening["styled"])) if level == "struck" else _near_end(name, markup, at)
        )
        if end is None:
            if level == "struck":
                without_end.add(name)
            continue
        before = _plain_before(done, markup, shown, opening.start())
        words = markup[at : end.start()]
        if level != "struck":
            # a tag inside, such as the link to a footnote, may say that it is one
            inner = _OPENING.search(words)
            if inner is not None and (inner["styled"] or "").lower() == "a" and _NOTE_LINK.search(inner["style"]):
                level = "note"
            words = html.unescape(_ANY_TAG.sub("", words))
            if level == "note" and name == "a" and not _is_note(before, words, opening["style"]):
                continue
            if len(words) > _LONGEST_MARK:
                continue
        new = off_the_line(before, words, _plain_after(markup, end.end()), level)
        line = markup[shown : opening.start()]
        if not new and markup[end.end() : end.end() + 1] in _MARKS:
            line = line.rstrip(" ")
        done += (line, _referenced(new, before, markup[end.end() : end.end() + 1]))
        at = shown = end.end()
    return "".join([*done, markup[shown:]]) if done else markup


def _end(name: str, markup: str, at: int, *, nests: bool) -> re.Match[str] | None:
    """The end tag of an element that begins before `at`; of one that nests, behind those of its name within it."""
    depth = 1
    for tag in _TAGS[name].finditer(markup, at):
        if tag["opens"] is None:
            depth -= 1
        elif nests:
            depth += 1
        if not depth:
            return tag
    return None


def _near_end(name: str, markup: str, at: int) -> re.Match[str] | None:
    return next((tag for tag in _TAGS[name].finditer(markup, at, at + _NEAR) if tag["opens"] is None), None)


def _level_of(name: str, opening: re.Match[str], struck_names: set[str]) -> Level | None:
    if name in {"sup", "sub"}:
        return LEVELS[name]
    if opening["name"]:
        return "struck" if name in struck_names else None
    style = opening["style"]
    if name == "a":
        return "note" if _NOTE_LINK.search(style) or _WITHIN_PAGE.search(style) else None
    return next((level for pattern, level in _STYLES if pattern.search(style)), None)


def _is_note(before: str, words: str, attributes: str) -> bool:
    """Whether a link within the page is a footnote's: it says so, stands in brackets, or touches the word before it."""
    mark = words.strip()
    if not _NOTE.fullmatch(mark):
        return False
    return bool(_NOTE_LINK.search(attributes) or _OF_BRACKETS.fullmatch(mark) or before[-1:].strip())


def _mostly_in_s(markup: str) -> bool:
    inside, at = 0, 0
    while (start := markup.find("<s>", at)) >= 0:
        end = markup.find("</s>", start)
        if end < 0:
            break
        inside += end - start
        at = end
    return inside * 2 > len(markup)


def _plain_before(done: list[str], markup: str, shown: int, start: int) -> str:
    """The words before a tag, without tags; a blank where a block begins."""
    near = markup[max(shown, start - _NEAR) : start]
    if len(near) < _WINDOW:
        near = "".join(done[-4:])[-_NEAR:] + near
    return html.unescape(_ANY_TAG.sub("", _BLOCK_TAG.sub("\n", near)))[-_WINDOW:]


def _plain_after(markup: str, end: int) -> str:
    return html.unescape(_ANY_TAG.sub("", _BLOCK_TAG.sub("\n", markup[end : end + _NEAR])))[:_WINDOW]


def _referenced(text: str, before: str, after: str) -> str:
    """The text for markup; where nothing is left of a mark between two words, a blank keeps them apart."""
    if not text:
        return " " if before[-1:].isalnum() and after.isalnum() else ""
    return html.escape(text, quote=False).encode("ascii", "xmlcharrefreplace").decode()
