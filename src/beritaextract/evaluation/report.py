"""The outcome of a comparison: scores, faults and calibration, as text, Markdown, JSON or HTML."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

_BINS = 10
_SURE = 0.9
_COLUMNS = ("score", "precision", "recall", "F1", "right", "wanted", "found")
_STYLE = (
    "body{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}td{text-align:right}"
    "th{text-align:left}td,th{padding:.1rem .6rem}blockquote{opacity:.7;margin:.2rem 0 1rem}"
    ":root{color-scheme:light dark}"
)


@dataclass
class Score:
    """How many records are right, of how many wanted and how many found."""

    right: int = 0
    wanted: int = 0
    found: int = 0

    def add(self, right: int, wanted: int, found: int) -> None:
        self.right += right
        self.wanted += wanted
        self.found += found

    @property
    def precision(self) -> float:
        """Of what was found, per cent that is right."""
        return 100 * self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Of what is wanted, per cent that was found right."""
        return 100 * self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, in per cent."""
        return 200 * self.right / (self.wanted + self.found) if self.wanted + self.found else 0.0


@dataclass(frozen=True)
class Fault:
    """One record that is missed, invented or wrong.

    Attributes:
        key: the same for the same record of the same article, whatever the version: article, group, words.
        fault: what is wrong with it.
        sentence: the words around it, on one line.
        rule: id of the rule that made or refused it; empty where none is known.
    """

    key: str
    fault: str
    sentence: str = ""
    rule: str = ""

    def __str__(self) -> str:
        line = f"{self.key}: {self.fault}"
        return f"{line}  [{self.rule}]" if self.rule else line


@dataclass(frozen=True)
class Calibration:
    """How far the confidence of records can be trusted.

    Attributes:
        records: how many had a confidence.
        error: expected calibration error, between 0 and 1.
        precision: per cent right of those with a confidence of at least 0.9.
        coverage: per cent that have one of at least 0.9.
    """

    records: int
    error: float
    precision: float
    coverage: float


@dataclass
class Report:
    """What a comparison found.

    Attributes:
        scores: by name, such as `figures.full`.
        right: keys of all records that are right.
        wrong: what went wrong, by group: `figure`, `direct`, `indirect`, `speaker`, `role`, `affiliation`, `date`,
            `modifier`, `per`, `subject`, `offsets`.
        sure: confidence of each found record and whether it is right, by group: `claims`, `figures`, `speakers`.
    """

    scores: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    right: set[str] = field(default_factory=set)
    wrong: dict[str, list[Fault]] = field(default_factory=lambda: defaultdict(list))
    sure: dict[str, list[tuple[float, bool]]] = field(default_factory=lambda: defaultdict(list))

    def calibration(self) -> dict[str, Calibration]:
        """By group, how far confidence can be trusted; groups without a confidence are left out."""
        return {group: _calibration(pairs) for group, pairs in sorted(self.sure.items()) if pairs}

    def as_data(self) -> dict[str, Any]:
        """Everything as plain data: what `--format json` writes and `--against` reads."""
        return {
            "scores": {
                name: {
                    "precision": round(score.precision, 2),
                    "recall": round(score.recall, 2),
                    "f1": round(score.f1, 2),
                    "right": score.right,
                    "wanted": score.wanted,
                    "found": score.found,
                }
                for name, score in sorted(self.scores.items())
            },
            "calibration": {group: vars(row) for group, row in self.calibration().items()},
            "right": sorted(self.right),
            "wrong": {
                group: [vars(fault) for fault in faults] for group, faults in sorted(self.wrong.items()) if faults
            },
        }


def changes(report: Report, before: Sequence[str] | set[str]) -> list[str]:
    """The records lost and gained against the keys of an earlier report, one line each, the lost ones first."""
    old = set(before)
    return [f"lost    {key}" for key in sorted(old - report.right)] + [
        f"gained  {key}" for key in sorted(report.right - old)
    ]


def as_text(report: Report, *, errors: int = 0, only: frozenset[str] = frozenset(), lines: Sequence[str] = ()) -> str:
    """The scores as a table for people, up to `errors` faults of each group, then `lines`."""
    parts = [f"{'':30}{'precision':>10}{'recall':>8}{'F1':>8}{'right':>8}{'wanted':>8}{'found':>8}"]
    for name, score in sorted(report.scores.items()):
        numbers = f"{score.precision:10.2f}{score.recall:8.2f}{score.f1:8.2f}"
        parts.append(f"{name:30}{numbers}{score.right:8}{score.wanted:8}{score.found:8}")
    for group, row in report.calibration().items():
        parts.append(
            f"confidence of {group}: calibration error {row.error:.3f}; at {_SURE} and above {row.precision:.1f} % "
            f"right, {row.coverage:.1f} % of {row.records}"
        )
    for group, faults in _shown(report, errors, only).items():
        parts += ["", f"{group}: {len(report.wrong[group])} wrong"]
        for fault in faults:
            parts += [f"  {fault}"] + ([f"      {fault.sentence}"] if fault.sentence else [])
    return "\n".join([*parts, *([""] if lines else []), *lines])


def as_markdown(
    report: Report, *, errors: int = 0, only: frozenset[str] = frozenset(), lines: Sequence[str] = ()
) -> str:
    """As `as_text`, in Markdown."""
    parts = [f"| {' | '.join(_COLUMNS)} |", "| --- " + "| ---: " * (len(_COLUMNS) - 1) + "|"]
    parts += [f"| {' | '.join(cells)} |" for cells in _rows(report)]
    calibration = report.calibration()
    if calibration:
        parts += ["", "| confidence | records | calibration error | right at 0.9 | coverage at 0.9 |"]
        parts.append("| --- | ---: | ---: | ---: | ---: |")
        for group, row in calibration.items():
            parts.append(f"| {group} | {row.records} | {row.error:.3f} | {row.precision:.1f} | {row.coverage:.1f} |")
    for group, faults in _shown(report, errors, only).items():
        parts += ["", f"## {group}: {len(report.wrong[group])} wrong", ""]
        for fault in faults:
            rule = f" `{fault.rule}`" if fault.rule else ""
            parts.append(f"- {_plain(fault.key)}: {_plain(fault.fault)}{rule}  ")
            if fault.sentence:
                parts.append(f"  > {_plain(fault.sentence)}")
    if lines:
        parts += ["", "```text", *lines, "```"]
    return "\n".join(parts)


def as_html(report: Report, *, errors: int = 0, only: frozenset[str] = frozenset(), lines: Sequence[str] = ()) -> str:
    """As `as_text`, as one page without scripts."""
    head = "".join(f"<th scope=col>{name}</th>" for name in _COLUMNS)
    rows = "".join(
        f"<tr><th scope=row>{escape(name)}</th>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
        for name, *cells in _rows(report)
    )
    parts = [f"<table><tr>{head}</tr>{rows}</table>"]
    for group, row in report.calibration().items():
        parts.append(
            f"<p>Confidence of {escape(group)}: calibration error {row.error:.3f}; at {_SURE} and above "
            f"{row.precision:.1f} % right, {row.coverage:.1f} % of {row.records}.</p>"
        )
    for group, faults in _shown(report, errors, only).items():
        items = "".join(
            f"<li>{escape(fault.key)}: {escape(fault.fault)} <code>{escape(fault.rule)}</code>"
            f"<blockquote>{escape(fault.sentence)}</blockquote></li>"
            for fault in faults
        )
        parts.append(f"<h2>{escape(group)}: {len(report.wrong[group])} wrong</h2><ul>{items}</ul>")
    if lines:
        parts.append(f"<pre>{escape(chr(10).join(lines))}</pre>")
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Evaluation</title><style>{_STYLE}</style><h1>Evaluation</h1>{''.join(parts)}</html>"
    )


def as_json(report: Report, *, lines: Sequence[str] = ()) -> str:
    """All of the report, and `lines` as `changes`."""
    return json.dumps({**report.as_data(), "changes": list(lines)}, ensure_ascii=True, indent=1)


def _rows(report: Report) -> Iterator[tuple[str, ...]]:
    """The cells of `_COLUMNS`, a row for each score."""
    for name, score in sorted(report.scores.items()):
        shares = (f"{share:.2f}" for share in (score.precision, score.recall, score.f1))
        yield (name, *shares, str(score.right), str(score.wanted), str(score.found))


def _shown(report: Report, errors: int, only: frozenset[str]) -> Mapping[str, Sequence[Fault]]:
    groups = {group: faults for group, faults in sorted(report.wrong.items()) if faults and (not only or group in only)}
    return {group: faults[:errors] for group, faults in groups.items()} if errors else {}


def _plain(words: str) -> str:
    """Words of an article inside Markdown: nothing in them is mark-up."""
    return "".join(f"\\{char}" if char in r"\`*_{}[]<>()#+-.!|~&" else char for char in words)


def _calibration(pairs: Sequence[tuple[float, bool]]) -> Calibration:
    error = 0.0
    for number in range(_BINS):
        held = [(sure, right) for sure, right in pairs if min(int(sure * _BINS), _BINS - 1) == number]
        if held:
            error += abs(sum(sure for sure, _ in held) - sum(right for _, right in held)) / len(pairs)
    certain = [right for sure, right in pairs if sure >= _SURE]
    precision = 100 * sum(certain) / len(certain) if certain else 0.0
    return Calibration(len(pairs), round(error, 4), round(precision, 2), round(100 * len(certain) / len(pairs), 2))
