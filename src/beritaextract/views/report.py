"""A corpus as one HTML page: who speaks, about what, with which numbers; every number leads to its sentences."""

from __future__ import annotations

import base64
import json
import zlib
from pathlib import Path

from beritaextract.tables.run_folder import RunFolder
from beritaextract.views.corpus import Corpus
from beritaextract.views.markup import page, static, tag
from beritaextract.views.words import Words, words_in

_SECTIONS = ("overview", "voice", "roles", "subjects", "biggest", "findings", "errors")


def report_page(folder: str | Path, *, lang: str = "id") -> str:
    """A self-contained HTML page of the tables that a run wrote into `folder`.

    The rows travel in the page, compressed; it loads nothing and sends nothing.

    Args:
        folder: the folder given to `beritaextract run --out`, with tables as Parquet, JSONL, SQLite or CSV.  With
            `--keep-text`, figures outside claims lead to their sentence too; without, to their own words.
        lang: language of the page's own words, `id` or `en`.

    Raises:
        ValueError: an unknown language.
        SourceError: the folder holds no tables, or more articles than a page can take.
    """
    words = words_in(lang)
    corpus = Corpus(RunFolder(Path(folder)), words)
    rows = json.dumps(corpus.as_dict(), ensure_ascii=False, separators=(",", ":"))
    packed = base64.b64encode(zlib.compress(rows.encode("utf-8", "replace"), 9)).decode()
    own_words = json.dumps(words.as_dict(), ensure_ascii=False).replace("<", "\\u003c")
    body = f"""<a class="skip" href="#content">{words["skip_report"]}</a>
{_header(words)}
<main id="content" tabindex="-1">
<noscript><p class="notice">{words["needs_script"]}</p></noscript>
<p id="matches" role="status"></p>
{"".join(_section(name, words) for name in _SECTIONS)}
</main>
<dialog id="behind" aria-labelledby="behind-title"><form method="dialog"><h2 id="behind-title"></h2>
<button class="close" aria-label="{words["close"]}">×</button></form><ol id="sentences"></ol>
<button id="more" type="button">{words["more"]}</button></dialog>
<script type="application/json" id="words">{own_words}</script>
<script type="application/octet-stream" id="rows">{packed}</script>"""
    return page(
        language=words.language,
        title=words["report"],
        styles=static("base.css") + static("report.css"),
        scripts=(static("plot.min.js"), static("time.js"), static("report.js")),
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
<input type="search" id="query" autocomplete="off" placeholder="{words["search"]}"></label>
<label><span>{words["from"]}</span><input type="date" id="from"></label>
<label><span>{words["until"]}</span><input type="date" id="until"></label>
<label class="check"><input type="checkbox" id="duplicates"> <span>{words["with_duplicates"]}</span></label>
<button type="reset">{words["reset"]}</button></form></div>"""


def _section(name: str, words: Words) -> str:
    heading = tag("h2", words[name], id=f"h-{name}")
    hint = words.get(f"{name}_hint")
    content = heading + (tag("p", hint, cls="hint") if hint else "") + tag("div", cls="content")
    return tag("section", content, id=name, aria_labelledby=f"h-{name}")
