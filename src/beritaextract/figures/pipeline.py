"""Puts the room together: from a document to its figures, in text order."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import regex

from beritaextract.figures import ages, counts, elisions, measures, modifiers, money, percent, ranges, rates, subjects
from beritaextract.figures.candidate import Candidate
from beritaextract.figures.lexicon import units
from beritaextract.figures.matches import FigureMatch
from beritaextract.figures.refusals import place_of, refuse
from beritaextract.figures.resolve import resolve
from beritaextract.matches import Decision, Doubtful, Range, RangeSet
from beritaextract.numerals import DIGITS, Numeral, Part, gloss_at, is_opening, numeral_at
from beritaextract.numerals.exact import plain
from beritaextract.text import Document

_VULGAR = regex.compile("[½⅓⅔¼¾⅕⅛]")
_WORD = regex.compile(r"\p{L}++")
_MINUS_BEFORE = regex.compile(r"(?<![\d%])(?<=[ (])-$")
_LIST_GAP = regex.compile(r"(?:\s\([^()]{1,20}\))?(?:\s(?:dan|atau|serta)\s|,\s)")
# `sehari-hari`, `setahun sekali`: no durations
_NO_DURATION = regex.compile(r"-|\s(?:sekali|penuh-penuh)\b")
# `dua kali sehari`, `Rp 5.000 sebulan`: the denominator of a rate
_RATE_BEFORE = regex.compile(r"(?:\bkali|\bsekali|\d|\bribu|\bjuta|\brupiah|\bmiliar|\bpersen)(?:\sdalam)?\s$")
_REASONS = {
    "money": "a currency sign before the number or a currency word behind it",
    "percent": "a percent word or sign behind the number",
    "measure": "a unit of measure belongs to the number",
    "count": "a number that nothing refuses counts what stands behind it",
}
_QUAKE = regex.compile(r"(?i:gempa|magnitudo|seismik)")
_ONCE = regex.compile(
    r"(?i:(?:(?:se|tiap |setiap |per |dalam )(?:\p{Ll}{2,8})\s)sekali\b|\bsekali\s(?:se(?:hari|pekan|minggu|bulan|tahun|malam|jam)|(?:dalam|setiap|tiap)\s(?:\p{L}++\s)?\p{L}++))"
)


def find(
    document: Document,
    *,
    blocked: RangeSet,
    trace: list[Decision] | None = None,
    doubts: list[Doubtful] | None = None,
) -> list[FigureMatch]:
    """All figures outside the `blocked` ranges (dates, references, furniture), in text order.

    Args:
        document: the article.
        blocked: ranges in which no figure is looked for.
        trace: receives a decision for every number taken or refused.
        doubts: receives the numbers whose separators could be read in two ways.
    """
    candidates = _joined(document.view, _candidates(document, blocked, trace))
    candidates = _kept(document, candidates, trace)
    elisions.share_units(document.view, candidates)
    for candidate, following in zip(candidates, candidates[1:], strict=False):
        counts.borrow_noun(candidate, document.view, following)
    resolve(candidates, doubts)
    return _matches(document, candidates, trace)


def _starts(document: Document) -> list[int]:
    """Where a numeral can start, in order: at digits and at words that open a numeral."""
    view = document.view
    starts = [match.start() for match in DIGITS.finditer(view)]
    starts += [match.start() for match in _VULGAR.finditer(view)]
    one = units().one
    for token in document.tokens:
        text = token.text
        if is_opening(text):
            starts.append(token.start)
            if "-" in text:
                starts.append(token.start + text.index("-") + 1)
        elif (text[:1] in "sS" and text.lower() in one) or text == "sekali" or text == "Sekali":
            starts.append(token.start)
    starts.sort()
    return starts


def _candidates(document: Document, blocked: RangeSet, trace: list[Decision] | None) -> list[Candidate]:
    view = document.view
    quake = _QUAKE.search(view) is not None
    found: list[Candidate] = []
    at = 0
    for start in _starts(document):
        if start < at:
            continue
        if blocked.hit(start, start + 1):
            if trace is not None and view[start].isdigit():
                trace.append(
                    _decision(
                        start,
                        start + 1,
                        False,
                        "figures.blocked",
                        "the number stands in a date, a law or page furniture",
                    )
                )
            continue
        candidate = _candidate(view, start, quake)
        if candidate is None:
            continue
        if blocked.hit(candidate.start, candidate.end):
            candidate.end = candidate.tail = candidate.numeral.end
            if blocked.hit(candidate.start, candidate.end):
                continue
        found.append(candidate)
        at = max(candidate.tail, candidate.end)
    return found


def _candidate(view: str, start: int, quake: bool) -> Candidate | None:
    """The numeral at `start` with its currency, percent word, unit or noun."""
    sign = money.sign_before(view, start)
    numeral = numeral_at(view, start, money=sign is not None)
    if numeral is None:
        return _one(view, start)
    if not numeral.digits and start and (view[start - 1].isalpha()):
        return None
    candidate = Candidate(numeral, start, numeral.end, numeral.tail)
    if numeral.about:
        candidate.modifier = "about"
    gloss = gloss_at(view, numeral)
    if gloss is not None:
        candidate.end = candidate.tail = gloss
    if money.attach(view, candidate, sign) or percent.attach(view, candidate):
        _negative(view, candidate)
        return candidate
    if measures.attach(view, candidate, quake=quake):
        _negative(view, candidate)
        return candidate
    counts.attach(view, candidate)
    if not ages.attach(view, candidate) and numeral.vague and numeral.scaled is False and candidate.unit is None:
        candidate.rule = "figures.counts.vague"
    return candidate


def _one(view: str, start: int) -> Candidate | None:
    """Words that hold their own one: `sehari`, `seliter`; and `sekali` where it is a rate."""
    match = _WORD.match(view, start)
    if match is None:
        return None
    word = match.group().lower()
    unit = units().one.get(word)
    numeral = Numeral(start, match.end(), match.end(), (Part(None, Decimal(1), Decimal(1)),), digits=False)
    if unit is not None:
        if _NO_DURATION.match(view, match.end()) or _RATE_BEFORE.search(view, max(0, start - 30), start):
            return None
        return Candidate(
            numeral, start, match.end(), match.end(), "measure", unit.symbol, "figures.measures.one", factor=unit.factor
        )
    if word == "sekali" and _ONCE.search(view, max(0, start - 16), match.end() + 24):
        return Candidate(
            numeral,
            start,
            match.end(),
            match.end(),
            unit="kali",
            rule="figures.counts.once",
            known_noun=True,
            classifier=True,
        )
    return None


def _negative(view: str, candidate: Candidate) -> None:
    """`-0,5 persen`, `-3 derajat`: a minus sign hugs the number; a dash of a list or range does not."""
    if _MINUS_BEFORE.search(view, max(0, candidate.start - 12), candidate.start):
        candidate.numeral = replace(candidate.numeral, negative=True)
        candidate.start -= 1


def _joined(view: str, candidates: list[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    for candidate in candidates:
        if not kept or not ranges.join(view, kept[-1], candidate):
            kept.append(candidate)
    return kept


def _kept(document: Document, candidates: list[Candidate], trace: list[Decision] | None) -> list[Candidate]:
    kept: list[Candidate] = []
    headline = document.headline
    for candidate in candidates:
        title = headline is not None and headline.start <= candidate.start < headline.end
        refusal = refuse(candidate, place_of(document, candidate, title))
        if refusal is None:
            kept.append(candidate)
        elif trace is not None:
            trace.append(_decision(candidate.start, candidate.end, False, refusal.rule, refusal.reason))
    return kept


def _matches(document: Document, candidates: list[Candidate], trace: list[Decision] | None) -> list[FigureMatch]:
    view = document.view
    found: list[FigureMatch] = []
    subject: Range | None = None
    sentence = -1
    rate_end = 0
    rated: list[Range] = []
    for index, candidate in enumerate(candidates):
        previous = candidates[index - 1] if index else None
        if previous is not None and _repeats(view, previous, candidate):
            if trace is not None:
                trace.append(
                    _decision(candidate.start, candidate.end, False, "figures.gloss", "says the number before it again")
                )
            continue
        following = candidates[index + 1].start if index + 1 < len(candidates) else len(view)
        modifier = modifiers.find(document, candidate)
        if modifier == "exact" and found and previous is not None and _continues(view, previous, candidate):
            modifier = found[-1].modifier
        at = document.sentence_at(candidate.start)
        subject = subjects.find(
            document, candidate, subject, _end_of(previous) if previous else 0, same_sentence=at == sentence
        )
        sentence = at
        rate = rates.find(document, candidate, rate_end, following)
        if rate is not None:
            rated.append(rate.where)
            rate_end = rate.where.end
        if candidate.rule != "figures.measures.one":
            rate_end = max(rate_end, candidate.tail)
        ranged = candidate.high is not None
        found.append(
            FigureMatch(
                range=Range(candidate.start, candidate.end),
                kind=candidate.kind,
                value=None if candidate.value is None else plain(candidate.value),
                low=plain(candidate.low_value) if ranged and candidate.low_value is not None else None,
                high=plain(candidate.high_value) if ranged and candidate.high_value is not None else None,
                unit=candidate.unit,
                modifier=modifier,
                vague=candidate.numeral.vague,
                per=rate.per if rate else None,
                subject=subject,
                rule=candidate.rule,
            )
        )
        if trace is not None:
            trace.append(_decision(candidate.start, candidate.end, True, candidate.rule, _REASONS[candidate.kind]))
    return [figure for figure in found if not _is_denominator(figure, rated)]


def _end_of(candidate: Candidate) -> int:
    """Where a figure ends with its counted noun."""
    unit = candidate.unit_range
    return max(candidate.tail, unit.end) if unit and unit.start - candidate.tail < 3 else candidate.tail


def _is_denominator(figure: FigureMatch, rated: list[Range]) -> bool:
    """The `sehari` of `dalam sehari ada 2.000 sampel` belongs to the rate and is no duration."""
    return figure.rule == "figures.measures.one" and any(figure.range.overlaps(where) for where in rated)


def _repeats(view: str, previous: Candidate, candidate: Candidate) -> bool:
    """`Rp 5.000.000 (lima juta rupiah)`: the bracket says the same in words."""
    return (
        candidate.value is not None
        and candidate.value == previous.value
        and candidate.kind == previous.kind
        and candidate.unit == previous.unit
        and candidate.numeral.digits != previous.numeral.digits
        and view[previous.tail : candidate.start].strip() in ("(", "[")
    )


def _continues(view: str, previous: Candidate, candidate: Candidate) -> bool:
    """`maksimal 26 tahun (S1) dan 28 tahun (S2)`: one bound over a list of like figures."""
    if previous.kind != candidate.kind or previous.unit != candidate.unit or candidate.kind == "count":
        return False
    return _LIST_GAP.fullmatch(view, previous.tail, candidate.start) is not None


def _decision(start: int, end: int, taken: bool, rule: str, reason: str) -> Decision:
    return Decision(start, end, "figures", taken, rule, reason)
