"""What the words around a figure say about when, where and how it holds."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import islice, takewhile
from operator import itemgetter
from typing import NamedTuple

from beritaextract.dates import Calendar
from beritaextract.language.reporting_verbs import active_cues
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.relations.grammar import change_words, words
from beritaextract.relations.reader import Reader

_EARLIER = regex.compile(
    r"(?i)\b(?:serupa|pernah|silam|sebelumnya|dulu|dahulu|sejarah|(?:tahun|bulan|pekan|minggu|yang)\s++lalu)\b"
)
_PARTLY = regex.compile(
    r"(?i)(?:^|[,;:“”\"]\s*+)dari\b|\blalu\b(?!\s++lintas)|\bdari\s++(?:jumlah|total|antara|ke)|\btinggal\s++\d"
)
# A sentence that opens with a phrase of place, time or condition holds for that alone: `Pada lantai dua, …`.
_SETTING = regex.compile(
    r"\A[\s“”\"]*+(?:Pada|Di|Dari|Untuk|Setelah|Usai|Sesudah|Seusai|Menjelang|Selama|Sejak|Bagi|Saat|Ketika|Dengan|Oleh)\b"
    r"(?![^,.]{0,60}\b(?:itu|tersebut|ini)\b)"
)
_YEAR = regex.compile(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d.,])")
_PLACE = regex.compile(
    r"\b[Dd]i\s++(?!antara)(\w++(?:\s[\p{Lu}\d]\w*+){0,4}+)"
    r"|\b(?:asal|wilayah|kawasan|[Kk]ecamatan|[Dd]esa|[Kk]elurahan|[Kk]abupaten|[Kk]ota|[Dd]usun|[Kk]ampung|[Pp]rovinsi)"
    r"\s++(\p{Lu}\w*+(?:\s[\p{Lu}\d]\w*+){0,4}+)"
)
_TOKEN = regex.compile(r"[\w’'-]++")
_LEAD = 2
_BACK = 800


class Scope(NamedTuple):
    """When, where and how a figure holds.

    Attributes:
        otherwise: words of its sentence that speak of a change, a plan, a part, another event.
        whole: whether it is called a total.
        lead: whether it stands in the headline or the first sentences.
        dates: ISO dates of its sentence.
        years: years named in its paragraph, not far before it.
        earlier: whether the same words speak of earlier events.
        places: the places of its sentence, and the named ones of the sentence before it in the same paragraph.
        reports: whether its sentence says who gives the figure.
    """

    otherwise: frozenset[str]
    whole: bool
    lead: bool
    dates: frozenset[str]
    years: frozenset[int]
    earlier: bool
    places: frozenset[str]
    reports: bool


@lru_cache(maxsize=1)
def _otherwise() -> frozenset[str]:
    return words("other_moment").union(change_words())


@lru_cache(maxsize=1)
def _reports() -> frozenset[str]:
    return words("reports") | active_cues()


def scope(reader: Reader, index: int, calendar: Calendar) -> Scope:
    """The scope of the figure at `index`."""
    document = reader.document
    view = document.view
    at = max(document.sentence_at(reader.figures[index].range.start), 0)
    sentence = document.sentences[at]
    text = view[sentence.start : sentence.end]
    said = frozenset(word.lower() for word in _TOKEN.findall(text))
    paragraph = document.paragraphs[max(document.paragraph_at(sentence.start), 0)]
    context = view[max(paragraph.start, sentence.start - _BACK) : sentence.end]
    places = _places(text)
    if at and document.sentences[at - 1].start >= paragraph.start:
        before = document.sentences[at - 1]
        places |= {place for place in _places(view[before.start : before.end]) if place[0].isupper()}
    first = bisect_left(calendar.dates, sentence.start, key=itemgetter(0))
    inside = takewhile(lambda date: date.start < sentence.end, islice(calendar.dates, first, None))
    return Scope(
        otherwise=(said & _otherwise()) | frozenset(_PARTLY.findall(text)) | frozenset(_SETTING.findall(text)),
        whole=bool(said & words("totals")),
        lead=at < _LEAD + (document.headline is not None),
        dates=frozenset(date.value for date in inside if date.value),
        years=frozenset(int(year) for year in _YEAR.findall(context)),
        earlier=_EARLIER.search(context) is not None,
        places=frozenset(places),
        reports=bool(said & _reports()),
    )


def _places(text: str) -> set[str]:
    return {first or second for first, second in _PLACE.findall(text)}


def comparable(first: Scope, later: Scope, *, published: str | None, verbatim: bool) -> bool:
    """Whether two statements in these scopes can be meant of the same thing at the same time.

    Args:
        first: the scope of the one that stands first.
        later: the scope of the other.
        published: ISO date of the article.
        verbatim: whether the two are the same words; then words that both have tell nothing apart.
    """
    if first.otherwise != later.otherwise if verbatim else first.otherwise or later.otherwise:
        return False
    if later.earlier or (first.earlier and not first.lead):
        return False
    if first.reports and later.reports and not verbatim:
        return False
    if first.whole != later.whole and not first.lead:
        return False
    year = int(published[:4]) if published else None
    if any(other != year for other in later.years - first.years):
        return False
    for wide, narrow in ((first.dates, later.dates), (first.places, later.places)):
        if narrow - wide or (wide - narrow and not first.lead):
            return False
    return True
