"""One article as one HTML page: the text with its records marked, and the records beside it."""

from __future__ import annotations

from itertools import chain

from beritaextract.records import Claim, Date, Extraction, Figure, Reference
from beritaextract.views.entries import lists
from beritaextract.views.marks import marked
from beritaextract.views.markup import attribute, escaped, page, static, tag
from beritaextract.views.people import looks
from beritaextract.views.words import Words, words_in

# Longest name that is made up from the opening words.
_NAME = 90


def article_page(text: str, extraction: Extraction, *, lang: str = "id", title: str | None = None) -> str:
    """A self-contained HTML page of an article with its records.

    The page loads nothing and sends nothing; it works without scripts, with keyboard and screen reader, on paper.

    Args:
        text: the article exactly as it was passed to `extract`.
        extraction: what `extract` returned for it.
        lang: language of the page's own words, `id` or `en`.
        title: headline, where neither the extraction nor the text has it.

    Raises:
        ValueError: an unknown language, or an extraction that is not of this text.
    """
    words = words_in(lang)
    _check_belongs(text, extraction)
    look = looks(extraction)
    opening, paragraphs = marked(text, extraction, look, words)
    given = title or extraction.title
    name = given or _opening_words(text, extraction, whole=bool(opening)) or words["untitled"]
    if opening and given:
        # A headline of its own above one in the text; the text keeps its line.
        opening, paragraphs = "", f'<p class="opening">{opening}</p>\n{paragraphs}'
    headline = f'<h1 class="text">{opening}</h1>' if opening else f"<h1>{escaped(name)}</h1>"
    body = f"""<a class="skip" href="#article">{words["skip"]}</a>
<header>
<div class="top">
<p class="brand">beritaextract</p>
<div lang="id">{headline}</div>
{_facts(extraction, words)}
</div>
{_switches(words)}
</header>
<main class="spread">
<article id="article" class="text" lang="id" tabindex="-1" aria-label="{words["article"]}">
{paragraphs}</article>
<aside id="records" aria-label="{words["records"]}">
{lists(extraction, look, words)}</aside>
<div id="tip" hidden></div>
<p class="keys">{words["keys"]}</p>
</main>"""
    return page(
        language=words.language,
        title=name,
        styles=static("base.css") + static("article.css"),
        scripts=(static("article.js"),),
        body=body,
        inline_styles=False,
    )


def _opening_words(text: str, extraction: Extraction, *, whole: bool) -> str:
    """A name for an article without a headline: its first line, shortened, and without the dateline."""
    start = 0 if whole or extraction.dateline is None else extraction.dateline.end
    line = next((" ".join(line.split()) for line in text[start:].splitlines() if line.strip()), "")
    if whole or len(line) <= _NAME:
        return line
    return line[:_NAME].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def _check_belongs(text: str, extraction: Extraction) -> None:
    groups: tuple[tuple[Claim | Figure | Date | Reference, ...], ...] = (
        extraction.claims,
        extraction.figures,
        extraction.dates,
        extraction.references,
    )
    for record in chain.from_iterable(groups):
        if text[record.start : record.end] != record.text:
            raise ValueError(f"the extraction is not of this text: {record.id} at {record.start} does not stand there")
        _check_id(record.id)
    for speaker in extraction.speakers:
        _check_id(speaker.id)


def _check_id(id_: str) -> None:
    """Ids become anchors of the page; those of `extract` are a letter and a number."""
    if not (id_.isascii() and id_.isalnum()):
        raise ValueError(f"a record id must be ASCII letters and digits, not {id_!r}")


def _facts(extraction: Extraction, words: Words) -> str:
    facts: list[str] = []
    if extraction.dateline:
        facts.append(f'<span lang="id">{escaped(" ".join(extraction.dateline.text.split()).strip("–—- ."))}</span>')
    if extraction.published:
        basis = f" ({words['inferred']})" if extraction.published_basis == "inferred" else ""
        facts.append(
            f'{words["published"]} <time datetime="{attribute(extraction.published)}">'
            f"{escaped(extraction.published)}</time>{basis}"
        )
    for key in ("speakers", "claims", "figures"):
        facts.append(f"{len(getattr(extraction, key))} {words[key].lower()}")
    return '<p class="facts">' + '<span class="dot" aria-hidden="true"> · </span>'.join(facts) + "</p>"


def _switches(words: Words) -> str:
    kinds = (("direct", "quotations"), ("indirect", "reported"), ("figure", "figures"), ("date", "dates"))
    boxes = "".join(
        tag("label", f'<input type="checkbox" value="{kind}" checked> <span>{words[name]}</span>', cls=f"switch {kind}")
        for kind, name in kinds
    )
    return tag("fieldset", tag("legend", words["show"]) + boxes, cls="switches")
