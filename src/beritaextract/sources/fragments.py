"""HTML fragments in a field to text, in one pass however broken they are.

The standard library's parser raises on some marks and takes hours on a megabyte of `<a `, and a reader works in the one
process that feeds all workers.
"""

from __future__ import annotations

import html
import re

_LOOKS_LIKE_MARKUP = re.compile(
    r"<(?:p|br|div|span|strong|b|em|i|a|ul|ol|li|h[1-6]|article|section|figure|img)\b[^<>]*>", re.I
)
_BLOCKS = frozenset(
    "p div br li ul ol h1 h2 h3 h4 h5 h6 article section blockquote figure figcaption table tr header footer".split()
)
_DROPPED = frozenset("script style noscript template iframe svg".split())
# What stands in these is no markup: it ends at their end tag alone.
_RAW_ENDS = {name: re.compile(rf"</{name}\b", re.I) for name in ("script", "style")}
_OPENING = re.compile(r"<(?:!--|[!?]|(/?)([A-Za-z][A-Za-z0-9]*))")
_QUOTE_OR_END = re.compile("[\"'>]")
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
# No character has so many digits, and Python refuses to count them.
_ENDLESS_REFERENCE = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{8,});?")


def looks_like_markup(text: str) -> bool:
    """Whether a field holds HTML rather than plain text."""
    return "<" in text and len(_LOOKS_LIKE_MARKUP.findall(text, 0, 20_000)) >= 2


def fragment_text(markup: str) -> str:
    """The words of an HTML fragment, one paragraph a block, character references resolved, scripts left out.

    What begins as a tag or comment and never ends is text.  Linear in the length of the fragment.
    """
    reader = _Fragment(_CDATA.sub("", markup))
    reader.read()
    lines = (html.unescape(_ENDLESS_REFERENCE.sub("\ufffd", "".join(block))).split() for block in reader.blocks)
    return "\n\n".join(" ".join(words) for words in lines if words)


class _Fragment:
    def __init__(self, markup: str) -> None:
        self.blocks: list[list[str]] = [[]]
        self._markup = markup
        self._dropped = 0
        # Each is looked for in vain once at most, so that a fragment of nothing but beginnings costs linear time.
        self._comments_end = self._quotes_end = True
        self._last_end = markup.rfind(">")

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
            self.blocks[-1].append(self._markup[start:end])

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
            self.blocks.append([])
        elif name in _DROPPED and opening[1]:
            self._dropped = max(0, self._dropped - 1)
        elif name in _DROPPED and self._markup[end - 2] != "/":
            if name in _RAW_ENDS:
                raw_end = _RAW_ENDS[name].search(self._markup, end)
                end = raw_end.start() if raw_end else len(self._markup)
            self._dropped += 1
        return end
