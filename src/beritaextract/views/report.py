"""A corpus as one HTML page: who speaks, about what, with which numbers; every number leads to its sentences."""

from __future__ import annotations

import base64
import json
import tomllib
import zlib
from importlib import resources
from pathlib import Path
from typing import Any

from beritaextract.tables.run_folder import RunFolder
from beritaextract.views.corpus import Corpus
from beritaextract.views.markup import attribute, page, static, tag
from beritaextract.views.totals import Totals
from beritaextract.views.words import Words, words_in

# A run of more articles is counted by DuckDB, and only the rows at the top of each count travel.
MOST_ARTICLES = 30_000

_SECTIONS = (
    "overview", "classes", "voice", "roles", "outlets", "answers", "repeated", "series", "subjects", "biggest",
    "disagreements", "findings", "errors",
)  # fmt: skip
_SCRIPTS = (
    "plot.min.js", "time.js", "tools.js", "rows.js", "totals.js", "reader.js", "sections.js", "report.js",
)  # fmt: skip


def report_page(folder: str | Path, *, lang: str = "id", most_articles: int = MOST_ARTICLES) -> str:
    """A self-contained HTML page of the tables that a run wrote into `folder`.

    The rows travel in the page, compressed; it loads nothing and sends nothing.

    Args:
        folder: the folder given to `beritaextract run --out`, with tables as Parquet, JSONL, SQLite or CSV.  With
            `--keep-text`, articles can be read whole.  Tables of people and organisations that stand there tell which
            speakers are one.
        lang: language of the page's own words, `id` or `en`.
        most_articles: above so many, counts travel and the top rows alone; that needs the extra `duckdb` and
            tables as Parquet.

    Raises:
        ValueError: an unknown language.
        SourceError: the folder holds no tables, or more articles than can be read without DuckDB.
    """
    words = words_in(lang)
    run = RunFolder(Path(folder))
    kind = Totals if run.count("articles") > most_articles else Corpus
    return _page(kind(run, words).as_dict(), words)


def _page(data: dict[str, Any], words: Words) -> str:
    rows = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    packed = base64.b64encode(zlib.compress(rows.encode("utf-8", "replace"), 9)).decode()
    groups = json.dumps(_groups())
    own_words = json.dumps(words.as_dict(), ensure_ascii=False).replace("<", "\\u003c")
    body = f"""<a class="skip" href="#content">{words["skip_report"]}</a>
{_header(words)}
<main id="content" tabindex="-1">
<noscript><p class="notice">{words["needs_script"]}</p></noscript>
<p id="matches" role="status"></p>
<section id="person" aria-label="{words["speaker"]}" hidden></section>
{"".join(_section(name, words) for name in _SECTIONS)}
</main>
<dialog id="behind" aria-labelledby="behind-title"><form method="dialog"><h2 id="behind-title"></h2>
<span id="behind-csv"></span>
<button class="close" aria-label="{words["close"]}">×</button></form><ol id="sentences"></ol>
<button id="more" type="button">{words["more"]}</button></dialog>
<script type="application/json" id="words">{own_words}</script>
<script type="application/json" id="groups">{groups}</script>
<script type="application/octet-stream" id="rows">{packed}</script>"""
    return page(
        language=words.language,
        title=words["report"],
        styles=static("base.css") + static("report.css"),
        scripts=tuple(map(static, _SCRIPTS)),
        body=body,
        inline_styles=True,
    )


def _header(words: Words) -> str:
    links = "".join(tag("a", words[name], href=f"#{name}") for name in _SECTIONS)
    return f"""<header>
<div class="top"><p class="brand">beritaextract</p><h1>{words["report"]}</h1><p class="facts" id="facts"></p></div>
<nav aria-label="{words["report"]}">{links}</nav>
</header>
<div class="bar"><form id="filters" role="search" aria-label="{words["search_label"]}">
<label class="find"><span>{words["search_label"]}</span>
<input type="search" id="query" autocomplete="off" placeholder="{attribute(words["search"])}"></label>
<label><span>{words["from"]}</span><input type="date" id="from"></label>
<label><span>{words["until"]}</span><input type="date" id="until"></label>
{_choice("outlet", words["outlet"], words["all_outlets"])}
{_choice("speaks", words["speaks_as"], words["all_groups"])}
<label class="check"><input type="checkbox" id="duplicates"> <span>{words["with_duplicates"]}</span></label>
<button type="reset">{words["reset"]}</button></form></div>"""


def _section(name: str, words: Words) -> str:
    heading = tag("h2", words[name], id=f"h-{name}")
    hint = words.get(f"{name}_hint")
    content = heading + (tag("p", hint, cls="hint") if hint else "") + tag("div", cls="content")
    return tag("section", content, id=name, aria_labelledby=f"h-{name}")


def _choice(id_: str, label: str, every: str) -> str:
    """A choice whose other options are written by the script."""
    return tag("label", tag("span", label) + tag("select", tag("option", every, value=""), id=id_))


def _groups() -> list[dict[str, Any]]:
    """The groups of role classes, for the script."""
    text = resources.files("beritaextract.views").joinpath("role_groups.toml").read_text(encoding="utf-8")
    return [{"key": key, "classes": group["classes"]} for key, group in tomllib.loads(text).items()]
