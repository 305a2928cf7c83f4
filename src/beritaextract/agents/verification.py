"""Checks what somebody else says about an article: do the quoted words and the numbers stand in it?

Words are found whole and in their order, whatever the white space and the shape of quotation marks and dashes; letters
count as they are.  Numbers are found by their value, whatever their spelling, and never inside a longer number.
"""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

import regex

from beritaextract.extractor import Extractor
from beritaextract.records import Figure

#: Fields of JSON whose strings are words or numbers of the article; others (ids, kinds, comments) are not checked.
FIELDS = frozenset(
    {"affiliation", "cue", "high", "low", "name", "number", "quotation", "quote", "role", "subject", "text", "value"}
)
_QUOTED = regex.compile(r"“([^“”]{2,2000}+)”|\"([^\"]{2,2000}+)\"|«([^«»]{2,2000}+)»")
_FOLDED = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "‑": "-"}
)
_LEAST_WORDS = 3
_MOST_PLACES = 20


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked.

    Attributes:
        path: where it stands in the output, `claims[0].quote`; empty for plain text.
        kind: `words` (must stand in the article as they are), `number` (by its value), or `offsets` (`start` and `end`
            must lead to `text`).
        text: what was looked for.
        places: start and end of each place in the article, in code points, in text order, twenty at most; empty where
            it is not there.
    """

    path: str
    kind: Literal["words", "number", "offsets"]
    text: str
    places: tuple[tuple[int, int], ...]

    @property
    def found(self) -> bool:
        """Whether it stands in the article."""
        return bool(self.places)


@dataclass(frozen=True, slots=True)
class Verification:
    """What `verify` found; true as a condition when everything that was checked is in the article."""

    checks: tuple[Check, ...]

    def __bool__(self) -> bool:
        return not self.missing

    @property
    def missing(self) -> tuple[Check, ...]:
        """The checks that failed, in the order of the output."""
        return tuple(check for check in self.checks if not check.found)


def verify(
    text: str,
    output: str | int | float | Decimal | Mapping[str, Any] | Sequence[Any],
    *,
    published: str | datetime.date | None = None,
    fields: frozenset[str] = FIELDS,
) -> Verification:
    """Checks every quotation and every number of `output` against the article `text`.

    Args:
        text: the article.
        output: of plain text, the words between quotation marks (three words at least) and all figures are checked.
            Of JSON data, the strings and numbers under `fields`, at any depth; where an object has `start`, `end` and
            `text`, its offsets too.
        published: publication date of the article, as for `extract`.
        fields: names of fields whose values come from the article.

    Raises:
        TypeError: `text` or `output` of another type.
        InputTooLarge: the article or the output is longer than `Config.max_chars`.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    if not isinstance(output, str | int | float | Decimal | Mapping | Sequence) or isinstance(
        output, bytes | bytearray
    ):
        raise TypeError(f"output must be text or JSON data, not {type(output).__name__}")
    article = _Article(text, Extractor(), published)
    checks = article.plain(output) if isinstance(output, str) else article.walk(output, fields)
    return Verification(tuple(checks))


class _Article:
    """The article, folded for comparison, with the values of its figures."""

    def __init__(self, text: str, extractor: Extractor, published: str | datetime.date | None) -> None:
        self.text = text
        self.extractor = extractor
        self.folded, self.offsets = _fold(text)
        self.figures = extractor.extract(text, published=published).figures

    def plain(self, output: str) -> Iterator[Check]:
        quoted = [match.span() for match in _QUOTED.finditer(output)]
        for start, end in quoted:
            words = output[start + 1 : end - 1].strip(" ,.")
            if len(words.split()) >= _LEAST_WORDS:
                yield Check("", "words", words, self.words(words))
        for figure in self.extractor.extract(output).figures:
            if not any(start < figure.end and figure.start < end for start, end in quoted):
                yield Check("", "number", figure.text, self.number(figure))

    def walk(self, data: Any, fields: frozenset[str]) -> Iterator[Check]:
        """Depth first, without recursion: the output of a model may be nested as deep as it likes."""
        left: list[tuple[Any, str, str]] = [(data, "", "")]
        while left:
            value, where, name = left.pop()
            if isinstance(value, Mapping):
                if isinstance(value.get("text"), str) and {"start", "end"} <= set(value):
                    yield self.at_offsets(value, where)
                inner = [(item, f"{where}.{key}" if where else str(key), str(key)) for key, item in value.items()]
                left += reversed(inner)
            elif isinstance(value, str):
                if name in fields:
                    yield from self.leaf(value, where)
            elif isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
                left += reversed([(item, f"{where}[{number}]", name) for number, item in enumerate(value)])
            elif isinstance(value, int | float | Decimal) and not isinstance(value, bool) and name in fields:
                yield Check(where, "number", str(value), self.value(Decimal(str(value))))

    def at_offsets(self, value: Mapping[str, Any], path: str) -> Check:
        start, end, words = value["start"], value["end"], value["text"]
        right = isinstance(start, int) and isinstance(end, int) and 0 <= start < end and self.text[start:end] == words
        return Check(path, "offsets", words, ((start, end),) if right else ())

    def leaf(self, value: str, path: str) -> Iterator[Check]:
        """A string is right when it stands in the article; a number in another spelling when its value does."""
        words = value.strip()
        if not words:
            return
        places = self.words(words)
        stated = () if places else self.extractor.extract(words).figures
        if len(stated) == 1 and stated[0].end - stated[0].start == len(words):
            yield Check(path, "number", words, self.number(stated[0]))
            return
        amount = None if places else _decimal(words)
        yield (
            Check(path, "words", words, places) if amount is None else Check(path, "number", words, self.value(amount))
        )

    def words(self, words: str) -> tuple[tuple[int, int], ...]:
        """Where the words stand, whole: no letter or digit goes on at either end, and no number."""
        wanted = _fold(words)[0].strip()
        places: list[tuple[int, int]] = []
        at = self.folded.find(wanted) if wanted else -1
        while at >= 0 and len(places) < _MOST_PLACES:
            end = at + len(wanted)
            if not _goes_on(self.folded, at, -1) and not _goes_on(self.folded, end - 1, 1):
                places.append((self.offsets[at], self.offsets[end - 1] + 1))
            at = self.folded.find(wanted, at + 1)
        return tuple(places)

    def number(self, wanted: Figure) -> tuple[tuple[int, int], ...]:
        """Where a figure of the same value stands; all but counts must have the same unit too."""
        ends = (wanted.value, wanted.low, wanted.high)
        typed = wanted.kind in ("money", "percent", "measure")
        return self._places(
            figure
            for figure in self.figures
            if (figure.value, figure.low, figure.high) == ends
            and (not typed or (figure.kind, figure.unit) == (wanted.kind, wanted.unit))
        )

    def value(self, wanted: Decimal) -> tuple[tuple[int, int], ...]:
        """Where a figure has this value, or one of its ends has."""
        return self._places(figure for figure in self.figures if wanted in (figure.value, figure.low, figure.high))

    def _places(self, figures: Iterator[Figure]) -> tuple[tuple[int, int], ...]:
        return tuple((figure.start, figure.end) for figure in figures)[:_MOST_PLACES]


def _fold(text: str) -> tuple[str, list[int]]:
    """The text with one shape of each mark and one blank for white space, and the offset of each character of it."""
    folded: list[str] = []
    offsets: list[int] = []
    for offset, char in enumerate(text.translate(_FOLDED)):
        if char.isspace():
            if folded and folded[-1] == " ":
                continue
            char = " "
        folded.append(char)
        offsets.append(offset)
    return "".join(folded), offsets


def _goes_on(text: str, at: int, step: int) -> bool:
    """Whether the word or number at `at` goes on in the direction of `step`."""
    char, beside = text[at], text[at + step : at + step + 1] if at + step >= 0 else ""
    if not beside or not char.isalnum():
        return False
    if beside.isalnum() or unicodedata.category(beside).startswith("M"):
        return True
    further = text[at + 2 * step : at + 2 * step + 1] if at + 2 * step >= 0 else ""
    return char.isdigit() and beside in ".,'" and further.isdigit()


def _decimal(words: str) -> Decimal | None:
    """The value of a plain JSON number in a string, `6250000000000`, `27.68`."""
    return Decimal(words) if regex.fullmatch(r"-?\d{1,40}+(?:\.\d{1,40}+)?+", words) else None
