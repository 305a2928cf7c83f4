"""Short forms that the corpus explains, `Otoritas Jasa Keuangan (OJK)`, and those that nobody explains any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from beritaextract.lexicon import lazy_regex as regex
from beritaextract.lexicon import load_rows
from beritaextract.people.names import Name, folded

_BRACKETS = regex.compile(r"\s*+\(([^()]{1,80}+)\)")
_SHORT = regex.compile(r"[\p{L}\p{M}\p{N}]{2,14}+")
_MOST_WORDS = 9


def without_brackets(text: str) -> str:
    """A post without what stands in brackets; the text itself where nothing else would be left."""
    plain = _BRACKETS.sub("", text)
    return plain if plain.strip() else text


def learned(texts: Iterable[str]) -> dict[str, Name]:
    """The long form of each short form that is explained in brackets; of several the one most often given.

    Args:
        texts: posts and affiliations as the articles have them.
    """
    counts: dict[str, Counter[Name]] = {}
    for text in texts:
        for match in _BRACKETS.finditer(text):
            words = folded(match[1])
            if len(words) == 1 and _SHORT.fullmatch(words[0]) and (long := _long(words[0], text[: match.start()])):
                counts.setdefault(words[0], Counter())[long] += 1
    known = {short: max(found, key=lambda long: (found[long], -len(long), long)) for short, found in counts.items()}
    return {**common(), **known}


@lru_cache(maxsize=1)
def common() -> Mapping[str, Name]:
    """Short forms that newspapers use without their long ones."""
    rows = load_rows("beritaextract.people", "acronyms.tsv", key="short", required=("long", "example"))
    return {short: folded(str(row["long"])) for short, row in rows.items()}


def _long(short: str, before: str) -> Name | None:
    """The words before the bracket that the short form is made of: it begins as they do, and takes of each of them."""
    words = folded(before)[-_MOST_WORDS:]
    longs = [words[start:] for start in range(len(words) - 2, -1, -1) if words[start][0] == short[0]]
    initials = (long for long in longs if "".join(word[0] for word in long if word not in _SILENT) == short)
    return next(initials, None) or next((long for long in longs if _made_of(short, long)), None)


def _made_of(short: str, long: Name) -> bool:
    """Whether the letters of the short form stand in the words in their order, and no word but a `dan` goes without."""
    reached = {0}
    for word in long:
        following = set(reached) if word in _SILENT else set()
        for at in reached:
            taken = 0
            for letter in word:
                taken += short[at + taken : at + taken + 1] == letter
            following.update(range(at + 1, at + taken + 1))
        reached = following
    return len(short) in reached


_SILENT = frozenset({"dan", "di", "ke", "dari", "untuk", "republik", "of", "and", "the"})
