"""Articles in, outcomes out; whatever happens on the way becomes a problem, never an exception."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from beritaextract.arguments import Article
from beritaextract.errors import InputTooLarge, LexiconError, Problem, is_memory_shortage, no_memory
from beritaextract.extractor import Extractor, WithSentences
from beritaextract.tables.likeness import Likeness, likeness
from beritaextract.tables.outcome import Outcome

_NO_LIKENESS = Likeness(None, None)


class Body(NamedTuple):
    """An article to be extracted.

    Attributes:
        known: what is known before: id, source, title, published, and problems of reading.
        text: the body.
        keep_text: put the body into the tables.
    """

    known: Outcome
    text: str
    keep_text: bool = False


def extracted(extractor: Extractor, article: Outcome, text: str, *, keep_text: bool = False) -> Outcome:
    """The outcome of extracting one article; the arguments are the fields of `Body`."""
    return extracted_each(extractor, [Body(article, text, keep_text)])[0]


def extracted_each(
    extractor: Extractor, bodies: Sequence[Body], at: Callable[[int | None], None] = lambda _: None
) -> list[Outcome]:
    """The outcome of each article, the same as by itself.

    Args:
        extractor: does the work.
        bodies: the articles.
        at: is told which article is at work from now on, by its index; None where several are.
    """
    results = extractor.extract_each(
        [Article(text, known.published, known.title, known.article_id) for known, text, _ in bodies], at
    )
    outcomes: list[Outcome] = []
    for index, (body, result) in enumerate(zip(bodies, results, strict=True)):
        at(index)
        outcomes.append(_outcome(extractor, body, result))
    return outcomes


def _outcome(extractor: Extractor, body: Body, result: WithSentences | Exception) -> Outcome:
    article, text = body.known, body.text
    short = len(text) <= extractor.config.max_chars
    article = article._replace(characters=len(text), text=text if body.keep_text and short else None)
    problems = list(article.problems)
    if isinstance(result, ValueError) and not isinstance(result, InputTooLarge) and article.published is not None:
        problems.append(Problem("published", f"the publication date was left out: {result}", lost=False))
        (result,) = extractor.extract_each([Article(text, None, article.title, article.article_id)])
    try:
        same = likeness(text) if short else _NO_LIKENESS
    except Exception as error:
        result = error
    if isinstance(result, Exception):
        return failed(article, _problem(result))
    return article._replace(
        status="ok",
        body_hash=same.body_hash,
        signature=same.signature,
        extraction=result.extraction,
        problems=tuple(problems),
        body=text,
        sentences=result.sentences,
    )


def _problem(error: Exception) -> Problem:
    """What an article was lost to: a defect of ours must not cost a run its other articles.

    Raises:
        LexiconError: no article will fare better.
    """
    if isinstance(error, LexiconError):
        raise error
    if isinstance(error, InputTooLarge):
        message = (
            f"the text has {error.length:,} characters, more than the limit of {error.limit:,}; "
            "split it into articles or raise the limit with --max-chars"
        )
        return Problem("too-large", message)
    if is_memory_shortage(error):
        return no_memory()
    return Problem(
        "internal", f"the extractor failed: {type(error).__name__}: {error}; please report it with the article"
    )


def failed(article: Outcome, problem: Problem) -> Outcome:
    """The outcome of an article that was lost to `problem`."""
    return article._replace(status="error", extraction=None, problems=(*article.problems, problem))
