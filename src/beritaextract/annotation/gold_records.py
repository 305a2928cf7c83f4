"""Labelled spans and links → gold, with everything that does not fit told at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError

from beritaextract.annotation.model import (
    ATTRIBUTES,
    CHOICES,
    CLAIMS,
    CUE,
    DATE,
    FIGURES,
    LABELS,
    LINKS,
    POSTS,
    SPEAKERS,
    Annotated,
    Span,
)
from beritaextract.annotation.readings import Readings
from beritaextract.evaluation.gold import GoldArticle

_SHOWN = 60


class Problems(list[str]):
    """What is wrong with what was read, one line each: where, what, and what to do."""


def gold_article(article: Annotated, readings: Readings, problems: Problems) -> GoldArticle | None:
    """The gold of an article; None where something is wrong with it, which `problems` tells.

    Args:
        article: as a tool has kept it.
        readings: what the library reads, for figures and dates that nobody gave a value.
        problems: takes what is wrong.
    """
    return _Records(article, readings, problems).done()


class _Records:
    def __init__(self, article: Annotated, readings: Readings, problems: Problems) -> None:
        self._article = article
        self._readings = readings
        self._problems = problems
        self._spans = {span.id: span for span in article.spans}
        self._targets: dict[tuple[str, str], list[Span]] = defaultdict(list)
        self._sources: set[str] = set()

    def done(self) -> GoldArticle | None:
        before = len(self._problems)
        self._check_spans()
        if len(self._problems) == before:
            self._check_links()
        if len(self._problems) > before:
            return None
        groups = self._clusters()
        keys = self._keys(groups)
        records: dict[str, list[dict[str, Any]]] = {
            "speakers": [self._speaker(group, keys[group[0].id]) for group in groups],
            "claims": [self._claim(span, keys) for span in self._labelled(CLAIMS)],
            "figures": [self._figure(span) for span in self._labelled(FIGURES)],
            "dates": [self._date(span) for span in self._labelled((DATE,))],
        }
        for name in self._article.unannotated:
            if not records.get(name, True):
                del records[name]
        if len(self._problems) > before:
            return None
        article = self._article
        try:
            return GoldArticle.model_validate(
                {"id": article.id, "text": article.text, "date": article.date, "title": article.title, **records}
            )
        except ValidationError as error:
            for found in error.errors(include_url=False):
                field = ".".join(map(str, found["loc"]))
                self._problems.append(f"{article.place}: {field}: {found['msg'].removeprefix('Value error, ')}")
            return None

    def _tell(self, span: Span, message: str) -> None:
        words = " ".join(self._article.text[span.start : span.end].split())[:_SHOWN]
        self._problems.append(f"{self._article.place}: {span.label} {words!r} ({span.start}-{span.end}): {message}")

    def _check_spans(self) -> None:
        length = len(self._article.text)
        for span in self._article.spans:
            if span.label not in LABELS:
                self._tell(span, f"unknown label; take one of {', '.join(LABELS)}")
            elif not 0 <= span.start < span.end <= length:
                self._tell(span, f"no stretch of a text of {length} characters; export it again from the tool")
            else:
                self._check_attributes(span)

    def _check_attributes(self, span: Span) -> None:
        for name, value in span.attributes.items():
            if span.label not in ATTRIBUTES.get(name, ()):
                known = [known for known, labels in ATTRIBUTES.items() if span.label in labels]
                has = f"it may have {', '.join(known)}" if known else "it has none"
                self._tell(span, f"unknown attribute {name!r}; {has}")
            elif name in CHOICES and value not in CHOICES[name]:
                self._tell(span, f"{name} is {value!r}; take one of {', '.join(CHOICES[name])}")

    def _check_links(self) -> None:
        for link in self._article.links:
            source, target = self._spans.get(link.source), self._spans.get(link.target)
            if source is None or target is None:
                missing = link.source if source is None else link.target
                self._problems.append(
                    f"{self._article.place}: link {link.label!r} leads to a span {missing!r} that is not there; "
                    "draw the link again, or delete it"
                )
            elif link.label not in LINKS:
                self._tell(source, f"unknown link {link.label!r}; take one of {', '.join(LINKS)}")
            elif source.label not in LINKS[link.label][0] or target.label not in LINKS[link.label][1]:
                froms, tos = (" or ".join(labels) for labels in LINKS[link.label])
                self._tell(source, f"a link {link.label!r} leads from {froms} to {tos}, not to {target.label}; turn it")
            else:
                self._targets[link.label, source.id].append(target)
                self._sources.add(target.id)
        for span in self._labelled((*POSTS, CUE)):
            if span.id not in self._sources:
                self._tell(span, "nothing is linked to it; link it, or delete it")

    def _labelled(self, labels: tuple[str, ...]) -> list[Span]:
        found = [span for span in self._article.spans if span.label in labels]
        return sorted(found, key=lambda span: (span.start, -span.end))

    def _clusters(self) -> list[list[Span]]:
        """The spans of each speaker, the one that names him first; speakers in the order of their first span."""
        mentions = self._labelled(SPEAKERS)
        home = {span.id: span.id for span in mentions}

        def root(span_id: str) -> str:
            while home[span_id] != span_id:
                span_id = home[span_id]
            return span_id

        for span in mentions:
            for target in self._targets["same_as", span.id]:
                home[root(span.id)] = root(target.id)
        groups: dict[str, list[Span]] = defaultdict(list)
        for span in mentions:
            groups[root(span.id)].append(span)
        # Who is linked on to no other names the speaker; of several such, the one with a key, then the first.
        for group in groups.values():
            group.sort(
                key=lambda span: (bool(self._targets["same_as", span.id]), "key" not in span.attributes, span.start)
            )
        return sorted(groups.values(), key=lambda group: min(span.start for span in group))

    def _keys(self, groups: list[list[Span]]) -> dict[str, str]:
        """The key of the speaker of each span: as given, else `s1`, `s2`, …"""
        given = {group[0].id: group[0].attributes.get("key") for group in groups}
        taken = {key for key in given.values() if key}
        numbers = (f"s{number}" for number in range(1, len(groups) + len(taken) + 1))
        fresh = (key for key in numbers if key not in taken)
        return {span.id: key for group in groups for key in [given[group[0].id] or next(fresh)] for span in group}

    def _speaker(self, group: list[Span], key: str) -> dict[str, Any]:
        main = group[0]
        name = main.attributes.get("name")
        words = self._words(main)
        inner = words.find(name) if name else -1
        start = main.start + max(inner, 0)
        named = {"start": start, "end": start + len(name)} if name and inner >= 0 else _range(main)
        speaker: dict[str, Any] = {"key": key, "kind": main.label, "name": name or words, "name_span": named}
        for post in POSTS:
            speaker[post], speaker[f"{post}_span"] = self._linked(group, post)
        speaker["mentions"] = [_range(span) for span in sorted(group, key=lambda span: (span.start, span.end))]
        return speaker

    def _linked(self, group: list[Span], label: str) -> tuple[str | None, dict[str, int] | None]:
        """The one span that a record is linked to, and its words, or what the attribute of that name says."""
        given = group[0].attributes.get(label)
        found = {target.id: target for span in group for target in self._targets[label, span.id]}
        if len(found) > 1:
            words = " and ".join(repr(self._words(target)) for target in found.values())
            self._tell(group[0], f"it has two links {label!r}, to {words}; keep the fullest")
        if not found:
            return given, None
        target = next(iter(found.values()))
        return given or self._words(target), _range(target)

    def _claim(self, span: Span, keys: Mapping[str, str]) -> dict[str, Any]:
        speakers = {keys[target.id] for target in self._targets["said_by", span.id]}
        if len(speakers) > 1:
            self._tell(span, "it is said by two speakers; keep one link `said_by`")
        cue, cue_span = self._linked([span], "cue")
        return _range(span) | {
            "kind": span.label,
            "speaker": next(iter(speakers), None),
            "cue": cue,
            "cue_span": cue_span,
        }

    def _figure(self, span: Span) -> dict[str, Any]:
        given = dict(span.attributes)
        if not {"value", "low", "high", "vague"} & given.keys():
            read = self._read(span, self._readings.figures)
            given = {**read, **given}
        vague = bool(given.pop("vague", None))
        return _range(span) | given | {"kind": span.label, "vague": vague}

    def _date(self, span: Span) -> dict[str, Any]:
        given = span.attributes or self._read(span, self._readings.dates)
        return _range(span) | {"value": given.get("value")}

    def _read(self, span: Span, reading: Callable[[Annotated], Mapping[Any, Mapping[str, str]]]) -> Mapping[str, str]:
        """What the library reads at a span that nobody gave a value, with a note of it; else a problem."""
        found = reading(self._article).get((span.label, span.start, span.end))
        if found is None:
            self._tell(span, f"it has no value, and none can be read from its words; {self._readings.advice}")
            return {}
        self._readings.note(self._article, self._words(span))
        return found

    def _words(self, span: Span) -> str:
        return self._article.text[span.start : span.end]


def _range(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
