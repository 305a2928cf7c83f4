"""Values: what the separators of each figure mean, seen from the whole article."""

from __future__ import annotations

from decimal import Decimal

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.joins.exchange import settle_by_rupiah
from beritaextract.log import Log
from beritaextract.numerals import Habit, Kind, Numeral, Reading, habit_of
from beritaextract.numerals.exact import plain, product, ratio, total

_LONGEST_DECIMALS = 4
_MILLION = Decimal(10**6)
_WHOLE_MEASURES = frozenset({"day", "week", "month"})


def resolve_values(candidates: list[Candidate], log: Log) -> None:
    """Sets `value`, or `low_value` and `high_value`, of every candidate; reports readings that remain doubtful."""
    raws: list[str] = []
    for candidate in candidates:
        for numeral in (candidate.numeral, candidate.high):
            if numeral is not None and numeral.raw is not None:
                raws.append(numeral.raw)
    habit = habit_of(raws)
    for index, candidate in enumerate(candidates):
        if candidate.assumed:
            log.doubt(candidate.start, candidate.end, "number", "no currency is stated: taken as rupiah")
        for numeral in (candidate.numeral, candidate.high):
            if numeral is not None and numeral.other:
                log.doubt(candidate.start, candidate.end, "number", f"taken as one number, possible {numeral.other}")
        if candidate.numeral.vague or candidate.value is not None:
            continue
        reading = _read(candidate, candidate.numeral, habit, candidate.shared)
        if reading is None:
            continue
        if reading.other is not None and candidate.kind == "money":
            reading = settle_by_rupiah(candidate, reading, candidates[index + 1 : index + 2], habit)
        _explain(candidate, reading, log)
        value = _scaled(reading.value, candidate)
        if candidate.high is None:
            candidate.value = value
            _report(candidate, reading, log)
            _report_parts_of_whole(candidate, value, log)
            _report_scale(candidate, value, log)
            _report_dropped_scale(candidate, value, log)
            continue
        upper = _read(candidate, candidate.high, habit, Decimal(1))
        if upper is None:
            continue
        _explain(candidate, upper, log)
        candidate.low_value, candidate.high_value = sorted((value, _scaled(upper.value, candidate)))
        _report(candidate, reading if reading.other is not None else upper, log)


def kind_of(candidate: Candidate) -> Kind:
    """What the digits of the candidate count, for the reading of separators."""
    if candidate.kind == "money":
        return "rupiah" if candidate.unit == "IDR" else "money"
    if candidate.kind == "percent":
        return "percent"
    if candidate.kind == "measure":
        return "whole" if candidate.unit in _WHOLE_MEASURES else "measure"
    return "whole" if candidate.unit is not None else "plain"


def _read(candidate: Candidate, numeral: Numeral, habit: Habit, shared: Decimal) -> Reading | None:
    return numeral.read(kind=kind_of(candidate), habit=habit, scale=shared)


def _scaled(value: Decimal, candidate: Candidate) -> Decimal:
    scaled = value if candidate.factor == 1 else product(value, candidate.factor)
    return scaled if not candidate.cents else total(scaled, candidate.cents)


def _report_scale(candidate: Candidate, value: Decimal, log: Log) -> None:
    """Tells both readings of a number that may or may not share the scale word of its neighbour."""
    if candidate.unsure_scale is None:
        return
    if candidate.shared == 1:
        other, taken = product(value, candidate.unsure_scale), "not shared"
    else:
        other, taken = ratio(value, candidate.unsure_scale), "shared"
    message = f"the scale word of the number beside it is taken as {taken}: {plain(value):f}, possible {plain(other):f}"
    log.doubt(candidate.start, candidate.end, "number", message)


def _report_parts_of_whole(candidate: Candidate, value: Decimal, log: Log) -> None:
    """Tells that `1.2500 orang` may have lost or got a digit: people do not come in parts."""
    raw = candidate.numeral.raw or ""
    if len(raw) <= _LONGEST_DECIMALS or candidate.kind != "count" or not candidate.known_noun:
        return
    if candidate.numeral.scaled or value == value.to_integral():
        return
    mark = max(raw.rfind("."), raw.rfind(","))
    if len(raw) - mark > _LONGEST_DECIMALS:
        other = raw.replace(".", "").replace(",", "")
        log.doubt(candidate.start, candidate.end, "number", f"taken as {plain(value):f}, possible {other}")


def _report_dropped_scale(candidate: Candidate, value: Decimal, log: Log) -> None:
    """Tells that `dua juta lima ratus` may leave out a `ribu`."""
    if candidate.kind != "money" or candidate.numeral.digits or value < _MILLION:
        return
    hundreds = value % _MILLION  # words only, so never beyond the digits of a decimal context
    if hundreds and hundreds < 1000 and hundreds % 100 == 0:
        other = value - hundreds + hundreds * 1000
        message = f"`ribu` may be left out: taken as {plain(value):f}, possible {plain(other):f}"
        log.doubt(candidate.start, candidate.end, "number", message)


def _explain(candidate: Candidate, reading: Reading, log: Log) -> None:
    if reading.rule is not None:
        log.took(reading.rule, candidate.start, candidate.end)


def _report(candidate: Candidate, reading: Reading, log: Log) -> None:
    if reading.other is None:
        return
    message = (
        f"the separator could also be read the other way: taken as {reading.value:f}, possible {reading.other:f} "
        f"({reading.rule.reason if reading.rule else ''})"
    )
    log.doubt(candidate.start, candidate.end, "number", message)
