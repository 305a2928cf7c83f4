"""Direct speech: which quotations somebody utters, with which cue, and the words that say who."""

from __future__ import annotations

from typing import Final

from beritaextract.claims.accounts import account_before
from beritaextract.claims.direct_cues import DirectCue, cue_between
from beritaextract.claims.direct_cues_behind import cue_after, cue_of_next_sentence
from beritaextract.claims.direct_cues_in_front import cue_before
from beritaextract.claims.labels import Labels
from beritaextract.claims.matches import ClaimMatch, Source
from beritaextract.claims.mention_index import MentionIndex, told
from beritaextract.claims.postverbal_source import NOBODY
from beritaextract.claims.quotations import Quotation
from beritaextract.claims.unuttered import NEAR, NO_SENTENCE, SCARE_QUOTES, SENTENCE_GOES_ON, TITLE, not_uttered
from beritaextract.claims.words import words
from beritaextract.language.reporting_verbs import bare_cues
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text import Document

LABEL = Rule(
    "claims.direct.label",
    "a quotation with a label that says who speaks",
    examples=("Camat Rina Wijaya hadir.\n\nRina Wijaya: “Kami siap berangkat ke sana.”",),
    counterexamples=("“Kami siap berangkat ke sana,” kata Camat Rina Wijaya.",),
)
BARE = Rule(
    "claims.direct.bare",
    "a whole sentence in quotation marks, without a cue of its own: whoever spoke last may go on",
    examples=("“Kami siap,” kata Camat Rina Wijaya.\n\n“Besok kami berangkat ke sana.”",),
    counterexamples=("“Kami siap berangkat ke sana,” kata Camat Rina Wijaya.",),
)
POSTED = Rule(
    "claims.direct.posted",
    "the wording of a post: whoever owns the account says it",
    examples=("Akun Facebook “Kabar Desa” mengunggah foto dengan narasi: “Pompa itu meledak kemarin.”",),
    counterexamples=("Camat Rina Wijaya hadir. Unggahan itu disertai narasi: “Pompa itu meledak kemarin.”",),
)
WORDING = Rule(
    "claims.direct.wording",
    "the wording of a text, which nobody in the article says",
    examples=("Camat Rina Wijaya membantah kabar itu. Unggahan itu disertai narasi: “Pompa itu meledak kemarin.”",),
    counterexamples=("“Kami siap,” kata Camat Rina Wijaya.\n\n“Besok kami berangkat ke sana.”",),
)
EMPTY_QUOTATION = Rule(
    "claims.direct.empty",
    "no word stands between the marks",
    examples=('Ia membawa "123" saja.',),
    counterexamples=('Ia membawa "tas" saja.',),
)
STRAY_CUE = Rule(
    "claims.direct.stray-cue",
    "a cue alone between the marks is not something said",
    examples=("Ada tulisan “ujar” di dinding itu.",),
    counterexamples=("“Kami siap,” ujar Camat Rina Wijaya.",),
)
WHOLE_ARTICLE = Rule(
    "claims.direct.whole-article",
    "a dateline stands behind the opening mark: the marks were set around the article itself",
    examples=('"Sleman, Melati Pos -- Presiden meresmikan pompa baru pada Senin pagi."',),
    counterexamples=('"Sleman, kota kami, sudah siap," kata Camat Rina Wijaya.',),
)
PAGE_LABEL = Rule(
    "claims.direct.teaser",
    "the title of a video or a picture of the page",
    examples=("Camat Rina Wijaya hadir.\n\n“Video: Maling Kawakan Ditangkap Warga”",),
    counterexamples=("“Video itu palsu,” kata Camat Rina Wijaya.",),
)
_TEASER = regex.compile(r"(?:Video|VIDEO|Foto|FOTO)\s?:\s?\p{Lu}")
_DATELINE = regex.compile(r"\p{Lu}[\p{L} ]{2,30},\s[\p{L}. ]{3,30}\s(?:--|–|—)\s")
# The most words that a term in quotation marks has.
_TERM: Final = 6


def find_direct_claims(
    document: Document, mentions: MentionIndex, quotations: list[Quotation], *, log: Log
) -> tuple[list[ClaimMatch], dict[int, Source], list[Range]]:
    """The quotations that are claims; the cues that they use up, by offset, with who speaks there; titles and terms.

    `log` takes a doubt for each label that leaves the speaker open.
    """
    claims: list[ClaimMatch] = []
    titled: list[Range] = []
    labels = Labels(document, mentions)
    used: dict[int, Source] = {}
    previous: tuple[Quotation, DirectCue | None] | None = None
    for number, quotation in enumerate(quotations):
        following = quotations[number + 1].open if number + 1 < len(quotations) else len(document.text)
        content = _content(document.view, quotation)
        cue: DirectCue | None = None
        label: Source | None = None
        refusal = None if _has_letter(document.view, content) else EMPTY_QUOTATION
        if content.of(document.view).lower() in bare_cues():
            refusal = STRAY_CUE
        elif _TEASER.match(document.view, content.start, content.end) is not None:
            refusal = PAGE_LABEL
        elif _DATELINE.match(document.view, content.start, content.end) is not None:
            refusal = WHOLE_ARTICLE
        if refusal is None and _is_term(document, quotation):
            refusal = TITLE
        if refusal is None:
            cue = (
                cue_after(document, mentions, quotation, following)
                or cue_between(document, quotation, previous)
                or cue_before(document, mentions, quotation, previous[0].close if previous else 0, titled)
            )
            if cue is None:
                label = labels.source(quotation.open, quotation.close)
            if cue is None and label is None:
                cue = cue_of_next_sentence(document, mentions, quotation)
            if cue is None and label is None:
                refusal = not_uttered(document, quotation, content)
            if refusal is NO_SENTENCE and _is_wording(document, quotation):
                refusal = None  # `dengan narasi: “awas banjir besok”`
        if refusal is not None:
            log.refused(refusal, content.start, content.end)
            if refusal in (TITLE, SCARE_QUOTES, SENTENCE_GOES_ON) and _is_whole(document, quotation):
                titled.append(Range(quotation.open, quotation.close))
            continue
        claim = _claim(content, cue, label, wording=_is_wording(document, quotation))
        if claim.rule is WORDING and (account := account_before(document, quotation.open)) is not None:
            claim.source, claim.agentless, claim.rule, claim.construction = account, False, POSTED, "label"
        claims.append(claim)
        if cue is not None:
            used[cue.range.start] = cue.source
        if label is not None and label.mention is None:
            log.doubt(*content, "speaker", "the label of this quotation names nobody for certain")
        if log.explaining:
            log.took(claim.rule, *content, _reason(document, cue, label, wording=claim.agentless))
        previous = (quotation, cue)
    return claims, used, titled


def _is_whole(document: Document, quotation: Quotation) -> bool:
    """Whether both marks stand in one sentence, not far from each other: no mark was lost."""
    same = document.sentence_at(quotation.open) == document.sentence_at(quotation.close - 1)
    return same and quotation.close - quotation.open <= NEAR


def _claim(content: Range, cue: DirectCue | None, label: Source | None, *, wording: bool) -> ClaimMatch:
    if cue is not None:
        form = cue.form
        return ClaimMatch(
            content, "direct", cue.range, form.lemma, form.act, cue.source, cue.agentless, cue.rule, cue.construction
        )
    if label is not None:
        return ClaimMatch(content, "direct", None, None, "say", label, False, LABEL, "label")
    if wording:
        return ClaimMatch(content, "direct", None, None, None, NOBODY, True, WORDING, "bare")
    return ClaimMatch(content, "direct", None, None, None, NOBODY, False, BARE, "bare")


def _reason(document: Document, cue: DirectCue | None, label: Source | None, *, wording: bool) -> str:
    if cue is not None:
        return f"a quotation with the cue {cue.range.of(document.text)!r}; {told(document, cue.source)}"
    if label is not None:
        return f"a quotation with a label; {told(document, label)}"
    return WORDING.reason if wording else BARE.reason


def _content(view: str, quotation: Quotation) -> Range:
    """The words between the marks, without a comma just before the closing one."""
    start, end = quotation.start, quotation.end
    while end > start and (view[end - 1].isspace() or view[end - 1] == ","):
        end -= 1
    return Range(start, end)


def _is_wording(document: Document, quotation: Quotation) -> bool:
    """`Unggahan itu disertai narasi: “…”`: the words of a text, and not of whoever spoke last."""
    at = document.token_at(quotation.open - 1)
    if at < 1 or document.tokens[at].text != ":":
        return False
    before = [token.text.lower() for token in document.tokens[max(0, at - 4) : at]]
    return any(word in words("text_nouns") for word in before)


def _is_term(document: Document, quotation: Quotation) -> bool:
    """`Istilah “ruang bersama”, kata Rina, berarti …`: words that are talked about, and that nobody utters there."""
    index = document.token_at(quotation.open) - 1
    if index < 0 or document.tokens[index].text.lower() not in words("term_nouns"):
        return False
    inner = document.view[quotation.start : quotation.end].rstrip()
    return len(inner.split()) <= _TERM and inner[-1:] not in ",.!?"


def _has_letter(view: str, content: Range) -> bool:
    return any(char.isalpha() for char in view[content.start : min(content.end, content.start + 200)])
