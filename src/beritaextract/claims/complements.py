"""What a cue governs: whether the words behind it are its content, or an object that says nothing."""

from __future__ import annotations

from collections.abc import Sequence

from beritaextract.claims.matches import Source
from beritaextract.claims.words import looks_like_clause, words
from beritaextract.language import looks_like_verb
from beritaextract.language.reporting_verbs import Form
from beritaextract.text import Token

_WORTH = frozenset("pentingnya perlunya urgensi".split())
# Prepositions: what they open is an adjunct of the verb.
_NO_OBJECT = frozenset("hingga sampai sebagai ke dari atas dengan terhadap".split())
_BIDDEN = frozenset(("agar", "untuk", "supaya"))


def is_complement(form: Form, joint: str, tokens: Sequence[Token], source: Source, named: str) -> bool:
    """Whether `tokens`, joined to the cue by `joint` (`bahwa`, a comma, `agar` or nothing), are its content.

    `source` is the subject, and `named` its words.
    """
    if joint in (",", "bahwa", ":"):
        return True
    solid = [token for token in tokens[:30] if token.text[0].isalnum()]
    if not solid:
        return False
    head = solid[0].text.lower()
    if head == "hal":
        return looks_like_clause(tokens)
    if form.bare != "any" and head in words("courtesy_objects"):
        return False
    if form.act == "ask" and head in words("request_objects"):
        return False
    if head in _WORTH or (head in words("interrogatives") and form.bare != "never"):
        return True
    if joint == "agar":
        return form.bare != "never"
    if form.lemma == "ingin" and looks_like_verb(head):
        return False  # `ingin membeli` is a wish for oneself, not a word to others
    if form.bare == "any":
        if len(solid) == 1:
            return form.lemma == "aku" and not head.endswith("nya")  # `mengaku kaget`, but not `mengakui perbuatannya`
        return head not in _NO_OBJECT or looks_like_clause(tokens)
    if form.bare == "clause":
        return looks_like_clause(tokens) or (form.lemma == "catat" and _keeps_records(source, named))
    if form.bare == "charge":
        return head in words("deniable_objects")
    if form.bare == "errand":
        return any(token.text.lower() in _BIDDEN for token in tokens[:15])
    if form.bare == "bid":
        return looks_like_clause(tokens) or any(token.text.lower() in _BIDDEN for token in tokens[:15])
    return False


def _keeps_records(source: Source, named: str) -> bool:
    """`BPS mencatat 29 kejadian` reports; a country or a company that `mencatat kenaikan` does not.

    `named` is the name; an agency goes by letters or by more than one word.
    """
    mention = source.mention
    if mention is None:
        return False
    if named.isupper() or named.lower().partition(" ")[0] in words("record_keepers"):
        return True
    return mention.kind == "organisation" and " " in named
