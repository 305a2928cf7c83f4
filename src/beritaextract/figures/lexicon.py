"""The data files of the room, checked and ready for look-up."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple, cast

from beritaextract.errors import LexiconError
from beritaextract.figures.phrases import Phrases
from beritaextract.lexicon import Row, load_rows

Modifier = Literal["exact", "about", "at_least", "at_most", "more_than", "less_than"]
_MODIFIERS = frozenset({"exact", "about", "at_least", "at_most", "more_than", "less_than"})
_PACKAGE = "beritaextract.figures"


class Currency(NamedTuple):
    """A currency: its ISO code, and the plausible rupiah for one of it, or None."""

    code: str
    idr: tuple[Decimal, Decimal] | None


class Unit(NamedTuple):
    """A unit of measure; `units.toml` explains the fields."""

    symbol: str
    factor: Decimal
    unless: frozenset[str]
    cue: frozenset[str]


class Currencies(NamedTuple):
    """Currencies by what stands before the number, exactly as printed, and by what stands behind it."""

    before: dict[str, Currency]
    behind: Phrases[Currency]
    by_code: dict[str, Currency]


class Units(NamedTuple):
    """Units by symbol as printed, by words, by se-form (`sehari`), and by what stands before the number."""

    symbols: dict[str, list[Unit]]
    words: Phrases[Unit]
    one: dict[str, Unit]
    before: dict[str, Unit]


class AfterWord(NamedTuple):
    """A modifier behind the figure; `unless` are words behind it that make it something else."""

    modifier: Modifier
    unless: frozenset[str]


class ModifierWords(NamedTuple):
    """Modifiers by the words before the figure, with the words they end in, and by the words behind it.

    `of_amounts` are those before money and percentages alone.
    """

    before: dict[str, Modifier]
    last: frozenset[str]
    after: Phrases[AfterWord]
    longest: int
    of_amounts: frozenset[str]


def rows_of_currencies() -> dict[str, Row]:
    """The rows of `currencies.toml`."""
    return load_rows(
        _PACKAGE, "currencies.toml", key="code", required=("before", "behind", "example"), optional=("idr",)
    )


def rows_of_units() -> dict[str, Row]:
    """The rows of `units.toml`."""
    optional = ("words", "symbols", "one", "unit", "factor", "unless", "cue", "before")
    return load_rows(_PACKAGE, "units.toml", key="symbol", required=("example", "reads"), optional=optional)


def rows_of_modifiers() -> dict[str, Row]:
    """The rows of `modifiers.toml`."""
    required = ("side", "modifier", "example")
    return load_rows(_PACKAGE, "modifiers.toml", key="word", required=required, optional=("unless",))


def rows_of_labels() -> dict[str, Row]:
    """The rows of `labels.toml`."""
    return load_rows(_PACKAGE, "labels.toml", key="word", required=("strength", "example"))


def rows_of_nouns() -> dict[str, Row]:
    """The rows of `nouns.toml`."""
    return load_rows(_PACKAGE, "nouns.toml", key="noun", required=("example",), optional=("classifier",))


def rows_of_money_words() -> dict[str, Row]:
    """The rows of `money_words.toml`."""
    return load_rows(_PACKAGE, "money_words.toml", key="word", required=("reach", "example"))


@lru_cache(maxsize=1)
def money_words() -> dict[str, str]:
    """Words that say whether a bare number is money, with their reach."""
    rows = rows_of_money_words()
    wrong = [word for word, row in rows.items() if row["reach"] not in ("clause", "near", "counts")]
    if wrong:
        raise LexiconError(f"money_words.toml: reach of {wrong} is neither clause, near nor counts")
    return {word: row["reach"] for word, row in rows.items()}


@lru_cache(maxsize=1)
def currencies() -> Currencies:
    """The currency lexicon."""
    before: dict[str, Currency] = {}
    behind: dict[str, list[Currency]] = {}
    by_code: dict[str, Currency] = {}
    for code, row in rows_of_currencies().items():
        band = row.get("idr")
        currency = Currency(code, (Decimal(band[0]), Decimal(band[1])) if band else None)
        by_code[code] = currency
        for sign in row["before"]:
            if before.setdefault(sign, currency) is not currency:
                raise LexiconError(f"currencies.toml: {sign!r} stands for {before[sign].code} and for {code}")
        for word in row["behind"]:
            if word in behind:
                raise LexiconError(f"currencies.toml: {word!r} stands for {behind[word][0].code} and for {code}")
            behind[word] = [currency]
    return Currencies(before, Phrases(behind), by_code)


@lru_cache(maxsize=1)
def units() -> Units:
    """The unit lexicon.  Of entries that share a word, those with a cue are tried first."""
    symbols: dict[str, list[Unit]] = {}
    words: dict[str, list[Unit]] = {}
    one: dict[str, Unit] = {}
    before: dict[str, Unit] = {}
    for symbol, row in rows_of_units().items():
        unit = Unit(
            row.get("unit", symbol),
            Decimal(row.get("factor", "1")),
            frozenset(row.get("unless", ())),
            frozenset(row.get("cue", ())),
        )
        for sign in row.get("symbols", ()):
            _file(symbols, sign, unit)
        for word in row.get("words", ()):
            _file(words, word, unit)
        for word in row.get("one", ()):
            one[word] = unit
        for word in row.get("before", ()):
            before[word] = unit
    return Units(symbols, Phrases(words), one, before)


def _file(filed: dict[str, list[Unit]], name: str, unit: Unit) -> None:
    others = filed.setdefault(name, [])
    if any(not other.cue and not unit.cue for other in others):
        raise LexiconError(
            f"units.toml: {name!r} stands for {others[0].symbol!r} and for {unit.symbol!r} without a cue"
        )
    others.append(unit)
    others.sort(key=lambda entry: not entry.cue)


@lru_cache(maxsize=1)
def modifier_words() -> ModifierWords:
    """The modifier lexicon."""
    before: dict[str, Modifier] = {}
    after: dict[str, list[AfterWord]] = {}
    of_amounts: set[str] = set()
    for word, row in rows_of_modifiers().items():
        if row["modifier"] not in _MODIFIERS or row["side"] not in ("before", "before amount", "after"):
            raise LexiconError(f"modifiers.toml: {word!r} has modifier {row['modifier']!r}, side {row['side']!r}")
        modifier = cast(Modifier, row["modifier"])
        if row["side"] != "after":
            before[word] = modifier
            if row["side"] == "before amount":
                of_amounts.add(word)
        else:
            after[word] = [AfterWord(modifier, frozenset(row.get("unless", ())))]
    last = frozenset(word.rsplit(" ", 1)[-1] for word in before)
    longest = max(word.count(" ") + 1 for word in before)
    return ModifierWords(before, last, Phrases(after), longest, frozenset(of_amounts))


@lru_cache(maxsize=1)
def labels() -> dict[str, str]:
    """Label words with their strength."""
    rows = rows_of_labels()
    wrong = [word for word, row in rows.items() if row["strength"] not in ("always", "bare")]
    if wrong:
        raise LexiconError(f"labels.toml: strength of {wrong} is neither always nor bare")
    return {word: row["strength"] for word, row in rows.items()}


@lru_cache(maxsize=1)
def nouns() -> Phrases[bool]:
    """Counted nouns; True for classifiers."""
    return Phrases({noun: [bool(row.get("classifier", False))] for noun, row in rows_of_nouns().items()})
