"""What goes in, a claim of an article, and what comes out, an utterance that several articles report."""

from __future__ import annotations

from typing import Literal, NamedTuple

Agreement = Literal[
    "same",  # whoever names a speaker names the same
    "body",  # some name an organisation, others somebody who speaks for it
    "open",  # nobody names a speaker
    "different",  # articles give the words to different speakers
]


class Utterance(NamedTuple):
    """A claim of an article that is long enough to be known again.

    Attributes:
        article_id, claim_id: the key of the row in the table `claims`.
        form: key of its words: equal for equal words.
        text: the claim, verbatim.
        kind: direct or indirect.
        day: day of the article, ISO 8601, or None.
        outlet: who published the article, or None.
        original: the article of which this one is a copy, or None.
        speaker_id: the speaker of the article, or None.
        speaker: the name of the speaker; None where the text leaves open who it is, or names nobody: `seorang warga`.
        speaker_kind: person, organisation or unnamed.
        affiliations: the organisations of a person.
        identity: `person_id` or `organisation_id`, where `beritaextract people` was asked.
    """

    article_id: str
    claim_id: str
    form: int
    text: str
    kind: str
    day: str | None = None
    outlet: str | None = None
    original: str | None = None
    speaker_id: str | None = None
    speaker: str | None = None
    speaker_kind: str | None = None
    affiliations: tuple[str, ...] = ()
    identity: str | None = None

    @property
    def story(self) -> str:
        """The article, or that of which it is a copy."""
        return self.original or self.article_id


class Occurrence(NamedTuple):
    """An utterance as one article reports it; `similarity` to the longest form is the share of the shorter in both."""

    utterance: Utterance
    similarity: float


class Quotation(NamedTuple):
    """The same utterance in several articles.

    Attributes:
        id: `q1`, `q2`, … by number of articles, then words.
        text: its longest form; of several the first.
        kind: `direct` where any article quotes it.
        words: how many words the longest form has.
        articles: in how many articles, each copy of another left out.
        copies: how many articles more are copies of them.
        outlets: who published it, the first first.
        first, last: days of the first and the last article.
        first_article, first_outlet: where it was seen first, as far as days are known.
        speaker: the name most often given.
        speakers: all names given, the most frequent first.
        identity: the person or organisation most often behind it.
        attributed: in how many claims a speaker is named.
        agreement: whether articles agree on the speaker.
        forms: in how many wordings.
        occurrences: the claims, in the order of time.
    """

    id: str
    text: str
    kind: str
    words: int
    articles: int
    copies: int
    outlets: tuple[str, ...]
    first: str | None
    last: str | None
    first_article: str
    first_outlet: str | None
    speaker: str | None
    speakers: tuple[str, ...]
    identity: str | None
    attributed: int
    agreement: Agreement
    forms: int
    occurrences: tuple[Occurrence, ...]
