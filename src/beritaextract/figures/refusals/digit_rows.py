"""Refusals of rows of digits: telephones, accounts, postcodes, plates, and amounts of which digits are hidden."""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.context import Context
from beritaextract.figures.refusals.refusal import Refusal
from beritaextract.figures.words import figure_words
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule

LEADING_ZERO = Rule(
    "figures.refusals.leading-zero",
    "numbers that begin with 0 are identifiers",
    examples=("Kode wilayahnya 007.",),
    counterexamples=("Kadarnya 0,07 persen.",),
)
LONG = Rule(
    "figures.refusals.long",
    "a long row of digits without separators is an identifier",
    examples=("Rekening bank 12345678901 dibekukan.",),
    counterexamples=("Ada 1.234.567 rekening.",),
)
POSTCODE = Rule(
    "figures.refusals.postcode",
    "five digits at the end of an address are a postcode",
    examples=("Di Jalan Kenanga Blok A, 12950.",),
    counterexamples=("Di sana ada 12.950 orang.",),
)
PLATE = Rule(
    "figures.refusals.plate",
    "capitals, digits, capitals are a licence plate",
    examples=("Mobil B 9619 NRV.",),
    counterexamples=("Mobil itu 96 kilogram.",),
)
MASKED = Rule(
    "figures.refusals.masked",
    "digits hidden by X or stars, or lost among letters, leave the amount open",
    examples=("Harga lelang Rp7,297,XXX belum dibuka.", "Dananya Rp 2S0 juta."),
    counterexamples=("Harga lelang Rp7.297.000 dibuka.",),
)
DIGIT_ROW = Rule(
    "figures.refusals.digit-row",
    "groups of digits that begin with 0, or stand behind a word for a telephone or an account, are an identifier",
    examples=("Hubungi WhatsApp 0811 9787 670 untuk informasi.", "Nomor rekening 123 456 7890."),
    counterexamples=("Ada 123 456 orang di sana.",),
)

_POSTCODE_BEFORE = regex.compile(
    r"\b(?:Jl|Jalan|Jln|Kav|Kavling|Komplek|Kompleks|Blok|RT|RW|No|Lt|Lantai|Kel|Kec|Kode Pos)\b[^;:!?\n]*+$", regex.I
)
_PLATE_BEFORE = regex.compile(r"(?:^|[^\p{L}\d])(\p{Lu}{1,2})\s$")
_PLATE_BEHIND = regex.compile(r"\s\p{Lu}{1,3}(?![\p{L}\d])")
# Rows of digits without separators: longer than any number is written, and longer than a bare count is written.
_LONG, _LONG_BARE = 9, 6
_NAME_AND_COMMA = regex.compile(r"(?<!\p{L})\p{Lu}\p{L}+,\s$")
_OF_ROWS = frozenset("()+-")
_CONTACT_BEFORE = regex.compile(
    r"\b(?:call cent(?:er|re)|hotline|telepon|telp|whatsapp|wa|hp|sms|kontak)\s?:\s$", regex.I
)
_NEXT_PHONE = regex.compile(r",\s0\d{2,3}[-\s]?\d{3,}")
_MASK = regex.compile(r"[.,]?\s?[Xx*•]{2,}|[.,]{0,2}[Xx*]{1,3}(?:[.,][Xx*]{3})+|[Xx*]{2,}")
# `Rp 2S0 juta`, `Rp 3,5 mi1iar`: what a scan of paper leaves
_MIXED_BEHIND = regex.compile(r"\p{L}{1,3}\d|[^\S\n]\p{Ll}{1,4}[01]\p{Ll}{2}|[.,]?\p{Lu}(?![\p{L}/.])")
_DIGIT = regex.compile(r"\d")
_ROW_BACK = regex.compile(
    r"(?r)(?<![\p{L}\d])(?:(\p{L}+)(?:[.:]?\s\(?\p{Lu}\p{L}{1,12}\)?)?[:.]?\s?)?(\+?\(?\d[\d\s().-]*)?$"
)


def refuse_masked(candidate: Candidate, view: str) -> Refusal | None:
    """`Rp7,297,XXX`, `Rp 5xx juta`: part of the digits is hidden."""
    end = candidate.numeral.end
    mark = view[end : end + 2]
    if not mark or not candidate.numeral.digits:
        return None
    if candidate.currency_sign and candidate.end == end and mark != ", " and _MIXED_BEHIND.match(view, end):
        return Refusal(MASKED, doubt="letters stand among the digits: the amount is left open")
    if not any(char in "Xx*•" for char in mark):
        return None
    return (
        Refusal(MASKED, doubt="digits are hidden: the amount is left open")
        if _MASK.match(view, candidate.numeral.end)
        else None
    )


def refuse_digit_row(candidate: Candidate, context: Context) -> Refusal | None:
    """`0811 9787 670`, `rekening 123 456 7890`, `SPBU 51.601.61`: any of the groups."""
    if not candidate.numeral.digits or candidate.numeral.scaled or candidate.kind == "percent":
        return None
    bare = candidate.kind == "count" and candidate.unit is None
    if bare and context.view.startswith(", 0", candidate.end) and _NEXT_PHONE.match(context.view, candidate.end):
        return Refusal(DIGIT_ROW)  # `hubungi 154, 021-3952507`
    if bare and context.before[-2:-1] == ":" and _CONTACT_BEFORE.search(context.before):
        return Refusal(DIGIT_ROW)  # `call center: 1500 130`
    last = context.before.rstrip(" .:")[-1:]
    named = context.word[:1].isupper()  # `rekening BCA 123 456`
    if not (last.isdigit() or last in _OF_ROWS or named or context.lower in figure_words("identified")):
        return None
    back = _ROW_BACK.search(context.before)
    if back is None:
        return None
    row = context.before[back.start(2) : back.end(2)] if back[2] else ""
    first = (row or context.view[candidate.numeral.start : candidate.numeral.end]).lstrip("(+")
    said = (back[1] or "").lower() in figure_words("identified") or context.lower in figure_words("identified")
    if said and not (candidate.known_noun and not row):
        return Refusal(DIGIT_ROW, names_one=True)
    if candidate.unit is not None or (not row and context.before[-1:] != "+"):
        return None
    if row.startswith("+") or context.before[-1:] == "+":
        return Refusal(DIGIT_ROW)
    return Refusal(DIGIT_ROW) if first[0] == "0" and len(_DIGIT.findall(row)) > 2 else None


def refuse_long_row(candidate: Candidate, context: Context) -> Refusal | None:
    """`081234567890`, `007`, `(021) 555-0199`."""
    raw = candidate.numeral.raw
    if raw is None:
        return None
    if raw.isdecimal():
        if len(raw) > 1 and raw[0] == "0":
            return Refusal(LEADING_ZERO)
        bare = candidate.unit is None and not candidate.numeral.scaled
        if len(raw) > (_LONG_BARE if bare else _LONG):
            return Refusal(LONG)
    bare = candidate.kind == "count" and candidate.unit is None
    if bare and len(raw) == 5 and raw.isdecimal() and _ends_address(context.before):
        return Refusal(POSTCODE)
    return None


def _ends_address(before: str) -> bool:
    """Whether a postcode may follow: `Jalan Kenanga Blok A,`, `Provinsi Jawa Barat,`."""
    return _NAME_AND_COMMA.search(before) is not None or _POSTCODE_BEFORE.search(before) is not None


def refuse_plate(candidate: Candidate, context: Context) -> Refusal | None:
    """`B 9619 NRV`; where the letters behind may be a unit (`KT 7342 BP`), those before must be of an area."""
    if (
        context.before[-2:-1].isupper()
        and (found := _PLATE_BEFORE.search(context.before)) is not None
        and _PLATE_BEHIND.match(context.view, candidate.numeral.end)
        and (candidate.kind == "count" or found.group(1).lower() in figure_words("plate_areas"))
    ):
        return Refusal(PLATE)
    return None
