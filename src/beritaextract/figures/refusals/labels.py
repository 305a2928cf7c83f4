"""Refusals behind labels: numbers that name one of a series (`lantai 11`, `dosis 1 dan 2`) or identify (`nomor 2`)."""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.context import Context, opens_sentence, short_integer
from beritaextract.figures.lexicon import labels
from beritaextract.figures.refusals.refusal import Refusal
from beritaextract.figures.words import figure_words
from beritaextract.language import word_class
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule

LABEL = Rule(
    "figures.refusals.label",
    "a number behind a label names one of a series, like `lantai 11`, or is an identifier, like `nomor 2`",
    examples=("Ia tinggal di lantai 11.", "Ia calon nomor urut 2."),
    counterexamples=("Gedung itu punya 11 lantai.", "Lantai 11 orang itu ramai."),
)
SERIES = Rule(
    "figures.refusals.series",
    "goes on with the names of the number before, like `dosis 1 dan 2`",
    examples=("Dosis 1 dan 2 tersedia.", "Sesuai pasal 160 dan 216."),
    counterexamples=("Dosis 1 dan 20 orang.",),
)

_VERSION_LABELS = frozenset({"versi", "version", "generasi", "seri", "industri", "society", "web"})
_VERSION = regex.compile(r"\d{1,2}\.\d{1,2}")
# `industri maritim 4.0`
_VERSION_BEFORE = regex.compile(
    r"\b(?:versi|version|generasi|industri|revolusi|society|era|USB|Bluetooth)\s\p{L}++\s$", regex.I
)
_NEW_AGE = regex.compile(r"\d\.0")
# `distributor 1 (D1)`
_ABBREVIATED = regex.compile(r"\s\(\p{Lu}{1,3}[-.\s]?(\d{1,2})\)")
_LONGEST_CALLED = 3
# `di tiap lantai dua petugas berjaga`
_EACH = regex.compile(r"\b(?:setiap|tiap|tiap-tiap|per|masing-masing|satu)\s\p{L}+\s$", regex.I)
_COUNTED_LABEL = regex.compile(r"(?<![\d.,])\d++(?:[.,]\d++)*+\s\p{L}+\s$")
_LISTED = regex.compile(r"\d(?:,\d)+")
# Labels that are counted nouns' neighbours as often: `hari 5 kasus`, `zona 3 rumah`.
_WEAK_LABELS = frozenset("hari minggu pekan bulan wilayah zona poin posko sektor".split())
_CLASS_LABELS = frozenset({"kelas", "tingkat", "semester", "golongan", "eselon"})
# Labels behind which number words name too: `nomor satu`; but `lewat telepon dua orang` counts.
_SPELT_LABELS = frozenset("nomor nomer no urut pasal ayat".split())
_LABEL_HERE = regex.compile(r"\p{L}[.')]?\s?\(?$")
_COLON = regex.compile(r"(?r)(\p{L}++)\s?[:,]\s?$")
# `nomor punggung 8`, `nomor kursi 12`, `bernomor mesin 4411`
_NUMBERED = regex.compile(r"\b(?:ber)?nome?o?r(?:nya)?\s\p{L}{3,}\s$", regex.I)
# The numbers before may be blocked as a reference: `Pasal 160 dan 216 KUHP`.
_LAW_BEFORE = regex.compile(
    r"(?i:pasal|ayat|angka|huruf|butir|nomor)\s\(?\d++[a-zA-Z]?\)?(?:(?:,\s?(?:dan\s)?|\s(?:dan|atau|serta|hingga|sampai|juncto)\s)"
    r"\(?(?:\d++[a-zA-Z]?\)?)?)*+$"
)
_LAW_WORDS = ("pasal", "ayat", "angka", "huruf", "butir", "nomor")
_YEAR_WORDS = frozenset({"Tahun", "tahun", "TAHUN"})
# `Nomor: 900.1/ 158 Tahun 2025`
_OF_YEAR = regex.compile(r"\s(?i:tahun)\s(?:19|20)\d\d(?!\d)")
# `QS. Al-Baqarah: 183`, `Surah Yasin : 12`
_VERSE = regex.compile(r"\b(?:Q\.?S\.?|Surah|Surat)\s\p{Lu}[\p{L}’'-]*+(?:\s\p{Lu}[\p{L}’'-]*+)?\s?:\s?$")
_AND = regex.compile(r"(?:,\s?(?:dan\s|atau\s|serta\s)?|\s(?:dan|atau|serta|hingga|sampai|&)\s|\s?[-–]\s?)$")


def refuse_next_of_series(view: str, previous: Candidate, candidate: Candidate) -> Refusal | None:
    """`dosis 1 dan 2`: a bare number goes on with the series of which `previous`, refused as a name, is one."""
    if candidate.kind != "count" or candidate.numeral.scaled or candidate.unit in word_class("common_classifiers"):
        return None
    if candidate.known_noun and not _is_next(previous, candidate):
        return None
    gap = candidate.start - previous.tail
    if gap == 1 and candidate.numeral.digits and not candidate.known_noun:  # `lajur 1 2, 3 dan 4`, `USB 4 2.0`
        version = candidate.unit is None and _VERSION.fullmatch(candidate.numeral.raw or "") is not None
        return Refusal(SERIES, names_one=True) if version or _is_next(previous, candidate) else None
    near = 0 < gap < 9
    return Refusal(SERIES, names_one=True) if near and _AND.match(view, previous.tail, candidate.start) else None


def _is_next(previous: Candidate, candidate: Candidate) -> bool:
    """`kelas satu dan dua sekolah dasar`: the next number, written in the same way."""
    first, second = previous.numeral.read(kind="whole"), candidate.numeral.read(kind="whole")
    alike = previous.numeral.digits == candidate.numeral.digits
    return alike and first is not None and second is not None and second.value == first.value + 1


def refuse_label_always(candidate: Candidate, context: Context) -> Refusal | None:
    """`Nomor 2 Tahun 2021`, `Pasal 112`: whatever unit seems to follow."""
    if candidate.kind not in ("count", "measure") or candidate.form == "named-age":
        return None
    before = context.before.lower() if candidate.kind == "count" else ""
    if context.following in _YEAR_WORDS and "omor" in before and _OF_YEAR.match(context.view, candidate.numeral.end):
        return Refusal(LABEL, names_one=True, detail="the number of a law or a decree, before its year")
    named = any(word in before for word in _LAW_WORDS) and not candidate.known_noun
    if named and _LAW_BEFORE.search(context.before):
        return Refusal(SERIES, names_one=True)
    if "nom" in before and candidate.numeral.digits and _NUMBERED.search(context.before):
        return Refusal(LABEL, names_one=True, detail="a number behind `nomor` and a noun is an identifier")
    word = context.lower
    if candidate.unit is None and candidate.numeral.digits and context.before.endswith((":", ": ", "no,")):
        titled = _COLON.search(context.before)  # `Nomor: 17. Nama: …`, `Rina (no,6)`
        if titled is not None and labels().get(titled[1].lower()) == "always":
            return Refusal(LABEL, names_one=True, detail=f"a number behind {titled[1]!r} is a name or an address")
    if context.before[-2:-1] in (":", " ") and candidate.unit is None and _VERSE.search(context.before):
        return Refusal(LABEL, names_one=True, detail="a verse")
    if labels().get(word) != "always" or (not candidate.numeral.digits and word not in _SPELT_LABELS):
        return None
    if not _LABEL_HERE.search(context.before):
        return None
    if candidate.known_noun and not (candidate.numeral.raw or "").isdecimal() and "." not in context.before[-2:]:
        return None  # `rekening 15.000 nasabah`
    return Refusal(LABEL, names_one=True, detail=f"a number behind {context.word!r} is a name or an address")


def _is_version(raw: str, word: str, before: str) -> bool:
    """`versi 1.1`, `generasi 5.0`, `industri maritim 4.0`."""
    if word in _VERSION_LABELS:
        return _VERSION.fullmatch(raw) is not None
    return _NEW_AGE.fullmatch(raw) is not None and _VERSION_BEFORE.search(before) is not None


def refuse_label(candidate: Candidate, context: Context) -> Refusal | None:
    """`lantai 11`, `kelas 6`, `tahap dua`; but `lantai 11 orang` counts people."""
    word = context.lower
    raw = candidate.numeral.raw or ""
    if not candidate.known_noun and "." in raw and _is_version(raw, word, context.before):
        return Refusal(LABEL, names_one=True, detail="a version")
    if word in figure_words("contacted") and short_integer(candidate, _LONGEST_CALLED) and len(raw) == _LONGEST_CALLED:
        return Refusal(LABEL, detail="a number that is called is a telephone")
    if context.view.startswith(" (", candidate.numeral.end) and short_integer(candidate, 2):
        abbreviated = _ABBREVIATED.match(context.view, candidate.numeral.end)
        if abbreviated is not None and abbreviated[1] == raw:
            return Refusal(LABEL, names_one=True, detail="an abbreviation behind the number names it again")
    if word not in labels() or not _LABEL_HERE.search(context.before):
        return None
    if context.before[-2:-1] == "." and opens_sentence(context.before):
        return None  # `… di shelter. Satu di antaranya hamil`
    if word in word_class("common_classifiers") and _COUNTED_LABEL.search(context.before):
        return None  # `laptop 3 unit 2 printer`: the label is itself counted
    if candidate.unit in figure_words("parts_of_buildings") and word in figure_words("buildings"):
        return None  # `gedung 5 lantai`
    numeral = candidate.numeral
    # a scale word or separator says that something is counted after all: `zona 1.250 warga`
    listed = candidate.unit is None and _LISTED.fullmatch(numeral.raw or "") is not None  # `dosis 1,2,dan 3`
    if numeral.scaled or numeral.vague or not ((numeral.raw or "0").isdecimal() or listed):
        return None
    if candidate.unit in word_class("common_classifiers"):
        return None  # even behind a label something is counted: `zona 3 orang`
    strong = word in _CLASS_LABELS and (numeral.raw is None or len(numeral.raw) < 3)  # `kelas empat sekolah dasar`
    strong = strong or (
        not numeral.digits and word in figure_words("series_heads") and not _EACH.search(context.before)
    )
    if candidate.known_noun and not strong and (not numeral.digits or word in _WEAK_LABELS):
        return None
    return Refusal(LABEL, names_one=True, detail=f"a number behind {context.word!r} names one of a series")
