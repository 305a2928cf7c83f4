"""HTML fragments in a field to text, in one pass however broken they are.

The standard library's parser raises on some marks and takes hours on a megabyte of `<a `, and a reader works in the one
process that feeds all workers.
"""

from __future__ import annotations

import html
import re

from beritaextract.sources.seams import apart
from beritaextract.text.superscript_tags import levelled

_NAMES = (
    "p|br|div|span|strong|b|em|i|u|a|ul|ol|li|h[1-6]|article|section|figure|figcaption|img|script|style|iframe|table|tr|td|"
    "th|tbody|blockquote|center|font|small|sup|sub|del|ins|strike|s|hr|noscript|picture|video|amp-[a-z]+|html|body|header|footer|main|aside"
)
_ATTRIBUTE = r"""\s+[\w:@.-]{1,60}\s*=\s*(?:"[^"]*+"|'[^']*+'|[^\s"'<>=`]++)"""
_MARK = re.compile(rf"<(?:(?:{_NAMES})(?:\s*/?>|{_ATTRIBUTE})|/(?:{_NAMES})\s*>|!--|!\[CDATA\[)", re.I)
_ESCAPED_MARK = re.compile(rf"&lt;/?(?:{_NAMES})(?:\s*/?&gt;|\s+[\w:-]{{1,60}}=)", re.I)
# References to characters that news has; `AT&T;` and references that a document defines for itself are none.
_REFERENCE = re.compile(
    r"&(?:nbsp|amp|quot|apos|lt|gt|[lr][ds]quo|[bs]bquo|[nm]dash|hellip|bull|middot|deg|laquo|raquo|eacute|egrave|uuml|ouml|"
    r"auml|ccedil|rsaquo|lsaquo|euro|pound|copy|reg|trade|times|frac12|ensp|emsp|thinsp|shy|zwnj|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});"
)
_SAMPLE = 200_000
_BLOCKS = frozenset(
    "p div br hr li ul ol dl h1 h2 h3 h4 h5 h6 article section aside main blockquote figure figcaption table tr header "
    "footer center".split()
)
_CELLS = frozenset({"td", "th"})
_DROPPED = frozenset("script style noscript template iframe svg".split())
# What stands in these is no markup: it ends at their end tag alone.
_RAW_ENDS = {name: re.compile(rf"</{name}\b", re.I) for name in ("script", "style")}
_OPENING = re.compile(r"<(?:!--|[!?]|(/?)([A-Za-z][A-Za-z0-9]*))")
# Stands for the end of a block until all references are resolved; no article has the character itself.
_BREAK = "\x1e"
_CELL = "\x1f"
_BLANKS = re.compile(r"[^\S\x1e\x1f]++")
_SEPARATORS = dict.fromkeys(map(ord, _BREAK + _CELL), " ")
# Between the cells of a row, so that numbers of two cells never become one.
_AROUND_CELL = re.compile(r" ?\x1f[ \x1f]*+")
_BLANKS_IN_LINE = re.compile(r"[^\S\n]++")
_AROUND_LINE = re.compile(r" ?(\n) ?")
_MOST_PARTS = 50_000
_BLOCK = re.compile(r"</?(?:p|div|br|li|h[1-6]|tr|article|section|blockquote|table)\b", re.I)
_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")
_QUOTE_OR_END = re.compile("[\"'>]")
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
# No character has so many digits, and Python refuses to count them.
_ENDLESS_REFERENCE = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{8,});?")


def looks_like_markup(text: str) -> bool:
    """Whether a field holds HTML, or character references, rather than plain text."""
    if "<" in text and _MARK.search(text, 0, _SAMPLE):
        return True
    return "&" in text and _REFERENCE.search(text, 0, _SAMPLE) is not None


def fragment_text(markup: str) -> str:
    """The words of an HTML fragment, one paragraph a block, character references resolved, scripts left out.

    Words that touch an inline tag stay words of their own, as far as can be told: `kata<b>Budi` is two,
    `J</span>akarta` one.  What begins as a tag or comment and never ends is text.  Linear in the length.
    """
    if _ESCAPED_MARK.search(markup, 0, _SAMPLE) and not _MARK.search(markup, 0, _SAMPLE):
        markup = html.unescape(_ENDLESS_REFERENCE.sub("\ufffd", markup))
    if not _MARK.search(markup, 0, _SAMPLE):  # nothing but references: the lines are its layout
        return html.unescape(_ENDLESS_REFERENCE.sub("\ufffd", markup))
    reader = _Fragment(levelled(_CDATA.sub("", markup).translate(_SEPARATORS)))
    reader.read()
    return reader.text()


class _Fragment:
    def __init__(self, markup: str) -> None:
        self._markup = markup
        #: Stretches of text, and `_BREAK` where a block begins or ends; what is done is cleaned and put into `_done`.
        self._parts: list[str] = []
        self._done: list[str] = []
        blocks = len(_BLOCK.findall(markup, 0, _SAMPLE))
        # Some texts have their paragraphs in empty lines, or in lines, and only here and there a tag.
        self._by_empty_lines = markup.count("\n\n", 0, _SAMPLE) > blocks
        self._by_lines = not blocks
        self._dropped = 0
        self._inline = ""
        # Each is looked for in vain once at most, so that a fragment of nothing but beginnings costs linear time.
        self._comments_end = self._quotes_end = True
        self._last_end = markup.rfind(">")

    def text(self) -> str:
        """The words that were read."""
        self._finish()
        return "\n\n".join(part for part in self._done if part)

    def _finish(self) -> None:
        text = html.unescape(_ENDLESS_REFERENCE.sub("\ufffd", "".join(self._parts)))
        self._parts.clear()
        if self._by_lines:
            text = _AROUND_CELL.sub(" | ", text.strip())
            self._done.append(_AROUND_LINE.sub(r"\1", _BLANKS_IN_LINE.sub(" ", text)))
            return
        if self._by_empty_lines:
            text = _EMPTY_LINE.sub(_BREAK, text)
        blocks = (block.strip(" " + _CELL) for block in _BLANKS.sub(" ", text).split(_BREAK))
        self._done.append(_AROUND_CELL.sub(" | ", "\n\n".join(block for block in blocks if block)))

    def read(self) -> None:
        markup, at, shown = self._markup, 0, 0
        while opening := _OPENING.search(markup, at):
            end = self._end(opening)
            if end is None:
                at = opening.end()
                continue
            self._text(shown, opening.start())
            at = shown = self._tag(opening, end)
        self._text(shown, len(markup))

    def _text(self, start: int, end: int) -> None:
        if start < end and not self._dropped:
            text = self._markup[start:end]
            if self._inline and self._parts and apart(self._inline, self._parts[-1], text):
                self._parts.append(" ")
            self._parts.append(text)
            self._inline = ""

    def _end(self, opening: re.Match[str]) -> int | None:
        """The offset behind what begins at `opening`, or None when it does not end."""
        if opening.end() > self._last_end:
            return None
        if opening.group() == "<!--":
            found = self._markup.find("-->", opening.end()) if self._comments_end else -1
            self._comments_end = found >= 0
            return found + 3 if found >= 0 else None
        if opening[2] and self._quotes_end:
            end = self._quoted_end(opening.end())
            if end is not None:
                return end
            self._quotes_end = False
        return self._markup.index(">", opening.end()) + 1

    def _quoted_end(self, at: int) -> int | None:
        """The offset behind the tag, where a `>` between quotation marks does not end it."""
        markup = self._markup
        while mark := _QUOTE_OR_END.search(markup, at):
            if mark.group() == ">":
                return mark.end()
            at = markup.find(mark.group(), mark.end()) + 1
            if at == 0:
                return None
        return None

    def _tag(self, opening: re.Match[str], end: int) -> int:
        """Takes a tag into account; returns where the text goes on."""
        name = (opening[2] or "").lower()
        if name in _BLOCKS:
            self._parts.append(_BREAK)
            if len(self._parts) > _MOST_PARTS:
                self._finish()
            self._inline = ""
        elif name in _CELLS:
            self._parts.append(_CELL)
        elif name in _DROPPED and opening[1]:
            self._dropped = max(0, self._dropped - 1)
        elif name in _DROPPED and self._markup[end - 2] != "/":
            if name in _RAW_ENDS:
                raw_end = _RAW_ENDS[name].search(self._markup, end)
                end = raw_end.start() if raw_end else len(self._markup)
            self._dropped += 1
        elif name and name not in _DROPPED:
            self._inline = name
        return end
