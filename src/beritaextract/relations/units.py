"""Which figures can be compared, and how much of one measure another is."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from beritaextract.figures.matches import FigureMatch
from beritaextract.lexicon import load_rows

# Words that only say "pieces of": a count with one of these takes part in any comparison of counts.
_CLASSIFIERS = frozenset({"orang", "unit", "buah", "ekor", "jiwa", "kasus", "lembar", "butir", "batang", None})


@lru_cache(maxsize=1)
def _dimensions() -> dict[str, tuple[str, Decimal]]:
    """Rows of `dimensions.tsv`: of each symbol its dimension and its size in the base unit of that."""
    rows = load_rows("beritaextract.relations", "dimensions.tsv", key="symbol", required=("dimension", "factor"))
    return {symbol: (row["dimension"], Decimal(row["factor"])) for symbol, row in rows.items()}


def factor(figure: FigureMatch) -> tuple[str, Decimal] | None:
    """Dimension of a measure and its size in the base unit of that dimension, or None."""
    return _dimensions().get(figure.unit or "") if figure.kind == "measure" else None


def base_value(figure: FigureMatch) -> Decimal | None:
    """The value, a measure in the base unit of its dimension; None for a range or a vague amount."""
    if figure.value is None:
        return None
    known = factor(figure)
    return figure.value * known[1] if known else figure.value


def alike(left: FigureMatch, right: FigureMatch, *, loose: bool = False) -> bool:
    """Whether the two count or measure the same thing; `loose` lets a classifier stand for any counted noun."""
    if left.kind != right.kind:
        return False
    if left.kind == "measure":
        a, b = factor(left), factor(right)
        return left.unit == right.unit or bool(a and b and a[0] == b[0])
    if left.unit == right.unit:
        return True
    if left.kind == "count":
        return left.unit is None or right.unit is None or (loose and bool({left.unit, right.unit} & _CLASSIFIERS))
    return False


def is_times(figure: FigureMatch) -> bool:
    """Whether the figure is a multiple: `dua kali lipat`."""
    return figure.kind == "count" and (figure.unit or "").startswith("kali")
