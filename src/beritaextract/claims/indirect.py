"""Reported speech without quotation marks: which cues of a sentence make a record.

Every sentence is read from left to right.  A cue that has the shape of speech takes its content, and cues inside that
content stay silent: of nested cues only the outer one makes a record.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from beritaextract.claims import agentless_passives, constructions, parentheticals, passives
from beritaextract.claims.cues import BAGI, MASIH, MENURUT, Cue, find_cues
from beritaextract.claims.matches import ClaimMatch, Source
from beritaextract.claims.mention_index import MentionIndex, told
from beritaextract.claims.readings import Reading, SentenceState, known
from beritaextract.claims.source_formulas import NO_FORMULA, opens_formula, source_formula
from beritaextract.claims.subjects import find_subject
from beritaextract.claims.words import words
from beritaextract.log import Log
from beritaextract.matches import Range, RangeSet
from beritaextract.rules import Rule
from beritaextract.text import Document

NESTED = Rule(
    "claims.indirect.nested",
    "it stands inside the content of another cue",
    examples=("Camat Rina Wijaya mengatakan, warga meminta pompa baru.",),
    counterexamples=("Camat Rina Wijaya mengatakan, warga sudah pulang.",),
)
OUTER = Rule(
    "claims.indirect.outer",
    "a later cue tells the sentence as a whole",
    examples=("Pompa itu dinilai rusak, kata Camat Rina Wijaya.",),
    counterexamples=("Pompa itu dinilai rusak.",),
)
BESIDE_QUOTES = Rule(
    "claims.indirect.direct-only",
    "it is a cue beside quotation marks alone",
    examples=("Camat Rina Wijaya berteriak, warga menoleh.",),
    counterexamples=("“Awas,” teriak Camat Rina Wijaya.",),
)


def find_indirect_claims(
    document: Document,
    mentions: MentionIndex,
    quoted: RangeSet,
    silent: RangeSet,
    used: Mapping[int, Source],
    spoken: Sequence[Range],
    *,
    log: Log,
) -> Iterator[ClaimMatch]:
    """The indirect claims, in text order of their cues.

    Args:
        document: the article.
        mentions: those of the entity layer.
        quoted: the direct claims with their marks; no cue is read inside them.
        silent: titles and terms in quotation marks; nor inside these.
        used: the cues that direct claims have taken, by offset, with who speaks there.
        spoken: the contents of the direct claims, in text order.
        log: takes every decision.
    """
    by_sentence: dict[int, list[Cue]] = {}
    for cue in find_cues(document, quoted, used, log=log, silent=silent):
        by_sentence.setdefault(document.sentence_at(cue.start), []).append(cue)
    last: Range | None = None
    beside = sorted(used)
    for number, cues in by_sentence.items():
        if number >= 0:
            sentence = document.sentences[number]
            direct = bisect_left(spoken, cues[0].start, key=itemgetter(0))
            before = max(filter(None, (last, spoken[direct - 1] if direct else None)), default=None)
            taken = bisect_left(beside, cues[0].start)
            source = used[beside[taken - 1]] if taken and beside[taken - 1] >= sentence.start else None
            for claim in _sentence(document, mentions, quoted, sentence, cues, source, before, log):
                last = None if claim.agentless else claim.range
                yield claim


def _sentence(
    document: Document,
    mentions: MentionIndex,
    quoted: RangeSet,
    sentence: Range,
    cues: list[Cue],
    shared: Source | None,
    before: Range | None,
    log: Log,
) -> Iterator[ClaimMatch]:
    first = document.token_at(sentence.start)
    if document.tokens[first].start < sentence.start:
        first += 1
    offsets = frozenset(cue.start for cue in cues if not cue.form.only)
    covered = sentence.start
    for number, cue in enumerate(cues):
        if cue.start < covered:
            result: Reading | Rule = NESTED
        elif cue.form.only == "direct" and not opens_formula(document, first, cue):
            result = BESIDE_QUOTES
        elif _credits_page(document, first, cue):
            result = NO_FORMULA
        else:
            limit = _limit(document, quoted, cue.end, sentence.end)
            scene = SentenceState(document, mentions, covered, first, offsets, shared)
            outer = _gives_way(scene, cue, cues[number + 1 : number + 9], limit)
            result = OUTER if outer else _shape(scene, cue, limit)
        if isinstance(result, Rule):
            log.refused(result, cue.start, cue.end)
            continue
        result = agentless_passives.goes_on_with(document, result, before)
        before = None if result.agentless else result.content
        covered = max(covered, result.content.end, cue.end)
        shared = result.source
        if log.explaining:
            reason = f"what {document.text[cue.start : cue.end]!r} governs; {told(document, result.source)}"
            log.took(result.rule, *result.content, reason)
        yield ClaimMatch(
            range=result.content,
            kind="indirect",
            cue=Range(cue.start, cue.end),
            cue_lemma=cue.form.lemma,
            act=result.act,
            source=result.source,
            agentless=result.agentless,
            rule=result.rule,
            construction=result.construction,
            polarity=result.polarity,
            topic=result.topic,
        )


def _credits_page(document: Document, first: int, cue: Cue) -> bool:
    """`…, melansir Antara`: no formula in front, and no subject that reports either (`Antara melansir, …`)."""
    if cue.form.only != "opening" or cue.form.voice != "active" or opens_formula(document, first, cue):
        return False
    joint = document.tokens[cue.token + 1].text if cue.token + 1 < len(document.tokens) else "."
    return joint not in (",", "bahwa")


def _shape(scene: SentenceState, cue: Cue, limit: int) -> Reading | Rule:
    """The reading that fits the form of the cue."""
    form = cue.form
    if opens_formula(scene.document, scene.first, cue):
        return source_formula(scene, cue, limit)
    if form is MASIH:
        return parentheticals.goes_on_speaking(scene, cue, limit)
    if form is MENURUT or form is BAGI:
        return parentheticals.menurut(scene, cue, limit)
    if form.voice == "active":
        return constructions.active(scene, cue, limit)
    if form.voice == "object":
        return constructions.object_voice(scene, cue, limit)
    if form.voice == "passive":
        return passives.passive(scene, cue, limit)
    if form.voice == "noun" or (form.voice == "clitic" and scene.document.view[cue.end : cue.end + 1] == ":"):
        return passives.noun(scene, cue, limit)
    if form.voice == "clitic" and scene.document.view[cue.start : cue.start + 2].lower() == "di":
        return passives.passive_clitic(scene, cue, limit)
    if form.voice == "base" and form.person and _has_subject_alone(scene, cue):
        return constructions.active(scene, cue, limit)
    return parentheticals.inverted(scene, cue, limit)


def _has_subject_alone(scene: SentenceState, cue: Cue) -> bool:
    """`Camat Rina Wijaya, ajak warga untuk …`: who speaks and a comma alone before a bare bid, as in headlines."""
    tokens = scene.document.tokens
    comma = cue.first - 1
    if comma <= scene.first or tokens[comma].text != ",":
        return False
    behind = scene.mentions.at(tokens[cue.token + 1].start) if cue.token + 1 < len(tokens) else None
    if behind is not None and behind.kind in ("person", "post") and tokens[cue.token + 1].text[0].isupper():
        return False  # `Rina, pinta Camat Budi, …`: she is what he speaks of; but `Rina, ajak santri Budi …`
    mention = scene.mentions.at(tokens[scene.first].start)
    speaks = mention is not None and mention.kind in ("person", "post", "organisation")
    return speaks and mention is not None and mention.phrase.end == tokens[comma - 1].end


def _limit(document: Document, quoted: RangeSet, start: int, end: int) -> int:
    """The end of the sentence, or of what stands before the direct quotation that begins in it."""
    if not quoted.hit(start, end):
        return end
    low, high = start, end
    while high - low > 1:  # the longest stretch that touches no quotation
        middle = (low + high) // 2
        if quoted.hit(start, middle):
            high = middle
        else:
            low = middle
    while low > start and document.view[low - 1].isspace():
        low -= 1
    return low


def _gives_way(scene: SentenceState, cue: Cue, later: list[Cue], limit: int) -> bool:
    """Whether a later cue tells the sentence as a whole: passives and opening subordinate clauses give way to it."""
    document = scene.document
    tokens = document.tokens
    opener = tokens[scene.first].text.lower()
    formula = opens_formula(document, scene.first, cue)
    passive = cue.form.voice in ("passive", "noun") or formula
    # `Dilanjutkannya pembangunan itu, kata Rina, …`
    nominal = cue.form.voice == "clitic" and document.view[cue.start : cue.start + 2].lower() == "di"
    # `Jelang pelantikan, Rina mengatakan ingin …`: behind its comma stands the main clause
    fronted = "," in document.view[tokens[scene.first].start : cue.start]
    opens = opener in words("subordinators") or opener in ("dalam", "selain")
    subordinate = cue.form.voice == "active" and opens and not fronted
    if not subordinate and not passive and not nominal:
        return cue.form.voice == "active" and _is_told_by_another(scene, later, limit)
    for other in later:
        if other.start >= limit:
            return False
        if "," not in document.view[cue.end : other.start]:
            continue
        if formula and other.form.voice == "active":
            if isinstance(constructions.active(scene, other, limit), Reading):
                return True
            continue
        if other.form is MENURUT:
            return True
        if other.form.voice in ("base", "clitic") and parentheticals.parenthesis(scene, other, limit) is not None:
            return True
        if other.form.voice == "active" and not nominal:
            found = find_subject(document, scene.mentions, scene.first, other.first)
            if passive and found.source.kind != "none" and document.view[other.end : other.end + 1] == ",":
                return True
            before = document.token_at(found.start) - 1
            if found.source.kind != "none" and before > cue.token and tokens[before].text == ",":
                return True
    return False


def _is_told_by_another(scene: SentenceState, later: list[Cue], limit: int) -> bool:
    """`Warga mengaku resah, kata Rina.`: a plain verb of saying behind the last comma takes the sentence as a whole."""
    tokens = scene.document.tokens
    for other in later:
        if other.start >= limit:
            return False
        if other.form.voice != "base" or other.form.act != "say" or tokens[other.first - 1].text != ",":
            continue
        found = parentheticals.parenthesis(scene, other, limit)
        if found is not None and known(found.source) and found.source.kind != "pronoun":
            return True
    return False
