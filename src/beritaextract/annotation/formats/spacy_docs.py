"""spaCy: a DocBin, the same way out and in.

`doc.spans["berita"]` holds the spans, with label and id; attributes and links stand in `doc.user_data`.  Tokens are cut
at the edges of every span, so that none is widened.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, DocBin, SpanGroup
from spacy.tokens import Span as DocSpan
from spacy.vocab import Vocab

from beritaextract.annotation.formats.common import ReadError, Records, article_from
from beritaextract.annotation.model import Annotated, Link, Span
from beritaextract.entities.tokenizer import Tokenizer
from beritaextract.evaluation.bounded import MIB, whole

ADVICE = 'put it into doc.user_data["beritaextract.annotation"]["attributes"], by the id of the span'
_GROUP = "berita"
_KEY = "beritaextract.annotation"
_MOST_PACKED = 32 * MIB
_MOST_UNPACKED = 64 * MIB


def write(articles: Iterable[Annotated], folder: Path) -> dict[str, int]:
    """`articles.spacy`, to be read by `DocBin().from_disk(…)` or as a corpus of `spacy train`."""
    cut = Tokenizer(Vocab())
    docs = DocBin(store_user_data=True)
    for article in articles:
        tokens = [(token.idx, token.idx + len(token)) for token in cut(article.text)]
        docs.add(doc_of(article, cut.vocab, tokens))
    docs.to_disk(folder / "articles.spacy")
    return {"articles.spacy": len(docs)}


def doc_of(article: Annotated, vocab: Vocab, tokens: Iterable[tuple[int, int]]) -> Doc:
    """The article as a Doc of these tokens, cut further at the edges of its spans."""
    opening, closing = ({getattr(span, end) for span in article.spans} for end in ("start", "end"))
    cuts = sorted({0, len(article.text), *opening, *closing, *(edge for token in tokens for edge in token)})
    words: list[str] = []
    spaces: list[bool] = []
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    for start, end in pairwise(cuts):
        word = article.text[start:end]
        # One blank belongs to the word before it, as everywhere in spaCy, unless a span begins or ends with it.
        if word == " " and words and not spaces[-1] and start not in opening and end not in closing:
            spaces[-1] = True
            continue
        starts[start], ends[end] = len(words), len(words) + 1
        words.append(word)
        spaces.append(False)
    doc = Doc(vocab, words, spaces)
    spans = [
        DocSpan(doc, starts[span.start], ends[span.end], label=span.label, span_id=span.id) for span in article.spans
    ]
    doc.spans[_GROUP] = SpanGroup(doc, name=_GROUP, spans=spans)
    doc.user_data[_KEY] = {
        **article.meta,
        "attributes": {span.id: dict(span.attributes) for span in article.spans if span.attributes},
        "links": [[link.label, link.source, link.target] for link in article.links],
    }
    return doc


def read(path: Path, annotator: str | None) -> Iterator[Annotated]:
    """The articles of a DocBin, in order.

    Raises:
        ReadError: no DocBin, or a Doc without what was exported; names its number and what to do.
    """
    vocab = Vocab()
    packed = whole(path, _MOST_PACKED)
    try:
        if len(zlib.decompressobj().decompress(packed, _MOST_UNPACKED + 1)) > _MOST_UNPACKED:
            raise ReadError(f"{path}: it unpacks to more than {_MOST_UNPACKED // MIB} MiB; write several files")
        found = list(DocBin().from_bytes(packed).get_docs(vocab))
    except ReadError:
        raise
    except Exception:
        raise ReadError(f"{path}: no DocBin; write it with DocBin(store_user_data=True).to_disk(…)") from None
    for number, doc in enumerate(found, 1):
        yield _article(doc, f"{path}: doc {number}")


def _article(doc: Doc, place: str) -> Annotated:
    if _KEY not in doc.user_data or _GROUP not in doc.spans:
        raise ReadError(
            f"{place}: it lacks doc.spans[{_GROUP!r}] or its user data; "
            "correct the Docs that were exported, and write them with store_user_data=True"
        )
    kept = Records(doc.user_data[_KEY], place)
    attributes: Mapping[str, Any] = kept.record("attributes").data
    spans = []
    for number, span in enumerate(doc.spans[_GROUP]):
        name = span.id_ or f"new-{number}"
        given = {key: str(value) for key, value in attributes.get(name, {}).items() if value not in (None, "")}
        spans.append(Span(name, span.label_, span.start_char, span.end_char, given))
    links = []
    for link in kept.list("links"):
        if not isinstance(link, (list, tuple)) or len(link) != 3:
            raise ReadError(f"{place}: {link!r:.60} is no link; write [label, id of its start, id of its end]")
        links.append(Link(*map(str, link)))
    return article_from(kept.data, doc.text, spans, links, place)
