"""Gold → labelled spans and links: where the annotation of an article stands in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from beritaextract.annotation.model import Annotated, Link, Span
from beritaextract.evaluation.gold import GoldArticle, GoldClaim, GoldDate, GoldFigure, GoldSpan, GoldSpeaker
from beritaextract.tables.columns import clean

_LISTS = ("speakers", "claims", "figures", "dates")
_BEFORE, _AFTER = 250, 200  # how far from a claim its cue is looked for, in code points

Pair = tuple[int, int]


def annotated(article: GoldArticle) -> Annotated:
    """The article as annotation tools see it.

    Names, posts and cues of gold that has no spans for them are looked for in the text; what is not found word by word
    travels as an attribute, so that nothing is lost.  Half a surrogate pair, which no tool takes, becomes U+FFFD.
    """
    return _Spans(article.model_copy(update={"text": clean(article.text)})).done()


class _Spans:
    def __init__(self, article: GoldArticle) -> None:
        self._article = article
        self._spans: list[Span] = []
        self._links: list[Link] = []
        self._mentions: dict[str, list[Span]] = {}
        self._taken: set[Pair] = set()
        self._linked: dict[tuple[str, int, int], str] = {}

    def done(self) -> Annotated:
        article = self._article
        for speaker in article.speakers or ():
            self._speaker(speaker)
        for claim in article.claims or ():
            self._claim(claim)
        for figure in article.figures or ():
            self._add(figure.kind, (figure.start, figure.end), **figure_attributes(figure))
        for date in article.dates or ():
            self._add("date", (date.start, date.end), **date_attributes(date))
        order = {label: number for number, label in enumerate(("direct", "indirect"))}
        spans = sorted(self._spans, key=lambda span: (span.start, -span.end, order.get(span.label, 2)))
        names = {span.id: f"T{number}" for number, span in enumerate(spans, 1)}
        return Annotated(
            article.id,
            article.text,
            article.date,
            article.title,
            tuple(Span(names[span.id], span.label, span.start, span.end, span.attributes) for span in spans),
            tuple(Link(link.label, names[link.source], names[link.target]) for link in self._links),
            tuple(name for name in _LISTS if getattr(article, name) is None),
        )

    def _add(self, label: str, where: Pair, **attributes: str | None) -> Span:
        given = {name: value for name, value in attributes.items() if value}
        span = Span(str(len(self._spans)), label, *where, given)
        self._spans.append(span)
        return span

    def _linked_span(self, label: str, where: Pair) -> str:
        """The id of a span that several links may lead to: two claims have one cue, two speakers one post."""
        key = (label, *where)
        if key not in self._linked:
            self._linked[key] = self._add(label, where).id
        return self._linked[key]

    def _speaker(self, speaker: GoldSpeaker) -> None:
        where = _pair(speaker.name_span) or self._place_of_name(speaker.name)
        mentions = [(mention.start, mention.end) for mention in speaker.mentions]
        around = next((mention for mention in mentions if mention[0] <= where[0] and where[1] <= mention[1]), where)
        posts = {name: self._post(speaker, name) for name in ("role", "affiliation")}
        main = self._add(
            speaker.kind,
            around,
            key=speaker.key,
            name=None if self._says(around, speaker.name) else speaker.name,
            **{name: attribute for name, (_, attribute) in posts.items()},
        )
        self._taken.add(around)
        self._mentions[speaker.key] = [main]
        for name, (post, _) in posts.items():
            if post is not None:
                self._links.append(Link(name, main.id, self._linked_span(name, post)))
        for mention in mentions:
            if mention != around:
                other = self._add(speaker.kind, mention)
                self._mentions[speaker.key].append(other)
                self._links.append(Link("same_as", other.id, main.id))

    def _place_of_name(self, name: str) -> Pair:
        """The first place of a name that no other speaker has; of a name in other words, that of its longest word."""
        places = list(_places(name, self._article.text))
        for word in sorted(name.split(), key=len, reverse=True):
            if places:
                break
            places = list(_places(word, self._article.text))
        free = next((place for place in places if place not in self._taken), None)
        return free or (places[0] if places else (0, min(1, len(self._article.text))))

    def _post(self, speaker: GoldSpeaker, name: str) -> tuple[Pair | None, str | None]:
        """Where a post stands, and what its words there do not say."""
        words = getattr(speaker, name)
        if not words:
            return None, None
        where = _pair(getattr(speaker, f"{name}_span")) or next(_places(words, self._article.text), None)
        return where, None if where and self._says(where, words) else words

    def _claim(self, claim: GoldClaim) -> None:
        where = _pair(claim.cue_span) or self._place_of_cue(claim)
        said = self._add(
            claim.kind,
            (claim.start, claim.end),
            cue=None if where and claim.cue and self._says(where, claim.cue) else claim.cue,
        )
        if where is not None:
            self._links.append(Link("cue", said.id, self._linked_span("cue", where)))
        if claim.speaker is not None:
            beside = where or (claim.start, claim.end)
            nearest = min(self._mentions[claim.speaker], key=lambda mention: _gap((mention.start, mention.end), beside))
            self._links.append(Link("said_by", said.id, nearest.id))

    def _place_of_cue(self, claim: GoldClaim) -> Pair | None:
        """The nearest place of the cue outside the claim."""
        if not claim.cue:
            return None
        text = self._article.text
        first = max(0, claim.start - _BEFORE)
        near = [
            (first + start, first + end)
            for start, end in _places(claim.cue, text[first : claim.end + _AFTER])
            if first + end <= claim.start or first + start >= claim.end
        ]
        return min(near, key=lambda at: _gap(at, (claim.start, claim.end)), default=None)

    def _says(self, where: Pair, words: str) -> bool:
        return self._article.text[where[0] : where[1]] == words


def _pair(span: GoldSpan | None) -> Pair | None:
    return None if span is None else (span.start, span.end)


def _gap(one: Pair, other: Pair) -> int:
    """The code points between two stretches, 0 where they touch or overlap."""
    return max(one[0] - other[1], other[0] - one[1], 0)


def _places(words: str, text: str) -> Iterator[Pair]:
    """Where the words stand whole, as written or, behind those places, in other letters."""
    parts = r"\s+".join(map(re.escape, words.split()))
    if not parts:
        return
    seen: set[Pair] = set()
    for flags in (0, re.IGNORECASE):
        for match in re.finditer(rf"(?<!\w){parts}(?!\w)", text, flags):
            if match.span() not in seen:
                seen.add(match.span())
                yield match.span()


def figure_attributes(figure: GoldFigure) -> dict[str, str]:
    """What a figure says besides its place and kind; what goes without saying is left out."""
    numbers = {name: getattr(figure, name) for name in ("value", "low", "high")}
    given = {
        **{name: None if number is None else format(number, "f") for name, number in numbers.items()},
        "unit": figure.unit,
        "modifier": figure.modifier if figure.modifier != "exact" else None,
        "vague": "yes" if figure.vague else None,
        "per": figure.per,
        "subject": figure.subject,
    }
    return {name: value for name, value in given.items() if value}


def date_attributes(date: GoldDate) -> dict[str, str]:
    """What a date says besides its place."""
    return {"value": date.value}
