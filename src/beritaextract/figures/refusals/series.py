"""Refusals of numbers that name one of a series: labels, ordinals, list numbers, names, scores."""

from __future__ import annotations

from functools import lru_cache

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.context import Context, opens_sentence, short_integer
from beritaextract.figures.lexicon import labels
from beritaextract.figures.refusals.refusal import Refusal
from beritaextract.figures.words import alternatives, figure_words, function_words, time_words
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
SCORE = Rule(
    "figures.refusals.score",
    "two numbers joined by a dash near a word of sport are a score",
    examples=("Tim itu kalah 15-21 poin.",),
    counterexamples=("Harganya 15-21 ribu rupiah.",),
)
LIST_NUMBER = Rule(
    "figures.refusals.list",
    "a number with a stop at the start of a line, or before a closing bracket, numbers the items of a list",
    examples=("Bahan:\n1. Beras\n2. Gula",),
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
    if candidate.kind != "count" or candidate.known_noun or candidate.numeral.scaled:
        return None
    near = 0 < candidate.start - previous.tail < 9
    return Refusal(SERIES, names_one=True) if near and _AND.match(view, previous.tail, candidate.start) else None


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
    numeral = candidate.numeral
    # a scale word or separator says that something is counted after all: `zona 1.250 warga`
    if numeral.scaled or numeral.vague or not (numeral.raw or "0").isdecimal():
        return None
    if candidate.unit in word_class("common_classifiers"):
        return None  # even behind a label something is counted: `zona 3 orang`
    if candidate.known_noun and (not numeral.digits or word in _WEAK_LABELS):
        return None
    return Refusal(LABEL, names_one=True, detail=f"a number behind {context.word!r} names one of a series")


def refuse_ordinal(candidate: Candidate, context: Context) -> Refusal | None:
    """`ke-74`, `ke 3`; but `pengiriman ke tiga kabupaten` counts."""
    if context.before[-3:-1] not in ("ke", "Ke") or _TO_ANOTHER.search(context.before):
        return None
    if _ORDINAL.search(context.before) and short_integer(candidate, 3) and not candidate.known_noun:
        return Refusal(ORDINAL)
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
    if view[end : end + 1] == ")" and "(" not in context.before[-12:]:
        return Refusal(LIST_NUMBER)
    return None


def refuse_bracket(candidate: Candidate, context: Context) -> Refusal | None:
    """`Ayat (2)`, `Rabu (24)`, the footnote `[1]`."""
    behind = context.view[candidate.end : candidate.end + 1]
    if short_integer(candidate, 2) and context.before[-1:] + behind in ("()", "[]"):
        return Refusal(BRACKET)
    return None


def _counts_for_sure(candidate: Candidate) -> bool:
    return candidate.known_noun and candidate.form != "times"  # `iPhone 10x`


def refuse_name_number(candidate: Candidate, context: Context) -> Refusal | None:
    """`Boeing 737`, `Jatim 1`, `iPhone 16`: a number behind a capitalised word belongs to the name."""
    numeral = candidate.numeral
    if numeral.scaled or numeral.vague or _counts_for_sure(candidate) or numeral.role != "number":
        return None
    raw = numeral.raw
    if candidate.high is not None and candidate.high.scaled:
        return None  # `Dana 3 sampai 5 juta cair`
    if raw is not None and (not raw.isdecimal() or len(raw) > _LONGEST_NAME_NUMBER):
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
        if candidate.unit is not None or candidate.listed or known or lower.endswith("nya"):
            return None
    return Refusal(NAME, names_one=True, detail=f"a number behind the name {context.word!r} belongs to the name")
