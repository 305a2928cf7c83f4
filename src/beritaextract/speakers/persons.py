"""Whose name is it: full, partial, misspelt or short forms of the name of one person."""

from __future__ import annotations

from collections.abc import Iterable

from beritaextract.entities.matches import Mention
from beritaextract.matches import Doubtful
from beritaextract.speakers.parties import Party
from beritaextract.speakers.words import initials, misspelt, nicknames, post_words, spelling, within, without_address

# Guesses by likeness look at every person; a text with more persons than this is no article but a list.
MANY = 400
# A name that fits several persons means the one mentioned last, if that was at most this many characters ago.
_NEAR = 400


class Persons:
    """The persons of the article with look-up by the words of their names and posts."""

    __slots__ = ("_by_post", "_by_word", "parties")

    def __init__(self) -> None:
        self.parties: list[Party] = []
        self._by_word: dict[str, list[Party]] = {}
        self._by_post: dict[str, list[Party]] | None = None

    def add(self, party: Party) -> None:
        """Takes a person in."""
        self.parties.append(party)
        for word in {spelling(word) for word in party.words}:
            self._by_word.setdefault(word, []).append(party)

    def remove(self, party: Party) -> None:
        """Drops a person who turned out to be another."""
        self.parties.remove(party)
        for word in {spelling(word) for word in party.words}:
            self._by_word[word].remove(party)

    def sharing(self, words: Iterable[str]) -> list[Party]:
        """Persons who may have all of `words`, in order of entry: those who share the rarest of them."""
        best: list[Party] | None = None
        for word in words:
            if len(word) > 1:
                found = self._by_word.get(spelling(word), []) + self._by_word.get(word[0], [])
                if best is None or len(found) < len(best):
                    best = found
        return self.parties[-MANY:] if best is None else best

    def named(
        self, words: tuple[str, ...], mention: Mention, doubts: list[Doubtful] | None, *, once: bool
    ) -> tuple[Party | None, bool]:
        """The person of that name or None, and whether the name is too ambiguous to tell.

        `once` says that the article writes the name so a single time: it may be a slip of the pen for another.
        """
        found = [party for party in self.sharing(words) if words == party.words or within(words, party.words)]
        if not found and (bare := without_address(words)) != words:
            found = [party for party in self.sharing(bare) if within(bare, party.words) or bare in party.names]
        if not found and (full := nicknames().get(words)):
            found = [p for p in self.sharing(full) if within(full, p.words) or within(p.words, full)]
        if not found and len(words) == 1 and len(self.parties) <= MANY:
            found = [p for p in self.parties if is_short_for(words[0], p.words)]
        if not found and len(self.parties) <= MANY and mention.role is None and mention.affiliation is None:
            # Who is new has a post, an age or a full name; one word that ends a name said before is short for it.
            ending = [p for p in self.parties if is_ending_of(words, p.words)]
            found = [p for p in ending if p.last_before(mention.range.start) >= 0] if len(ending) == 1 else []
        slip = once and mention.role is None and mention.affiliation is None
        if not found and slip and len(self.parties) <= MANY and any(len(word) >= 6 for word in words):
            found = [p for p in self.parties if _misspelt_name(words, p.words)]
        if len(found) > 1:
            return _nearest(found, words, mention, doubts)
        return (found[0] if found else None), False

    def holder(self, mention: Mention, view: str) -> Party | None:
        """The person who holds the post, where the article says so; the one mentioned last, of several."""
        wanted = post_words((mention.role or mention.name).of(view))
        if mention.affiliation is not None:
            wanted |= post_words(mention.affiliation.of(view))
        if not wanted:
            return None
        index = self._posts()
        rarest = min((index.get(word, []) for word in wanted), key=len)
        fitting = [p for p in rarest[-MANY:] if any(wanted <= post.words for post in p.posts)]
        if not fitting:
            return None
        before = [p for p in fitting if p.last_before(mention.range.start) >= 0]
        return max(before or fitting, key=lambda p: p.last_before(mention.range.start))

    def _posts(self) -> dict[str, list[Party]]:
        if self._by_post is None:
            self._by_post = {}
            for party in self.parties:
                for word in {word for post in party.posts for word in post.words}:
                    self._by_post.setdefault(word, []).append(party)
        return self._by_post


def _nearest(
    found: list[Party], words: tuple[str, ...], mention: Mention, doubts: list[Doubtful] | None
) -> tuple[Party | None, bool]:
    """Of several persons with this name the one of just that name, with it as first name, or mentioned just before."""
    for narrower in (
        [p for p in found if p.words == words],
        [p for p in found if p.words[: len(words)] == words],
    ):
        if len(narrower) == 1:
            return narrower[0], False
    last = max(found, key=lambda p: p.last_before(mention.range.start))
    since = last.last_before(mention.range.start)
    sure = since >= 0 and mention.range.start - since <= _NEAR
    if doubts is not None:
        outcome = "taken for the one mentioned last" if sure else "left open"
        doubts.append(Doubtful(*mention.range, f"the name fits several persons of the article; {outcome}"))
    return (last, False) if sure else (None, True)


def is_short_for(short: str, full: tuple[str, ...]) -> bool:
    """`Jokowi` for Joko Widodo, `Risma` for Rismaharini, `AHY` for Agus Harimurti Yudhoyono."""
    if len(short) == 3 and short.isalpha() and full[0].startswith(short) and len(full[0]) >= 5:
        return True
    if len(full) >= 3 and len(short) == len(full) and initials(full) == short:
        return True
    if len(short) >= 4 and any(len(word) >= len(short) + 2 and word.startswith(short) for word in full):
        return True
    if len(short) >= 5 and len(full) > 1:
        for cut in range(2, len(short) - 1):
            if full[0].startswith(short[:cut]) and full[1].startswith(short[cut:]):
                return True
    return False


def is_ending_of(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """`Lastri` for Sulastri, `Tina` for Kristina: Indonesian nicknames keep the last syllables of a given name."""
    if len(words) != 1 or len(words[0]) < 4:
        return False
    return any(len(word) >= len(words[0]) + 2 and word.endswith(words[0]) for word in full)


def _misspelt_name(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether one word of the name is misspelt and the others, if any, are equal."""
    wrong = [word for word in words if word not in full]
    return len(wrong) == 1 and any(misspelt(wrong[0], other) for other in full)


def same_post(party: Party, wanted: frozenset[str]) -> bool:
    """Whether a party known by its post alone holds the post of these words."""
    return any(wanted <= post.words or post.words <= wanted for post in party.posts if post.words)
