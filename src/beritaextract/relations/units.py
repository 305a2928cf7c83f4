"""Which figures can be compared, and how much of one measure another is."""

from __future__ import annotations

from decimal import Decimal

from beritaextract.figures.matches import FigureMatch

# symbol -> dimension, factor to its base
_DIMENSIONS: dict[str, tuple[str, Decimal]] = {
    symbol: (dimension, Decimal(factor))
    for dimension, entries in {
        "length": "mm 0.001 cm 0.01 m 1 km 1000",
        "area": "m2 1 ha 10000 km2 1000000",
        "mass": "g 0.001 kg 1 kuintal 100 t 1000",
        "volume": "L 1 m3 1000",
        "energy": "kWh 1 MWh 1000 GWh 1000000",
        "power": "W 1 Wp 1 kW 1000 MW 1000000",
        "time": "second 1 minute 60 hour 3600 day 86400 week 604800",
        "years": "month 1 year 12",
    }.items()
    for symbol, factor in zip(entries.split()[::2], entries.split()[1::2], strict=True)
}
# Words that only say "pieces of": a count with one of these takes part in any comparison of counts.
_CLASSIFIERS = frozenset({"orang", "unit", "buah", "ekor", "jiwa", "kasus", "lembar", "butir", "batang", None})


def factor(figure: FigureMatch) -> tuple[str, Decimal] | None:
    """Dimension of a measure and its size in the base unit of that dimension, or None."""
    return _DIMENSIONS.get(figure.unit or "") if figure.kind == "measure" else None


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
