"""Direct speech: which quotations somebody utters, with which cue, and the words that say who."""

from __future__ import annotations

from beritaextract.claims import beside, who
from beritaextract.claims.beside import Beside
from beritaextract.claims.labels import Labels
from beritaextract.claims.matches import ClaimMatch, Source
from beritaextract.claims.mentions import Mentions, told
from beritaextract.claims.quotes import Quotation
from beritaextract.claims.words import words
from beritaextract.matches import Decision, Doubtful, Range
from beritaextract.text import Document

# Characters before a quotation that are looked at to tell whether a sentence begins with it.
_NEAR = 200


def judge(
    document: Document,
    mentions: Mentions,
    quotations: list[Quotation],
    trace: list[Decision] | None,
    doubts: list[Doubtful] | None,
) -> tuple[list[ClaimMatch], set[int]]:
    """The quotations that are claims, and the offsets of the cues that they use up.

    `doubts` takes a line for each label that leaves the speaker open.
    """
    claims: list[ClaimMatch] = []
    labels = Labels(document, mentions)
    used: set[int] = set()
    previous: tuple[Quotation, Beside | None] | None = None
    for number, quotation in enumerate(quotations):
        following = quotations[number + 1].open if number + 1 < len(quotations) else len(document.text)
        content = _content(document.view, quotation)
        cue: Beside | None = None
        label: Source | None = None
        refusal = _refused_at_once(document, quotation, content)
        if refusal is None:
            cue = (
                beside.behind(document, mentions, quotation, following)
                or beside.in_front(document, mentions, quotation, previous[0].close if previous else 0)
                or beside.shared(document, quotation, previous)
            )
            if cue is None:
                label = labels.source(quotation.open, quotation.close)
            if cue is None and label is None:
                cue = beside.told_after(document, mentions, quotation)
            if cue is None and label is None:
                refusal = _not_uttered(document, quotation, content)
        if refusal is not None:
            if trace is not None:
                trace.append(Decision(content.start, content.end, "claims", False, *refusal))
            continue
        claim = _claim(content, cue, label)
        claims.append(claim)
        if cue is not None:
            used.add(cue.range.start)
        if label is not None and label.mention is None and doubts is not None:
            doubts.append(Doubtful(*content, "the label of this quotation names nobody for certain"))
        if trace is not None:
            reason = _reason(document, cue, label)
            trace.append(Decision(content.start, content.end, "claims", True, claim.rule, reason))
        previous = (quotation, cue)
    return claims, used


def _claim(content: Range, cue: Beside | None, label: Source | None) -> ClaimMatch:
    if cue is not None:
        return ClaimMatch(
            content, "direct", cue.range, cue.form.lemma, cue.form.act, cue.source, agentless=False, rule=cue.rule
        )
    rule = "claims.direct.label" if label else "claims.direct.bare"
    source = label or who.NOBODY
    return ClaimMatch(content, "direct", None, None, "say" if label else None, source, agentless=False, rule=rule)


def _reason(document: Document, cue: Beside | None, label: Source | None) -> str:
    if cue is not None:
        return f"a quotation with the cue {cue.range.of(document.text)!r}; {told(document, cue.source)}"
    if label is not None:
        return f"a quotation with a label; {told(document, label)}"
    return "a whole sentence in quotation marks, without a cue of its own: whoever spoke last may go on"


def _content(view: str, quotation: Quotation) -> Range:
    """The words between the marks, without a comma just before the closing one."""
    start, end = quotation.start, quotation.end
    while end > start and (view[end - 1].isspace() or view[end - 1] == ","):
        end -= 1
    return Range(start, end)


def _refused_at_once(document: Document, quotation: Quotation, content: Range) -> tuple[str, str] | None:
    view = document.view
    if not any(char.isalpha() for char in view[content.start : min(content.end, content.start + 200)]):
        return ("claims.direct.empty", "no word stands between the marks")
    return None


def _not_uttered(document: Document, quotation: Quotation, content: Range) -> tuple[str, str] | None:
    """Why a quotation without cue or label is none that somebody utters; None where it reads like speech."""
    view = document.view
    if document.headline is not None and document.headline.contains(Range(quotation.open, quotation.open + 1)):
        return ("claims.direct.headline", "nobody is named for the words of a headline")
    uttered = view[content.start : min(content.end, content.start + 400)].split()
    index = document.token_at(quotation.open) - 1
    before = document.tokens[index].text.lower() if index >= 0 else ""
    paragraph = document.paragraphs[document.paragraph_at(quotation.open)]
    near = view[max(paragraph.start, quotation.open - _NEAR) : quotation.open].rstrip()
    alone = not near and quotation.open - paragraph.start <= _NEAR
    last = near[-1:]
    if not alone and before in words("titles"):
        return ("claims.direct.title", f"{before!r} introduces a title, a name or a slogan")
    if not alone and last not in '.!?…:”“"»’)]':
        return ("claims.direct.scare", "words in quotation marks inside a sentence, without a cue")
    if len(uttered) < 3:
        return ("claims.direct.short", "one or two words between quotation marks, without a cue")
    rest = view[quotation.close : min(paragraph.end, quotation.close + 40)].lstrip()
    if rest and not (rest[0].isupper() or rest[0].isdigit() or rest[0] in '“”"(‘['):
        return ("claims.direct.scare", "the sentence goes on behind the quotation without a cue")
    first = view[content.start]
    if not (first.isupper() or first.isdigit() or first in "…(.‘'["):
        return ("claims.direct.scare", "it does not begin like a sentence, and has no cue")
    return None
