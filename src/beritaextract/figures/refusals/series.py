"""Refusals of numbers that rank or name: ordinals, scores, divisors, and what belongs to a name (`Boeing 737`)."""

from __future__ import annotations

from functools import lru_cache

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.context import Context, opens_sentence, short_integer
from beritaextract.figures.refusals.lists import LIST_NUMBER
from beritaextract.figures.refusals.refusal import Refusal
from beritaextract.figures.words import alternatives, figure_words, function_words, is_verb, time_words
from beritaextract.language import word_class
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule

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
    "two numbers joined by a dash near a word of sport are a score, two sides at `lawan` or `banding` a ratio",
    examples=("Tim itu kalah 15-21 poin.", "Rasionya 1 banding 30.000."),
    counterexamples=("Harganya 15-21 ribu rupiah.",),
)
NAME = Rule(
    "figures.refusals.name",
    "a number behind a capitalised word, or a number word with a capital, belongs to a name",
    examples=("Pesawat Boeing 737 jatuh.", "Menurut Brigadir Dua Rahmat hadir."),
    counterexamples=("Ada 737 pesawat.",),
)

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
_CHANGING = frozenset({"dari", "ke", "menjadi"})
_RANK_REACH = 90
_RANKS = regex.compile(
    r"\b(?:peringkat|ranking|rangking|posisi|urutan)(?:nya)?\b[^.;:!?\n]{0,60}\b(?:dari|ke|menjadi)\s(?:\d{1,4}\s(?:ke|menjadi)\s)?$",
    regex.I,
)
_LARGEST_SPELT_ORDINAL = 20
# `Android 5.0`, `UFS 3.1`
_VERSION = regex.compile(r"\d{1,2}\.\d")
_TERRITORIES = frozenset({"kota", "kabupaten", "kecamatan", "kelurahan", "desa", "provinsi"})
_LONGEST_NAME_NUMBER = 4
_LONGEST_ACRONYM = 5
_MOST_OF_KIND = 5
_HEALTHY_WORDS = frozenset({"sehat", "sempurna"})
_HEALTHY = regex.compile(r"(?:4|[Ee]mpat)\s[Ss]ehat|(?:5|[Ll]ima)\s[Ss]empurna")
_AGAINST = frozenset({"lawan", "melawan", "versus", "vs", "banding", "berbanding"})


@lru_cache(maxsize=1)
def _ratio_sides() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """What stands behind the first side of `tiga lawan satu`, and before the second one."""
    side = rf"(?:(?<![\d.,])\d[\d.,]{{0,20}}+|{alternatives(word_class('cardinals') | {'seribu'})})"
    behind = regex.compile(rf"\s\p{{L}}++\s{side}(?!\s(?:orang|pemain|tim|warga)\b)", regex.I)
    return behind, regex.compile(rf"(?<!\p{{L}}){side}\s\p{{L}}++\s$", regex.I)


@lru_cache(maxsize=1)
def _contest() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{alternatives(figure_words('contest_words'))})\b", regex.I)


def _is_small(candidate: Candidate) -> bool:
    reading = candidate.numeral.read(kind="whole")
    return reading is not None and reading.value <= _LARGEST_SPELT_ORDINAL and not candidate.numeral.vague


def is_place_name(candidate: Candidate, view: str) -> bool:
    """Whether the noun behind the number opens the name of a place: `HUT ke 22 Kabupaten Mawar`."""
    unit = candidate.unit_range
    if unit is None or candidate.unit not in _TERRITORIES or not view[unit.start].isupper():
        return False
    return short_integer(candidate, 3) and view[unit.end + 1 : unit.end + 2].isupper()


def _ranked(context: Context) -> bool:
    """`peringkat Indonesia naik dari 40 ke 48`: places in a ranking, of which the first one goes on."""
    return _RANKS.search(context.view, max(0, context.start - _RANK_REACH), context.start) is not None


def refuse_ordinal(candidate: Candidate, context: Context) -> Refusal | None:
    """`ke-74`, `ke 3`; but `pengiriman ke tiga kabupaten` counts."""
    if context.lower in _CHANGING and candidate.unit is None and short_integer(candidate, 4) and _ranked(context):
        return Refusal(ORDINAL, names_one=True, detail="a place in a ranking")
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


def _counts_for_sure(candidate: Candidate, context: Context) -> bool:
    view = context.view
    if is_place_name(candidate, view):
        return False  # `SMP Negeri 43 Kota Bandung`
    unit = candidate.unit_range
    if unit is not None and candidate.unit in _TERRITORIES and short_integer(candidate, 2):
        named = view[unit.end + 1 : unit.end + 2].isupper() and context.before[-1:] == " "
        if (
            named
            and context.word[:1].isupper()
            and not opens_sentence(context.before[: context.before.rfind(context.word)])
        ):
            return False  # `Lingkungan 7 Melati 2 kelurahan Kenanga Tujuh`
    if candidate.unit == "warna" and not candidate.numeral.scaled and candidate.numeral.digits:
        return False  # `Vivo 1713 warna putih`
    return candidate.known_noun and candidate.form != "times"  # `iPhone 10x`


def _is_acronym(candidate: Candidate, context: Context) -> bool:
    """`USB 4 kompatibel`: the capitals are those of a name, also where it opens the sentence."""
    word, unit = context.word, candidate.unit_range
    shouted = unit is not None and context.view[unit.start : unit.end].isupper()
    return word.isupper() and 1 < len(word) <= _LONGEST_ACRONYM and not shouted and candidate.numeral.digits


def refuse_title_of_work(candidate: Candidate, context: Context) -> Refusal | None:
    """`lagu 1000 Bulan`, `video berjudul 5 Menit Sebelum Tayang`: the unit or noun has the capital of a title."""
    unit = candidate.unit_range
    if unit is None or context.title or not context.view[unit.start].isupper() or candidate.numeral.scaled:
        return None
    if context.lower not in figure_words("works") or context.view[unit.start : unit.end].isupper():
        return None
    return Refusal(NAME, detail=f"behind {context.word!r} it is the title of a work")


def refuse_standard(candidate: Candidate, view: str) -> Refusal | None:
    """`standar Euro 4`: a norm for exhaust fumes, and no money."""
    if candidate.unit != "EUR" or not short_integer(candidate, 1) or not view[candidate.start].isalpha():
        return None
    return Refusal(NAME, names_one=True, detail="a norm for exhaust fumes")


def refuse_kind(candidate: Candidate, context: Context) -> Refusal | None:
    """`gim tiga dimensi`, `mesin 4 tak`, `4 sehat 5 sempurna`: what kind a thing is."""
    following = context.following
    healthy = following.lower() in _HEALTHY_WORDS and _HEALTHY.match(context.view, candidate.start) is not None
    if not (healthy or candidate.unit == "dimensi" or following == "tak") or candidate.high is not None:
        return None
    number = candidate.numeral.read(kind="whole")
    kind = number is not None and number.value <= _MOST_OF_KIND
    return Refusal(NAME, detail="number and noun name a kind") if kind else None


def refuse_ratio(candidate: Candidate, context: Context) -> Refusal | None:
    """`11 melawan 11`, `tiga lawan satu`, `1 banding 30.000`: either side."""
    if candidate.kind != "count" or candidate.known_noun:
        return None
    if candidate.unit is None or candidate.unit in ("lawan", "banding"):
        if context.following in _AGAINST and _ratio_sides()[0].match(context.view, candidate.end):
            return Refusal(SCORE)
        if context.lower in _AGAINST and _ratio_sides()[1].search(context.before):
            return Refusal(SCORE)
    return None


def refuse_name_number(candidate: Candidate, context: Context) -> Refusal | None:
    """`Boeing 737`, `Jatim 1`, `iPhone 16`: a number behind a capitalised word belongs to the name."""
    numeral = candidate.numeral
    if numeral.scaled or numeral.vague or _counts_for_sure(candidate, context):
        return None
    # `PlayStation 4/5`; but `Ada 4/5 lahan`
    if numeral.role != "number" and (numeral.role != "fraction" or not numeral.digits or candidate.unit is not None):
        return None
    raw = numeral.raw
    if context.following == "FM" and raw is not None:
        return Refusal(NAME, detail="the frequency of a radio station names it")
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
    acronym = candidate.unit is not None and not candidate.known_noun and _is_acronym(candidate, context)
    if not acronym and opens_sentence(before[: before.rfind(word)]):
        # `Ada 5 …`, `Kemarin 20 …`, `Anaknya 3 …`: the capital is that of the sentence
        lower = context.lower
        known = lower in figure_words("number_leads") or lower in time_words() or lower in function_words()
        known = known or is_verb(lower)
        if candidate.unit is not None or candidate.listed or known or lower.endswith("nya"):
            return None
    return Refusal(NAME, names_one=True, detail=f"a number behind the name {context.word!r} belongs to the name")
