"""Of all that says that a name of a body begins at a token, what reads furthest."""

from __future__ import annotations

from beritaextract.entities.bodies.named_by_noun import find_named_by_noun, noun_in_front
from beritaextract.entities.bodies.organisations import (
    Organisation,
    find_ended,
    find_explained,
    find_spelt_out,
    find_whole_organisation,
)
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import BODY, NAME


def choose_organisation(
    table: TokenTable, at: int, limit: int, triggers: int
) -> tuple[Organisation | None, int | None]:
    """The body that begins at token `at`, and the index of the noun in front that alone gives it away.

    Args:
        table: the article.
        at: index of the first token.
        limit: index behind the last token of the sentence.
        triggers: what the token can trigger.
    """
    named, explained = find_named_by_noun(table, at, limit), find_explained(table, at, limit)
    if named is None and triggers & NAME:
        named = find_ended(table, at, limit)
    known = triggers & BODY or at in table.tagged.other or table.texts[at] in table.acronyms
    if named is None and explained is None and not known:
        return None, None
    found = find_whole_organisation(table, at, limit)
    for longer in (find_spelt_out(table, at, limit), explained):
        if longer is not None and (found is None or found.end < longer.end):
            found = longer
    if found is None and table.texts[at] in table.acronyms:
        found = Organisation(at, at + 1, "known", None)
    return (found, None) if found is not None else (named, noun_in_front(table, at))
