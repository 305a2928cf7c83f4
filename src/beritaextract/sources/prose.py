"""What a text looks like: prose as an article has it, a teaser, a copy made for a machine, or nothing."""

from __future__ import annotations

import re

_NOTHING = frozenset(
    {"#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#num!", "#null!", "#error!", "loading..."}
    | {"nan", "none", "null", "nil", "<na>", "nat", "n/a", "na", "undefined", "-", "--", "[]", "{}", "()", "''", '""'}
)
# What services send in the place of a text that costs money.
_PAID = re.compile(r"\s{0,9}ONLY AVAILABLE IN [A-Z ]{0,60}\bPLANS?\b\s{0,9}\Z")
_SAMPLE = 4000
_CAPITAL = re.compile(r"[A-Z]")
_STOP = re.compile(r"[.,!?;:\"“”]")
_CUT_OFF = re.compile(
    r"(?:\[?\+\s?\d+ (?:more )?char(?:s|acters)\]?|\.\.\.|…|\[(?:…|\.\.\.)\]|selengkapnya|read more)[\s.»>]{0,20}+$",
    re.I,
)
_ADDRESS = re.compile(r"^\s*(?:https?://|www\.)\S*\s*$")
_NUMBER_ALONE = re.compile(r"[-+]?\d[\d.,]{0,30}%?")
_MIN_COPY_WORDS = 12
_MIN_PROSE = 120
# What a description may have beside the headline that it repeats: the name of the paper.
_MOST_BESIDE = 3


def is_nothing(text: str) -> bool:
    """Whether a cell is empty or holds what a program writes for an empty one."""
    if _PAID.match(text):
        return True
    if len(text) > 40:
        return not text.strip()
    return not (short := text.strip()) or short.lower() in _NOTHING


def holds_words(text: str) -> bool:
    """Whether a body is one: not empty, and no number alone, as in a row of totals."""
    return not is_nothing(text) and _NUMBER_ALONE.fullmatch(text.strip()) is None


def is_address(text: str) -> bool:
    """Whether the text is a URL and nothing else."""
    return len(text) < 2000 and _ADDRESS.match(text) is not None


def is_cut_off(text: str) -> bool:
    """Whether the text ends as a teaser does: `… [+2300 chars]`, `Baca selengkapnya`."""
    return _CUT_OFF.search(text[-60:]) is not None


def only_repeats(text: str, title: str) -> bool:
    """Whether a text says no more than its headline, as the description in a list of links does."""
    words, headline = text.split(), set(title.split())
    return len(words) <= len(headline) + _MOST_BESIDE and sum(word not in headline for word in words) <= _MOST_BESIDE


def is_stripped(text: str) -> bool:
    """Whether capitals and punctuation are gone, as after cleaning for a classifier."""
    sample = text[:_SAMPLE]
    return (
        sample.count(" ") >= _MIN_COPY_WORDS
        and _CAPITAL.search(sample) is None
        and len(_STOP.findall(sample)) < len(sample) / 400
    )


def is_untouched(text: str) -> bool:
    """Whether a text has its capitals and punctuation, so that a cleaning cannot have gone far."""
    sample = text[:_SAMPLE]
    return _CAPITAL.search(sample) is not None and len(_STOP.findall(sample)) >= len(sample) / 400


def is_prose(text: str) -> bool:
    """Whether a text of no known field can be nothing but an article."""
    if len(text) < _MIN_PROSE or is_address(text):
        return False
    sample = text[:_SAMPLE]
    blanks = sum(map(sample.count, " \n\t"))
    return len(sample) / 14 < blanks < len(sample) / 3 and _STOP.search(sample) is not None
