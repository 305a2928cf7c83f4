r"""Character references, escapes and tags that scrapers leave in: `&ldquo;`, `&amp;nbsp;`, `\u201c`, `<br/>`."""

from __future__ import annotations

import html

import regex

from beritaextract.log import Log
from beritaextract.rules import Rule
from beritaextract.text.padding import padded

REFERENCE = Rule(
    "text.view.reference",
    "a character reference or an escape stands for one character",
    examples=(
        "&ldquo;Kami siap,&rdquo; kata Rina.",
        "&amp;quot;Kami siap,&amp;quot; kata Rina.",
        r"\"Siap,\" kata Rina.",
    ),
    counterexamples=("Penduduk R&D; aman.", "3 & 4"),
)
TAG = Rule(
    "text.view.tag",
    "a tag of the page",
    examples=("Hujan reda.<br/>Warga pulang.",),
    counterexamples=("3 < 5 dan 7 > 2",),
)

# Named or numeric character reference, escaped once or more often; bounded, so that "&&&&…" stays linear.  The
# semicolon is lost of the commonest alone.
_REFERENCE = regex.compile(
    r"&(?:amp;){0,3}(?:#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[a-zA-Z]{2,8};|(?:nbsp|quot)(?![a-z;]))"
)
_ESCAPE = regex.compile(r"\\(?:u[0-9a-fA-F]{4}|[\"'/]|[rn](?=[\s\\\p{Lu}“\"])|[rn]$)")
# Tags that some scrapers leave in: a line break is a break, the rest is nothing.
_BREAKING = "p|br|div|li|h[1-6]|ul|ol|tr|table|blockquote"
_TAG = regex.compile(rf"<(/?)({_BREAKING}|b|i|em|u|a|strong|span|font|figure|td)(?:\s[^<>\n]{{0,300}})?/?>", regex.I)
_BREAKS = regex.compile(_BREAKING, regex.I)


def without_markup(view: str, log: Log) -> str:
    """`view` with references and escapes replaced by their character, and tags by blanks or line breaks."""
    if "&" in view:
        view = _REFERENCE.sub(lambda match: _unescaped(match, log), view)
    if "\\" in view:
        view = _ESCAPE.sub(lambda match: _plain(match, log), view)
    if "<" in view:
        view = _TAG.sub(lambda match: _untagged(match, log), view)
    return view


def _unescaped(match: regex.Match[str], log: Log) -> str:
    whole = match.group()
    char = whole
    for _ in range(4):
        char = html.unescape(char)
    if len(char) != 1:  # unknown names come back as they were, some names stand for two characters
        return whole
    return _placed(char, match, log)


def _plain(match: regex.Match[str], log: Log) -> str:
    escape = match.group()[1:]
    char = chr(int(escape[1:], 16)) if escape[0] == "u" else {"r": " ", "n": "\n"}.get(escape, escape)
    return _placed(char, match, log)


def _placed(char: str, match: regex.Match[str], log: Log) -> str:
    log.took(REFERENCE, *match.span())
    start, end = match.span()
    before, after = match.string[max(0, start - 1) : start], match.string[end : end + 1]
    # References in a row: what stands before the first of them tells whether a mark opens.
    if before == ";":
        before = " " if match.string.endswith("nbsp;", 0, start) else ""
    char = char if char.isprintable() or char == "\n" else " "  # no-break and zero-width blanks among them
    return padded(char, end - start, before, after)


def _untagged(match: regex.Match[str], log: Log) -> str:
    log.took(TAG, *match.span())
    length = match.end() - match.start()
    return ("\n" if _BREAKS.fullmatch(match.group(2)) else " ").ljust(length)
