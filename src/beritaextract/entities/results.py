"""Collects what the walk over an article finds, with the decisions behind it."""

from __future__ import annotations

from bisect import bisect_left

from beritaextract.entities.matches import EntityMatch, Mention
from beritaextract.entities.names.person_names import Name
from beritaextract.entities.bodies.organisations import find_organisation
from beritaextract.entities.mentions.persons import Person
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.matches import Decision, Range

_ROOM = "entities"


class Results:
    """Mentions and entities of one article, in the order of their discovery."""

    __slots__ = ("_table", "_trace", "entities", "mentions")

    def __init__(self, table: TokenTable, trace: list[Decision] | None) -> None:
        self._table = table
        self._trace = trace
        self.mentions: list[Mention] = []
        self.entities: list[EntityMatch] = []

    def _affiliation(self, where: Range, code: str | None) -> None:
        """The affiliation as an entity: a place where all of it is the name of one, else an organisation."""
        table = self._table
        first = bisect_left(table.starts, where.start)
        limit = bisect_left(table.starts, where.end)
        region = find_region(table, first, limit)
        place = find_organisation(table, first, limit)
        if (region is not None and region.end == limit) or (place is not None and place.kind == "place"):
            self.entities.append(EntityMatch(*where, "LOC", code, "entities.region.affiliation"))
        else:
            self.entities.append(EntityMatch(*where, "ORG", None, "entities.organisation.affiliation"))

    def _refuse(self, name: Name, rule: str, reason: str) -> None:
        if self._trace is not None:
            self._trace.append(Decision(*self._table.range_of(name.start, name.end), _ROOM, False, rule, reason))

    def _add_person(self, person: Person) -> None:
        mention = person.mention
        self.mentions.append(mention)
        if mention.kind != "person":
            return
        self.entities.append(EntityMatch(*mention.name, "PER", None, mention.rule))
        if mention.affiliation is not None:
            self._affiliation(mention.affiliation, mention.region_code)
        self._learn(mention.name.of(self._table.document.view).lower().split(), strong=person.strong)
        if self._trace is not None:
            self._trace.append(
                Decision(*mention.phrase, _ROOM, True, mention.rule, "a person, by name and what stands around it")
            )

    def _learn(self, name: list[str], *, strong: bool) -> None:
        """The words of a name mean the person when they stand alone later; of a doubtful one fewer do."""
        table = self._table
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

    def _tell(self, start: int, end: int, rule: str, reason: str) -> None:
        if self._trace is not None:
            self._trace.append(Decision(*self._table.range_of(start, end), _ROOM, True, rule, reason))
