"""The log of one article: decisions for `explain`, doubts for the caller."""

from __future__ import annotations

from beritaextract.config import Language
from beritaextract.matches import Decision, Doubtful
from beritaextract.records import DoubtKind
from beritaextract.rules import Rule


class Log:
    """What the rooms tell while they read one article.

    Decisions are kept only while somebody asks for them (`explaining`); doubts always: they become the warnings of the
    extraction.

    Attributes:
        explaining: whether decisions are kept.  Code that would do work for a decision alone asks first.
        decisions: what was taken and refused so far, by which rule.
        doubts: what the caller should know.
    """

    __slots__ = ("_language", "decisions", "doubts", "explaining")

    def __init__(self, *, explaining: bool = False, language: Language = "en") -> None:
        self.explaining = explaining
        self._language = language
        self.decisions: list[Decision] = []
        self.doubts: list[Doubtful] = []

    def took(self, rule: Rule, start: int, end: int, detail: str = "") -> None:
        """`start:end` became a record, or a part of one, by `rule`; `detail` says more than the reason of the rule."""
        if self.explaining:
            self.decisions.append(Decision(start, end, rule.room, True, rule.id, detail or rule.reason))

    def refused(self, rule: Rule, start: int, end: int, detail: str = "") -> None:
        """`start:end` was a candidate and became no record, by `rule`."""
        if self.explaining:
            self.decisions.append(Decision(start, end, rule.room, False, rule.id, detail or rule.reason))

    def doubt(self, start: int, end: int, kind: DoubtKind, message: str) -> None:
        """Something about `start:end` is doubtful; `message` becomes a warning of the extraction.

        A message is English here; the reader has it in the language of `messages/warnings.toml` that was asked for.
        """
        if self._language != "en":
            from beritaextract.messages import translated

            message = translated(message, "warnings", self._language)
        self.doubts.append(Doubtful(start, end, kind, message))
