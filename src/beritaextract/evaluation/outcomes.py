"""The outcome of comparing one article, filed in the report: what is right, and each fault with its rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from beritaextract.evaluation.agreement import Pair, Record, trimmed
from beritaextract.evaluation.report import Fault, Report
from beritaextract.matches import Decision

# The rooms that decide about records of a group, or keep them from being found.
_ROOMS = {
    **dict.fromkeys(("figure", "modifier", "per", "subject"), ("figures", "dates", "text")),
    **dict.fromkeys(("direct", "indirect"), ("claims", "speakers", "text")),
    **dict.fromkeys(("speaker", "role", "affiliation"), ("speakers", "entities")),
    "date": ("dates", "text"),
}


class Outcomes:
    """What becomes of one article, and the report that it goes into.

    Args:
        id: of the article.
        text: of the article.
        report: what is added to.
        decisions: those behind the extraction, where they are known.
    """

    def __init__(self, id: str, text: str, report: Report, decisions: Sequence[Decision]) -> None:
        self.id = id
        self.text = text
        self.report = report
        self._decisions = decisions
        self._seen: Counter[str] = Counter()

    def score(self, name: str, right: int, wanted: int = 1, found: int = 1) -> None:
        """Add to a score: how many are right, of so many that are wanted and so many that were found."""
        self.report.scores[name].add(right, wanted, found)

    def outcome(self, group: str, what: str, fault: str | None, span: Pair | None = None) -> None:
        """Files one wanted record under its key: right, or wrong with the fault."""
        key = f"{self.id}  {group}  {what[:90]!r}"
        self._seen[key] += 1
        if self._seen[key] > 1:
            key += f" #{self._seen[key]}"
        if fault is None:
            self.report.right.add(key)
        else:
            self.fault(group, key, fault, span)

    def invented(self, group: str, span: Pair) -> None:
        """Files a record that nobody wanted."""
        self.fault(group, f"{self.id}  {group}  {self.at(span)[:110]!r}", "invented", span)

    def fault(self, group: str, key: str, fault: str, span: Pair | None) -> None:
        """Files a fault with the words around it and the rule that decided."""
        sentence = self._around(span) if span else ""
        self.report.wrong[group].append(Fault(key, fault, sentence, self._rule(group, span) if span else ""))

    def _around(self, span: Pair) -> str:
        before, after = max(0, span[0] - 60), span[1] + 60
        return " ".join(f"{self.text[before : span[0]]}⟦{self.at(span)}⟧{self.text[span[1] : after]}".split())

    def _rule(self, group: str, span: Pair) -> str:
        """The rule of the decision that shares most with the span, of equals the one that took something."""
        best, most = "", (0.0, False)
        for decision in self._decisions:
            if decision.room not in _ROOMS[group]:
                continue
            shared = min(span[1], decision.end) - max(span[0], decision.start)
            if shared > 0:
                overlap = shared / (max(span[1], decision.end) - min(span[0], decision.start))
                if (overlap, decision.taken) > most:
                    best, most = decision.rule, (overlap, decision.taken)
        return best

    def sure(self, group: str, record: Record, right: bool) -> None:
        """How sure a record was, and whether it is right."""
        if record.get("confidence") is not None:
            self.report.sure[group].append((float(record["confidence"]), right))

    def at(self, span: Pair) -> str:
        """The words of a span."""
        return self.text[span[0] : span[1]]

    def spans(self, records: Sequence[Record]) -> list[Pair]:
        """Where some records stand, without the marks at their ends."""
        return [trimmed(self.text, record["start"], record["end"]) for record in records]
