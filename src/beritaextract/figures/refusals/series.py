"""Refusals of numbers that name one of a series: labels, ordinals, list numbers, names, scores."""

from __future__ import annotations

from functools import lru_cache

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.context import Context, opens_sentence, short_integer
from beritaextract.figures.lexicon import labels
from beritaextract.figures.refusals.refusal import Refusal
from beritaextract.figures.words import alternatives, figure_words, function_words, is_verb, time_words
from beritaextract.language import word_class
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
ORDINAL = Rule(
    "figures.refusals.ordinal",
    "`ke` makes the number an ordinal",
    examples=("Ia anak ke 3 di rumah itu.",),
    counterexamples=("Naik dari 5 persen ke 7 saja.",),
)
RANK = Rule(
    "figures.refusals.rank",
    "`besar` behind the number makes a rank of it, like `masuk 10 besar`",
    examples=("Tim itu masuk 10 besar nasional.",),
    counterexamples=("Tim itu punya 10 pemain.",),
)
DIVISOR = Rule(
    "figures.refusals.divisor",
    "a number behind `per` is what a rate divides by",
    examples=("Angka kasus dihitung per 100 ribu penduduk.",),
    counterexamples=("Ada 100 ribu penduduk.",),
)
VIEWS = Rule(
    "figures.refusals.views",
    "how often a page was seen is no part of the article",
    examples=("Artikel itu mendapat 57 Views.",),
    counterexamples=("Artikel itu mendapat 57 pujian.",),
)
SCORE = Rule(
    "figures.refusals.score",
    "two numbers joined by a dash near a word of sport are a score",
    examples=("Tim itu kalah 15-21 poin.",),
    counterexamples=("Harganya 15-21 ribu rupiah.",),
)
LIST_NUMBER = Rule(
    "figures.refusals.list",
    "a number with a stop at the start of a line or before a capital, or with a closing bracket, numbers a list",
    examples=("Bahan:\n1. Beras\n2. Gula", "Bahan: 1. Beras 2. Gula"),
    counterexamples=("Ada 2 bahan.",),
)
BRACKET = Rule(
    "figures.refusals.bracket",
    "a small number alone in brackets numbers a paragraph or a day",
    examples=("Catatan itu dimuat di sana [1].",),
    counterexamples=("Ia membeli tiga (3) buku.",),
)
NAME = Rule(
    "figures.refusals.name",
    "a number behind a capitalised word, or a number word with a capital, belongs to a name",
    examples=("Pesawat Boeing 737 jatuh.", "Menurut Brigadir Dua Rahmat hadir."),
    counterexamples=("Ada 737 pesawat.",),
)

_LISTED = regex.compile(r"\d(?:,\d)+")
# Labels that are counted nouns' neighbours as often: `hari 5 kasus`, `zona 3 rumah`.
_WEAK_LABELS = frozenset("hari minggu pekan bulan wilayah zona poin posko sektor".split())
_CLASS_LABELS = frozenset({"kelas", "tingkat", "semester", "golongan"})
# Labels behind which number words name too: `nomor satu`; but `lewat telepon dua orang` counts.
_SPELT_LABELS = frozenset("nomor nomer no urut pasal ayat".split())
_LABEL_HERE = regex.compile(r"\p{L}[.']?\s?\(?$")
# `nomor punggung 8`, `nomor kursi 12`, `bernomor mesin 4411`
_NUMBERED = regex.compile(r"\b(?:ber)?nome?o?r(?:nya)?\s\p{L}{3,}\s$", regex.I)
_ORDINAL = regex.compile(r"(?:^|[^\p{L}])[Kk]e[\s-]$")
# `naik dari 5 persen ke 7`: a change and no ordinal
_TO_ANOTHER = regex.compile(r"(?i:\bdari)\s(?:Rp\.?\s?)?\d[\d.,]*+\s?(?:%|\p{L}+)(?:\s\p{L}+)?\s[Kk]e\s$")
_BESIDE = {
    "besar": RANK,
    "Besar": RANK,
    "Years": NAME,
    "Next": LIST_NUMBER,
    "Selanjutnya": LIST_NUMBER,
    "views": VIEWS,
    "view": VIEWS,
    "Views": VIEWS,
    "View": VIEWS,
    "hits": VIEWS,
    "Hits": VIEWS,
}
# `1'40.128s 21 Ai Okura`: a time stands before
_TIMED_BEFORE = regex.compile(r"\d[\d.']*s\s$")
_CAPITAL_BEHIND = regex.compile(r"\s\p{Lu}\p{Ll}")
_ITEM_BEHIND = regex.compile(r"\.\s{0,2}\p{Lu}")
_REACH_OF_LIST = 300
_LARGEST_SPELT_ORDINAL = 20
_LIST_BEHIND = regex.compile(r"(?:[.)]\s|\.\p{Lu})")
# `Android 5.0`, `UFS 3.1`
_VERSION = regex.compile(r"\d{1,2}\.\d")
_TERRITORIES = frozenset({"kota", "kabupaten", "kecamatan", "kelurahan", "desa", "provinsi"})
_LONGEST_NAME_NUMBER = 4
# The numbers before may be blocked as a reference: `Pasal 160 dan 216 KUHP`.
_LAW_BEFORE = regex.compile(
    r"(?i:pasal|ayat|angka|huruf|butir|nomor)\s\(?\d++[a-z]?\)?(?:(?:,\s?(?:dan\s)?|\s(?:dan|atau|serta|hingga|sampai|juncto)\s)"
    r"\(?(?:\d++[a-z]?\)?)?)*+$"
)
_LAW_WORDS = ("pasal", "ayat", "angka", "huruf", "butir", "nomor")
_AND = regex.compile(r"(?:,\s?(?:dan\s|atau\s|serta\s)?|\s(?:dan|atau|serta|hingga|sampai|&)\s|\s?[-–]\s?)$")


@lru_cache(maxsize=1)
def _contest() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{alternatives(figure_words('contest_words'))})\b", regex.I)


def refuse_next_of_series(view: str, previous: Candidate, candidate: Candidate) -> Refusal | None:
    """`dosis 1 dan 2`: a bare number goes on with the series of which `previous`, refused as a name, is one."""
    if candidate.kind != "count" or candidate.numeral.scaled or candidate.unit in word_class("common_classifiers"):
        return None
    if candidate.known_noun and not _is_next(previous, candidate):
        return None
    near = 0 < candidate.start - previous.tail < 9
    return Refusal(SERIES, names_one=True) if near and _AND.match(view, previous.tail, candidate.start) else None


def _is_next(previous: Candidate, candidate: Candidate) -> bool:
    """`kelas satu dan dua sekolah dasar`: the next number, written in the same way."""
    first, second = previous.numeral.read(kind="whole"), candidate.numeral.read(kind="whole")
    alike = previous.numeral.digits == candidate.numeral.digits
    return alike and first is not None and second is not None and second.value == first.value + 1


def refuse_label_always(candidate: Candidate, context: Context) -> Refusal | None:
    """`Nomor 2 Tahun 2021`, `Pasal 112`: whatever unit seems to follow."""
    if candidate.kind not in ("count", "measure"):
        return None
    before = context.before.lower() if candidate.kind == "count" else ""
    named = any(word in before for word in _LAW_WORDS) and not candidate.known_noun
    if named and _LAW_BEFORE.search(context.before):
        return Refusal(SERIES, names_one=True)
    if "nom" in before and candidate.numeral.digits and _NUMBERED.search(context.before):
        return Refusal(LABEL, names_one=True, detail="a number behind `nomor` and a noun is an identifier")
    word = context.lower
    if labels().get(word) != "always" or (not candidate.numeral.digits and word not in _SPELT_LABELS):
        return None
    if not _LABEL_HERE.search(context.before):
        return None
    if candidate.known_noun and not (candidate.numeral.raw or "").isdecimal() and "." not in context.before[-2:]:
        return None  # `rekening 15.000 nasabah`
    return Refusal(LABEL, names_one=True, detail=f"a number behind {context.word!r} is a name or an address")


def refuse_label(candidate: Candidate, context: Context) -> Refusal | None:
    """`lantai 11`, `kelas 6`, `tahap dua`; but `lantai 11 orang` counts people."""
    word = context.lower
    if word not in labels() or not _LABEL_HERE.search(context.before):
        return None
    if context.before[-2:-1] == "." and opens_sentence(context.before):
        return None  # `… di shelter. Satu di antaranya hamil`
    numeral = candidate.numeral
    # a scale word or separator says that something is counted after all: `zona 1.250 warga`
    listed = candidate.unit is None and _LISTED.fullmatch(numeral.raw or "") is not None  # `dosis 1,2,dan 3`
    if numeral.scaled or numeral.vague or not ((numeral.raw or "0").isdecimal() or listed):
        return None
    if candidate.unit in word_class("common_classifiers"):
        return None  # even behind a label something is counted: `zona 3 orang`
    strong = word in _CLASS_LABELS and (numeral.raw is None or len(numeral.raw) < 3)  # `kelas empat sekolah dasar`
    if candidate.known_noun and not strong and (not numeral.digits or word in _WEAK_LABELS):
        return None
    return Refusal(LABEL, names_one=True, detail=f"a number behind {context.word!r} names one of a series")


def _is_small(candidate: Candidate) -> bool:
    reading = candidate.numeral.read(kind="whole")
    return reading is not None and reading.value <= _LARGEST_SPELT_ORDINAL and not candidate.numeral.vague


def is_place_name(candidate: Candidate, view: str) -> bool:
    """Whether the noun behind the number opens the name of a place: `HUT ke 22 Kabupaten Mawar`."""
    unit = candidate.unit_range
    if unit is None or candidate.unit not in _TERRITORIES or not view[unit.start].isupper():
        return False
    return short_integer(candidate, 3) and view[unit.end + 1 : unit.end + 2].isupper()


def refuse_ordinal(candidate: Candidate, context: Context) -> Refusal | None:
    """`ke-74`, `ke 3`; but `pengiriman ke tiga kabupaten` counts."""
    rated = context.view.startswith((" per ", "/"), candidate.end)  # `menguat ke 148 per dolar`
    if rated or context.before[-3:-1] not in ("ke", "Ke") or _TO_ANOTHER.search(context.before):
        return None
    if candidate.unit is None and candidate.numeral.raw is None and _is_small(candidate):
        return Refusal(ORDINAL, names_one=True) if _ORDINAL.search(context.before) else None  # `pemain India ke dua`
    if _ORDINAL.search(context.before) and short_integer(candidate, 3):
        if candidate.known_noun and not is_place_name(candidate, context.view):
            return None
        return Refusal(ORDINAL, names_one=True)
    return None


def refuse_neighbour(candidate: Candidate, context: Context) -> Refusal | None:
    """`masuk 10 besar`, `1.234 views`, `kasus per 100 ribu penduduk`: a word beside the number decides."""
    rule = _BESIDE.get(context.following)
    if rule is not None and (rule is not RANK or candidate.unit is None):
        return Refusal(rule)
    # In capitals it is a ratio: `price to earning ratio (PER) 8,5 kali`.
    divides = context.lower == "per" and context.word != "PER"
    if divides and candidate.kind in ("count", "measure") and candidate.unit is not None:
        return Refusal(DIVISOR)
    return None


def refuse_score(candidate: Candidate, context: Context) -> Refusal | None:
    """`menang 2-1`."""
    if candidate.high is None or "-" not in context.view[candidate.start : candidate.end]:
        return None
    if _contest().search(context.before):
        return Refusal(SCORE)
    return None


def refuse_list_number(candidate: Candidate, context: Context) -> Refusal | None:
    """`1. Beras`, `2) Gula`."""
    if not short_integer(candidate, 2):
        return None
    view, end = context.view, candidate.end
    if not context.before.strip(" (•-") and _LIST_BEHIND.match(view, end):
        return Refusal(LIST_NUMBER)
    if candidate.unit is None and _ITEM_BEHIND.match(view, end) and _is_item(candidate, context):
        return Refusal(LIST_NUMBER)
    if view[end : end + 1] == ")" and "(" not in context.before[-12:]:
        return Refusal(LIST_NUMBER)
    return None


def refuse_row_number(candidate: Candidate, context: Context) -> Refusal | None:
    """`+0.517s 8 Paolo Bianco`, `Hujan Lebat? 5 Kabar Baru`: the numbers of a table or list without stops."""
    if not short_integer(candidate, 2) or not _CAPITAL_BEHIND.match(context.view, candidate.end):
        return None
    if context.before[-2:-1] == "s" and _TIMED_BEFORE.search(context.before):
        return Refusal(LIST_NUMBER)
    before = context.before.rstrip()
    if before and before[-1] not in "!?.”":
        return None
    number = int(candidate.numeral.raw or "0")
    near = context.view[max(0, candidate.start - _REACH_OF_LIST) : candidate.end + _REACH_OF_LIST]
    others = rf"(?:[!?.”]\s{{1,2}}|\n\s*)(?:{number - 1}|{number + 1})\s\p{{Lu}}"
    return Refusal(LIST_NUMBER) if regex.search(others, near) else None


def _is_item(candidate: Candidate, context: Context) -> bool:
    """`… head operator. 3. Kapolres …`, `6. Pesawaran – 30 unit 7. Way Kanan`: a list that has lost its line breaks."""
    number = int(candidate.numeral.raw or "0")
    if opens_sentence(context.before):
        return True
    near = context.view[max(0, candidate.start - _REACH_OF_LIST) : candidate.end + _REACH_OF_LIST]
    neighbour = number - 1 if number > 1 else 2
    return regex.search(rf"(?<![\d.,]){neighbour}\.\s{{0,2}}\p{{Lu}}", near) is not None


def refuse_bracket(candidate: Candidate, context: Context) -> Refusal | None:
    """`Ayat (2)`, `Rabu (24)`, the footnote `[1]`."""
    behind = context.view[candidate.end : candidate.end + 1]
    if short_integer(candidate, 2) and context.before[-1:] + behind in ("()", "[]"):
        return Refusal(BRACKET)
    return None


def _counts_for_sure(candidate: Candidate, view: str) -> bool:
    if is_place_name(candidate, view):
        return False  # `SMP Negeri 43 Kota Bandung`
    if candidate.unit == "warna" and not candidate.numeral.scaled and candidate.numeral.digits:
        return False  # `Vivo 1713 warna putih`
    return candidate.known_noun and candidate.form != "times"  # `iPhone 10x`


def refuse_name_number(candidate: Candidate, context: Context) -> Refusal | None:
    """`Boeing 737`, `Jatim 1`, `iPhone 16`: a number behind a capitalised word belongs to the name."""
    numeral = candidate.numeral
    if numeral.scaled or numeral.vague or _counts_for_sure(candidate, context.view) or numeral.role != "number":
        return None
    raw = numeral.raw
    if (candidate.high is not None and candidate.high.scaled) or context.view.startswith(" per ", candidate.end):
        return None  # `Dana 3 sampai 5 juta cair`, `Kematian 5 per 1.000 kelahiran`
    version = raw is not None and candidate.unit is None and _VERSION.fullmatch(raw) is not None
    longest = _LONGEST_NAME_NUMBER + (candidate.unit is None)  # `Lampung 34685` is a postcode
    if raw is not None and not version and (not raw.isdecimal() or len(raw) > longest):
        return None
    word, before = context.word, context.before
    if not word or word.islower() or before[-1:] != " " or before.rstrip()[-1:] in ',.:;!?”"':
        return None
    spelt = not numeral.digits and context.view[candidate.start].islower()
    if candidate.unit is not None and (context.title or spelt):
        return None
    if opens_sentence(before[: before.rfind(word)]):
        # `Ada 5 …`, `Kemarin 20 …`, `Anaknya 3 …`: the capital is that of the sentence
        lower = context.lower
        known = lower in figure_words("number_leads") or lower in time_words() or lower in function_words()
        known = known or is_verb(lower)
        if candidate.unit is not None or candidate.listed or known or lower.endswith("nya"):
            return None
    return Refusal(NAME, names_one=True, detail=f"a number behind the name {context.word!r} belongs to the name")
