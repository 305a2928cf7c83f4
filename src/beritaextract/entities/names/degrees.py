"""Degrees behind a name: `S.Sos`, `Sp.PD-KGEH`, `MKM`."""

from __future__ import annotations

from typing import Final

from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import behind_speaker, word_class
from beritaextract.lexicon import lazy_regex as regex

_MAX_DEGREES: Final = 8
# Degrees by their build: `S.Sos`, `M.Kes`, `Sp.PD-KGEH`, `A.Md.Keb`
DEGREE: Final = regex.compile(
    r"(?:S|M|Sp|Dr|Ph|B|Amd|A|Subsp|Sub|AIF)\.(?:\p{Lu}{1,4}\p{Ll}{0,5}\.?){1,3}(?:-\p{Lu}{1,6})?+(?:\.\p{Lu}\p{Ll}{0,5}){0,2}"
)
# Without stops they are told by a comma in front (`, MP`), or by capitals in the middle (`MSc`, `SpOG`).
_PLAIN_DEGREE: Final = regex.compile(
    r"[SM]\p{Lu}{1,4}|Sp\p{Lu}{1,4}(?:-\p{Lu}{1,6})?+|FI\p{Lu}{2,6}|"
    r"[SM]\p{Lu}?\p{Lu}\p{Ll}{1,5}|PhD|MBA|LLM|QIA|CPA|CA|Apt|Ners"
)
MIXED_DEGREE: Final = regex.compile(r"[SM]\p{Lu}{1,2}\p{Ll}{1,4}|Sp\p{Lu}{1,4}(?:-\p{Lu}{1,6})?+|PhD|MKM|MBA|LLM")


def skip_degrees(table: TokenTable, at: int, limit: int) -> int:
    for _ in range(_MAX_DEGREES):
        stopped = table.is_a(at, limit, ".") and table.is_a(at + 1, limit, ",")  # `Asep Nurdin., S.Sos.`
        step = at + 2 if stopped else at + 1 if table.is_a(at, limit, ",") else at
        if step >= limit or not table.capital[step]:
            break
        end = degree_end(table, step, limit)
        if end == step:
            end = _plain_degree(table, step, limit, behind_comma=step > at)
        if end == step:
            break
        at = _past_school(table, end, limit)
    if table.is_a(at, limit, ".") and table.is_a(at + 1, limit, ",") and table.texts[at - 1].isupper():
        at += 1  # `Budi Santoso, MIP., mengatakan`
    return at


def _past_school(table: TokenTable, at: int, limit: int) -> int:
    """Index behind the kind of school that a teacher's degree names: `S.Pd | SD`, `Spd. | Sd`."""
    last = at - 2 if table.texts[at - 1] == "." else at - 1
    teaches = table.keys[last].endswith("pd")
    following = at + 1 if table.is_a(at, limit, ".") else at
    school = teaches and table.is_capital(following, limit) and table.keys[following] in ("sd", "aud", "paud", "mi")
    return following + 1 if school else at


def is_degree(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a degree with stops begins at token `at`: `S.P`, `M.Kes.`"""
    return degree_end(table, at, limit) > at


def _plain_degree(table: TokenTable, at: int, limit: int, *, behind_comma: bool) -> int:
    """Index behind a degree without stops; `at` itself if there is none."""
    if not behind_comma and table.keys[at] in word_class("capital_degrees"):
        return at + 1
    pattern = _PLAIN_DEGREE if behind_comma else MIXED_DEGREE
    if not pattern.fullmatch(table.texts[at]):
        return at
    end = at + 1
    if [token.text for token in table.tokens[end : end + 3]] == ["(", "K", ")"]:
        return min(end + 3, limit)
    # `, MT mengatakan` is a degree; `kata Rina, MRT sudah penuh` begins a clause with a short form.
    closed = end >= limit or not table.tokens[end].text[0].isalnum() or table.keys[end] in behind_speaker()
    closed = closed or (not table.capital[end] and MIXED_DEGREE.fullmatch(table.texts[at]) is not None)
    return end if closed or not behind_comma else at


def degree_end(table: TokenTable, at: int, limit: int) -> int:
    """Index behind the degree that starts at `at`; `at` itself if there is none."""
    # `M.Si.` and `Sp.PD` may come as several tokens without blanks between them
    joined = ""
    best = at
    for end in range(at, min(at + 6, limit)):
        if end > at and table.tokens[end].start != table.tokens[end - 1].end:
            break
        joined += table.tokens[end].text
        key = joined.lower().rstrip(".")
        if key in table.words.posts.first_words and table.is_capital(end + 1, limit):
            break  # `Tri Iswandari, Psikolog Klinis`
        if (len(key) > 1 and key in table.words.degrees) or DEGREE.fullmatch(joined):
            best = end + 1
            stop = best + 1 < limit and table.tokens[best].text == "."
            if stop and table.tokens[best].start == table.tokens[end].end:
                best += 1
            if best + 2 < limit and [table.tokens[best + step].text for step in range(3)] == ["(", "K", ")"]:
                best += 3
    return _past_school(table, best, limit) if best > at else at
