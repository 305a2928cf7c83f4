r"""Character references, escapes and tags that scrapers leave in: `&ldquo;`, `&amp;nbsp;`, `\u201c`, `<br/>`."""

from __future__ import annotations

import html
from collections.abc import Iterator

import regex

from beritaextract.rules import Rule
from beritaextract.text.repairs import Repair

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

# Named or numeric character reference, escaped once or more often; bounded, so that "&&&&…" stays linear.  The
# semicolon is lost of the commonest alone.
_MOST_ESCAPES = 4
_REFERENCE = r"&(?:amp;){0,3}(?:#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[a-zA-Z]{2,8};|nbsp|quot(?![a-z]))"
_ESCAPE = r"\\(?:u[0-9a-fA-F]{4}|[\"'/]|[rn](?=[\s\\\p{Lu}“\"])|[rn]$)"
# Tags that some scrapers leave in: a line break is a break, the rest is nothing.
_BREAKING = "p|br|div|li|h[1-6]|ul|ol|tr|table|blockquote"
_TAG = rf"</?(?i:(?P<tag>{_BREAKING}|b|i|em|u|a|strong|span|font|figure|td))(?:\s[^<>\n]{{0,300}})?/?>"
_MARKUP = regex.compile(f"{_REFERENCE}|{_ESCAPE}|{_TAG}")
_BREAKS = regex.compile(_BREAKING, regex.I)


def markup_repairs(text: str) -> Iterator[Repair]:
    """Each reference, escape and tag with what it stands for, in text order."""
    if "&" not in text and "\\" not in text and "<" not in text:
        return
    for match in _MARKUP.finditer(text):
        whole = match.group()
        new = _tag(match) if whole[0] == "<" else _reference(whole) if whole[0] == "&" else _escape(whole)
        if new != whole:
            yield Repair(*match.span(), new, TAG if whole[0] == "<" else REFERENCE)


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
    if _BREAKS.fullmatch(match.group("tag")):
        return "\n"
    text, (start, end) = match.string, match.span()
    parts_words = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
    return " " if parts_words else ""
