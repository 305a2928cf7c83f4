"""Money without a currency word: `gaji dua juta`, `tiketnya 150-250 ribu`, `dari Rp 1,2 triliun menjadi 1,5 triliun`.

A number with a scale word that counts no noun is an amount of money where the words say so: the amount before it in
the sentence, a money word in its clause, a price by the piece (`seekor 9 juta`), or a clause that has no words of its
own and goes on with the amount before it (`Kini hampir 2 juta`).  The currency is that of the amount before it, else
the rupiah, which is then only assumed and becomes a doubt.  Without such words the number stays a count.

The noun that decides is the head of its phrase, the leftmost one: `utang peserta` is money, `peserta kredit` people.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.lexicon import money_words
from beritaextract.figures.words import (
    alternatives,
    figure_words,
    function_words,
    is_verb,
    quantity_copulas,
    time_words,
)
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule
from beritaextract.text import Document

GOES_ON = Rule(
    "figures.elisions.currency",
    "goes on with the amount before it, whose currency it has",
    examples=("Harganya Rp 1,2 triliun, lalu 1,5 triliun.",),
    counterexamples=("Harganya Rp 1,2 triliun untuk 5 juta orang.",),
)
ASSUMED = Rule(
    "figures.money.assumed",
    "the words around the number say that it is money; no currency is stated, so it is taken as rupiah",
    examples=("Harga mobil 40 juta.",),
    counterexamples=("Pesertanya 40 juta.",),
)

_NEAR, _FAR, _CLAUSE = 60, 160, 90
_SENTENCE_END = regex.compile(r"[.!?;:\n](?:\s|$)")
_CLAUSE_END = regex.compile(r"[.!?;:,](?=\s)|[\n“”\"‘(—–]")
_WORD = regex.compile(r"\p{L}[\p{L}'’/-]*+")
_THOUSANDS = regex.compile(r"\d{1,3}(?:\.\d{3})*\.\d00|\d{1,3}(?:\.\d{3})+\.000|\d{1,3}\.000")
_MILLIONS = regex.compile(r"\d{1,3}(?:\.\d{3})+\.\d00")
_BILLIONS = regex.compile(r"(?i:mil[iy]+ar|tril[iy]*un)")
_TRILLIONS = regex.compile(r"(?i:tril[iy]*un)")
# `40 juta, itu uang muka`, `5 juta untuk modal`
_MONEY_BEHIND = regex.compile(
    r"(?:,\s(?:itu\s)?|\s(?:untuk|sebagai|buat|dari)\s)(?:uang|modal|biaya|ongkos|denda|bayaran|upah|gaji|duit)\b",
    regex.I,
)
# People who do something: `pemilik`, `pengguna`; nouns in -an are acts
_AGENT = regex.compile(r"pe(?:m|n|ng|ny|l|r|s|t|d|k)\p{L}{3,}+(?<!an|pemerintah)$")
_AGAIN = regex.compile(r"\s(?:itu|tersebut|tadi|ini)\b")
_FOR = frozenset("untuk kepada bagi buat pada".split())
_INSIDE = frozenset("dari di untuk bagi atas para oleh dan".split())


@lru_cache(maxsize=1)
def _by_the_piece() -> regex.Pattern[str]:
    pieces = alternatives(figure_words("pieces") | {"malam", "kamar", "orang", "penumpang"})
    return regex.compile(rf"\s(?:se|per\s?|(?:satu|tiap|setiap)\s)(?:{pieces})\b|\s?/\s?(?:{pieces})\b", regex.I)


@lru_cache(maxsize=1)
def _piece_before() -> regex.Pattern[str]:
    pieces = alternatives(figure_words("pieces") | {"malam", "kamar", "orang", "penumpang"})
    return regex.compile(rf"\bse(?:{pieces})\s(?:\p{{L}}+\s){{0,2}}$", regex.I)


def assume_currency(document: Document, candidates: list[Candidate]) -> None:
    """Makes money of every bare scaled number that the words around it say is an amount."""
    view = document.view
    stated: dict[tuple[str, Decimal], str] = {}  # amounts of the article, which it may state again without their sign
    for index, candidate in enumerate(candidates):
        key = _amount_of(candidate)
        if key is not None and candidate.kind == "money" and candidate.unit is not None:
            stated.setdefault(key, candidate.unit)
        elif (
            key in stated
            and candidate.kind == "count"
            and candidate.unit is None
            and _AGAIN.match(view, candidate.tail)
        ):
            candidate.kind, candidate.unit, candidate.rule = "money", stated[key], GOES_ON
            candidate.assumed = True
            continue
        if candidate.kind != "count" or not _can_be_amount(candidate):
            continue
        previous = candidates[index - 1] if index else None
        amount = previous if previous is not None and previous.kind == "money" else None
        clause = _clause(view, candidate.start)
        if (
            amount is not None
            and (_scaled(candidate) or _is_large(candidate))
            and _goes_on(view, amount, candidate, clause)
        ):
            candidate.kind, candidate.unit, candidate.rule = "money", amount.unit, GOES_ON
            candidate.assumed = amount.assumed
        elif _says_money(view, candidate, clause):
            candidate.kind, candidate.unit, candidate.rule = "money", "IDR", ASSUMED
            candidate.unit_range, candidate.assumed = None, True


def _amount_of(candidate: Candidate) -> tuple[str, Decimal] | None:
    """Digits and scale of a plain scaled number, to know it again: `sebesar Rp 25 juta … 25 juta itu`."""
    numeral = candidate.numeral
    if not numeral.scaled or candidate.high is not None or numeral.raw is None or len(numeral.parts) != 1:
        return None
    return numeral.raw, numeral.parts[0].scale


def _can_be_amount(candidate: Candidate) -> bool:
    if candidate.unit is not None:
        return _scaled(candidate) and money_words().get(candidate.unit) == "clause"  # `5 juta uang tunai`
    if candidate.numeral.vague or _scaled(candidate):
        return True
    ends = (candidate.numeral, candidate.high) if candidate.high is not None else (candidate.numeral,)
    return all(_THOUSANDS.fullmatch(numeral.raw or "") for numeral in ends)


def _is_large(candidate: Candidate) -> bool:
    """`3.613.800.000` in a sentence with an amount of money."""
    return candidate.unit is None and _MILLIONS.fullmatch(candidate.numeral.raw or "") is not None


def _scaled(candidate: Candidate) -> bool:
    """Whether a scale word stands behind the number, behind the upper end of its range, or is shared with it."""
    return candidate.numeral.scaled or candidate.shared > 1 or (candidate.high is not None and candidate.high.scaled)


def _clause(view: str, start: int) -> list[str]:
    """The words of the clause before `start`, lower case."""
    begin = max(0, start - _CLAUSE)
    for match in _CLAUSE_END.finditer(view, begin, start):
        begin = match.end()
    return [word.lower() for word in _WORD.findall(view, begin, start)]


def _goes_on(view: str, amount: Candidate, candidate: Candidate, clause: list[str]) -> bool:
    """Whether a bare number goes on with the amount before it: in its sentence, or in a clause without other words."""
    gap = view[amount.tail : candidate.start]
    if any(_reach(word) == "counts" for word in clause):
        return False
    if len(gap) < _NEAR and not _SENTENCE_END.search(gap):
        return True
    if len(gap) < _FAR and _BILLIONS.search(view, candidate.start, candidate.end):
        return True
    return len(gap) < _FAR and all(_is_light(word) for word in clause)


def _says_money(view: str, candidate: Candidate, clause: list[str]) -> bool:
    start, end = candidate.start, candidate.end
    if candidate.unit is not None:
        return True
    if candidate.numeral.vague:
        return _BILLIONS.search(view, start, end) is not None or _cued(clause)
    if _cued(clause) if _scaled(candidate) else _cued_closely(clause):
        return True
    if not _scaled(candidate) and _by_the_piece().match(view, candidate.tail):
        return _cued(clause)  # `harga cabai 85.000 per kilo`
    if not _scaled(candidate) or any(_reach(word) == "counts" for word in clause):
        return False
    if _MONEY_BEHIND.match(view, candidate.tail) or _by_the_piece().match(view, candidate.tail):
        return True
    if _piece_before().search(view, max(0, start - 40), start) or _price_of_one(clause):
        return True
    if _TRILLIONS.search(view, start, end):
        return True
    if not _BILLIONS.search(view, start, end):
        return False
    # billions are money, in news of a country of 280 million, unless people or things are spoken of
    reaches = {_reach(word.lower()) for word in _WORD.findall(view, max(0, start - _FAR), start)}
    return "clause" in reaches or "counts" not in reaches


def _reach(word: str) -> str | None:
    words = money_words()
    return words.get(word) or words.get(word.removesuffix("nya"))


def _cued(clause: list[str]) -> bool:
    """Whether the last telling word of the clause, or the head of its phrase, says money."""
    if clause and clause[-1] in _FOR:
        return False  # `dana untuk 2 juta`
    for index in range(len(clause) - 1, -1, -1):
        reach = _reach(clause[index])
        if reach is None and not _counts_things(clause[index]):
            continue
        if reach == "near" and not all(_is_light(word) for word in clause[index + 1 :]):
            continue
        return _head_reach(clause, index) in ("clause", "near")
    return False


def _cued_closely(clause: list[str]) -> bool:
    """The same for a number without a scale word, to which nothing but light words may lead."""
    for index in range(len(clause) - 1, -1, -1):
        if _reach(clause[index]) is not None:
            return clause[-1] not in _FOR and _head_reach(clause, index) in ("clause", "near")
        if not _is_light(clause[index]):
            return False
    return False


def _head_reach(clause: list[str], index: int) -> str:
    """What the head of the noun phrase says that ends in the word at `index`; a verb speaks for itself."""
    found = _reach(clause[index]) or "counts"
    if _is_verb(clause[index]) and (not index or clause[index - 1] != "yang"):
        return found
    for at in range(index - 1, -1, -1):
        word = clause[at]
        if word == "yang" or word in _INSIDE:
            continue
        relative = at > 0 and clause[at - 1] == "yang"
        if word in function_words() or word in quantity_copulas() or _is_verb(word):
            if not relative:
                break
        else:
            found = _reach(word) or ("counts" if _AGENT.match(word) else found)
    return found


def _is_verb(word: str) -> bool:
    return word in figure_words("spending_verbs") or is_verb(word)


def _counts_things(word: str) -> bool:
    """`pesertanya`, `jumlahnya`: a noun with -nya of its own between the money word and the number."""
    return word.endswith("nya") and word not in function_words() and word not in quantity_copulas() and len(word) > 6


def _is_light(word: str) -> bool:
    return (
        word in function_words()
        or word in quantity_copulas()
        or word in time_words()
        or word in figure_words("light_words")
    )


def _price_of_one(clause: list[str]) -> bool:
    """`Satu truk pasir cuma 1,2 juta`: what one of something costs, without a verb."""
    for index in range(len(clause) - 1):
        if clause[index] in ("satu", "per", "setiap", "tiap"):
            rest = clause[index + 1 :]
            return rest[0] not in time_words() and len(rest) < 7 and not any(is_verb(word) for word in rest)
    return False
