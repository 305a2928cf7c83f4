"""Refusals of numbers that name one of a series: labels, ordinals, list numbers, names, scores."""

from __future__ import annotations

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.lexicon import labels
from beritaextract.figures.surroundings import Place, Refusal, opens_sentence, short_integer
from beritaextract.figures.wordclasses import COUNTING, FUNCTION, TIME

# Behind these even a label leaves no doubt that something is counted: `zona 3 orang`.
_CLASSIFIERS = frozenset("orang jiwa unit buah ekor lembar kali".split())
# Labels that are counted nouns' neighbours as often: `hari 5 kasus`, `zona 3 rumah`.
_WEAK_LABELS = frozenset("hari minggu pekan bulan wilayah zona poin posko sektor".split())
# Labels behind which number words name too: `nomor satu`; but `lewat telepon dua orang` counts.
_SPELT_LABELS = frozenset("nomor nomer no urut pasal ayat".split())
_LABEL_HERE = regex.compile(r"\p{L}[.']?\s?\(?$")
# `nomor punggung 8`, `nomor kursi 12`, `bernomor mesin 4411`
_NUMBERED = regex.compile(r"\b(?:ber)?nome?o?r(?:nya)?\s\p{L}{3,}\s$", regex.I)
_ORDINAL = regex.compile(r"(?:^|[^\p{L}])[Kk]e[\s-]$")
# `naik dari 5 persen ke 7`: a change and no ordinal
_TO_ANOTHER = regex.compile(r"(?i:\bdari)\s(?:Rp\.?\s?)?\d[\d.,]*+\s?(?:%|\p{L}+)(?:\s\p{L}+)?\s[Kk]e\s$")
_LIST_BEHIND = regex.compile(r"(?:[.)]\s|\.\p{Lu})")
_SCORE_WORDS = regex.compile(
    r"\b(?:skor|menang|kalah|imbang|unggul|kedudukan|agregat|takluk|tumbang|kemenangan|kekalahan|menundukkan|mengalahkan"
    r"|menekuk|membungkam|melibas|ditahan|menggilas|menaklukkan|tunduk|keok|digulung|set|gim)\b",
    regex.I,
)
_LONGEST_NAME_NUMBER = 4


# Rules that take a number for a name; a list of such numbers is all names: `Pasal 3 dan 4`, `dosis 1, 2 dan 3`.
SERIES_RULES = frozenset({"figures.refusals.label", "figures.refusals.name", "figures.refusals.series"})
# The numbers before may be blocked as a reference: `Pasal 160 dan 216 KUHP`.
_LAW_BEFORE = regex.compile(
    r"(?i:pasal|ayat|angka|huruf|butir|nomor)\s\(?\d++[a-z]?\)?(?:(?:,\s?(?:dan\s)?|\s(?:dan|atau|serta|hingga|sampai|juncto)\s)"
    r"\(?(?:\d++[a-z]?\)?)?)*+$"
)
_LAW_WORDS = ("pasal", "ayat", "angka", "huruf", "butir", "nomor")
_AND = regex.compile(r"(?:,\s?(?:dan\s|atau\s|serta\s)?|\s(?:dan|atau|serta|hingga|sampai|&)\s|\s?[-–]\s?)$")


def goes_on(view: str, previous: Candidate, candidate: Candidate) -> bool:
    """Whether a bare number goes on with the series that `previous`, refused as a label, is one of."""
    if candidate.kind != "count" or candidate.known_noun or candidate.numeral.scaled:
        return False
    gap = candidate.start - previous.tail
    return 0 < gap < 9 and _AND.match(view, previous.tail, candidate.start) is not None


def label_always(candidate: Candidate, place: Place) -> Refusal | None:
    """`Nomor 2 Tahun 2021`, `Pasal 112`: whatever unit seems to follow."""
    if candidate.kind not in ("count", "measure"):
        return None
    before = place.before.lower() if candidate.kind == "count" else ""
    named = any(word in before for word in _LAW_WORDS) and not candidate.known_noun
    if named and _LAW_BEFORE.search(place.before):
        return Refusal("figures.refusals.series", "goes on with the numbers of a law")
    if "nom" in before and candidate.numeral.digits and _NUMBERED.search(place.before):
        return Refusal("figures.refusals.label", "a number behind `nomor` and a noun is an identifier")
    word = place.lower
    if labels().get(word) != "always" or (not candidate.numeral.digits and word not in _SPELT_LABELS):
        return None
    if not _LABEL_HERE.search(place.before):
        return None
    if candidate.known_noun and not (candidate.numeral.raw or "").isdecimal() and "." not in place.before[-2:]:
        return None  # `rekening 15.000 nasabah`
    return Refusal("figures.refusals.label", f"a number behind {place.word!r} is a name or an address")


def label(candidate: Candidate, place: Place) -> Refusal | None:
    """`lantai 11`, `kelas 6`, `tahap dua`; but `lantai 11 orang` counts people."""
    word = place.lower
    if word not in labels() or not _LABEL_HERE.search(place.before):
        return None
    numeral = candidate.numeral
    # a scale word or separator says that something is counted after all: `zona 1.250 warga`
    if numeral.scaled or numeral.vague or not (numeral.raw or "0").isdecimal():
        return None
    if candidate.unit in _CLASSIFIERS:
        return None
    if candidate.known_noun and (not numeral.digits or word in _WEAK_LABELS):
        return None
    return Refusal("figures.refusals.label", f"a number behind {place.word!r} names one of a series")


def ordinal(candidate: Candidate, place: Place) -> Refusal | None:
    """`ke-74`, `ke 3`; but `pengiriman ke tiga kabupaten` counts."""
    if place.before[-3:-1] not in ("ke", "Ke") or _TO_ANOTHER.search(place.before):
        return None
    if _ORDINAL.search(place.before) and short_integer(candidate, 3) and not candidate.known_noun:
        return Refusal("figures.refusals.ordinal", "`ke` makes the number an ordinal")
    return None


def score(candidate: Candidate, place: Place) -> Refusal | None:
    """`menang 2-1`."""
    if candidate.high is None or "-" not in place.view[candidate.start : candidate.end]:
        return None
    if _SCORE_WORDS.search(place.before):
        return Refusal("figures.refusals.score", "two numbers joined by a dash near a word of sport are a score")
    return None


def list_number(candidate: Candidate, place: Place) -> Refusal | None:
    """`1. Beras`, `2) Gula`."""
    if not short_integer(candidate, 2):
        return None
    view, end = place.view, candidate.end
    if not place.before.strip(" (•-") and _LIST_BEHIND.match(view, end):
        return Refusal(
            "figures.refusals.list", "a number with a stop at the start of a line numbers the items of a list"
        )
    if view[end : end + 1] == ")" and "(" not in place.before[-12:]:
        return Refusal("figures.refusals.list", "a number before a closing bracket numbers the items of a list")
    return None


def bracket(candidate: Candidate, place: Place) -> Refusal | None:
    """`Ayat (2)`, `Rabu (24)`, the footnote `[1]`."""
    behind = place.view[candidate.end : candidate.end + 1]
    if short_integer(candidate, 2) and place.before[-1:] + behind in ("()", "[]"):
        return Refusal("figures.refusals.bracket", "a small number alone in brackets numbers a paragraph or a day")
    return None


def _counts_for_sure(candidate: Candidate) -> bool:
    return candidate.known_noun and candidate.rule != "figures.counts.times"  # `iPhone 10x`


def name(candidate: Candidate, place: Place) -> Refusal | None:
    """`Boeing 737`, `Jatim 1`, `iPhone 16`: a number behind a capitalised word belongs to the name."""
    numeral = candidate.numeral
    if numeral.scaled or numeral.vague or _counts_for_sure(candidate) or numeral.role != "number":
        return None
    raw = numeral.raw
    if candidate.high is not None and candidate.high.scaled:
        return None  # `Dana 3 sampai 5 juta cair`
    if raw is not None and (not raw.isdecimal() or len(raw) > _LONGEST_NAME_NUMBER):
        return None
    if not place.word or place.word.islower() or place.before[-1:] != " " or place.before.rstrip()[-1:] in ',.:;!?”"':
        return None
    if candidate.unit is not None and (place.title or (not numeral.digits and place.view[candidate.start].islower())):
        return None
    if opens_sentence(place.before[: place.before.rfind(place.word)]):
        lower = place.lower
        word_of_the_sentence = lower in COUNTING or lower in TIME or lower in FUNCTION or lower.endswith("nya")
        if candidate.unit is not None or candidate.listed or word_of_the_sentence:
            return None  # `Ada 5 …`, `Kemarin 20 …`, `Anaknya 3 …`: the capital is that of the sentence
    return Refusal("figures.refusals.name", f"a number behind the name {place.word!r} belongs to the name")
