"""Days in a row that share their month: `12, 13 dan 15 Mei 2025`, `12-14 dan 16 Mei`."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from beritaextract.dates.days import day_expression
from beritaextract.dates.expressions import Expression
from beritaextract.dates.patterns import BLANK, DASH, DAY, GAP
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule

ROW = Rule(
    "dates.day.row",
    "the days of a row share the month behind the last one",
    examples=("Libur pada 1, 2, dan 5 Juni 2022.", "Rapat 3 dan 17 Mei 2022 batal."),
    counterexamples=("Libur pada 5 Juni 2022.", "Libur pada 5 dan 6 Juni 2022."),
)
_ITEM = rf"{DAY}(?:{DASH}{DAY})?+"
_ROW = regex.compile(
    rf"(?P<days>{_ITEM}(?:{BLANK},{BLANK}{_ITEM}){{0,12}})"
    rf"(?:(?:{BLANK},)?+{GAP}(?:dan|serta|&){GAP}|{BLANK}[,&]{BLANK})(?={DAY})"
)
_ITEMS = regex.compile(rf"(?P<d1>{DAY})(?:{DASH}(?P<d2>{DAY}))?+")


def row_of_days(view: str, start: int) -> list[Expression]:
    """The days of the row that starts at `start`, the last one with its month; empty where there is none."""
    match = _ROW.match(view, start)
    end = day_expression(view, match.end()) if match else None
    if match is None or end is None or end.first.weekday is not None or end.first.month is None:
        return []
    row: list[Expression] = []
    for item in _ITEMS.finditer(view, match.start("days"), match.end("days")):
        first = replace(end.first, day=int(item["d1"]))
        last = replace(end.first, day=int(item["d2"])) if item["d2"] else None
        row.append(Expression(item.start(), item.end(), first, last, ROW, "day", worded=end.worded))
    row.append(end)
    days = [point.day or 0 for item in row for point in (item.first, item.last) if point is not None]
    if any(left >= right for left, right in pairwise(days)):
        return []
    if len(row) == 2 and end.last is None and row[0].last is None and days[0] + 1 == days[1]:
        return []  # `3 dan 4 Mei` is an interval
    return row
