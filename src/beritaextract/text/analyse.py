"""Puts the text room together: from the caller's string to a `Document`."""

from __future__ import annotations

from itertools import filterfalse

from beritaextract.log import Log
from beritaextract.matches import Range, RangeSet
from beritaextract.text.dateline import find_dateline
from beritaextract.text.degradation import find_degradation
from beritaextract.text.document import Document
from beritaextract.text.excerpts import find_excerpts
from beritaextract.text.furniture import find_furniture
from beritaextract.text.headline import find_headline
from beritaextract.text.inline_teasers import find_inline_teasers
from beritaextract.text.quotation_marks import with_quotation_marks
from beritaextract.text.repetitions import find_repetitions
from beritaextract.text.segmentation import find_paragraphs, find_sentences
from beritaextract.text.teasers import find_teasers
from beritaextract.text.tokens import find_tokens
from beritaextract.text.view import blank, plain
from beritaextract.text.wrapping import unwrap


def analyse(text: str, *, title: str | None = None, log: Log | None = None) -> Document:
    """The article behind `text`: furniture and dateline marked, the rest cut into paragraphs, sentences and tokens.

    Args:
        text: the article as scraped.
        title: headline given by the caller.
        log: takes the decisions and doubts; None where nobody asks for them.

    Never raises on any str.  Linear in the length of the text.
    """
    log = Log() if log is None else log
    view = unwrap(plain(text), log, wrapped_only=True)
    furniture = find_furniture(view, log)
    if furniture:
        view = blank(view, [(piece.start, piece.end) for piece in furniture])
    view = with_quotation_marks(unwrap(view, log), log)
    paragraphs = find_paragraphs(view)
    teasers = find_excerpts(view, paragraphs, log) or find_teasers(view, paragraphs, log)
    if teasers:
        view = blank(view, [(piece.start, piece.end) for piece in teasers])
        paragraphs = find_paragraphs(view)
    headline = find_headline(view, paragraphs, title, log)
    dateline = find_dateline(view, paragraphs, headline, log)
    if dateline is not None:
        view = blank(view, [dateline.range])
        paragraphs = find_paragraphs(view)
    sentences = tuple(sentence for paragraph in paragraphs for sentence in find_sentences(view, paragraph, log))
    spliced = find_inline_teasers(view, sentences, log)
    if spliced:
        view = blank(view, [(piece.start, piece.end) for piece in spliced])
        paragraphs = find_paragraphs(view)
        sentences = tuple(sentence for paragraph in paragraphs for sentence in find_sentences(view, paragraph, Log()))
    furniture = tuple(sorted((*furniture, *teasers, *spliced)))
    repeated = find_repetitions(view, sentences, log, furniture)
    if repeated:
        view = blank(view, [(piece.start, piece.end) for piece in repeated])
        paragraphs = find_paragraphs(view)
        sentences = tuple(sentence for sentence in sentences if not view[sentence.start : sentence.end].isspace())
    furniture = tuple(sorted((*furniture, *repeated)))
    tokens = find_tokens(view)
    words = tuple([token[2] for token in tokens])
    vocabulary = frozenset(words)
    blocked = [Range(piece.start, piece.end) for piece in furniture]
    if dateline is not None:
        blocked.append(dateline.range)
    return Document(
        text=text,
        view=view,
        title=title,
        degraded=find_degradation(view, log),
        headline=headline,
        dateline=dateline,
        furniture=furniture,
        paragraphs=paragraphs,
        sentences=sentences,
        tokens=tokens,
        words=words,
        vocabulary=vocabulary,
        unlettered=frozenset(filterfalse(str.isalpha, vocabulary)),
        blocked=RangeSet(blocked),
        _sentence_starts=tuple([sentence[0] for sentence in sentences]),
        starts=tuple([token[0] for token in tokens]),
        _paragraph_starts=tuple([paragraph[0] for paragraph in paragraphs]),
    )
