"""Whose name is it: full, partial, misspelt or short forms of the name of one person."""

from __future__ import annotations

from collections.abc import Iterable

from beritaextract.entities.matches import Mention
from beritaextract.matches import Doubtful
from beritaextract.speakers.parties import Party
from beritaextract.speakers.words import initials, misspelt, nicknames, post_words, within


def owner_of_name(
    persons: Iterable[Party], words: tuple[str, ...], mention: Mention, doubts: list[Doubtful] | None
) -> Party | None:
    candidates = [p for p in persons if within(words, p.words) or words in p.names]
    if not candidates and (full := nicknames().get(words)):
        candidates = [p for p in persons if within(full, p.words) or within(p.words, full)]
    if not candidates and len(words) <= 2:
        candidates = [p for p in persons if _is_short_for(words, p.words)]
    if not candidates:
        candidates = [
            p
            for p in persons
            if all(any(misspelt(w, o) or w == o for o in p.words) for w in words) and any(len(w) >= 6 for w in words)
        ]
    if len(candidates) > 1:
        candidates = _nearest(candidates, words, mention, doubts)
    return candidates[0] if candidates else None


def _nearest(
    candidates: list[Party], words: tuple[str, ...], mention: Mention, doubts: list[Doubtful] | None
) -> list[Party]:
    """Of several persons with this name the one mentioned last before it."""
    equal = [p for p in candidates if p.words == words]
    if equal:
        return equal
    before = [p for p in candidates if p.last_before(mention.range.start) >= 0]
    chosen = max(before or candidates, key=lambda p: p.last_before(mention.range.start))
    if doubts is not None:
        doubts.append(Doubtful(*mention.range, "the name fits several persons of the article; taken for the last one"))
    return [chosen]


def _is_short_for(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """`Jokowi` for Joko Widodo, `Risma` for Rismaharini, `AHY` for Agus Harimurti Yudhoyono."""
    if len(words) != 1:
        return False
    short = words[0]
    if len(full) >= 3 and len(short) == len(full) and initials(full) == short:
        return True
    if len(short) >= 4 and any(len(word) >= len(short) + 2 and word.startswith(short) for word in full):
        return True
    if len(short) >= 5 and len(full) > 1:
        for cut in range(2, len(short) - 1):
            if full[0].startswith(short[:cut]) and full[1].startswith(short[cut:]):
                return True
    return False


def holder(persons: list[Party], mention: Mention, view: str) -> Party | None:
    """The person who holds the post, where the article says so; the one mentioned last, of several."""
    role = mention.role or mention.name
    wanted = post_words(role.of(view))
    if mention.affiliation is not None:
        wanted |= post_words(mention.affiliation.of(view))
    if not wanted:
        return None
    fitting = [p for p in persons if any(wanted <= post.words for post in p.posts)]
    if not fitting:
        return None
    before = [p for p in fitting if p.last_before(mention.range.start) >= 0]
    return max(before or fitting, key=lambda p: p.last_before(mention.range.start))


def same_post(party: Party, mention: Mention, view: str) -> bool:
    wanted = post_words(mention.phrase.of(view))
    return any(wanted <= post.words or post.words <= wanted for post in party.posts if post.words)
