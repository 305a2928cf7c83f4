"""Compares extractions with annotations; every score is precision, recall and F1 over one-to-one matches.

What counts as right:

    figures.found       the spans overlap
    figures.full        … and kind, value or range, and unit are right (the noun of a count is free; a share, `separuh
                        warga`, may be annotated as a count); figures.full.KIND: of one kind
    figures.exact_span, modifier, per, subject      of the figures that are fully right
    claims.direct.span, claims.indirect.span        the spans share 80 or 50 per cent of their union
    claims.….attributed … and the speaker is the right one; claims.attributed: of both kinds
    speakers            the name is right or a part of the right one; full_name: all of it
    speakers.role, affiliation, post                60 per cent of the words, of role, affiliation, or both together
    dates               the spans overlap and the value is right

Optional, so neither missed nor invented: vague figures, durations of one (`sehari`), indirect claims that nobody makes.
Dates predicted where the annotation has none are not counted: relative expressions are not annotated.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any

from beritaextract.config import Config
from beritaextract.evaluation.gold import GoldArticle
from beritaextract.evaluation.report import Fault, Report
from beritaextract.explanation import Explanation
from beritaextract.extractor import Extractor
from beritaextract.matches import Decision
from beritaextract.records import Extraction

Record = dict[str, Any]
Pair = tuple[int, int]
MARGIN = re.compile(r"[\"'“”„‟‘’«»`´\s\u00a0,.;:]+")
# The rooms that decide about records of a group, or keep them from being found.
_ROOMS = {
    **dict.fromkeys(("figure", "modifier", "per", "subject"), ("figures", "dates", "text")),
    **dict.fromkeys(("direct", "indirect"), ("claims", "speakers", "text")),
    **dict.fromkeys(("speaker", "role", "affiliation"), ("speakers", "entities")),
    "date": ("dates", "text"),
}
DURATION_OF_ONE = re.compile(r"se(?:hari|malam|pekan|minggu|bulan|tahun|jam|abad|dekade)", re.IGNORECASE)


def evaluate(articles: Iterable[GoldArticle], *, config: Config | None = None) -> Report:
    """Runs the library over annotated articles and compares; each fault names the rule that decided.

    Raises:
        ValueError: the `date` of an article is no date.
        InputTooLarge: a text is longer than `Config.max_chars`.
    """
    return measure(articles, Extractor(config).explain)


def measure(articles: Iterable[GoldArticle], extract: Callable[..., Extraction | Explanation]) -> Report:
    """Compares what `extract(text, published=…, title=…)` returns with the annotation of each article."""
    report = Report()
    for gold in articles:
        found = extract(gold.text, published=gold.date, title=gold.title)
        decisions = found.decisions if isinstance(found, Explanation) else ()
        extraction = found.extraction if isinstance(found, Explanation) else found
        _Comparison(gold, extraction.model_dump(mode="json"), report, decisions).run()
    return report


class _Comparison:
    """One article: what is wanted, what was found, and the report that the outcome goes into."""

    def __init__(self, gold: GoldArticle, found: Record, report: Report, decisions: Sequence[Decision]) -> None:
        self.id = gold.id
        self.text = gold.text
        self.wanted: Record = gold.model_dump(include={"speakers", "claims", "figures", "dates"})
        self.found = found
        self.report = report
        self.decisions = decisions
        self.seen: Counter[str] = Counter()

    def run(self) -> None:
        self._offsets()
        if self.wanted["figures"] is not None:
            self._figures()
        if self.wanted["claims"] is not None:
            for kind, least in (("direct", 0.8), ("indirect", 0.5)):
                self._claims(kind, least)
        if self.wanted["speakers"] is not None:
            self._speakers()
        if self.wanted["dates"] is not None:
            self._dates()

    def _score(self, name: str, right: int, wanted: int = 1, found: int = 1) -> None:
        self.report.scores[name].add(right, wanted, found)

    def _outcome(self, group: str, what: str, fault: str | None, span: Pair | None = None) -> None:
        """Files one wanted record under its key: right, or wrong with the fault."""
        key = f"{self.id}  {group}  {what[:90]!r}"
        self.seen[key] += 1
        if self.seen[key] > 1:
            key += f" #{self.seen[key]}"
        if fault is None:
            self.report.right.add(key)
        else:
            self._fault(group, key, fault, span)

    def _invented(self, group: str, span: Pair) -> None:
        self._fault(group, f"{self.id}  {group}  {self._at(span)[:110]!r}", "invented", span)

    def _fault(self, group: str, key: str, fault: str, span: Pair | None) -> None:
        sentence = self._around(span) if span else ""
        self.report.wrong[group].append(Fault(key, fault, sentence, self._rule(group, span) if span else ""))

    def _around(self, span: Pair) -> str:
        before, after = max(0, span[0] - 60), span[1] + 60
        return " ".join(f"{self.text[before : span[0]]}⟦{self._at(span)}⟧{self.text[span[1] : after]}".split())

    def _rule(self, group: str, span: Pair) -> str:
        """The rule of the decision that shares most with the span, of equals the one that took something."""
        best, most = "", (0.0, False)
        for decision in self.decisions:
            if decision.room not in _ROOMS[group]:
                continue
            shared = min(span[1], decision.end) - max(span[0], decision.start)
            if shared > 0:
                overlap = shared / (max(span[1], decision.end) - min(span[0], decision.start))
                if (overlap, decision.taken) > most:
                    best, most = decision.rule, (overlap, decision.taken)
        return best

    def _sure(self, group: str, record: Record, right: bool) -> None:
        if record.get("confidence") is not None:
            self.report.sure[group].append((float(record["confidence"]), right))

    def _at(self, span: Pair) -> str:
        return self.text[span[0] : span[1]]

    def _spans(self, records: Sequence[Record]) -> list[Pair]:
        return [_trimmed(self.text, record["start"], record["end"]) for record in records]

    def _offsets(self) -> None:
        for group in ("claims", "figures", "dates"):
            for record in self.found[group]:
                if self.text[record["start"] : record["end"]] != record["text"]:
                    key = f"{self.id}  {group}  {record['text'][:60]!r}"
                    self.report.wrong["offsets"].append(Fault(key, "its offsets do not lead to its text"))

    def _figures(self) -> None:
        wanted, found = self.wanted["figures"], self.found["figures"]
        spans, found_spans = self._spans(wanted), self._spans(found)
        pairs = _pairs(spans, found_spans, 0.0)
        paired = {j for _, j in pairs}
        free = {i for i, span in enumerate(spans) if wanted[i]["vague"] or DURATION_OF_ONE.fullmatch(self._at(span))}
        excused = {j for i, j in pairs if i in free}
        excused |= {j for j, s in enumerate(found_spans) if j not in paired and DURATION_OF_ONE.fullmatch(self._at(s))}
        solid = {i: j for i, j in pairs if i not in free}
        totals = len(wanted) - len(free), len(found) - len(excused)
        self._score("figures.found", len(solid), *totals)
        by_kind: Counter[str] = Counter()
        right: Counter[str] = Counter()
        found_kinds = Counter(_kind(figure) for j, figure in enumerate(found) if j not in excused)
        for i, want in enumerate(wanted):
            if i in free:
                continue
            kind = _kind(want)
            by_kind[kind] += 1
            fault: str | None = "missed"
            if i in solid:
                fault = self._figure(want, found[solid[i]], spans[i] == found_spans[solid[i]])
                self._sure("figures", found[solid[i]], fault is None)
            right[kind] += fault is None
            self._outcome("figure", self._at(spans[i]), fault, spans[i])
        self._score("figures.full", right.total(), *totals)
        for kind in sorted({*by_kind, *found_kinds}):
            self._score(f"figures.full.{kind}", right[kind], by_kind[kind], found_kinds[kind])
        for j, span in enumerate(found_spans):
            if j not in paired and j not in excused:
                self._sure("figures", found[j], False)
                self._invented("figure", span)

    def _figure(self, want: Record, got: Record, exact: bool) -> str | None:
        """What is wrong with a figure; where nothing is, its details are scored."""
        same_unit = _kind(want) == "count" or want["unit"] == got["unit"]
        if _kind(want) != _kind(got) or _amount(want) != _amount(got) or not same_unit:
            return f"wanted {_in_words(want)}, got {got['text']!r} as {_in_words(got)}"
        self._score("figures.exact_span", exact)
        self._detail("figures.modifier", want, want["modifier"] == got["modifier"], want["modifier"], got["modifier"])
        if want["per"] or got["per"]:
            right = bool(set(_words(want["per"])) & set(_words(got["per"])))
            self._score("figures.per", right, bool(want["per"]), bool(got["per"]))
            fault = None if right else f"wanted {want['per']!r}, got {got['per']!r}"
            span = want["start"], want["end"]
            self._outcome("per", self._at(span), fault, span)
        if want["subject"]:
            right = _shared(want["subject"], got["subject"]) >= 0.5
            self._detail("figures.subject", want, right, want["subject"], got["subject"])
        return None

    def _detail(self, name: str, want: Record, right: bool, wanted: str, got: str | None) -> None:
        self._score(name, right)
        fault = None if right else f"wanted {wanted!r}, got {got!r}"
        span = want["start"], want["end"]
        self._outcome(name.split(".")[1], self._at(span), fault, span)

    def _claims(self, kind: str, least: float) -> None:
        wanted = [claim for claim in self.wanted["claims"] if claim["kind"] == kind]
        found = [claim for claim in self.found["claims"] if claim["kind"] == kind]
        spans, found_spans = self._spans(wanted), self._spans(found)
        pairs = _pairs(spans, found_spans, least)
        paired = {j for _, j in pairs}
        free = {i for i, claim in enumerate(wanted) if kind == "indirect" and claim["speaker"] is None}
        excused = {j for i, j in pairs if i in free}
        if kind == "indirect":
            excused |= {j for j, claim in enumerate(found) if j not in paired and claim["speaker_id"] is None}
        solid = {i: j for i, j in pairs if i not in free}
        totals = len(wanted) - len(free), len(found) - len(excused)
        names = {speaker["key"]: speaker["name"] for speaker in self.wanted["speakers"] or ()}
        found_names = {speaker["id"]: speaker["name"] for speaker in self.found["speakers"]}
        attributed = 0
        for i, claim in enumerate(wanted):
            if i in free:
                continue
            fault: str | None = f"missed, cue {claim['cue']!r}"
            if i in solid:
                want, got = names.get(claim["speaker"]), found_names.get(found[solid[i]]["speaker_id"])
                right = _same_name(want, got) if want and got else want is got is None
                self._sure("claims", found[solid[i]], right)
                fault = None if right else f"speaker wanted {want!r}, got {got!r}"
            attributed += fault is None
            self._outcome(kind, self._at(spans[i]), fault, spans[i])
        self._score(f"claims.{kind}.span", len(solid), *totals)
        self._score(f"claims.{kind}.attributed", attributed, *totals)
        self._score("claims.attributed", attributed, *totals)
        for j, span in enumerate(found_spans):
            if j not in paired and j not in excused:
                self._sure("claims", found[j], False)
                self._invented(kind, span)

    def _speakers(self) -> None:
        left = list(self.found["speakers"])
        totals = len(self.wanted["speakers"]), len(left)
        hits: list[tuple[Record, Record]] = []
        for want in self.wanted["speakers"]:
            got = next((speaker for speaker in left if _same_name(want["name"], speaker["name"])), None)
            if got is None:
                self._outcome("speaker", want["name"], "missed", self._named(want))
                continue
            left.remove(got)
            hits.append((want, got))
            self._sure("speakers", got, True)
            fault = None if _words(want["name"]) == _words(got["name"]) else f"got {got['name']!r}"
            self._outcome("speaker", want["name"], fault, self._named(got))
        for speaker in left:
            self._sure("speakers", speaker, False)
            self._fault("speaker", f"{self.id}  speaker  {speaker['name']!r}", "invented", self._named(speaker))
        self._score("speakers", len(hits), *totals)
        exact = sum(_words(want["name"]) == _words(got["name"]) for want, got in hits)
        self._score("speakers.full_name", exact, *totals)
        for name, fields in (("role", ("role",)), ("affiliation", ("affiliation",)), ("post", ("role", "affiliation"))):
            right = 0
            for want, got in hits:
                wanted, found = _joined(want, fields), _joined(got, fields)
                ok = _shared(wanted, found) >= 0.6
                right += ok
                if name != "post" and (wanted or found):
                    fault = None if ok else f"wanted {wanted!r}, got {found!r}"
                    self._outcome(name, want["name"], fault, self._named(got))
            stated = sum(bool(_joined(speaker, fields)) for speaker in self.wanted["speakers"])
            predicted = sum(bool(_joined(speaker, fields)) for speaker in self.found["speakers"])
            self._score(f"speakers.{name}", right, stated, predicted)

    def _named(self, speaker: Record) -> Pair | None:
        """Where the name of a speaker stands, its first place where none is kept; None where it stands nowhere."""
        span = speaker.get("name_span")
        if span:
            return span["start"], span["end"]
        start = self.text.find(speaker["name"])
        return None if start < 0 else (start, start + len(speaker["name"]))

    def _dates(self) -> None:
        wanted, found = self.wanted["dates"], self.found["dates"]
        spans = self._spans(wanted)
        pairs = dict(_pairs(spans, self._spans(found), 0.0))
        right = 0
        for i, date in enumerate(wanted):
            got = found[pairs[i]]["value"] if i in pairs else "nothing"
            right += got == date["value"]
            fault = None if got == date["value"] else f"wanted {date['value']}, got {got}"
            self._outcome("date", self._at(spans[i]), fault, spans[i])
        self._score("dates", right, len(wanted), len(pairs))


def _trimmed(text: str, start: int, end: int) -> Pair:
    said = text[start:end]
    before = MARGIN.match(said)
    after = MARGIN.match(said[::-1])
    inner = start + (before.end() if before else 0), end - (after.end() if after else 0)
    return inner if inner[0] < inner[1] else (start, end)


def _pairs(wanted: Sequence[Pair], found: Sequence[Pair], least: float) -> list[Pair]:
    """Pairs of spans one to one, the best overlap first; each shares more than nothing and at least `least`."""
    ranked = []
    for i, (start, end) in enumerate(wanted):
        for j, (low, high) in enumerate(found):
            shared = min(end, high) - max(start, low)
            if shared > 0 and (overlap := shared / (max(end, high) - min(start, low))) >= least:
                ranked.append((-overlap, i, j))
    pairs: list[Pair] = []
    taken: tuple[set[int], set[int]] = set(), set()
    for _, i, j in sorted(ranked):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((i, j))
    return pairs


def _words(phrase: str | None) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKC", phrase or "").casefold())


def _same_name(a: str, b: str) -> bool:
    one, other = set(_words(a)), set(_words(b))
    return bool(one and other) and (one <= other or other <= one)


def _shared(a: str | None, b: str | None) -> float:
    """Share of the words that two phrases have in common, as F1."""
    one, other = Counter(_words(a)), Counter(_words(b))
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def _joined(speaker: Record, fields: tuple[str, ...]) -> str:
    return " ".join(speaker[name] for name in fields if speaker[name])


def _kind(figure: Record) -> str:
    return "count" if figure["kind"] == "share" else str(figure["kind"])


def _in_words(figure: Record) -> str:
    """`measure 12 km`, `money 5..10 IDR`; `?` for a vague amount."""
    value, low, high = (None if number is None else format(number, "f") for number in _amount(figure))
    number = value or ("?" if low is high is None else f"{low or ''}..{high or ''}")
    return " ".join(filter(None, (figure["kind"], number, figure["unit"])))


def _amount(figure: Record) -> tuple[Decimal | None, ...]:
    return tuple(None if figure[name] is None else Decimal(figure[name]) for name in ("value", "low", "high"))
