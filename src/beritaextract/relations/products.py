"""A number of shares and their total: `50 orang masing-masing Rp 1 juta, total Rp 50 juta`."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from beritaextract.lexicon import lazy_regex as regex
from beritaextract.relations.grammar import any_of
from beritaextract.relations.matches import FindingMatch
from beritaextract.relations.messages import message
from beritaextract.relations.precision import interval
from beritaextract.relations.reader import Reader
from beritaextract.rules import Rule

_EACH = regex.compile(r"\b(?:masing-masing|setiap|tiap|tiap-tiap|per|@) ")
_TOTAL = regex.compile(
    r"\b(?:total|totalnya|seluruhnya|keseluruhan|keseluruhannya|jumlahnya) "
    r"(?:(?!dan |tetapi |per |dari )[\w’'/-]++ ){0,5}$"
)
_PRODUCT = Rule(
    "relations.check.product",
    "so many shares of one size do not make the total",
    examples=("Sebanyak 50 warga masing-masing menerima Rp 1 juta, totalnya Rp 60 juta.",),
    counterexamples=("Sebanyak 50 warga masing-masing menerima Rp 1 juta, totalnya Rp 50 juta.",),
)
_NEAR, _FAR = Decimal("1.5"), Decimal(10)
_CALENDAR = {"jam": "hour", "hari": "day", "minggu": "week", "pekan": "week", "bulan": "month", "tahun": "year"}


@lru_cache(maxsize=1)
def _spoilers() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{any_of('product_spoilers')}) ")


def check_products(reader: Reader) -> list[FindingMatch]:
    """Totals that are not what their number of equal shares makes.

    Only where the three figures are all that one sentence, or two that follow each other, have.
    """
    findings = []
    previous: tuple[int, list[int]] = (-2, [])
    for at, positions in reader.sentences.items():
        group = positions
        if len(positions) < 3 and previous[0] == at - 1:
            group = [*previous[1], *positions]
        if len(group) == 3 and _one_of_a_kind(reader, *group) and _TOTAL.search(reader.before(group[2])):
            found = _product(reader, *group)
            if found is not None:
                findings.append(found)
        previous = (at, positions)
    return findings


def _one_of_a_kind(reader: Reader, first: int, second: int, total: int) -> bool:
    """Whether one of the first two figures is of the kind and unit of the third, and the other is not."""
    sorts = [(reader.figures[index].kind, reader.figures[index].unit) for index in (first, second, total)]
    return sorts[0] != sorts[1] and sorts[2] in sorts[:2]


def _product(reader: Reader, first: int, second: int, total: int) -> FindingMatch | None:
    figures = [reader.figures[index] for index in (first, second, total)]
    if any(figure.value is None or figure.modifier != "exact" or figure.value <= 0 for figure in figures):
        return None
    number, share = (second, first) if _shared(reader, first, second, total) else (first, second)
    if not _shared(reader, share, number, total):
        return None
    words = "".join(f"{reader.before(index)}{reader.after(index)}" for index in (first, second, total))
    if _spoilers().search(words):
        return None
    one, whole = interval(reader, share), interval(reader, total)
    count, each, said = (reader.figures[index].value for index in (number, share, total))
    assert count is not None and each is not None and said is not None
    low, high = one.low * count, one.high * count
    if low <= whole.high and whole.low <= high:
        return None
    expected = count * each
    by_time = reader.figures[number].kind == "measure"  # so much a month: for how many is often left unsaid
    if not 1 / (_NEAR if by_time else _FAR) <= said / expected <= (_NEAR if by_time else _FAR):
        return None
    text = message(reader, "product", number=number, share=share, expected=expected, total=total)
    tolerance = (high - low + whole.high - whole.low) / 2
    return FindingMatch("product", tuple(sorted((first, second, total))), text, expected, said, tolerance, _PRODUCT)


def _shared(reader: Reader, share: int, number: int, total: int) -> bool:
    """Whether the first figure is what each one of the second gets, and the third of the kind of the first."""
    one, many, whole = (reader.figures[index] for index in (share, number, total))
    if one.kind != whole.kind or one.unit != whole.unit or whole.per is not None or one.kind == "percent":
        return False
    if one.per is not None:
        return one.per == many.unit or _CALENDAR.get(one.per) == many.unit
    if many.kind != "count" or many.unit is None or many.unit == one.unit:
        return False
    told = reader.before(number) + (reader.before(share) if number < share else "")
    return _EACH.search(told) is not None
