"""Exchange rates without a currency at the number: `Yen menguat ke 148 per dolar AS`, `rupiah di level 15.600/USD`."""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.kinds.money import currency_word
from beritaextract.figures.lexicon import currencies
from beritaextract.figures.phrases import word_at
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule

EXCHANGE_RATE = Rule(
    "figures.money.exchange-rate",
    "a number per another currency is an amount in the currency that the clause speaks of",
    examples=("Yen menguat ke 148 per dolar AS.", "Rupiah melemah ke level 15.600 per dolar AS."),
    counterexamples=("Yen menguat 148 poin.",),
)

_PER = regex.compile(r"\s?/\s?|\sper\s", regex.I)
_SIGN = regex.compile(r"(?:US|AS|S|A|HK)?\$|[€£¥]")
_WORD = regex.compile(r"(?<!\p{L})\p{L}{3,}")
_REACH = 120
_SENTENCE_END = regex.compile(r"[.!?;](?=\s)|\n")


def assume_exchange_rate(view: str, candidate: Candidate) -> None:
    """Makes money of a bare number per a currency, in the currency named last before it in the sentence."""
    per = _PER.match(view, candidate.tail) if candidate.unit is None and candidate.kind == "count" else None
    base = _base(view, per.end()) if per is not None else None
    if base is None:
        return
    start = max(0, candidate.start - _REACH)
    for end in _SENTENCE_END.finditer(view, start, candidate.start):
        start = end.end()
    for word in reversed(list(_WORD.finditer(view, start, candidate.start))):
        found = currency_word(view, word_at(view, word.start()))
        if found is not None and found[0].code != base:
            candidate.kind, candidate.unit, candidate.rule = "money", found[0].code, EXCHANGE_RATE
            return


def _base(view: str, at: int) -> str | None:
    """The currency whose name or sign stands at `at`."""
    sign = _SIGN.match(view, at)
    if sign is not None:
        currency = currencies().before.get(sign.group())
        return currency.code if currency else None
    found = currency_word(view, word_at(view, at))
    return found[0].code if found else None
