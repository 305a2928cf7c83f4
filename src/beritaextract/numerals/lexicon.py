"""The number words and scale words of the two data files, ready for look-up."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from beritaextract.errors import LexiconError
from beritaextract.lexicon import Row, load_rows

AFTER: Final = frozenset({"anything", "digits", "money"})


class NumberWord(NamedTuple):
    """A word of the numeral grammar; `words.toml` explains the roles."""

    role: str
    value: Decimal


class ScaleWord(NamedTuple):
    """A word that multiplies.

    Attributes:
        factor: the power of ten.
        one: the word holds its own one (`seribu`).
        after: what must stand before or around it: `anything`, `digits`, `money`.
        about: the word makes an approximation (`5 jutaan`).
    """

    factor: Decimal
    one: bool
    after: str
    about: bool


class Entry(NamedTuple):
    """What a form can be: a number word, by role and value, or a scale word behind a number, or both (`jutaan`)."""

    role: str
    value: Decimal
    scale: ScaleWord | None


@lru_cache(maxsize=1)
def number_words() -> dict[str, NumberWord]:
    """Number words by lower-case form."""
    rows = load_rows("beritaextract.numerals", "words.toml", key="word", required=("role", "value", "example", "reads"))
    words: dict[str, NumberWord] = {}
    for word, row in rows.items():
        if row["role"] not in ROLES:
            raise LexiconError(f"words.toml: {word!r} has role {row['role']!r}, not one of {sorted(ROLES)}")
        words[word] = NumberWord(row["role"], Decimal(row["value"]))
    return words


def _rows_of_scales() -> dict[str, Row]:
    required = ("power", "example", "reads")
    optional = ("one", "after", "about", "unsure")
    return load_rows("beritaextract.numerals", "scales.toml", key="word", required=required, optional=optional)


@lru_cache(maxsize=1)
def scale_words() -> dict[str, ScaleWord]:
    """Scale words by lower-case form."""
    rows = _rows_of_scales()
    words: dict[str, ScaleWord] = {}
    for word, row in rows.items():
        after = row.get("after", "anything")
        if after not in AFTER:
            raise LexiconError(f"scales.toml: {word!r} has after = {after!r}, not one of {sorted(AFTER)}")
        factor = Decimal("1" + "0" * row["power"])
        words[word] = ScaleWord(factor, row.get("one", False), after, row.get("about", False))
    return words


@lru_cache(maxsize=1)
def unsure_scale_words() -> frozenset[str]:
    """Scale words that stand for a thousand times as much with some writers."""
    return frozenset(word for word, row in _rows_of_scales().items() if row.get("unsure"))


@lru_cache(maxsize=1)
def entries() -> dict[str, Entry]:
    """Number words, scale words and what makes fractions, by lower-case form.

    A scale word that stands behind number words has the role `scale`, with its own one `one-scale`.  Of `dua per
    tiganya` the second word has the role `per`, the last one the role `denominator`.
    """
    found = {"per": Entry("per", Decimal(0), None)}
    for form, word in number_words().items():
        if word.role in ("unit", "ten", "over"):
            role = "over" if word.role == "over" else "denominator"
            found[form + "nya"] = Entry(role, word.value, None)
    for form, scale in scale_words().items():
        role = "one-scale" if scale.one else "scale"
        found[form] = Entry(role if scale.after == "anything" else "", scale.factor, scale)
    for form in ("ribu", "juta", "miliar", "milyar", "triliun"):  # `5 jutanya buat kandang`
        found[form + "nya"] = found[form]
    for form, word in number_words().items():
        found[form] = Entry(word.role, word.value, scale_words().get(form))
    return found


#: Roles that only go on with a numeral; `words.toml` explains them.
_FOLLOWING_ROLES = frozenset({"suffix", "point", "over", "dozen"})
#: Roles that can open a numeral.
_OPENING_ROLES: Final = frozenset({"unit", "zero", "ten", "hundred", "minus", "half", "fraction"}) | {
    "one-dozen",
    "vague",
    "some",
    "group",
    "about",
    "amount",
}
ROLES = _OPENING_ROLES | _FOLLOWING_ROLES


@lru_cache(maxsize=1)
def joined_words() -> dict[str, tuple[str, ...]]:
    """Number words that a slip has joined, to their parts: `tujuhbelas`, `duapuluhlima`, `limaratusribu`."""
    words = number_words()
    units = [form for form, word in words.items() if word.role == "unit"]
    suffixes = [form for form, word in words.items() if word.role == "suffix"]
    scales = [form for form, scale in scale_words().items() if scale.after == "anything" and not scale.one]
    below: list[tuple[str, ...]] = [(unit, suffix) for unit in units for suffix in suffixes]
    below += [(suffix,) for suffix in suffixes]
    below += [(unit, "puluh", low) for unit in units for low in units] + [("puluh", low) for low in units]
    whole = [(form,) for form, word in words.items() if word.role in ("unit", "ten", "hundred")]
    parts = [*below, *((*group, scale) for group in [*below, *whole] for scale in scales)]
    known = entries()
    joined = {"".join(group): group for group in parts if len(group) > 1}
    return {form: group for form, group in joined.items() if form not in known}


@lru_cache(maxsize=1)
def opening_words() -> frozenset[str]:
    """Every word that can open a numeral, in the three cases of print: `dua`, `Dua`, `DUA`; and `dua-tiga`."""
    lower = {word for word, entry in number_words().items() if entry.role in _OPENING_ROLES}
    lower |= {word for word, entry in scale_words().items() if entry.one}
    units = [word for word, entry in number_words().items() if entry.role == "unit" and word != "lapan"]
    lower |= {f"{low}-{high}" for low, high in pairwise(units)}
    lower |= {form for form, parts in joined_words().items() if number_words()[parts[0]].role in _OPENING_ROLES}
    return frozenset(lower | {word.capitalize() for word in lower} | {word.upper() for word in lower})
