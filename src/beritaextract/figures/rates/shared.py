"""One rate for two figures: `dari Rp 7.000 menjadi Rp 9.000 per kilogram`, `Rp 4.000 per jiwa atau setara 1 liter`."""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.rates.after_figure import Rate
from beritaextract.lexicon import lazy_regex as regex

_SOFT = (
    r"(?:(?:sekitar|setara|kira-kira|kurang lebih|hampir|dengan|hanya|cuma|tinggal|sebesar|tak lebih dari|lebih dari)"
    r"\s){0,2}"
)
_AGAIN = r"(?:\satau\s(?:setara|senilai|sekitar|sama|kurang lebih)\s|\s\((?:setara\s|sekitar\s)?)"
# From the first figure to the second one, which has the rate behind it.
_BACK = regex.compile(
    r",?(?:\s(?:naik|turun|kini|lalu|tinggal)){0,2}"
    rf"(?:\s(?:menjadi|jadi|ke|hingga|sampai|ditawar|dari)\s{_SOFT}|{_AGAIN}{_SOFT})$",
    regex.I,
)
# From the end of the first rate, or of a figure whose rate stands before it, to the second figure.
_FORTH = regex.compile(
    rf"(?:\s(?!dan\b|atau\b)[\p{{Ll}}-]++){{0,2}}"
    rf"(?:(?P<again>{_AGAIN})|\sdan\s|,\s(?:(?:kadang|bahkan|dan|padahal di \p{{Ll}}++)\s)?){_SOFT}$",
    regex.I,
)
_WIDEST_GAP = 48


def share_rates(view: str, candidates: list[Candidate], rates: list[Rate | None]) -> None:
    """Hands the rate of one figure on to its neighbour, where both say the same or one clause rates both."""
    for index in range(len(candidates) - 2, -1, -1):
        first, second, rate = candidates[index], candidates[index + 1], rates[index + 1]
        if rates[index] is not None or rate is None or rate.where.start < second.end or not _alike(first, second):
            continue
        at = _end(first)
        if 0 < second.start - at <= _WIDEST_GAP and _BACK.match(view, at, second.start):
            rates[index] = rate
    for index in range(1, len(candidates)):
        first, second, rate = candidates[index - 1], candidates[index], rates[index - 1]
        if rates[index] is not None or rate is None or second.kind == "percent" or first.kind == "percent":
            continue
        behind = rate.where.start >= first.end
        at = max(_end(first), rate.where.end) if behind else _end(first)
        match = _FORTH.match(view, at, second.start) if 0 < second.start - at <= _WIDEST_GAP else None
        if match is None:
            continue
        # the second figure says the first one again, or goes on in its clause
        if match.group("again") or (not behind and _alike(first, second)):
            rates[index] = rate


def _end(candidate: Candidate) -> int:
    return max(candidate.tail, candidate.unit_range.end) if candidate.unit_range else candidate.tail


def _alike(first: Candidate, second: Candidate) -> bool:
    return first.kind == second.kind and (first.unit == second.unit or first.kind == "money" or first.numeral.vague)
