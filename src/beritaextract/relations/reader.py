"""The figures of one article with the words around them, in a form that patterns can be written for.

Words are given in lower case, each word and each mark followed by one blank: `pekerja , atau setara dengan `.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from beritaextract.config import Language
from beritaextract.figures.matches import FigureMatch
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.text import Document

_TOKEN = regex.compile(r"[\w’'/-]++|[^\w\s]")
_RATE = regex.compile(r"^(?:per|tiap|setiap|/) ?[\w’'/-]++ ")
_AGO = regex.compile(r"\s++(?:sebelumnya|lalu|silam)\b")
# `1 950 000`, `1. 500`, `5 ,2`: a piece of a number
_TORN_BEFORE = regex.compile(r"\d[^\S\n]{0,2}[.,]?[^\S\n]{1,2}$|\d[.,]$")
_TORN_AFTER = regex.compile(r"[^\S\n]{1,2}\d{3}(?![\d\w])|[^\S\n]?[.,][^\S\n]?\d")
_NUMBER = regex.compile(r"\d[\d.,]*+")
_SCALED = regex.compile(r"\p{L}")
_SPANS = frozenset({"day", "week", "month", "year"})
_BEFORE = 90
_AFTER = 90
_LONGEST_GAP = 200


class Reader:
    """Gives the words before, between and behind figures; never looks beyond the sentence.

    Attributes:
        figures: all figures of the article, in text order.
        language: that of messages.
        sentences: for each sentence that holds figures, their positions.
    """

    def __init__(self, document: Document, figures: Sequence[FigureMatch], language: Language = "en") -> None:
        self.document = document
        self.language = language
        self.figures = figures
        self._leading_back: set[int] = set()
        groups: dict[int, list[int]] = {}
        self._sentence_of = [document.sentence_at(figure.range.start) for figure in figures]
        for index, figure in enumerate(figures):
            groups.setdefault(self._sentence_of[index], []).append(index)
            if figure.kind == "measure" and figure.unit in _SPANS and _AGO.match(document.view, figure.range.end):
                self._leading_back.add(index)
        self.sentences = groups
        self._cache: dict[tuple[str, int, int], str | None] = {}

    def text_of(self, index: int) -> str:
        """The figure as written."""
        figure = self.figures[index]
        return self.document.text[figure.range.start : figure.range.end]

    def is_torn(self, index: int) -> bool:
        """Whether more digits stand right beside the figure, so that it may be a piece of a damaged number."""
        span, view = self.figures[index].range, self.document.view
        return bool(_TORN_BEFORE.search(view, max(span.start - 4, 0), span.start) or _TORN_AFTER.match(view, span.end))

    def borrows_scale(self, index: int) -> bool:
        """Whether the scale of the figure stands with another one: `US$1` read as 1,000 before `atau Rp 15 ribu`."""
        value, text = self.figures[index].value, self.text_of(index)
        digits = _NUMBER.search(text)
        if value is None or digits is None or _SCALED.search(text, digits.end()):
            return False
        return value >= 1000 * Decimal(digits.group().replace(".", "").replace(",", ""))

    def words_of(self, index: int) -> str:
        """The figure as written with the noun that is counted, in one line, for messages."""
        figure = self.figures[index]
        words = " ".join(self.text_of(index).split())
        if figure.kind == "count" and figure.unit and figure.unit not in words:
            words += f" {figure.unit}"
        return words

    def between(self, left: int, right: int) -> str | None:
        """The words between two figures, without the denominator of the left one; None where they lie far apart."""
        key = ("between", left, right)
        if key not in self._cache:
            self._cache[key] = self._between(left, right)
        return self._cache[key]

    def _between(self, left: int, right: int) -> str | None:
        start, end = self.figures[left].range.end, self.figures[right].range.start
        if not 0 <= end - start <= _LONGEST_GAP:
            return None
        words = _normal(self.document.view[start:end])
        return _RATE.sub("", words) if self.figures[left].per is not None else words

    def before(self, index: int) -> str:
        """The words before a figure, back to the one before it or the start of its sentence, some fifteen at most."""
        key = ("before", index, index)
        if key not in self._cache:
            self._cache[key] = self._before(index)
        return self._cache[key] or ""

    def _before(self, index: int) -> str:
        start = self.figures[index].range.start
        floor = max(start - _BEFORE, self._sentence(index)[0])
        if index and self.figures[index - 1].range.end <= start:
            floor = max(floor, self.figures[index - 1].range.end)
        return _normal(self.document.view[floor:start])

    def next(self, index: int) -> int:
        """The figure behind a figure, spans of time that lead back (`setahun sebelumnya`) passed over."""
        index += 1
        while index in self._leading_back:
            index += 1
        return index

    def after(self, index: int) -> str:
        """The words behind a figure, up to the next figure or the end of its sentence, at most some fifteen."""
        key = ("after", index, index)
        if key not in self._cache:
            self._cache[key] = self._after(index)
        return self._cache[key] or ""

    def may_follow(self, index: int, letters: str) -> bool:
        """Whether the words `after` a figure may hold these lower-case letters; costs less than to read the words."""
        end = self.figures[index].range.end
        return letters in self.document.view[end : end + _AFTER].lower()

    def _after(self, index: int) -> str:
        end = self.figures[index].range.end
        ceiling = min(end + _AFTER, self._sentence(index)[1])
        if index + 1 < len(self.figures):
            ceiling = min(ceiling, max(end, self.figures[index + 1].range.start))
        return _normal(self.document.view[end:ceiling])

    def _sentence(self, index: int) -> tuple[int, int]:
        at = self._sentence_of[index]
        if at < 0:
            return 0, len(self.document.view)
        sentence = self.document.sentences[at]
        return sentence.start, sentence.end


def _normal(words: str) -> str:
    tokens = _TOKEN.findall(words.lower())
    return " ".join(tokens) + " " if tokens else ""
