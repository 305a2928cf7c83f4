r"""Character references, escapes and tags that scrapers leave in: `&ldquo;`, `&amp;nbsp;`, `\u201c`, `<br/>`."""

from __future__ import annotations

import html
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule
from beritaextract.text.repairs import Repair
from beritaextract.text.superscript_tags import replacements
from beritaextract.text.words import words

REFERENCE = Rule(
    "text.legible.reference",
    "a character reference or an escape stands for one character",
    examples=(
        "&ldquo;Kami siap,&rdquo; kata Rina.",
        "&amp;quot;Kami siap,&amp;quot; kata Rina.",
        r"\"Siap,\" kata Rina.",
    ),
    counterexamples=("Penduduk R&D; aman.", "3 & 4"),
)
TAG = Rule(
    "text.legible.tag",
    "a tag of the page",
    examples=("Hujan reda.<br/>Warga pulang.",),
    counterexamples=("3 < 5 dan 7 > 2",),
)

OFF_THE_LINE = Rule(
    "text.legible.off-the-line",
    "a page sets it above or below the line or strikes it through: a power, a footnote, what is not valid any more",
    examples=("Ada 12<sup>3</sup> orang.", "Luasnya 12 m<sup>2</sup>.", "Ada <del>12</del> 15 orang."),
    counterexamples=("Ada <b>12</b> orang.", "Kata <s>Rina."),
)

# Named or numeric character reference, escaped once or more often; bounded, so that "&&&&…" stays linear.  The
# semicolon is lost of the commonest alone.
_MOST_ESCAPES: Final = 4
_REFERENCE: Final = r"&(?:amp;){0,3}(?:#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[a-zA-Z]{2,8}[0-9]{0,2};|nbsp|quot(?![a-z]))"
_ESCAPE: Final = r"\\(?:u[0-9a-fA-F]{4}|[\"'/]|[rn](?=[\s\\\p{Lu}“\"])|[rn]$)"
_ATTRIBUTES: Final = r"(?:\s[^<>\n]{0,300})?/?"


@lru_cache(maxsize=1)
def _markup() -> regex.Pattern[str]:
    tags = "|".join(sorted(words("breaking_tags") | words("inline_tags")))
    return regex.compile(rf"{_REFERENCE}|{_ESCAPE}|</?(?i:(?P<tag>{tags})){_ATTRIBUTES}>")


def markup_repairs(text: str) -> Iterator[Repair]:
    """Each reference, escape and tag with what it stands for, in text order."""
    if "&" not in text and "\\" not in text and "<" not in text:
        return
    for match in _markup().finditer(text):
        whole = match.group()
        new = _tag(match) if whole[0] == "<" else _reference(whole) if whole[0] == "&" else _escape(whole)
        if new != whole:
            yield Repair(*match.span(), new, TAG if whole[0] == "<" else REFERENCE)


def off_the_line_repairs(text: str) -> Iterator[Repair]:
    """Each superscript, subscript and stretch that is struck through with what it stands for, in text order."""
    if "</" in text:
        for start, end, new in replacements(text):
            yield Repair(start, end, new, OFF_THE_LINE)


def _reference(whole: str) -> str:
    char = whole
    for _ in range(_MOST_ESCAPES):
        char = html.unescape(char)
    # unknown names come back as they were, some names stand for two characters
    return _printable(char) if len(char) == 1 else whole


def _escape(whole: str) -> str:
    if whole[1] == "u":
        return _printable(chr(int(whole[2:], 16)))
    return {"r": "", "n": "\n"}.get(whole[1], whole[1])


def _printable(char: str) -> str:
    return char if char.isprintable() or char == "\n" else " "  # no-break and zero-width blanks among them


def _tag(match: regex.Match[str]) -> str:
    if match.group("tag").lower() in words("breaking_tags"):
        return "\n"
    text, (start, end) = match.string, match.span()
    parts_words = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
    return " " if parts_words else ""
