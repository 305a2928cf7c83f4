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

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from beritaextract.config import Config
from beritaextract.evaluation.agreement import (
    Pair,
    Record,
    amount_of,
    in_words,
    is_duration_of_one,
    joined,
    kind_of,
    pairs_of,
    same_name,
    shared_words,
    words_of,
)
from beritaextract.evaluation.gold import GoldArticle
from beritaextract.evaluation.outcomes import Outcomes
from beritaextract.evaluation.report import Fault, Report
from beritaextract.explanation import Explanation
from beritaextract.extractor import Extractor
from beritaextract.matches import Decision
from beritaextract.records import Extraction


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
    """One article: what is wanted, what was found, and where the outcome goes."""

    def __init__(self, gold: GoldArticle, found: Record, report: Report, decisions: Sequence[Decision]) -> None:
        self.id = gold.id
        self.text = gold.text
        self.wanted: Record = gold.model_dump(include={"speakers", "claims", "figures", "dates"})
        self.found = found
        self._out = Outcomes(gold.id, gold.text, report, decisions)

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

    def _offsets(self) -> None:
        for group in ("claims", "figures", "dates"):
            for record in self.found[group]:
                if self.text[record["start"] : record["end"]] != record["text"]:
                    key = f"{self.id}  {group}  {record['text'][:60]!r}"
                    self._out.report.wrong["offsets"].append(Fault(key, "its offsets do not lead to its text"))

    def _figures(self) -> None:
        wanted, found = self.wanted["figures"], self.found["figures"]
        spans, found_spans = self._out.spans(wanted), self._out.spans(found)
        pairs = pairs_of(spans, found_spans, 0.0)
        paired = {j for _, j in pairs}
        free = {i for i, span in enumerate(spans) if wanted[i]["vague"] or is_duration_of_one(self._out.at(span))}
        excused = {j for i, j in pairs if i in free}
        excused |= {j for j, s in enumerate(found_spans) if j not in paired and is_duration_of_one(self._out.at(s))}
        solid = {i: j for i, j in pairs if i not in free}
        totals = len(wanted) - len(free), len(found) - len(excused)
        self._out.score("figures.found", len(solid), *totals)
        by_kind: Counter[str] = Counter()
        right: Counter[str] = Counter()
        found_kinds = Counter(kind_of(figure) for j, figure in enumerate(found) if j not in excused)
        for i, want in enumerate(wanted):
            if i in free:
                continue
            kind = kind_of(want)
            by_kind[kind] += 1
            fault: str | None = "missed"
            if i in solid:
                fault = self._figure(want, found[solid[i]], spans[i] == found_spans[solid[i]])
                self._out.sure("figures", found[solid[i]], fault is None)
            right[kind] += fault is None
            self._out.outcome("figure", self._out.at(spans[i]), fault, spans[i])
        self._out.score("figures.full", right.total(), *totals)
        for kind in sorted({*by_kind, *found_kinds}):
            self._out.score(f"figures.full.{kind}", right[kind], by_kind[kind], found_kinds[kind])
        for j, span in enumerate(found_spans):
            if j not in paired and j not in excused:
                self._out.sure("figures", found[j], False)
                self._out.invented("figure", span)

    def _figure(self, want: Record, got: Record, exact: bool) -> str | None:
        """What is wrong with a figure; where nothing is, its details are scored."""
        same_unit = kind_of(want) == "count" or want["unit"] == got["unit"]
        if kind_of(want) != kind_of(got) or amount_of(want) != amount_of(got) or not same_unit:
            return f"wanted {in_words(want)}, got {got['text']!r} as {in_words(got)}"
        self._out.score("figures.exact_span", exact)
        self._detail("figures.modifier", want, want["modifier"] == got["modifier"], want["modifier"], got["modifier"])
        if want["per"] or got["per"]:
            right = bool(set(words_of(want["per"])) & set(words_of(got["per"])))
            self._out.score("figures.per", right, bool(want["per"]), bool(got["per"]))
            fault = None if right else f"wanted {want['per']!r}, got {got['per']!r}"
            span = want["start"], want["end"]
            self._out.outcome("per", self._out.at(span), fault, span)
        if want["subject"]:
            right = shared_words(want["subject"], got["subject"]) >= 0.5
            self._detail("figures.subject", want, right, want["subject"], got["subject"])
        return None

    def _detail(self, name: str, want: Record, right: bool, wanted: str, got: str | None) -> None:
        self._out.score(name, right)
        fault = None if right else f"wanted {wanted!r}, got {got!r}"
        span = want["start"], want["end"]
        self._out.outcome(name.split(".")[1], self._out.at(span), fault, span)

    def _claims(self, kind: str, least: float) -> None:
        wanted = [claim for claim in self.wanted["claims"] if claim["kind"] == kind]
        found = [claim for claim in self.found["claims"] if claim["kind"] == kind]
        spans, found_spans = self._out.spans(wanted), self._out.spans(found)
        pairs = pairs_of(spans, found_spans, least)
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
                right = same_name(want, got) if want and got else want is got is None
                self._out.sure("claims", found[solid[i]], right)
                fault = None if right else f"speaker wanted {want!r}, got {got!r}"
            attributed += fault is None
            self._out.outcome(kind, self._out.at(spans[i]), fault, spans[i])
        self._out.score(f"claims.{kind}.span", len(solid), *totals)
        self._out.score(f"claims.{kind}.attributed", attributed, *totals)
        self._out.score("claims.attributed", attributed, *totals)
        for j, span in enumerate(found_spans):
            if j not in paired and j not in excused:
                self._out.sure("claims", found[j], False)
                self._out.invented(kind, span)

    def _speakers(self) -> None:
        left = list(self.found["speakers"])
        totals = len(self.wanted["speakers"]), len(left)
        hits: list[tuple[Record, Record]] = []
        for want in self.wanted["speakers"]:
            got = next((speaker for speaker in left if same_name(want["name"], speaker["name"])), None)
            if got is None:
                self._out.outcome("speaker", want["name"], "missed", self._named(want))
                continue
            left.remove(got)
            hits.append((want, got))
            self._out.sure("speakers", got, True)
            fault = None if words_of(want["name"]) == words_of(got["name"]) else f"got {got['name']!r}"
            self._out.outcome("speaker", want["name"], fault, self._named(got))
        for speaker in left:
            self._out.sure("speakers", speaker, False)
            self._out.fault("speaker", f"{self.id}  speaker  {speaker['name']!r}", "invented", self._named(speaker))
        self._out.score("speakers", len(hits), *totals)
        exact = sum(words_of(want["name"]) == words_of(got["name"]) for want, got in hits)
        self._out.score("speakers.full_name", exact, *totals)
        for name, fields in (("role", ("role",)), ("affiliation", ("affiliation",)), ("post", ("role", "affiliation"))):
            right = 0
            for want, got in hits:
                wanted, found = joined(want, fields), joined(got, fields)
                ok = shared_words(wanted, found) >= 0.6
                right += ok
                if name != "post" and (wanted or found):
                    fault = None if ok else f"wanted {wanted!r}, got {found!r}"
                    self._out.outcome(name, want["name"], fault, self._named(got))
            stated = sum(bool(joined(speaker, fields)) for speaker in self.wanted["speakers"])
            predicted = sum(bool(joined(speaker, fields)) for speaker in self.found["speakers"])
            self._out.score(f"speakers.{name}", right, stated, predicted)

    def _named(self, speaker: Record) -> Pair | None:
        """Where the name of a speaker stands, its first place where none is kept; None where it stands nowhere."""
        span = speaker.get("name_span")
        if span:
            return span["start"], span["end"]
        start = self.text.find(speaker["name"])
        return None if start < 0 else (start, start + len(speaker["name"]))

    def _dates(self) -> None:
        wanted, found = self.wanted["dates"], self.found["dates"]
        spans = self._out.spans(wanted)
        pairs = dict(pairs_of(spans, self._out.spans(found), 0.0))
        right = 0
        for i, date in enumerate(wanted):
            got = found[pairs[i]]["value"] if i in pairs else "nothing"
            right += got == date["value"]
            fault = None if got == date["value"] else f"wanted {date['value']}, got {got}"
            self._out.outcome("date", self._out.at(spans[i]), fault, spans[i])
        self._out.score("dates", right, len(wanted), len(pairs))
