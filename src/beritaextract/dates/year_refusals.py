"""Are these four digits a year?  Decided by the words beside them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from beritaextract.dates.expressions import Expression
from beritaextract.dates.refusals import Refusal, token_after, token_before
from beritaextract.dates.vocabulary import words
from beritaextract.language import looks_like_verb
from beritaextract.language.reporting_verbs import bare_cues
from beritaextract.rules import Rule
from beritaextract.text import Token

_ENDS = frozenset(".,;:!?)”\"’'…—–-/]”")
# Words of time at the start of a sentence.
_OPENING_TIME = frozenset({"Pada", "Sejak", "Hingga", "Sepanjang", "Selama"})
_SENTENCE_ENDS = frozenset('.!?:;“”"') | {""}
_EARLIEST, _LATEST = 1500, 2075
# Years that stand in names of events; years that stand behind common nouns more often than a number does.
_LIVED, _RECENT = (1900, 2050), 1991

_OUT_OF_RANGE = Rule(
    "dates.year.out-of-range",
    "a bare number outside 1500 to 2075 is no year unless `tahun` stands before it",
    examples=("Pada 1200 warga itu.",),
    counterexamples=("Pada tahun 1200 candi itu berdiri.",),
)
_GLUED = Rule(
    "dates.year.glued",
    "the digits are a piece of something longer",
    examples=("Alamat surat/2021 dicatat.",),
    counterexamples=("Surat pada 2021 dicatat.",),
)
_PERCENT = Rule(
    "dates.year.percent",
    "a percent sign stands behind",
    examples=("Naik hingga 2000% dari biasa.",),
)
_SERIES = Rule(
    "dates.year.series",
    "the word before it makes it one of a series: an account, a room, a model",
    examples=("Nomor rekening 2019 diblokir.", "Kamar 2015 penuh."),
    counterexamples=("Pemilu 2019 aman.",),
)
_PLATE = Rule(
    "dates.year.plate",
    "the number of a licence plate, between its letters",
    examples=("Mobil B 2019 XYZ disita.",),
    counterexamples=("Mobil pada 2019 disita.",),
)
_ROUND_NUMBER = Rule(
    "dates.year.round-number",
    "a round number of things, as the words beside it tell",
    examples=("Sebanyak 2000-an warga datang.",),
    counterexamples=("Awal 2000-an ia datang.",),
)
_COUNTS = Rule(
    "dates.year.counts",
    "the words beside it make it a count or a measure",
    examples=("Sebanyak 2021 orang hadir.", "Ada 2015 unit pompa."),
    counterexamples=("Sejak 2021 ia hadir.",),
)
_COUNTED_NOUN = Rule(
    "dates.year.counted-noun",
    "what stands behind it reads as a counted noun",
    examples=("Warga menanam 2021 sengon.",),
    counterexamples=("Warga menanam sengon pada 2021 silam.",),
)
_NO_TIME_WORD = Rule(
    "dates.year.no-time-word",
    "no word beside it speaks of time",
    examples=("Mereka menanam 2021.",),
    counterexamples=("Mereka menanam sejak 2021.",),
)


@lru_cache(maxsize=1)
def _never_counted() -> frozenset[str]:
    return words("never_counted") | bare_cues()


def refuses_year(view: str, tokens: Sequence[Token], at: int, found: Expression) -> Refusal | None:
    """Why the bare four digits of `found`, which begin at token `at`, are no year; None if they are one."""
    year = found.first.year or 0
    if not _EARLIEST <= year <= _LATEST:
        return Refusal(_OUT_OF_RANGE)
    before, after = token_before(tokens, at), token_after(tokens, found.end, at)
    if "\n" in view[found.end : found.end + 3]:
        after = ""
    low_before, low_after = before.lower(), after.lower()
    left = view[found.start - 1 : found.start]
    if left and (left.isalnum() or (left in "/-.$#@_" and view[found.start - 2 : found.start - 1].strip())):
        return Refusal(_GLUED)
    if view[found.end : found.end + 1] == "%":
        return Refusal(_PERCENT)
    if len(before) < 3 and before.isupper() and len(after) < 4 and after.isupper():
        return Refusal(_PLATE)
    earlier = token_before(tokens, at - 1).lower()
    if low_before in words("series_openers") or (earlier in words("number_openers") and before.islower()):
        return Refusal(_SERIES, f"`{before}` makes it one of a series")
    if len(before) > 3 and before.isdigit():
        return Refusal(_GLUED)
    counting = low_before in words("count_openers") or low_after in words("counted_nouns")
    if found.first.years > 1:
        return Refusal(_ROUND_NUMBER) if counting else None
    plain = year % 100 != 0 and _RECENT <= year <= _LIVED[1]  # hardly a number of things, which would have a point
    if plain and ((before in _OPENING_TIME and counting) or (low_after == "hari" and _in_name(tokens, at))):
        return None  # Pada 2024 penerima bertambah; Singapore Open 2026 hari ini
    if plain and low_after == "kali" and view.startswith(" kali ini", found.end) and _in_name(tokens, at):
        return None  # Operasi Lilin 2022 kali ini
    if plain and after[:1] in _ENDS and earlier in ("hingga", "sampai"):
        return None  # hingga setidaknya 2026, bertepatan dengan …
    if plain and low_before in words("year_openers_even_counted"):
        return None
    if counting:
        return Refusal(_COUNTS, f"`{before} … {after}` counts or measures")
    if low_before in words("year_openers") or (found.last is not None and plain):
        return None
    if low_before == "baru" and token_before(tokens, at - 1).lower() == "tahun":
        return None
    if plain and low_after == "sebagai":
        return None  # menetapkan 2026 sebagai tahun kopi
    if plain and low_after in words("year_predicates") and before in _SENTENCE_ENDS:
        return None  # “2005 itu tahun yang berat”
    if _LIVED[0] <= year <= _LIVED[1] and _in_name(tokens, at):
        return None  # Piala Dunia 2026 zona Asia
    joined = low_before in words("year_openers_unless_counted")
    opens = token_before(tokens, at - 1) in _SENTENCE_ENDS  # Pemilu 2019 ricuh
    noun = before.isalpha() and (before.islower() or opens) and not joined and not _is_verb(low_before)
    content = after[:1].islower() and low_after not in _never_counted() and not _is_verb(low_after)
    if content and not (noun and plain and low_before not in _never_counted()):
        return Refusal(_COUNTED_NOUN, f"`{after}` behind it reads as a counted noun")
    if joined or before[:1].isupper() or before[-1:].isdigit():
        return None
    if before in {"(", ")"} or found.last is not None or low_after in {"lalu", "silam", "mendatang"}:
        return None
    if before in {",", "dan"} and at > 1 and len(tokens[at - 2].text) == 4 and tokens[at - 2].text.isdigit():
        return None  # the next of a row of years
    if before.replace("-", "").isalpha() and not _is_verb(low_before):
        return None  # pilkada 2020, ekspor 2021, capres-cawapres 2014
    if plain and low_before.startswith(("ter", "di", "ber")) and (after[:1] in _ENDS or not after):
        return None  # baru terealisasi 2026.
    if before in {",", "”", '"', "-", "–"} and 1900 <= year <= 2050 and after[:1] in _ENDS:
        return None
    return Refusal(_NO_TIME_WORD)


def _in_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name stands before token `at`, which no capital at the start of a sentence merely seems."""
    before = token_before(tokens, at)
    if before == ")":
        return (
            at > 2 and tokens[at - 2].text[:1].isupper() and tokens[at - 2].text.isalpha()
        )  # Festival Musik (FM) 2025
    if not any(char.isupper() for char in before):
        return False
    return (len(before) > 1 and before.isupper()) or token_before(tokens, at - 1) not in _SENTENCE_ENDS


def _is_verb(word: str) -> bool:
    return looks_like_verb(word.partition("-")[0])  # disebut-sebut
