"""Money: a currency sign before the number (`Rp 6,25 triliun`) or a currency word behind it (`2 juta dollar AS`)."""

from __future__ import annotations

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.lexicon import Currency, currencies

# What can be a currency sign, right before the number, perhaps dotted and spaced: `Rp82`, `Rp. 82`, `US$ 4`, `Rp.5`.
_SIGN = regex.compile(
    r"(?<![\p{L}\d])(?:\p{Lu}\p{L}{0,3}\s?\$|\$\p{Lu}{2}|\p{L}{2,4}|\p{L}{0,2}[\p{Sc}])(?:\.{1,2}|,-)?[^\S\n]{0,3}+$"
)
_DASH = regex.compile(r"\s?,(?:-{1,2}|=|–)")
_WIDEST_SIGN = 12


def sign_before(view: str, at: int) -> tuple[Currency, int] | None:
    """The currency whose sign stands right before `at`, and where the sign starts."""
    start = max(0, at - _WIDEST_SIGN)
    last = view[at - 1 : at]
    if not last or not (last.isalpha() or last in " .$" or not last.isascii() or last == "-"):
        return None
    match = _SIGN.search(view, start, at)
    if match is None:
        return None
    sign = match.group().rstrip().rstrip(".,-").rstrip()
    currency = currencies().before.get(sign)
    if currency is None:
        return None
    begin = match.start()
    # `Rp Rp 5 juta`: a sign that stands twice
    again = view[max(0, begin - 4) : begin].rstrip()
    if again.endswith(sign) and not again[: -len(sign)][-1:].isalpha():
        begin = view.rfind(sign, 0, begin)
    return currency, begin


def attach(view: str, candidate: Candidate, sign: tuple[Currency, int] | None) -> bool:
    """Makes `candidate` money where a sign stands before it or a currency word behind it."""
    found = _word_behind(view, candidate.tail)
    if sign is not None:
        currency, candidate.start = sign
        candidate.currency_sign = True
        candidate.rule = "figures.money.sign"
        if found and found[0].code == currency.code:
            candidate.end = candidate.tail = found[1]
        elif dash := _DASH.match(view, candidate.tail):
            candidate.end = candidate.tail = dash.end()
    elif found is not None:
        currency, candidate.end = found
        candidate.tail = candidate.end
        candidate.rule = "figures.money.word"
    else:
        return False
    candidate.kind, candidate.unit = "money", currency.code
    return True


def _word_behind(view: str, at: int) -> tuple[Currency, int] | None:
    for payloads, start, end in currencies().behind.at(view, at):
        word = view[start:end]
        # codes are capitals (`1 TRY`), and some are Indonesian words in lower case (`sol`, `kip`)
        if len(word) == 3 and payloads[0].code.lower() == word.lower() and not word.isupper() and word.lower() != "usd":
            continue
        return payloads[0], end
    return None
