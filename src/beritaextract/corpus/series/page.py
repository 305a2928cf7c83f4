"""The series of a run as one HTML page: a chart for each indicator, and the sentences that its values come from."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import resources
from itertools import groupby

from beritaextract.corpus.series.chart import chart, day_of, shown_value
from beritaextract.corpus.series.indicators import Indicator
from beritaextract.corpus.series.model import Point
from beritaextract.views.markup import escaped, page, static, tag
from beritaextract.views.words import Words, words_in

# Of one indicator so many values are listed; the table has all.
_MOST = 200


def series_page(points: Iterable[Point], indicators: Mapping[str, Indicator], *, lang: str = "id") -> str:
    """A self-contained HTML page of the points; copies of an article count once.

    Args:
        points: by indicator and time, as `points_in_folder` gives them.
        indicators: by id.
        lang: language of the page's own words, `id` or `en`.

    Raises:
        ValueError: an unknown language.
    """
    page_words = words_in(lang)
    words = {key: entry[page_words.language] for key, entry in _words().items()}
    known = [point for point in points if point.original is None]
    groups = [(id_, list(group)) for id_, group in groupby(known, key=lambda point: point.indicator)]
    facts = words["facts"].format(
        points=len(known), indicators=len(groups), articles=len({point.article_id for point in known})
    )
    sections = "".join(_section(indicators[id_], group, words, page_words) for id_, group in groups)
    body = (
        f'<a class="skip" href="#content">{escaped(words["skip"])}</a>\n<header><div class="top">'
        f'<p class="brand">beritaextract</p><h1>{escaped(words["title"])}</h1>{tag("p", escaped(facts), cls="facts")}'
        f'</div></header>\n<main id="content" tabindex="-1">{sections or tag("p", escaped(words["nothing"]))}</main>'
    )
    return page(
        language=page_words.language,
        title=words["title"],
        styles=static("base.css") + _own("series.css"),
        scripts=(),
        body=body,
        inline_styles=False,
    )


def _section(indicator: Indicator, points: list[Point], words: Mapping[str, str], page_words: Words) -> str:
    undated = sum(day_of(point) is None for point in points)
    notes = [words["undated"].format(n=undated)] if undated else []
    if len(points) > _MOST:
        notes.append(words["more"].format(n=len(points) - _MOST))
    heads = "".join(tag("th", escaped(words[key]), scope="col") for key in _COLUMNS)
    rows = "".join(_row(point, words, page_words) for point in points[-_MOST:])
    table = tag("div", tag("table", f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody>"), cls="scroll")
    note = tag("p", escaped("; ".join(notes)), cls="note") if notes else ""
    heading = tag("h2", escaped(indicator.name), id=f"h-{indicator.id}")
    content = heading + _charts(indicator, points, page_words) + note + table
    return tag("section", content, id=indicator.id, aria_labelledby=f"h-{indicator.id}")


def _charts(indicator: Indicator, points: list[Point], page_words: Words) -> str:
    """A chart for each basis: what is counted against last year stands beside nothing that is not."""
    bases = sorted({point.basis or "" for point in points})
    named = {basis: f"{indicator.name} ({basis})" if basis else indicator.name for basis in bases}
    charts = (chart([one for one in points if (one.basis or "") == basis], named[basis], page_words) for basis in bases)
    drawn = [(named[basis], svg) for basis, svg in zip(bases, charts, strict=True) if svg]
    caption = len(bases) > 1
    return "".join(
        tag("figure", svg + (tag("figcaption", escaped(name), cls="note") if caption else "")) for name, svg in drawn
    )


_COLUMNS = ("value", "period", "place", "status", "source")


def _row(point: Point, words: Mapping[str, str], page_words: Words) -> str:
    period = point.period or (f"{words['published']} {point.published}" if point.published else "")
    basis = f" ({point.basis})" if point.basis else ""
    shown = " ".join(point.text.split())
    before, found, after = point.sentence.partition(shown)
    source = " · ".join(part for part in (point.outlet, point.article_id) if part)
    sentence = f"{escaped(before)}<mark>{escaped(found)}</mark>{escaped(after)}"
    value = f"{shown_value(point.value, page_words)} {point.unit}{basis}"
    return "<tr>{}{}{}{}{}</tr>".format(
        tag("td", escaped(value), cls="number", title=format(point.value, "f")),
        tag("td", escaped(period)),
        tag("td", escaped(point.place or "")),
        tag("td", escaped(words[point.status])),
        tag("td", f"{sentence} {tag('span', escaped(source), cls='note')}"),
    )


@lru_cache(maxsize=1)
def _words() -> dict[str, dict[str, str]]:
    words = resources.files("beritaextract.messages").joinpath("series_page.toml").read_text(encoding="utf-8")
    return tomllib.loads(words)


def _own(name: str) -> str:
    return resources.files("beritaextract.corpus.series").joinpath(name).read_text(encoding="utf-8")
