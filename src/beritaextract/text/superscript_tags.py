"""What stands off the line in markup, `m<sup>2</sup>`, to plain text, before anything else is done with the tags."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from beritaextract.text.superscripts import LEVELS, LONGEST_MARK, NOTE, WINDOW, Level, off_the_line

_OF_BRACKETS = re.compile(r"\[[^\[\]]{1,40}\]|[↩↑^]\ufe0e?")
_OPENING = re.compile(
    r"<(?P<name>sup|sub|del|strike|s)(?P<attributes>(?:\s[^<>]{0,500})?)(?<!/)>"
    r"|<(?P<styled>span|font|em|i|a)\s(?P<style>[^<>]{1,2000})(?<!/)>",
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
    for name in ("sup", "sub", "del", "strike", "s", "span", "font", "em", "i", "a")
}
_NEAR = 400
_MARKS = frozenset(",.;:!?)”")
_STRUCK = re.compile(r"<(?:del|strike)[\s>]|line-through", re.I)


def holds_struck(markup: str) -> bool:
    """Whether some words in markup are struck through."""
    return _STRUCK.search(markup) is not None or ("<s>" in markup and not _mostly_in_s(markup))


def levelled(markup: str) -> str:
    """Markup without superscripts, subscripts and words that are struck through: plain text stands for them.

    New characters are written as references, so that bytes may be read as Latin-1 where ASCII is a part of their
    encoding.  Linear in the length.
    """
    parts: list[str] = []
    shown = 0
    for start, end, new in replacements(markup):
        parts += (markup[shown:start], html.escape(new, quote=False).encode("ascii", "xmlcharrefreplace").decode())
        shown = end
    return "".join([*parts, markup[shown:]]) if parts else markup


def replacements(markup: str) -> Iterator[tuple[int, int, str]]:
    """Each element that sets words off the line, from start tag to end tag, and the plain text that stands for it.

    What has no end tag is none, and nor is `<s>` around most of the text, which is a mark of sentences.
    """
    struck_names = {"s", "del", "strike"}
    if _mostly_in_s(markup):
        struck_names.discard("s")
    at = shown = 0
    plain = ""  # the last words in front of `shown`, as they were replaced
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
        start = opening.start()
        before = (plain + _plain(markup[max(shown, start - _NEAR) : start]))[-WINDOW:]
        words = markup[at : end.start()]
        if level != "struck":
            # a tag inside, such as the link to a footnote, may say that it is one
            inner = _OPENING.search(words)
            if inner is not None and (inner["styled"] or "").lower() == "a" and _NOTE_LINK.search(inner["style"]):
                level = "note"
            words = html.unescape(_ANY_TAG.sub("", words))
            if len(words) > LONGEST_MARK:
                continue
            if level == "note" and name == "a" and not _is_note(before, words, opening["style"]):
                continue
        new = off_the_line(before, words, _plain(markup[end.end() : end.end() + _NEAR])[:WINDOW], level)
        after = markup[end.end() : end.end() + 1]
        if not new and after in _MARKS:
            while start > shown and markup[start - 1] == " ":
                start -= 1
        elif not new and before[-1:].isalnum() and after.isalnum():
            new = " "  # nothing is left of a mark between two words
        yield start, end.end(), new
        at = shown = end.end()
        plain = (before + new)[-WINDOW:]


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
    if not NOTE.fullmatch(mark):
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


def _plain(markup: str) -> str:
    """Words without tags; a line break where a block begins."""
    return html.unescape(_ANY_TAG.sub("", _BLOCK_TAG.sub("\n", markup)))
