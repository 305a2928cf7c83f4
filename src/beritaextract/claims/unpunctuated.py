"""Inverted cues without the comma before them: `Tahun ini lanjut Rina, …`, `Acara itu kata Rina akan digelar`."""

from __future__ import annotations

from beritaextract.claims.cues import Cue
from beritaextract.claims.postverbal_source import FoundSource, find_postverbal_source
from beritaextract.claims.readings import SentenceState, known
from beritaextract.claims.words import looks_like_clause, words
from beritaextract.language import looks_like_verb

# How many tokens behind a source are looked at to tell a clause.
_CLAUSE = 60


def without_commas(scene: SentenceState, cue: Cue, limit: int) -> FoundSource | None:
    """`Masih kata dia, …`, `Tahun ini lanjut Rina, …`: no comma before the cue, but one right behind who speaks."""
    tokens = scene.document.tokens
    if cue.form.voice != "base" or cue.form.act not in ("say", "add") or cue.token + 1 >= len(tokens):
        return None
    before = tokens[cue.first - 1].text.lower()
    if tokens[cue.first].text.istitle() or before in words("cue_blockers"):
        return None
    if cue.form.lemma != "kata" and looks_like_verb(before):
        return None  # `Menanggapi komentar Rina, …`: a noun
    found = find_postverbal_source(scene.document, scene.mentions, cue.token + 1, limit)
    if found is None or not known(found.source) or found.start != tokens[cue.token + 1].start:
        return None
    behind = scene.document.token_at(found.end - 1) + 1
    if behind >= len(tokens) or tokens[behind].start >= limit:
        return None
    if tokens[behind].text in (",", "yakni", "yaitu"):
        return found
    person = found.source.kind == "pronoun" or (
        found.source.mention is not None and found.source.mention.kind == "person"
    )
    return found if cue.form.lemma == "kata" and person and _is_split(scene, cue, behind, limit) else None


def _is_split(scene: SentenceState, cue: Cue, behind: int, limit: int) -> bool:
    """`Acara itu kata Rina akan digelar besok`: a cue without any comma, between the parts of one clause."""
    document = scene.document
    front = document.tokens[scene.first : cue.first]
    last = min(behind + _CLAUSE, document.token_at(limit - 1) + 1)
    rest = document.tokens[behind:last]
    fronted = front[0].text.lower() in words("fronted_adjuncts") or front[0].text.lower() in words("prepositions")
    whole = looks_like_clause(front) and not fronted
    return not whole and rest[0].text.islower() and looks_like_clause(rest)
