"""What `explain` returns: an extraction with every decision behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from beritaextract.matches import Decision
from beritaextract.records import Extraction
from beritaextract.rules import where_declared

_SNIPPET = 70


@dataclass(frozen=True, slots=True)
class Explanation:
    """The debugger of everybody who works here.  `print(explain(text))` is the usual way to read it.

    Attributes:
        text: the article as passed.
        extraction: what `extract` returns for it.
        decisions: every candidate that a room took or refused, in text order, with the rule and the reason.
    """

    text: str
    extraction: Extraction
    decisions: tuple[Decision, ...]

    def about(self, needle: str) -> tuple[Decision, ...]:
        """The decisions about stretches that hold `needle`, or that lie inside it."""
        return tuple(
            decision
            for decision in self.decisions
            if needle in self.text[decision.start : decision.end] or self.text[decision.start : decision.end] in needle
        )

    def lines(self) -> Iterator[str]:
        """One line a decision: offsets, verdict, rule, the words, the reason, and where the rule is declared."""
        for decision in self.decisions:
            words = " ".join(self.text[decision.start : decision.end].split())
            if len(words) > _SNIPPET:
                words = words[: _SNIPPET - 1] + "…"
            verdict = "taken  " if decision.taken else "refused"
            where = where_declared(decision.rule)
            line = f"{decision.start:>6}-{decision.end:<6} {verdict} {decision.rule:<34} {words!r}  {decision.reason}"
            yield f"{line}  [{where}]" if where else line

    def __str__(self) -> str:
        return "\n".join(self.lines())
