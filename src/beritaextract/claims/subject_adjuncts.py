"""What may stand between a subject and its verb besides adverbs: adjuncts, titles of works, degrees."""

from __future__ import annotations

from collections.abc import Sequence

from beritaextract.claims.words import day_words, words
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.text import Token

_DASHES = frozenset("—–-")
_OPENING_MARKS = frozenset("“\"‘'")
_CLOSING_MARKS = frozenset("”\"’'")
# `S.Pd`, `M.Sos.I.`, `SE`, `MM`, `Ph.D`: short parts with points, or a few capitals.
_DEGREE = regex.compile(r"(?:\p{Lu}\p{L}{0,4}\.?){1,4}\p{L}?\.?(?:-\p{Lu}{2,6})?|\p{Lu}{2,4}\.?")


def is_adjunct(gap: Sequence[Token]) -> bool:
    """Whether words can stand between a name and its verb: `, Senin (2/3),`, `dalam rapat itu`, `yang ditemui`."""
    gap = _without_title(_past_degrees(gap))
    if not gap:
        return True
    if len(gap) > 1 and gap[-1].text[0].isupper() and gap[-2].text.lower() in words("subordinators"):
        return False  # `setelah Rina berjanji`: another subject
    opener = gap[0].text.lower()
    if opener not in words("adjunct_openers") and opener not in day_words():
        return False
    if opener in _DASHES and not any(token.text in _DASHES for token in gap[1:]):
        return False  # `BANDUNG — Warga mengatakan`; `Rina — camat itu — mengatakan` has two
    commas = [
        n for n, token in enumerate(gap) if token.text == "," and not _enumerates(gap, n) and not _opens_degree(gap, n)
    ]
    if not commas or commas[-1] == len(gap) - 1:
        return True
    inner = gap[commas[-1] + 1].text
    return (
        inner.lower() in words("adjunct_openers")
        or inner.lower() in day_words()
        or (inner[0].isupper() and inner.lower() in words("speaking_nouns"))
    )


def _without_title(gap: Sequence[Token]) -> Sequence[Token]:
    """The words of an adjunct without the title in quotation marks at its end: `dalam artikel “Banjir, Lagi”`."""
    if not gap or gap[-1].text not in _CLOSING_MARKS:
        return gap
    for number in range(len(gap) - 2, -1, -1):
        if gap[number].text in _OPENING_MARKS:
            return gap[:number]
    return gap


def _enumerates(gap: Sequence[Token], comma: int) -> bool:
    """Whether a comma stands in an enumeration of names: `melalui Dinas Koperasi<,> Perindustrian dan Perdagangan`."""
    behind = [token.text for token in gap[comma + 1 : comma + 7]]
    joined = behind.index("dan") if "dan" in behind else 0
    return 0 < joined < len(behind) - 1 and all(word[0].isupper() for word in (*behind[:joined], behind[joined + 1]))


def _opens_degree(gap: Sequence[Token], comma: int) -> bool:
    """Whether a degree of somebody named in the adjunct follows: `mendampingi Camat Rina Wijaya<,> S.Pd.`."""
    behind = gap[comma + 1 :]
    end = next((number for number, token in enumerate(behind) if token.text == ","), len(behind))
    return is_degree(behind[:end])


def is_degree(tokens: Sequence[Token]) -> bool:
    """Whether words are a degree behind a name: `S.Pd.`, `MM`."""
    spelt = "".join(token.text for token in tokens)
    return _DEGREE.fullmatch(spelt) is not None and (not spelt.istitle() or len(spelt) < 4 or "." in spelt)


def _past_degrees(gap: Sequence[Token]) -> Sequence[Token]:
    """The words after the degrees that follow a name: `Rina Wijaya, S.Pd., M.M., mengatakan`."""
    at = int(
        bool(gap) and len(gap[0].text) == 1 and (gap[0].text.isalnum() or gap[0].text == ".")
    )  # what is left of a mistyped degree
    inner = next((number for number, token in enumerate(gap) if token.text == ","), len(gap))
    if not at and inner > 1 and "." in {token.text for token in gap[:inner]} and is_degree(gap[:inner]):
        at = inner  # `Rina Spd. Sd mengatakan`
    while at + 1 < len(gap) and gap[at].text == ",":
        end = at + 1
        while end < len(gap) and gap[end].text != ",":
            end += 1
        if not is_degree(gap[at + 1 : end]):
            break
        at = end
    return gap[at:]
