"""One walk over the tokens: at each, the longest thing that a grammar of the room finds there."""

from __future__ import annotations

from bisect import bisect_right
from itertools import compress, count

from beritaextract.entities.bodies.choice import choose_organisation
from beritaextract.entities.bodies.named_by_noun import noun_in_front
from beritaextract.entities.bodies.organisations import Organisation, find_organisation
from beritaextract.entities.body_results import REGION_NAME, add_body, add_places_inside, add_regions_behind
from beritaextract.entities.matches import Mention
from beritaextract.entities.mentions.common_noun_mentions import CommonNounMention, find_common_noun_mention
from beritaextract.entities.mentions.name_evidence import BEHIND_PLACE, doubt_about, initials_alone
from beritaextract.entities.mentions.name_modifiers import called_name, closed_name
from beritaextract.entities.mentions.person import Person
from beritaextract.entities.mentions.persons_behind_posts import person_behind_post, person_described
from beritaextract.entities.mentions.persons_by_name import person_by_name, person_called
from beritaextract.entities.names.name_particles import opens_name
from beritaextract.entities.names.person_names import Name, find_name
from beritaextract.entities.posts.posts import PostPhrase, find_post
from beritaextract.entities.regions import certain_code, find_region
from beritaextract.entities.results import Results
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import COMMON, GROUP, INITIALS, JOB, NAME, POST, REGION, TITLE
from beritaextract.entities.words import calendar_words, word_class
from beritaextract.log import Log
from beritaextract.rules import Rule

POST_ALONE = Rule(
    "entities.post.alone",
    "a post without the name of its holder",
    examples=("Bupati Sidoarjo mengatakan jalan ditutup.",),
    counterexamples=("Bupati Sidoarjo Budi Santoso mengatakan jalan ditutup.",),
)


def _is_day(table: TokenTable, at: int, limit: int) -> bool:
    return at < limit and table.keys[at] in calendar_words()


class Finder:
    """Walks over one article; `results` then holds what it found."""

    __slots__ = ("_log", "_table", "results")

    def __init__(self, table: TokenTable, log: Log) -> None:
        self._table = table
        self._log = log
        self.results = Results(table, log)

    @property
    def table(self) -> TokenTable:
        """The article that is walked over."""
        return self._table

    def run(self) -> None:
        """Walks over all tokens."""
        table = self._table
        done = 0
        for at in compress(count(), table.triggers):  # the tokens that trigger anything
            if at >= done:
                done = self._at(at, table.limits[at], table.triggers[at])

    def _at(self, at: int, limit: int, triggers: int) -> int:
        """Whatever starts at token `at`, of what it can trigger; returns the index behind it, 0 if nothing does."""
        if triggers == NAME | COMMON and self._is_nobody(at, limit):
            return 0
        group = find_common_noun_mention(self._table, at, limit) if triggers & GROUP else None
        return (
            ((triggers & POST or (triggers & JOB and self._capital_behind(at, limit))) and self._post(at, limit, group))
            or (group is not None and self._group(group, limit))
            or (triggers & TITLE and self._titled(at, limit))
            or (triggers & INITIALS and self._initials(at, limit))
            or self._organisation(at, limit, triggers)
            or (triggers & REGION and self._region(at, limit))
            or (triggers & NAME and self._name(at, limit))
        )

    def _is_nobody(self, at: int, limit: int) -> bool:
        """Whether neither the article nor the tagger takes the common word at token `at` for part of a name."""
        table = self._table
        return (
            table.keys[at] not in table.names
            and at not in table.tagged.person
            and at not in table.tagged.other
            and table.texts[at] not in table.acronyms
            and not opens_name(table, at, limit)
            and noun_in_front(table, at) is None
        )

    def _described_by_post(self, post: PostPhrase, group: CommonNounMention | None, limit: int) -> int:
        """`Penasihat hukum rumah sakit itu, Budi, mengatakan`: a description, and between commas the name."""
        table = self._table
        if group is None or not table.is_a(group.end, limit, ","):
            return 0
        name = closed_name(table, group.end + 1, limit)
        if name is None or not table.is_a(name.end, limit, ","):
            return 0
        return self._take(person_described(table, post.start, group.end - 1, name))

    def _capital_behind(self, at: int, limit: int) -> bool:
        """Whether a name may follow: a capitalised token between token `at` and `limit`."""
        capitals = self._table.capitals
        following = bisect_right(capitals, at)
        return following < len(capitals) and capitals[following] < limit

    def _post(self, at: int, limit: int, group: CommonNounMention | None) -> int:
        table = self._table
        start = at
        if table.keys[at] in ("seorang", "salah"):
            start += 1
            if start < limit and table.keys[start] in ("satu", "seorang"):
                start += 1
        side = at > 0 and table.keys[at] in ("putra", "putri") and table.keys[at - 1] in word_class("sport_sides")
        post = find_post(table, start, limit) if not side else None
        if post is None:
            return 0
        described = group is not None and group.kind == "description" and group.end >= post.end
        if described and called_name(table, post.end, limit) is None:
            return self._described_by_post(post, group, limit)
        person = person_behind_post(table, post, limit)
        if person is not None:
            return self._take(person)
        return self._bare_post(post) if start == at else 0

    def _take(self, person: Person) -> int:
        self.results.add_person(person)
        return person.end

    def _bare_post(self, post: PostPhrase) -> int:
        table = self._table
        named = (
            table.capital[post.start]
            or post.affiliation is not None
            or post.post.kind in ("state", "region", "minister")
        )
        if post.post.kind == "job" or not named:
            return 0
        role = table.range_of(post.start, post.role_end)
        phrase = table.range_of(post.start, post.end)
        mention = Mention(
            phrase=phrase,
            range=phrase,
            kind="post",
            name=role,
            role=role,
            affiliation=table.range_of(*post.affiliation) if post.affiliation else None,
            region_code=post.region_code,
            rule=POST_ALONE.id,
        )
        self.results.add_mention(POST_ALONE, mention)
        self.results.tell_steps(post.steps)
        if mention.affiliation is not None:
            self.results.add_affiliation(mention.affiliation, post.region_code)
        return post.end

    def _group(self, group: CommonNounMention, limit: int) -> int:
        table = self._table
        for at in range(group.start + 1, min(group.end + 1, limit)):
            # `perempuan yang akrab disapa Lis itu` holds a name, or ends before one
            if table.keys[at] == "yang" and (called := person_called(table, group.start, at, limit)) is not None:
                return self._take(called)
        if (table.capital[group.start] and group.kind == "organisation") or group.bare:
            longer = find_organisation(table, group.start, limit)
            if longer is not None and longer.end > group.end:
                return 0
            if longer is not None and longer.end == group.end > group.start + 1 and longer.kind in ("known", "proper"):
                return 0  # `Partai Golkar` is a name
        where = table.range_of(group.start, group.end)
        end = add_regions_behind(self.results, group.end, limit) if group.kind == "organisation" else group.end
        phrase = table.range_of(group.start, end)
        code = self._region_of(group) if group.kind == "organisation" else None
        mention = Mention(phrase=phrase, range=where, kind=group.kind, name=where, region_code=code, rule=group.rule.id)
        self.results.add_mention(group.rule, mention)
        if group.kind != "organisation" or not table.capital[group.start]:
            add_places_inside(self.results, group.start + 1, group.end)
        return end

    def _region_of(self, group: CommonNounMention) -> str | None:
        """The code of the region that a body without a name of its own has: `pemkot Malang`."""
        table = self._table
        for at in range(group.start + 1, group.end):
            region = find_region(table, at, group.end)
            if region is not None and region.end == group.end:
                return certain_code(region, table.keys[group.start : group.end])
        return None

    def _titled(self, at: int, limit: int) -> int:
        name = find_name(self._table, at, limit)
        return self._person(name, limit) if name is not None and name.titled else 0

    def _initials(self, at: int, limit: int) -> int:
        """Initials with an age are a person even where they are a body's elsewhere: `AD (33)`."""
        name = initials_alone(self._table, at, limit)
        return self._person(name, limit) if name is not None else 0

    def _person(self, name: Name, limit: int) -> int:
        return self._take(person_by_name(self._table, name, limit))

    def _organisation(self, at: int, limit: int, triggers: int) -> int:
        found, noun = choose_organisation(self._table, at, limit, triggers)
        return add_body(self.results, found, limit, noun=noun) if found is not None else 0

    def _region(self, at: int, limit: int) -> int:
        table = self._table
        region = find_region(table, at, limit)
        if region is None:
            return 0
        name = find_name(table, at, limit)
        if name is not None and name.name_end > region.end:
            return 0
        where = table.range_of(region.start, region.end)
        code = certain_code(region)
        self.results.add_place(REGION_NAME, where, code)
        if (
            at
            and table.keys[at - 1] == ","
            and table.is_a(region.end, limit, ",")
            and _is_day(table, region.end + 1, limit)
        ):
            return region.end  # `di gedung itu, Jakarta, Senin, mengatakan`: where and when
        located = (
            add_regions_behind(self.results, region.end, limit)
            if table.keys[region.start] == "pemerintah"
            else region.end
        )
        mention = Mention(
            phrase=table.range_of(region.start, located),
            range=where,
            kind="organisation",
            name=where,
            region_code=code,
            territory=True,
            rule=REGION_NAME.id,
        )
        self.results.mentions.append(mention)
        return located

    def _name(self, at: int, limit: int) -> int:
        table = self._table
        name = find_name(table, at, limit)
        if name is None:
            return 0
        if name.name_end - at > 1 and table.keys[name.name_end - 1] in table.words.ends and not name.titled:
            return add_body(self.results, Organisation(at, name.name_end, "known", None), limit)  # `Melati Watch`
        doubt = doubt_about(table, name, limit)
        if at and table.keys[at - 1] in word_class("place_introducers") and not table.initial[at]:
            doubt = BEHIND_PLACE
        if doubt is not None:
            self._log.refused(doubt, *table.range_of(name.start, name.end))
            return 0
        return self._person(name, limit)
