"""Days in forms that our own patterns leave over: misspelt months (`17 Agutus 2021`), English order (`May 20, 2021`).

dateparser costs hundreds of microseconds a call and loads slowly, so it is imported on first use and sees located spans
only, never running text.
"""

from __future__ import annotations

import difflib
import warnings
from functools import lru_cache

from beritaextract.dates.expressions import Expression, Point
from beritaextract.dates.patterns import GAP
from beritaextract.language import months, time_units
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule

_MISSPELT = Rule(
    "dates.fallback.misspelt",
    "a month written with a slip",
    examples=("Surat terbit 17 Agutus 2021.",),
    counterexamples=("Surat terbit 17 Lembar 2021.",),
)
_ENGLISH = Rule(
    "dates.fallback.english-order",
    "a day in the order of English, or in English words",
    examples=("Published on October 20, 2021.",),
    counterexamples=("Published on 20 October 2021.",),
)

_YEAR = r"(?:19|20)\d\d(?![\d-]|[.,]\d)"
_SPAN = regex.compile(
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?+{GAP}(?:of{GAP})?+(?P<word>\p{{Lu}}\p{{Ll}}{{2,10}}),?+{GAP}(?P<year>{_YEAR})|"
    rf"\p{{Lu}}\p{{Ll}}{{2,9}}\.?+{GAP}\d{{1,2}}(?:st|nd|rd|th)?+,?+{GAP}{_YEAR})"
)
_ALIKE = 0.8


def locate(view: str, start: int) -> int | None:
    """End of a day with month and year in one of the odd forms that starts at `start`, or None."""
    match = _SPAN.match(view, start)
    return match.end() if match else None


def read(view: str, start: int, end: int) -> Expression | None:
    """The located day, or None where nothing makes sense of it."""
    found = _read(" ".join(view[start:end].split()))
    if found is None:
        return None
    (year, month, day), rule = found
    return Expression(start, end, Point(year, month, day), None, rule, "day", worded=True)


@lru_cache(maxsize=1024)
def _read(words: str) -> tuple[tuple[int, int, int], Rule] | None:
    match = _SPAN.fullmatch(words)
    if match is None:
        return None
    if match["word"]:
        if match["word"].lower() in time_units():
            return None  # `Nomor 22 Tahun 2023`: the commonest of these spans, and worth no load of dateparser
        names = [name for name, row in months().items() if row["form"] == "full"]
        alike = difflib.get_close_matches(match["word"].lower(), names, n=1, cutoff=_ALIKE)
        day = int(match["day"])
        if alike and 1 <= day <= 31:
            return (int(match["year"]), months()[alike[0]]["month"], day), _MISSPELT
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # dateparser's own use of deprecated parts of datetime
        import dateparser

        settings = {"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
        moment = dateparser.parse(words, languages=["id", "en"], settings=settings)
    if moment is None:
        return None
    return (moment.year, moment.month, moment.day), _ENGLISH
