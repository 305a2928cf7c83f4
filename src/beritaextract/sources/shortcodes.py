"""Shortcodes of WordPress, which stand in the text of its exports: `[caption …]…[/caption]`, `[gallery ids="1,2"]`."""

from __future__ import annotations

import re

# These hold no words of the article: a caption, an address, a player.
_WHOLE = re.compile(
    r"\[(caption|wp_caption|embed|audio|video|playlist)\b[^\[\]\n]{0,600}\](?:[^\[]|\[(?!/\1\])){0,2000}+\[/\1\]"
)
# Of others the words between the marks stay.  Without a value a word in brackets is the editor's: `[sic]`.
_MARK = re.compile(
    r"\[(?:gallery|playlist|embed|audio|video|/?(?:vc|et_pb|su|fusion|av|elementor)_\w{1,40}|"
    r"/?(?:caption|dropcap|column|row|quote))(?:[ \t][^\[\]\n]{0,2000})?\]"
    r"|\[[a-z][\w-]{1,40}"
    r"(?:[ \t]{1,9}+[\w-]{1,40}=(?:\"[^\"\n]{0,1000}\"|'[^'\n]{0,1000}'|[^\s\[\]\"']{1,1000})){1,30}+[ \t]{0,9}/?\]"
)
_ENDS = re.compile(r"\[/[a-z][\w-]{1,40}\]")
_EMPTY_LINES = re.compile(r"\n[ \t]*+\n\s*+")


def without_shortcodes(text: str) -> str | None:
    """The text without shortcodes, or None where it holds none."""
    if "[" not in text:
        return None
    found = _MARK.sub("", _WHOLE.sub("", text))
    if len(found) == len(text):
        return None
    return _EMPTY_LINES.sub("\n\n", _ENDS.sub("", found)).strip()
