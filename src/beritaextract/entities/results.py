"""What the walk over an article finds, with the decisions behind it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Final, Literal

from beritaextract.entities.bodies.organisations import find_organisation
from beritaextract.entities.matches import EntityMatch, Mention
from beritaextract.entities.mentions.companions import COMPANION, share_affiliation
from beritaextract.entities.mentions.person import Person
from beritaextract.entities.posts.reading import Taken
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule

_NICKNAME_TITLES: Final = frozenset({"gus", "cak", "bung", "kang", "mbah"})

REGION_AFFILIATION = Rule(
    "entities.region.affiliation",
    "the territory of a post is a place",
    examples=("Bupati Sidoarjo Budi Santoso mengatakan jalan ditutup.",),
)
BODY_AFFILIATION = Rule(
    "entities.organisation.affiliation",
    "the body in which a post is held is an organisation",
    examples=("Direktur PT Maju Jaya Budi Santoso mengatakan laba naik.",),
)


class Results:
    """Mentions and entities of one article, in the order of their discovery."""

    __slots__ = ("_log", "entities", "mentions", "table")

    def __init__(self, table: TokenTable, log: Log) -> None:
        self.table = table
        self._log = log
        self.mentions: list[Mention] = []
        self.entities: list[EntityMatch] = []

    def add_entity(
        self,
        rule: Rule,
        where: Range,
        kind: Literal["PER", "ORG", "LOC"],
        region_code: str | None = None,
        *,
        by_itself: bool = False,
    ) -> None:
        """A name that `rule` found; what mentions tell of the same words is told by them."""
        self.entities.append(EntityMatch(*where, kind, region_code, rule.id, "name" if by_itself else "rule"))

    def add_place(self, rule: Rule, where: Range, region_code: str | None) -> None:
        """A place, which cannot speak."""
        self.add_entity(rule, where, "LOC", region_code)
        self._log.took(rule, *where)

    def add_mention(self, rule: Rule, mention: Mention) -> None:
        """Somebody who may speak."""
        table = self.table
        first = bisect_left(table.starts, mention.name.start)
        mention.tagged = first in table.tagged.person or first in table.tagged.other
        if mention.role is not None and self.mentions and share_affiliation(table, self.mentions[-1], mention):
            self._log.took(COMPANION, *mention.phrase)
        self.mentions.append(mention)
        self._log.took(rule, *mention.phrase)

    def add_affiliation(self, where: Range, region_code: str | None) -> None:
        """The affiliation as an entity: a place where all of it is the name of one, else an organisation."""
        table = self.table
        first = bisect_left(table.starts, where.start)
        limit = bisect_left(table.starts, where.end)
        region = find_region(table, first, limit)
        place = find_organisation(table, first, limit)
        if (region is not None and region.end == limit) or (place is not None and place.kind == "place"):
            self.add_place(REGION_AFFILIATION, where, region_code)
        else:
            self.add_entity(BODY_AFFILIATION, where, "ORG")
            self._log.took(BODY_AFFILIATION, *where)

    def add_person(self, person: Person) -> None:
        """A person, with the post and its affiliation."""
        mention = person.mention
        self.add_mention(person.rule, mention)
        self.tell_steps(person.steps)
        if mention.kind != "person":
            return
        self.add_entity(person.rule, self._called(mention), "PER", by_itself=person.by_itself)
        if mention.affiliation is not None:
            self.add_affiliation(mention.affiliation, mention.region_code)
        self._learn(mention.name.of(self.table.document.view).lower().split(), strong=person.strong)

    def _called(self, mention: Mention) -> Range:
        """What the person is called: of a nickname of one word the title is a part, `Gus Dur`, `Bung Tomo`."""
        view = self.table.document.view
        title = view[mention.range.start : mention.name.start].strip().lower()
        single = " " not in mention.name.of(view)
        return Range(mention.range.start, mention.name.end) if single and title in _NICKNAME_TITLES else mention.name

    def tell_steps(self, steps: Iterable[Taken]) -> None:
        """How the post of a mention was read."""
        if self._log.explaining:
            for rule, start, end in steps:
                self._log.took(rule, *self.table.range_of(start, end))

    def _learn(self, name: list[str], *, strong: bool) -> None:
        """The words of a name mean the person when they stand alone later; of a doubtful one fewer do."""
        table = self.table
        words = [word for word in name if len(word) > 2 and word.replace("’", "").replace("'", "").isalpha()]
        if strong:
            table.names.update(words)
        elif len(name) > 1:
            function_words, institution_words = table.words.function_words, table.words.institution_words
            table.mentioned.update(
                word
                for word in words
                if word not in table.common and word not in function_words and word not in institution_words
            )
