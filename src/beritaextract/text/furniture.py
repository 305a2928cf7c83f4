"""Page furniture: what a scraper brings along that is not article.

The rules are rows of `furniture.toml`; their `scope` says how far a find reaches.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from beritaextract.errors import LexiconError
from beritaextract.lexicon import load_rows
from beritaextract.text.document import Piece

_SCOPES = ("line", "inline", "tail", "headline")
_MAX_HEADLINE = 260
_LINE_HEADLINE = 190
_WORD = regex.compile(r"\S++")
# Small words that a headline leaves in lower case.
_SMALL = frozenset(
    "di ke dari dan atau yang untuk pada dengan oleh dalam agar soal per tak bagi saat vs hingga karena usai jadi akan "
    "the of in on for and to a an".split()
)


@lru_cache(maxsize=1)
def _rules() -> tuple[tuple[str, str, str, regex.Pattern[str]], ...]:
    rows = load_rows(
        "beritaextract.text", "furniture.toml", key="name", required=("kind", "scope", "pattern", "example")
    )
    compiled = []
    for name, row in rows.items():
        if row["scope"] not in _SCOPES:
            raise LexiconError(f"furniture.toml: {name!r} has scope {row['scope']!r}, not one of {_SCOPES}")
        pattern = row["pattern"] if row["scope"] != "line" else rf"(?m)^[^\S\n]*+(?:{row['pattern']})[^\S\n]*+$"
        compiled.append((name, row["kind"], row["scope"], regex.compile(pattern)))
    return tuple(compiled)


def find_furniture(view: str) -> tuple[Piece, ...]:
    """All stretches of furniture, in text order, without overlaps (the earlier and longer one wins)."""
    found: list[Piece] = []
    for name, kind, scope, pattern in _rules():
        for match in pattern.finditer(view):
            start, end = match.span()
            if scope == "tail":
                end = len(view)
            elif scope == "headline":
                end = _headline_end(view, end)
            while end > start and view[end - 1].isspace():
                end -= 1
            if end > start:
                found.append(Piece(start, end, kind, f"text.furniture.{name}"))
            if scope == "tail":
                break
    found.sort(key=lambda piece: (piece.start, -piece.end))
    kept: list[Piece] = []
    for piece in found:
        if not kept or piece.start >= kept[-1].end:
            kept.append(piece)
    return tuple(kept)


def _headline_end(view: str, start: int) -> int:
    """Where the headline that starts at `start` ends.

    A line of its own ends with the line.  Where the scraper glued the headline into running text, its words begin with
    capitals, and the article goes on at the last capital before the first two ordinary words in lower case:
    `Baca juga: Empat Jenazah Ditemukan di Garut Lebih dari itu, ia …` ends before `Lebih`.
    """
    line_end = view.find("\n", start)
    line_end = len(view) if line_end < 0 else line_end
    line = view[start : min(line_end, start + _MAX_HEADLINE + 1)]
    body = line.lstrip()
    if line_end - start <= _LINE_HEADLINE and not regex.search(r"[.!?][”\"’]?\s+\S|[.]$", body):
        return line_end
    last_capital = None
    lower_run = 0
    words = list(_WORD.finditer(view, start, min(line_end, start + _MAX_HEADLINE)))
    for index, match in enumerate(words):
        word = match.group()
        if (
            index
            and word[0] in '“”"‘'
            and len(word) > 1
            and word[1].isupper()
            and _closes_later(view, match.start(), line_end)
        ):
            return match.start()  # a quotation never opens inside the glued headline: it is the article again
        if index and words[index - 1].group().endswith((".", "?", "!")) and word[:1].isupper() and not word.isupper():
            return match.start()
        bare = word.strip("“”\"‘’'(),.:;!?")
        if bare[:1].isupper() or bare[:1].isdigit():
            last_capital = match.start()
            lower_run = 0
        elif bare:
            lower_run += 1 if bare not in _SMALL or lower_run else 0
            if bare in _SMALL and lower_run == 0 and index + 1 < len(words):
                nxt = words[index + 1].group().strip("“”\"‘’'(),.:;!?")
                lower_run = 1 if nxt[:1].islower() else 0
            if lower_run >= 2 and last_capital is not None and last_capital > start + len(line) - len(body):
                return last_capital
    return line_end if line_end - start <= _MAX_HEADLINE else (words[-1].end() if words else start)


def _closes_later(view: str, start: int, end: int) -> bool:
    return any(mark in view[start + 1 : min(end, start + 1500)] for mark in '”"’')
