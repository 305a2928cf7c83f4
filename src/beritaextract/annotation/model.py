"""An article as annotation tools see it: labelled spans with attributes, and links between spans.

Offsets are code points of `text`, end exclusive.  Each format turns this into its own shape and back; what the spans
mean is said once, in `gold_spans` and `gold_records`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, get_args

from beritaextract.records import ClaimKind, FigureKind, Modifier, SpeakerKind

SPEAKERS: tuple[str, ...] = get_args(SpeakerKind)
CLAIMS: tuple[str, ...] = get_args(ClaimKind)
FIGURES: tuple[str, ...] = get_args(FigureKind)
POSTS = ("role", "affiliation")
CUE, DATE = "cue", "date"

#: Every label of a span, in the order in which tools show them.
LABELS: tuple[str, ...] = (*SPEAKERS, *POSTS, CUE, *CLAIMS, *FIGURES, DATE)

#: Every label of a link, with the labels that it leads from and to.
LINKS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = MappingProxyType(
    {
        "said_by": (CLAIMS, SPEAKERS),
        "cue": (CLAIMS, (CUE,)),
        "role": (SPEAKERS, ("role",)),
        "affiliation": (SPEAKERS, ("affiliation",)),
        "same_as": (SPEAKERS, SPEAKERS),
    }
)

#: Attributes of a span, by the labels that have them; what has no closed list of values is free text.
ATTRIBUTES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "value": (*FIGURES, DATE),
        "low": FIGURES,
        "high": FIGURES,
        "unit": FIGURES,
        "modifier": FIGURES,
        "vague": FIGURES,
        "per": FIGURES,
        "subject": FIGURES,
        "key": SPEAKERS,
        "name": SPEAKERS,
        "role": SPEAKERS,
        "affiliation": SPEAKERS,
        "cue": CLAIMS,
    }
)

#: The attributes with a closed list of values.
CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType({"modifier": get_args(Modifier), "vague": ("yes",)})

COLOURS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(SPEAKERS, "#7fb3ff"),
        **dict.fromkeys(POSTS, "#b8d4ff"),
        CUE: "#ffd27f",
        "direct": "#9be39b",
        "indirect": "#cdf0cd",
        **dict.fromkeys(FIGURES, "#ff9f9f"),
        DATE: "#d9b3ff",
    }
)


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled stretch of an article.

    Attributes:
        id: tells it from the other spans of the article.
        label: one of `LABELS`.
        start, end: code points of the text.
        attributes: by the names of `ATTRIBUTES`; a missing one is left open, an empty text is never kept.
    """

    id: str
    label: str
    start: int
    end: int
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """A labelled link from one span to another, by their ids; `label` is one of `LINKS`."""

    label: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with its spans and links.

    Attributes:
        id, text, date, title: as in gold.
        spans: in text order.
        links: of spans that are there.
        unannotated: the lists of gold (`speakers`, `claims`, `figures`, `dates`) that nobody has annotated.
        place: where it was read from, for messages: file and record.
    """

    id: str
    text: str
    date: str | None = None
    title: str | None = None
    spans: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    unannotated: tuple[str, ...] = ()
    place: str = ""

    @property
    def meta(self) -> dict[str, Any]:
        """What a tool keeps beside the text: `article_id`, and what is there of date, title and unannotated lists."""
        known = {"article_id": self.id, "date": self.date, "title": self.title, "unannotated": list(self.unannotated)}
        return {name: value for name, value in known.items() if value}
