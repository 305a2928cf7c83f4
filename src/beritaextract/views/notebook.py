"""An extraction shown in a notebook cell: without scripts, and without touching the styles of the notebook."""

from __future__ import annotations

from collections.abc import Sequence

from beritaextract.records import Claim, Extraction, Figure, Speaker
from beritaextract.views.markup import escaped, excerpt, tag
from beritaextract.views.values import figure_value
from beritaextract.views.words import Words, words_in

_SHOWN = 200
_EXCERPT = 240

# Inherits colours and fonts, so that it sits in light and dark notebooks alike.
_STYLE = """
.beritaextract { font-family: system-ui, sans-serif; line-height: 1.45; max-width: 60rem; }
.beritaextract table { border-collapse: collapse; width: 100%; margin: .25rem 0 1rem; }
.beritaextract caption { text-align: left; font-weight: 600; padding: .25rem 0; }
.beritaextract th, .beritaextract td {
  text-align: left !important; vertical-align: top; padding: .3rem .75rem .3rem 0; font-weight: 400;
  border-top: 1px solid color-mix(in srgb, currentcolor 22%, transparent); background: none;
}
.beritaextract th { font-weight: 600; }
.beritaextract .value { white-space: nowrap; font-variant-numeric: tabular-nums; }
.beritaextract .said { font-family: Georgia, serif; }
.beritaextract .acting::before { content: attr(data-code); font: .7em monospace; border: 1px solid; padding: 0 .2em; }
"""


def extraction_html(extraction: Extraction, *, lang: str = "id") -> str:
    """HTML fragment with the claims by speaker, the figures and the findings of an extraction.

    Raises:
        ValueError: an unknown language.
    """
    words = words_in(lang)
    names = {speaker.id: speaker for speaker in extraction.speakers}
    claims = [_claim_row(claim, names, words) for claim in extraction.claims[:_SHOWN]]
    figures = [_figure_row(figure, names, words) for figure in extraction.figures[:_SHOWN]]
    findings = [(escaped(finding.message),) for finding in extraction.findings]
    tables = (
        _table("claims", claims, len(extraction.claims), words)
        + _table("figures", figures, len(extraction.figures), words)
        + _table("findings", findings, len(extraction.findings), words)
    )
    counted = ("speakers", "claims", "figures")
    facts = " · ".join(f"{len(getattr(extraction, name))} {words[name].lower()}" for name in counted)
    title = escaped(" · ".join(filter(None, (extraction.title, extraction.published))))
    head = tag("p", " · ".join(filter(None, (title, facts))))
    return tag("div", tag("style", _STYLE) + head + tables, cls="beritaextract", lang=words.language)


def _table(name: str, cells: Sequence[tuple[str, ...]], total: int, words: Words) -> str:
    if not cells:
        return ""
    count = f"{len(cells)} {words('of_total', n=total)}" if total > len(cells) else str(total)
    body = "".join(
        tag("tr", tag("th", row[0], scope="row") + "".join(tag("td", cell) for cell in row[1:])) for row in cells
    )
    return tag("table", tag("caption", f"{words[name]} ({count})") + tag("tbody", body))


def _claim_row(claim: Claim, speakers: dict[str, Speaker], words: Words) -> tuple[str, str, str]:
    said = escaped(excerpt(claim.text, _EXCERPT))
    quoted = f"“{said}”" if claim.kind == "direct" else said
    return (_who(claim.speaker_id, speakers, words), tag("span", quoted, cls="said", lang="id"), words[claim.kind])


def _figure_row(figure: Figure, speakers: dict[str, Speaker], words: Words) -> tuple[str, str, str]:
    who = _who(figure.speaker_id, speakers, words) if figure.speaker_id else ""
    value = tag("span", escaped(figure_value(figure, words)), cls="value")
    return (value, escaped(excerpt(figure.subject or f"“{figure.text}”", _EXCERPT)), who)


def _who(id_: str | None, speakers: dict[str, Speaker], words: Words) -> str:
    speaker = speakers.get(id_ or "")
    return escaped(speaker.name) if speaker else words["no_speaker"]
