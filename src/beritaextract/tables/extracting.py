"""One article in, one outcome out; whatever happens on the way becomes a problem, never an exception."""

from __future__ import annotations

from beritaextract.errors import InputTooLarge, LexiconError, Problem, is_memory_shortage
from beritaextract.extractor import Extractor
from beritaextract.tables.likeness import Likeness, likeness
from beritaextract.tables.outcome import Outcome

_NO_LIKENESS = Likeness(None, None)


def extracted(extractor: Extractor, article: Outcome, text: str, *, keep_text: bool = False) -> Outcome:
    """The outcome of extracting `text`.

    Args:
        extractor: does the work.
        article: what is known before: id, source, title, published, and problems of reading.
        text: the body.
        keep_text: put the body into the tables.
    """
    problems = list(article.problems)
    article = article._replace(
        characters=len(text), text=text if keep_text and len(text) <= extractor.config.max_chars else None
    )
    try:
        same = likeness(text) if len(text) <= extractor.config.max_chars else _NO_LIKENESS
        try:
            found = extractor.extract_with_sentences(
                text, published=article.published, title=article.title, id=article.article_id
            )
        except InputTooLarge:
            raise
        except ValueError as error:
            if article.published is None:
                raise
            problems.append(Problem("published", f"the publication date was left out: {error}", lost=False))
            found = extractor.extract_with_sentences(text, title=article.title, id=article.article_id)
    except InputTooLarge as error:
        message = (
            f"the text has {error.length:,} characters, more than the limit of {error.limit:,}; "
            "split it into articles or raise the limit with --max-chars"
        )
        return failed(article, Problem("too-large", message))
    except LexiconError:  # no article will fare better
        raise
    except Exception as error:  # a defect of ours must not cost the run its other articles
        if is_memory_shortage(error):
            return failed(article, no_memory())
        message = f"the extractor failed: {type(error).__name__}: {error}; please report it with the article"
        return failed(article, Problem("internal", message))
    return article._replace(
        status="ok",
        body_hash=same.body_hash,
        signature=same.signature,
        extraction=found.extraction,
        problems=tuple(problems),
        body=text,
        sentences=found.sentences,
    )


def no_memory() -> Problem:
    """The problem of an article for which there was not enough memory: that passes, so it may be tried again."""
    return Problem(
        "memory", "there was not enough memory for it; run again to try it once more, with fewer workers if it stays so"
    )


def failed(article: Outcome, problem: Problem) -> Outcome:
    """The outcome of an article that was lost to `problem`."""
    return article._replace(status="error", extraction=None, problems=(*article.problems, problem))
