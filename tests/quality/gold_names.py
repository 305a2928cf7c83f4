"""How much of what goes wrong is to be laid to names: `python -m tests.quality.gold_names [GOLD.jsonl …]`.

A spaCy pipeline whose entities are those of the shipped tagger, and on top of them the names of the annotation wherever
they stand, takes the tagger's place.  Prints a Markdown table; without arguments, of the articles of the project, as it
stands in `docs/how-to/spacy.md`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from beritaextract import Extractor
from beritaextract.evaluation import GoldArticle, measure, read_gold
from beritaextract.spacy_components import load
from tests.quality.gold import articles

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "spacy.md"
BEGIN, END = "<!-- gold names -->\n", "<!-- /gold names -->"
SCORES = {
    "speakers": "speakers",
    "speakers.full_name": "with their full name",
    "claims.direct.attributed": "direct quotations with the right speaker",
    "claims.indirect.attributed": "indirect claims with the right speaker",
}


def pipeline(gold: Iterable[GoldArticle]) -> Language:
    """Entities of the tagger, under the names of the annotation."""
    names = [name for article in gold for name in _names(article)]

    @Language.component("gold_names")
    def gold_names(doc: Doc) -> Doc:
        found = []
        for name, label in names:
            if name in doc.text:
                spans = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", doc.text)
                found += [doc.char_span(*span.span(), label=label, alignment_mode="expand") for span in spans]
        named = filter_spans([span for span in found if span is not None])
        taken = {token.i for span in named for token in span}
        rest = [span for span in doc.ents if taken.isdisjoint(range(span.start, span.end))]
        doc.ents = [*named, *rest]
        return doc

    nlp = load()
    for name in nlp.pipe_names:
        nlp.remove_pipe(name)
    nlp.add_pipe("berita_tagger")
    nlp.add_pipe("gold_names")
    return nlp


def _names(article: GoldArticle) -> Iterator[tuple[str, str]]:
    for speaker in article.speakers or ():
        if speaker.kind != "unnamed":
            yield speaker.name, "PER" if speaker.kind == "person" else "ORG"


def table(gold: list[GoldArticle]) -> str:
    """F1 in per cent, with the shipped tagger and with the names of the annotation."""
    shipped = measure(gold, Extractor().extract).scores
    named = measure(gold, Extractor(nlp=pipeline(gold)).extract).scores
    lines = ["| F1, per cent | shipped names | names of the annotation |", "| --- | --- | --- |"]
    lines += [f"| {said} | {shipped[name].f1:.1f} | {named[name].f1:.1f} |" for name, said in SCORES.items()]
    return "\n".join(lines) + "\n"


def main() -> int:
    if sys.argv[1:]:
        print(table(list(read_gold(sys.argv[1:]))))
        return 0
    page = PAGE.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN)
    found = table([one.article for one in articles()])
    PAGE.write_text(before + BEGIN + found + END + rest.split(END)[1], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
