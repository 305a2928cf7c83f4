"""Money: a currency sign before the number (`Rp 6,25 triliun`) or a currency word behind it (`2 juta dollar AS`)."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.lexicon import Currency, currencies
from beritaextract.figures.phrases import Word, word_at
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.numerals.exact import product
from beritaextract.rules import Rule

SIGN = Rule(
    "figures.money.sign",
    "a currency sign stands before the number",
    examples=("Ia membayar Rp 5 juta.",),
    counterexamples=("Ia membayar 5 juta rupiah.",),
)
WORD = Rule(
    "figures.money.word",
    "a currency word stands behind the number",
    examples=("Ia membayar 5 juta rupiah.",),
    counterexamples=("Ia membayar Rp 5 juta.",),
)
DASH = Rule(
    "figures.money.dash",
    "`,-` behind a number marks a price in rupiah",
    examples=("Gula dijual 13.000,- kemarin.",),
    counterexamples=("Gula dijual 13.000 karung.",),
)
CENT = Rule(
    "figures.money.cent",
    "hundredths of the currency behind the word",
    examples=("Tehnya 75 sen euro.",),
    counterexamples=("Tehnya 75 euro.",),
)
CENT_OF = Rule(
    "figures.money.cent-of",
    "hundredths of the currency of the amount before",
    examples=("Bea 20 dolar AS, belum termasuk premi 30 sen.",),
    counterexamples=("Bea 20 dolar AS.",),
)
CENTS_ADDED = Rule(
    "figures.money.cents-added",
    "hundredths right behind an amount are part of it",
    examples=("Kopi itu 2 dolar 50 sen.",),
    counterexamples=("Kopi itu 2 dolar.",),
)

# What can be a currency sign, right before the number, perhaps dotted and spaced: `Rp82`, `Rp. 82`, `US$ 4`, `Rp.5`.
_SIGN_FORM = regex.compile(
    r"(?<![\p{L}\d])(?:\p{Lu}\p{L}{0,3}\s?\$|\$\p{Lu}{2}|\p{L}{2,4}|\p{L}{0,2}[\p{Sc}])(?:\.{1,2}|,-?|\s?[:;])?[^\S\n]{0,10}+-?$"
)
# `anggaranRp240 triliun`: a scraper lost the blank before the sign
_GLUED_SIGN = regex.compile(r"(?<=\p{Ll}{3})Rp\.?[^\S\n]?$")
_DASH = regex.compile(r"\s?,(?:-{1,2}|=|–)")
_SIGN_BEHIND = regex.compile(r"[$€£¥](?![\w$])")  # `20€`
_CENT_SIGN = regex.compile(r"[^\S\n]?¢(?!\w)")
_PRICE_DASH = regex.compile(r",(?:-{1,2}|=)(?!\w)")
_WIDEST_SIGN = 20
_CENT_WORD = regex.compile(r"[^\S\n]{0,10}(?:sen|cents?)(?![\p{L}\d])", regex.I)
_CENT_FORMS = ("sen", "cent")
_HUNDREDTH = Decimal("0.01")
# A bare `30 sen` is in the currency of the amount before it, at most so far away.
_REACH_OF_CENTS = 120


def sign_before(view: str, at: int) -> tuple[Currency, int] | None:
    """The currency whose sign stands right before `at`, and where the sign starts."""
    start = max(0, at - _WIDEST_SIGN)
    before = view[start:at].rstrip(" .,-:;\t")
    ends = _ends_of_signs()
    if before[-2:] not in ends and before[-1:] not in ends:
        return None
    match = _SIGN_FORM.search(view, start, at) or _GLUED_SIGN.search(view, start, at)
    if match is None:
        return None
    sign = match.group().rstrip("- ").rstrip(".,-:; ")
    currency = currencies().before.get(sign)
    if currency is None:
        return None
    begin = match.start()
    # `Rp Rp 5 juta`: a sign that stands twice
    again = view[max(0, begin - 4) : begin].rstrip()
    if again.endswith(sign) and not again[: -len(sign)][-1:].isalpha():
        begin = view.rfind(sign, 0, begin)
    return currency, begin


@lru_cache(maxsize=1)
def _ends_of_signs() -> frozenset[str]:
    """The last two characters of each currency sign: few other words before a number end in them."""
    return frozenset(sign[-2:] for sign in currencies().before)


def attach_currency(view: str, candidate: Candidate, word: Word | None, sign: tuple[Currency, int] | None) -> bool:
    """Makes `candidate` money where a sign stands before it, or a currency word behind it, where `word` stands."""
    if sign is None and word is not None and word.form.startswith(_CENT_FORMS) and _attach_cents(view, candidate):
        return True
    found = currency_word(view, word)
    if sign is not None:
        currency, candidate.start = sign
        candidate.currency_sign = True
        candidate.rule = SIGN
        if found and found[0].code == currency.code:
            candidate.end = candidate.tail = found[1]
        elif dash := _DASH.match(view, candidate.tail):
            candidate.end = candidate.tail = dash.end()
    elif found is None and candidate.numeral.raw is not None and (price := _PRICE_DASH.match(view, candidate.tail)):
        currency, candidate.rule = currencies().by_code["IDR"], DASH
        candidate.end = candidate.tail = price.end()
    elif found is None and (mark := _SIGN_BEHIND.match(view, candidate.tail)):
        currency, candidate.rule = currencies().before[mark[0]], WORD
        candidate.end = candidate.tail = mark.end()
    elif found is None and (mark := _CENT_SIGN.match(view, candidate.tail)):
        currency, candidate.rule, candidate.factor = currencies().by_code["USD"], CENT, _HUNDREDTH
        candidate.end = candidate.tail = mark.end()
        candidate.numeral.other = "hundredths of another currency: of `¢` none is named"
    elif found is not None:
        currency, candidate.end = found
        candidate.tail = candidate.end
        candidate.rule = WORD
    else:
        return False
    candidate.kind, candidate.unit = "money", currency.code
    return True


def _attach_cents(view: str, candidate: Candidate) -> bool:
    """`1,35 sen dolar AS` are hundredths of the currency behind the word."""
    cent = _CENT_WORD.match(view, candidate.tail)
    found = currency_word(view, word_at(view, cent.end())) if cent else None
    if found is None:
        return False
    candidate.kind, candidate.unit, candidate.factor = "money", found[0].code, _HUNDREDTH
    candidate.end = candidate.tail = found[1]
    candidate.rule = CENT
    return True


def add_cents(view: str, candidates: list[Candidate], log: Log) -> list[Candidate]:
    """The candidates with `50 sen` as money of the currency before it; right behind an amount it is part of that."""
    kept: list[Candidate] = []
    amount: Candidate | None = None
    for candidate in candidates:
        cent = None
        near = amount is not None and candidate.start - amount.tail <= _REACH_OF_CENTS
        if near and candidate.kind == "count" and not candidate.numeral.vague:
            cent = _CENT_WORD.match(view, candidate.tail)
        if cent is None or amount is None:
            amount = candidate if candidate.kind == "money" else amount
            kept.append(candidate)
            continue
        reading = candidate.numeral.read(kind="plain")
        glued = (
            view[amount.tail : candidate.start].strip() in ("", "dan")
            and amount is kept[-1]
            and not amount.numeral.vague
        )
        if glued and reading is not None and reading.value < 100 and amount.high is None and amount.factor == 1:
            amount.cents, amount.end, amount.tail = product(reading.value, _HUNDREDTH), cent.end(), cent.end()
            log.refused(CENTS_ADDED, candidate.start, cent.end())
            continue
        candidate.kind, candidate.unit, candidate.factor = "money", amount.unit, _HUNDREDTH
        candidate.end = candidate.tail = cent.end()
        candidate.unit_range, candidate.rule = None, CENT_OF
        kept.append(candidate)
    return kept


def currency_word(view: str, word: Word | None) -> tuple[Currency, int] | None:
    """The currency whose name begins with `word`, and where the name ends."""
    for payloads, start, end in currencies().behind.opening(view, word):
        printed = view[start:end]
        # codes are capitals (`1 TRY`), and some are Indonesian words in lower case (`sol`, `kip`)
        lower = printed.lower()
        if len(lower) == 3 and payloads[0].code.lower() == lower and not printed.isupper() and lower != "usd":
            continue
        return payloads[0], end
    return None
