"""What stands off the line in markup, `m<sup>2</sup>`, to plain text, before anything else is done with the tags."""

from __future__ import annotations

import html
import re

from beritaextract.sources.superscripts import LEVELS, LONGEST_MARK, NOTE, WINDOW, Level, off_the_line

_OF_BRACKETS = re.compile(r"\[[^\[\]]{1,40}\]|[↩↑^]\ufe0e?")
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
_STRUCK = re.compile(r"<(?:del|strike)[\s>]|line-through", re.I)


def holds_struck(markup: str) -> bool:
    """Whether some words in markup are struck through."""
    return _STRUCK.search(markup) is not None or ("<s>" in markup and not _mostly_in_s(markup))


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
            if len(words) > LONGEST_MARK:
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


def _plain_before(done: list[str], markup: str, shown: int, start: int) -> str:
    """The words before a tag, without tags; a blank where a block begins."""
    near = markup[max(shown, start - _NEAR) : start]
    if len(near) < WINDOW:
        near = "".join(done[-4:])[-_NEAR:] + near
    return html.unescape(_ANY_TAG.sub("", _BLOCK_TAG.sub("\n", near)))[-WINDOW:]


def _plain_after(markup: str, end: int) -> str:
    return html.unescape(_ANY_TAG.sub("", _BLOCK_TAG.sub("\n", markup[end : end + _NEAR])))[:WINDOW]


def _referenced(text: str, before: str, after: str) -> str:
    """The text for markup; where nothing is left of a mark between two words, a blank keeps them apart."""
    if not text:
        return " " if before[-1:].isalnum() and after.isalnum() else ""
    return html.escape(text, quote=False).encode("ascii", "xmlcharrefreplace").decode()
